import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { HISTORY_PUSH_TAG } from 'lexical';
import { type JSX, useState } from 'react';
import { request, sentenceOf } from '../../api';
import { AnchoredPanel } from '../panel/AnchoredPanel';
import { $findSelectedLink, $linkSelection, $unlink } from './link-selection';
import { toSafeUrl } from './safe-url';

/** Address of the link at the caret, or for the selected words. */
export function LinkPanel({
  anchor,
  onClose,
}: {
  anchor: () => DOMRect | null;
  onClose: () => void;
}): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const [existing] = useState(() => editor.read(() => $findSelectedLink()?.getUrl() ?? null));
  const [typed, setTyped] = useState(existing ?? '');
  const [fault, setFault] = useState<string | null>(null);

  const close = () => {
    onClose();
    editor.focus();
  };
  const apply = () => {
    const url = toSafeUrl(typed);
    if (url === null) {
      setFault('A link needs a full web address (https://…) or a mail address (mailto:…).');
      return;
    }
    let linked = false;
    editor.update(
      () => {
        linked = $linkSelection(url);
        const link = linked ? null : $findSelectedLink();
        if (link === null) return;
        link.setUrl(url);
        linked = true;
      },
      { tag: HISTORY_PUSH_TAG, discrete: true },
    );
    if (linked) close();
    else setFault('Select the words that the link should stand on, then set the address.');
  };
  return (
    <AnchoredPanel label="Link" className="link-panel" anchor={anchor} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <input
          className="field"
          aria-label="Address"
          aria-invalid={fault !== null}
          placeholder="https://"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {fault !== null && (
          <p className="panel-note" role="alert">
            {fault}
          </p>
        )}
        <div className="panel-acts">
          <button type="submit" className="btn line">
            {existing === null ? 'Set link' : 'Change link'}
          </button>
          {existing !== null && (
            <>
              <button
                type="button"
                className="btn"
                onClick={() =>
                  request('links:open', { url: existing }).catch((error: unknown) =>
                    setFault(sentenceOf(error)),
                  )
                }
              >
                Open
              </button>
              <button
                type="button"
                className="btn"
                onClick={() => {
                  editor.update(
                    () => {
                      const link = $findSelectedLink();
                      if (link !== null) $unlink(link);
                    },
                    { tag: HISTORY_PUSH_TAG },
                  );
                  close();
                }}
              >
                Remove link
              </button>
            </>
          )}
        </div>
      </form>
    </AnchoredPanel>
  );
}
