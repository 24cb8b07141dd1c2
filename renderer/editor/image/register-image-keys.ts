import {
  $addUpdateTag,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { announce } from '../../ui/announce';
import { $chosenImage, $stepWidth, changeImage, goToImage } from './change-image';
import { RESIZE_IMAGE_COMMAND } from './image-commands';

/** The handle of a picture, and keys of a chosen one: Enter opens what is said of it, Shift with an arrow makes it wider or narrower. */
export function registerImageKeys(editor: LexicalEditor, onOpen: (key: NodeKey) => void): () => void {
  const step = (event: KeyboardEvent, to: 'wider' | 'narrower'): boolean => {
    if (!event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false;
    const image = $chosenImage();
    if (image === null) return false;
    event.preventDefault();
    if (!editor.isEditable()) return true;
    $addUpdateTag(HISTORY_PUSH_TAG);
    announce($stepWidth(image, to));
    return true;
  };
  return mergeRegister(
    editor.registerCommand(
      RESIZE_IMAGE_COMMAND,
      ({ key, width }) => {
        queueMicrotask(() => {
          changeImage(editor, key, { width });
          goToImage(editor, key);
        });
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const image = $chosenImage();
        if (image === null || event?.ctrlKey || event?.metaKey || event?.altKey) return false;
        event?.preventDefault();
        const key = image.getKey();
        queueMicrotask(() => onOpen(key));
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, (event) => step(event, 'wider'), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, (event) => step(event, 'narrower'), COMMAND_PRIORITY_HIGH),
  );
}
