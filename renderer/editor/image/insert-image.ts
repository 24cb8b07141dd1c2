import { HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import type { AddedImage } from '../../../shared/ipc/image-contract';
import { NARROWEST_IMAGE } from '../../../shared/model';
import { $insertBlock } from '../divider/insert-divider';
import { $chooseImage } from './change-image';
import { $createImageNode } from './ImageNode';

/** Pixels of a picture that fill the column at their natural size. */
const COLUMN_PIXELS = 620;

/** Puts a picture of the library at the caret, as wide as it is, and chooses it. Its alt text is still to be given. */
export function insertImage(
  editor: LexicalEditor,
  { sha256, width }: Pick<AddedImage, 'sha256' | 'width'>,
): NodeKey {
  const share = Math.round(Math.min(1, width / COLUMN_PIXELS) * 20) / 20;
  let key = '';
  editor.update(
    () => {
      const node = $createImageNode({
        sha256,
        alt: '',
        decorative: false,
        width: Math.max(NARROWEST_IMAGE, share),
      });
      $insertBlock(node);
      key = node.getKey();
      $chooseImage(key);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  return key;
}
