import type { LineComparison } from '../compare-line';
import { wordsOfPieces } from '../returned-brief';
import { whole } from './marked-parts';
import { tellCitationIn, tellCitationText } from './tell-citations';
import { tellThings } from './tell-left-out';
import { tellWords } from './tell-words';
import { authorsOf, type Telling } from './telling';

/** Tells of the changes in each note: those of the analyst's own word by word, others as citations. */
export function tellNotes(telling: Telling): void {
  const { comparedNotes, notes, noteOf } = telling.comparison;
  for (const [number, line] of comparedNotes) {
    const id = `n${number}`;
    const place = `Note ${number}`;
    const pieces = notes[noteOf.get(number) ?? -1] ?? [];
    const by = authorsOf(pieces);
    if (telling.isOwnFootnote(id)) {
      tellWords(telling, line, { id, title: 'Footnote changed', place, by });
      tellCitationsInside(telling, line, place, by);
    } else {
      const before = wordsOfPieces(telling.record.printed.notes[number - 1] ?? []);
      tellCitationText(telling, id, { before, after: wordsOfPieces(pieces), place, by });
    }
    tellThings(telling, pieces, place);
  }
}

function tellCitationsInside(telling: Telling, line: LineComparison, place: string, by: string[]): void {
  for (const item of line.base) {
    if (item.kind !== 'atom' || !item.id.startsWith('c')) continue;
    const isThere = line.returned.some((other) => other.kind === 'atom' && other.id === item.id);
    if (isThere) tellCitationIn(telling, item.id, line.base, line.returned, place);
    else
      telling.tell({
        id: `${item.id}:removed`,
        kind: 'citation-removed',
        title: 'Citation taken out',
        place,
        by,
        parts: whole(item.words, 'removed'),
      });
  }
}
