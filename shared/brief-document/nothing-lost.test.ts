import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EditorNode } from '../model';
import type { DocumentBlock, Inline } from './brief-document';
import { article, brief, cite, heading, list, paragraph, quotation, table, words } from './builders.cases';
import { toBriefDocument } from './from-brief';
import { quotationWords } from './quotation-words';

const source = article('rail', 'Copper and Rail', 'The “seed” money follows the railway.');

const phrase = fc.string({
  unit: fc.constantFrom('a', 'B', 's', ' ', '.', ',', '“', '”', "'", '’', '"', '3', 'ع', 'ے', '—', '(', ')'),
  minLength: 1,
  maxLength: 14,
});
const node = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(phrase, fc.constantFrom(0, 1, 2, 3)).map(([text, format]) => words(text, format)),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.tuple(phrase, fc.constantFrom(0, 2)), { minLength: 1, maxLength: 3 })
      .map((parts) =>
        quotation(
          'rail',
          parts.map(([text, format]) => words(text, format)),
        ),
      ),
  },
  { weight: 2, arbitrary: fc.constant(null).map(() => cite('rail', '1')) },
  { weight: 1, arbitrary: fc.constant<EditorNode>({ type: 'linebreak' }) },
  {
    weight: 1,
    arbitrary: phrase.map(
      (text): EditorNode => ({ type: 'link', url: 'https://example.org/', children: [words(text)] }),
    ),
  },
);
const inline = fc.array(node, { maxLength: 6 });
const block = fc.oneof(
  fc.constantFrom<EditorNode>({ type: 'rule' }, { type: 'page-break' }),
  inline.map((children) => paragraph(...children)),
  phrase.map((text) => heading('h2', text)),
  fc.array(fc.array(inline, { maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((rows) => table(...rows)),
  fc.array(inline, { maxLength: 3 }).map((items) => list('bullet', ...items)),
  inline.map((children) => list('number', [words('one'), ...children], [list('bullet', children)])),
  fc
    .array(phrase, { minLength: 1, maxLength: 3 })
    .map((parts) => quotation('rail', [...parts.map((text) => words(text)), cite('rail')], { block: true })),
);

/** Letters, figures and punctuation that neither a style nor a place may change. */
const bare = (text: string) => text.replace(/[\s“”‘’"']/gu, '');
const typed = (nodes: readonly EditorNode[]): string => quotationWords({ children: [...nodes] });
const inlinesOf = (blocks: readonly DocumentBlock[]): Inline[] =>
  blocks.flatMap((each) => {
    if (each.kind === 'list') return each.items.flatMap(inlinesOf);
    if (each.kind === 'table') return each.rows.flat(2);
    return 'inlines' in each ? each.inlines : [];
  });
const countCitations = (nodes: readonly EditorNode[]): number =>
  nodes.reduce(
    (sum, each) =>
      sum + (each.type === 'citation' ? 1 : 'children' in each ? countCitations(each.children) : 0),
    0,
  );

describe('any brief on paper', () => {
  test('loses no word and no citation, and keeps all in order', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (children) => {
        const document = toBriefDocument({
          brief: brief('chicago-notes', children),
          articles: [source],
          language: 'en-US',
          paper: 'A4',
          draft: true,
        });
        const inlines = inlinesOf(document.blocks);
        const printed = inlines
          .map((each) => (each.kind === 'text' && !each.superscript ? each.text : ''))
          .join('');
        expect(bare(printed)).toBe(bare(typed(children)));
        const marks = inlines.flatMap((each) => (each.kind === 'note-reference' ? [each.number] : []));
        expect(marks).toEqual(Array.from({ length: countCitations(children) }, (_, index) => index + 1));
        expect(document.notes).toHaveLength(marks.length);
      }),
      { numRuns: 300 },
    );
  });
});
