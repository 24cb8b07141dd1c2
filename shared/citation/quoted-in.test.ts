import { describe, expect, it } from 'vitest';
import { readCitation, writeCitation } from '../brief-markdown/citation-syntax';
import type { CiteItem, Quoting, StyleId } from '../model/brief';
import { article, asText } from './golden.cases';
import { quotedIn, readQuoting, writeQuoting } from './quoted-in';
import { renderCitations } from './render-citations';

const source = article('port', {
  title: 'Quay plan divides the panel',
  outlet: 'Harbour Times',
  published: '2026-02-12',
});
const adler: Quoting = { speaker: 'Mina Adler', occasion: 'testimony before the river panel', date: null };
const item = (quoting: Quoting, more: Partial<CiteItem> = {}): CiteItem => ({
  articleId: source.id,
  locator: { label: 'paragraph', value: '2' },
  quoting,
  ...more,
});
const render = (style: StyleId, ...items: CiteItem[]) =>
  renderCitations({
    citations: items.map((each, index) => ({ citationId: `c${index}`, items: [each] })),
    articles: [source],
    style,
    language: 'en-US',
  }).citations.map(asText);

describe('a source that quotes somebody else (QI-32)', () => {
  it('is “quoted in” in Chicago notes, with speaker and occasion', () => {
    expect(render('chicago-notes', item(adler))[0]).toBe(
      'Mina Adler, testimony before the river panel, quoted in “Quay Plan Divides the Panel,” *Harbour Times*, February 12, 2026, para. 2.',
    );
    expect(render('chicago-notes', item({ ...adler, date: 'XXXX-02-11' }))[0]).toMatch(
      /^Mina Adler, testimony before the river panel, February 11 \[year not given\], quoted in “Quay/,
    );
    expect(render('chicago-notes', item({ ...adler, date: '2026-02-11?' }))[0]).toContain(
      'panel, [February 11, 2026?], quoted in “',
    );
  });

  it('leaves out how the source is kept and dated for that source alone', () => {
    const other = article('quay', { title: 'Quay opens', place: 'Northport' });
    const rendered = renderCitations({
      citations: [{ citationId: 'c', items: [item(adler), { articleId: 'quay' }, item(adler)] }],
      articles: [source, other],
      style: 'chicago-notes',
      language: 'en-US',
    });
    expect(rendered.citations.map(asText)).toEqual([
      'Mina Adler, testimony before the river panel, quoted in “Quay Plan Divides the Panel,” *Harbour Times*, February 12, 2026, para. 2; “Quay Opens,” dateline Northport, n.d., on file with author (quay); Mina Adler, testimony before the river panel, quoted in “Quay Plan Divides the Panel,” para. 2.',
    ]);
  });

  it('stays so in repeats and beside words of the analyst', () => {
    expect(render('chicago-notes', item(adler), item(adler, { prefix: 'see' }))[1]).toBe(
      'See Mina Adler, testimony before the river panel, quoted in ibid.',
    );
  });

  it('is “as cited in” in APA, by family name and the year where it is known', () => {
    expect(render('apa', item(adler))[0]).toBe(
      '(Adler, as cited in “Quay Plan Divides the Panel,” 2026, para. 2)',
    );
    expect(render('apa', item({ ...adler, date: '2026-02-11' }))[0]).toMatch(
      /^\(Adler, 2026, as cited in “Quay/,
    );
  });

  it.each([
    ['Mina Adler', 'Adler, as cited in'],
    ['Ursula von der Leyen', 'von der Leyen, as cited in'],
    [
      'US intelligence community annual threat assessment',
      'US intelligence community annual threat assessment, as cited in',
    ],
    ['Pakistan Ministry of Interior', 'Pakistan Ministry of Interior, as cited in'],
    ['Sukarno', 'Sukarno, as cited in'],
  ])('names %s in the text', (speaker, words) =>
    expect(
      quotedIn({ speaker, occasion: null, date: null }, { kind: 'in-text', quoting: 'as cited in' }, false)
        .before,
    ).toBe(words),
  );

  it.each<Quoting>([
    adler,
    { speaker: 'Mina Adler', occasion: null, date: null },
    { ...adler, date: 'XXXX-02-11' },
    { ...adler, occasion: 'testimony, second day', date: '2026-02?' },
    { ...adler, date: '2026-02-12', dateAsGiven: 'Thursday', reported: true },
    { ...adler, through: [{ speaker: 'Harbour Wire', occasion: 'dispatch', date: '2026' }] },
  ])('goes through Markdown and back: %o', (quoting) => {
    expect(readQuoting(writeQuoting(quoting))).toEqual({ prefix: '', quoting });
    const written = writeCitation([item(quoting, { prefix: 'see also' })], () => 'port2026');
    const [read] = readCitation(written.slice(1, -1)) ?? [];
    expect(read).toMatchObject({ key: 'port2026', prefix: 'see also', quoting });
  });

  it('is not read into other words before a source', () => expect(readQuoting('see also')).toBeNull());
});
