import {
  $createNodeSelection,
  $getNodeByKey,
  $isElementNode,
  $setSelection,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';

/** Scrolls to a quotation and puts the caret at its end. */
export function goToQuotation(editor: LexicalEditor, key: NodeKey | undefined): void {
  if (key === undefined) return;
  editor.update(() => {
    const quotation = $getNodeByKey(key);
    if ($isElementNode(quotation)) quotation.selectEnd();
  });
  show(editor, key);
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
