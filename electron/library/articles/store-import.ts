import { basename } from 'node:path';
import { AppError, toWireError } from '../../../shared/ipc/app-error';
import type { Input, Output } from '../../../shared/ipc/contract';
import type { ImportWarning } from '../../../shared/model';
import { compareQuotes, countQuoteStates } from '../quotes/settlements';
import { IndexBatch } from '../search/volumes';
import { insertOne, type WritableDb } from '../store/db';
import { newId } from '../store/new-id';
import type { Store } from '../store/open-store';
import { getArticleRow, latestTextRow } from './articles';
import { rememberCorrections } from './corrections';
import { findSameArticle, findSameWords } from './identity';
import { insertText } from './insert-text';
import { newAccession, newKey } from './keys';
import { findKnownFile, findKnownText } from './known-files';
import { type RawFile, rawFileOf } from './raw-files';
import { readFields } from './read-record';
import { checkedDraftRecord, mergedRecord, withProposals, withSupplied } from './record';
import { insertRecord, recordSha256, writeRecord } from './record-rows';
import { contentOf } from './text-content';
import { getText } from './texts';

/** A file to be stored, whose bytes may be on the disk or in the library. */
export type StoreInput = Omit<Input<'imports:store'>, 'bytes'> & { raw: RawFile };
type StoreOutput = Output<'imports:store'>;

/** The same for bytes in memory. */
export const withRaw = ({ bytes, ...input }: Input<'imports:store'>): StoreInput => ({
  ...input,
  raw: rawFileOf(bytes),
});

/** Writes the analyst's values over a stored record; returns whether there were any. */
function supply(db: WritableDb, articleId: string, supplied: Readonly<Record<string, string>>): boolean {
  if (Object.keys(supplied).length === 0) return false;
  const before = readFields(db, articleId);
  const after = withSupplied(before, supplied);
  writeRecord(db, articleId, after);
  rememberCorrections(db, articleId, before, after, 'edited');
  return true;
}

function reindex(db: WritableDb, articleId: string, index: IndexBatch): void {
  const { blocks } = getText(db, latestTextRow(db, articleId).id);
  index.add({
    number: getArticleRow(db, articleId).number,
    record: readFields(db, articleId),
    blocks,
  });
}

/** The stored text that an import would only repeat. Who asks for another reading of a stored file wants it read next. */
function unchangedText(
  db: WritableDb,
  articleId: string,
  contentSha256: string,
  input: StoreInput,
): { articleId: string; textId: string } | undefined {
  if (input.articleId === undefined) return findKnownText(db, articleId, contentSha256);
  const latest = latestTextRow(db, articleId);
  return latest.content_sha256 === contentSha256 ? { articleId, textId: latest.id } : undefined;
}

function unchanged(
  db: WritableDb,
  known: { articleId: string; textId: string },
  input: StoreInput,
  warnings: ImportWarning[],
  index: IndexBatch,
): StoreOutput {
  if (supply(db, known.articleId, input.supplied)) {
    reindex(db, known.articleId, index);
    warnings.push({
      code: 'record-changed',
      message: 'The file was in the library already; the values given were written to its record.',
    });
  }
  return { status: 'unchanged', ...known, warnings };
}

/**
 * Stores one imported file: a new article, a new text of a stored one (see `identity.ts`), or nothing when the same
 * bytes are there already. Call inside one transaction, so that article, text, bytes and index stand or fall together.
 */
export function storeImport(db: WritableDb, input: StoreInput): StoreOutput {
  const index = new IndexBatch(db);
  const stored = storeOne(db, input, index);
  index.flush();
  return stored;
}

function storeOne(db: WritableDb, input: StoreInput, index: IndexBatch): StoreOutput {
  if (input.articleId === undefined) {
    const known = findKnownFile(db, input.raw.sha256);
    if (known) return unchanged(db, known, input, [], index);
  }
  const fileName = basename(input.fileName.replaceAll('\\', '/')) || input.fileName;
  const { record, warnings } = checkedDraftRecord(input.draft.record);
  const content = contentOf({ ...input.draft, warnings: [...input.draft.warnings, ...warnings] });
  const now = new Date().toISOString();
  const { raw, mediaType, isSample } = input;
  const text = { content, raw, fileName, mediaType, encoding: input.draft.encoding, now };
  const report: ImportWarning[] = [...content.content.warnings];

  const sameArticle =
    input.articleId ?? findSameArticle(db, { fileName, record, blocks: content.content.blocks, isSample });
  if (sameArticle !== undefined) {
    const { number } = getArticleRow(db, sameArticle);
    const known = unchangedText(db, sameArticle, content.contentSha256, input);
    if (known) {
      const message =
        'The file differs from the stored one only in ways that leave no trace in its text; nothing was added.';
      return unchanged(db, known, input, [...report, { code: 'same-words', message }], index);
    }
    const stored = readFields(db, sameArticle);
    const newer = mergedRecord(stored, record);
    const merged = withSupplied(newer, input.supplied);
    const textId = insertText(db, { ...text, articleId: sameArticle });
    writeRecord(db, sameArticle, merged);
    rememberCorrections(db, sameArticle, stored, newer, 'imported');
    rememberCorrections(db, sameArticle, newer, merged, 'edited');
    rememberCorrections(db, sameArticle, newer, withProposals(newer, record), 'proposed');
    index.add({ number, record: merged, blocks: content.content.blocks });
    compareQuotes(db, sameArticle);
    return {
      status: 'new-text',
      articleId: sameArticle,
      textId,
      quotes: countQuoteStates(db, sameArticle),
      warnings: report,
    };
  }

  const twin = findSameWords(db, content.wordsSha256);
  if (twin) {
    report.push({
      code: 'same-words',
      message: `Its words are the same as those of “${twin.key}”, letter for letter. Both are kept, since different outlets print the same story; they are not independent sources.`,
    });
  }
  const complete = withSupplied(record, input.supplied);
  const articleId = newId();
  const accession = newAccession(db, fileName);
  const number = insertOne(
    db,
    `INSERT INTO articles (id, key, accession, is_sample, created_at, record_sha256)
     VALUES (@articleId, @key, @accession, @isSample, @now, @recordSha256)`,
    {
      articleId,
      key: newKey(db, complete, accession),
      accession,
      isSample: Number(isSample),
      now,
      recordSha256: recordSha256(complete),
    },
  );
  insertRecord(db, articleId, complete);
  const textId = insertText(db, { ...text, articleId, isFirst: true });
  index.add({ number, isNew: true, record: complete, blocks: content.content.blocks });
  return { status: 'imported', articleId, textId, warnings: report };
}

/** What else belongs to the storing of the file at a place, in the same transaction. */
type Around = (db: WritableDb, at: number, store: () => StoreOutput) => StoreOutput;

/**
 * Stores many files in one transaction, or, where one of them is refused, each in one of its own: a refused file leaves
 * nothing behind and holds up no other. Results are in the order of the files.
 */
export function storeImports(
  write: Store['write'],
  files: readonly StoreInput[],
  around: Around = (_db, _at, store) => store(),
): Output<'imports:storeAll'> {
  try {
    return write((db) => {
      const index = new IndexBatch(db);
      const stored = files.map((file, at) => ({
        ok: true as const,
        value: around(db, at, () => storeOne(db, file, index)),
      }));
      index.flush();
      return stored;
    });
  } catch (error) {
    // Whatever it is, it may be the fault of one of them.
    if (!(error instanceof AppError)) console.error('Storing a batch failed:', error);
  }
  return files.map((file, at) => {
    try {
      return { ok: true, value: write((db) => around(db, at, () => storeImport(db, file))) };
    } catch (error) {
      return { ok: false, error: toWireError(error) };
    }
  });
}
