import {
  $isListItemNode,
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';
import { $isBlockQuotationNode } from '../quotation/BlockQuotationNode';
import { $isQuotationNode } from '../quotation/QuotationNode';
import { $setOff, $unblock } from '../quotation/toggle-block';
import { $cellAtCaret, $stepCell } from '../table/register-tables';

export type BlockKind = 'paragraph' | 'h1' | 'h2' | 'h3' | 'bullet' | 'number' | 'block-quotation';

/** What stands at the caret, for the state of the buttons. */
export type FormatState = {
  bold: boolean;
  italic: boolean;
  block: BlockKind;
  inQuotation: boolean;
  inLink: boolean;
};
export const PLAIN: FormatState = {
  bold: false,
  italic: false,
  block: 'paragraph',
  inQuotation: false,
  inLink: false,
};

export function $formatState(): FormatState {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return PLAIN;
  const node = selection.anchor.getNode();
  const find = (is: (each: LexicalNode) => boolean) => $findMatchingParent(node, is);
  return {
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    block: $blockAt(node),
    inQuotation: find((each) => $isQuotationNode(each) || $isBlockQuotationNode(each)) !== null,
    inLink: find((each) => each.getType() === 'link') !== null,
  };
}

function $blockAt(node: LexicalNode): BlockKind {
  const item = $findMatchingParent(node, $isListItemNode);
  const list = item?.getParent();
  if ($isListNode(list)) return list.getListType() === 'number' ? 'number' : 'bullet';
  const top = node.getTopLevelElement();
  if ($isHeadingNode(top)) return top.getTag() === 'h1' ? 'h1' : top.getTag() === 'h2' ? 'h2' : 'h3';
  return $isBlockQuotationNode(top) ? 'block-quotation' : 'paragraph';
}

/** Makes the selected paragraphs headings, or paragraphs again. Block quotations stay what they are. */
export function toggleHeading(editor: LexicalEditor, tag: 'h1' | 'h2' | 'h3' | 'paragraph'): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    if (selection.getNodes().some((node) => $isBlockQuotationNode(node.getTopLevelElement()))) return;
    const current = $blockAt(selection.anchor.getNode());
    $setBlocksType(selection, () =>
      tag === 'paragraph' || current === tag ? $createParagraphNode() : $createHeadingNode(tag),
    );
  });
}

export function toggleList(editor: LexicalEditor, kind: 'bullet' | 'number'): void {
  const state = editor.read($formatState);
  if (state.block === 'block-quotation') return;
  const command =
    state.block === kind
      ? REMOVE_LIST_COMMAND
      : kind === 'bullet'
        ? INSERT_UNORDERED_LIST_COMMAND
        : INSERT_ORDERED_LIST_COMMAND;
  editor.dispatchCommand(command, undefined);
}

/** Formats of the text at the caret; one that is there already is taken away again. */
export type BriefFormat = BlockKind | 'bold' | 'italic';

export function applyFormat(editor: LexicalEditor, format: BriefFormat): void {
  if (format === 'bold' || format === 'italic') editor.dispatchCommand(FORMAT_TEXT_COMMAND, format);
  else if (format === 'bullet' || format === 'number') toggleList(editor, format);
  else if (format === 'block-quotation') toggleBlockQuotation(editor);
  else toggleHeading(editor, format);
}

/** Sets the quotation at the caret off as a block, or takes it back into the line. */
export function toggleBlockQuotation(editor: LexicalEditor): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    const node = selection.anchor.getNode();
    const block = $findMatchingParent(node, $isBlockQuotationNode);
    if (block !== null) {
      $unblock(block).selectEnd();
      return;
    }
    const quotation = $findMatchingParent(node, $isQuotationNode);
    if (quotation !== null) $setOff(quotation)?.selectStart();
  });
}

export type FormatKeys = { onLink: () => void; onCite: () => void; onFootnote: () => void };

/** Keys of the editor, and the formats that a brief does not have kept out of it. */
export function registerFormatKeys(editor: LexicalEditor, keys: FormatKeys): () => void {
  // Tab means something in a list and in a table; after Escape it leaves that too.
  let leaving = false;
  return mergeRegister(
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      () => {
        leaving = true;
        // Lexical would drop the focus altogether.
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      FORMAT_TEXT_COMMAND,
      (format) => format !== 'bold' && format !== 'italic',
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const leave = leaving;
        leaving = false;
        const cell = leave ? null : $cellAtCaret();
        if (cell !== null && $stepCell(cell, event.shiftKey ? -1 : 1)) {
          event.preventDefault();
          return true;
        }
        const state = editor.read($formatState);
        // Tab moves on to what follows the text; only in a list or a table does it mean something here.
        if (leave || (state.block !== 'bullet' && state.block !== 'number')) return false;
        event.preventDefault();
        return editor.dispatchCommand(
          event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND,
          undefined,
        );
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (!['Escape', 'Tab', 'Shift'].includes(event.key)) leaving = false;
        const act = actionFor(editor, event, keys);
        if (act === null) return false;
        event.preventDefault();
        act();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function actionFor(
  editor: LexicalEditor,
  event: KeyboardEvent,
  { onLink, onCite, onFootnote }: FormatKeys,
): (() => void) | null {
  const control = event.ctrlKey || event.metaKey;
  // AltGr reports Ctrl+Alt and types characters on many keyboards.
  if (event.isComposing || event.getModifierState('AltGraph')) return null;
  if (event.altKey && !control && !event.shiftKey && event.code === 'KeyC') return onCite;
  if (event.altKey && !control && !event.shiftKey && event.code === 'KeyN') return onFootnote;
  if (!control) return null;
  if (event.shiftKey && !event.altKey) {
    // Ctrl+Alt with a digit shows and hides the panes of the window.
    if (event.code === 'Digit1' || event.code === 'Digit2' || event.code === 'Digit3')
      return () => toggleHeading(editor, `h${event.code.slice(-1)}` as 'h1' | 'h2' | 'h3');
    if (event.code === 'Digit0') return () => toggleHeading(editor, 'paragraph');
    if (event.code === 'KeyK') return onLink;
    if (event.code === 'KeyA') return onCite;
    if (event.code === 'Digit7') return () => toggleList(editor, 'number');
    if (event.code === 'Digit8') return () => toggleList(editor, 'bullet');
    if (event.code === 'Digit9') return () => toggleBlockQuotation(editor);
  }
  return null;
}
