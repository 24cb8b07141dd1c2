import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { NodeKey } from 'lexical';
import { type JSX, type PointerEvent, useEffect, useState } from 'react';
import { NARROWEST_IMAGE } from '../../../shared/model';
import type { ImageFields } from './ImageNode';
import { RESIZE_IMAGE_COMMAND } from './image-commands';

/** Where the app serves a picture of the library. */
const addressOf = (sha256: string): string => `app://main/image/${sha256}`;

/** The picture, what it lacks, and the handle that makes it wider or narrower. */
export function ImageView({
  nodeKey,
  sha256,
  alt,
  decorative,
  width,
}: ImageFields & { nodeKey: NodeKey }): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const [dragged, setDragged] = useState<number | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [isEditable, setEditable] = useState(() => editor.isEditable());
  useEffect(() => editor.registerEditableListener(setEditable), [editor]);
  const shown = dragged ?? width;
  const isUndescribed = !decorative && alt.trim() === '';

  const drag = (event: PointerEvent<HTMLElement>): void => {
    const column = editor.getElementByKey(nodeKey)?.getBoundingClientRect();
    if (column === undefined || column.width === 0) return;
    event.preventDefault();
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    let now = width;
    const move = (at: globalThis.PointerEvent): void => {
      now =
        Math.round(Math.min(1, Math.max(NARROWEST_IMAGE, (at.clientX - column.left) / column.width)) * 100) /
        100;
      setDragged(now);
    };
    const end = (at: globalThis.PointerEvent): void => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', end);
      handle.removeEventListener('pointercancel', end);
      setDragged(null);
      if (at.type === 'pointerup' && now !== width)
        editor.dispatchCommand(RESIZE_IMAGE_COMMAND, { key: nodeKey, width: now });
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', end);
    handle.addEventListener('pointercancel', end);
  };

  return (
    <span className="image-frame" style={{ width: `${shown * 100}%` }}>
      {isMissing ? (
        <span className="image-missing" role="img" aria-label={alt || 'Image that is not in this library'}>
          This image is not in this library. Insert it again.
        </span>
      ) : (
        <img src={addressOf(sha256)} alt={alt} draggable={false} onError={() => setMissing(true)} />
      )}
      {isUndescribed && <span className="image-lacks">No alt text</span>}
      {isEditable && (
        <span
          className="image-handle"
          aria-hidden="true"
          onPointerDown={drag}
          // Else the browser would begin to drag what is chosen.
          onMouseDown={(event) => event.preventDefault()}
        />
      )}
    </span>
  );
}
