import { $isHeadingNode } from '@lexical/rich-text';
import { $getRoot, $isElementNode, type LexicalEditor } from 'lexical';

/** Puts the caret where writing begins: at the first block that is no heading, for a template begins with one. */
export function goToText(editor: LexicalEditor): void {
  // The focus comes first and at once: what is typed in the same breath belongs to the text.
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.update(
    () => {
      const blocks = $getRoot().getChildren();
      const first = blocks.find((block) => $isElementNode(block) && !$isHeadingNode(block)) ?? blocks[0];
      first?.selectStart();
    },
    { discrete: true },
  );
}
