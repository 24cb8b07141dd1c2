import type { BriefDocument } from '../../../shared/brief-document/brief-document';
import type { EmbeddedFont } from './embedded-fonts';
import { relationship, relationships } from './links';
import { ARABIC_FONT, RUNNING_LINE_FONT, TEXT_FONT } from './typography';
import { constant, DECLARATION, escaped, type Markup, NAMESPACES, xml } from './xml';

/**
 * Document properties. The creator is what the brief's From field says, never the name of an account on this machine;
 * both dates are the brief's own last change, so that the same brief gives the same file.
 */
export function coreProperties({ title, memo, language, modified }: BriefDocument): string {
  const from = memo.find((row) => row.label === 'From')?.value ?? '';
  const instant = escaped(`${new Date(modified).toISOString().slice(0, 19)}Z`);
  return (
    DECLARATION +
    xml`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(from)}</dc:creator><dc:language>${escaped(language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified></cp:coreProperties>`
  );
}

const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** Properties that other programs keep with the document. */
export const customProperties = (properties: readonly { name: string; value: string }[]): string =>
  DECLARATION +
  xml`<Properties xmlns="${constant(PROPERTIES)}/custom-properties" xmlns:vt="${constant(PROPERTIES)}/docPropsVTypes">${properties.map(
    ({ name, value }, index) =>
      // The numbers 0 and 1 are kept for Office itself.
      xml`<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escaped(name)}"><vt:lpwstr>${escaped(value)}</vt:lpwstr></property>`,
  )}</Properties>`;

/** Names a stand-in for readers that do not have the fonts, and the files of the embedded ones. */
export function fontTable(fonts: readonly EmbeddedFont[]): string {
  const entry = (name: string, standIn: string, family: 'roman' | 'swiss'): Markup => {
    const files = fonts
      .filter((font) => font.name === name)
      .map(
        (font) =>
          xml`<w:${constant(font.element)} r:id="${escaped(font.relationship)}" w:fontKey="${escaped(font.key)}"/>`,
      );
    return xml`<w:font w:name="${escaped(name)}"><w:altName w:val="${escaped(standIn)}"/><w:charset w:val="00"/><w:family w:val="${escaped(family)}"/><w:pitch w:val="variable"/>${files}</w:font>`;
  };
  return (
    DECLARATION +
    xml`<w:fonts ${NAMESPACES}>${entry(TEXT_FONT, 'Georgia', 'roman')}${entry(ARABIC_FONT, 'Times New Roman', 'roman')}${entry(RUNNING_LINE_FONT, 'Helvetica', 'swiss')}</w:fonts>`
  );
}

export const fontRelationships = (fonts: readonly EmbeddedFont[]): string =>
  relationships(fonts.map((font) => relationship(font.relationship, 'font', font.path)));

/** `endnotesBySection`: endnotes stand at the end of their section. Word reads this here, and not from the section. */
export function settings({ endnotesBySection }: { endnotesBySection: boolean }): string {
  const endnotes =
    endnotesBySection &&
    constant(
      '<w:endnotePr><w:pos w:val="sectEnd"/><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>',
    );
  return (
    DECLARATION +
    xml`<w:settings ${NAMESPACES}><w:embedTrueTypeFonts/><w:saveSubsetFonts/><w:defaultTabStop w:val="720"/>${endnotes}<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`
  );
}
