import { withDescriptors } from '../citation/descriptors';
import type { RenderedCitations } from '../citation/render-citations';
import type { CitationNodeJson } from '../model/brief';
import type { Inline } from './brief-document';
import { cleanInlines } from './clean-inlines';
import { wordsOf } from './draft-blocks';
import { footnoteInlines, inlineOf } from './footnote-words';
import type { NoteSeries } from './note-series';
import type { Piece } from './place-citations';
import { type Direction, type DraftInline, directionOf, markDirections } from './text-direction';

/** The notes of a brief in the order of their numbers. */
export type BriefNotes = NoteSeries<CitationNodeJson, Piece[]>;

/** Every note in the order of its number: citations of a note style, and footnotes with the citations inside them. */
export function notesOf(
  series: BriefNotes,
  rendered: RenderedCitations,
  rtlNotes: readonly number[],
  withCited: boolean,
): Inline[][] {
  const baseOf = (number: number) => (rtlNotes.includes(number) ? 'rtl' : 'ltr');
  const notes: Inline[][] = [];
  series.citations.forEach(({ noteNumber, inFootnote }, index) => {
    if (noteNumber !== null && !inFootnote)
      notes[noteNumber - 1] = cleanInlines(
        withDescriptors(rendered.citations[index] ?? [], [rendered.descriptors[index] ?? []]),
        baseOf(noteNumber),
      );
  });
  for (const { footnote, number } of series.footnotes) {
    const words = footnoteInlines(
      footnote,
      rendered.kind,
      (index) => ({
        inlines: rendered.citations[index] ?? [],
        prefix: series.citations[index]?.citation.items[0]?.prefix ?? '',
      }),
      withCited,
      baseOf(number),
    );
    const behind = series.citations.flatMap(({ noteNumber, inFootnote }, index) =>
      inFootnote && noteNumber === number
        ? [markDirections(rendered.descriptors[index] ?? [], baseOf(number))]
        : [],
    );
    notes[number - 1] = withDescriptors(words, behind);
  }
  return notes;
}

/**
 * A note is set as the brief is, not as the titles it cites: an English note of an Urdu article begins at the left. Only
 * the analyst's own words in a footnote can turn it.
 */
export function rightToLeftNotes(series: BriefNotes, base: Direction): number[] {
  const cited = series.citations.flatMap(({ noteNumber, inFootnote }) =>
    noteNumber !== null && !inFootnote && base === 'rtl' ? [noteNumber] : [],
  );
  const own = series.footnotes.flatMap(({ footnote, number }) =>
    (directionOf(footnote.map(wordsOf)) ?? base) === 'rtl' ? [number] : [],
  );
  return [...cited, ...own].sort((a, b) => a - b);
}

/** Pieces with the words or the number of each citation and footnote in its place. */
export function toInlines(
  pieces: readonly Piece[],
  rendered: RenderedCitations,
  series: BriefNotes,
  withCited: boolean,
): Inline[] {
  const inlines = pieces.flatMap((piece): DraftInline[] => {
    if (piece.kind === 'line-break') return [piece];
    if (piece.kind === 'text') return [inlineOf(piece, withCited)];
    const number =
      piece.kind === 'footnote'
        ? series.footnotes[piece.index]?.number
        : series.citations[piece.index]?.noteNumber;
    return typeof number === 'number'
      ? [{ kind: 'note-reference', number }]
      : piece.kind === 'citation'
        ? (rendered.citations[piece.index] ?? [])
        : [];
  });
  return cleanInlines(inlines);
}
