import { type Article, type Brief, type EditorNode, type StyleId, type Text, unknownRecord } from '../model';

export const words = (text: string, format = 0): EditorNode => ({ type: 'text', text, format });
export const paragraph = (...children: EditorNode[]): EditorNode => ({ type: 'paragraph', children });
export const heading = (tag: 'h1' | 'h2' | 'h3', text: string): EditorNode => ({
  type: 'heading',
  tag,
  children: text ? [words(text)] : [],
});
export const list = (listType: 'bullet' | 'number', ...items: EditorNode[][]): EditorNode => ({
  type: 'list',
  listType,
  children: items.map((children) => ({ type: 'listitem', children })),
});

/** The first row heads the table. */
export const table = (...rows: EditorNode[][][]): EditorNode => ({
  type: 'table',
  children: rows.map((cells, row) => ({
    type: 'tablerow',
    children: cells.map((children) => ({
      type: 'tablecell',
      headerState: row === 0 ? 1 : 0,
      children: [{ type: 'paragraph', children }],
    })),
  })),
});

let citations = 0;
export const cite = (articleId: string, value?: string): EditorNode => ({
  type: 'citation',
  citationId: `c${++citations}`,
  items: [{ articleId, ...(value && { locator: { label: 'paragraph', value } }) }],
});

export const quotation = (
  articleId: string,
  text: string | EditorNode[],
  more: { quoteId?: string; paragraph?: number | null; block?: boolean; captured?: string } = {},
): EditorNode => ({
  type: more.block ? 'block-quotation' : 'quotation',
  quoteId: more.quoteId ?? null,
  articleId,
  captured: more.captured ?? '',
  paragraph: more.paragraph ?? null,
  children: typeof text === 'string' ? [words(text)] : text,
});

export const articleText = (articleId: string, version: number, ...paragraphs: string[]): Text => ({
  id: `${articleId}-t${version}`,
  articleId,
  version,
  sha256: '',
  rawSha256: '',
  fileName: 'made-up.txt',
  mediaType: 'text/plain',
  encoding: 'utf-8',
  importedAt: `2026-11-0${version}T08:00:00.000Z`,
  blocks: paragraphs.map((text) => ({ kind: 'paragraph', text, runs: [{ text }] })),
  setAside: [],
  steps: [],
  warnings: [],
});

export const article = (id: string, title: string, ...paragraphs: string[]): Article => ({
  id,
  key: `${id}-key`,
  accession: id,
  isSample: false,
  createdAt: '2026-11-01T08:00:00.000Z',
  record: {
    ...unknownRecord(),
    title: { value: title, basis: 'in-text' },
    outlet: { value: 'Indus Ledger', basis: 'in-text' },
    published: { value: '2026-03-14', basis: 'in-text' },
  },
  text: articleText(id, 1, ...paragraphs),
  versions: [],
});

export const brief = (
  style: StyleId,
  children: EditorNode[],
  header: Partial<Brief['header']> = {},
): Brief => ({
  id: 'b1',
  template: 'blank',
  style,
  revision: 1,
  createdAt: '2026-11-20T08:00:00.000Z',
  modified: '2026-11-22T08:00:00.000Z',
  header: {
    title: 'Rail and copper',
    to: 'Director',
    from: 'Economic desk',
    date: '2026-11-22',
    handling: '',
    ...header,
  },
  state: { schemaVersion: 1, root: { type: 'root', children } },
});
