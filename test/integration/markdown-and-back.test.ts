import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBriefMarkdown } from '../../shared/brief-markdown/parse-brief-markdown';
import { writeBriefMarkdown } from '../../shared/brief-markdown/write-brief-markdown';
import type { Brief, CiteItem, EditorNode } from '../../shared/model';
import { randomBrief } from '../support/random-briefs';

/** `MARKDOWN_BRIEFS=500` takes as many as a release should; each run of the suite a sample of them. */
const BRIEFS = Number(process.env.MARKDOWN_BRIEFS ?? 150);

const childrenOf = (node: EditorNode): readonly EditorNode[] => ('children' in node ? node.children : []);

/** Letters and figures of a text: what a reader would miss. Blanks, controls and marks may be set in another way. */
const told = (words: string): string => words.toWellFormed().replace(/[^\p{L}\p{N}]/gu, '');

/** Kinds whose beginning and end must come back. Quotations need a citation behind them, and lists hold no tables. */
const KINDS: ReadonlySet<string> = new Set(['footnote']);

/** What a brief says, in order: its letters, what they stand in, and each citation with all that it holds. */
function said(nodes: readonly EditorNode[]): string {
  return captionsFirst(nodes)
    .map((node) => {
      if (node.type === 'comment') return '';
      if (node.type === 'text') return told(node.text);
      if (node.type === 'citation') return `⟨${node.items.map(saidOf).join(';')}⟩`;
      // A link without words shows its address, as Markdown writes it.
      if (node.type === 'link') return said(node.children) || told(encodeURI(decodeURI(node.url)));
      const inner = said(childrenOf(node));
      return inner === '' || !KINDS.has(node.type) ? inner : `<${node.type} ${inner}>`;
    })
    .join('');
}

/** The caption of a table comes back above it, wherever it stood. */
function captionsFirst(nodes: readonly EditorNode[]): EditorNode[] {
  const ordered: EditorNode[] = [];
  for (const node of nodes) {
    const last = ordered.at(-1);
    const isBelow = node.type === 'caption' && node.of === 'table' && last?.type === 'table';
    ordered.splice(isBelow ? -1 : ordered.length, 0, node);
  }
  return ordered;
}

function saidOf({ articleId, locator, prefix = '', suffix = '' }: CiteItem): string {
  const place = told(locator?.value ?? '') === '' ? '' : `${locator?.label} ${told(locator?.value ?? '')}`;
  return [told(prefix), articleId, place, told(suffix)].join(' ');
}

const written = (brief: Brief): string => writeBriefMarkdown(brief, (id) => id);
let ids = 0;
const read = (markdown: string) =>
  parseBriefMarkdown(markdown, { resolveKey: (key) => key, newId: () => `id-${ids++}` });

describe(`${BRIEFS} random briefs`, () => {
  test('say the same after Markdown, every letter and every citation in its order', () => {
    fc.assert(
      fc.property(randomBrief, (brief) => {
        const markdown = written(brief);
        expect(said(read(markdown).state.root.children)).toBe(said(brief.state.root.children));
      }),
      { numRuns: BRIEFS },
    );
  });
});
