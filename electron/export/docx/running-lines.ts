import type { BriefDocument } from '../../../shared/brief-document/brief-document';
import { handlingLook } from '../../../shared/handling/handling-lines';
import { fieldBegin, fieldEnd } from './field';
import { type ParagraphLook, writeParagraph } from './paragraph';
import { type RunLook, textRun } from './run';
import { DECLARATION, type Markup, NAMESPACES, xml } from './xml';

/** Head of each page: handling line, then the draft mark. */
export function pageHeader({ handling, draftMark }: BriefDocument): string {
  const lines = [
    ...handlingLine('Header', handling),
    ...(draftMark ? [line({ style: 'Header' }, [strong(draftMark)])] : []),
  ];
  return DECLARATION + xml`<w:hdr ${NAMESPACES}>${orEmpty(lines)}</w:hdr>`;
}

const orEmpty = (lines: readonly Markup[]): readonly Markup[] =>
  lines.length > 0 ? lines : [line({ style: 'Header' }, [])];

/** Foot of each page: "Page x of y" as fields and the version, then the handling line. */
export function pageFooter({ handling, version }: BriefDocument): string {
  const count = line({ style: 'Footer' }, [
    textRun('Page '),
    ...fieldBegin('PAGE'),
    ...fieldEnd(),
    textRun(' of '),
    ...fieldBegin('NUMPAGES'),
    ...fieldEnd(),
    ...(version ? [textRun(` · Version ${version}`)] : []),
  ]);
  return DECLARATION + xml`<w:ftr ${NAMESPACES}>${count}${handlingLine('Footer', handling)}</w:ftr>`;
}

function handlingLine(style: string, handling: string): Markup[] {
  if (handling === '') return [];
  const { align, points } = handlingLook(handling);
  return [
    line({ style, ...(align === 'right' && { align }) }, [
      strong(handling, points === 8 ? {} : { size: points }),
    ]),
  ];
}

const strong = (words: string, look: RunLook = {}): Markup =>
  textRun(words, { bold: true, spacing: 6, ...look });

const line = (look: ParagraphLook, children: readonly Markup[]): Markup => writeParagraph({ look, children });
