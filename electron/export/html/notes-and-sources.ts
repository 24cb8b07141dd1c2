import type { BriefDocument, Inline } from '../../../shared/brief-document/brief-document';
import { noteParagraphs } from '../../../shared/brief-document/footnote-words';
import { NOTES_HEADING } from '../../../shared/brief-document/placed-lists';
import { ownHeading } from '../../../shared/brief-document/portion-marks';
import { type Direction, noteDirection } from '../../../shared/brief-document/text-direction';
import { dir, dirOf } from './direction-attribute';
import { constant, html, type Markup, text } from './escape';
import { type BehindReference, type InlineForm, inlinesToHtml, linkTo, noteId, referenceId } from './inlines';

/** A section is named by its heading; without one, by what it is. */
const named = (id: string, heading: string | null, name: string): Markup =>
  heading === null ? html` aria-label="${text(name)}"` : html` aria-labelledby="${text(id)}"`;
const headed = (id: string, heading: string | null): Markup | null =>
  heading === null
    ? null
    : html`<h2 id="${text(id)}"${dir([{ kind: 'text', text: heading }])}>${text(heading)}</h2>
`;

/** The notes behind the text, or where the analyst put them; null where there are none. */
export function notes(
  document: BriefDocument,
  form: InlineForm,
  heading: string | null = ownHeading(NOTES_HEADING, document),
): Markup | null {
  const { notes: list } = document;
  if (list.length === 0) return null;
  return html`<section class="notes${heading === null && constant(' under-heading')}" role="doc-endnotes"${named('notes', heading, NOTES_HEADING)}>
${headed('notes', heading)}<ol role="list">
${list.map((inlines, index) => note(inlines, index + 1, noteDirection(document, index + 1), form))}</ol>
</section>
`;
}

const note = (inlines: readonly Inline[], number: number, direction: Direction, form: InlineForm): Markup =>
  html`<li id="${text(noteId(number))}"${dirOf(direction)}>${noteWords(inlines, number, direction, form)}</li>
`;

/** The number, which leads back to its mark, and the words. */
const noteWords = (
  inlines: readonly Inline[],
  number: number,
  direction: Direction,
  form: InlineForm,
): Markup =>
  html`<a class="number" href="${linkTo(referenceId(number), form)}" role="doc-backlink" aria-label="Back to reference ${number}">${number}.</a>${noteParagraphs(
    inlines,
  ).flatMap((words, index) =>
    index === 0
      ? inlinesToHtml(words, direction, form)
      : [html`<span class="note-paragraph">${inlinesToHtml(words, direction, form)}</span>`],
  )}`;

/** Each note as what stands behind the first reference to it. */
export function pageNotesOf(document: BriefDocument): BehindReference {
  const placed = new Set<number>();
  return (number) => {
    const inlines = document.notes[number - 1];
    if (!inlines || placed.has(number)) return null;
    placed.add(number);
    const direction = noteDirection(document, number);
    return html`<span class="page-note" role="doc-footnote" data-number="${number}"${dirOf(direction)}>${noteWords(inlines, number, direction, {})}</span>`;
  };
}

/** The cited sources; null where the style lists none. */
export function references(
  { references: list }: BriefDocument,
  form: InlineForm,
  heading: string | null = list?.heading ?? null,
): Markup | null {
  if (!list || list.entries.length === 0) return null;
  const direction: Direction = list.rtl ? 'rtl' : 'ltr';
  return html`<section class="references${heading === null && constant(' under-heading')}"${named('references', heading, list.heading)}>
${headed('references', heading)}<ul role="list">
${list.entries.map(
  (entry) => html`<li${dirOf(direction)}>${inlinesToHtml(entry, direction, form)}</li>
`,
)}</ul>
</section>
`;
}
