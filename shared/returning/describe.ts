import { type BriefComparison, headingAbove } from './compare-brief';
import type { Difference, ExportRecord } from './difference';
import type { CitationChanges } from './named-citations';
import type { ReturnedBrief } from './returned-brief';
import { describeTables } from './table-changes';
import { tellAtomsOfRemoved } from './telling/tell-citations';
import { tellLeftOut, tellThings } from './telling/tell-left-out';
import { tellAdded, tellHead, tellLine, tellRemoved } from './telling/tell-line';
import { tellNotes } from './telling/tell-notes';
import { tellNotePortions, tellPortion } from './telling/tell-portions';
import { Telling } from './telling/telling';

/** Every difference in the order of the file that came back. Verdicts are added by whoever has the sources. */
export function describeDifferences(
  record: ExportRecord,
  returned: ReturnedBrief,
  comparison: BriefComparison,
  citations: CitationChanges = new Map(),
): Difference[] {
  const { lines, lineOf, compared, removed, moved } = comparison;
  const telling = new Telling(record, returned, comparison, citations);
  const tables = describeTables(record, comparison);
  const exportedAt = new Map([...lineOf].map(([at, there]) => [there, at]));
  const tellTables = (there: number | null) => {
    for (const { at, draft } of tables.told) if (at === there) telling.tell(draft);
  };
  let toldTo = 0;
  const tellRemovedTo = (end: number) => {
    for (; toldTo < end; toldTo += 1) {
      if (!removed.has(toldTo)) continue;
      if (!telling.nameOf(toldTo).startsWith('b')) tellHead(telling, toldTo, null);
      else if (!tables.removed.has(`b${toldTo}`)) tellRemoved(telling, toldTo);
      tellAtomsOfRemoved(telling, toldTo);
    }
  };

  lines.forEach((line, there) => {
    tellTables(there);
    const place = headingAbove(lines, there);
    const at = exportedAt.get(there);
    if (at !== undefined) {
      if (!moved.has(at)) tellRemovedTo(at);
      const change = compared.get(at) ?? null;
      if (!telling.nameOf(at).startsWith('b')) tellHead(telling, at, change);
      else if (change) tellLine(telling, at, there, change, place);
    } else if (telling.newLines.has(there) && !tables.added.has(`+${there}`))
      tellAdded(telling, there, place);
    tellPortion(telling, at, there, place);
    tellThings(telling, line.pieces, place);
  });
  tellRemovedTo(record.printed.lines.length);
  tellTables(null);
  tellNotes(telling);
  tellNotePortions(telling);
  tellLeftOut(telling);
  return telling.told;
}
