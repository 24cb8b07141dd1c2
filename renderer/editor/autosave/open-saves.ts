import type { Autosave } from './autosave';

/** What saves a brief whose pane is gone, and the end of what it is doing, for all who wait for it. */
type OpenSave = { autosave: Autosave; keepCopy: () => Promise<void>; ending: Promise<void> | null };

/** Briefs whose pane is gone while something of them is still unsaved: they are kept and tried until stored. */
const open = new Map<string, OpenSave>();

/** Pause between tries (ms). */
const AGAIN = 3000;

/**
 * Keeps saving after the pane has gone. Where somebody else has saved the brief meanwhile there is no pane to ask which words
 * stay: `keepCopy` stores these ones elsewhere and forgets the save.
 */
export function keepSaving(briefId: string, autosave: Autosave, keepCopy: () => Promise<void>): void {
  if (!autosave.isDirty()) return;
  const kept: OpenSave = { autosave, keepCopy, ending: null };
  open.set(briefId, kept);
  const check = () => {
    if (autosave.isDirty()) setTimeout(() => end(kept).then(check, check), AGAIN);
    else if (open.get(briefId) === kept) open.delete(briefId);
  };
  end(kept).then(check, check);
}

function end(kept: OpenSave): Promise<void> {
  kept.ending ??= flushOrCopy(kept).finally(() => {
    kept.ending = null;
  });
  return kept.ending;
}

async function flushOrCopy({ autosave, keepCopy }: OpenSave): Promise<void> {
  try {
    await autosave.flush();
  } catch (error) {
    const status = autosave.status();
    if (status.save !== 'not-saved' || status.code !== 'stale-revision') throw error;
    await keepCopy();
  }
}

/** Waits until nothing of this brief is unsaved; rejects with the reason when it cannot be saved. */
export async function finishSaving(briefId: string): Promise<void> {
  const kept = open.get(briefId);
  if (kept === undefined) return;
  await end(kept);
  open.delete(briefId);
}

/** Waits until nothing is unsaved of briefs whose pane is gone; the reasons (thrown values) why one or another cannot be saved. */
export async function finishAllSaves(): Promise<unknown[]> {
  const ended = await Promise.allSettled([...open.keys()].map(finishSaving));
  return ended.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
}
