import {
  EndnoteReferenceRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import type { Inline, NotePlacement } from '../../../shared/brief-document/brief-document';
import { printable } from '../../../shared/brief-document/printable';
import { safeLink } from '../safe-link';

/**
 * Runs of one paragraph. Text of the brief goes into `w:t` and nowhere else; addresses that are not http, https or mailto
 * lose their link and keep their words. Without `notes`, as inside a note, there are no note references.
 */
export const runs = (inlines: readonly Inline[], notes: NotePlacement | null = null): ParagraphChild[] =>
  inlines.flatMap((inline) => runsOf(inline, notes));

/** The same of one inline. */
export function runsOf(inline: Inline, notes: NotePlacement | null): ParagraphChild[] {
  if (inline.kind === 'line-break') return [new TextRun({ break: 1 })];
  if (inline.kind === 'note-reference') {
    if (notes === null) return [];
    return [
      notes === 'footnotes'
        ? new FootnoteReferenceRun(inline.number)
        : new EndnoteReferenceRun(inline.number),
    ];
  }
  const link = safeLink(inline.href);
  return link
    ? [new ExternalHyperlink({ link, children: [textRun(inline, true)] })]
    : [textRun(inline, false)];
}

function textRun(inline: Extract<Inline, { kind: 'text' }>, isLink: boolean): TextRun {
  const { bold, italic, smallCaps, superscript, rtl } = inline;
  const words = printable(inline.text).replace(/[\r\n\u2028\u2029]+/g, ' ');
  return new TextRun({
    children: words.split('\t').flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part])),
    ...(isLink && { style: 'Hyperlink' }),
    ...(bold && { bold: true, boldComplexScript: true }),
    ...(italic && { italics: true, italicsComplexScript: true }),
    ...(smallCaps && { smallCaps: true }),
    ...(superscript && { superScript: true }),
    ...(rtl && { rightToLeft: true }),
  });
}
