import type { BriefDocument } from '../../../shared/brief-document/brief-document';
import { printable } from '../../../shared/brief-document/printable';
import type { EmbeddedFont } from './embedded-fonts';
import { ARABIC_FONT, RUNNING_LINE_FONT, TEXT_FONT } from './typography';

/** A part written here instead of by the library, as its path in the package and its XML. */
interface Part {
  path: string;
  data: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const xmlText = (text: string) => printable(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');

/**
 * Document properties. The creator is what the brief's From field says, never the name of an account on this machine;
 * both dates are the brief's own last change, so that the same brief gives the same file.
 */
export function coreProperties({ title, memo, language, modified }: BriefDocument): Part {
  const from = memo.find((row) => row.label === 'From')?.value ?? '';
  const instant = `${new Date(modified).toISOString().slice(0, 19)}Z`;
  const data =
    `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(from)}</dc:creator><dc:language>${language}</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified></cp:coreProperties>`;
  return { path: 'docProps/core.xml', data };
}

/** Names a stand-in for readers that do not have the fonts, and the files of the embedded ones. */
export function fontTable(fonts: readonly EmbeddedFont[]): Part {
  const entry = (name: string, standIn: string, family: 'roman' | 'swiss') => {
    const files = fonts
      .filter((font) => font.name === name)
      .map(({ element, relationship, key }) => `<w:${element} r:id="${relationship}" w:fontKey="${key}"/>`);
    return `<w:font w:name="${name}"><w:altName w:val="${standIn}"/><w:charset w:val="00"/><w:family w:val="${family}"/><w:pitch w:val="variable"/>${files.join('')}</w:font>`;
  };
  const data =
    `${DECLARATION}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    entry(TEXT_FONT, 'Georgia', 'roman') +
    entry(ARABIC_FONT, 'Times New Roman', 'roman') +
    `${entry(RUNNING_LINE_FONT, 'Helvetica', 'swiss')}</w:fonts>`;
  return { path: 'word/fontTable.xml', data };
}

export function fontRelationships(fonts: readonly EmbeddedFont[]): Part {
  const data =
    `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    fonts
      .map(
        ({ relationship, path }) =>
          `<Relationship Id="${relationship}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font" Target="${path}"/>`,
      )
      .join('') +
    '</Relationships>';
  return { path: 'word/_rels/fontTable.xml.rels', data };
}
