import { $getLexicalContent } from '@lexical/clipboard';
import { $getSelection, type LexicalEditor } from 'lexical';
import { z } from 'zod';
import { EditorNode } from '../../../shared/model';
import { cleanBlocks } from '../state/clean-nodes';

export type CopiedForms = { lexical: string; plain: string; html: string };

const Payload = z.looseObject({ namespace: z.string(), nodes: z.array(EditorNode) });

/** What a citation reads as outside the brief: "[1]" or "(Farooqi, 2026)"; in a footnote, the words of the source. */
export type CitationWords = (citationId: string, inFootnote?: boolean) => string;

/**
 * The selection as other programs get it: with quotation marks and citations in the plain text and the HTML, and with
 * ids for pasting into a brief. Null when nothing is selected.
 */
export function $copyForms(editor: LexicalEditor, citationWords: CitationWords): CopiedForms | null {
  const selection = $getSelection();
  const json = selection === null ? null : $getLexicalContent(editor, selection);
  const parsed = json === null ? null : Payload.safeParse(JSON.parse(json));
  if (parsed === null || !parsed.success || parsed.data.nodes.length === 0) return null;
  const { nodes, namespace } = parsed.data;
  const blocks = cleanBlocks(nodes);
  return {
    lexical: JSON.stringify({ namespace, nodes }),
    plain: blocks.map((block) => plainOf(block, citationWords, '')).join('\n\n'),
    html: blocks.map((block) => htmlOf(block, citationWords)).join(''),
  };
}

function plainOf(node: EditorNode, cite: CitationWords, indent: string): string {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'linebreak':
      return '\n';
    case 'tab':
      return '\t';
    case 'citation':
      return cite(node.citationId);
    case 'footnote':
      return ` (${inside(node, (id) => cite(id, true), indent).trim()})`;
    case 'quotation':
      return `“${inside(node, cite, indent)}”`;
    case 'list':
      return node.children
        .map((item, index) => {
          const nested = 'children' in item && item.children[0]?.type === 'list';
          const mark = node.listType === 'number' ? `${(node.start ?? 1) + index}.` : '•';
          return nested
            ? plainOf(item, cite, `${indent}  `)
            : `${indent}${mark} ${plainOf(item, cite, `${indent}  `)}`;
        })
        .join('\n');
    case 'table':
      return node.children.map((row) => plainOf(row, cite, indent)).join('\n');
    case 'tablerow':
      return node.children.map((cell) => plainOf(cell, cite, indent)).join('\t');
    default:
      return inside(node, cite, indent);
  }
}

const inside = (
  node: Extract<EditorNode, { children: EditorNode[] }>,
  cite: CitationWords,
  indent: string,
): string => node.children.map((child) => plainOf(child, cite, indent)).join('');

const TAGS: Partial<Record<EditorNode['type'], string>> = {
  paragraph: 'p',
  listitem: 'li',
  'block-quotation': 'blockquote',
  table: 'table',
  tablerow: 'tr',
  tablecell: 'td',
};

function htmlOf(node: EditorNode, cite: CitationWords): string {
  switch (node.type) {
    case 'text': {
      const text = escapeHtml(node.text);
      const italic = node.format & 2 ? `<em>${text}</em>` : text;
      return node.format & 1 ? `<strong>${italic}</strong>` : italic;
    }
    case 'linebreak':
      return '<br>';
    case 'tab':
      return '&#9;';
    case 'citation':
      return escapeHtml(cite(node.citationId));
    case 'footnote':
      return ` (${node.children.map((child) => htmlOf(child, (id) => cite(id, true))).join('')})`;
    case 'quotation':
      return `“${node.children.map((child) => htmlOf(child, cite)).join('')}”`;
    case 'paraphrase':
      return node.children.map((child) => htmlOf(child, cite)).join('');
    default: {
      const content = node.children.map((child) => htmlOf(child, cite)).join('');
      if (node.type === 'link') return `<a href="${escapeHtml(node.url)}">${content}</a>`;
      const tag =
        node.type === 'heading'
          ? node.tag
          : node.type === 'list'
            ? node.listType === 'number'
              ? 'ol'
              : 'ul'
            : node.type === 'tablecell' && node.headerState === 1
              ? 'th'
              : (TAGS[node.type] ?? 'p');
      return `<${tag}>${content}</${tag}>`;
    }
  }
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
