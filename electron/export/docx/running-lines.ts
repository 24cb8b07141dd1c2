import { Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import type { BriefDocument } from '../../../shared/brief-document/brief-document';
import { printable } from '../../../shared/brief-document/printable';

/** Head of each page: handling line, then the draft mark. */
export const pageHeader = ({ handling, draftMark }: BriefDocument): Header =>
  new Header({
    children: linesOrEmpty(
      'Header',
      [handling, draftMark ?? ''].filter((words) => words !== '').map((words) => [strong(words)]),
    ),
  });

/** Foot of each page: "Page x of y" as fields, then the handling line. */
export const pageFooter = ({ handling }: BriefDocument): Footer =>
  new Footer({
    children: linesOrEmpty('Footer', [
      [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
      ...(handling === '' ? [] : [[strong(handling)]]),
    ]),
  });

const strong = (words: string) =>
  new TextRun({ text: printable(words), bold: true, boldComplexScript: true, characterSpacing: 6 });

const linesOrEmpty = (style: string, lines: readonly TextRun[][]): Paragraph[] =>
  (lines.length > 0 ? lines : [[]]).map((children) => new Paragraph({ style, children }));
