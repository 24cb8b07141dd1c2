import { AppError } from '../../../shared/ipc/app-error';
import type { ArticleRecord, ImportChoices } from '../../../shared/model';
import { importBlocks } from '../blocks/import-blocks';
import { authorProperty, madeOn, titleProperty } from '../docx/core-properties';
import type { PageBlock } from '../html/dom-to-blocks';
import type { Imported } from '../import-file';
import { warningsOfReview } from '../reviewed-words';
import type { CheckedZip } from '../zip/open-zip';
import { parseXml, readProperties, refuseHostileXml, xmlText } from '../zip/read-xml';
import { withUsualPrefixes } from '../zip/usual-prefixes';
import { odtBlocks } from './odt-blocks';
import { readNumberedLists, readOdtStyles } from './odt-styles';

const PREFIXES = Object.fromEntries([
  ...['office', 'text', 'style', 'table', 'meta'].map((name) => [
    `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`,
    name,
  ]),
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0', 'fo'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
]);

/** Imports an OpenDocument text: words, headings, lists, tables, emphasis and links; notes, headers and footers set aside. */
export function importOdt(zip: CheckedZip, fileName: string, choices: ImportChoices): Imported {
  const manifest = zip.read('META-INF/manifest.xml');
  if (manifest && /encryption-data/.test(new TextDecoder().decode(manifest))) {
    throw new AppError(
      'import-failed',
      `“${fileName}” is protected by a password, so it cannot be read. Open it, save it without the password, and import that.`,
    );
  }
  const read = (name: string): Document | undefined => {
    const bytes = zip.read(name);
    if (!bytes || (bytes.length === 0 && name !== 'content.xml')) return undefined;
    const xml = xmlText(bytes, fileName);
    refuseHostileXml(xml, fileName);
    return parseXml(withUsualPrefixes(xml, PREFIXES), fileName);
  };
  const content = read('content.xml');
  const body = content?.getElementsByTagName('office:text')[0];
  if (!content || !body) {
    throw new AppError(
      'import-failed',
      `“${fileName}” is an OpenDocument file, but no text. Save its words as a text document (.odt) and import that.`,
    );
  }
  const styles = read('styles.xml');
  const trees = styles ? [styles, content] : [content];
  const warnings = warningsOfReview({
    isTracked: content.getElementsByTagName('text:changed-region').length > 0,
    deleted: wordsIn(content, 'text:deletion'),
    comments: wordsIn(content, 'office:annotation'),
  });
  const meta = readProperties(zip, 'meta.xml', fileName, warnings);
  const blocks = [
    ...pageWords(styles, 'style:header'),
    ...odtBlocks(body, readOdtStyles(trees), readNumberedLists(trees)),
    ...pageWords(styles, 'style:footer'),
  ];
  return importBlocks(blocks, fileName, choices, { fields: meta ? readMeta(meta) : {}, warnings });
}

/** The words of each of these elements, without who wrote them and when. */
const wordsIn = (content: Document, tag: string): string[] =>
  [...content.getElementsByTagName(tag)].map((el) =>
    [...el.getElementsByTagName('*')]
      .filter(({ tagName }) => tagName === 'text:p' || tagName === 'text:h')
      .map((line) => line.textContent ?? '')
      .join(' '),
  );

/** Printed on every page, so no part of the text. */
function pageWords(styles: Document | undefined, tag: 'style:header' | 'style:footer'): PageBlock[] {
  const what = tag === 'style:header' ? 'header' : 'footer';
  const seen = new Set<string>();
  return [...(styles?.getElementsByTagName(tag) ?? [])].flatMap((el) =>
    [...el.getElementsByTagName('text:p')].flatMap((paragraph): PageBlock[] => {
      const text = (paragraph.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (text === '' || seen.has(text)) return [];
      seen.add(text);
      const why = { rule: 'page-head', message: `“${text.slice(0, 80)}” is the document’s ${what}.` };
      return [{ kind: 'paragraph', aside: 'furniture', why, runs: [{ text }] }];
    }),
  );
}

function readMeta(meta: Document): Partial<ArticleRecord> {
  const value = (name: string) => meta.getElementsByTagName(name)[0]?.textContent;
  return {
    ...titleProperty(value('dc:title')),
    ...authorProperty(value('meta:initial-creator') ?? value('dc:creator')),
    ...madeOn(value('meta:creation-date')),
  };
}
