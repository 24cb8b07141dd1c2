import type { Inline, NotePlacement } from '../../../shared/brief-document/brief-document';
import { type DirectionMarks, directionMarks } from '../../../shared/brief-document/direction-marks';
import { printable } from '../../../shared/brief-document/printable';
import type { Direction } from '../../../shared/brief-document/text-direction';
import { safeLink } from '../safe-link';
import type { Links } from './links';
import { typeSize } from './typography';
import { attributes, constant, escaped, flag, type Markup, xml } from './xml';

/** How characters look; what is left out is as in the paragraph. */
export type RunLook = {
  /** Id of a character style. */
  style?: string;
  /** Fonts of Latin and of Arabic letters. */
  font?: { latin: string; arabic: string };
  bold?: boolean;
  italic?: boolean;
  smallCaps?: boolean;
  color?: string;
  /** Between letters, in twentieths of a point. */
  spacing?: number;
  /** In points; Arabic letters are one point larger. */
  size?: number;
  superscript?: boolean;
  rtl?: boolean;
  language?: string;
};

/** The properties of a run in the order that the schema wants. */
export function runProperties(look: RunLook): Markup | null {
  const { style, font, bold, italic, color, spacing, size, language } = look;
  const inside = [
    style && xml`<w:rStyle w:val="${escaped(style)}"/>`,
    font &&
      xml`<w:rFonts${attributes({ 'w:ascii': font.latin, 'w:hAnsi': font.latin, 'w:eastAsia': font.latin, 'w:cs': font.arabic })}/>`,
    bold && constant('<w:b/><w:bCs/>'),
    italic && constant('<w:i/><w:iCs/>'),
    flag('smallCaps', look.smallCaps),
    color && xml`<w:color w:val="${escaped(color)}"/>`,
    spacing && xml`<w:spacing w:val="${spacing}"/>`,
    size && xml`<w:sz w:val="${typeSize(size)}"/><w:szCs w:val="${typeSize(size + 1)}"/>`,
    look.superscript && constant('<w:vertAlign w:val="superscript"/>'),
    flag('rtl', look.rtl),
    language && xml`<w:lang w:val="${escaped(language)}" w:bidi="ur-PK"/>`,
  ].filter((part): part is Markup => typeof part === 'string' && part !== '');
  return inside.length === 0 ? null : xml`<w:rPr>${inside}</w:rPr>`;
}

export const run = (content: Markup | readonly Markup[], look: RunLook = {}): Markup =>
  xml`<w:r>${runProperties(look)}${content}</w:r>`;

/** A run of words. This is the one place where text of a brief becomes part of the file. */
export const textRun = (words: string, look: RunLook = {}): Markup => run(characters(words), look);

export const TAB = constant('<w:tab/>');

const LINE_ENDS = /[\r\n\u2028\u2029]+/g;

/** The words of a run as they are printed, on one line. */
export const lineOf = (words: string): string => printable(words).replace(LINE_ENDS, ' ');

function characters(words: string): Markup[] {
  const line = lineOf(words);
  if (!line.includes('\t')) return [xml`<w:t xml:space="preserve">${escaped(line)}</w:t>`];
  return line.split('\t').flatMap((part, index) => {
    const written = part === '' ? [] : [xml`<w:t xml:space="preserve">${escaped(part)}</w:t>`];
    return index === 0 ? written : [TAB, ...written];
  });
}

const REFERENCES = {
  footnotes: (number: number) =>
    run(xml`<w:footnoteReference w:id="${number}"/>`, { style: 'FootnoteReference' }),
  endnotes: (number: number) =>
    run(xml`<w:endnoteReference w:id="${number}"/>`, { style: 'EndnoteReference' }),
};

/**
 * Runs of one inline. Text of the brief goes into `w:t` and nowhere else; addresses that are not http, https or mailto
 * lose their link and keep their words. Without `notes`, as inside a note, there are no note references.
 */
function runsOf(inline: Inline, links: Links, notes: NotePlacement | null = null): Markup[] {
  if (inline.kind === 'line-break') return [run(constant('<w:br/>'))];
  if (inline.kind === 'note-reference') return notes === null ? [] : [REFERENCES[notes](inline.number)];
  const { bold, italic, smallCaps, superscript, rtl } = inline;
  const look: RunLook = { bold, italic, smallCaps, superscript, rtl };
  const link = safeLink(inline.href);
  if (link === null) return [textRun(inline.text, look)];
  return [
    xml`<w:hyperlink r:id="${escaped(links.to(link))}" w:history="1">${textRun(inline.text, { ...look, style: 'Hyperlink' })}</w:hyperlink>`,
  ];
}

/**
 * Runs of one paragraph, a list for each inline, with what keeps words of the other direction in order. Word goes by
 * the direction of each run; other programs go by the characters alone.
 */
export function runsOfParagraph(
  inlines: readonly Inline[],
  links: Links,
  notes: NotePlacement | null = null,
  base?: Direction,
): Markup[][] {
  const marks = directionMarks(inlines, base);
  return inlines.map((inline, at) => {
    const written = runsOf(inline, links, notes);
    const mark = marks.get(at);
    return mark ? [...directing(mark.before), ...written, ...directing(mark.behind)] : written;
  });
}

const directing = (marks: DirectionMarks['before']): Markup[] =>
  marks === '' ? [] : [run(xml`<w:t>${constant(marks)}</w:t>`)];

/** Runs of one paragraph without notes. */
export const runs = (inlines: readonly Inline[], links: Links): Markup[] =>
  runsOfParagraph(inlines, links).flat();
