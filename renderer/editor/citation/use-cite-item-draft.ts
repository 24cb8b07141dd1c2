import { useEffect, useRef, useState } from 'react';
import type { CiteItem } from '../../../shared/model';
import { type CiteItemDraft, fromDraft, toDraft } from './cite-item-draft';
import { readTypedPlace } from './typed-place';

/** Pause after the last key before what was typed is shown in the citation (ms). */
const QUIET = 250;

export type CiteItemDrafting = {
  draft: CiteItemDraft;
  /** Kept after a pause, or when the field is left. */
  type: (change: Partial<CiteItemDraft>) => void;
  /** Kept at once. */
  choose: (change: Partial<CiteItemDraft>) => void;
  /** Shown, and kept with what is typed next. */
  show: (change: Partial<CiteItemDraft>) => void;
  /** Keeps what was typed; what follows is another step of undo. */
  leave: () => void;
};

/** The fields of one cited source while they are filled in. `sameStep`: one undo takes the change back with the one before it. */
export function useCiteItemDraft(
  item: CiteItem,
  onChange: (item: CiteItem, sameStep: boolean) => void,
): CiteItemDrafting {
  const [draft, setDraft] = useState(() => toDraft(item));
  const known = useRef(JSON.stringify(item));
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const sameStep = useRef(false);
  /** Something was typed that is not kept yet. */
  const isTyped = useRef(false);

  // Undo, or a change of order, brings another item under these fields.
  useEffect(() => {
    const now = JSON.stringify(item);
    if (now === known.current) return;
    known.current = now;
    setDraft(toDraft(item));
  }, [item]);
  useEffect(() => () => void (timer.current && clearTimeout(timer.current)), []);

  const keep = (now: CiteItemDraft) => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    isTyped.current = false;
    const next = fromDraft(item.articleId, now);
    const written = JSON.stringify(next);
    if (written === known.current) return;
    known.current = written;
    onChange(next, sameStep.current);
    sameStep.current = true;
  };
  const type = (change: Partial<CiteItemDraft>) => {
    const now = { ...draft, ...change };
    setDraft(now);
    isTyped.current = true;
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(() => keep(now), QUIET);
  };
  const leave = () => {
    if (isTyped.current) keep(draft);
    sameStep.current = false;
    // What was typed with the number ("p. 4") is shown as the kind of place that it was taken for.
    const read = readTypedPlace(draft.label, draft.place);
    if (read.label !== draft.label || read.place !== draft.place) setDraft({ ...draft, ...read });
  };
  const choose = (change: Partial<CiteItemDraft>) => {
    const now = { ...draft, ...change };
    setDraft(now);
    keep(now);
  };
  const show = (change: Partial<CiteItemDraft>) => setDraft({ ...draft, ...change });
  return { draft, type, choose, show, leave };
}
