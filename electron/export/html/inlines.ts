import type { Inline } from '../../../shared/brief-document/brief-document';
import { runsAgainst } from '../../../shared/brief-document/direction-marks';
import type { Direction } from '../../../shared/brief-document/text-direction';
import { partsByPlace } from '../cited-places';
import { NOTE_PLACE } from '../pdf/note-links';
import { safeLink } from '../safe-link';
import { constant, html, type Markup, text } from './escape';
import { withBreaks, withBreaksInEndless } from './long-words';

/** Element id of the first reference to a note. */
export const referenceId = (number: number) => `ref-${number}`;
export const noteId = (number: number) => `note-${number}`;

/** Where a link to a mark or a note leads. */
export const linkTo = (id: string, { isStamped }: InlineForm): Markup =>
  isStamped ? html`${text(NOTE_PLACE + id)}` : html`#${text(id)}`;

/** What stands directly behind a reference to a note, if anything. */
export type BehindReference = (number: number) => Markup | null;

export type InlineForm = {
  behind?: BehindReference | undefined;
  /** As few elements as the looks of the words need: each is laid out, told to readers of the PDF and written into it. */
  isSparse?: boolean;
  /** The links between marks and notes get their places when the PDF is stamped (`noteLinks`). */
  isStamped?: boolean;
  /** Nothing holds a cited place on one line: whoever searches the source finds citations as the style prints them. */
  hasPlainPlaces?: boolean;
  /** Wider words may break (`widestWord`). */
  widest?: number | null;
};

/**
 * Words that run against the paragraph, whose direction is `base`, are one stretch by themselves, however they look: parts of
 * their own would stand in the wrong order. Words that run with it have no element: two stretches of the other direction
 * would take one between them for a part of theirs.
 */
export function inlinesToHtml(inlines: readonly Inline[], base: Direction, form: InlineForm = {}): Markup[] {
  const written: Markup[] = [];
  for (let from = 0; from < inlines.length; ) {
    let to = from;
    while (runsAgainst(inlines[to], base)) to += 1;
    if (to > from) {
      const stretch = inlines.slice(from, to).map((inline) => inlineToHtml(inline, form));
      written.push(
        base === 'rtl' ? html`<span dir="ltr">${stretch}</span>` : html`<span dir="rtl">${stretch}</span>`,
      );
    } else {
      const inline = inlines[to];
      if (inline) written.push(inlineToHtml(inline, form));
      to += 1;
    }
    from = to;
  }
  return written;
}

function inlineToHtml(inline: Inline, form: InlineForm): Markup {
  const { behind, isSparse = false } = form;
  if (inline.kind === 'line-break') return constant('<br>');
  if (inline.kind === 'note-reference') {
    const { number } = inline;
    const link = html`<a${isSparse && constant(' class="raised"')} id="${text(referenceId(number))}" href="${linkTo(noteId(number), form)}" role="doc-noteref" aria-label="Note ${number}">${number}</a>`;
    return html`${isSparse ? link : html`<sup>${link}</sup>`}${behind?.(number)}`;
  }
  let markup = html`${partsByPlace(inline.text).map((part, index) => (index % 2 === 0 ? wordsToHtml(part, form) : placeToHtml(part, form)))}`;
  if (inline.smallCaps) markup = html`<span class="small-caps">${markup}</span>`;
  if (inline.superscript) markup = html`<sup>${markup}</sup>`;
  if (inline.italic) markup = html`<em>${markup}</em>`;
  if (inline.bold) markup = html`<strong>${markup}</strong>`;
  const link = safeLink(inline.href);
  if (link) markup = html`<a href="${text(link)}" rel="noreferrer">${markup}</a>`;
  return markup;
}

function wordsToHtml(words: string, { widest, hasPlainPlaces }: InlineForm): Markup {
  if (hasPlainPlaces) return html`${text(words)}`;
  return html`${widest ? withBreaks(words, widest) : withBreaksInEndless(words)}`;
}

/** A line may end behind a dash, but not at this space, which is that of any other place in a PDF: it has the same glyph. */
function placeToHtml(place: string, { isSparse, hasPlainPlaces }: InlineForm): Markup {
  if (hasPlainPlaces) return html`${text(place)}`;
  return isSparse && !/[–-]/u.test(place)
    ? html`${text(place.replaceAll(' ', '\u00a0'))}`
    : html`<span class="place">${text(place)}</span>`;
}
