import { attributes, constant, escaped, flag, type Markup, xml } from './xml';

/** How a paragraph looks; what is left out is as in its style. Lengths in twentieths of a point. */
export type ParagraphLook = {
  /** Id of a paragraph style. */
  style?: string;
  keepNext?: boolean;
  keepLines?: boolean;
  pageBreakBefore?: boolean;
  widowControl?: boolean;
  numbering?: { level: number; id: number };
  /** A rule under it, as many points below. */
  ruleBelow?: number;
  /** Place of a tab that leads to the right, with dots. */
  rightTab?: number;
  rtl?: boolean;
  spacing?: { before?: number; after?: number; line?: number; rule?: 'atLeast' | 'exact' | 'auto' };
  indent?: { left?: number; right?: number; hanging?: number };
  align?: 'center' | 'right';
  /** Level in Word's outline, from 0. */
  outline?: number;
};

/** The rule of the memo block and of a line across the text: eighths of a point, black. */
export const RULE = constant('w:val="single" w:sz="5" w:color="000000"');

/** The properties of a paragraph in the order that the schema wants; `section` ends a section with it. */
export function paragraphProperties(look: ParagraphLook, section: Markup | null = null): Markup | null {
  const { style, numbering, ruleBelow, rightTab, spacing, indent, align, outline } = look;
  const inside = [
    style && xml`<w:pStyle w:val="${escaped(style)}"/>`,
    flag('keepNext', look.keepNext),
    flag('keepLines', look.keepLines),
    flag('pageBreakBefore', look.pageBreakBefore),
    flag('widowControl', look.widowControl),
    numbering &&
      xml`<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numbering.id}"/></w:numPr>`,
    ruleBelow !== undefined && xml`<w:pBdr><w:bottom ${RULE} w:space="${ruleBelow}"/></w:pBdr>`,
    rightTab !== undefined && xml`<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${rightTab}"/></w:tabs>`,
    flag('bidi', look.rtl),
    spacing &&
      xml`<w:spacing${attributes({ 'w:before': spacing.before, 'w:after': spacing.after, 'w:line': spacing.line, 'w:lineRule': spacing.rule })}/>`,
    indent &&
      xml`<w:ind${attributes({ 'w:left': indent.left, 'w:right': indent.right, 'w:hanging': indent.hanging })}/>`,
    align && xml`<w:jc w:val="${escaped(align)}"/>`,
    outline !== undefined && xml`<w:outlineLvl w:val="${outline}"/>`,
    section,
  ].filter((part): part is Markup => typeof part === 'string' && part !== '');
  return inside.length === 0 ? null : xml`<w:pPr>${inside}</w:pPr>`;
}

/** A paragraph that is not written yet: the last one of a section also says how its pages are. */
export type Paragraph = { look: ParagraphLook; children: readonly Markup[] };
/** What stands between the margins: paragraphs, and tables and contents as they are written. */
export type BodyPart = Paragraph | Markup;

export const writeParagraph = ({ look, children }: Paragraph, section: Markup | null = null): Markup =>
  xml`<w:p>${paragraphProperties(look, section)}${children}</w:p>`;

/** Word joins a table to what follows without space. */
export const behindTable: Paragraph = {
  look: { spacing: { after: 0, line: 120, rule: 'exact' } },
  children: [],
};
