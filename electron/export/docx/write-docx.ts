import { Document, Packer, Paragraph, Tab, TextRun } from 'docx';
import type { BriefDocument, Inline } from '../../../shared/brief-document/brief-document';
import { noteParagraphs } from '../../../shared/brief-document/footnote-words';
import { assertReleasable } from '../../../shared/brief-document/release-gate';
import { markDirections, paragraphDirection } from '../../../shared/brief-document/text-direction';
import { annexParagraphs, bodyParagraphs, listCounter, referenceParagraphs } from './blocks';
import { embeddedFonts } from './embedded-fonts';
import { memoBlock } from './memo-block';
import { numbering } from './numbering';
import { coreProperties, fontRelationships, fontTable } from './parts';
import { pageFooter, pageHeader } from './running-lines';
import { runs } from './runs';
import { settle } from './settle';
import { styles } from './styles';
import { MARGIN, millimetres, PAPER_SIZES } from './typography';

/**
 * Writes the document as a Word file; the same document always gives the same bytes.
 * @throws AppError `quotations-do-not-match` (see `assertReleasable`).
 */
export async function writeDocx(document: BriefDocument): Promise<Uint8Array> {
  assertReleasable(document);
  const nextInstance = listCounter();
  const file = new Document({
    styles: styles(document),
    numbering: numbering([...document.blocks, ...document.annexes.flatMap(({ blocks }) => blocks)]),
    footnotes: Object.fromEntries(
      document.notes.map((note, index) => [String(index + 1), { children: footnote(note) }]),
    ),
    sections: [
      {
        properties: {
          page: {
            size: PAPER_SIZES[document.paper],
            margin: {
              top: MARGIN,
              bottom: MARGIN,
              left: MARGIN,
              right: MARGIN,
              header: millimetres(10),
              footer: millimetres(10),
            },
          },
        },
        headers: { default: pageHeader(document) },
        footers: { default: pageFooter(document) },
        children: [
          titleParagraph(document),
          ...memoBlock(document),
          ...bodyParagraphs(document, nextInstance),
          ...referenceParagraphs(document),
          ...annexParagraphs(document, nextInstance),
        ],
      },
    ],
  });
  const fonts = embeddedFonts(document);
  const parts = [coreProperties(document), fontTable(fonts), fontRelationships(fonts)];
  return settle(new Uint8Array(await Packer.toArrayBuffer(file, undefined, parts)), fonts);
}

function titleParagraph({ title }: BriefDocument): Paragraph {
  const inlines = markDirections([{ kind: 'text', text: title || 'Untitled brief' }]);
  return new Paragraph({
    style: 'Title',
    ...(paragraphDirection(inlines) === 'rtl' && { bidirectional: true }),
    children: runs(inlines),
  });
}

/** The library puts the number in front of the first paragraph; the tab leads to the hanging indent. */
const footnote = (note: readonly Inline[]): Paragraph[] =>
  noteParagraphs(note).map(
    (inlines, index) =>
      new Paragraph({
        style: 'FootnoteText',
        ...(index > 0 && { indent: { left: millimetres(5), hanging: 0 } }),
        ...(paragraphDirection(inlines) === 'rtl' && { bidirectional: true }),
        children: [...(index === 0 ? [new TextRun({ children: [new Tab()] })] : []), ...runs(inlines, true)],
      }),
  );
