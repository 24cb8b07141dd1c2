import { Document, NumberFormat, Packer, Paragraph, SectionType } from 'docx';
import type { BriefDocument, NotePlacement } from '../../../shared/brief-document/brief-document';
import type { ExportOptions } from '../../../shared/brief-document/export-options';
import { findDocumentImage } from '../../../shared/brief-document/image-on-paper';
import { assertReleasable } from '../../../shared/brief-document/release-gate';
import { markDirections, paragraphDirection } from '../../../shared/brief-document/text-direction';
import { annexParagraphs, bodyParagraphs, counter, headingParagraph, referenceParagraphs } from './blocks';
import { QuotationComments } from './comments';
import { contents } from './contents';
import { embeddedFonts } from './embedded-fonts';
import { liveRuns } from './live-citations';
import { designationBlock, memoBlock } from './memo-block';
import { wordNotes } from './notes';
import { numbering } from './numbering';
import { coreProperties, fontRelationships, fontTable } from './parts';
import type { Place } from './place';
import { pageFooter, pageHeader } from './running-lines';
import { runs, runsOf } from './runs';
import { settle } from './settle';
import { styles } from './styles';
import { MARGIN, millimetres, PAPER_SIZES } from './typography';
import { documentPreferences } from './zotero';

/**
 * Writes the document as a Word file; the same document and options always give the same bytes.
 * @throws AppError `quotations-do-not-match` (see `assertReleasable`).
 */
export async function writeDocx(document: BriefDocument, options: ExportOptions = {}): Promise<Uint8Array> {
  assertReleasable(document);
  const placement = options.notes ?? document.notesAt;
  const comments = options.comments ? new QuotationComments(document) : null;
  const runsWith =
    (notes: NotePlacement | null, about: QuotationComments | null): Place['runs'] =>
    (inlines) => {
      const plain = inlines.map((inline) => runsOf(inline, notes));
      const written = options.liveCitations ? liveRuns(document, inlines, plain) : plain;
      return about ? about.around(inlines, written) : written.flat();
    };
  const place: Place = {
    paper: document.paper,
    nextInstance: counter(),
    nextImage: counter(),
    findImage: (sha256) => findDocumentImage(document, sha256),
    isAnnex: false,
    runs: runsWith(placement, comments),
  };
  const notes = wordNotes(document, placement, runsWith(null, null));
  const hasEndnotes = placement === 'endnotes' && document.notes.length > 0;
  const body = [
    titleParagraph(document),
    ...memoBlock(document),
    ...designationBlock(document),
    ...(options.contents ? contents(document) : []),
    ...bodyParagraphs(document, place),
  ];
  const behind = [
    ...referenceParagraphs(document, place, options.liveCitations === true),
    ...annexParagraphs(document, place),
  ];
  const page = pageOf(document);
  const file = new Document({
    styles: styles(document),
    numbering: numbering([...document.blocks, ...document.annexes.flatMap(({ blocks }) => blocks)]),
    ...(options.liveCitations && { customProperties: documentPreferences(document, placement) }),
    ...(comments && { comments: comments.written() }),
    ...(placement === 'footnotes' ? { footnotes: notes } : { endnotes: notes }),
    sections: hasEndnotes
      ? // Endnotes stand at the end of the first section, so that references and annexes follow them as in the PDF.
        [
          { ...page, children: [...body, headingParagraph('Notes')] },
          ...(behind.length > 0
            ? [
                {
                  ...page,
                  properties: { ...page.properties, type: SectionType.CONTINUOUS },
                  children: behind,
                },
              ]
            : []),
        ]
      : [{ ...page, children: [...body, ...behind] }],
  });
  const fonts = embeddedFonts(document);
  const parts = [coreProperties(document), fontTable(fonts), fontRelationships(fonts)];
  return settle(new Uint8Array(await Packer.toArrayBuffer(file, undefined, parts)), {
    fonts,
    endnotesBySection: hasEndnotes,
  });
}

const pageOf = (document: BriefDocument) => ({
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
    // Word's own way with endnotes is i, ii, iii.
    endnoteProperties: { numberFormat: { type: NumberFormat.DECIMAL } },
  },
  headers: { default: pageHeader(document) },
  footers: { default: pageFooter(document) },
});

function titleParagraph({ title }: BriefDocument): Paragraph {
  const inlines = markDirections([{ kind: 'text', text: title || 'Untitled brief' }]);
  return new Paragraph({
    style: 'Title',
    ...(paragraphDirection(inlines) === 'rtl' && { bidirectional: true }),
    children: runs(inlines),
  });
}
