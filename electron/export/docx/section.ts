import type { BriefDocument } from '../../../shared/brief-document/brief-document';
import { type BodyPart, writeParagraph } from './paragraph';
import { MARGIN, millimetres, PAPER_SIZES } from './typography';
import { constant, escaped, type Markup, xml } from './xml';

/** Names by which each section calls the head and the foot of its pages. */
export const HEADER_ID = 'rIdHeader';
export const FOOTER_ID = 'rIdFooter';

/**
 * The parts of each section one after another. Endnotes stand at the end of the section that their marks are in; all
 * sections have the same pages, and none begins a new one.
 */
export function writeSections(
  sections: readonly (readonly BodyPart[])[],
  paper: BriefDocument['paper'],
): Markup[] {
  return sections.flatMap((parts, index) => {
    const properties = sectionProperties(paper, index > 0);
    if (index === sections.length - 1) return [...parts.map((part) => written(part)), properties];
    const last = parts.at(-1);
    const isParagraph = last !== undefined && typeof last !== 'string';
    return [
      ...(isParagraph ? parts.slice(0, -1) : parts).map((part) => written(part)),
      writeParagraph(isParagraph ? last : { look: {}, children: [] }, properties),
    ];
  });
}

const written = (part: BodyPart): Markup => (typeof part === 'string' ? part : writeParagraph(part));

function sectionProperties(paper: BriefDocument['paper'], goesOn: boolean): Markup {
  const { width, height } = PAPER_SIZES[paper];
  const edge = millimetres(10);
  return xml`<w:sectPr><w:headerReference w:type="default" r:id="${escaped(HEADER_ID)}"/><w:footerReference w:type="default" r:id="${escaped(FOOTER_ID)}"/>${
    // Word's own way with endnotes is i, ii, iii.
    constant('<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>')
  }${goesOn && constant('<w:type w:val="continuous"/>')}<w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${MARGIN}" w:right="${MARGIN}" w:bottom="${MARGIN}" w:left="${MARGIN}" w:header="${edge}" w:footer="${edge}" w:gutter="0"/></w:sectPr>`;
}
