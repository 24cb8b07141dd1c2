import {
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { $isFootnoteNode } from '../footnote/FootnoteNode';
import { $isCitationNode } from './CitationNode';

/** Enter on a chosen citation or footnote opens its window. */
export function registerCitationKeys(editor: LexicalEditor, onOpen: (key: NodeKey) => void): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const selection = $getSelection();
        if ($isRangeSelection(selection) || !$isNodeSelection(selection)) return false;
        const [node] = selection.getNodes();
        if (!$isCitationNode(node) && !$isFootnoteNode(node)) return false;
        event?.preventDefault();
        onOpen(node.getKey());
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}
