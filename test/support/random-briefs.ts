import fc from 'fast-check';
import { article, brief } from '../../shared/brief-document/builders.cases';
import type { DocumentImage } from '../../shared/images/stored-image';
import { type Brief, BuiltInStyleId, type EditorNode, EditorState } from '../../shared/model';
import { pngImage } from './made-images';

/** Two articles to cite; a third id is cited that no library has. */
export const randomSources = [
  article('rail', 'Copper & “Rail” <b>', 'The “seed” money follows the railway. Nothing else does.'),
  article(
    'urdu',
    'ریکوڈک میں سرمایہ کاری',
    'پاکستان اور امریکہ نے معدنیات میں تعاون بڑھانے پر اتفاق کیا ہے۔',
  ),
];

/** Two pictures of the library; a third is shown that no library has. */
export const randomImages: ReadonlyMap<string, DocumentImage> = new Map(
  [pngImage(40, 30), pngImage(7, 300)].map((image) => [image.sha256, image]),
);

const odd = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ maxCount: 8 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\u0000\u0001\u0008\u000b\u001f\u007f\u0085',
      '\ud800',
      '\udc00 x \ud83d',
      '\ufffe\uffff',
      '👩‍👩‍👧‍👦🇵🇰🏳️‍🌈',
      'abc \u202e gpj.exe \u202c \u2066x\u2069 \u200f\u200e',
      'یہ معاہدہ ابھی نافذ نہیں ہوا (2024) —',
      'English then اردو then English',
      '\t\t  two  spaces \u00a0\u2028\u2029\r\n',
      ']]> <!-- --> <?xml?> &amp; &#0; "\'',
      '{DDEAUTO c:\\\\cmd.exe "/k calc"} \\* MERGEFORMAT',
      '  ',
      '',
    ),
  },
  { weight: 1, arbitrary: fc.constant('x'.repeat(10_000)) },
);
const text = fc
  .tuple(odd, fc.integer({ min: 0, max: 3 }))
  .map(([words, format]): EditorNode => ({ type: 'text', text: words, format }));
const cite = fc
  .array(
    fc.record(
      {
        articleId: fc.constantFrom('rail', 'urdu', 'gone'),
        locator: fc.record({
          label: fc.constantFrom('paragraph' as const, 'page' as const, 'section' as const),
          value: odd.map((value) => value.slice(0, 90) || '1'),
        }),
        prefix: odd.map((value) => value.slice(0, 900)),
        suffix: odd.map((value) => value.slice(0, 900)),
      },
      { requiredKeys: ['articleId'] },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((items): EditorNode => ({ type: 'citation', citationId: 'c', items }));
const quoted = (type: 'quotation' | 'block-quotation' | 'paraphrase') =>
  fc
    .tuple(
      fc.array(text, { maxLength: 3 }),
      fc.constantFrom('rail', 'urdu', 'gone'),
      fc.option(fc.integer({ min: 1, max: 9 })),
    )
    .map(
      ([children, articleId, paragraph]): EditorNode => ({
        type,
        quoteId: null,
        articleId,
        captured: '',
        paragraph,
        children,
      }),
    );
const simple = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 2, arbitrary: cite },
  { weight: 2, arbitrary: quoted('quotation') },
  { weight: 1, arbitrary: quoted('paraphrase') },
  { weight: 1, arbitrary: fc.constantFrom<EditorNode>({ type: 'linebreak' }, { type: 'tab' }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.array(text, { maxLength: 2 }),
        fc.constantFrom(
          'https://example.org/a?b=1&c="2"',
          'mailto:x@example.org',
          'http://[',
          'https://example.org/ں',
        ),
      )
      .map(([children, url]): EditorNode => ({ type: 'link', url, children })),
  },
  {
    weight: 1,
    arbitrary: odd.map(
      (words): EditorNode => ({ type: 'comment', commentId: 'n', text: words, about: '', resolved: false }),
    ),
  },
);
const inline = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: simple },
    {
      weight: 1,
      arbitrary: fc
        .array(simple, { maxLength: 4 })
        .map((children): EditorNode => ({ type: 'footnote', children })),
    },
  ),
  { maxLength: 5 },
);
const table = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.array(fc.array(inline, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(
    ([columns, rows, hasHead, merges]): EditorNode => ({
      type: 'table',
      children: rows.map((cells, row) => {
        const isMerged = merges && row === 0 && columns > 1;
        return {
          type: 'tablerow',
          children: cells.slice(0, isMerged ? 1 : columns).map((children) => ({
            type: 'tablecell',
            headerState: hasHead && row === 0 ? 1 : 0,
            ...(isMerged && { colSpan: columns }),
            children: [{ type: 'paragraph', children }],
          })),
        };
      }),
    }),
  );

const { block } = fc.letrec<{ block: EditorNode; list: EditorNode }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'nesting' },
    inline.map((children): EditorNode => ({ type: 'paragraph', children })),
    fc
      .tuple(fc.constantFrom('h1' as const, 'h2' as const, 'h3' as const), inline)
      .map(([tag, children]): EditorNode => ({ type: 'heading', tag, children })),
    quoted('block-quotation'),
    table,
    fc
      .tuple(fc.constantFrom('table' as const, 'figure' as const), inline)
      .map(([of, children]): EditorNode => ({ type: 'caption', of, children })),
    fc.constantFrom<EditorNode>({ type: 'rule' }, { type: 'page-break' }),
    fc
      .tuple(
        fc.constantFrom(...randomImages.keys(), 'f'.repeat(64)),
        odd.map((words) => words.slice(0, 1000)),
        fc.boolean(),
        fc.integer({ min: 2, max: 20 }),
      )
      .map(
        ([sha256, alt, decorative, width]): EditorNode => ({
          type: 'image',
          sha256,
          alt,
          decorative,
          width: width / 20,
        }),
      ),
    fc.constantFrom<EditorNode>(
      { type: 'rule' },
      { type: 'page-break' },
      { type: 'placed-list', of: 'notes' },
      { type: 'placed-list', of: 'sources', heading: 'Sources' },
    ),
    tie('list'),
  ),
  list: fc
    .tuple(
      fc.constantFrom('bullet' as const, 'number' as const),
      fc.integer({ min: 1, max: 99 }),
      fc.array(
        fc.oneof(
          { depthIdentifier: 'nesting' },
          inline,
          fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
        ),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(
      ([listType, start, items]): EditorNode => ({
        type: 'list',
        listType,
        start,
        children: items.map((children) => ({ type: 'listitem', children })),
      }),
    ),
}));

/** Briefs as an editor might save them: every node, nested, in both directions, with odd words everywhere. */
export const randomBrief: fc.Arbitrary<Brief> = fc
  .tuple(
    fc.array(block, { maxLength: 8 }),
    fc.constantFrom(...BuiltInStyleId.options),
    fc.record({ title: odd, to: odd, from: odd, date: odd, handling: odd }),
  )
  .map(([children, style, header]) => {
    const short = Object.fromEntries(
      Object.entries(header).map(([name, value]) => [name, value.slice(0, name === 'date' ? 90 : 190)]),
    );
    const made = brief(style, children, short);
    return { ...made, state: EditorState.parse(made.state) };
  });
