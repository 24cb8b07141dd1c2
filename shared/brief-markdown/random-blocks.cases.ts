import fc from 'fast-check';
import type { CiteItem, EditorNode } from '../model/brief';

/** Keys that the library of these tests knows. */
export const KNOWN = ['khan-2024', '000_bf22813c77c5c241', 'river', 'odd key!', 'a.b'];
export const articleId = (key: string): string => `article-${KNOWN.indexOf(key)}`;

/** Signs that mean something in Markdown, in a brief or to a reader of either. */
export const NASTY = [
  'plain',
  '*',
  '**',
  '_a_',
  '`x`',
  '[@x]',
  '[@khan-2024]',
  '"',
  '“',
  '”',
  '“quoted words here”',
  '"quoted"',
  '#',
  '# x',
  '- x',
  '1. x',
  '12) y',
  '+ z',
  '> q',
  '<br>',
  '<em>',
  '&amp;',
  '&',
  '|',
  '---',
  '===',
  '\\',
  '\\”',
  '!',
  '[a](b)',
  '![x](y)',
  '[^1]',
  '[^1]: x',
  '^[n]',
  '~~s~~',
  '$x$',
  ':::',
  '@khan-2024',
  '{#id}',
  'http://example.org',
  '  ',
  ' a',
  'a ',
  '\u00a0',
  'é',
  'دریا',
  '👩‍🚀',
  'x#',
  '# #',
  '. ',
  ',',
  '.',
  ' ',
  '\u2028',
  '…',
];
const words = fc
  .oneof(
    {
      weight: 3,
      arbitrary: fc
        .array(fc.constantFrom(...NASTY), { minLength: 1, maxLength: 4 })
        .map((parts) => parts.join('')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
  )
  .map((text) => text.replaceAll(/[\n\r\t\0\f\v]/g, ' '));
/** Words with a format. */
export const text = fc.record({
  type: fc.constant('text' as const),
  text: words,
  format: fc.constantFrom(0, 0, 0, 1, 2, 3),
});
const clean = fc.constantFrom(
  'see also',
  'but',
  'p. 4',
  '12',
  'and; so',
  'a [b] c',
  '{x}',
  '@y',
  '“q”',
  'cf. *x*',
);
const item = fc.record(
  {
    articleId: fc.constantFrom(...KNOWN.filter((key) => key !== 'odd key!').map(articleId)),
    locator: fc.record({
      label: fc.constantFrom('paragraph' as const, 'page' as const, 'section' as const, 'line' as const),
      value: fc.constantFrom('3', '4-5', '3, 7', 'iv', 'A-2 b', '12–14'),
    }),
    prefix: clean,
    suffix: clean,
  },
  { requiredKeys: ['articleId'] },
);
const citation = fc.record({
  type: fc.constant('citation' as const),
  citationId: fc.constant('c'),
  items: fc.array(item, { minLength: 1, maxLength: 3 }),
});
const link = fc.record({
  type: fc.constant('link' as const),
  url: fc.constantFrom('https://example.org/a_(b)?c=*d*', 'mailto:a@b.org'),
  children: fc.array(text, { minLength: 1, maxLength: 2 }),
});
const inline = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 2, arbitrary: citation },
  { weight: 1, arbitrary: link },
  { weight: 1, arbitrary: fc.constant({ type: 'linebreak' as const }) },
  { weight: 1, arbitrary: fc.constant({ type: 'tab' as const }) },
);
/** A quotation is one only with the citation after it; a footnote may stand between. */
const quoted = fc
  .tuple(
    fc.array(text, { minLength: 1, maxLength: 3 }),
    citation,
    fc.constantFrom('', ' ', ', '),
    fc.constantFrom<EditorNode[][]>(
      [],
      [],
      [{ type: 'footnote', children: [{ type: 'text', text: 'so', format: 0 }] }],
    ),
  )
  .map(([children, cited, between, note]): EditorNode[] => [
    {
      type: 'quotation',
      quoteId: null,
      articleId: cited.items[0]?.articleId ?? '',
      captured: '',
      paragraph: paragraphOf(cited.items[0]),
      children: [{ type: 'text', text: 'w', format: 0 }, ...children],
    },
    ...note,
    ...(between === '' ? [] : [{ type: 'text' as const, text: between, format: 0 }]),
    cited,
  ]);
const paragraphOf = (first: CiteItem | undefined): number | null =>
  first?.locator?.label === 'paragraph' && /^\d/.test(first.locator.value)
    ? Number.parseInt(first.locator.value, 10)
    : null;
const footnoteParagraph = fc
  .array(fc.oneof({ weight: 4, arbitrary: inline.map((node): EditorNode[] => [node]) }, quoted), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => tidy(parts.flat()));
/** One or more paragraphs, parted by two breaks. */
const footnote = fc
  .array(footnoteParagraph, { minLength: 1, maxLength: 3 })
  .map((paragraphs): EditorNode => {
    const kept = paragraphs
      .map((nodes) => nodes.filter((node) => node.type !== 'linebreak' && node.type !== 'footnote'))
      .map(tidy)
      .filter((nodes) => nodes.length > 0);
    const children = kept.flatMap((nodes, index): EditorNode[] =>
      index === 0 ? nodes : [{ type: 'linebreak' }, { type: 'linebreak' }, ...nodes],
    );
    return { type: 'footnote', children };
  })
  .filter((node) => 'children' in node && node.children.length > 0);
const line = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: inline.map((node): EditorNode[] => [node]) },
      { weight: 1, arbitrary: quoted },
      { weight: 1, arbitrary: footnote.map((node): EditorNode[] => [node]) },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => tidy(parts.flat()));
const listOf = (depth: number): fc.Arbitrary<EditorNode> =>
  fc
    .record({
      type: fc.constant('list' as const),
      listType: fc.constantFrom('bullet' as const, 'number' as const),
      start: fc.constantFrom(1, 1, 4),
      children: fc
        .array(fc.tuple(line, depth > 0 ? fc.option(listOf(depth - 1), { nil: null }) : fc.constant(null)), {
          minLength: 1,
          maxLength: 3,
        })
        .map((items) =>
          items.flatMap(([children, nested]): EditorNode[] => [
            { type: 'listitem', children },
            ...(nested ? [{ type: 'listitem' as const, children: [nested] }] : []),
          ]),
        ),
    })
    .map((list) => ({ ...list, start: list.listType === 'bullet' ? 1 : list.start }));
/** A head has words: without any, it is none. */
const table = fc
  .record({
    width: fc.integer({ min: 1, max: 3 }),
    hasHead: fc.boolean(),
    lines: fc.array(fc.option(line, { nil: [] }), { minLength: 9, maxLength: 9 }),
    height: fc.integer({ min: 1, max: 3 }),
  })
  .map(
    ({ width, hasHead, lines, height }): EditorNode => ({
      type: 'table',
      children: Array.from({ length: height }, (_, row) => ({
        type: 'tablerow',
        children: Array.from({ length: width }, (_, column) => {
          const isHead = hasHead && row === 0;
          const words = lines[row * width + column] ?? [];
          const title: EditorNode = { type: 'text', text: 'T', format: 0 };
          return {
            type: 'tablecell',
            headerState: isHead ? 1 : 0,
            children: [{ type: 'paragraph', children: tidy(isHead ? [title, ...words] : words) }],
          };
        }),
      })),
    }),
  );
/** Any block of a brief. */
export const block: fc.Arbitrary<EditorNode> = fc.oneof(
  { weight: 1, arbitrary: table },
  {
    weight: 1,
    arbitrary: fc.constantFrom<EditorNode>(
      { type: 'rule' },
      { type: 'page-break' },
      { type: 'placed-list', of: 'notes', heading: 'End "notes" \\' },
      { type: 'placed-list', of: 'sources' },
    ),
  },
  { weight: 4, arbitrary: line.map((children): EditorNode => ({ type: 'paragraph', children })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('h1' as const, 'h2' as const, 'h3' as const), line)
      .map(([tag, children]): EditorNode => ({ type: 'heading', tag, children })),
  },
  { weight: 2, arbitrary: listOf(2) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.array(text, { minLength: 1, maxLength: 3 }), citation).map(
      ([children, cited]): EditorNode => ({
        type: 'block-quotation',
        quoteId: null,
        articleId: cited.items[0]?.articleId ?? '',
        captured: '',
        paragraph: paragraphOf(cited.items[0]),
        children: [
          ...tidy([
            { type: 'text', text: 'W', format: 0 },
            ...children,
            { type: 'text', text: 'w', format: 0 },
          ]),
          cited,
        ],
      }),
    ),
  },
);

/** Equal neighbours are one text: what the editor makes of them, too. */
/** As an editor keeps it: neighbours of one format are one text. */
export function tidy(nodes: readonly EditorNode[]): EditorNode[] {
  const result: EditorNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    const inner: EditorNode =
      node.type === 'quotation' || node.type === 'link' ? { ...node, children: tidy(node.children) } : node;
    if (inner.type === 'text' && last?.type === 'text' && last.format === inner.format)
      result[result.length - 1] = { ...last, text: last.text + inner.text };
    else result.push(inner);
  }
  return result;
}
