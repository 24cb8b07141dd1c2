import { Document, NumberFormat, Paragraph, SectionType } from 'docx';
import type { BriefDocument, NotePlacement } from '../../../shared/brief-document/brief-document';
import type { ExportOptions } from '../../../shared/brief-document/export-options';
import { findDocumentImage } from '../../../shared/brief-document/image-on-paper';
import { placedList, stretchesByNotes } from '../../../shared/brief-document/placed-lists';
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
import { packageParts } from './package-parts';
import { coreProperties, fontRelationships, fontTable } from './parts';
import type { Place } from './place';
import { ReturnMarks } from './return-marks';
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
  const marks = new ReturnMarks(document.returnMark ?? null);
  const comments = options.comments ? new QuotationComments(document) : null;
  const runsWith =
    (notes: NotePlacement | null, about: QuotationComments | null): Place['runs'] =>
    (inlines) => {
      const plain = inlines.map((inline) => runsOf(inline, notes));
      const live = options.liveCitations ? liveRuns(document, inlines, plain) : plain;
      const written = marks.inside(inlines, live);
      return about ? about.around(inlines, written) : written.flat();
    };
  const place: Place = {
    paper: document.paper,
    nextInstance: counter(),
    nextImage: counter(),
    findImage: (sha256) => findDocumentImage(document, sha256),
    isAnnex: false,
    marks,
    runs: runsWith(placement, comments),
  };
  const notes = wordNotes(document, placement, runsWith(null, null));
  const isLive = options.liveCitations === true;
  const head = [
    titleParagraph(document, marks),
    ...memoBlock(document, marks),
    ...designationBlock(document),
    ...(options.contents ? contents(document) : []),
  ];
  const stretches = stretchesByNotes(document, placement).map(({ blocks, notes: ending }, index) => ({
    hasNotes: ending !== undefined,
    children: [
      ...(index === 0 ? head : []),
      ...bodyParagraphs(document, blocks, place, isLive),
      ...(ending?.heading ? [headingParagraph(ending.heading, marks)] : []),
    ],
  }));
  const behind = [
    ...(placedList(document.blocks, 'sources')
      ? []
      : referenceParagraphs(document, place, isLive, document.references?.heading ?? null)),
    ...annexParagraphs(document, place),
  ];
  // Endnotes stand at the end of the section that their marks are in; what follows them is a section of its own.
  const sections = stretches.map(({ children }) => children);
  if (behind.length > 0 && stretches.at(-1)?.hasNotes) sections.push(behind);
  else sections.at(-1)?.push(...behind);
  const page = pageOf(document);
  const file = new Document({
    styles: styles(document),
    numbering: numbering([...document.blocks, ...document.annexes.flatMap(({ blocks }) => blocks)]),
    ...(options.liveCitations && { customProperties: documentPreferences(document, placement) }),
    ...(comments && { comments: comments.written() }),
    ...(placement === 'footnotes' ? { footnotes: notes } : { endnotes: notes }),
    sections: sections.map((children, index) => ({
      ...page,
      ...(index > 0 && { properties: { ...page.properties, type: SectionType.CONTINUOUS } }),
      children,
    })),
  });
  const fonts = embeddedFonts(document);
  const parts = [coreProperties(document), fontTable(fonts), fontRelationships(fonts)];
  return settle(await packageParts(file, parts), {
    fonts,
    endnotesBySection: stretches.some(({ hasNotes }) => hasNotes),
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

function titleParagraph({ title }: BriefDocument, marks: ReturnMarks): Paragraph {
  const inlines = markDirections([{ kind: 'text', text: title || 'Untitled brief' }]);
  return new Paragraph({
    style: 'Title',
    ...(paragraphDirection(inlines) === 'rtl' && { bidirectional: true }),
    children: marks.around('t0', runs(inlines)),
  });
}
