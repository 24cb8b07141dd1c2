import type { Annex, DocumentBlock, Inline } from '../brief-document/brief-document';
import { imageWords } from '../brief-document/image-words';
import type { EditorNode } from '../model/brief';

/** All from this line on is made by the export and is no part of the brief. */
export const ANNEXES_BEGIN = '<!-- annexes: reading this brief ends here -->';

const BOLD = 1;
const ITALIC = 2;

/** The first line of a draft, for readers who do not look at the head of the file. */
export const draftLine = (draftMark: string): EditorNode => ({
  type: 'paragraph',
  children: [{ type: 'text', text: draftMark.replaceAll(/\s+/gu, ' ').trim(), format: BOLD }],
});

/** A brief's Markdown without what the export put beside it: the annexes, and the mark of a draft above the text. */
export function withoutBeside(markdown: string): string {
  const annexes = markdown.indexOf(`\n${ANNEXES_BEGIN}`);
  const brief = annexes < 0 ? markdown : markdown.slice(0, annexes + 1);
  // Only below a head that itself says that this is a draft: an analyst may have typed such a line.
  const remark = /^---\r?\n(?:# (.+)\r?\n)/u.exec(brief)?.[1]?.trim();
  const line = remark === undefined ? undefined : `**${remark}**`;
  return line === undefined
    ? brief
    : brief.replace(
        /^(---\r?\n[\s\S]*?\n---\r?\n\s*)(\*\*.+\*\*)(?=\s)/u,
        (all: string, head: string, found: string) => (found.replaceAll('\\', '') === line ? head : all),
      );
}

/** An annex as nodes that the Markdown writer knows. */
export const annexNodes = ({ heading, blocks }: Annex): EditorNode[] => [
  { type: 'heading', tag: 'h1', children: [{ type: 'text', text: heading, format: 0 }] },
  ...blocks.map(blockNode),
];

function blockNode(block: DocumentBlock): EditorNode {
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', tag: `h${block.level}`, children: inlineNodes(block.inlines) };
    case 'paragraph':
    case 'block-quotation':
    case 'caption':
      return { type: 'paragraph', children: inlineNodes(block.inlines) };
    case 'list':
      return {
        type: 'list',
        listType: block.ordered ? 'number' : 'bullet',
        start: block.start,
        children: block.items.map((item) => ({
          type: 'listitem',
          children: item.flatMap((inner) =>
            'inlines' in inner ? inlineNodes(inner.inlines) : [blockNode(inner)],
          ),
        })),
      };
    case 'image':
      return { type: 'paragraph', children: [{ type: 'text', text: imageWords(block), format: 0 }] };
    case 'rule':
    case 'page-break':
      return { type: block.kind };
    case 'placed-list':
      return { type: 'placed-list', of: block.of };
    case 'table':
      return {
        type: 'table',
        children: block.rows.map((cells, row) => ({
          type: 'tablerow',
          children: cells.map((cell) => ({
            type: 'tablecell',
            headerState: block.header && row === 0 ? 1 : 0,
            children: [{ type: 'paragraph', children: inlineNodes(cell) }],
          })),
        })),
      };
  }
}

const inlineNodes = (inlines: readonly Inline[]): EditorNode[] =>
  inlines.flatMap((inline): EditorNode[] => {
    if (inline.kind === 'line-break') return [{ type: 'linebreak' }];
    if (inline.kind === 'note-reference') return [];
    return [
      { type: 'text', text: inline.text, format: (inline.bold ? BOLD : 0) | (inline.italic ? ITALIC : 0) },
    ];
  });
