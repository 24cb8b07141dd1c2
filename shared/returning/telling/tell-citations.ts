import { headingAbove } from '../compare-brief';
import type { LineComparison } from '../compare-line';
import { type Item, printedItems } from '../line-items';
import { changedFields } from '../named-citations';
import { context, markedWords } from './marked-parts';
import { authorsOf, cannot, type Telling } from './telling';

/** Tells of the notes and citations of an exported line that went, moved or read otherwise. `there` is its returned line. */
export function tellAtoms(
  telling: Telling,
  at: number,
  there: number,
  line: LineComparison,
  place: string,
): void {
  const { lines, atoms } = telling.comparison;
  const by = authorsOf(lines[there]?.pieces ?? []);
  for (const [atom, { home, there: now, hasMoved }] of atoms) {
    if (home !== at) continue;
    const words = () => telling.atomWords(atom);
    const what = telling.isOwnFootnote(atom) ? 'Footnote' : 'Citation';
    if (now === null)
      telling.tell({
        id: `${atom}:removed`,
        kind: 'citation-removed',
        title: `${what} taken out`,
        place,
        by,
        parts: [...context(telling.base[at]?.pieces ?? []), { text: words(), change: 'removed' }],
      });
    else if (hasMoved && !telling.newLines.has(now))
      telling.tell({
        id: `${atom}:moved`,
        kind: 'citation-moved',
        title: `${what} moved`,
        place,
        parts: [...context(lines[now]?.pieces ?? []), { text: words(), change: 'same' }],
      });
    if (now !== null && atom.startsWith('c'))
      tellCitationIn(telling, atom, line.base, printedItems(lines[now]?.pieces ?? []), place);
  }
}

/**
 * Tells of the notes and citations of a line that is gone and that stand in another one now, as where two paragraphs were
 * joined. In a line that was added they come along with it.
 */
export function tellAtomsOfRemoved(telling: Telling, at: number): void {
  const { lines, lineOf, atoms } = telling.comparison;
  const stands = new Set(lineOf.values());
  for (const [atom, { home, there }] of atoms) {
    if (home !== at || there === null || !stands.has(there)) continue;
    telling.tell({
      id: `${atom}:moved`,
      kind: 'citation-moved',
      title: `${telling.isOwnFootnote(atom) ? 'Footnote' : 'Citation'} moved`,
      place: headingAbove(lines, there),
      parts: [...context(lines[there]?.pieces ?? []), { text: telling.atomWords(atom), change: 'same' }],
    });
  }
}

/** Tells of a citation that reads otherwise among the items of its line than it did when it was exported. */
export function tellCitationIn(
  telling: Telling,
  atom: string,
  was: readonly Item[],
  is: readonly Item[],
  place: string,
): void {
  const words = (items: readonly Item[]) =>
    items.flatMap((item) => (item.kind === 'atom' && item.id === atom ? [item.words] : [])).join('');
  tellCitationText(telling, atom, { before: words(was), after: words(is), place, by: [] });
}

/** Tells of other words of a citation, where they are other ones. */
export function tellCitationText(
  telling: Telling,
  atom: string,
  { before, after, place, by }: { before: string; after: string; place: string; by: string[] },
): void {
  if (before === after) return;
  const items = telling.rereadItems(atom);
  telling.tell({
    ...(items
      ? { title: `Citation changed: ${changedFields(items.was, items.wanted)}` }
      : {
          ...cannot(
            'Not taken over: these words are made from the record of the source and by the style. Where title, author, outlet or date are wrong, change them in the record, and every citation follows. A remark goes in front of the source or behind its place, in the citation’s window.',
          ),
          title: 'Words of a citation changed',
        }),
    id: `${atom}:text`,
    kind: 'citation-text',
    place,
    by,
    parts: markedWords(before, after),
  });
}
