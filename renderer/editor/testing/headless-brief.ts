import { createHeadlessEditor } from '@lexical/headless';
import { registerHistory } from '@lexical/history';
import { registerList } from '@lexical/list';
import { registerRichText } from '@lexical/rich-text';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import {
  type CitationNodeJson,
  type EditorNode,
  type EditorState,
  NO_ATTRIBUTION,
  type Quote,
} from '../../../shared/model';
import { registerBlockRules } from '../blocks/register-blocks';
import { registerQuotationRules } from '../quotation/quotation-rules';
import { createBriefHistory } from '../state/brief-history';
import { BRIEF_NODES } from '../state/brief-nodes';
import { toLexicalJson, toSavedState } from '../state/brief-state';
import { $countedBlock } from '../template/counted-block';

/** Builders and an editor without a window, for tests. */

export const t = (text: string, format = 0): EditorNode => ({ type: 'text', text, format });
export const p = (...children: EditorNode[]): EditorNode => ({ type: 'paragraph', children });
export const h = (...children: EditorNode[]): EditorNode => ({ type: 'heading', tag: 'h2', children });
export const q = (words: string, quoteId: string | null = 'quote-1'): EditorNode => ({
  type: 'quotation',
  quoteId,
  articleId: 'article-1',
  captured: words,
  paragraph: 2,
  children: [t(words)],
});
export const bq = (words: string, ...after: EditorNode[]): EditorNode => ({
  type: 'block-quotation',
  quoteId: 'quote-2',
  articleId: 'article-1',
  captured: words,
  paragraph: 3,
  children: [t(words), ...after],
});
export const c = (citationId: string, articleId = 'article-1'): CitationNodeJson => ({
  type: 'citation',
  citationId,
  items: [{ articleId, locator: { label: 'paragraph', value: '2' } }],
});
export const state = (...children: EditorNode[]): EditorState => ({
  schemaVersion: 1,
  root: { type: 'root', children },
});

export const quote = (exact: string, overrides: Partial<Quote> = {}): Quote => ({
  id: 'quote-9',
  articleId: 'article-1',
  textId: 'text-1',
  paragraph: 4,
  start: 10,
  end: 10 + exact.length,
  exact,
  prefix: '',
  suffix: '',
  ...NO_ATTRIBUTION,
  proposed: NO_ATTRIBUTION,
  tags: [],
  comment: '',
  createdAt: '2026-03-18T09:00:00Z',
  ...overrides,
});

/** An editor with the behaviours of the brief pane, holding the given nodes. */
export function openBrief(...children: EditorNode[]): LexicalEditor {
  const editor = createHeadlessEditor({
    namespace: 'briefwright',
    nodes: BRIEF_NODES,
    onError(error) {
      throw error;
    },
  });
  registerRichText(editor);
  registerList(editor);
  registerQuotationRules(editor);
  registerBlockRules(editor);
  editor.setEditorState(editor.parseEditorState(toLexicalJson(state(...children))));
  registerHistory(editor, createBriefHistory(editor), 0);
  return editor;
}

/** The stored nodes of a brief. */
export const nodesOf = (editor: LexicalEditor): EditorNode[] => toSavedState(editor).root.children;

/** One line a block: `“…”` inline quotations, `{…}` paraphrases, `> …` blocks, `[id]` citations, `|` the caret. */
export function sketch(editor: LexicalEditor): string {
  return editor.read(() => {
    const selection = $getSelection();
    const point = $isRangeSelection(selection) && selection.isCollapsed() ? selection.anchor : null;
    const draw = (node: LexicalNode): string => {
      if ($isTextNode(node)) {
        const text = node.getTextContent();
        return point?.type === 'text' && point.key === node.getKey()
          ? `${text.slice(0, point.offset)}|${text.slice(point.offset)}`
          : text;
      }
      if (node.getType() === 'linebreak') return '\\n';
      if (node.getType() === 'citation')
        return `[${(node.exportJSON() as unknown as CitationNodeJson).citationId.slice(0, 3)}]`;
      if (!$isElementNode(node)) return '?';
      const parts = node.getChildren().map(draw);
      if (point?.type === 'element' && point.key === node.getKey()) parts.splice(point.offset, 0, '|');
      const inside = parts.join('');
      if (node.getType() === 'quotation') return `“${inside}”`;
      if (node.getType() === 'block-quotation') return `> ${inside}`;
      if (node.getType() === 'paraphrase') return `{${inside}}`;
      if (node.getType() === 'link') return `<${inside}>`;
      return inside;
    };
    return $getRoot().getChildren().map(draw).join('\n');
  });
}

/** The nth text node that holds `words`, from 0. */
export function $textWith(words: string, nth = 0): ReturnType<typeof asText> {
  const found = $getRoot()
    .getAllTextNodes()
    .filter((node) => node.getTextContent().includes(words))[nth];
  return asText(found);
}

function asText(node: LexicalNode | undefined) {
  if (!$isTextNode(node)) throw new Error('No such words in the brief');
  return node;
}

/** Runs an update and everything that follows from it. */
export const edit = (editor: LexicalEditor, change: () => void): void =>
  editor.update(change, { discrete: true });

/** Words of the body as the status line shows them. */
export const wordsCounted = (editor: LexicalEditor): number =>
  editor.read(() =>
    $getRoot()
      .getChildren()
      .reduce((sum, block) => sum + $countedBlock(block).count.words, 0),
  );
