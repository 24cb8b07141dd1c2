import { Paragraph, Tab, TextRun } from 'docx';
import type { BriefDocument, Inline, NotePlacement } from '../../../shared/brief-document/brief-document';
import { noteParagraphs } from '../../../shared/brief-document/footnote-words';
import { type Direction, noteDirection } from '../../../shared/brief-document/text-direction';
import type { Place } from './place';
import { millimetres } from './typography';

type Notes = Record<string, { children: Paragraph[] }>;
const STYLES = { footnotes: 'FootnoteText', endnotes: 'EndnoteText' } as const;

/** Every note by its number, from 1. */
export const wordNotes = (document: BriefDocument, placement: NotePlacement, runs: Place['runs']): Notes =>
  Object.fromEntries(
    document.notes.map((note, index) => [
      String(index + 1),
      { children: noteOf(note, placement, runs, noteDirection(document, index + 1)) },
    ]),
  );

/** The library puts the number in front of the first paragraph; the tab leads to the hanging indent. */
const noteOf = (
  note: readonly Inline[],
  placement: NotePlacement,
  runs: Place['runs'],
  direction: Direction,
): Paragraph[] =>
  noteParagraphs(note).map(
    (inlines, index) =>
      new Paragraph({
        style: STYLES[placement],
        ...(index > 0 && { indent: { left: millimetres(5), hanging: 0 } }),
        ...(direction === 'rtl' && { bidirectional: true }),
        children: [...(index === 0 ? [new TextRun({ children: [new Tab()] })] : []), ...runs(inlines)],
      }),
  );
