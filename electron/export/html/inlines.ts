import type { Inline } from '../../../shared/brief-document/brief-document';
import { runsAgainst } from '../../../shared/brief-document/direction-marks';
import type { Direction } from '../../../shared/brief-document/text-direction';
import { partsByPlace } from '../cited-places';
import { safeLink } from '../safe-link';
import { constant, html, type Markup, text } from './escape';

/** Element id of the first reference to a note. */
export const referenceId = (number: number) => `ref-${number}`;
export const noteId = (number: number) => `note-${number}`;

/** What stands directly behind a reference to a note, if anything. */
export type BehindReference = (number: number) => Markup | null;

/**
 * Words that run against the paragraph, whose direction is `base`, are one stretch by themselves, however they look: parts of
 * their own would stand in the wrong order. Words that run with it have no element: two stretches of the other direction
 * would take one between them for a part of theirs.
 */
export function inlinesToHtml(
  inlines: readonly Inline[],
  base: Direction,
  behind?: BehindReference,
): Markup[] {
  const written: Markup[] = [];
  for (let from = 0; from < inlines.length; ) {
    let to = from;
    while (runsAgainst(inlines[to], base)) to += 1;
    if (to > from) {
      const stretch = inlines.slice(from, to).map((inline) => inlineToHtml(inline, behind));
      written.push(
        base === 'rtl' ? html`<span dir="ltr">${stretch}</span>` : html`<span dir="rtl">${stretch}</span>`,
      );
    } else {
      const inline = inlines[to];
      if (inline) written.push(inlineToHtml(inline, behind));
      to += 1;
    }
    from = to;
  }
  return written;
}

function inlineToHtml(inline: Inline, behind: BehindReference = () => null): Markup {
  if (inline.kind === 'line-break') return constant('<br>');
  if (inline.kind === 'note-reference') {
    const { number } = inline;
    return html`<sup><a id="${text(referenceId(number))}" href="#${text(noteId(number))}" role="doc-noteref" aria-label="Note ${number}">${number}</a></sup>${behind(number)}`;
  }
  let markup = html`${partsByPlace(inline.text).map((part, index) => (index % 2 === 0 ? html`${text(part)}` : html`<span class="place">${text(part)}</span>`))}`;
  if (inline.smallCaps) markup = html`<span class="small-caps">${markup}</span>`;
  if (inline.superscript) markup = html`<sup>${markup}</sup>`;
  if (inline.italic) markup = html`<em>${markup}</em>`;
  if (inline.bold) markup = html`<strong>${markup}</strong>`;
  const link = safeLink(inline.href);
  if (link) markup = html`<a href="${text(link)}" rel="noreferrer">${markup}</a>`;
  return markup;
}

/** A page without what holds a cited place on one line: whoever searches its source finds citations as the style prints them. */
export const withPlainPlaces = (page: string): string =>
  page.replaceAll(/<span class="place">([^<]*)<\/span>/gu, '$1');
