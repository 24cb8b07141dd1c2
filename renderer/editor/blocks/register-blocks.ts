import { $isListNode, ListNode } from '@lexical/list';
import {
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { registerCaptions } from '../caption/register-captions';
import { registerComments } from '../comment/register-comments';
import { registerDividers } from '../divider/register-dividers';
import { editTable } from '../table/edit-table';
import { $cellAtCaret, registerTableRules } from '../table/register-tables';
import { BLOCK_ACTION_COMMAND } from './block-action-command';
import { BLOCK_ACTIONS, type BlockAction, type BlockEntry } from './block-actions';

/** What must hold of everything in a brief that is more than words, in a window and without one. */
export const registerBlockRules = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    editor.registerNodeTransform(ListNode, (list) => $beginAtOne(editor, list)),
    registerTableRules(editor),
    registerDividers(editor),
    registerComments(editor),
    registerCaptions(editor),
  );

/** A list that was just nested takes its type from the list around it, not the number that one begins with. */
function $beginAtOne(editor: LexicalEditor, list: ListNode): void {
  const around = list.getParent()?.getParent();
  if (!$isListNode(around) || list.getStart() === 1 || list.getStart() !== around.getStart()) return;
  if (!editor.getEditorState()._nodeMap.has(list.getKey())) list.setStart(1);
}

/** Hands keys and commands of the block actions on to `act`. */
export function registerBlockActions(editor: LexicalEditor, act: (action: BlockAction) => void): () => void {
  return mergeRegister(
    editor.registerCommand(
      BLOCK_ACTION_COMMAND,
      (action) => {
        queueMicrotask(() => act(action));
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const sizing = columnActionFor(event);
        if (sizing !== null && $cellAtCaret() !== null) {
          event.preventDefault();
          queueMicrotask(() => editTable(editor, sizing));
          return true;
        }
        const found = actionFor(event);
        if (found === null) return false;
        event.preventDefault();
        return editor.dispatchCommand(BLOCK_ACTION_COMMAND, found);
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function columnActionFor(event: KeyboardEvent): 'widen-column' | 'narrow-column' | null {
  if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return null;
  return event.key === 'ArrowRight' ? 'widen-column' : event.key === 'ArrowLeft' ? 'narrow-column' : null;
}

function actionFor(event: KeyboardEvent): BlockAction | null {
  // AltGr reports Ctrl+Alt and types characters on many keyboards.
  if (event.isComposing || event.getModifierState('AltGraph')) return null;
  const pressed = [
    ...(event.ctrlKey || event.metaKey ? ['$mod'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(event.shiftKey ? ['Shift'] : []),
    event.code,
  ].join('+');
  return BLOCK_ACTIONS.find((entry: BlockEntry) => entry.keys === pressed)?.action ?? null;
}
