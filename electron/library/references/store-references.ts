import { basename } from 'node:path';
import { AppError, toWireError } from '../../../shared/ipc/app-error';
import type { Input, Output } from '../../../shared/ipc/contract';
import type { ReferenceDraft } from '../../../shared/ipc/reference-contract';
import { type ArticleRecord, type ImportWarning, RECORD_FIELDS } from '../../../shared/model';
import { LONGEST_TAG, tidyTag } from '../../../shared/model/tag';
import { keywordsOf } from '../../../shared/references/keywords';
import type { ReferenceEntry, ReferenceFormat } from '../../../shared/references/reference-entry';
import { getArticleRow } from '../articles/articles';
import type { HeldPieces } from '../articles/held-pieces';
import { insertText } from '../articles/insert-text';
import { fileStem, newKey } from '../articles/keys';
import { findKnownFile } from '../articles/known-files';
import { checkedDraftRecord, withSupplied } from '../articles/record';
import { writeRecord } from '../articles/record-rows';
import { contentOf } from '../articles/text-content';
import { unpackRecords } from '../articles/unpack-draft';
import { IndexBatch } from '../search/volumes';
import { tagArticles, tagFromFile } from '../shelf/tags-of-articles';
import { run, type WritableDb } from '../store/db';
import { sha256 } from '../store/hash';
import { newId } from '../store/new-id';
import type { Store } from '../store/open-store';
import { asStored } from '../store/whole-characters';
import { saveEntries } from './entries';
import { findLikelySame } from './likely-same';
import { takeNewKeywords } from './new-keywords';
import { keepSaidOtherwise } from './said-otherwise';
import { findSameRecord } from './same-record';

type Request = Input<'references:store'>;
type StoreInput = Omit<Request, 'records'>;
type Stored = {
  articleId: string;
  textId: string;
  isNew: boolean;
  likelySame: boolean;
  newKeywords: number;
  saidOtherwise: string | null;
};
/** What is said of a record that came before, as it is. */
const NO_NEWS = { isNew: false, likelySame: false, newKeywords: 0, saidOtherwise: null } as const;

const REFERENCE_MEDIA_TYPES: Readonly<Record<ReferenceFormat, string>> = {
  ris: 'application/x-research-info-systems',
  bibtex: 'application/x-bibtex',
  'csl-json': 'application/vnd.citationstyles.csl+json',
};

const NO_TEXT: ImportWarning = {
  code: 'no-text-stored',
  message:
    'Only a record is stored, no text: it can be cited, but nothing can be quoted from it, and quotations of it cannot be matched. Import the article itself to get its text.',
};

/** A key that a reference manager gave and that people may have written in their texts. */
const usableKey = (key: string): string | undefined =>
  /^(?=.*\p{L})[\p{L}\p{N}_][\w:.+-]{0,59}$/u.test(key) && /^[A-Za-z0-9_-]+$/.test(key) ? key : undefined;

/** The record with characters that the library can hold. */
function storable(record: ArticleRecord): ArticleRecord {
  const whole = { ...record };
  for (const field of RECORD_FIELDS) {
    const { reason } = record[field];
    const why = reason === undefined ? {} : { reason: asStored(reason) };
    if (field === 'authors')
      whole.authors = { ...record.authors, ...why, value: record.authors.value?.map(asStored) ?? null };
    else
      whole[field] = {
        ...record[field],
        ...why,
        value: record[field].value === null ? null : asStored(record[field].value ?? ''),
      };
  }
  return whole;
}

function storeOne(
  db: WritableDb,
  draft: ReferenceDraft,
  input: StoreInput,
  format: ReferenceFormat,
  index: IndexBatch,
): Stored {
  const [entry] = draft.entries;
  const bytes = new TextEncoder().encode(draft.raw);
  const rawSha256 = sha256(bytes);
  const known = findKnownFile(db, rawSha256);
  if (known) return { ...known, ...NO_NEWS };
  const { record: checked, warnings } = checkedDraftRecord(storable(draft.record), { mayBeAnalysts: true });
  const record = withSupplied(checked, input.supplied);
  const wanted = entry === undefined ? undefined : usableKey(entry.key);
  const same = entry && wanted !== undefined ? findSameRecord(db, wanted, { record, entry }) : undefined;
  if (entry && same) {
    const newKeywords = takeNewKeywords(db, same.articleId, draft);
    return {
      ...same,
      ...NO_NEWS,
      newKeywords,
      saidOtherwise: keepSaidOtherwise(db, same.articleId, { entry, record: checked }),
    };
  }

  const fileName = basename(input.fileName.replaceAll('\\', '/')) || input.fileName;
  const content = contentOf({
    blocks: [],
    setAside: [],
    steps: [],
    warnings: [
      NO_TEXT,
      ...draft.warnings.map((message) => ({ code: 'reference', message: asStored(message) })),
      ...warnings,
    ],
  });
  const now = new Date().toISOString();
  const articleId = newId();
  const accession = wanted ?? (fileStem(fileName) || fileName);
  run(
    db,
    `INSERT INTO articles (id, key, accession, is_sample, created_at, record_sha256)
     VALUES (@articleId, @key, @accession, @isSample, @now, @rawSha256)`,
    {
      articleId,
      key: newKey(db, record, accession, wanted),
      accession,
      isSample: Number(input.isSample),
      now,
      rawSha256,
    },
  );
  writeRecord(db, articleId, record);
  const textId = insertText(db, {
    articleId,
    content,
    raw: { sha256: rawSha256, pieces: () => [bytes] },
    fileName,
    mediaType: REFERENCE_MEDIA_TYPES[format],
    encoding: 'utf-8',
    now,
  });
  saveEntries(db, articleId, draft.entries);
  const { number } = getArticleRow(db, articleId);
  if (draft.tags)
    for (const basis of ['supplied', 'in-text'] as const) {
      const add = draft.tags.filter((tag) => tag.basis === basis).map(({ name }) => tidyTag(asStored(name)));
      const usable = add.filter((name) => name !== '' && name.length <= LONGEST_TAG);
      if (usable.length > 0) tagArticles(db, { numbers: [number], add: usable, remove: [] }, basis);
    }
  else {
    const keywords = draft.entries.flatMap(keywordsOf).map(asStored);
    if (keywords.length > 0) tagFromFile(db, number, keywords);
  }
  const likelySame = findLikelySame(db, { id: articleId, record, entries: draft.entries }).length > 0;
  index.add({ number, record, blocks: [] });
  return { articleId, textId, ...NO_NEWS, isNew: true, likelySame };
}

/** Stores records without text in one transaction, or, where one of them is refused, each in one of its own. */
export function storeReferences(
  write: Store['write'],
  input: Request,
  pieces: HeldPieces,
): Output<'references:store'> {
  const records = unpackRecords('key' in input.records ? pieces.take(input.records.key) : input.records);
  const formatOf = ({ entries: [first] }: ReferenceDraft): ReferenceFormat =>
    (first as ReferenceEntry).format;
  const storeAll = (db: WritableDb, some: readonly ReferenceDraft[]) => {
    const index = new IndexBatch(db);
    const stored = some.map((draft) => storeOne(db, draft, input, formatOf(draft), index));
    index.flush();
    return stored;
  };
  try {
    return write((db) => storeAll(db, records)).map((stored) => ({ ok: true, ...stored }));
  } catch (error) {
    // Whatever it is, it may be the fault of one of them.
    if (!(error instanceof AppError)) console.error('Storing records failed:', error);
  }
  return records.map((draft) => {
    try {
      const [stored] = write((db) => storeAll(db, [draft]));
      if (stored) return { ok: true, ...stored };
      throw new AppError('internal', 'The record was not stored.');
    } catch (error) {
      return { ok: false, line: draft.line, error: toWireError(error) };
    }
  });
}
