import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { type JSX, useCallback, useEffect, useState } from 'react';
import type { AddedImage } from '../../../shared/ipc/image-contract';
import { addImage, request, sentenceOf } from '../../api';
import { announce } from '../../ui/announce';
import { toolOnDemand } from '../../ui/tool-on-demand';
import { BLOCK_ACTION_COMMAND } from '../blocks/block-action-command';
import { whilePasting } from '../paste/pastes-under-way';
import { $chosenImage, $stepWidth, captionImage } from './change-image';
import { INSERT_IMAGES_COMMAND } from './image-commands';
import { insertImage } from './insert-image';
import { registerImageKeys } from './register-image-keys';

const ImagePanel = toolOnDemand(() => import('./ImagePanel').then((found) => found.ImagePanel));

/** Puts pictures into a brief, and opens what is said of each as soon as it is there. */
export function Images({ onNotice }: { onNotice: (notice: string) => void }): JSX.Element | null {
  const [editor] = useLexicalComposerContext();
  // Several pictures that came together are asked about one after another.
  const [open, setOpen] = useState<readonly NodeKey[]>([]);
  const show = useCallback((key: NodeKey) => setOpen([key]), []);
  useEffect(() => registerImageKeys(editor, show), [editor, show]);

  const insert = useCallback(
    (images: readonly AddedImage[]) => {
      if (images.length === 0) return;
      // Reading takes a moment, in which the brief may have been closed or released.
      if (editor.getRootElement() === null || !editor.isEditable())
        return announce('Not inserted: the brief is not open for writing any more.');
      const keys = images.map((image) => insertImage(editor, image));
      editor.getElementByKey(keys[0] ?? '')?.scrollIntoView({ block: 'nearest' });
      setOpen(keys);
    },
    [editor],
  );

  useEffect(() => {
    const addFiles = async (files: readonly File[]): Promise<void> => {
      announce(files.length === 1 ? 'Reading the image.' : `Reading ${files.length} images.`);
      const added: AddedImage[] = [];
      const problems: string[] = [];
      for (const file of files) {
        try {
          added.push(await addImage(file));
        } catch (error) {
          problems.push(sentenceOf(error));
        }
      }
      insert(added);
      if (problems.length > 0) onNotice(problems.join(' '));
    };
    return editor.registerCommand(
      INSERT_IMAGES_COMMAND,
      (files) => {
        // In an update of its own; whoever closes the window has it saved, too.
        whilePasting(Promise.resolve().then(() => addFiles(files)));
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    );
  }, [editor, insert, onNotice]);

  useEffect(
    () =>
      editor.registerCommand(
        BLOCK_ACTION_COMMAND,
        (action) => {
          switch (action) {
            case 'image':
              queueMicrotask(() => {
                request('images:choose', {}).then(
                  (image) => {
                    if (image === null) editor.focus();
                    else insert([image]);
                  },
                  (error: unknown) => onNotice(sentenceOf(error)),
                );
              });
              return true;
            case 'image-details':
            case 'image-caption':
            case 'widen-image':
            case 'narrow-image':
              queueMicrotask(() => onChosen(editor, action, show, onNotice));
              return true;
            default:
              return false;
          }
        },
        // Before the other blocks, which know nothing of these.
        COMMAND_PRIORITY_LOW,
      ),
    [editor, insert, onNotice, show],
  );

  const [key] = open;
  if (key === undefined) return null;
  return <ImagePanel key={key} imageKey={key} onClose={() => setOpen((keys) => keys.slice(1))} />;
}

function onChosen(
  editor: LexicalEditor,
  action: 'image-details' | 'image-caption' | 'widen-image' | 'narrow-image',
  show: (key: NodeKey) => void,
  onNotice: (notice: string) => void,
): void {
  const key = editor.read(() => $chosenImage()?.getKey() ?? null);
  if (key === null) onNotice('Choose an image first: click it, or step onto it with the arrow keys.');
  else if (action === 'image-details') show(key);
  else if (action === 'image-caption') captionImage(editor, key);
  else
    editor.update(
      () => {
        const image = $chosenImage();
        if (image) announce($stepWidth(image, action === 'widen-image' ? 'wider' : 'narrower'));
      },
      { tag: HISTORY_PUSH_TAG },
    );
}
