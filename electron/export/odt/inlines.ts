import type { BriefDocument, Inline } from '../../../shared/brief-document/brief-document';
import { directionMarks } from '../../../shared/brief-document/direction-marks';
import { noteParagraphs } from '../../../shared/brief-document/footnote-words';
import {
  type Direction,
  noteDirection,
  paragraphDirection,
} from '../../../shared/brief-document/text-direction';
import { safeLink } from '../safe-link';
import { characters, constant, escaped, type Markup, xml } from './xml';

/** Names of the looks that a run may have, in a fixed order: `bold italic` is one style of its own. */
export const LOOKS = ['bold', 'italic', 'smallCaps', 'superscript'] as const;

/** Name of the character style for a run; empty where it looks as its paragraph. */
export const lookOf = (inline: Extract<Inline, { kind: 'text' }>): string => {
  const looks = LOOKS.filter((look) => inline[look] === true);
  return looks.length === 0 ? '' : `Run-${looks.join('-')}`;
};

/** Writes a note where its mark stands; within a note there are no further ones. */
export type NoteWriter = (number: number) => Markup | null;

/** `direction`: that of the paragraph. */
export function inlinesToOdt(
  inlines: readonly Inline[],
  note: NoteWriter,
  direction: Direction = paragraphDirection(inlines),
): Markup[] {
  const marks = directionMarks(inlines, direction);
  return inlines.flatMap((inline, at): Markup[] => {
    const mark = marks.get(at);
    const written = inlineToOdt(inline, note);
    return mark ? [xml`${constant(mark.before)}`, ...written, xml`${constant(mark.behind)}`] : written;
  });
}

function inlineToOdt(inline: Inline, note: NoteWriter): Markup[] {
  if (inline.kind === 'line-break') return [constant('<text:line-break/>')];
  if (inline.kind === 'note-reference') {
    const written = note(inline.number);
    return written === null ? [] : [written];
  }
  const look = lookOf(inline);
  const words = characters(inline.text);
  const run =
    look === '' ? xml`${words}` : xml`<text:span text:style-name="${escaped(look)}">${words}</text:span>`;
  const link = safeLink(inline.href);
  return [
    link === null
      ? run
      : xml`<text:a xlink:type="simple" xlink:href="${escaped(link)}" text:style-name="Internet_20_link" text:visited-style-name="Visited_20_Internet_20_Link">${run}</text:a>`,
  ];
}

/** Style of a paragraph; each has a twin that runs from right to left. */
export const paragraphStyle = (
  style: string,
  inlines: readonly Inline[],
  direction: Direction = paragraphDirection(inlines),
): string => (direction === 'rtl' ? `${style}-rtl` : style);

/** A paragraph in one of the styles of `styles.ts`. */
export const paragraph = (
  style: string,
  inlines: readonly Inline[],
  note: NoteWriter,
  direction?: Direction,
): Markup =>
  xml`<text:p text:style-name="${escaped(paragraphStyle(style, inlines, direction))}">${inlinesToOdt(inlines, note, direction)}</text:p>
`;

/** A real note: at the foot of the page, or at the end of the section that holds the text. */
export const noteWriter =
  (document: BriefDocument, kind: 'footnote' | 'endnote'): NoteWriter =>
  (number) => {
    const style = kind === 'footnote' ? 'Footnote' : 'Endnote';
    const paragraphs = noteParagraphs(document.notes[number - 1] ?? []);
    return xml`<text:note text:id="note-${number}" text:note-class="${constant(kind)}"><text:note-citation>${number}</text:note-citation><text:note-body>${paragraphs.map(
      (inlines) => paragraph(style, inlines, () => null, noteDirection(document, number)),
    )}</text:note-body></text:note>`;
  };
