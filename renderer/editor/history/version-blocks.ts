import { imageWords } from '../../../shared/brief-document/image-words';
import {
  type BriefHeader,
  type CiteItem,
  childrenOfNode,
  type EditorNode,
  type EditorState,
} from '../../../shared/model';

/** What a brief held, as far as it is compared. */
export type ComparedBrief = { header: BriefHeader; style: string; state: EditorState };

const FIELDS: readonly (readonly [keyof BriefHeader, string])[] = [
  ['title', 'Title'],
  ['to', 'To'],
  ['from', 'From'],
  ['date', 'Date'],
  ['handling', 'Handling'],
];

/**
 * A brief as paragraphs of words, for comparing two of them: its head, then its blocks in order. Quotations stand between
 * marks; citations and footnotes stand as words in brackets where their marks are. `nameOf` names an article by its id.
 */
export function versionBlocks(
  { header, style, state }: ComparedBrief,
  nameOf: (articleId: string) => string,
): { text: string }[] {
  const lines: string[] = FIELDS.flatMap(([field, name]) =>
    header[field] === '' ? [] : [`${name}: ${header[field]}`],
  );
  lines.push(`Citations: ${style}`);
  const inline = (node: EditorNode): string => {
    switch (node.type) {
      case 'text':
        return node.text;
      case 'linebreak':
      case 'tab':
        return ' ';
      case 'citation':
        return ` [${node.items.map((item) => citeWords(item, nameOf)).join('; ')}]`;
      case 'footnote':
        return ` [note: ${node.children.map(inline).join('')}]`;
      case 'image':
        return imageWords(node);
      case 'quotation':
        return `“${node.children.map(inline).join('')}”`;
      default: {
        // What has no words (a page break) is named.
        return 'children' in node ? childrenOfNode(node).map(inline).join('') : `[${node.type}]`;
      }
    }
  };
  const block = (node: EditorNode, mark: string): void => {
    const children = childrenOfNode(node);
    switch (node.type) {
      case 'list':
        children.forEach((item, index) => {
          block(item, node.listType === 'number' ? `${(node.start ?? 1) + index}. ` : '• ');
        });
        return;
      case 'listitem': {
        const own = children.filter(({ type }) => type !== 'list');
        if (own.length > 0) lines.push(mark + own.map(inline).join(''));
        for (const child of children) if (child.type === 'list') block(child, '');
        return;
      }
      case 'table':
        for (const row of children)
          lines.push(
            childrenOfNode(row)
              .map((cell) => childrenOfNode(cell).map(inline).join(' '))
              .join(' | '),
          );
        return;
      case 'block-quotation': {
        const isMark = ({ type }: EditorNode) => type === 'citation' || type === 'footnote';
        const words = children.filter((child) => !isMark(child)).map(inline);
        lines.push(`“${words.join('')}”${children.filter(isMark).map(inline).join('')}`);
        return;
      }
      default:
        lines.push(inline(node));
    }
  };
  for (const node of state.root.children) block(node, '');
  return lines.map((text) => text.trim()).flatMap((text) => (text === '' ? [] : [{ text }]));
}

function citeWords({ articleId, locator, prefix, suffix }: CiteItem, nameOf: (id: string) => string): string {
  const place = locator === undefined ? '' : `, ${locator.label} ${locator.value}`;
  return [prefix, `${nameOf(articleId)}${place}`, suffix].filter(Boolean).join(' ');
}

/** Ids of the articles that are cited, for their names. */
export function citedIn(states: readonly EditorState[]): string[] {
  const ids = new Set<string>();
  const walk = (node: EditorNode): void => {
    if (node.type === 'citation') for (const { articleId } of node.items) ids.add(articleId);
    childrenOfNode(node).forEach(walk);
  };
  for (const { root } of states) root.children.forEach(walk);
  return [...ids];
}
