import type { Autosave } from './autosave';

/** Briefs whose pane is gone while something of them is still unsaved: they are kept and tried until stored. */
const open = new Map<string, Autosave>();

/** Keeps saving after the pane has gone. */
export function keepSaving(briefId: string, autosave: Autosave): void {
  if (!autosave.isDirty()) return;
  open.set(briefId, autosave);
  const check = () => {
    if (autosave.isDirty()) setTimeout(check, 1000);
    else if (open.get(briefId) === autosave) open.delete(briefId);
  };
  autosave.flush().then(check, check);
}

/** Waits until nothing of this brief is unsaved; rejects with the reason when it cannot be saved. */
export async function finishSaving(briefId: string): Promise<void> {
  const autosave = open.get(briefId);
  if (autosave === undefined) return;
  await autosave.flush();
  open.delete(briefId);
}

/** Waits until nothing is unsaved of briefs whose pane is gone; the reasons (thrown values) why one or another cannot be saved. */
export async function finishAllSaves(): Promise<unknown[]> {
  const ended = await Promise.allSettled([...open.keys()].map(finishSaving));
  return ended.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
}
