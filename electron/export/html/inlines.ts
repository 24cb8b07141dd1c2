import type { Inline } from '../../../shared/brief-document/brief-document';
import { safeLink } from '../safe-link';
import { constant, html, type Markup, text } from './escape';

/** Element id of the first reference to a note. */
export const referenceId = (number: number) => `ref-${number}`;
export const noteId = (number: number) => `note-${number}`;

/** What stands directly behind a reference to a note, if anything. */
export type BehindReference = (number: number) => Markup | null;

export const inlinesToHtml = (inlines: readonly Inline[], behind?: BehindReference): Markup[] =>
  inlines.map((inline) => inlineToHtml(inline, behind));

function inlineToHtml(inline: Inline, behind: BehindReference = () => null): Markup {
  if (inline.kind === 'line-break') return constant('<br>');
  if (inline.kind === 'note-reference') {
    const { number } = inline;
    return html`<sup><a id="${text(referenceId(number))}" href="#${text(noteId(number))}" role="doc-noteref" aria-label="Note ${number}">${number}</a></sup>${behind(number)}`;
  }
  let markup = html`${text(inline.text)}`;
  if (inline.smallCaps) markup = html`<span class="small-caps">${markup}</span>`;
  if (inline.superscript) markup = html`<sup>${markup}</sup>`;
  if (inline.italic) markup = html`<em>${markup}</em>`;
  if (inline.bold) markup = html`<strong>${markup}</strong>`;
  if (inline.rtl) markup = html`<span dir="rtl">${markup}</span>`;
  const link = safeLink(inline.href);
  if (link) markup = html`<a href="${text(link)}" rel="noreferrer">${markup}</a>`;
  return markup;
}
