import { $isTableNode } from '@lexical/table';
import { $createParagraphNode, type LexicalEditor } from 'lexical';
import { CaptionNode } from './CaptionNode';

/** A caption that lost its table or picture is a paragraph. */
export const registerCaptions = (editor: LexicalEditor): (() => void) =>
  editor.registerNodeTransform(CaptionNode, $settleCaption);

function $settleCaption(caption: CaptionNode): void {
  const isAtHome = caption.getOf() === 'table' && $isTableNode(caption.getNextSibling());
  if (!isAtHome) caption.replace($createParagraphNode(), true);
}
