import type { BriefDocument, NotePlacement } from '../../../shared/brief-document/brief-document';
import type { ExportOptions } from '../../../shared/brief-document/export-options';
import { placedList, stretchesByNotes } from '../../../shared/brief-document/placed-lists';
import { assertReleasable } from '../../../shared/brief-document/release-gate';
import { markDirections, paragraphDirection } from '../../../shared/brief-document/text-direction';
import { annexParagraphs, bodyParagraphs, headingParagraph, referenceParagraphs } from './blocks';
import { QuotationComments } from './comments';
import { Contents } from './contents';
import { embeddedFonts } from './embedded-fonts';
import { Links } from './links';
import { liveRuns } from './live-citations';
import { designationBlock, memoBlock } from './memo-block';
import { notesPart } from './notes';
import { Numbering } from './numbering';
import { packDocx, type WordPart } from './package';
import type { BodyPart, Paragraph } from './paragraph';
import { coreProperties, customProperties, fontRelationships, fontTable, settings } from './parts';
import { Pictures } from './pictures';
import type { Place } from './place';
import { ReturnMarks } from './return-marks';
import { runs, runsOfParagraph } from './run';
import { pageFooter, pageHeader } from './running-lines';
import { FOOTER_ID, HEADER_ID, writeSections } from './section';
import { stylesPart } from './styles';
import { DECLARATION, encode, NAMESPACES, xml } from './xml';
import { documentPreferences } from './zotero';

/**
 * Writes the document as a Word file; the same document and options always give the same bytes.
 * @throws AppError `quotations-do-not-match` (see `assertReleasable`).
 */
export function writeDocx(document: BriefDocument, options: ExportOptions = {}): Uint8Array {
  assertReleasable(document);
  const placement = options.notes ?? document.notesAt;
  const isLive = options.liveCitations === true;
  const marks = new ReturnMarks(document.returnMark ?? null);
  const comments = options.comments ? new QuotationComments(document) : null;
  const runsWith =
    (links: Links, notes: NotePlacement | null, about: QuotationComments | null): Place['runs'] =>
    (inlines, direction) => {
      const plain = runsOfParagraph(inlines, links, notes, direction);
      const live = isLive ? liveRuns(document, inlines, plain) : plain;
      // A comment's mark stands inside the bookmark: LibreOffice ends one that ends in front of it a letter too early.
      const written = about ? about.around(inlines, live) : live;
      return marks.inside(inlines, written).flat();
    };
  const links = new Links();
  const place: Place = {
    paper: document.paper,
    isAnnex: false,
    links,
    numbering: new Numbering(),
    pictures: new Pictures(document),
    contents: new Contents(document, options.contents === true, marks),
    marks,
    runs: runsWith(links, placement, comments),
  };
  const noteLinks = new Links();
  const notes = notesPart(document, placement, runsWith(noteLinks, null, null));
  const { sections, endnotesBySection } = sectionsOf(document, placement, place, isLive);
  const commentLinks = new Links();
  const fonts = embeddedFonts(document);
  const parts: WordPart[] = [
    { id: 'rIdStyles', kind: 'styles', path: 'styles.xml', content: stylesPart(document) },
    { id: 'rIdNumbering', kind: 'numbering', path: 'numbering.xml', content: place.numbering.part() },
    { id: 'rIdSettings', kind: 'settings', path: 'settings.xml', content: settings({ endnotesBySection }) },
    { id: 'rIdFonts', kind: 'fontTable', path: 'fontTable.xml', content: fontTable(fonts) },
    { id: 'rIdNotes', kind: placement, path: `${placement}.xml`, content: notes, links: noteLinks },
    { id: HEADER_ID, kind: 'header', path: 'header1.xml', content: pageHeader(document) },
    { id: FOOTER_ID, kind: 'footer', path: 'footer1.xml', content: pageFooter(document) },
  ];
  if (comments)
    parts.push({
      id: 'rIdComments',
      kind: 'comments',
      path: 'comments.xml',
      content: comments.part(commentLinks),
      links: commentLinks,
    });
  return packDocx({
    document: encode([
      DECLARATION,
      xml`<w:document ${NAMESPACES}><w:body>`,
      ...writeSections(sections, document.paper),
      '</w:body></w:document>',
    ]),
    relationships: [...links.written(), ...place.pictures.relationships()],
    parts,
    core: coreProperties(document),
    custom: isLive ? customProperties(documentPreferences(document, placement)) : null,
    files: [
      ['_rels/fontTable.xml.rels', fontRelationships(fonts)],
      ...place.pictures.files(),
      ...fonts.map(({ path, data }) => [path, data] as const),
    ],
  });
}

/** What stands in each section of the file. */
function sectionsOf(
  document: BriefDocument,
  placement: NotePlacement,
  place: Place,
  isLive: boolean,
): { sections: BodyPart[][]; endnotesBySection: boolean } {
  const top = [
    titleParagraph(document, place),
    ...memoBlock(document, place),
    ...designationBlock(document, place),
  ];
  const stretches = stretchesByNotes(document, placement);
  const sections = stretches.map(({ blocks, notes: ending }) => [
    ...bodyParagraphs(document, blocks, place, isLive),
    ...(ending?.heading ? [headingParagraph(ending.heading, place)] : []),
  ]);
  const behind = [
    ...(placedList(document.blocks, 'sources')
      ? []
      : referenceParagraphs(document, place, isLive, document.references?.heading ?? null)),
    ...annexParagraphs(document, place),
  ];
  // Endnotes stand at the end of the section that their marks are in; what follows them is a section of its own.
  if (behind.length > 0 && stretches.at(-1)?.notes) sections.push(behind);
  else sections.at(-1)?.push(...behind);
  // Contents are known when every heading is written.
  sections[0]?.unshift(...top, ...place.contents.written(document.paper));
  return { sections, endnotesBySection: stretches.some(({ notes }) => notes !== undefined) };
}

function titleParagraph({ title }: BriefDocument, { marks, links }: Place): Paragraph {
  const inlines = markDirections([{ kind: 'text', text: title || 'Untitled brief' }]);
  return {
    look: { style: 'Title', rtl: paragraphDirection(inlines) === 'rtl' },
    children: marks.around('t0', runs(inlines, links)),
  };
}
