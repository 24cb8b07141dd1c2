import type { PlacedListOf } from '../model/brief';
import type { BriefDocument, DocumentBlock, NotePlacement } from './brief-document';
import { ownHeading } from './portion-marks';

type PlacedList = Extract<DocumentBlock, { kind: 'placed-list' }>;

/** What the list of notes is called where nothing else is said. */
export const NOTES_HEADING = 'Notes';

/** The place that the brief gives to a list; undefined where the list stands at the end. */
export const placedList = (blocks: readonly DocumentBlock[], of: PlacedListOf): PlacedList | undefined =>
  blocks.find((block): block is PlacedList => block.kind === 'placed-list' && block.of === of);

/**
 * Keeps the first place of each list that has entries, and settles what stands above it: its own heading, else the list's
 * name, else, right under a heading of the brief, nothing.
 */
export function settlePlacedLists(
  blocks: readonly DocumentBlock[],
  entries: Readonly<Record<PlacedListOf, number>>,
  names: Readonly<Record<PlacedListOf, string>>,
): DocumentBlock[] {
  const placed = new Set<PlacedListOf>();
  const settled: DocumentBlock[] = [];
  for (const block of blocks) {
    if (block.kind !== 'placed-list') {
      settled.push(block);
      continue;
    }
    if (placed.has(block.of) || entries[block.of] === 0) continue;
    placed.add(block.of);
    const heading = block.heading ?? (settled.at(-1)?.kind === 'heading' ? null : names[block.of]);
    settled.push({ ...block, heading });
  }
  return settled;
}

/**
 * A stretch of the brief. `notes`: those of its marks follow it, under this heading (null: under none); `first` is the
 * number of the first of them.
 */
export type Stretch = { blocks: DocumentBlock[]; notes?: { heading: string | null; first: number } };

/**
 * The brief in stretches, for formats that print endnotes behind the stretch that their marks are in. Such a format cannot
 * print a note in front of its mark: notes whose marks come behind the place follow at the end, under their usual name.
 */
export function stretchesByNotes(
  document: Pick<BriefDocument, 'blocks' | 'notes' | 'portionMark'>,
  placement: NotePlacement,
): Stretch[] {
  const { blocks, notes } = document;
  const usual = ownHeading(NOTES_HEADING, document);
  const others = blocks.filter((block) => block.kind !== 'placed-list' || block.of !== 'notes');
  if (placement === 'footnotes' || notes.length === 0) return [{ blocks: others }];
  const place = placedList(blocks, 'notes');
  const at = place === undefined ? blocks.length : blocks.indexOf(place);
  const before = blocks.slice(0, at);
  const behind = blocks.slice(at + 1);
  const later = behind.flatMap(numbersIn);
  if (place === undefined || !before.some((block) => numbersIn(block).length > 0))
    return [{ blocks: others, notes: { heading: usual, first: 1 } }];
  return [
    { blocks: before, notes: { heading: place.heading, first: 1 } },
    ...(behind.length === 0
      ? []
      : [
          {
            blocks: behind,
            ...(later.length > 0 && { notes: { heading: usual, first: Math.min(...later) } }),
          },
        ]),
  ];
}

/** Numbers of the notes whose marks stand in a block. */
function numbersIn(block: DocumentBlock): number[] {
  if (block.kind === 'list') return block.items.flat().flatMap(numbersIn);
  const inlines = block.kind === 'table' ? block.rows.flat(2) : 'inlines' in block ? block.inlines : [];
  return inlines.flatMap((inline) => (inline.kind === 'note-reference' ? [inline.number] : []));
}
