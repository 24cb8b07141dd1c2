import { describe, expect, it } from 'vitest';
import type { EditorNode } from '../model';
import { article, brief, paragraph, quotation, words } from './builders.cases';
import { toBriefDocument } from './from-brief';

const RAIL = article('rail', 'Rail', 'The line will open in May. It carried 4,000 tonnes of copper in 2025.');

const judged = (
  nodes: EditorNode[],
  {
    kind = null,
    published = '2026-03-14',
    date = '2026-11-22',
  }: { kind?: string | null; published?: string | null; date?: string } = {},
) => {
  const source = {
    ...RAIL,
    record: {
      ...RAIL.record,
      kind: { value: kind, basis: 'supplied' as const },
      published: { value: published, basis: 'in-text' as const },
    },
  };
  const document = toBriefDocument({
    brief: brief('chicago-notes', [paragraph(...nodes)], { date }),
    articles: [source],
    language: 'en-GB',
    paper: 'A4',
    draft: true,
  });
  const [first] = document.quotations;
  if (!first) throw new Error('no quotation');
  return first.verdict;
};
const rules = (verdict: ReturnType<typeof judged>) => (verdict.cautions ?? []).map(({ rule }) => rule);

const message = (kind: string) =>
  judged([words('Trade grew: '), quotation('rail', 'It carried 4,000 tonnes of copper in 2025.')], { kind })
    .cautions?.[0]?.message;

it.each([
  ['opinion', 'the source gives an opinion here,'],
  ['opinion column', 'the source gives an opinion (opinion column) here,'],
])('of a source that is described as “%s”: %s', (kind, said) => {
  expect(message(kind)).toContain(said);
});

describe('cautions on how a brief uses a quotation', () => {
  const forecast = quotation('rail', 'The line will open in May.');
  const fact = quotation('rail', 'It carried 4,000 tonnes of copper in 2025.');

  it.each([
    ['a forecast told as a fact', [words('Transport is solved: '), forecast], {}, ['QI-37']],
    ['a forecast that somebody makes', [words('The paper predicted: '), forecast], {}, []],
    ['a forecast said to be shown', [words('The paper shows that '), forecast], {}, ['QI-37']],
    [
      'a speaker in the sentence before only',
      [words('Khan said so. Transport is solved: '), forecast],
      {},
      ['QI-37'],
    ],
    ['a fact of a report', [words('Trade grew: '), fact], {}, []],
    ['a fact of a column', [words('Trade grew: '), fact], { kind: 'opinion column' }, ['QI-37']],
    ['a source without a date', [words('Trade grew: '), fact], { published: null }, ['QI-40']],
    ['an old source', [words('Trade grew: '), fact], { published: '2024-01' }, ['QI-40']],
    [
      'an old source in a brief dated in words',
      [words('Trade grew: '), fact],
      { published: '2024-01', date: '18 March 2026' },
      ['QI-40'],
    ],
    [
      'an old source in a brief whose date may be two days',
      [words('Trade grew: '), fact],
      { published: '2024-01', date: '12/03/2026' },
      [],
    ],
    [
      'an old source in a brief without a date',
      [words('Trade grew: '), fact],
      { published: '2024-01', date: '' },
      [],
    ],
  ] as const)('%s', (_name, nodes, more, expected) => {
    const verdict = judged([...nodes], more);
    expect(verdict.verdict).toBe('exact');
    expect(rules(verdict)).toEqual(expected);
  });

  it('says nothing of the use of words that do not match', () => {
    expect(judged([quotation('rail', 'The line will close in May.')]).cautions).toBeUndefined();
  });

  it('takes “(emphasis added)” behind the quotation for owning up to italics', () => {
    const emphasised = quotation('rail', [words('It carried ', 0), words('4,000', 2), words(' tonnes', 0)]);
    expect(judged([emphasised, words(' in a year.')]).verdict).toBe('changed');
    expect(judged([emphasised, words(' (emphasis added).')]).verdict).toBe('exact');
    expect(judged([emphasised, words(' in a year (emphasis added).')]).verdict).toBe('changed');
  });

  it('refuses italics that the source lacks, unless owned up to, and knows [sic]', () => {
    const parts = (text: string, format: number) =>
      quotation('rail', [words('It carried ', 0), words(text, format), words(' of copper in 2025.')]);
    expect(judged([parts('4,000 tonnes', 0)]).verdict).toBe('exact');
    expect(judged([parts('4,000 tonnes', 2)])).toMatchObject({
      verdict: 'changed',
      reasons: [{ rule: 'QI-28', quotationSpan: { start: 11, end: 23 } }],
    });
    expect(
      judged([
        quotation('rail', [
          words('It carried '),
          words('4,000 tonnes', 2),
          words(' [emphasis added] of copper in 2025.'),
        ]),
      ]).verdict,
    ).toBe('marked');
    expect(
      judged([
        quotation('rail', [
          words('It carried 4,000 tonnes ['),
          words('sic', 2),
          words('] of copper in 2025.'),
        ]),
      ]).verdict,
    ).toBe('marked');
  });

  const WIRE = article(
    'wire',
    'Talks',
    'Kapur told the panel. “We work with Pakistan to open the mines,” he said.',
  );
  const said = (...behind: EditorNode[]) => {
    const spoken = quotation('wire', 'We work with Pakistan to open the mines,');
    const document = toBriefDocument({
      brief: brief('chicago-notes', [paragraph(words('He was plain: '), spoken, ...behind)]),
      articles: [WIRE, RAIL],
      language: 'en-GB',
      paper: 'A4',
      draft: true,
    });
    return rules(document.quotations[0]?.verdict ?? judged([]));
  };
  const citing = (...items: [articleId: string, speaker?: string][]): EditorNode => ({
    type: 'citation',
    citationId: `c-${items.join('-')}`,
    items: items.map(([articleId, speaker]) => ({
      articleId,
      ...(speaker !== undefined && { quoting: { speaker, occasion: null, date: null } }),
    })),
  });

  const BOTH = article(
    'both',
    'Talks',
    'Paul Kapur told the panel. “We work with Pakistan to open the mines,” he said. “The port stays shut,” said Donald Blome.',
  );
  const mines = quotation('both', 'We work with Pakistan to open the mines,');
  const port = quotation('both', 'The port stays shut,');
  const inBoth = (...nodes: EditorNode[]) =>
    toBriefDocument({
      brief: brief('chicago-notes', [paragraph(...nodes)]),
      articles: [BOTH],
      language: 'en-GB',
      paper: 'A4',
      draft: true,
    }).quotations.map(({ verdict }) => rules(verdict).includes('QI-32'));
  const kapur = words('Paul Kapur said ');
  const andBlome = words(', and Donald Blome said ');

  it.each([
    [
      'two people, one of them cited',
      [kapur, mines, andBlome, port, citing(['both', 'Donald Blome'])],
      [true, false],
    ],
    ['by a family name', [kapur, mines, andBlome, port, citing(['both', 'Kapur'])], [false, true]],
    [
      'two people, both cited',
      [kapur, mines, andBlome, port, citing(['both', 'Donald Blome'], ['both', 'Paul Kapur'])],
      [false, false],
    ],
    [
      'two people, cited one by one',
      [kapur, mines, citing(['both', 'Paul Kapur']), andBlome, port, citing(['both', 'Donald Blome'])],
      [false, false],
    ],
    [
      'nobody named',
      [words('He said '), mines, words(' and '), port, citing(['both', 'Donald Blome'])],
      [false, false],
    ],
    ['a body that is cited for its head', [kapur, mines, citing(['both', 'US State Department'])], [false]],
    ['an office without a name', [kapur, mines, citing(['both', 'the assistant secretary'])], [false]],
  ] as const)('compares the speaker with whom a citation quotes: %s', (_name, nodes, expected) => {
    expect(inBoth(...nodes)).toEqual(expected);
  });

  it.each([
    ['no citation', [], ['QI-32']],
    ['a citation of the report alone', [citing(['wire'])], ['QI-32']],
    ['a citation as quoted in the report', [citing(['wire', 'Paul Kapur'])], []],
    ['the same behind the end of the sentence', [words(' he said.'), citing(['wire', 'Paul Kapur'])], []],
    ['the same among other sources', [citing(['rail'], ['wire', 'Paul Kapur'])], []],
    ['somebody quoted in another source', [citing(['rail', 'Paul Kapur'], ['wire'])], ['QI-32']],
    [
      'somebody else quoted in the next sentence, with a citation as quoted in',
      [words(' So he said. Another said '), quotation('rail', 'other words'), citing(['wire', 'Blome'])],
      ['QI-32'],
    ],
    [
      'two parts of one sentence, with one citation as quoted in',
      [words(' he said, and '), quotation('rail', 'other words'), citing(['wire', 'Paul Kapur'])],
      [],
    ],
    [
      'only a later citation as quoted in it',
      [citing(['wire']), words(' Later more.'), citing(['wire', 'Paul Kapur'])],
      ['QI-32'],
    ],
  ] as const)('asks for “quoted in” where words are second-hand: %s', (_name, behind, expected) => {
    expect(said(...behind).filter((rule) => rule === 'QI-32')).toEqual(expected);
  });
});
