import { AppError } from '../../shared/ipc/app-error';
import {
  ArticleDraft,
  ArticleRecord,
  type ImportChoices,
  type ImportWarning,
  NO_ENCODING,
  RECORD_FIELDS,
  unknownRecord,
} from '../../shared/model';
import { type Decoded, declaredCharset, decode, refuseTooLarge } from './decode';
import { type FileKind, fileKindOf } from './file-kind';
import { importText } from './text/import-text';
import type { Composed } from './working/compose';
import { type Forward, unknownWith } from './working/working';

export type ImportJob = {
  fileName: string;
  /** Media type as the shell knows it (`text/plain`, `text/html`, `text/markdown`), or empty. */
  mediaType: string;
  bytes: Uint8Array;
  choices: ImportChoices;
};

export type Format = 'text' | 'markdown' | 'html';
export type Imported = Composed & { warnings: ImportWarning[]; forward?: Forward };

/** Most blocks that one article may have; a longer text is refused rather than cut. */
export const MAX_BLOCKS = 200_000;
const MAX_SET_ASIDE = 50_000;
const MAX_STEPS = 199_999;

function refuseTooMany(count: number, limit: number, what: string, fileName: string): void {
  if (count <= limit) return;
  throw new AppError(
    'file-too-large',
    `“${fileName}” has ${count} ${what}; one article may have ${limit}. Split it and import the parts.`,
  );
}

/**
 * Reads one file into an article draft. Never touches network or disk. Throws `AppError`: `file-empty`, `file-binary`,
 * `file-too-large`, `no-text`, `import-failed`.
 */
export async function importFile(job: ImportJob): Promise<ArticleDraft> {
  const kind = fileKindOf(job.bytes, job.fileName, job.mediaType);
  const { imported, decoded } = kind === 'text' ? await importAsText(job) : await importAsDocument(job, kind);
  if (imported.blocks.length === 0) {
    throw new AppError(
      'no-text',
      `No article text was found in “${job.fileName}”. Open it, select the text and paste it instead.`,
    );
  }
  refuseTooMany(imported.blocks.length, MAX_BLOCKS, 'paragraphs', job.fileName);
  refuseTooMany(imported.setAside.length, MAX_SET_ASIDE, 'lines that are no body text', job.fileName);
  refuseTooMany(imported.steps.length, MAX_STEPS, 'changes to log', job.fileName);
  const misnamed = kind === 'text' ? otherNameOf(job.fileName) : null;
  return draftOf(
    misnamed === null ? imported : { ...imported, warnings: [...imported.warnings, misnamed] },
    decoded,
    job.fileName,
  );
}

const NAMED_AS: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  odt: 'OpenDocument',
  epub: 'e-book',
  rtf: 'RTF',
};

/** Tells of words in a file whose name promises another kind: what a log-in page or a broken download leaves behind. */
function otherNameOf(fileName: string): ImportWarning | null {
  const kind = NAMED_AS[/\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''];
  if (kind === undefined) return null;
  return {
    code: 'not-as-named',
    message: `This is no ${kind} file, whatever its name says; it was read as the text or web page that it is. Check that it is what you meant to save.`,
  };
}

type Read = { imported: Imported; decoded: Decoded };

/** A PDF file whose first bytes are damaged would come in as its own source. */
function refuseBrokenPdf({ bytes, fileName }: ImportJob): void {
  if (!/\.pdf$/i.test(fileName)) return;
  const words = new TextDecoder('latin1').decode(bytes);
  // What a PDF file is made of, and a text in a file called so is not.
  if (!/\d \d+ obj\b/.test(words) || !/\bendobj\b/.test(words)) return;
  throw new AppError(
    'import-failed',
    `“${fileName}” is a PDF file whose beginning is damaged. Save or download it again.`,
  );
}

async function importAsText(job: ImportJob): Promise<Read> {
  refuseBrokenPdf(job);
  const declared = isHtmlName(job) ? declaredCharset(job.bytes) : null;
  const decoded = decode(job.bytes, job.fileName, declared);
  if (decoded.text.trim() === '') {
    throw new AppError(
      'no-text',
      `“${job.fileName}” holds only blank space. Check that it was saved completely.`,
    );
  }
  return {
    imported: await importDecoded(formatOf(job, decoded.text), decoded.text, job.fileName, job.choices),
    decoded,
  };
}

/** Readers of documents are loaded only when such a file comes. */
async function importAsDocument(job: ImportJob, kind: Exclude<FileKind, 'text'>): Promise<Read> {
  const { bytes, fileName, choices } = job;
  refuseTooLarge(bytes, fileName);
  const binary: Decoded = { text: '', encoding: NO_ENCODING, how: '', guessed: false };
  const as = (imported: Imported, encoding = NO_ENCODING): Read => ({
    imported,
    decoded: { ...binary, encoding },
  });
  switch (kind) {
    case 'pdf':
      return as(await (await import('./pdf/import-pdf')).importPdf(bytes, fileName, choices));
    case 'zip':
      return as(await importArchive(bytes, fileName, choices));
    case 'rtf':
      return as((await import('./rtf/import-rtf')).importRtf(bytes, fileName, choices), 'windows-1252');
    case 'eml':
      return as(
        await (await import('./mail/import-eml')).importEml(bytes, fileName, choices),
        wordsIn(bytes),
      );
    case 'mhtml':
      return as(
        await (await import('./mail/import-mhtml')).importMhtml(bytes, fileName, choices),
        wordsIn(bytes),
      );
  }
}

/** Mail is mostly ASCII; with it comes what its parts are written in, here told only for showing the raw file. */
function wordsIn(bytes: Uint8Array): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Word files, OpenDocument texts and e-books are archives; what is in them tells which. */
async function importArchive(bytes: Uint8Array, fileName: string, choices: ImportChoices): Promise<Imported> {
  const { openZip } = await import('./zip/open-zip');
  const zip = openZip(bytes, fileName);
  const mime = zip.names.includes('mimetype') ? new TextDecoder().decode(zip.read('mimetype')).trim() : '';
  if (mime === 'application/epub+zip' || zip.names.includes('META-INF/container.xml'))
    return (await import('./epub/import-epub')).importEpub(zip, fileName, choices);
  if (mime.startsWith('application/vnd.oasis.opendocument.') || zip.names.includes('content.xml'))
    return (await import('./odt/import-odt')).importOdt(zip, fileName, choices);
  if (zip.names.some((name) => name.startsWith('word/')))
    return (await import('./docx/import-docx')).importDocx(zip, fileName, choices);
  throw new AppError(
    'file-binary',
    `“${fileName}” is an archive or another kind of Office file, not a text. Unpack it, or save its words as a Word, OpenDocument or PDF file, and import that.`,
  );
}

async function importDecoded(
  format: Format,
  text: string,
  fileName: string,
  choices: ImportChoices,
): Promise<Imported> {
  // Parsers for pages and Markdown are loaded only when such a file comes.
  if (format === 'html') return (await import('./html/import-html')).importHtml(text, fileName, choices);
  if (format === 'markdown')
    return (await import('./markdown/import-markdown')).importMarkdown(text, fileName, choices);
  return importText(text, fileName, choices);
}

const isHtmlName = (job: Pick<ImportJob, 'fileName' | 'mediaType'>): boolean =>
  /html/i.test(job.mediaType) || /\.x?html?$/i.test(job.fileName);

/** A page saved under another name is still a page; the content decides. */
export function formatOf(job: Pick<ImportJob, 'fileName' | 'mediaType'>, text: string): Format {
  if (
    isHtmlName(job) ||
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(
      text.slice(0, 4000),
    )
  )
    return 'html';
  if (/markdown/i.test(job.mediaType) || /\.(?:md|markdown|mdown|mkd)$/i.test(job.fileName))
    return 'markdown';
  return 'text';
}

/** The record without what none has room for (a page that names a thousand authors): that is unknown, and says why. */
function withRoom(record: ArticleRecord): ArticleRecord {
  const tooMuch = RECORD_FIELDS.filter(
    (field) => !ArticleRecord.shape[field].safeParse(record[field]).success,
  );
  const reason = unknownWith('What the file gives for this is more than a record can hold.');
  return { ...record, ...Object.fromEntries(tooMuch.map((field) => [field, reason])) };
}

function draftOf(imported: Imported, decoded: Decoded, fileName: string): ArticleDraft {
  const warnings = [...imported.warnings];
  if (decoded.guessed) {
    warnings.push({
      code: 'encoding-guessed',
      message: `The encoding (${decoded.encoding}) was ${decoded.how.startsWith('guessed') ? decoded.how : `found by the ${decoded.how}`}. Look for wrong letters.`,
    });
  }
  if (decoded.text.includes('\ufffd')) {
    warnings.push({
      code: 'unreadable-characters',
      message: 'Some characters could not be read; the text shows � in their place.',
    });
  }
  const record = withRoom({ ...unknownRecord(), ...imported.fields });
  const steps = [...imported.steps];
  if (decoded.how !== '' && decoded.encoding !== 'utf-8') {
    steps.unshift({
      id: 'encoding@0',
      action: 'decoded',
      rule: 'encoding',
      status: 'applied',
      rawStart: null,
      rawEnd: null,
      rawText: '',
      message: `The file was read as ${decoded.encoding} (${decoded.how}).`,
    });
  }
  const parsed = ArticleDraft.safeParse({
    record,
    blocks: imported.blocks,
    setAside: imported.setAside,
    steps,
    warnings,
    encoding: decoded.encoding,
  });
  if (parsed.success) return parsed.data;
  throw new AppError(
    'import-failed',
    `“${fileName}” could not be imported: its contents do not fit an article (${parsed.error.issues[0]?.message ?? 'unknown reason'}).`,
  );
}
