import { AppError } from '../../../shared/ipc/app-error';
import type { ArticleRecord, ImportChoices, ImportWarning } from '../../../shared/model';
import { importBlocks } from '../blocks/import-blocks';
import { readMachineDate } from '../clean/dates';
import { blocksOf, type PageBlock } from '../html/dom-to-blocks';
import { refuseDeepNesting } from '../html/nesting';
import { sanitisedPage } from '../html/sanitise';
import type { Imported } from '../import-file';
import { inferred, inText, unknownWith } from '../working/working';
import type { CheckedZip } from '../zip/open-zip';
import { parseXml, readXml, refuseHostileXml, xmlText } from '../zip/read-xml';

type Chapter = { path: string; isContents: boolean };

/** Imports a book without copy protection: its chapters in the order of its spine, one article. */
export function importEpub(zip: CheckedZip, fileName: string, choices: ImportChoices): Imported {
  const damaged = (what: string) =>
    new AppError(
      'import-failed',
      `“${fileName}” is a damaged e-book: ${what}. Fetch it again, or paste the part that you need.`,
    );
  const packagePath = findPackage(zip, fileName);
  const packageBytes = packagePath === null ? undefined : zip.read(packagePath);
  if (packagePath === null || !packageBytes) throw damaged('its table of parts is missing');
  const book = readPackage(packageBytes, fileName);
  const chapters = readSpine(book, packagePath).map((chapter) => ({
    ...chapter,
    path: nameIn(zip, chapter.path) ?? chapter.path,
  }));
  refuseProtected(zip, chapters, fileName);
  const warnings: ImportWarning[] = [];
  const absent: string[] = [];
  const blocks = chapters.flatMap(({ path, isContents }): PageBlock[] => {
    const bytes = zip.read(path);
    if (!bytes) {
      absent.push(path);
      return [];
    }
    const found = chapterBlocks(bytes, fileName);
    return isContents ? found.map((block) => ({ ...block, aside: 'furniture', why: CONTENTS })) : found;
  });
  if (absent.length > 0) {
    warnings.push({
      code: 'parts-missing',
      message: `${absent.length} ${absent.length === 1 ? 'part' : 'parts'} of the book that its spine names (${absent.slice(0, 3).join(', ')}) ${absent.length === 1 ? 'is' : 'are'} not in the file.`,
    });
  }
  const fields = readBook(book);
  return importBlocks(blocks, fileName, choices, {
    fields,
    warnings,
    titleKnown: fields.title !== undefined,
  });
}

const CONTENTS = { rule: 'contents', message: 'The table of contents repeats what stands below.' };

/** The name under which the archive holds a part; some programs write capitals that the book's own lists do not. */
function nameIn(zip: CheckedZip, path: string): string | null {
  if (zip.names.includes(path)) return path;
  const alike = zip.names.filter((name) => name.toLowerCase() === path.toLowerCase());
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** Where the table of parts is: as the container says, else the only one of the archive. */
function findPackage(zip: CheckedZip, fileName: string): string | null {
  const container = zip.read('META-INF/container.xml');
  const named =
    container && readXml(container, fileName).getElementsByTagName('rootfile')[0]?.getAttribute('full-path');
  if (named) return nameIn(zip, named) ?? nameIn(zip, resolved('', named));
  const tables = zip.names.filter((name) => /\.opf$/i.test(name));
  return !container && tables.length === 1 ? (tables[0] ?? null) : null;
}

/** Old books name the document type of their table, and shops write a bare "&" into titles; readers pass over both. */
function readPackage(bytes: Uint8Array, fileName: string): Document {
  const xml = xmlText(bytes, fileName).replace(/<!DOCTYPE\s+package\b[^>[]{0,300}>/i, '');
  refuseHostileXml(xml, fileName);
  return parseXml(xml.replace(/&(?=[\s<])/g, '&amp;'), fileName);
}

const CHAPTER_TYPE = /html|x-oeb1-document/i;
const CHAPTER_NAME = /\.x?html?$/i;

function readSpine(book: Document, packagePath: string): Chapter[] {
  const folder = packagePath.includes('/') ? packagePath.replace(/[^/]*$/, '') : '';
  const items = new Map(
    [...book.getElementsByTagNameNS('*', 'item')].map((item) => [item.getAttribute('id'), item]),
  );
  return [...book.getElementsByTagNameNS('*', 'itemref')].flatMap((reference) => {
    const item = items.get(reference.getAttribute('idref'));
    const href = item?.getAttribute('href');
    if (!item || !href) return [];
    const type = item.getAttribute('media-type') ?? 'html';
    if (!CHAPTER_TYPE.test(type) && !CHAPTER_NAME.test(href.replace(/[?#].*$/, ''))) return [];
    const isContents = /\bnav\b/.test(item.getAttribute('properties') ?? '');
    return [{ path: resolved(folder, href), isContents }];
  });
}

/** Paths inside a book are addresses: percent-coded, relative to the package file. */
function resolved(folder: string, href: string): string {
  try {
    return decodeURIComponent(new URL(href, `https://book.invalid/${folder}`).pathname.slice(1));
  } catch {
    return `${folder}${href}`;
  }
}

/** Shops scramble the chapters of protected books; scrambled fonts alone do no harm. */
function refuseProtected(zip: CheckedZip, chapters: readonly Chapter[], fileName: string): void {
  const bytes = zip.read('META-INF/encryption.xml');
  if (!bytes) return;
  const paths = new Set(chapters.map(({ path }) => path));
  const scrambled = [...readXml(bytes, fileName).getElementsByTagNameNS('*', 'CipherReference')].some((el) =>
    paths.has(resolved('', el.getAttribute('URI') ?? '')),
  );
  if (scrambled)
    throw new AppError(
      'import-failed',
      `“${fileName}” is copy-protected, so its words cannot be read. Open it in its reader and paste the part that you need.`,
    );
}

function chapterBlocks(bytes: Uint8Array, fileName: string): PageBlock[] {
  const xhtml = xmlText(bytes, fileName);
  refuseHostileXml(xhtml, fileName, true);
  refuseDeepNesting(xhtml, fileName);
  const page = sanitisedPage(asHtml(xhtml));
  return blocksOf(page.body, { classify: noteOf }).map((block) =>
    block.aside === 'note-callout' ? { ...block, kind: 'paragraph', why: NOTE } : block,
  );
}

/** The book's own names for its parts are kept under an attribute that the sanitiser knows; tags that XML closes at once are closed. */
const asHtml = (xhtml: string): string =>
  xhtml
    .replace(/<\?xml[^>]*\?>/g, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) =>
      tag
        .replace(/\sepub:type\s*=/gi, ' property=')
        .replace(
          /^<(a|b|i|em|strong|span|div|p|title|script|style|td|th|li|h[1-6])\b([^<>]*?)\/>$/i,
          '<$1$2></$1>',
        ),
    );

const NOTE = { rule: 'note', message: 'A note of the book: it is kept beside the text.' };
const noteOf = (el: Element): PageBlock['aside'] | 'skip' | null => {
  const type = `${el.getAttribute('property') ?? ''} ${el.getAttribute('role') ?? ''}`;
  if (/(?:^|\s|-)(?:footnote|endnote|rearnote)s?(?:\s|$)/.test(type)) return 'note-callout';
  return /(?:^|\s|-)pagebreak(?:\s|$)/.test(type) ? 'skip' : null;
};

/** A clock that is not midnight: programs write it when they make the file. */
const MADE_AT = /T(?!00:00(?::00)?)\d{2}:\d{2}/;

/** What the book's package file says of it: its publisher wrote that for libraries and shops. */
function readBook(book: Document): Partial<ArticleRecord> {
  const all = (name: string) =>
    [...book.getElementsByTagNameNS('http://purl.org/dc/elements/1.1/', name)]
      .map((el) => (el.textContent ?? '').replace(/\s+/g, ' ').trim())
      .filter((value) => value !== '' && value.length <= 400);
  const from = (name: string) => `Record of the e-book: ${name}.`;
  const fields: Partial<ArticleRecord> = {};
  // Programs that make e-books write "Unknown Title" where nobody told them one.
  const title = all('title').find((words) => !/^(?:unknown(?: title)?|untitled)$/i.test(words));
  const authors = all('creator')
    .filter((name) => !/^unknown(?: author)?$/i.test(name))
    .slice(0, 100);
  const [publisher] = all('publisher');
  const [language] = all('language');
  const date = readMachineDate(all('date')[0] ?? '') ?? /^\d{4}(?:-\d{2})?$/.exec(all('date')[0] ?? '')?.[0];
  if (title) fields.title = inText(title, from('title'));
  if (authors.length > 0) fields.authors = inText(authors, from('creator'));
  if (publisher) fields.outlet = inText(publisher, from('publisher'));
  if (language && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/i.test(language))
    fields.language = inText(language, from('language'));
  // Often the day on which the file was made rather than the book published.
  if (date && MADE_AT.test(all('date')[0] ?? ''))
    fields.published = unknownWith(
      `The record of the e-book gives ${date} with a time of day: when the file was made, not when the book was published.`,
    );
  else if (date && !date.startsWith('0')) fields.published = inferred(date, from('date'));
  return fields;
}
