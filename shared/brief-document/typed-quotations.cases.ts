import type { EditorNode } from '../model/brief';

/**
 * Lines as an analyst types them: `[a]` cites article a, `[a;b]` both, `{…}` is a paraphrase, `<…>` a link, `^[a]` a
 * footnote that cites a, `⟦…⟧` a quotation of the library. `finds`: words, article, verdict, and what is uncertain.
 */
export type TypedCase = { name: string; line: string; finds: string[] };

const a = 'The fund will not lend before the railway is built.';
const b = 'The bank asked for more time. It may lend in spring.';
export const TYPED_SOURCES = { a, b };

export const TYPED_CASES: readonly TypedCase[] = [
  { name: 'right before its citation', line: 'It “will not lend” [a].', finds: ['will not lend: a exact'] },
  { name: 'without its “not”', line: 'It “will lend before” [a].', finds: ['will lend before: a changed'] },
  {
    name: 'a second pair in front, right',
    line: 'The “railway” comes first, for it “will not lend” [a].',
    finds: ['railway: a exact', 'will not lend: a exact'],
  },
  {
    name: 'a second pair in front, wrong',
    line: 'It “will certainly lend soon”, though it “will not lend” [a].',
    finds: ['will certainly lend soon: a changed', 'will not lend: a exact'],
  },
  {
    name: 'words away from the citation',
    line: 'It “will lend before the railway”, they say [a].',
    finds: ['will lend before the railway: a changed'],
  },
  {
    name: 'a citation in front of the words only',
    line: 'According to one paper [a], it “will lend before the railway”.',
    finds: ['will lend before the railway: a changed'],
  },
  {
    name: 'a citation behind the full stop',
    line: 'It “will not lend”, they say. [a] It “may lend” in spring.',
    finds: ['will not lend: a exact'],
  },
  {
    name: 'a sentence without a citation beside one with it',
    line: 'He wrote “we shall see about that”. It “will not lend” [a].',
    finds: ['will not lend: a exact'],
  },
  {
    name: 'a sentence that ends inside the marks',
    line: 'He wrote “We shall see.” It “will not lend” [a].',
    finds: ['will not lend: a exact'],
  },
  {
    name: 'two citations behind one another: the one that has the words',
    line: 'It “may lend in spring” [a][b].',
    finds: ['may lend in spring: b exact'],
  },
  {
    name: 'two sources that both have the words',
    line: 'It may “lend” [a;b], too.',
    finds: [
      'lend: b exact (these words stand in 2 of the sources cited here; they are compared with one of them)',
    ],
  },
  {
    name: 'two sources that both lack the words',
    line: 'It “will surely lend soon” [a;b].',
    finds: [
      'will surely lend soon: a changed (it is not certain which of the 2 sources cited here these words are from: none has them)',
    ],
  },
  {
    name: 'words of the source in front, with another one behind',
    line: 'The paper [a] says “will not lend before”, and the bank “asked for more time” [b].',
    finds: ['will not lend before: a flagged', 'asked for more time: b exact'],
  },
  {
    name: 'a citation in a footnote',
    line: 'It “will lend before the railway”^[a], they say.',
    finds: ['will lend before the railway: a changed'],
  },
  { name: 'between guillemets', line: 'It «will lend before» [a].', finds: ['will lend before: a changed'] },
  {
    name: 'between guillemets with spaces, away from the citation',
    line: 'They say « will not lend before » of it [a].',
    finds: [' will not lend before : a exact'],
  },
  {
    name: 'between low and high marks',
    line: 'It „will lend before“ and „will not lend” [a].',
    finds: ['will lend before: a changed', 'will not lend: a exact'],
  },
  { name: 'between single guillemets', line: 'It ‹will not lend› [a].', finds: ['will not lend: a exact'] },
  {
    name: 'between turned guillemets',
    line: 'It »will lend before« [a].',
    finds: ['will lend before: a changed'],
  },
  {
    name: 'two between guillemets, and nothing between the two',
    line: 'It «will not lend» and «will lend before» [a].',
    finds: ['will not lend: a exact', 'will lend before: a changed'],
  },
  {
    name: 'between a low and a straight mark',
    line: 'It „will lend before" [a].',
    finds: ['will lend before: a changed'],
  },
  {
    name: 'between two closing marks',
    line: 'It ”will lend before” [a].',
    finds: ['will lend before: a changed'],
  },
  {
    name: 'a nested pair of another kind',
    line: 'It «will “not” lend before» [a].',
    finds: ['will “not” lend before: a changed'],
  },
  { name: 'a footnote that cites nothing', line: 'It “will lend before”^[], they say.', finds: [] },
  {
    name: 'inside a paraphrase',
    line: '{They hold that it “will lend before the railway”} [a].',
    finds: ['will lend before the railway: a changed'],
  },
  {
    name: 'inside a link',
    line: 'It <“will lend> before the railway” [a].',
    finds: ['will lend before the railway: a changed'],
  },
  {
    name: 'with a citation between the marks',
    line: 'It “will lend [b] before the railway” [a].',
    finds: ['will lend  before the railway: a changed'],
  },
  { name: 'single marks', line: 'It ‘will lend before’ [a].', finds: ['will lend before: a changed'] },
  {
    name: 'straight single marks right before the citation',
    line: "It 'will lend before' [a].",
    finds: ['will lend before: a changed'],
  },
  { name: 'apostrophes', line: 'The banks’ and the fund’s rule, the members’ own [a].', finds: [] },
  {
    name: 'straight apostrophes',
    line: "The banks' and the fund's rule of the members' own [a].",
    finds: [],
  },
  { name: 'typed round a quotation of the library', line: 'It “⟦will lend⟧” [a].', finds: [] },
  {
    name: 'beside a quotation of the library',
    line: 'It “will lend soon again”, as ⟦will not lend⟧ [a] shows.',
    finds: ['will lend soon again: a changed'],
  },
  {
    name: 'split by an aside',
    line: '“It will lend,” he said, “before the railway” [a].',
    finds: ['It will lend,: a changed', 'before the railway: a exact'],
  },
  {
    name: 'a title',
    line: 'The report “Rails and money in the north” finds so [a].',
    finds: ['Rails and money in the north: a flagged'],
  },
  { name: 'a word held at a distance', line: 'The “partners” met [a].', finds: ['partners: a flagged'] },
  {
    name: 'a term of two words, one of which the source has beside another',
    line: 'This “railway diplomacy” is new [a].',
    finds: ['railway diplomacy: a flagged'],
  },
  {
    name: 'such a term right before its citation',
    line: 'This is “railway diplomacy” [a].',
    finds: ['railway diplomacy: a changed'],
  },
  {
    name: 'two words, one put for a negation',
    line: 'It “would lend”, they say [a].',
    finds: ['would lend: a changed'],
  },
  {
    name: 'two words without the “not” between them',
    line: 'It “will lend”, they say [a].',
    finds: ['will lend: a changed'],
  },
  {
    name: 'two words, one put for a word that limits',
    line: 'The bank “will lend”, they say [b].',
    finds: ['will lend: b changed'],
  },
  {
    name: 'two words, one cut off',
    line: 'The “more tim”, they say [b].',
    finds: ['more tim: b changed'],
  },
  {
    name: 'three words with another one',
    line: 'It is “before the road”, they say [a].',
    finds: ['before the road: a changed'],
  },
  { name: 'no letters', line: 'A 6" pipe and a 8" pipe [a].', finds: [] },
];

const cite = (ids: string): EditorNode => ({
  type: 'citation',
  citationId: `c-${ids}`,
  items: ids.split(';').map((articleId) => ({ articleId })),
});
const text = (words: string): EditorNode => ({ type: 'text', text: words, format: 0 });

/** The nodes of a line of the table. */
export const lineOf = (line: string): EditorNode[] =>
  line
    .split(/(\^\[[a-z;]*\]|\[[a-z;]+\]|\{[^}]*\}|<[^>]*>|⟦[^⟧]*⟧)/u)
    .filter((part) => part !== '')
    .map((part): EditorNode => {
      const inside = part.slice(1, -1);
      if (part.startsWith('^'))
        return {
          type: 'footnote',
          children: part === '^[]' ? [text('So.')] : [text('See '), cite(part.slice(2, -1))],
        };
      if (part.startsWith('[')) return cite(inside);
      if (part.startsWith('<'))
        return { type: 'link', url: 'https://example.org/', children: [text(inside)] };
      const fields = { quoteId: null, articleId: 'a', captured: '', paragraph: 1, children: [text(inside)] };
      if (part.startsWith('{')) return { type: 'paraphrase', ...fields };
      return part.startsWith('⟦') ? { type: 'quotation', ...fields } : text(part);
    });
