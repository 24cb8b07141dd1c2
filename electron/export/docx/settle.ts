import { writeZip } from '../zip';
import type { EmbeddedFont } from './embedded-fonts';
import { TABLE_STYLE } from './table';

/** The library names each hyperlink's relationship with 21 random characters. */
const RANDOM_ID = /\brId[a-z0-9_-]{21}(?=")/g;

/** The library puts a number in front of the line that parts notes from text, where none belongs. */
const NUMBER_OF_SEPARATOR =
  /<w:r><w:rPr><w:rStyle w:val="(?:Footnote|Endnote)Reference"\/><\/w:rPr><w:(?:footnote|endnote)Ref\/><\/w:r>(?=<w:r><w:(?:separator|continuationSeparator)\/>)/g;

const SETTINGS = 'word/settings.xml';
/** The library's first setting, which is about page backgrounds; what follows it in the schema's order is about fonts. */
const FIRST_SETTING = '<w:displayBackgroundShape/>';
const FONT_SETTINGS = '<w:embedTrueTypeFonts/><w:saveSubsetFonts/>';
/** Word reads the place of endnotes here and not, as the library writes it, from their section. */
const COMPATIBILITY = '<w:compat>';
const ENDNOTES_BY_SECTION =
  '<w:endnotePr><w:pos w:val="sectEnd"/><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>';

const STYLES = 'word/styles.xml';
const END_OF_STYLES = '</w:styles>';
const RULES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');
/** Word's own table with rules, which the library cannot define. */
const TABLE_STYLES =
  `<w:style w:type="table" w:styleId="${TABLE_STYLE}"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>` +
  `<w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>${RULES}</w:tblBorders></w:tblPr></w:style>`;

/**
 * Packs the parts that the library made, with chance and the clock taken out: hyperlinks are numbered in order and every entry has
 * the same time, so that the same brief gives the same file. Puts the embedded fonts in, which the library can only do by chance keys.
 */
export function settle(
  files: ReadonlyMap<string, string | Uint8Array>,
  { fonts, endnotesBySection }: { fonts: readonly EmbeddedFont[]; endnotesBySection: boolean },
): Uint8Array {
  const ids = new Map<string, string>();
  const idOf = (random: string) => {
    const known = ids.get(random);
    if (known) return known;
    const id = `rIdLink${ids.size + 1}`;
    ids.set(random, id);
    return id;
  };
  const parts = new Map<string, Uint8Array>();
  for (const [name, content] of files) {
    const isXml = /\.(?:xml|rels)$/.test(name);
    if (!isXml) parts.set(name, Buffer.from(content));
    else {
      const xml = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
      parts.set(name, Buffer.from(xml.replace(RANDOM_ID, idOf).replace(NUMBER_OF_SEPARATOR, '')));
    }
  }
  const styles = Buffer.from(parts.get(STYLES) ?? []).toString('utf8');
  if (!styles.includes(END_OF_STYLES)) throw new Error('the styles are not as expected');
  parts.set(STYLES, Buffer.from(styles.replace(END_OF_STYLES, TABLE_STYLES + END_OF_STYLES)));
  const settings = Buffer.from(parts.get(SETTINGS) ?? []).toString('utf8');
  if (!settings.includes(FIRST_SETTING) || !settings.includes(COMPATIBILITY))
    throw new Error('the settings are not as expected');
  const settled = settings.replace(FIRST_SETTING, FONT_SETTINGS);
  parts.set(
    SETTINGS,
    Buffer.from(
      endnotesBySection ? settled.replace(COMPATIBILITY, ENDNOTES_BY_SECTION + COMPATIBILITY) : settled,
    ),
  );
  for (const { path, data } of fonts) parts.set(`word/${path}`, data);
  return writeZip(parts);
}
