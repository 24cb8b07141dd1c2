import {
  $createNodeSelection,
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { $isImageNode, ImageNode } from '../image/ImageNode';
import { $isPlacedListNode, PlacedListNode } from '../placed-list/PlacedListNode';
import { $isDividerNode, PageBreakNode, RuleNode } from './DividerNode';
import { $outermostBlock } from './insert-divider';

type Standing = RuleNode | PageBreakNode | ImageNode | PlacedListNode;
const $standsAlone = (node: LexicalNode | null): node is Standing =>
  $isDividerNode(node) || $isImageNode(node) || $isPlacedListNode(node);

/** Dividers, images and placed lists stand in the brief itself, leave room for the caret, and show whether they are chosen. */
export function registerDividers(editor: LexicalEditor): () => void {
  let shown = new Set<string>();
  return mergeRegister(
    editor.registerNodeTransform(RuleNode, $settle),
    editor.registerNodeTransform(PageBreakNode, $settle),
    editor.registerNodeTransform(ImageNode, $settle),
    editor.registerNodeTransform(PlacedListNode, $settle),
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        if (!(event.target instanceof HTMLElement) || event.target.closest('button') !== null) return false;
        const node = $getNearestNodeFromDOMNode(event.target);
        if (!$standsAlone(node)) return false;
        const selection = $createNodeSelection();
        selection.add(node.getKey());
        $setSelection(selection);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerUpdateListener(({ editorState }) => {
      const chosen = editorState.read(() => {
        const selection = $getSelection();
        return new Set(
          $isNodeSelection(selection)
            ? selection
                .getNodes()
                .filter($standsAlone)
                .map((node) => node.getKey())
            : [],
        );
      });
      for (const key of new Set([...shown, ...chosen]))
        editor.getElementByKey(key)?.classList.toggle('chosen', chosen.has(key));
      shown = chosen;
    }),
  );
}

function $settle(node: Standing): void {
  const outermost = $outermostBlock(node);
  if (outermost !== null && !outermost.is(node)) outermost.insertAfter(node);
  if (node.getParent()?.getType() !== 'root') return;
  if (node.getPreviousSibling() === null) node.insertBefore($createParagraphNode());
  if (node.getNextSibling() === null) node.insertAfter($createParagraphNode());
}
