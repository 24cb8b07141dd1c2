import { PORTION_MARK } from '../../brief-document/portion-marks';
import type { MarkedPart } from '../difference';
import { wordsOfPieces } from '../returned-brief';
import { context } from './marked-parts';
import { cannot, type Telling } from './telling';

const WHY =
  'Marks are made from the handling line: “(U)” stands in front of every portion while it says UNCLASSIFIED. Where a portion is anything else, the handling line of the brief is wrong: change it there.';

/** Tells of a line that came back under another mark of classification than it was exported with, or under none. */
export function tellPortion(telling: Telling, at: number | undefined, there: number, place: string): void {
  const line = telling.comparison.lines[there];
  if (!line) return;
  const words = wordsOfPieces(line.pieces);
  if (at !== undefined) {
    const { mark = '', portion } = telling.base[at] ?? {};
    if (portion === undefined && line.portion === undefined) return;
    // A line without words left is gone, and its mark with it.
    if (words.trim() === '' && line.kind !== 'cell') return;
    tellChange(telling, `${mark}:portion`, [portion, line.portion], { place, words: context(line.pieces) });
  } else if (telling.newLines.has(there) && line.portion !== undefined)
    // A new line bears the plain mark as soon as it is in the brief.
    tellChange(telling, `+${there}:portion`, [PORTION_MARK, line.portion], {
      place,
      words: context(line.pieces),
    });
}

/** The same for the notes. */
export function tellNotePortions(telling: Telling): void {
  const { noteOf, notes, notePortions } = telling.comparison;
  for (const [number, note] of noteOf) {
    const was = telling.record.printed.notePortions?.[number - 1] ?? undefined;
    const words = notes[note] ?? [];
    if (was === undefined || wordsOfPieces(words).trim() === '') continue;
    tellChange(telling, `n${number}:portion`, [was, notePortions[note] ?? undefined], {
      place: `Note ${number}`,
      words: context(words),
    });
  }
}

function tellChange(
  telling: Telling,
  id: string,
  [was, is]: [string | undefined, string | undefined],
  { place, words }: { place: string; words: MarkedPart[] },
): void {
  if (was === is) return;
  const part = (text: string | undefined, change: MarkedPart['change']): MarkedPart[] =>
    text === undefined ? [] : [{ text: `${text} `, change }];
  telling.tell({
    ...cannot(WHY),
    id,
    kind: 'left-out',
    title:
      is === undefined
        ? 'Portion mark taken out'
        : was === undefined
          ? 'Portion mark added'
          : 'Portion mark changed',
    place,
    parts: [...part(was, 'removed'), ...part(is, 'added'), ...words],
  });
}
