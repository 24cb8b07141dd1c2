import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input, Output } from '../../../shared/ipc/contract';
import { unknownRecord } from '../../../shared/model';
import { getBrief, writeUses } from '../briefs/briefs';
import { usesQuote, walk } from '../briefs/walk';
import { type ReadableDb, run, selectAll, selectOne, type WritableDb } from '../store/db';
import { getArticle, getArticleRow, latestTextRow } from './articles';
import { rememberCorrections } from './corrections';
import { returnHanging } from './hanging-rows';
import { type BriefRow, briefById, briefsNaming, KeptForUndo, MergedRow, settleText } from './merged-records';
import { partTexts } from './part-texts';
import { placeTexts } from './place-texts';
import { readFields } from './read-record';
import { writeRecord } from './record-rows';

/** As `articles:unmerge`. Call inside one transaction. */
export function unmergeArticle(
  db: WritableDb,
  { mergedId }: Input<'articles:unmerge'>,
): Output<'articles:unmerge'> {
  const row = selectOne(db, MergedRow, 'SELECT * FROM merged_articles WHERE id = @mergedId', { mergedId });
  if (!row) throw new AppError('not-found', 'That record is not merged with another any more.');
  const was = KeptForUndo.parse(JSON.parse(row.kept));
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
  returnHanging(db, was.hanging, other, kept);
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
const quotingOtherAsKept = (db: ReadableDb, keptId: string, otherId: string): BriefRow[] => {
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

/** The kept record's own group, if the other's came in its place and that is where it still is. */
function returnGroup(db: WritableDb, keptId: string, { groupBefore }: KeptForUndo): void {
  if (groupBefore === undefined || groupBefore === null) return;
  run(
    db,
    `INSERT OR IGNORE INTO independence_members (article_id, group_id)
     SELECT @keptId, id FROM independence_groups WHERE id = @groupBefore`,
    { keptId, groupBefore },
  );
}
/** Takes back what `keepToldApart` did: of the kept record nobody said it. The other articles may have been merged since. */
function askAgain(db: WritableDb, keptId: string, { apart = [] }: KeptForUndo): void {
  for (const other of apart) {
    const [merged] = selectAll(db, MergedRow, 'SELECT * FROM merged_articles WHERE id = @other', { other });
    const [first = '', second = ''] = [merged?.into_id ?? other, keptId].sort();
    run(db, 'DELETE FROM told_apart WHERE article_id = @first AND other_id = @second', { first, second });
  }
}
