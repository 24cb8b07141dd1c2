import { type JSX, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { sentenceOf } from '../api';
import { closeDialog } from '../state/desk';
import { undoByKey, undoStep, useUndo } from '../state/undo';
import { announce } from '../ui/announce';
import { Dialog } from '../ui/Dialog';
import { Note } from '../ui/Note';
import { LikelyOriginCard } from './LikelyOriginCard';
import { MOST_SHOWN, useLikelyOrigins } from './use-likely-origins';
import './evidence.css';
import './likely-origins.css';

/** Articles whose texts share their words: the app proposes that they rest on one origin, the analyst says. */
export function LikelyOriginsDialog(): JSX.Element {
  const { origins, groups, left, failed, read } = useLikelyOrigins();
  const [refused, setRefused] = useState<string | null>(null);
  const doneButton = useRef<HTMLButtonElement>(null);
  const last = useUndo((now) => now.steps.at(-1));
  const undosEnded = useUndo((now) => now.ended);
  const [stepsBefore] = useState(() => useUndo.getState().steps);
  const act = async (work: () => Promise<void>, said: string) => {
    await work();
    setRefused(null);
    announce(said);
    await read().catch((error: unknown) => setRefused(sentenceOf(error)));
  };
  // A step that was taken back by its key changes the list, too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again with each step
  useEffect(
    () => void read().catch((error: unknown) => setRefused(sentenceOf(error))),
    [read, last, undosEnded],
  );
  // The card that was worked on is gone, and the focus with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at with each list
  useLayoutEffect(() => {
    if (document.activeElement !== document.body) return;
    const place = document.querySelector<HTMLElement>('.likely-origins input') ?? doneButton.current;
    place?.focus();
  }, [origins]);
  const canUndo = last !== undefined && !stepsBefore.includes(last);
  return (
    <Dialog
      title="Articles that may rest on one origin"
      wide
      onClose={closeDialog}
      description="Reprints and rewrites of one report count as one source. What is in quotation marks is not compared: two reporters may hear the same words."
      foot={
        <>
          {canUndo && (
            <button type="button" className="btn line" onClick={() => void undoStep(last)}>
              Undo {last.label}
            </button>
          )}
          <button type="button" ref={doneButton} className="btn main" onClick={closeDialog}>
            Done
          </button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key of undo works wherever the focus is in the dialog */}
      <div onKeyDown={(event) => undoByKey(event)}>
        {failed !== null && <Note kind="bad">{failed}</Note>}
        {refused !== null && <Note kind="bad">{refused}</Note>}
        {left > 0 && (
          <p className="hint" role="status">
            {left.toLocaleString('en')} {left === 1 ? 'article is' : 'articles are'} still to be looked
            through. What is found is listed meanwhile.
          </p>
        )}
        {origins !== null && origins.length >= MOST_SHOWN && (
          <p className="hint">
            The {MOST_SHOWN} proposals with most articles are listed. Others follow as these are decided.
          </p>
        )}
        {left === 0 && origins?.length === 0 && (
          <p className="hint">Nothing to decide: no articles of this library share so many of their words.</p>
        )}
        <ul className="likely-origins">
          {(origins ?? []).map((origin) => (
            <LikelyOriginCard
              key={origin.articles.map(({ articleId }) => articleId).join(' ')}
              origin={origin}
              groups={groups}
              onAct={act}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
