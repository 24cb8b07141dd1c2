import { z } from 'zod';
import { ArticleRecord, Id, ImportWarning } from '../model';
import { LONGEST_TAG } from '../model/tag';
import { MOST_TAGS_READ, TagOfRecord } from '../references/keywords';
import { ReferenceEntry, ReferenceFormat } from '../references/reference-entry';
import { WireError } from './app-error';
import { request } from './request';
import { ChosenFacets } from './search-contract';
import { MOST_ARTICLES, Scope } from './shelf-contract';

/** Records that one request stores or writes at most. */
export const RECORDS_AT_ONCE = 500;

const Fault = z.strictObject({
  /** Line of the file, from 1; of CSL-JSON, number of the item. */
  line: z.int().min(1),
  message: z.string(),
});

/** A reference file that the jail has read: `records` of it can be asked for. */
export const ReferenceFile = z.strictObject({
  format: ReferenceFormat,
  encoding: z.string().max(40),
  records: z.int().min(0),
  faults: z.array(Fault).max(200_000),
  warnings: z.array(ImportWarning).max(100),
});
export type ReferenceFile = z.infer<typeof ReferenceFile>;

/** A record of a reference file. Untrusted until parsed by this schema. */
export const ReferenceDraft = z.strictObject({
  line: z.int().min(1),
  /** As it stands in the file. */
  raw: z.string().max(4_000_000),
  record: ArticleRecord,
  entries: z.array(ReferenceEntry).min(1).max(3),
  warnings: z.array(z.string().max(5000)).max(100),
  /** What another library knew of its tags; without them the keywords of the entries are meant. */
  tags: z.array(TagOfRecord).max(MOST_TAGS_READ).optional(),
  /** Those of `tags` that another program put in since it was written. */
  addedTags: z.array(z.string().max(LONGEST_TAG)).max(MOST_TAGS_READ).optional(),
});
export type ReferenceDraft = z.infer<typeof ReferenceDraft>;

/** Why two records may be one. */
export const LikelySame = z.enum(['doi', 'address', 'title-and-date']);
export type LikelySame = z.infer<typeof LikelySame>;

/** What became of the records of a reference file. */
export const RecordCounts = z.strictObject({
  read: z.int(),
  imported: z.int(),
  /** The very same record is in the library. */
  unchanged: z.int(),
  /** Of those imported: records that look like one that is in the library too. */
  likelySame: z.int(),
  /** Those that could not be read or stored; the first of them. */
  failed: z.int(),
  faults: z.array(Fault).max(20),
});
export type RecordCounts = z.infer<typeof RecordCounts>;

/** Which records are meant: named ones, those of chosen rows, those that a search finds in a part of the library, such a part, or all. */
export const RecordSelection = z.union([
  z.strictObject({ articleIds: z.array(Id).min(1).max(200_000) }),
  /** Article numbers, as lists give them; those that are gone are left out. */
  z.strictObject({ numbers: z.array(z.int().min(0)).min(1).max(MOST_ARTICLES) }),
  z.strictObject({
    /** As it stands in the field: a space at its end says that the last word is whole. */
    query: z.string().min(1).max(1000),
    chosen: ChosenFacets.optional(),
    scope: Scope.optional(),
  }),
  /** A part of the library: a collection with what stands in it, a tag with those under it, a mark. */
  z.strictObject({ scope: Scope }),
  z.strictObject({ all: z.literal(true) }),
]);
export type RecordSelection = z.infer<typeof RecordSelection>;

/** Requests of the shell that no window may make. */
export const referenceInternalContract = {
  /** Stores records without text, in one transaction; a refused one holds up no other. */
  'references:store': request(
    z.strictObject({
      fileName: z.string().max(1000),
      isSample: z.boolean(),
      supplied: z.record(z.string(), z.string()),
      /**
       * As the jail packed them (UTF-8 JSON, `RECORDS_AT_ONCE` at most), which only the library reads; long ones are sent in
       * pieces before, under this key (`imports:piece`).
       */
      records: z.union([z.instanceof(Uint8Array), z.strictObject({ key: z.string().max(100) })]),
    }),
    z.array(
      z.discriminatedUnion('ok', [
        z.strictObject({
          ok: z.literal(true),
          articleId: Id,
          textId: Id,
          isNew: z.boolean(),
          /** Keywords that the file newly gives a record that is here already; they were added as tags. */
          newKeywords: z.int().min(0),
          /** What else the file says otherwise of a record that is here already, in words; null where it says the same. */
          saidOtherwise: z.string().nullable(),
          likelySame: z.boolean(),
        }),
        /** `line` of the file where the record begins. */
        z.strictObject({ ok: z.literal(false), line: z.int(), error: WireError }),
      ]),
    ),
  ),
  /** Records as a reference file has them, in the order of `articleIds`; those that are gone are left out. */
  'references:entries': request(
    z.strictObject({ format: ReferenceFormat, articleIds: z.array(Id).max(RECORDS_AT_ONCE) }),
    z.array(ReferenceEntry),
  ),
  /** Ids of the articles that are meant; all of them in the order of import, found ones the newest first. */
  'references:choose': request(RecordSelection, z.array(Id)),
} as const;

/** Requests of a window. */
export const referenceContract = {
  /** What reference files say of an article beside its record; empty for one that never came from such a file. */
  'references:kept': request(
    z.strictObject({ articleId: Id }),
    z.strictObject({
      kept: z.array(
        z.strictObject({
          format: ReferenceFormat,
          fields: z.array(z.strictObject({ name: z.string(), value: z.string() })),
        }),
      ),
      /** Articles that may be the same; never joined unasked. */
      likelySame: z.array(
        z.strictObject({
          articleId: Id,
          key: z.string(),
          title: z.string().nullable(),
          why: LikelySame,
          hasText: z.boolean(),
        }),
      ),
    }),
  ),
} as const;

export const ExportedRecords = z.strictObject({
  /** Opaque handle for `exports:open` and `exports:reveal`. */
  token: Id,
  fileName: z.string(),
  bytes: z.int(),
  records: z.int(),
});

/** Requests answered by the shell. */
export const referenceShellContract = {
  /**
   * The pointer holds an article and leaves the window: gives what it holds to the system as a file, the one that was
   * imported (of the text that is named, else of the one that is read), or of a record without text the record. Ends with the drag.
   */
  'articles:dragOut': request(z.strictObject({ articleId: Id, textId: Id.optional() }), z.strictObject({})),
  /** Asks for a place and writes there what `articles:dragOut` would give; null when the analyst cancels. */
  'articles:saveCopy': request(
    z.strictObject({ articleId: Id, textId: Id.optional() }),
    z.strictObject({ token: Id, fileName: z.string() }).nullable(),
  ),
  /** Asks for a place and writes records there as a reference file; null when the analyst cancels. */
  'references:export': request(
    z.strictObject({ format: ReferenceFormat, records: RecordSelection }),
    ExportedRecords.nullable(),
  ),
} as const;
