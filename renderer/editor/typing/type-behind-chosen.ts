import { $isTableCellNode, $isTableSelection } from '@lexical/table';
import {
  $addUpdateTag,
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical';
import { $isCaptionNode } from '../caption/CaptionNode';
import { $emptyCells } from '../table/empty-cells';

/**
 * What is typed or pasted while a citation, a picture or a line across the page is chosen goes behind it, and what is typed
 * while cells are chosen goes into them. There is no caret then, and the browser would write each letter in front of all
 * others at the very beginning of the text.
 */
export function registerTypingBehindChosen(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (writes(event) && editor.isEditable()) {
          $goIntoChosenCells();
          $goBehindChosen();
        }
        // The key itself goes on to whoever wants it.
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      () => {
        if (editor.isEditable()) $goBehindChosen();
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

/** A key that writes a character, or with which an input method begins to. */
const writes = (event: KeyboardEvent): boolean =>
  event.key === 'Process' ||
  ([...event.key].length === 1 &&
    ((!event.ctrlKey && !event.metaKey && !event.altKey) || event.getModifierState('AltGraph')));

/** What is typed takes the place of the cells that are chosen, in the first of them. */
function $goIntoChosenCells(): void {
  const selection = $getSelection();
  if (!$isTableSelection(selection)) return;
  const first = selection.getNodes().find($isTableCellNode);
  if (first === undefined) return;
  $addUpdateTag(HISTORY_PUSH_TAG);
  $emptyCells(selection);
  first.selectStart();
}

function $goBehindChosen(): void {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return;
  const chosen = selection.getNodes().at(-1);
  if (chosen === undefined) return;
  if (chosen.isInline()) {
    const behind = chosen.getIndexWithinParent() + 1;
    chosen.getParent()?.select(behind, behind);
  } else $paragraphBehind(chosen).selectStart();
}

/** The empty paragraph behind a block and its caption; one is made where there is none. */
function $paragraphBehind(block: LexicalNode): LexicalNode & { selectStart: () => unknown } {
  const below = block.getNextSibling();
  const last = $isCaptionNode(below) ? below : block;
  const next = last.getNextSibling();
  if (next?.getType() === 'paragraph' && $isElementNode(next) && next.isEmpty()) return next;
  const paragraph = $createParagraphNode();
  last.insertAfter(paragraph);
  return paragraph;
}
