import { Eye, EyeOff } from 'lucide-react';
import type { SetAside } from '../../shared/model';
import { SET_ASIDE_LABELS, setAsideInWords } from './set-aside-words';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Where something of the raw file was set aside: how much, and on demand the pieces themselves. Never part of the text. */
export function SetAsidePieces({
  pieces,
  shown,
  onToggle,
  onRestore,
}: {
  pieces: readonly SetAside[];
  shown: boolean;
  onToggle: () => void;
  /** Puts a piece back into the body; absent where the text shown is not the newest. */
  onRestore?: ((piece: SetAside) => void) | undefined;
}) {
  return (
    <div className="aside" dir="ltr">
      <button type="button" aria-expanded={shown} onClick={onToggle}>
        {shown ? <Eye size={14} /> : <EyeOff size={14} />}
        <span>
          {capital(setAsideInWords(pieces))} set aside · <u>{shown ? 'hide' : 'show'}</u>
        </span>
      </button>
      {shown && (
        <dl>
          {pieces.map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
            <div key={index}>
              <dt>{capital(SET_ASIDE_LABELS[piece.kind][0])}</dt>
              <dd dir="auto">{piece.text}</dd>
              {onRestore && (
                <dd className="restore">
                  <button
                    type="button"
                    className="btn line small"
                    aria-label={`Restore to the text: ${SET_ASIDE_LABELS[piece.kind][0]}`}
                    onClick={() => onRestore(piece)}
                  >
                    Restore to the text
                  </button>
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
