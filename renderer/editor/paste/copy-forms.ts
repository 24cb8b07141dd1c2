import { $generateJSONFromSelectedNodes } from '@lexical/clipboard';
import { $getSelection, $isRangeSelection, $nodesOfType, type LexicalEditor } from 'lexical';
import { z } from 'zod';
import { imageWords } from '../../../shared/brief-document/image-words';
import { EditorNode, withoutComments } from '../../../shared/model';
import { withoutCommentWords } from '../comment/copied-comments';
import { FootnoteNode } from '../footnote/FootnoteNode';
import { cleanBlocks } from '../state/clean-nodes';
import { $survey, type SurveyedCitation } from '../state/survey';

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
  if (selection === null || ($isRangeSelection(selection) && selection.isCollapsed())) return null;
  const selected = $generateJSONFromSelectedNodes(editor, selection);
  const json = JSON.stringify({ ...selected, nodes: $withoutWordsOfOthers(selected.nodes) });
  const parsed = Payload.safeParse(JSON.parse(json));
  if (!parsed.success || parsed.data.nodes.length === 0) return null;
  const { nodes, namespace } = parsed.data;
  const blocks = cleanBlocks(withoutComments(nodes));
  const notes = notesOf(blocks, citationWords, $survey().citations);
  return {
    lexical: JSON.stringify({ namespace, nodes: withoutCommentWords(nodes) }),
    plain: [...blocks.map((block) => plainOf(block, citationWords, '')), ...notes].join('\n\n'),
    html: [
      ...blocks.map((block) => htmlOf(block, citationWords)),
      ...notes.map((note) => `<p>${escapeHtml(note)}</p>`),
    ].join(''),
  };
}

/**
 * Lexical puts what a node left out carries as `children` in its place. The words of a footnote whose mark is not
 * selected would so be copied as if they stood in the line, from anywhere in the brief.
 */
function $withoutWordsOfOthers(nodes: readonly unknown[]): unknown[] {
  const ofFootnotes = new Set<unknown>($nodesOfType(FootnoteNode).flatMap((footnote) => footnote.getWords()));
  if (ofFootnotes.size === 0) return [...nodes];
  const keep = (list: readonly unknown[]): unknown[] =>
    list
      .filter((node) => !ofFootnotes.has(node))
      .map((node) =>
        isElement(node) && node.type !== 'footnote' ? { ...node, children: keep(node.children) } : node,
      );
  return keep(nodes);
}

/** A note shorter than this part of the one that cites its source first refers back to that one. */
const SHORT_FORM = 2 / 3;

/**
 * What the note marks among the blocks stand for: a number alone says nothing where the words are pasted, and neither does
 * “Ibid.” without the note that names the source.
 */
function notesOf(
  nodes: readonly EditorNode[],
  cite: CitationWords,
  inBrief: readonly Pick<SurveyedCitation, 'citationId' | 'items'>[],
): string[] {
  const notes = new Map<string, { number: number; note: string }>();
  const add = (citationId: string): string => {
    const mark = cite(citationId);
    const number = Number(/^\[(\d+)\]$/u.exec(mark)?.[1] ?? 0);
    const words = cite(citationId, true);
    if (number === 0 || words === '' || words === mark) return '';
    notes.set(`${mark} ${words}`, { number, note: `${mark} ${words}` });
    return words;
  };
  const walk = (node: EditorNode): void => {
    if (node.type === 'citation') {
      const words = add(node.citationId);
      for (const { articleId } of words === '' ? [] : node.items) {
        const first = inBrief.find(({ items }) => items.some((item) => item.articleId === articleId));
        const full = first === undefined ? '' : cite(first.citationId, true);
        if (first !== undefined && words.length < full.length * SHORT_FORM) add(first.citationId);
      }
    } else if (node.type !== 'footnote' && 'children' in node) node.children.forEach(walk);
  };
  nodes.forEach(walk);
  return [...notes.values()].sort((a, b) => a.number - b.number).map(({ note }) => note);
}

const SET_OFF = '    ';

type List = Extract<EditorNode, { type: 'list' }>;

/** The items of a list with their numbers; one that only holds a list has none, and the next goes on from the one before. */
function numberedItems({ start = 1, children }: List): { item: EditorNode; number?: number }[] {
  let number = start;
  return children.map((item) =>
    'children' in item && item.children[0]?.type === 'list' ? { item } : { item, number: number++ },
  );
}

/** The words of a footnote in the line. A source whose words end in a full stop brings none where one follows. */
function inNote(
  node: Extract<EditorNode, { children: EditorNode[] }>,
  cite: CitationWords,
  write: (child: EditorNode, cite: CitationWords) => string,
): string {
  return node.children
    .map((child, index) => {
      const next = node.children[index + 1];
      const isStopped = next?.type === 'text' && next.text.startsWith('.');
      return write(child, (id) => {
        const words = cite(id, true);
        return isStopped ? words.replace(/\.$/u, '') : words;
      });
    })
    .join('');
}

const isElement = (node: unknown): node is { type?: unknown; children: unknown[] } =>
  typeof node === 'object' && node !== null && 'children' in node && Array.isArray(node.children);

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
      return ` (${inNote(node, cite, (child, words) => plainOf(child, words, indent)).trim()})`;
    // As the text that is exported sets it off: without a sign, words of others would read as the analyst's.
    case 'block-quotation':
      return inside(node, cite, indent).replace(/^/gmu, SET_OFF);
    case 'quotation':
      return `“${inside(node, cite, indent)}”`;
    case 'list':
      return numberedItems(node)
        .map(({ item, number }) => {
          if (number === undefined) return plainOf(item, cite, `${indent}  `);
          const mark = node.listType === 'number' ? `${number}.` : '•';
          return `${indent}${mark} ${plainOf(item, cite, `${indent}  `)}`;
        })
        .join('\n');
    case 'table':
      return node.children.map((row) => plainOf(row, cite, indent)).join('\n');
    case 'tablerow':
      return node.children.map((cell) => plainOf(cell, cite, indent)).join('\t');
    case 'image':
      return imageWords(node);
    case 'rule':
      return '* * *';
    case 'page-break':
    case 'placed-list':
    case 'comment':
      return '';
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
  caption: 'p',
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
      return ` (${inNote(node, cite, htmlOf)})`;
    case 'list':
      return listHtml(node, cite);
    case 'quotation':
      return `“${node.children.map((child) => htmlOf(child, cite)).join('')}”`;
    case 'comment':
    case 'placed-list':
      return '';
    case 'image':
      return `<p>${escapeHtml(imageWords(node))}</p>`;
    case 'rule':
    case 'page-break':
      return '<hr>';
    case 'paraphrase':
      return node.children.map((child) => htmlOf(child, cite)).join('');
    default: {
      const content = node.children.map((child) => htmlOf(child, cite)).join('');
      if (node.type === 'link') return `<a href="${escapeHtml(node.url)}">${content}</a>`;
      const tag =
        node.type === 'heading'
          ? node.tag
          : node.type === 'tablecell' && node.headerState === 1
            ? 'th'
            : (TAGS[node.type] ?? 'p');
      const spans =
        node.type === 'tablecell'
          ? `${node.colSpan === undefined || node.colSpan === 1 ? '' : ` colspan="${node.colSpan}"`}${node.rowSpan === undefined || node.rowSpan === 1 ? '' : ` rowspan="${node.rowSpan}"`}`
          : '';
      return `<${tag}${spans}>${content}</${tag}>`;
    }
  }
}

/** A list inside a list stands in the item before it: an item of its own would be counted where it is pasted. */
function listHtml(node: List, cite: CitationWords): string {
  const items: string[] = [];
  for (const { item, number } of numberedItems(node)) {
    const words = htmlOf(item, cite);
    if (number === undefined && items.length > 0)
      items[items.length - 1] += words.replace(/^<li>|<\/li>$/gu, '');
    else items.push(words.replace(/<\/li>$/u, ''));
  }
  const isNumbered = node.listType === 'number';
  const start = isNumbered && (node.start ?? 1) !== 1 ? ` start="${node.start}"` : '';
  const tag = isNumbered ? 'ol' : 'ul';
  return `<${tag}${start}>${items.map((item) => `${item}</li>`).join('')}</${tag}>`;
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
