import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, type NodeKey } from 'lexical';
import { type JSX, useId, useState } from 'react';
import { LONGEST_ALT, NARROWEST_IMAGE } from '../../../shared/model';
import { announce } from '../../ui/announce';
import { AnchoredPanel } from '../panel/AnchoredPanel';
import { $hasCaption, captionImage, changeImage, goToImage } from './change-image';
import { $isImageNode, type ImageFields } from './ImageNode';

type ImagePanelProps = { imageKey: NodeKey; onClose: () => void };

const LEAST_PERCENT = NARROWEST_IMAGE * 100;

/** What is said of a picture: its alt text or that it needs none, its width, its caption. Closing keeps what was typed. */
export function ImagePanel({ imageKey, onClose }: ImagePanelProps): JSX.Element | null {
  const [editor] = useLexicalComposerContext();
  const [found] = useState(() =>
    editor.read(() => {
      const image = $getNodeByKey(imageKey);
      return $isImageNode(image) ? { ...image.getFields(), hasCaption: $hasCaption(image) } : null;
    }),
  );
  return found && <Fields imageKey={imageKey} found={found} onClose={onClose} />;
}

function Fields({
  imageKey,
  found,
  onClose,
}: ImagePanelProps & { found: ImageFields & { hasCaption: boolean } }): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const [alt, setAlt] = useState(found.alt);
  const [decorative, setDecorative] = useState(found.decorative);
  const [percent, setPercent] = useState(String(Math.round(found.width * 100)));
  const name = useId();
  const canChange = editor.isEditable();

  const keep = (): void => {
    if (!canChange) return;
    const asked = Number(percent);
    const isWidth = Number.isFinite(asked) && asked >= LEAST_PERCENT && asked <= 100;
    const words = decorative ? '' : alt.trim();
    changeImage(editor, imageKey, {
      alt: words,
      decorative,
      ...(isWidth &&
        Math.round(asked) !== Math.round(found.width * 100) && { width: Math.round(asked) / 100 }),
    });
    if (words === '' && !decorative)
      announce('This image has no alt text yet. The release review will ask for it.');
  };
  const close = (): void => {
    keep();
    onClose();
    goToImage(editor, imageKey);
  };
  const caption = (): void => {
    keep();
    onClose();
    captionImage(editor, imageKey);
  };

  return (
    <AnchoredPanel
      label="Image"
      className="image-panel"
      anchor={() => editor.getElementByKey(imageKey)?.getBoundingClientRect() ?? null}
      onClose={close}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          close();
        }}
      >
        <label htmlFor={`${name}-alt`}>Alt text: what the image shows, for those who cannot see it</label>
        <textarea
          id={`${name}-alt`}
          className="field"
          rows={3}
          maxLength={LONGEST_ALT}
          data-autofocus=""
          disabled={decorative || !canChange}
          value={decorative ? '' : alt}
          onChange={(event) => setAlt(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            close();
          }}
        />
        <label className="check-line">
          <input
            type="checkbox"
            checked={decorative}
            disabled={!canChange}
            onChange={(event) => setDecorative(event.target.checked)}
          />
          Decorative: it shows nothing that a reader needs
        </label>
        <label className="width-line">
          Width
          <input
            className="field"
            type="number"
            min={LEAST_PERCENT}
            max={100}
            step={5}
            disabled={!canChange}
            value={percent}
            onChange={(event) => setPercent(event.target.value)}
          />
          % of the column
        </label>
        <div className="panel-acts">
          <button type="submit" className="btn line">
            Done
          </button>
          {canChange && (
            <button type="button" className="btn" onClick={caption}>
              {found.hasCaption ? 'Edit the caption' : 'Add a caption'}
            </button>
          )}
        </div>
      </form>
    </AnchoredPanel>
  );
}
