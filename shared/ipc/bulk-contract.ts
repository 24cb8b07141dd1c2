import { z } from 'zod';
import { Id, ImportWarning, QuoteStateCounts } from '../model';
import { WireError } from './app-error';
import { RecordCounts } from './reference-contract';
import { Nothing, request } from './request';

export const ImportStatus = z.enum(['imported', 'unchanged', 'new-text', 'failed']);

export const ImportOutcome = z.strictObject({
  /** File name or "Pasted text", as shown to the analyst. */
  name: z.string(),
  /** The name of the folder that the file lies in: a saved page is often called like all others. */
  folder: z.string().optional(),
  status: ImportStatus,
  articleId: Id.optional(),
  textId: Id.optional(),
  /** With `new-text`: what it does to the quotes of the article, leaving out those that were replaced before. */
  quotes: QuoteStateCounts.optional(),
  /** Of a reference file: what became of its records. `articleId` is then the first of them. */
  records: RecordCounts.optional(),
  warnings: z.array(ImportWarning),
  error: z.strictObject({ code: z.string(), message: z.string() }).optional(),
});
export type ImportOutcome = z.infer<typeof ImportOutcome>;
/** With its place among the files of its import, from 0. */
export const PlacedOutcome = ImportOutcome.extend({ position: z.int() });
export type PlacedOutcome = z.infer<typeof PlacedOutcome>;
export const ImportCounts = z.strictObject({
  imported: z.int(),
  unchanged: z.int(),
  'new-text': z.int(),
  failed: z.int(),
  warnings: z.int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

/** Most records that are told to name files of one import. */
export const MOST_NAMED = 5000;
/** Records without text, and the files that they name as their own and that came in too. */
export const NamedFiles = z.strictObject({
  found: z
    .array(
      z.strictObject({
        recordId: Id,
        recordTitle: z.string().nullable(),
        /** What the file became. */
        articleId: Id,
        articleTitle: z.string().nullable(),
        fileName: z.string(),
      }),
    )
    .max(MOST_NAMED),
  /** Records left out because another names the same file. */
  disputed: z.int().min(0),
});
export type NamedFiles = z.infer<typeof NamedFiles>;
/** Records that one request joins with their files at most. */
export const JOINED_AT_ONCE = 50;

/** How an import goes on, told a few times a second. */
export const ImportProgress = z.strictObject({
  type: z.literal('import-progress'),
  jobId: Id,
  /** The name of the folder, or how many files. */
  label: z.string(),
  /** Still looking for the files: `total` grows. */
  looking: z.boolean(),
  done: z.int(),
  total: z.int(),
  /** Files a second since the job began or went on, pauses not counted. */
  rate: z.number(),
  /** What became of the files done so far, by kind; and how many warnings there are. */
  counts: ImportCounts,
  /** Since the event before, in order; one of a file that was tried again stands for the one before. */
  outcomes: z.array(PlacedOutcome),
  /** In the folders and left out: files that are no articles (pictures, scripts), with names of the first; hidden ones. */
  passedOver: z.strictObject({ count: z.int(), names: z.array(z.string()), hidden: z.int() }),
  paused: z.boolean(),
  finished: z.boolean(),
  /** Why it stopped before its end, told when finished. */
  error: z.string().optional(),
  /** Records that name files of this import, told when finished; absent where there are none. */
  named: NamedFiles.optional(),
  /** The brief that was made from the imported articles (sample library), told when finished. */
  briefId: Id.optional(),
});
export type ImportProgress = z.infer<typeof ImportProgress>;

export const StoredFile = z.strictObject({
  status: z.enum(['imported', 'unchanged', 'new-text']),
  articleId: Id,
  textId: Id,
  quotes: QuoteStateCounts.optional(),
  warnings: z.array(ImportWarning),
});
/** For each file of a batch, in its order. */
export const StoredBatch = z.array(
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value: StoredFile }),
    z.strictObject({ ok: z.literal(false), error: WireError }),
  ]),
);

const PackedFile = z.strictObject({
  /**
   * The draft as the jail packed it (UTF-8 JSON). Not trusted: the library reads it by its schema, file by file. A large one
   * is sent in pieces before, under this key.
   */
  packed: z.union([z.instanceof(Uint8Array), z.strictObject({ key: z.string().max(100) })]),
  /**
   * A large file is read by the library itself, and refused if it is no longer the one that was parsed; one whose text is made
   * anew is there already (`kept`, its hash).
   */
  raw: z.union([
    z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    z.strictObject({ path: z.string().max(4096), sha256: z.string() }),
    z.strictObject({ kept: z.string() }),
  ]),
  fileName: z.string().max(1000),
  mediaType: z.string().max(200),
  /** Analyst-supplied values ("--set field=value"). */
  supplied: z.record(z.string(), z.string()),
  isSample: z.boolean(),
  /** Set when a text is re-made with other choices: the new text joins this article. */
  articleId: Id.optional(),
  /** Its place in a recorded job: marked as done in the same transaction. */
  entry: z.strictObject({ jobId: Id, position: z.int().min(0) }).optional(),
});
export type PackedFile = z.infer<typeof PackedFile>;

const Reason = z.strictObject({ code: z.string(), message: z.string() });

/** What a recorded job knows of one of its files; `status` null: still to be done. */
export const JobFile = z.strictObject({
  position: z.int().min(0),
  path: z.string(),
  status: ImportStatus.nullable(),
  articleId: Id.nullable(),
  textId: Id.nullable(),
  error: Reason.nullable(),
});
export type JobFile = z.infer<typeof JobFile>;

/** An import that was cut off: by a crash, or because the window was closed. */
export const UnfinishedImport = z.strictObject({
  jobId: Id,
  /** The name of the folder, or how many files. */
  label: z.string(),
  done: z.int(),
  /** Null when it was cut off before all of its files were found. */
  total: z.int().nullable(),
});
export type UnfinishedImport = z.infer<typeof UnfinishedImport>;

/** Files recorded or read in one request, at most. */
export const JOB_FILES_A_REQUEST = 2000;
const OfJob = z.strictObject({ jobId: Id });

/** What the shell asks of the library while it imports many files; no window may. */
export const bulkInternalContract = {
  /** Stores what the jail parsed, in one transaction. A refused file holds up no other. */
  'imports:storePacked': request(z.strictObject({ files: z.array(PackedFile).max(500) }), StoredBatch),
  /** Holds a piece of a large packed draft until it is stored; pieces of a key come in order. */
  'imports:piece': request(
    z.strictObject({ key: z.string().max(100), isFirst: z.boolean(), bytes: z.instanceof(Uint8Array) }),
    Nothing,
  ),
  /** For each hash: the article whose newest text was made from these very bytes. */
  'imports:knownAll': request(
    z.strictObject({ rawSha256s: z.array(z.string()).max(1000) }),
    z.array(z.strictObject({ articleId: Id, textId: Id }).nullable()),
  ),
  'importJobs:begin': request(
    OfJob.extend({ label: z.string().max(1000), roots: z.array(z.string().max(4096)).max(10_000) }),
    Nothing,
  ),
  /** Records the next files of a job, in order; `listed` with the last of them. */
  'importJobs:add': request(
    OfJob.extend({ paths: z.array(z.string().max(4096)).max(JOB_FILES_A_REQUEST), listed: z.boolean() }),
    Nothing,
  ),
  /** Marks files that were not stored: already in the library, failed, or (null) to be tried again. */
  'importJobs:mark': request(
    OfJob.extend({
      files: z
        .array(
          z.strictObject({
            position: z.int().min(0),
            status: ImportStatus.nullable(),
            articleId: Id.optional(),
            textId: Id.optional(),
            error: Reason.optional(),
          }),
        )
        .max(JOB_FILES_A_REQUEST),
    }),
    Nothing,
  ),
  /** Jobs with files still to be done. */
  'importJobs:list': request(
    Nothing,
    z.array(UnfinishedImport.extend({ roots: z.array(z.string()), listed: z.boolean() })),
  ),
  'importJobs:files': request(OfJob.extend({ from: z.int().min(0) }), z.array(JobFile)),
  'importJobs:delete': request(OfJob, Nothing),
  /** Records of a job's reference files, without text, that name a file of the same job; with the article that it became. */
  'importJobs:named': request(OfJob, NamedFiles),
};

/** What a window asks about imports of many files. */
export const bulkShellContract = {
  /** Imports that an earlier run of the app left, and that are not under way again. */
  'imports:unfinished': request(Nothing, z.array(UnfinishedImport)),
  /** Goes on with one of them. */
  'imports:resume': request(OfJob, Nothing),
  /** Tries files of a finished import again that failed: those named, or all. */
  'imports:retry': request(
    OfJob.extend({ positions: z.array(z.int().min(0)).max(100_000).optional() }),
    Nothing,
  ),
  /** Forgets an import that is not under way: what it did stays done, what is left stays undone. */
  'imports:forget': request(OfJob, Nothing),
};
