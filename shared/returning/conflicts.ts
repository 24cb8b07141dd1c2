import type { ThenAndNow } from './brief-then-and-now';
import type { BriefComparison } from './compare-brief';
import { isWord, type LineComparison } from './compare-line';
import type { Difference, ExportRecord } from './difference';
import { placesIn } from './merge-line';
import { type CitationChanges, citationsNow, exportedCitations, mergeSources } from './named-citations';

const CHANGED_TOO = 'These words were changed in the brief as well since the export: look at the result.';

const CITATION_CHANGED_TOO =
  'This citation was changed in the brief as well since the export: look at the result.';

/** Says of each difference whether the same place was changed in the brief since the export. */
export function withConflicts(
  differences: readonly Difference[],
  record: ExportRecord,
  comparison: BriefComparison,
  since: ThenAndNow,
  citations: CitationChanges = new Map(),
): Difference[] {
  const exported = citations.size > 0 ? exportedCitations(record) : null;
  const now = citations.size > 0 ? citationsNow(record, since) : null;
  const places = new Map(record.printed.lines.map(({ mark }, at) => [mark ?? '', at]));
  return differences.map((difference) => {
    const name = /^([nc]\d+):text$/u.exec(difference.id)?.[1];
    if (name !== undefined && difference.canTake) return ofCitation(difference, name);
    const mark = /^(b\d+):/u.exec(difference.id)?.[1];
    const at = places.get(mark ?? '');
    if (mark === undefined || at === undefined) return difference;
    const stored = record.lineOf[Number(mark.slice(1))] ?? -1;
    const now = since.lineNow.get(stored);
    if (now === undefined) {
      const gone =
        'The brief does not have this paragraph any more: copy the words by hand if they are wanted.';
      return difference.kind === 'removed'
        ? { ...difference, canTake: false, note: 'The brief does not have it any more either.' }
        : { ...difference, canTake: false, note: gone };
    }
    if (!since.changed.has(stored)) return difference;
    const line = comparison.compared.get(at);
    if (difference.kind === 'removed' || line === undefined)
      return { ...difference, conflict: 'This paragraph was changed in the brief since the export.' };
    return clashes(line, since.stored[stored] ?? [], since.now[now] ?? [])
      ? { ...difference, conflict: CHANGED_TOO }
      : difference;
  });

  function ofCitation(difference: Difference, name: string): Difference {
    const [was, is] = [exported?.get(name)?.items ?? [], now?.get(name)?.items];
    if (!is)
      return { ...difference, canTake: false, note: 'The brief does not have this citation any more.' };
    if (mergeSources(was, citations.get(name) ?? [], is) === null)
      return {
        ...difference,
        canTake: false,
        note: 'The brief cites other sources there since the export: change them in the citation’s window.',
      };
    const hasChanged = JSON.stringify(was) !== JSON.stringify(is);
    return hasChanged ? { ...difference, conflict: CITATION_CHANGED_TOO } : difference;
  }
}

/** Was a word changed here that was changed there, or one right beside it? */
function clashes(
  { base, returned, kept, removed, inserted }: LineComparison,
  stored: ThenAndNow['stored'][number],
  now: ThenAndNow['now'][number],
): boolean {
  const toStored = placesIn(base, stored);
  const toNow = placesIn(stored, now);
  const isGone = (b: number): boolean => {
    const place = toStored.get(b);
    return place !== undefined && !toNow.has(place);
  };
  if (removed.some((b) => isWord(base[b]) && isGone(b))) return true;
  const back = new Map([...kept].map(([b, r]) => [r, b]));
  const neighbour = (from: number, step: 1 | -1): number | undefined => {
    for (let at = from + step; at >= 0 && at < returned.length; at += step) {
      const b = back.get(at);
      const place = b === undefined ? undefined : toStored.get(b);
      if (place !== undefined) return place;
    }
    return undefined;
  };
  return inserted.some((at) => {
    const before = neighbour(at, -1);
    const after = neighbour(at, 1);
    if (before === undefined || after === undefined) return false;
    const [from, to] = [toNow.get(before), toNow.get(after)];
    return from === undefined || to === undefined || to - from !== after - before;
  });
}
