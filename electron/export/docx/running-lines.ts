import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import type { BriefDocument } from '../../../shared/brief-document/brief-document';
import { printable } from '../../../shared/brief-document/printable';
import { handlingLook } from '../../../shared/handling/handling-lines';
import { typeSize } from './typography';

/** Head of each page: handling line, then the draft mark. */
export const pageHeader = ({ handling, draftMark }: BriefDocument): Header =>
  new Header({
    children: linesOrEmpty('Header', [
      ...handlingLine('Header', handling),
      ...(draftMark ? [centred('Header', [strong(draftMark)])] : []),
    ]),
  });

/** Foot of each page: "Page x of y" as fields and the version, then the handling line. */
export const pageFooter = ({ handling, version }: BriefDocument): Footer =>
  new Footer({
    children: linesOrEmpty('Footer', [
      centred('Footer', [
        new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ...(version ? [new TextRun({ text: printable(` · Version ${version}`) })] : []),
      ]),
      ...handlingLine('Footer', handling),
    ]),
  });

function handlingLine(style: string, handling: string): Paragraph[] {
  if (handling === '') return [];
  const { align, points } = handlingLook(handling);
  const size = points === 8 ? {} : { size: typeSize(points), sizeComplexScript: typeSize(points + 1) };
  return [
    new Paragraph({
      style,
      ...(align === 'right' && { alignment: AlignmentType.RIGHT }),
      children: [strong(handling, size)],
    }),
  ];
}

const strong = (words: string, size: { size?: number; sizeComplexScript?: number } = {}) =>
  new TextRun({ text: printable(words), bold: true, boldComplexScript: true, characterSpacing: 6, ...size });

const centred = (style: string, children: TextRun[]): Paragraph => new Paragraph({ style, children });

const linesOrEmpty = (style: string, lines: Paragraph[]): Paragraph[] =>
  lines.length > 0 ? lines : [centred(style, [])];
