import { describe, expect, it } from 'vitest';
import { article, asText } from '../citation/golden.cases';
import { incompleteRecords } from '../citation/incomplete-records.cases';
import { renderCitations } from '../citation/render-citations';
import { BuiltInStyleId } from '../model';
import { checkPrintedCitations, type PrintedArticle } from './printed-citations';

const citedAs = (words: string, ...articles: PrintedArticle[]) => ({
  words,
  items: articles.map(({ id }) => ({ articleId: id })),
  path: [0],
});
const found = (words: string | string[], ...articles: PrintedArticle[]) =>
  checkPrintedCitations({
    citations: [words].flat().map((each) => citedAs(each, ...articles)),
    entries: [],
    articles: new Map(articles.map((each) => [each.id, each])),
  }).map(({ check, message }) => `${check}: ${message}`);

const DATED = article('a1', {
  title: 'Ports reopen',
  published: '2025-04-02',
  url: 'https://harbour.example/a',
});
const INFERRED = article('a2', { title: 'Ports reopen', published: '2026' }, { published: 'inferred' });
const REPORTED = article('a3', { title: 'Ports reopen', place: 'Islamabad', outlet: 'Nation' });
const SIGNED = article('a4', { title: 'Ports reopen', authors: ['Ayesha Rehman'] }, { authors: 'inferred' });

describe('what a style prints of its sources', () => {
  it.each<[string, string, PrintedArticle, string | null]>([
    ['a known year', '“Ports Reopen,” 2025.', DATED, null],
    ['a year that no record has', '“Ports Reopen,” 2024.', DATED, 'inferred-marked'],
    ['an inferred year in brackets', '“Ports Reopen” [2026?].', INFERRED, null],
    ['an inferred year about which it says “about”', '“Ports Reopen” (c 2026).', INFERRED, null],
    ['an inferred year as if it were known', '“Ports Reopen” (2026).', INFERRED, 'inferred-marked'],
    ['an inferred author in brackets', '[Ayesha Rehman?], “Ports Reopen.”', SIGNED, null],
    ['an inferred author as if known', 'Rehman, A., “Ports Reopen.”', SIGNED, 'inferred-marked'],
    ['a day of access that nobody recorded', 'Ports, accessed April 2, 2025.', DATED, 'access-recorded'],
    ['an address without a day of access', 'Retrieved from https://harbour.example/a', DATED, null],
    ['a dateline that says that it is one', '“Ports Reopen,” dateline Islamabad.', REPORTED, null],
    ['a dateline for a place of publication', 'Ports Reopen (Islamabad: Nation).', REPORTED, 'dateline-kept'],
    ['empty brackets', '“Ports Reopen” ().', REPORTED, 'source-fields'],
    ['doubled marks', '“Ports Reopen,” , para. 2.', REPORTED, 'source-fields'],
    ['a word without its value', '“Ports Reopen,” accessed.', REPORTED, 'source-fields'],
    ['an ellipsis', '“Ports . . . Reopen.”', REPORTED, null],
  ])('%s', (_name, words, cited, check) => {
    expect(found(words, cited).map((each) => each.split(':')[0])).toEqual(check === null ? [] : [check]);
  });

  it('says it of a known access, too, only where none is recorded', () => {
    const opened = article('a5', { title: 'Ports reopen', accessed: '2026-11-21' });
    expect(found('“Ports Reopen,” accessed November 21, 2026.', opened)).toEqual([]);
  });

  it('holds a release up for an inferred title, until somebody says how it is treated', () => {
    const titled = article('a6', { title: 'Ports reopen' }, { title: 'inferred' });
    const findings = checkPrintedCitations({
      citations: [citedAs('“Ports Reopen.”', titled)],
      entries: [],
      articles: new Map([[titled.id, titled]]),
    });
    expect(findings).toMatchObject([{ check: 'inferred-marked', answerable: true }]);
  });

  it('takes a name that is a month for no author', () => {
    const may = article(
      'a7',
      { title: 'Ports reopen', authors: ['Theresa May'], published: '2025-05-03' },
      { authors: 'inferred' },
    );
    expect(found('[Theresa May?], “Ports Reopen,” May 3, 2025.', may)).toEqual([]);
  });

  it.each<[string, string, PrintedArticle, object]>([
    [
      'a name',
      'On Rehman’s claim, see [Ayesha Rehman?], “Ports Reopen.”',
      SIGNED,
      { prefix: 'On Rehman’s claim, see ' },
    ],
    ['a year', '“Ports Reopen” [2026?], as of 2026.', INFERRED, { suffix: ', as of 2026' }],
    [
      'a day of access',
      'As viewed on 3 May 2025, “Ports Reopen.”',
      DATED,
      { prefix: 'As viewed on 3 May 2025, ' },
    ],
    ['a town', 'On Islamabad, “Ports Reopen.”', REPORTED, { prefix: 'On Islamabad, ' }],
  ])('blames no style for what the analyst put around the source: %s', (_name, words, cited, own) => {
    const findings = checkPrintedCitations({
      citations: [{ words, items: [{ articleId: cited.id, ...own }], path: [0] }],
      entries: [],
      articles: new Map([[cited.id, cited]]),
    });
    expect(findings).toEqual([]);
  });

  it('takes no entry of the list for that of another source with a short title', () => {
    const short = article('a8', { title: 'China' });
    const other = article('a9', { outlet: 'China Daily', accessed: '2025-05-03' });
    const findings = checkPrintedCitations({
      citations: [],
      entries: ['China Daily. Accessed May 3, 2025.'],
      articles: new Map([short, other].map((each) => [each.id, each])),
    });
    expect(findings).toEqual([]);
  });

  it('may have read wrongly, so that a person may answer it', () => {
    const findings = checkPrintedCitations({
      citations: [citedAs('“Ports Reopen,” 2024.', DATED)],
      entries: [],
      articles: new Map([[DATED.id, DATED]]),
    });
    expect(findings).toMatchObject([{ check: 'inferred-marked', answerable: true }]);
  });

  it('finds “ibid.” behind another source, and not behind the same', () => {
    const articles = new Map([DATED, REPORTED].map((each) => [each.id, each]));
    const checks = (...citations: ReturnType<typeof citedAs>[]) =>
      checkPrintedCitations({ citations, entries: [], articles }).map(({ check, path }) => [check, path]);
    const first = citedAs('“Ports Reopen,” 2025.', DATED);
    expect(checks(first, citedAs('Ibid.', DATED))).toEqual([]);
    const prefixed = {
      words: 'Ibid.; but see “Ports Reopen.”',
      items: [{ articleId: REPORTED.id, prefix: 'Ibid.; but see ' }],
      path: [4],
    };
    expect(checks(first, prefixed)).toEqual([]);
    expect(checks(first, { ...citedAs('Ibid., para. 2.', REPORTED), path: [3] })).toEqual([
      ['citations-resolve', [3]],
    ]);
  });

  it('reads the list of sources, too', () => {
    const findings = checkPrintedCitations({
      citations: [],
      entries: ['Ports reopen. 2024.', 'Ports reopen. 2025.'],
      articles: new Map([[DATED.id, DATED]]),
    });
    expect(findings.map(({ where }) => where)).toEqual(['in the list of sources: “Ports reopen. 2024.”']);
  });
});

describe('the styles that come with the app', () => {
  const rows = incompleteRecords()
    // A date that cannot be read is another check's.
    .filter((_, index) => index % 37 === 0);
  it.each(BuiltInStyleId.options)('%s prints every kind of record without a finding', (style) => {
    const articles = rows.map(({ article: each }) => each);
    const citations = articles.map(({ id }) => ({
      citationId: id,
      items: [{ articleId: id, locator: { label: 'paragraph' as const, value: '3' } }],
    }));
    const printed = renderCitations({ citations, articles, style, language: 'en-US', listPlaced: true });
    const findings = checkPrintedCitations({
      citations: printed.citations.map((inlines, index) => ({
        words: asText(inlines).replaceAll('*', ''),
        items: citations[index]?.items ?? [],
        path: null,
      })),
      entries: printed.references?.entries.map((each) => asText(each).replaceAll('*', '')) ?? [],
      articles: new Map(articles.map((each) => [each.id, each])),
    });
    expect(findings.map(({ message, where }) => `${message} ${where}`)).toEqual([]);
  });
});

describe('a style that an analyst added', () => {
  const render = (layout: string, cited: PrintedArticle) => {
    const csl = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>x</title><id>x</id><updated>2026-11-22T00:00:00+00:00</updated></info><citation><layout suffix=".">${layout}</layout></citation></style>`;
    const [words] = renderCitations({
      citations: [{ citationId: 'c', items: [{ articleId: cited.id }] }],
      articles: [{ ...cited, opening: 'It was said.' }],
      style: 'added-note-x',
      added: { id: 'added-note-x', title: 'x', kind: 'note', hasList: false, language: null, csl },
      language: 'en-US',
    }).citations;
    return found(asText(words ?? []).replaceAll('*', ''), cited);
  };
  const TITLE = '<text variable="title" suffix=", "/>';

  it('is found out that calls the day of publication one of access', () => {
    const day = '<date variable="issued" form="text" date-parts="year-month-day" prefix="accessed "/>';
    expect(render(TITLE + day, DATED).join()).toContain('no access is recorded');
    expect(render(`${TITLE}<date variable="issued" form="text"/>`, DATED)).toEqual([]);
  });

  it('is found out that leaves a word without its value', () => {
    expect(
      render(`${TITLE}<text value="accessed"/><date variable="accessed" form="text"/>`, DATED).join(),
    ).toContain('“accessed” without a day');
  });

  it('shows what is inferred as inferred', () => {
    expect(render(`${TITLE}<date variable="issued" form="text"/>`, INFERRED)).toEqual([]);
    expect(render('<names variable="author" suffix=", "/><text variable="title"/>', SIGNED)).toEqual([]);
  });
});
