import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input, Output } from '../../../shared/ipc/contract';
import type { ArticleRecord } from '../../../shared/model';
import { getBrief, writeUses } from '../briefs/briefs';
import { countQuoteStates } from '../quotes/settlements';
import { unindexArticle } from '../search/volumes';
import { type ReadableDb, run, selectAll, selectOne, type WritableDb } from '../store/db';
import { type ArticleRow, getArticle, getArticleRow, latestTextRow } from './articles';
import { analystName, rememberCorrections } from './corrections';
import { type HangingRow, historyOf, moveHanging, type Pointed } from './hanging-rows';
import { knownTextsOf } from './known-files';
import { briefsNaming, type KeptForUndo, settleText, TextPlace } from './merged-records';
import { orderTogether } from './part-texts';
import { placeTexts } from './place-texts';
import { readFields } from './read-record';
import { writeRecord } from './record-rows';
import { hasWords } from './texts';

const oneRecord = (): AppError =>
  new AppError('invalid-input', 'Nothing was merged: both are one record already. Choose another article.');

function pair(db: ReadableDb, keptId: string, otherId: string): { kept: ArticleRow; other: ArticleRow } {
  const kept = getArticleRow(db, keptId);
  const other = getArticleRow(db, otherId);
  if (kept.id === other.id) throw oneRecord();
  return { kept, other };
}

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
  const record: KeptForUndo = {
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

function withTaken(
  before: ArticleRecord,
  theirs: ArticleRecord,
  fields: readonly (keyof ArticleRecord)[],
): ArticleRecord {
  let after = before;
  for (const field of fields) after = { ...after, [field]: theirs[field] };
  return after;
}
