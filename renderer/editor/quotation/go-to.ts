import {
  $createNodeSelection,
  $getNodeByKey,
  $isElementNode,
  $setSelection,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $selectWords } from '../mending/change-words';
import { $placeOfTyped } from '../typed/typed-place';
import type { JudgedQuotation } from './verdict-board';

/** Scrolls to a quotation and puts the caret at its end. */
export function goToQuotation(editor: LexicalEditor, key: NodeKey | undefined): void {
  if (key === undefined) return;
  editor.update(() => {
    const quotation = $getNodeByKey(key);
    if ($isElementNode(quotation)) quotation.selectEnd();
  });
  show(editor, key);
}

/** Scrolls to a block and puts the caret at its start. */
export function goToNode(editor: LexicalEditor, key: NodeKey): void {
  editor.update(
    () => {
      const block = $getNodeByKey(key);
      if ($isElementNode(block)) block.selectStart();
    },
    { discrete: true },
  );
  show(editor, key);
}

/** Scrolls to words between typed marks and puts the caret at their start, so that their card is shown. */
export function goToTyped(editor: LexicalEditor, typed: JudgedQuotation): void {
  let key: NodeKey | undefined;
  editor.update(
    () => {
      const place = $placeOfTyped(typed);
      if (!place) return;
      $selectWords(place.element, { start: place.span.start, end: place.span.start });
      key = place.element.getKey();
    },
    { discrete: true },
  );
  if (key !== undefined) show(editor, key);
}

/** Scrolls to a citation and chooses it. */
export function goToCitation(editor: LexicalEditor, key: NodeKey | undefined): void {
  if (key === undefined) return;
  editor.update(() => {
    const selection = $createNodeSelection();
    selection.add(key);
    $setSelection(selection);
  });
  show(editor, key);
}

function show(editor: LexicalEditor, key: NodeKey): void {
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
}
