import { $isTableNode } from '@lexical/table';
import { $createParagraphNode, type LexicalEditor } from 'lexical';
import { $isImageNode } from '../image/ImageNode';
import { CaptionNode } from './CaptionNode';

/** A caption that lost its table or picture is a paragraph. */
export const registerCaptions = (editor: LexicalEditor): (() => void) =>
  editor.registerNodeTransform(CaptionNode, $settleCaption);

function $settleCaption(caption: CaptionNode): void {
  const isAtHome =
    caption.getOf() === 'table'
      ? $isTableNode(caption.getNextSibling())
      : $isImageNode(caption.getPreviousSibling());
  if (!isAtHome) caption.replace($createParagraphNode(), true);
}
