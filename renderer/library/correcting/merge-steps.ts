import type { Input, Output } from '../../../shared/ipc/contract';
import { request } from '../../api';
import { flushBrief, reopenBrief } from '../../state/brief-desk';
import { openArticle, useDesk } from '../../state/desk';
import { readArticles, readBriefs, readQuotes } from '../../state/library-data';
import { showSentence } from '../../state/problem';
import { putSaidAway } from '../../state/shelf';
import { forgetStep, rememberStep, type UndoStep } from '../../state/undo';

/** Everything that a merge may have changed in the lists. */
export const readAllAgain = () => Promise.all([readArticles(), readQuotes(), readBriefs()]);

/** The reader goes on with the record that is left. */
export function follow(from: string, to: string): void {
  if (useDesk.getState().reading?.articleId === from) openArticle({ articleId: to });
}

/** The steps of merges, by the id of the record that went into another. */
const steps = new Map<string, UndoStep>();

/** Merges two records; `Ctrl Z` outside the brief parts them again. */
export async function mergeRecords(
  input: Input<'articles:merge'>,
  title: string,
): Promise<Output<'articles:merge'>> {
  // What is typed in an open brief is saved under the ids that it knows.
  await flushBrief();
  const merged = await request('articles:merge', input);
  // What was done before to a record that is gone is taken back after the merge is, not past it.
  putSaidAway();
  const step: UndoStep = {
    label: `merging “${title}”`,
    undo: async () => void (await partRecords(input.otherId)),
    redo: async () => void (await mergeRecords(input, title)),
  };
  steps.set(input.otherId, step);
  rememberStep(step);
  follow(input.otherId, merged.article.id);
  reopenBrief(merged.briefIds);
  await readAllAgain();
  return merged;
}

/** Makes two records of one again, and says which briefs have to be looked at. */
export async function partRecords(mergedId: string): Promise<Output<'articles:unmerge'>> {
  await flushBrief();
  const parted = await request('articles:unmerge', { mergedId });
  putSaidAway();
  const step = steps.get(mergedId);
  if (step) forgetStep(step);
  steps.delete(mergedId);
  reopenBrief(parted.briefIds);
  await readAllAgain();
  sayWhichToLookAt(parted.briefsToLookAt, `“${parted.kept.key}”`, `“${parted.restored.key}”`);
  return parted;
}

/** Of briefs that were saved since a merge that is undone, what their citations name; says nothing of none. */
export function sayWhichToLookAt(titles: readonly string[], kept: string, restored: string): void {
  if (titles.length === 0) return;
  const briefs = titles.map((title) => `“${title}”`).join(', ');
  showSentence(
    `Parted again. Since the merge ${briefs} ${titles.length === 1 ? 'was' : 'were'} saved: citations there name ${kept} still. Look whether ${restored} is meant.`,
  );
}
