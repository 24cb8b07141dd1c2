/**
 * Finds notes that came back with the words of their neighbours. A program that loses the mark of one note, or its words,
 * may hand the words of all that follow to the wrong marks; LibreOffice does. Nobody edits so, and whoever accepted such a
 * run unread would have every note say what another one did.
 */

/** Number of the exported note whose words each note reads now; 0 for one at the end of a run that reads nothing any more. */
export type ShiftedNotes = ReadonlyMap<number, number>;

/** Words of a note, with one space between two; null for one whose mark is gone. */
type Said = readonly (string | null)[];

/** As many notes that differ in figures alone must be shifted; one may be a place that was put right. */
const LEAST_ALIKE = 2;

/** Nobody loses more notes at once. */
const FURTHEST = 20;

/** `exported` and `returned` hold the words of note 1 at 0, and so on. */
export function shiftedNotes(exported: readonly string[], returned: Said): ShiftedNotes {
  const found = new Map<number, number>();
  const offsets = new Set<number>();
  for (const [at, words] of returned.entries()) {
    if (words === null || words === '' || words === exported[at]) continue;
    // Words that stand in many notes are those of the nearest.
    for (const step of [-1, 1])
      for (let away = 1; away <= FURTHEST; away += 1)
        if (exported[at + step * away] === words) {
          offsets.add(step * away);
          break;
        }
  }
  for (const offset of offsets)
    for (const run of runsOf(exported, returned, offset)) {
      if (!isShift(run, { exported, returned, offset })) continue;
      for (const at of run) if (returned[at] !== exported[at]) found.set(at + 1, at + offset + 1);
      const end = (run.at(-1) ?? 0) + offset;
      if (offset > 0 && returned[end] === '') found.set(end + 1, 0);
    }
  return found;
}

/** Places of notes, one after the other, that all read what stood so many notes further; notes without a mark do not part them. */
function runsOf(exported: readonly string[], returned: Said, offset: number): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  returned.forEach((words, at) => {
    if (words === null) return;
    if (words !== '' && words === exported[at + offset]) run.push(at);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  });
  return run.length > 0 ? [...runs, run] : runs;
}

/**
 * At one end of a shift a note has lost its mark or its words; notes that people rewrite or exchange lose none. Behind a
 * second loss the words are those of a note that is shifted itself.
 */
function isShift(
  run: readonly number[],
  { exported, returned, offset }: { exported: readonly string[]; returned: Said; offset: number },
): boolean {
  const edge = (offset < 0 ? run[0] : run.at(-1)) ?? 0;
  const end = edge + offset;
  const isLost = (at: number) => returned[at] === null || returned[at] === '';
  const between = returned.flatMap((_, at) => ((at - end) * (at - edge) < 0 ? [at] : []));
  if (!isLost(end) && (returned[end] === exported[end] || !between.some(isLost))) return false;
  const withoutFigures = (words = '') => words.replace(/[\p{N}\s]+/gu, ' ');
  const changed = run.filter((at) => returned[at] !== exported[at]);
  const alike = changed.filter(
    (at) => withoutFigures(exported[at]) === withoutFigures(exported[at + offset]),
  );
  return alike.length < changed.length || alike.length >= LEAST_ALIKE;
}
