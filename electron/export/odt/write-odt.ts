import type { BriefDocument, NotePlacement } from '../../../shared/brief-document/brief-document';
import type { ExportOptions } from '../../../shared/brief-document/export-options';
import { findDocumentImage } from '../../../shared/brief-document/image-on-paper';
import { leadsOn } from '../../../shared/brief-document/leads-on';
import { memoLabelWidth } from '../../../shared/brief-document/memo';
import { placedList, stretchesByNotes } from '../../../shared/brief-document/placed-lists';
import { ownHeading } from '../../../shared/brief-document/portion-marks';
import { assertReleasable } from '../../../shared/brief-document/release-gate';
import type { DocumentImage } from '../../../shared/images/stored-image';
import { type FontFile, fontFiles, trueTypeOf } from '../fonts';
import { writeZip } from '../zip';
import { blocksToOdt, blockToOdt, columnStyles, heading, imagePath, memoBlock, type Place } from './blocks';
import { inlinesToOdt, noteWriter, paragraph } from './inlines';
import { SETTINGS } from './settings';
import { fontPath, fontsPart, stylesPart, textWidth } from './styles';
import { constant, DECLARATION, escaped, type Markup, NAMESPACES, xml } from './xml';

const MIME_TYPE = 'application/vnd.oasis.opendocument.text';

/**
 * LibreOffice takes a heading that shall stay with what follows it to the page where all its notes have room, and begins no new
 * page right behind a section with notes: a low line parts them.
 */
const LOW_LINE = constant('<text:p text:style-name="BehindTable"/>\n');

/**
 * Writes the document as an OpenDocument text; the same document and options always give the same bytes.
 * @throws AppError `quotations-do-not-match` (see `assertReleasable`).
 */
export function writeOdt(document: BriefDocument, options: ExportOptions = {}): Uint8Array {
  assertReleasable(document);
  const placement = options.notes ?? document.notesAt;
  const fonts = fontFiles(document);
  const images = document.images ?? [];
  const parts = new Map<string, string>([
    ['mimetype', MIME_TYPE],
    ['content.xml', contentPart(document, fonts, placement, options.contents === true)],
    ['styles.xml', stylesPart(document, placement, fonts)],
    ['meta.xml', metaPart(document)],
    ['settings.xml', SETTINGS],
    ['META-INF/manifest.xml', manifest(fonts, images)],
  ]);
  // Readers know the file by its first entry, which therefore is not packed.
  return writeZip(
    new Map<string, Uint8Array>([
      ...[...parts].map(([path, words]) => [path, new TextEncoder().encode(words)] as const),
      ...fonts.map((file, index) => [fontPath(index), trueTypeOf(file)] as const),
      ...images.map(
        (image) => [imagePath(image), new Uint8Array(Buffer.from(image.base64, 'base64'))] as const,
      ),
    ]),
    new Set(['mimetype']),
  );
}

const manifest = (fonts: readonly FontFile[], images: readonly DocumentImage[]): string =>
  DECLARATION +
  '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">' +
  `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MIME_TYPE}"/>` +
  ['content.xml', 'styles.xml', 'meta.xml', 'settings.xml']
    .map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`)
    .join('') +
  fonts
    .map(
      (_font, index) =>
        `<manifest:file-entry manifest:full-path="${fontPath(index)}" manifest:media-type="application/x-font-ttf"/>`,
    )
    .join('') +
  images
    .map(
      (image) =>
        `<manifest:file-entry manifest:full-path="${imagePath(image)}" manifest:media-type="${image.mediaType}"/>`,
    )
    .join('') +
  '</manifest:manifest>\n';

/** As in the Word file: the creator is what the From field says, both dates are the brief's own last change. */
function metaPart({ title, memo, language, modified }: BriefDocument): string {
  const from = memo.find((row) => row.label === 'From')?.value ?? '';
  const instant = escaped(`${new Date(modified).toISOString().slice(0, 19)}Z`);
  return (
    DECLARATION +
    xml`<office:document-meta ${NAMESPACES} office:version="1.3"><office:meta><dc:title>${escaped(title)}</dc:title><meta:initial-creator>${escaped(from)}</meta:initial-creator><dc:creator>${escaped(from)}</dc:creator><meta:creation-date>${instant}</meta:creation-date><dc:date>${instant}</dc:date><dc:language>${escaped(language)}</dc:language></office:meta></office:document-meta>
`
  );
}

function contentPart(
  document: BriefDocument,
  fonts: readonly FontFile[],
  placement: NotePlacement,
  withContents: boolean,
): string {
  const place: Place = {
    note: noteWriter(document, placement === 'footnotes' ? 'footnote' : 'endnote'),
    isAnnex: false,
    headings: [],
    tables: [],
    width: textWidth(document.paper),
    findImage: (sha256) => findDocumentImage(document, sha256),
    images: [],
  };
  const sourcesPlaced = placedList(document.blocks, 'sources') !== undefined;
  const stretches = stretchesByNotes(document, placement).map(({ blocks, notes }) => ({
    notes,
    written: [
      ...blocks.flatMap((block, index) =>
        block.kind === 'placed-list'
          ? references(document, place, block.heading)
          : [blockToOdt(block, place, leadsOn(blocks, index))],
      ),
      ...(notes?.heading ? [heading(1, [{ kind: 'text', text: notes.heading }], place), LOW_LINE] : []),
    ],
  }));
  const behind = [
    ...(sourcesPlaced ? [] : references(document, place, document.references?.heading ?? null)),
    ...annexes(document, place),
  ];
  const top = [
    paragraph('Title', [{ kind: 'text', text: document.title || 'Untitled brief' }], () => null),
    memoBlock(document),
    ...(withContents && place.headings.length > 0
      ? [contents(place.headings, ownHeading('Contents', document))]
      : []),
  ];
  // Endnotes stand at the end of the section that their marks are in, in front of references and annexes.
  const body = stretches.map(({ notes, written }, index) => {
    const head = index === 0 ? top : [];
    return notes
      ? xml`<text:section text:style-name="WithNotes-${index + 1}" text:name="Brief${constant(index > 0 ? ` ${index + 1}` : '')}">
${head}${written}</text:section>
`
      : xml`${head}${written}`;
  });
  const endsInSection = stretches.at(-1)?.notes !== undefined;
  const text = xml`${body}${endsInSection && LOW_LINE}${behind}`;
  const width = textWidth(document.paper);
  const label = memoLabelWidth([...document.memo, ...(document.designation ?? [])]);
  return (
    DECLARATION +
    xml`<office:document-content ${NAMESPACES} office:version="1.3">
${fontsPart(fonts)}<office:automatic-styles>
<style:style style:name="Grid" style:family="table"><style:table-properties style:width="${width}mm" table:align="margins" style:may-break-between-rows="true"/></style:style>
<style:style style:name="Grid-rtl" style:family="table"><style:table-properties style:width="${width}mm" table:align="margins" style:may-break-between-rows="true" style:writing-mode="rl-tb"/></style:style>
<style:style style:name="MemoTable" style:family="table"><style:table-properties style:width="${width}mm" table:align="margins"/></style:style>
<style:style style:name="MemoLabel" style:family="table-column"><style:table-column-properties style:column-width="${label}mm"/></style:style>
<style:style style:name="MemoValue" style:family="table-column"><style:table-column-properties style:column-width="${width - label}mm"/></style:style>
<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>
<style:style style:name="SplitRow" style:family="table-row"><style:table-row-properties fo:keep-together="auto"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="1.5mm" fo:border="0.5pt solid #000000"/></style:style>
<style:style style:name="MemoCell" style:family="table-cell"><style:table-cell-properties fo:padding="0mm" fo:border="none"/></style:style>
<style:style style:name="MemoCellUnderRule" style:family="table-cell"><style:table-cell-properties fo:padding="0mm" fo:padding-top="2mm" fo:border="none" fo:border-top="0.6pt solid #000000"/></style:style>
<style:style style:name="ImageFrame" style:family="graphic"><style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline" fo:border="none"/></style:style>
${stretches.map(({ notes }, index) =>
  notes
    ? xml`<style:style style:name="WithNotes-${index + 1}" style:family="section"><style:section-properties style:editable="true"><style:columns fo:column-count="1" fo:column-gap="0mm"/><text:notes-configuration text:note-class="endnote" style:num-format="1" text:start-value="${notes.first === 1 ? 0 : notes.first}"/></style:section-properties></style:style>
`
    : constant(''),
)}
${columnStyles(place.tables, width)}</office:automatic-styles>
<office:body><office:text>
<text:sequence-decls><text:sequence-decl text:display-outline-level="0" text:name="Table"/><text:sequence-decl text:display-outline-level="0" text:name="Figure"/></text:sequence-decls>
${text}</office:text></office:body>
</office:document-content>
`
  );
}

function references({ references: list }: BriefDocument, place: Place, headed: string | null): Markup[] {
  if (!list || list.entries.length === 0) return [];
  return [
    ...(headed === null ? [] : [heading(1, [{ kind: 'text', text: headed }], place)]),
    ...list.entries.map((entry) => paragraph('References', entry, place.note, list.rtl ? 'rtl' : 'ltr')),
  ];
}

/** Each annex begins on a page of its own, in smaller type. */
const annexes = ({ annexes: list }: BriefDocument, place: Place): Markup[] => {
  const here = { ...place, isAnnex: true };
  return list.flatMap((annex) => [
    heading(1, [{ kind: 'text', text: annex.heading }], place, '-page'),
    ...blocksToOdt(annex.blocks, here),
  ]);
};

/** Table of contents with a link to every heading; the page numbers are references, which a reader fills in by itself. */
const contents = (headings: Place['headings'], title: string): Markup =>
  xml`<text:table-of-content text:name="Contents" text:protected="true"><text:table-of-content-source text:outline-level="3" text:use-outline-level="true"><text:index-title-template text:style-name="Contents">${escaped(title)}</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title text:name="Contents-title"><text:p text:style-name="Contents">${escaped(title)}</text:p></text:index-title>
${headings.map(
  ({ name, level, inlines }) =>
    xml`<text:p text:style-name="${constant(`Contents_20_${level}`)}"><text:a xlink:type="simple" xlink:href="#${escaped(name)}" text:style-name="Internet_20_link" text:visited-style-name="Visited_20_Internet_20_Link">${inlinesToOdt(
      inlines.filter(({ kind }) => kind !== 'note-reference'),
      () => null,
    )}</text:a><text:tab/><text:bookmark-ref text:reference-format="page" text:ref-name="${escaped(name)}"/></text:p>
`,
)}</text:index-body></text:table-of-content>
`;
