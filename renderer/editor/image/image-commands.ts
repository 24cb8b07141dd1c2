import { createCommand, type LexicalCommand, type NodeKey } from 'lexical';

/** Asks for pictures of the analyst's, dropped or pasted, to be put in at the caret. */
export const INSERT_IMAGES_COMMAND: LexicalCommand<readonly File[]> = createCommand('INSERT_IMAGES_COMMAND');

/** Gives a picture another share of the column. */
export const RESIZE_IMAGE_COMMAND: LexicalCommand<{ key: NodeKey; width: number }> =
  createCommand('RESIZE_IMAGE_COMMAND');
