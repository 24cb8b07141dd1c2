import { z } from 'zod';
import type { MergedRecord } from '../../../shared/ipc/correction-contract';
import { ArticleRecord, RecordFieldName, SourcedNames, SourcedText } from '../../../shared/model';
import { compareQuotes } from '../quotes/settlements';
import { indexArticle } from '../search/volumes';
import { forgetAllNotes } from '../shelf/folded-notes';
import { forgetTags } from '../shelf/shelf-facts';
import { type ReadableDb, run, selectAll, type WritableDb } from '../store/db';
import { type ArticleRow, latestTextRow } from './articles';
import { HangingRow } from './hanging-rows';
import { readFields } from './read-record';
import { getText } from './texts';

const Sourced = z.union([SourcedText, SourcedNames]);
/** A text and the version it was under its record. */
export const TextPlace = z.strictObject({ id: z.string(), version: z.int() });

/** What undoing a merge needs. */
export const KeptForUndo = z.strictObject({
  /** The record that it was merged into. */
  into: z.string(),
  article: z.strictObject({
    number: z.int(),
    accession: z.string(),
    isSample: z.int(),
    createdAt: z.string(),
  }),
  record: ArticleRecord.partial(),
  /** Places of the texts of both before the merge. */
  texts: z.strictObject({ kept: z.array(TextPlace), other: z.array(TextPlace) }),
  /** Values that the kept record took over, with what they were before. */
  taken: z.array(z.strictObject({ field: RecordFieldName, before: Sourced, after: Sourced })),
  hanging: z.array(HangingRow),
  /** The kept record's group, where it gave it up for the other's. */
  groupBefore: z.string().nullable().optional(),
  /** The other article of each pair that the kept record was told apart in only by merging. */
  apart: z.array(z.string()).optional(),
  briefs: z.array(z.strictObject({ id: z.string(), revision: z.int() })),
});
export type KeptForUndo = z.infer<typeof KeptForUndo>;

const BriefRow = z.object({ id: z.string(), title: z.string(), revision: z.int(), released: z.int() });
export type BriefRow = z.infer<typeof BriefRow>;

/** Briefs that cite, quote or link an article, by title. */
export const briefsNaming = (db: ReadableDb, articleId: string): BriefRow[] =>
  selectAll(
    db,
    BriefRow,
    `SELECT id, title, revision, EXISTS (SELECT 1 FROM releases WHERE brief_id = briefs.id) AS released
       FROM briefs WHERE id IN (SELECT brief_id FROM brief_articles WHERE article_id = @articleId) ORDER BY title, id`,
    { articleId },
  );

/** As `briefsNaming`, of one brief: none where it is gone. */
export const briefById = (db: ReadableDb, id: string): BriefRow[] =>
  selectAll(
    db,
    BriefRow,
    `SELECT id, title, revision, EXISTS (SELECT 1 FROM releases WHERE brief_id = briefs.id) AS released
       FROM briefs WHERE id = @id`,
    { id },
  );

/** A row of `merged_articles`. */
export const MergedRow = z.object({
  id: z.string(),
  key: z.string(),
  into_id: z.string(),
  title: z.string().nullable(),
  merged_at: z.string(),
  kept: z.string(),
});

/** Records that were merged into an article, the last first. */
export const listMerged = (db: ReadableDb, articleId: string): MergedRecord[] =>
  selectAll(
    db,
    MergedRow,
    'SELECT * FROM merged_articles WHERE into_id = @articleId ORDER BY merged_at DESC, id',
    { articleId },
  ).map(({ id, key, title, merged_at: mergedAt }) => ({ articleId: id, key, title, mergedAt }));

/** Brings search, quotes and likely copies to the text that stands now. */
export function settleText(db: WritableDb, { id, number }: ArticleRow, textBefore: string | null): void {
  const newest = latestTextRow(db, id).id;
  if (newest !== textBefore) run(db, 'DELETE FROM looked_through WHERE article_number = @number', { number });
  indexArticle(db, { number, record: readFields(db, id), blocks: getText(db, newest).blocks });
  compareQuotes(db, id);
  forgetTags(db);
  forgetAllNotes(db);
}
