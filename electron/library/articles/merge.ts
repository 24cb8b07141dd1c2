import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input, Output } from '../../../shared/ipc/contract';
import type { MergedRecord } from '../../../shared/ipc/correction-contract';
import {
  ArticleRecord,
  RecordFieldName,
  SourcedNames,
  SourcedText,
  unknownRecord,
} from '../../../shared/model';
import { getBrief, writeUses } from '../briefs/briefs';
import { usesQuote, walk } from '../briefs/walk';
import { compareQuotes, countQuoteStates } from '../quotes/settlements';
import { indexArticle, unindexArticle } from '../search/volumes';
import { forgetAllNotes } from '../shelf/folded-notes';
import { forgetTags } from '../shelf/shelf-facts';
import { type ReadableDb, run, selectAll, selectOne, type WritableDb } from '../store/db';
import { type ArticleRow, getArticle, getArticleRow, latestTextRow } from './articles';
import { analystName, rememberCorrections } from './corrections';
import { HangingRow, historyOf, moveHanging, type Pointed, returnHanging } from './hanging-rows';
import { knownTextsOf } from './known-files';
import { orderTogether, partTexts } from './part-texts';
import { placeTexts } from './place-texts';
import { readFields } from './read-record';
import { writeRecord } from './record-rows';
import { getText, hasWords } from './texts';

const Sourced = z.union([SourcedText, SourcedNames]);
const TextPlace = z.strictObject({ id: z.string(), version: z.int() });

/** What undoing a merge needs. */
const Kept = z.strictObject({
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
type Kept = z.infer<typeof Kept>;

const oneRecord = (): AppError =>
  new AppError('invalid-input', 'Nothing was merged: both are one record already. Choose another article.');

function pair(db: ReadableDb, keptId: string, otherId: string): { kept: ArticleRow; other: ArticleRow } {
  const kept = getArticleRow(db, keptId);
  const other = getArticleRow(db, otherId);
  if (kept.id === other.id) throw oneRecord();
  return { kept, other };
}

const BriefRow = z.object({ id: z.string(), title: z.string(), revision: z.int(), released: z.int() });

const briefsNaming = (db: ReadableDb, articleId: string): z.infer<typeof BriefRow>[] =>
  selectAll(
    db,
    BriefRow,
    `SELECT id, title, revision, EXISTS (SELECT 1 FROM releases WHERE brief_id = briefs.id) AS released
       FROM briefs WHERE id IN (SELECT brief_id FROM brief_articles WHERE article_id = @articleId) ORDER BY title, id`,
    { articleId },
  );

const groupOf = (db: ReadableDb, articleId: string): { id: string; name: string } | undefined =>
  selectOne(
    db,
    z.object({ id: z.string(), name: z.string() }),
    `SELECT groups.id, groups.name FROM independence_members AS members
       JOIN independence_groups AS groups ON groups.id = members.group_id WHERE members.article_id = @articleId`,
    { articleId },
  );

/** What both records are and what hangs on them. */
export function weighMerge(
  db: ReadableDb,
  { keptId, otherId }: Input<'articles:weighMerge'>,
): Output<'articles:weighMerge'> {
  const { kept, other } = pair(db, keptId, otherId);
  const weigh = ({ id }: ArticleRow) => ({
    article: getArticle(db, id),
    quotes:
      selectOne(
        db,
        z.object({ n: z.int() }),
        'SELECT count(*) AS n FROM quotes JOIN texts ON texts.id = quotes.text_id WHERE texts.article_id = @id',
        { id },
      )?.n ?? 0,
    briefs: briefsNaming(db, id).map(({ title, released }) => ({ title, released: released === 1 })),
    group: groupOf(db, id)?.name ?? null,
  });
  return { kept: weigh(kept), other: weigh(other) };
}

const textsOf = (db: ReadableDb, articleId: string): z.infer<typeof TextPlace>[] =>
  selectAll(db, TextPlace, 'SELECT id, version FROM texts WHERE article_id = @articleId ORDER BY version', {
    articleId,
  });

/** As `articles:merge`. Call inside one transaction. */
export function mergeArticles(db: WritableDb, input: Input<'articles:merge'>): Output<'articles:merge'> {
  const { kept, other } = pair(db, input.keptId, input.otherId);
  const pointed = { from: pointedAt(other), to: pointedAt(kept) };
  const before = readFields(db, kept.id);
  const theirs = readFields(db, other.id);
  const after = withTaken(before, theirs, input.fieldsFromOther);
  const briefs = briefsNaming(db, other.id);
  const groupBefore = groupOf(db, kept.id)?.id ?? null;
  const texts = { kept: textsOf(db, kept.id), other: textsOf(db, other.id) };
  const newest = latestTextRow(db, kept.id).id;
  const known = [...knownTextsOf(db, kept.id), ...texts.other.map(({ id }) => id)];

  if (input.groupFromOther)
    run(db, 'DELETE FROM independence_members WHERE article_id = @id', { id: kept.id });
  const hanging = [...moveHanging(db, pointed.from, pointed.to), ...historyOf(db, pointed.from)];
  const apart = keepToldApart(db, hanging, pointed);
  const record: Kept = {
    into: kept.id,
    article: {
      number: other.number,
      accession: other.accession,
      isSample: other.is_sample,
      createdAt: other.created_at,
    },
    record: theirs,
    texts,
    taken: input.fieldsFromOther.flatMap((field) =>
      JSON.stringify(before[field]) === JSON.stringify(after[field])
        ? []
        : [{ field, before: before[field], after: after[field] }],
    ),
    hanging,
    ...(input.groupFromOther && { groupBefore }),
    ...(apart.length > 0 && { apart }),
    briefs: briefs.map(({ id, revision }) => ({ id, revision })),
  };
  run(
    db,
    `INSERT INTO merged_articles (id, key, into_id, title, merged_at, merged_by, kept)
     VALUES (@id, @key, @into, @title, @now, @by, @record)`,
    {
      id: other.id,
      key: other.key,
      into: kept.id,
      title: theirs.title.value,
      now: new Date().toISOString(),
      by: analystName(),
      record: JSON.stringify(record),
    },
  );

  // The text that is read and quoted stands last.
  const chosen = input.textFrom === 'kept' ? newest : (texts.other.at(-1)?.id ?? newest);
  // A record without text never stands in front of one that has words.
  const worded = [...texts.kept, ...texts.other].filter(({ id }) => hasWords(db, id)).at(-1)?.id;
  const standing = hasWords(db, chosen) ? chosen : (worded ?? chosen);
  placeTexts(db, kept.id, orderTogether(db, kept.id, other.id, standing));
  for (const id of known)
    run(db, 'INSERT INTO merged_texts (text_id, merged_id) VALUES (@id, @merged)', { id, merged: other.id });

  // While the record is still there, for its uses in briefs point at it; now they are read as uses of the kept one.
  for (const { id } of briefs) writeUses(db, id, getBrief(db, id).state);
  unindexArticle(db, other.number);
  run(db, 'DELETE FROM articles WHERE id = @id', { id: other.id });

  writeRecord(db, kept.id, after);
  rememberCorrections(db, kept.id, before, after, 'merged');
  settleText(db, kept, newest);
  return {
    article: getArticle(db, kept.id),
    quotes: countQuoteStates(db, kept.id),
    briefIds: briefs.map(({ id }) => id),
  };
}

const pointedAt = ({ id, number }: ArticleRow): Pointed => ({ id, number });

/** Pairs that the analyst told apart stand in the order of their ids, which may be another one now. Gives whom they are with. */
function keepToldApart(
  db: WritableDb,
  hanging: readonly HangingRow[],
  { from, to }: { from: Pointed; to: Pointed },
): string[] {
  return hanging.flatMap(({ table, row, moved }) => {
    if (table !== 'told_apart' || moved) return [];
    const other = [row.article_id, row.other_id].find((id) => id !== from.id && id !== to.id);
    if (typeof other !== 'string') return [];
    const [first = '', second = ''] = [other, to.id].sort();
    const added = run(
      db,
      'INSERT INTO told_apart (article_id, other_id) VALUES (@first, @second) ON CONFLICT DO NOTHING',
      { first, second },
    );
    return added > 0 ? [other] : [];
  });
}

/** Takes back what `keepToldApart` did: of the kept record nobody said it. The other articles may have been merged since. */
function askAgain(db: WritableDb, keptId: string, { apart = [] }: Kept): void {
  for (const other of apart) {
    const [merged] = selectAll(db, MergedRow, 'SELECT * FROM merged_articles WHERE id = @other', { other });
    const [first = '', second = ''] = [merged?.into_id ?? other, keptId].sort();
    run(db, 'DELETE FROM told_apart WHERE article_id = @first AND other_id = @second', { first, second });
  }
}

function withTaken(
  before: ArticleRecord,
  theirs: ArticleRecord,
  fields: readonly (keyof ArticleRecord)[],
): ArticleRecord {
  let after = before;
  for (const field of fields) after = { ...after, [field]: theirs[field] };
  return after;
}

/** Brings search, quotes and likely copies to the text that stands now. */
function settleText(db: WritableDb, { id, number }: ArticleRow, textBefore: string | null): void {
  const newest = latestTextRow(db, id).id;
  if (newest !== textBefore) run(db, 'DELETE FROM looked_through WHERE article_number = @number', { number });
  indexArticle(db, { number, record: readFields(db, id), blocks: getText(db, newest).blocks });
  compareQuotes(db, id);
  forgetTags(db);
  forgetAllNotes(db);
}

const MergedRow = z.object({
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

/** As `articles:unmerge`. Call inside one transaction. */
export function unmergeArticle(
  db: WritableDb,
  { mergedId }: Input<'articles:unmerge'>,
): Output<'articles:unmerge'> {
  const row = selectOne(db, MergedRow, 'SELECT * FROM merged_articles WHERE id = @mergedId', { mergedId });
  if (!row) throw new AppError('not-found', 'That record is not merged with another any more.');
  const was = Kept.parse(JSON.parse(row.kept));
  const kept = getArticleRow(db, row.into_id);
  if (was.into !== kept.id)
    throw new AppError(
      'invalid-input',
      `“${row.key}” was not parted from “${kept.key}”: the record it was merged into was itself merged later. Undo that merge first.`,
    );
  const newestBefore = latestTextRow(db, kept.id).id;
  const { article } = was;
  run(
    db,
    `INSERT INTO articles (number, id, key, accession, is_sample, created_at, record_sha256)
     VALUES (@number, @id, @key, @accession, @isSample, @createdAt, @hash)`,
    { ...article, id: row.id, key: row.key, hash: '0'.repeat(64) },
  );
  const restored = { ...unknownRecord(), ...was.record };
  writeRecord(db, row.id, restored);
  run(db, 'DELETE FROM merged_articles WHERE id = @id', { id: row.id });

  const parted = partTexts(
    db,
    kept.id,
    was.texts.other.map(({ id }) => id),
    was.texts.kept.map(({ id }) => id),
  );
  placeTexts(db, row.id, parted.other);
  placeTexts(db, kept.id, parted.kept);

  const other = getArticleRow(db, row.id);
  askAgain(db, kept.id, was);
  returnHanging(db, was.hanging, pointedAt(other), pointedAt(kept));
  returnGroup(db, kept.id, was);
  const now = readFields(db, kept.id);
  let then = now;
  for (const { field, before, after } of was.taken)
    if (JSON.stringify(now[field]) === JSON.stringify(after)) then = { ...then, [field]: before };
  writeRecord(db, kept.id, then);
  rememberCorrections(db, kept.id, now, then, 'merged');

  const touched = new Map(
    [...briefsNaming(db, kept.id), ...was.briefs.flatMap(({ id }) => briefById(db, id))].map((brief) => [
      brief.id,
      brief,
    ]),
  );
  for (const { id } of touched.values()) writeUses(db, id, getBrief(db, id).state);
  settleText(db, other, null);
  settleText(db, kept, newestBefore);
  return {
    kept: getArticle(db, kept.id),
    restored: getArticle(db, other.id),
    briefIds: [...touched.keys()],
    briefsToLookAt: [
      ...was.briefs.flatMap(({ id, revision }) => {
        const now = touched.get(id);
        return now && now.revision !== revision ? [now] : [];
      }),
      ...quotingOtherAsKept(db, kept.id, other.id).filter(({ id }) =>
        was.briefs.every((one) => one.id !== id),
      ),
    ].map(({ title }) => (title === '' ? 'Untitled brief' : title)),
  };
}

/** Briefs made while both were one record that quote a text of the other as one of the kept record. */
const quotingOtherAsKept = (db: ReadableDb, keptId: string, otherId: string): z.infer<typeof BriefRow>[] => {
  const quoting = selectAll(
    db,
    z.object({ brief_id: z.string() }),
    `SELECT DISTINCT brief_id FROM brief_quotes JOIN quotes ON quotes.id = quote_id JOIN texts ON texts.id = text_id
      WHERE texts.article_id = @otherId`,
    { otherId },
  ).map(({ brief_id: id }) => id);
  return briefsNaming(db, keptId).filter(
    ({ id }) => quoting.includes(id) && quotesAs(db, id, keptId, otherId),
  );
};

/** Does a brief name the kept record at a quotation whose quote is of the other's texts? */
function quotesAs(db: ReadableDb, briefId: string, keptId: string, otherId: string): boolean {
  const theirs = new Set(
    selectAll(
      db,
      z.object({ id: z.string() }),
      'SELECT quotes.id FROM quotes JOIN texts ON texts.id = text_id WHERE texts.article_id = @otherId',
      { otherId },
    ).map(({ id }) => id),
  );
  let isNamed = false;
  walk(getBrief(db, briefId).state.root.children, (node) => {
    isNamed ||= usesQuote(node) && node.articleId === keptId && theirs.has(node.quoteId ?? '');
  });
  return isNamed;
}

const briefById = (db: ReadableDb, id: string): z.infer<typeof BriefRow>[] =>
  selectAll(
    db,
    BriefRow,
    `SELECT id, title, revision, EXISTS (SELECT 1 FROM releases WHERE brief_id = briefs.id) AS released
       FROM briefs WHERE id = @id`,
    { id },
  );

/** The kept record's own group, if the other's came in its place and that is where it still is. */
function returnGroup(db: WritableDb, keptId: string, { groupBefore }: Kept): void {
  if (groupBefore === undefined || groupBefore === null) return;
  run(
    db,
    `INSERT OR IGNORE INTO independence_members (article_id, group_id)
     SELECT @keptId, id FROM independence_groups WHERE id = @groupBefore`,
    { keptId, groupBefore },
  );
}
