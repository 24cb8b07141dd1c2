import { describe, expect, it } from 'vitest';
import type { Article, CiteItem, EditorNode, MatrixRow } from '../model';
import { unknownRecord } from '../model/article';
import { checkConflicts, type UsedPassage } from './conflicts';
import { checkKeysLeft } from './keys-left-as-words';
import { ownSentences } from './own-sentences';
import { checkQuotedShare } from './quoted-share';
import { RELEASE_CHECKLIST } from './release-checklist';
import {
  type CitedArticle,
  checkInference,
  checkOpinions,
  checkSourceSummary,
  checkStandings,
} from './sources-behind';

const text = (words: string): EditorNode => ({ type: 'text', text: words, format: 0 });
const cite = (...items: CiteItem[]): EditorNode => ({ type: 'citation', citationId: 'c1', items });
const paragraph = (...children: EditorNode[]): EditorNode => ({ type: 'paragraph', children });
const heading = (words: string): EditorNode => ({ type: 'heading', tag: 'h2', children: [text(words)] });
const fromParagraph = (articleId: string, value: string): CiteItem => ({
  articleId,
  locator: { label: 'paragraph', value },
});

const article = (id: string, kind: string, ...paragraphs: string[]): CitedArticle => ({
  id,
  key: `${id}-2026`,
  record: { ...unknownRecord(), kind: { value: kind, basis: 'in-text' } },
  text: {
    blocks: paragraphs.map((words): Article['text']['blocks'][number] => ({
      kind: 'paragraph',
      text: words,
      runs: [],
    })),
  },
});
const known = (...articles: CitedArticle[]) => new Map(articles.map((each) => [each.id, each]));

describe('the sentences of a brief', () => {
  it('come in order with their headings, footnotes and places, quotations blanked', () => {
    const brief: EditorNode[] = [
      heading('Background'),
      paragraph(text('Trade grew. He said “no”.'), {
        type: 'footnote',
        children: [text('See the annex of “yesterday”.')],
      }),
      { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [text('One bullet.')] }] },
    ];
    expect(ownSentences(brief).map(({ kind, section, own, path }) => [kind, section, own, path[0]])).toEqual([
      ['heading', 'Background', 'Background', 0],
      ['sentence', 'Background', 'Trade grew.', 1],
      ['sentence', 'Background', 'He said     .', 1],
      ['footnote', 'Background', `See the annex of ${' '.repeat(11)}.`, 1],
      ['bullet', 'Background', 'One bullet.', 2],
    ]);
  });
});

describe('a citation kept as words', () => {
  it.each([
    ['Trade grew [@lindqvist-2025, paras. 1-2].', ['lindqvist-2025']],
    ['Trade grew [see -@khan_2026; @who:2025.].', ['khan_2026', 'who:2025']],
    ['Ask the desk [desk@example.org] or see [12].', []],
    ['He wrote “see [@khan-2026]” to us.', []],
  ])('is told: %s', (words, keys) => {
    const found = checkKeysLeft(ownSentences([paragraph(text(words))]));
    expect(found.map(({ check }) => check)).toEqual(keys.map(() => 'citations-resolve'));
    for (const [index, key] of keys.entries()) expect(found[index]?.message).toContain(`“@${key}”`);
  });
});

describe('the sources behind a brief', () => {
  it('opinion is cited for a fact only with a word on whose view it is', () => {
    const articles = known(article('o', 'opinion', 'Trade will grow.'), article('n', 'news', 'Trade grew.'));
    const brief = [
      paragraph(text('Trade will grow.'), cite({ articleId: 'o' })),
      paragraph(text('One commentator argues that trade will grow.'), cite({ articleId: 'o' })),
      paragraph(text('Trade grew.'), cite({ articleId: 'n' })),
    ];
    const found = checkOpinions(ownSentences(brief), articles);
    expect(found.map(({ path, message }) => [path?.[0], message])).toEqual([
      [0, '“o-2026” is an opinion: say whose view it is, or cite a report.'],
    ]);
  });

  it('what a cited paragraph infers is not told as fact', () => {
    const articles = known(
      article('n', 'news', 'Likely topics include trade.', 'Talks began on 12 February.'),
    );
    const brief = [
      paragraph(text('Topics included trade.'), cite(fromParagraph('n', '1'))),
      paragraph(text('Topics probably included trade.'), cite(fromParagraph('n', '1'))),
      paragraph(text('Talks began.'), cite(fromParagraph('n', '2'))),
      paragraph(text('Talks began.'), cite({ articleId: 'n' })),
    ];
    const found = checkInference(ownSentences(brief), articles);
    expect(found.map(({ path, message }) => [path?.[0], message])).toEqual([
      [0, 'Paragraph 1 of “n-2026” says “Likely”; this sentence tells it as fact.'],
    ]);
  });

  it('of a paragraph of several sentences those are asked about that say the same', () => {
    const articles = known(
      article(
        'n',
        'news',
        'The lender offered to insure the railway. Officials doubt that guards could keep the desert road.',
      ),
    );
    const found = checkInference(
      ownSentences([
        heading('Background'),
        paragraph(text('The lender would insure the railway.'), cite(fromParagraph('n', '1'))),
        paragraph(text('Guards keep the desert road.'), cite(fromParagraph('n', '1'))),
        paragraph(text('Everything is lost.'), cite(fromParagraph('n', '1'))),
        heading('Indicators'),
        paragraph(text('Guards on the desert road.'), cite(fromParagraph('n', '1'))),
      ]),
      articles,
    );
    expect(found.map(({ path }) => path?.[0])).toEqual([2, 3]);
  });

  it('a sentence that doubts as well tells nothing as fact', () => {
    const articles = known(article('n', 'news', 'Guards could hardly hold the desert road, officials said.'));
    const said = (words: string) =>
      checkInference(ownSentences([paragraph(text(words), cite(fromParagraph('n', '1')))]), articles).length;
    expect(said('Guards hold the desert road.')).toBe(1);
    expect(said('The doubts of officials about guards on the desert road remain.')).toBe(0);
    expect(said('If guards leave, the desert road stays open.')).toBe(0);
  });

  it('a doubt in the next sentence is a doubt about the one before', () => {
    const articles = known(
      article(
        'n',
        'news',
        'The fund offered to insure the railway. It will probably never do so. Copper rose.',
      ),
    );
    const found = checkInference(
      ownSentences([paragraph(text('The fund will insure the railway.'), cite(fromParagraph('n', '1')))]),
      articles,
    );
    expect(found).toHaveLength(1);
  });

  it.each([
    ['Five articles of three independent origins.', []],
    ['The note rests on three independent sources.', []],
    ['The note rests on five independent sources.', ['It counts files, not origins.']],
    ['The note rests on 4 articles.', ['5 articles of 3 origins']],
    ['The sources are of February 2026.', []],
  ])('the source summary: %s', (words, found) => {
    const summary = [heading('Source summary'), paragraph(text(words))];
    const messages = checkSourceSummary(ownSentences(summary), { articles: 5, origins: 3 }).map(
      ({ message }) => message,
    );
    expect(messages).toHaveLength(found.length);
    for (const [index, each] of found.entries()) expect(messages[index]).toContain(each);
  });

  it('claims without a source, on one source, on one origin', () => {
    const row = (standing: MatrixRow['standing'], articles: number): MatrixRow => ({
      kind: 'sentence',
      section: '',
      words: 'Trade grew.',
      path: [0, 0],
      offset: 0,
      uses: [],
      standing,
      articles,
      groups: Math.min(1, articles),
    });
    const rows = [
      row('uncited', 0),
      { ...row('uncited', 0), section: 'Source summary statement' },
      row('single-source', 1),
      row('single-group', 3),
      { ...row('single-source', 1), section: 'Indicators' },
      { ...row('single-source', 1), section: 'Recommendation', words: 'That you agree to it.' },
      row('independent', 2),
      row('exempt', 0),
    ];
    expect(checkStandings(rows).map(({ check }) => check)).toEqual([
      'claims-cited',
      'more-than-one-origin',
      'more-than-one-origin',
    ]);
  });

  it.each([
    ['what the sources are is counted, not cited', 'Source summary', 'Five articles of five origins.', null],
    ['what is asked for', 'Recommendations', 'That you approve the plan.', null],
    ['what is to be done', 'Next steps', 'Economic desk: send the plan by May 8.', null],
    ['how sure the office is', 'Key judgments', 'Our confidence is low.', null],
    ['what it assumes', 'Discussion', 'We assume that the terms stand.', 'warn'],
    ['where to look', 'Background', 'Table 1 sets out the options.', null],
    ['a question', 'Issue', 'Should the office take part?', null],
    ['a question with a figure', 'Issue', 'Should the office pay for 4 of the 40 places?', 'warn'],
    ['what it does', 'Timing', 'A reply by May leaves time to recruit trainers.', 'warn'],
    ['what it covers', 'Scope note', 'It does not cover copper prices.', null],
    ['a fact about a law', 'Background', 'It covers seven offices and cost 3 million.', 'block'],
    [
      'a fact under a label in small letters',
      'Next steps',
      'Pakistan: the army has killed 40 people.',
      'warn',
    ],
    ['a figure under a label', 'Timing', 'Reserves: down to 3 million dollars.', 'warn'],
    ['a task under a label', 'Next steps', 'Economic desk: send the proposal by May.', null],
    ['a fact under a label', 'Next steps', 'Cost: The fund has spent 3 million.', 'warn'],
    ['what it seeks', 'BLUF', 'Approval is sought for a shared fund.', 'warn'],
    ['what nobody found', 'Alternatives', 'None found.', null],
    ['where to look', 'Background', 'See Annex 2.', null],
    ['what no source says', 'Background', 'No source says who pays.', 'warn'],
    ['what may yet happen', 'Indicators', 'A strike at the port.', 'warn'],
    ['what it recommends', 'Argument', 'On balance, we recommend storage.', 'warn'],
    ['a fact', 'Background', 'The fund has seven offices.', 'block'],
    ['a fact behind a colon', 'Background', 'Economic desk: the fund has seven offices.', 'block'],
    ['a judgement', 'Key judgments', 'The talks are likely to fail.', 'block'],
  ] as const)('without a source: %s', (_name, section, words, expected) => {
    const found = checkStandings([
      {
        kind: 'sentence',
        section,
        words,
        path: [1],
        offset: 0,
        uses: [],
        standing: 'uncited',
        articles: 0,
        groups: 0,
      },
    ]);
    expect(found.map(({ severity }) => severity ?? 'block')).toEqual(expected === null ? [] : [expected]);
  });

  it('passages that do not agree are named once, at the later place', () => {
    const passage = (articleId: string, words: string): UsedPassage => ({
      articleId,
      key: articleId,
      paragraph: 2,
      words,
      where: `the place of ${articleId}`,
      path: [1],
    });
    const found = checkConflicts([
      passage('one', 'US Ambassador Dana Holt met the minister in Islamabad.'),
      passage('two', 'Chargé d’Affaires Dana Holt met the minister in Islamabad.'),
    ]);
    expect(found.map(({ check, where }) => [check, where])).toEqual([['offices-agree', 'the place of two']]);
  });
});

describe('quoted words', () => {
  const quoted = (count: number) => `“${Array.from({ length: count }, () => 'word').join(' ')}”`;
  it('are less than a quarter of the brief', () => {
    const some = ownSentences([
      paragraph(text(`He said ${quoted(2)} and spoke of eight other things as well then.`)),
    ]);
    expect(checkQuotedShare(some, 'chicago-notes')).toEqual([]);
    const many = ownSentences([paragraph(text(`He said ${quoted(20)} then.`))]);
    expect(checkQuotedShare(many, 'chicago-notes').map(({ message }) => message)).toEqual([
      '87 % of the words are quoted: more than a quarter.',
    ]);
  });

  it('are set off as the style asks', () => {
    const long = ownSentences([paragraph(text(`He said ${quoted(45)} then. ${'And more. '.repeat(200)}`))]);
    expect(checkQuotedShare(long, 'apa').map(({ message }) => message)).toEqual([
      'A quotation of 45 words is set off as a block in APA style.',
    ]);
    expect(checkQuotedShare(long, 'chicago-notes')).toEqual([]);
  });
});

it('the release list has its 42 checks, numbered, each named once', () => {
  expect(RELEASE_CHECKLIST.map(({ number }) => number)).toEqual(
    Array.from({ length: 42 }, (_, index) => index + 1),
  );
  expect(new Set(RELEASE_CHECKLIST.map(({ id }) => id)).size).toBe(42);
});
