import { createHash } from 'node:crypto';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { AppError } from '../../shared/ipc/app-error';

const MEGABYTE = 1024 * 1024;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.mht': 'multipart/related',
  '.mhtml': 'multipart/related',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.rtf': 'application/rtf',
  '.epub': 'application/epub+zip',
  '.eml': 'message/rfc822',
  '.ris': 'application/x-research-info-systems',
  '.bib': 'application/x-bibtex',
  '.bibtex': 'application/x-bibtex',
  '.csljson': 'application/vnd.citationstyles.csl+json',
  '.json': 'application/vnd.citationstyles.csl+json',
};
/** Endings of files that hold many records, and no text. */
const REFERENCE_ENDINGS = new Set(['.ris', '.bib', '.bibtex', '.csljson', '.json']);
/** Endings of files that can be imported, without the dot: for the dialog that asks for some. */
export const IMPORTABLE_ENDINGS: readonly string[] = Object.keys(MEDIA_TYPES).map((ending) =>
  ending.slice(1),
);

/**
 * More text than any article: larger files are books or data, and are named as such. A saved web page, a document or a
 * mail may be larger, since most of it is pictures and scripts.
 */
export const fileLimitOf = (path: string): number => {
  const type = mediaTypeOf(path);
  return (type === undefined || type.startsWith('text/') ? (type === 'text/html' ? 30 : 10) : 50) * MEGABYTE;
};
const SUPPORTED =
  'PDF, Word (.docx), OpenDocument (.odt), RTF, e-books (.epub), e-mails (.eml), web pages (.html, .mhtml), Markdown (.md) and text (.txt), and records from reference files (.ris, .bib, CSL-JSON)';
/** Files in a folder that look like articles but cannot be read: said aloud. Pictures, scripts and the like are passed over. */
const UNREADABLE_DOCUMENTS = new Set([
  '.doc',
  '.webarchive',
  '.msg',
  '.pages',
  '.wps',
  '.mobi',
  '.azw3',
  '.djvu',
]);

export const mediaTypeOf = (path: string): string | undefined => MEDIA_TYPES[extname(path).toLowerCase()];

/** Whether a file holds records without text. Other programs write RIS with the ending of a plain text. */
export const isReferenceFile = (path: string, bytes: Uint8Array): boolean =>
  REFERENCE_ENDINGS.has(extname(path).toLowerCase()) ||
  (extname(path).toLowerCase() === '.txt' &&
    /^(?:\xef\xbb\xbf)?\s*TY {2}- [A-Z]{2,10}\s*[\r\n]+[A-Z][A-Z0-9] {2}-/.test(
      Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
    ));

/** Most JSON is no reference file: in a folder, only what begins like one is meant. */
async function looksLikeRecords(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  try {
    const { buffer, bytesRead } = (await file?.read(Buffer.alloc(4000), 0, 4000, 0)) ?? { bytesRead: 0 };
    const start = buffer?.toString('utf8', 0, bytesRead) ?? '';
    return /^\s*[[{]/.test(start) && /"type"\s*:\s*"/.test(start) && /"(?:id|title|author)"\s*:/.test(start);
  } catch {
    return false;
  } finally {
    await file?.close();
  }
}

/** A file to import, or the reason why a path is none. `path` is as the analyst gave it, joined with what lies inside. */
export type Candidate = { path: string; error?: AppError };

type Finding = {
  signal?: AbortSignal;
  /** Told each file in a folder that is no article (a picture, a script): it is left out, and the analyst told so. */
  onPassedOver?: (path: string) => void;
  /** Told each hidden file or folder in a folder. */
  onHidden?: (path: string) => void;
  /** Told each time that something to import was found. */
  onFound?: () => void;
};

/** The files meant by `paths`: folders are walked, entries in the order of their names; links to folders are not followed. */
export async function findFiles(paths: readonly string[], finding: Finding = {}): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const path of paths) {
    finding.signal?.throwIfAborted();
    try {
      if (!(await stat(path)).isDirectory()) add(found, named(path), finding);
      else {
        const before = found.length;
        await walk(path, finding, found);
        if (found.length === before) found.push({ path, error: emptyFolder(path) });
      }
    } catch (error) {
      found.push({ path, error: readingError(path, error) });
    }
  }
  return found;
}

const named = (path: string): Candidate =>
  mediaTypeOf(path) ? { path } : { path, error: unsupported(path) };

function add(found: Candidate[], candidate: Candidate, { onFound }: Finding): void {
  found.push(candidate);
  onFound?.();
}

async function walk(folder: string, finding: Finding, found: Candidate[]): Promise<void> {
  finding.signal?.throwIfAborted();
  const entries = await readdir(folder, { withFileTypes: true });
  // Plain code order: the same on every machine and in every language.
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) {
      finding.onHidden?.(path);
      continue;
    }
    if (entry.isDirectory()) {
      try {
        await walk(path, finding, found);
      } catch (error) {
        found.push({ path, error: readingError(path, error) });
      }
    } else if (extname(entry.name).toLowerCase() === '.json' && !(await looksLikeRecords(path)))
      finding.onPassedOver?.(path);
    else if (mediaTypeOf(entry.name) || UNREADABLE_DOCUMENTS.has(extname(entry.name).toLowerCase()))
      add(found, named(path), finding);
    else finding.onPassedOver?.(path);
  }
}

/**
 * The bytes of a file and their SHA-256 (hex), read in pieces so that the shell stays responsive.
 * @throws AppError `file-missing`, `file-unreadable`, `file-empty`, `file-too-large`
 */
export async function readImportFile(
  path: string,
  signal?: AbortSignal,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; sha256: string }> {
  const limit = fileLimitOf(path);
  try {
    const info = await stat(path);
    if (!info.isFile())
      throw new AppError('file-unreadable', `“${basename(path)}” is not a file that can be read.`);
    if (info.size > limit) throw tooLarge(path, info.size);
    const file = await open(path, 'r');
    try {
      return await readToEnd(file, { path, expected: info.size, limit, signal });
    } finally {
      await file.close();
    }
  } catch (error) {
    throw readingError(path, error);
  }
}

/** Into one buffer of the expected size, which is the file's own but for one that grows while it is read. */
async function readToEnd(
  file: FileHandle,
  about: { path: string; expected: number; limit: number; signal?: AbortSignal },
): Promise<{ bytes: Uint8Array<ArrayBuffer>; sha256: string }> {
  const { path, expected, limit, signal } = about;
  const hash = createHash('sha256');
  // One byte more than expected: a read that leaves it empty has come to the end.
  let buffer = new Uint8Array(expected + 1);
  let length = 0;
  for (;;) {
    signal?.throwIfAborted();
    if (length === buffer.length) {
      const larger = new Uint8Array(Math.min(limit + 1, buffer.length * 2 + MEGABYTE));
      larger.set(buffer);
      buffer = larger;
    }
    const wanted = Math.min(MEGABYTE, buffer.length - length);
    const { bytesRead } = await file.read(buffer, length, wanted);
    if (bytesRead > 0) hash.update(buffer.subarray(length, length + bytesRead));
    length += bytesRead;
    if (length > limit) throw tooLarge(path, length);
    if (bytesRead === 0 || (bytesRead < wanted && length === expected)) break;
  }
  if (length === 0)
    throw new AppError(
      'file-empty',
      `“${basename(path)}” is empty (0 bytes), so there is nothing to import.`,
    );
  return { bytes: buffer.subarray(0, length), sha256: hash.digest('hex') };
}

function readingError(path: string, error: unknown): AppError {
  if (error instanceof AppError) return error;
  const name = basename(path);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ABORT_ERR' || (error instanceof Error && error.name === 'AbortError'))
    return new AppError('cancelled', 'The import was cancelled.');
  if (code === 'ENOENT' && name.includes('\ufffd'))
    return new AppError(
      'file-unreadable',
      `“${name}” has letters in its name that this system cannot name (where � stands). Rename the file, and import it again.`,
    );
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new AppError(
      'file-missing',
      `“${name}” is not there (any more). Look whether it was moved or renamed, and import it again.`,
    );
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new AppError(
      'file-unreadable',
      `“${name}” may not be read by you. Change its permissions, or copy it, and import it again.`,
    );
  }
  return new AppError(
    'file-unreadable',
    `“${name}” could not be read${code ? ` (${code})` : ''}. Copy it to this computer and import it again.`,
    { cause: error },
  );
}

const megabytes = (bytes: number) => `${Math.ceil(bytes / MEGABYTE)} MB`;
const tooLarge = (path: string, bytes: number) =>
  new AppError(
    'file-too-large',
    `“${basename(path)}” is too large (${megabytes(bytes)}): ${
      REFERENCE_ENDINGS.has(extname(path).toLowerCase()) ? 'a file of records' : 'one article'
    } may have up to ${megabytes(fileLimitOf(path))}. Split it and import the parts.`,
  );
const unsupported = (path: string) =>
  new AppError(
    'import-failed',
    `“${basename(path)}” is not a kind of file that Briefwright can import: it takes ${SUPPORTED}. Save it as one of these and import that.`,
  );
const emptyFolder = (path: string) =>
  new AppError(
    'file-missing',
    `The folder “${basename(path)}” holds no articles: Briefwright takes ${SUPPORTED}.`,
  );
