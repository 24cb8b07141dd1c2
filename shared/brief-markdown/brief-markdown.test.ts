import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CiteItem, EditorNode } from '../model/brief';
import { EditorState } from '../model/brief';
import { READING_CASES } from './brief-markdown.cases';
import { parseBriefMarkdown } from './parse-brief-markdown';
import { writeBriefMarkdown } from './write-brief-markdown';

const KNOWN = ['khan-2024', '000_bf22813c77c5c241', 'river', 'odd key!', 'a.b'];
const articleId = (key: string): string => `article-${KNOWN.indexOf(key)}`;
const keyOf = (id: string): string | null => KNOWN[Number(id.replace('article-', ''))] ?? null;

function parse(markdown: string) {
  let next = 0;
  return parseBriefMarkdown(markdown, {
    resolveKey: (key) => (KNOWN.includes(key) ? articleId(key) : null),
    newId: () => {
      next += 1;
      return `c${next}`;
    },
  });
}

const HEADER = { title: '', to: '', from: '', date: '', handling: '' };
const write = (state: EditorState, header = HEADER): string =>
  writeBriefMarkdown({ header, template: 'blank', style: 'apa', state }, keyOf);

/** Shorthand of a state: enough to see words, formats, quotations and citations. */
function show(node: EditorNode): string {
  const inside = 'children' in node ? node.children.map(show).join('') : '';
  switch (node.type) {
    case 'text':
      return ['', 'b', 'i', 'bi'][node.format]
        ? `<${['', 'b', 'i', 'bi'][node.format]}:${node.text}>`
        : node.text;
    case 'linebreak':
      return '⏎';
    case 'tab':
      return '⇥';
    case 'citation':
      return `{${node.items.map(showItem).join('; ')}}`;
    case 'quotation':
    case 'block-quotation':
      return `${node.type === 'quotation' ? 'Q' : 'BQ'}(${keyOf(node.articleId)}${node.paragraph === null ? '' : ` ¶${node.paragraph}`}|${inside})`;
    case 'footnote':
      return `fn[${inside}]`;
    case 'paraphrase':
      return inside;
    case 'link':
      return `(${inside} → ${node.url})`;
    case 'table':
      return `table[${inside}]`;
    case 'tablerow':
      return `tr[${inside}]`;
    case 'tablecell':
      return `${node.headerState === 1 ? 'th' : 'td'}[${inside}]`;
    case 'caption':
      return `caption[${inside}]`;
    case 'image':
      return `image[${node.sha256.slice(0, 4)} ${node.decorative ? '-' : node.alt} ${node.width}]`;
    case 'comment':
    case 'rule':
    case 'page-break':
      return node.type;
    case 'placed-list':
      return `${node.of} here${node.heading === undefined ? '' : `: ${node.heading}`}`;
    default:
      return `${{ paragraph: 'p', heading: node.type === 'heading' ? node.tag : '', list: node.type === 'list' && node.listType === 'number' ? `ol${node.start === 1 ? '' : node.start}` : 'ul', listitem: 'li' }[node.type]}[${inside}]`;
  }
}
const showItem = ({ articleId: id, locator, prefix, suffix }: CiteItem): string =>
  [
    prefix && `${prefix} `,
    keyOf(id),
    locator && `, ${locator.label} ${locator.value}`,
    suffix && ` | ${suffix}`,
  ]
    .filter(Boolean)
    .join('');

describe('reading a brief in Markdown', () => {
  it.each(READING_CASES)('$name', ({ markdown, reads, warnings = [] }) => {
    const parsed = parse(markdown);
    expect(parsed.state.root.children.map(show).join(' ')).toBe(reads);
    expect(parsed.warnings.map(({ code }) => code)).toEqual(warnings);
    expect(EditorState.safeParse(parsed.state).success).toBe(true);
  });

  it('reads the head and keeps a date and a number as they were typed', () => {
    const parsed = parse(
      '---\ntitle: "Water: now"\nto: [A. Khan, B. Ali]\nfrom: Desk\ndate: 2026-02-12\nhandling: 007\nstyle: apa\ntemplate: bluf\n---\n\nText.\n',
    );
    expect(parsed.header).toEqual({
      title: 'Water: now',
      to: 'A. Khan, B. Ali',
      from: 'Desk',
      date: '2026-02-12',
      handling: '007',
    });
    expect([parsed.style, parsed.template, parsed.warnings]).toEqual(['apa', 'bluf', []]);
  });

  it('says what of the head it could not use', () => {
    const parsed = parse(
      '---\ntitle: T\nstyle: harvard\ntemplate: memo\nkeywords: x\nto: {a: b}\n---\nText.',
    );
    expect(parsed.warnings.map(({ code }) => code)).toEqual(['head-value', 'head-field', 'head-value']);
    expect(parsed.style).toBeUndefined();
  });

  it('keeps a broken head as text', () => {
    const parsed = parse('---\ntitle: "open\n---\n\nText.');
    expect(parsed.warnings[0]?.code).toBe('head-unreadable');
    expect(parsed.state.root.children.map(show).join(' ')).toContain('open');
  });
});

const NASTY = [
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
const text = fc.record({
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
const block: fc.Arbitrary<EditorNode> = fc.oneof(
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
function tidy(nodes: readonly EditorNode[]): EditorNode[] {
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

const shown = (state: EditorState): string[] => state.root.children.map(show);

describe('writing a brief in Markdown', () => {
  it('writes what it reads: any brief comes back letter for letter', () => {
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 5 }),
        fc.array(text, { minLength: 1 }),
        (blocks, words) => {
          // The first table has a caption.
          const at = blocks.findIndex(({ type }) => type === 'table');
          const caption: EditorNode = {
            type: 'caption',
            of: 'table',
            children: tidy([{ type: 'text', text: 'C', format: 0 }, ...words]),
          };
          const children = at < 0 ? blocks : blocks.toSpliced(at, 0, caption);
          const state: EditorState = { schemaVersion: 1, root: { type: 'root', children } };
          const markdown = write(state);
          expect(shown(parse(markdown).state), markdown).toEqual(shown(state));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('reads its own writing the same way again, whatever Markdown it was given', () => {
    const scrap = fc.constantFrom(
      ...NASTY,
      '\n',
      '\n\n',
      '> ',
      '- ',
      '  - ',
      '1. ',
      '"a b c" [@river, para. 2]',
      '[see @river; @nobody]',
      '\t',
      '    ',
      '```\n',
      '| a | b |\n|---|---|\n',
      '***',
      '[^1]: note\n',
    );
    fc.assert(
      fc.property(
        fc.array(scrap, { maxLength: 14 }).map((parts) => parts.join('')),
        (markdown) => {
          const once = parse(markdown);
          const again = parse(write(once.state));
          expect(shown(again.state), write(once.state)).toEqual(shown(once.state));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('writes the head so that it comes back, whatever stands in it', () => {
    const value = fc.oneof(
      fc.constantFrom('2026-02-12', 'yes', '- a', 'a: b', '"x"', '#', '~', '', "it's"),
      fc.string({ maxLength: 30 }).map((typed) => typed.replaceAll(/\s+/gu, ' ').trim()),
    );
    fc.assert(
      fc.property(
        fc.record({ title: value, to: value, from: value, date: value, handling: value }),
        (header) => {
          const parsed = parse(write({ schemaVersion: 1, root: { type: 'root', children: [] } }, header));
          expect({ ...HEADER, ...parsed.header }).toEqual(header);
          expect(parsed.warnings).toEqual([]);
        },
      ),
    );
  });
});
