import { AppError } from '../../../shared/ipc/app-error';
import type { ImportChoices, ImportWarning } from '../../../shared/model';
import { importBlocks } from '../blocks/import-blocks';
import { blocksOf, type PageBlock } from '../html/dom-to-blocks';
import { refuseDeepNesting } from '../html/nesting';
import { sanitisedPage } from '../html/sanitise';
import type { Imported } from '../import-file';
import { warningsOfReview } from '../reviewed-words';
import type { CheckedZip } from '../zip/open-zip';
import { packStored } from '../zip/pack-stored';
import { isWellFormed, readProperties, readXml, refuseHostileXml, xmlText } from '../zip/read-xml';
import { readCoreProperties } from './core-properties';
import { mendParts } from './mended-parts';
import { providePromptTasks } from './prompt-tasks';
import { wordsMissing } from './words-missing';

/** Pictures and fonts stay in the file: only what says words, and what ties it together, is opened. */
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/[^/]+\.rels|[^/]+\.xml))$/i;

/**
 * Imports a Word file: its words, headings, lists, tables, emphasis and links. Notes, headers and footers are set aside;
 * pictures and comments are left in the stored file, and comments are told.
 * @throws AppError `import-failed`, `file-too-large`
 */
export async function importDocx(
  zip: CheckedZip,
  fileName: string,
  choices: ImportChoices,
): Promise<Imported> {
  const parts = new Map<string, string>();
  for (const name of zip.names.filter((each) => NEEDED.test(each))) {
    const xml = xmlText(zip.read(name) ?? new Uint8Array(), fileName);
    refuseHostileXml(xml, fileName);
    parts.set(name, xml);
  }
  const mended = mendParts(parts, (xml) => isWellFormed(xml, fileName));
  for (const [name, xml] of parts) if (name.startsWith('word/')) parts.set(name, withoutFieldShells(xml));
  const main = parts.get(mainPart(parts));
  if (main === undefined)
    throw new AppError(
      'import-failed',
      `“${fileName}” is a Word file without a text part. Open it in a word processor, save it again, and import that.`,
    );
  const html = await convert(parts, fileName);
  refuseDeepNesting(html, fileName);
  const page = sanitisedPage(html);
  const body = blocksOf(page.body, { classify: noteOf }).map(withoutBackLinks);
  const around = headersAndFooters(parts, fileName);
  const warnings: ImportWarning[] = [...mended];
  warnings.push(
    ...warningsOfReview({
      isTracked: /<w:(?:ins|del|moveFrom|moveTo)\s/.test(main),
      deleted: /<w:delText[\s>]/.test(main) ? wordsIn(main, 'w:del', 'w:delText', fileName) : [],
      comments: wordsIn(parts.get('word/comments.xml') ?? '', 'w:comment', 'w:t', fileName),
    }),
  );
  if (/<w:vanish(?:\/| w:val="(?:1|true|on)")/.test(main)) {
    warnings.push({
      code: 'hidden-words',
      message:
        'Some words of the file are formatted as hidden. They are read with the text: look before you quote.',
    });
  }
  const missing = wordsMissing(main, body);
  if (missing) warnings.push(missing);
  const properties = readProperties(zip, 'docProps/core.xml', fileName, warnings);
  return importBlocks([...around.above, ...body, ...around.below], fileName, choices, {
    fields: properties ? readCoreProperties(properties) : {},
    warnings,
  });
}

/** The words of each of these elements, of one that stands in another with it. */
function wordsIn(xml: string, tag: string, wordsTag: string, fileName: string): string[] {
  if (xml === '') return [];
  const tree = readXml(new TextEncoder().encode(xml), fileName);
  return [...tree.getElementsByTagName(tag)].map((el) =>
    [...el.getElementsByTagName(wordsTag)].map((words) => words.textContent ?? '').join(''),
  );
}

/** Most programs call it `word/document.xml`; some count. */
function mainPart(parts: ReadonlyMap<string, string>): string {
  const relation =
    /<Relationship\b[^>]*officeDocument"[^>]*>/i.exec(parts.get('_rels/.rels') ?? '')?.[0] ?? '';
  const target = /Target="\/?([^"]+)"/.exec(relation)?.[1];
  return target && parts.has(target) ? target : 'word/document.xml';
}

/** The words inside simple fields (cross references, dates) are words of the text; the converter would drop them. */
const withoutFieldShells = (xml: string): string =>
  xml.replace(/<\/?w:(?:fldSimple|smartTag|customXml)\b[^>]*>/g, '');

async function convert(parts: ReadonlyMap<string, string>, fileName: string): Promise<string> {
  providePromptTasks();
  const { default: mammoth } = await import('mammoth/mammoth.browser.js');
  try {
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer: packStored(parts).buffer },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        convertImage: () => Promise.resolve([]),
        styleMap: [
          "p[style-name='Title'] => h1:fresh",
          "p[style-name='Subtitle'] => p:fresh",
          "p[style-name='Quote'] => blockquote > p:fresh",
          "p[style-name='Intense Quote'] => blockquote > p:fresh",
          "p[style-name='Quotations'] => blockquote > p:fresh",
          "p[style-name='Caption'] => figcaption:fresh",
          "p[style-name='caption'] => figcaption:fresh",
        ],
      },
    );
    return value;
  } catch (cause) {
    throw new AppError(
      'import-failed',
      `“${fileName}” is damaged or no Word file. Open it in a word processor, save it again, and import that.`,
      { cause },
    );
  }
}

const noteOf = (el: Element): PageBlock['aside'] | null =>
  el.tagName === 'LI' && /^(?:foot|end)note-/.test(el.id) ? 'note-callout' : null;

const NOTE = { rule: 'note', message: 'A note of the document: it is kept beside the text.' };

function withoutBackLinks(block: PageBlock): PageBlock {
  if (block.aside !== 'note-callout') return block;
  const runs = block.runs.map((run) => ({ ...run, text: run.text.replace(/\s*↑\s*$/, '') }));
  return { ...block, kind: 'paragraph', why: NOTE, runs: runs.filter((run) => run.text !== '') };
}

/** Printed on every page, so no part of the text; kept because an outlet or a date may stand only there. */
function headersAndFooters(
  parts: ReadonlyMap<string, string>,
  fileName: string,
): { above: PageBlock[]; below: PageBlock[] } {
  const seen = new Set<string>();
  const read = (pattern: RegExp, what: string): PageBlock[] =>
    [...parts].flatMap(([name, xml]) => {
      if (!pattern.test(name)) return [];
      const tree = readXml(new TextEncoder().encode(xml), fileName);
      return [...tree.getElementsByTagName('w:p')].flatMap((paragraph): PageBlock[] => {
        const text = [...paragraph.getElementsByTagName('w:t')]
          .map((words) => words.textContent ?? '')
          .join('')
          .trim();
        if (text === '' || seen.has(text)) return [];
        seen.add(text);
        const why = { rule: 'page-head', message: `“${text.slice(0, 80)}” is the document’s ${what}.` };
        return [{ kind: 'paragraph', aside: 'furniture', why, runs: [{ text }] }];
      });
    });
  return {
    above: read(/^word\/header\d*\.xml$/i, 'header'),
    below: read(/^word\/footer\d*\.xml$/i, 'footer'),
  };
}
