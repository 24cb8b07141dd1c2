import { $getRoot, $isElementNode, $isTextNode, type LexicalEditor, type LexicalNode } from 'lexical';
import type { Claim } from '../../../shared/model';

/** Puts the caret at the beginning of a claim and scrolls there. Returns false where the brief has changed since. */
export function goToClaim(editor: LexicalEditor, { path, offset }: Pick<Claim, 'path' | 'offset'>): boolean {
  let key: string | null = null;
  editor.update(
    () => {
      let node: LexicalNode | null = $getRoot();
      for (const index of path) node = $isElementNode(node) ? node.getChildAtIndex(index) : null;
      if (node === null) return;
      if ($isTextNode(node)) {
        const at = Math.min(offset, node.getTextContentSize());
        node.select(at, at);
      } else if ($isElementNode(node)) node.selectStart();
      else node.selectPrevious();
      key = node.getKey();
    },
    { discrete: true },
  );
  if (key === null) return false;
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
  return true;
}
