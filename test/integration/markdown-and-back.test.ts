import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBriefMarkdown } from '../../shared/brief-markdown/parse-brief-markdown';
import { writeBriefMarkdown } from '../../shared/brief-markdown/write-brief-markdown';
import { type Brief, type CiteItem, childrenOfNode, type EditorNode } from '../../shared/model';
import { toItemLine } from '../../shared/model/footnote-line';
import { tableGrid } from '../../shared/model/table-grid';
import { randomBrief } from '../support/random-briefs';

/** `MARKDOWN_BRIEFS=2000` takes as many as a release should. */
const BRIEFS = Number(process.env.MARKDOWN_BRIEFS ?? 300);

/** Letters and figures of a text: what a reader would miss. Blanks, controls and marks may be set in another way. */
const told = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');

/** A character of a line with how it looks, or a mark; breaks are `/`. */
type Sign = { sign: string; look: string };

/** What a line says, its emphasis and links, its notes and citations with all that they hold. */
function signsOf(nodes: readonly EditorNode[], link = ''): Sign[] {
  return nodes.flatMap((node): Sign[] => {
    switch (node.type) {
      case 'text': {
        const look = `${node.format & 1 ? 'b' : ''}${node.format & 2 ? 'i' : ''}${link}`;
        return node.text
          .split(/\r\n?|\n/u)
          .flatMap((line, at) => [
            ...(at > 0 ? [{ sign: '/', look: '' }] : []),
            ...[...told(line)].map((sign) => ({ sign, look })),
          ]);
      }
      case 'linebreak':
        return [{ sign: '/', look: '' }];
      case 'citation':
        return [{ sign: `⟨${node.items.map(saidOf).join(';')}⟩`, look: '' }];
      case 'footnote':
        return [{ sign: `<${lineOf(node.children)}>`, look: '' }];
      case 'link': {
        const url = `→${encodeURI(decodeURI(node.url))}`;
        const inside = signsOf(node.children, url);
        // A link without words shows its address, as Markdown writes it.
        return inside.some(({ sign }) => sign !== '/')
          ? inside
          : [...told(url)].map((sign) => ({ sign, look: '' }));
      }
      case 'comment':
      case 'tab':
        return [];
      default:
        return signsOf(childrenOfNode(node), link);
    }
  });
}

function saidOf({ articleId, locator, prefix = '', suffix = '' }: CiteItem): string {
  const place = told(locator?.value ?? '') === '' ? '' : `${locator?.label} ${told(locator?.value ?? '')}`;
  return [told(prefix), articleId, place, told(suffix)].join(' ');
}

/** A line in writing: one break for several, none at its edges. */
function lineOf(nodes: readonly EditorNode[]): string {
  const signs = signsOf(nodes).filter(
    ({ sign }, at, all) => sign !== '/' || (all[at - 1] !== undefined && all[at - 1]?.sign !== '/'),
  );
  if (signs.at(-1)?.sign === '/') signs.pop();
  return signs
    .map(({ sign, look }, at) => (look === (signs[at - 1]?.look ?? '') ? sign : `{${look}}${sign}`))
    .join('');
}

/** A brief line by line: what each is, and what it says. Lines that say nothing are left out, as on paper. */
function linesOf(nodes: readonly EditorNode[], depth = 0): string[] {
  return nodes.flatMap((node): string[] => {
    const named = (name: string, children: readonly EditorNode[]): string[] => {
      const line = lineOf(children);
      return line === '' ? [] : [`${name} ${line}`];
    };
    switch (node.type) {
      case 'heading':
        return named(node.tag, node.children);
      case 'caption':
        return named(`caption of a ${node.of}`, node.children);
      case 'image':
        return [`image ${node.sha256} ${node.width} ${node.decorative ? 'decorative' : told(node.alt)}`];
      case 'rule':
      case 'page-break':
        return [node.type];
      case 'placed-list':
        return [`place of ${node.of} ${told(node.heading ?? '')}`];
      case 'list': {
        const name = `${'  '.repeat(depth)}${node.listType}`;
        const items = node.children.flatMap((item) => itemLines(childrenOfNode(item), name, depth));
        return items.length === 0
          ? []
          : [`${name}${node.listType === 'number' ? ` from ${node.start ?? 1}` : ''}`, ...items];
      }
      case 'table': {
        const { rows, hasHead, columns } = tableGrid(node);
        const lines = rows.map((cells) => {
          const at = new Map(cells.map(({ column, children }) => [column, lineOf(children)]));
          return Array.from({ length: columns }, (_, column) => at.get(column) ?? '');
        });
        if (lines.flat().every((cell) => cell === '')) return [];
        // A head in which nothing stands is none.
        const isHeaded = hasHead && lines[0]?.some((cell) => cell !== '');
        const shown = hasHead && !isHeaded ? lines.slice(1) : lines;
        return [
          `table of ${columns}${isHeaded ? ' with a head' : ''}`,
          ...shown.map((row) => row.join(' | ')),
        ];
      }
      default:
        return named('paragraph', [node]);
    }
  });
}

/** Items of a list hold words and lists; other blocks in them, which no editor puts there, are lines of words. */
function itemLines(children: readonly EditorNode[], name: string, depth: number): string[] {
  const lines: string[] = [];
  let words: EditorNode[] = [];
  const settle = () => {
    const line = lineOf(toItemLine(words));
    if (line !== '') lines.push(`${name} ${line}`);
    words = [];
  };
  for (const child of children) {
    if (child.type !== 'list') {
      words.push(child);
      continue;
    }
    settle();
    lines.push(...linesOf([child], depth + 1));
  }
  settle();
  return lines;
}

const written = (brief: Brief): string => writeBriefMarkdown(brief, (id) => id);
let ids = 0;
const read = (markdown: string) =>
  parseBriefMarkdown(markdown, { resolveKey: (key) => key, newId: () => `id-${ids++}` });

describe(`${BRIEFS} random briefs`, () => {
  test('are the same after Markdown: every letter, emphasis, link, note and citation, in the same lines', () => {
    fc.assert(
      fc.property(randomBrief, (brief) => {
        const { header, state } = read(written(brief));
        expect(linesOf(state.root.children)).toEqual(linesOf(brief.state.root.children));
        for (const field of ['title', 'to', 'from', 'date', 'handling'] as const)
          expect(told(header[field] ?? ''), field).toBe(told(brief.header[field]));
      }),
      { numRuns: BRIEFS },
    );
  }, 120_000);

  test('are written the same way once they were read', () => {
    fc.assert(
      fc.property(randomBrief, (brief) => {
        const again = { ...brief, ...read(written(brief)), header: brief.header };
        const twice = {
          ...again,
          ...read(written({ ...again, style: brief.style, template: brief.template })),
        };
        expect(linesOf(twice.state.root.children)).toEqual(linesOf(again.state.root.children));
      }),
      { numRuns: BRIEFS },
    );
  }, 120_000);
});

describe(`${BRIEFS} random briefs whose portions bear marks`, () => {
  test('show them in Markdown, and do not take them for words', () => {
    fc.assert(
      fc.property(randomBrief, (brief) => {
        const header = { ...brief.header, handling: 'UNCLASSIFIED', portionMarks: true };
        const markdown = written({ ...brief, header });
        expect(linesOf(read(markdown).state.root.children)).toEqual(linesOf(brief.state.root.children));
        const opening = brief.state.root.children.find(
          (node) => node.type === 'heading' && lineOf(node.children) !== '',
        );
        if (opening) expect(markdown).toMatch(/^#{1,3} \(U\) /m);
      }),
      { numRuns: BRIEFS },
    );
  }, 120_000);
});
