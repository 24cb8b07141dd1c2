import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import { foldTag, isTagWithin, LONGEST_TAG, tidyTag } from '../../../shared/model/tag';
import { tagOfKeyword } from '../../../shared/references/keywords';
import { type ReadableDb, run, selectAll, selectNumbers, selectOne, type WritableDb } from '../store/db';
import { asJson, countChosen, ofChosen } from './chosen';
import { forgetTags } from './shelf-facts';

const TagRow = z.object({ id: z.int(), name: z.string(), folded: z.string() });
type TagRow = z.infer<typeof TagRow>;

/** Whether anything bears the tag; one that nothing bears is kept, for steps may be taken back, but shown nowhere. */
const IN_USE = `(EXISTS (SELECT 1 FROM quote_tags WHERE tag_id = tags.id) OR EXISTS (SELECT 1 FROM article_tags WHERE tag_id = tags.id))`;

/** The row of a tag, made where there is none; spelt as it was first while anything bears it. */
export function tagIdOf(db: WritableDb, given: string): number {
  const name = tidyTag(given);
  const folded = foldTag(name);
  if (folded === '')
    throw new AppError('invalid-input', 'A tag needs a letter at least. Nothing was tagged.');
  run(
    db,
    `INSERT INTO tags (name, folded) VALUES (@name, @folded)
     ON CONFLICT (folded) DO UPDATE SET name = excluded.name WHERE name <> excluded.name AND NOT ${IN_USE}`,
    { name, folded },
  );
  const row = selectOne(db, z.object({ id: z.int() }), 'SELECT id FROM tags WHERE folded = @folded', {
    folded,
  });
  if (!row) throw new Error('A tag that was just made is not there.');
  return row.id;
}

/** Tags and takes tags off; counts articles that are otherwise than before. */
export function tagArticles(
  db: WritableDb,
  input: { numbers: readonly number[]; add: readonly string[]; remove: readonly string[] },
  basis: 'supplied' | 'in-text' = 'supplied',
): { changed: number; already: number } {
  const numbers = asJson(input.numbers);
  const changed = new Set<number>();
  for (const name of input.remove) {
    const tag = findTag(db, name);
    if (!tag) continue;
    const had = selectNumbers(
      db,
      `SELECT article_number FROM article_tags WHERE tag_id = @id AND article_number IN ${ofChosen}`,
      { id: tag.id, numbers },
    );
    run(
      db,
      `INSERT INTO tags_taken_off (article_number, folded)
       SELECT article_number, @folded FROM article_tags WHERE tag_id = @id AND article_number IN ${ofChosen}
       ON CONFLICT DO NOTHING`,
      { id: tag.id, folded: tag.folded, numbers },
    );
    run(db, `DELETE FROM article_tags WHERE tag_id = @id AND article_number IN ${ofChosen}`, {
      id: tag.id,
      numbers,
    });
    for (const number of had) changed.add(number);
  }
  for (const name of input.add) {
    const id = tagIdOf(db, name);
    const lack = selectNumbers(
      db,
      `SELECT number FROM articles WHERE number IN ${ofChosen}
          AND NOT EXISTS (SELECT 1 FROM article_tags WHERE tag_id = @id AND article_number = number)`,
      { id, numbers },
    );
    run(
      db,
      `INSERT INTO article_tags (article_number, tag_id, basis)
       SELECT number, @id, @basis FROM articles WHERE number IN ${ofChosen}
       ON CONFLICT (article_number, tag_id) DO NOTHING`,
      { id, numbers, basis },
    );
    run(db, `DELETE FROM tags_taken_off WHERE folded = @folded AND article_number IN ${ofChosen}`, {
      folded: foldTag(tidyTag(name)),
      numbers,
    });
    for (const number of lack) changed.add(number);
  }
  forgetTags(db);
  return { changed: changed.size, already: countChosen(db, input.numbers) - changed.size };
}

/** Tags, folded, that an article bears, and those that the analyst took off it and did not give again. */
export const tagsDecidedOn = (db: ReadableDb, articleNumber: number): Set<string> =>
  new Set(
    selectAll(
      db,
      z.object({ folded: z.string() }),
      `SELECT folded FROM tags_taken_off WHERE article_number = @articleNumber
       UNION ALL SELECT tags.folded FROM article_tags JOIN tags ON tags.id = article_tags.tag_id
                  WHERE article_tags.article_number = @articleNumber`,
      { articleNumber },
    ).map(({ folded }) => folded),
  );

/** Keywords of an imported file, as tags that say so; counts those that the article did not bear yet. */
export function tagFromFile(db: WritableDb, articleNumber: number, keywords: readonly string[]): number {
  const names = keywords
    .flatMap((keyword) => keyword.split(/[,;]/u))
    .map(tagOfKeyword)
    .filter((name) => name !== '');
  let added = 0;
  for (const name of names)
    added += tagArticles(db, { numbers: [articleNumber], add: [name], remove: [] }, 'in-text').changed;
  return added;
}

const findTag = (db: ReadableDb, name: string): TagRow | undefined =>
  selectOne(db, TagRow, 'SELECT id, name, folded FROM tags WHERE folded = @folded', {
    folded: foldTag(name),
  });

/** Tags in use that are the one named or stand under it. */
function family(db: ReadableDb, name: string): TagRow[] {
  const folded = foldTag(name);
  return selectAll(db, TagRow, `SELECT id, name, folded FROM tags WHERE ${IN_USE} ORDER BY folded`).filter(
    (tag) => isTagWithin(tag.folded, folded),
  );
}

const countBearers = (db: ReadableDb, tags: readonly TagRow[]): number => {
  const ids = JSON.stringify(tags.map(({ id }) => id));
  const of = '(SELECT value FROM json_each(@ids))';
  const [articles = 0] = selectNumbers(
    db,
    `SELECT count(DISTINCT article_number) FROM article_tags WHERE tag_id IN ${of}`,
    { ids },
  );
  const [quotes = 0] = selectNumbers(
    db,
    `SELECT count(DISTINCT quote_id) FROM quote_tags WHERE tag_id IN ${of}`,
    {
      ids,
    },
  );
  return articles + quotes;
};

/** Gives a tag another name, and with it those under it. Names that are in use are joined. Throws `not-found`. */
export function renameTags(
  db: WritableDb,
  { name, to }: { name: string; to: string },
): { changed: number; already: number } {
  const target = tidyTag(to);
  const from = foldTag(name);
  const tags = family(db, name);
  if (tags.length === 0)
    throw new AppError('not-found', `Nothing bears the tag “${name}”, so it was not renamed.`);
  const depth = tidyTag(name).length;
  const renamed = tags.map((tag) => ({ ...tag, to: target + tag.name.slice(depth) }));
  const tooLong = renamed.find((tag) => tag.to.length > LONGEST_TAG || foldTag(tag.to) === '');
  if (tooLong)
    throw new AppError(
      'invalid-input',
      `“${name}” was not renamed: “${tooLong.to}” is longer than the ${LONGEST_TAG} letters that a tag may have.`,
    );
  const changed = countBearers(db, tags);
  // Aside first, or a name would be met that is itself about to change (trade becomes trade/goods, trade/goods more).
  for (const { id } of renamed) run(db, 'UPDATE tags SET folded = char(1) || id WHERE id = @id', { id });
  for (const tag of renamed) {
    const other = findTag(db, tag.to);
    if (!other)
      run(db, 'UPDATE tags SET name = @name, folded = @folded WHERE id = @id', {
        id: tag.id,
        name: tag.to,
        folded: foldTag(tag.to),
      });
    else joinTags(db, tag.id, other, tag.to);
  }
  // A row that was joined away keeps its name, if nothing else has it now: numbers of rows are given anew, and steps name them.
  for (const { id, folded } of renamed)
    run(db, 'UPDATE OR IGNORE tags SET folded = @folded WHERE id = @id AND folded = char(1) || id', {
      id,
      folded,
    });
  forgetTags(db);
  return { changed: foldTag(target) === from && target === tidyTag(name) ? 0 : changed, already: 0 };
}

function joinTags(db: WritableDb, from: number, other: TagRow, name: string): void {
  const ids = { from, other: other.id };
  // A name that nothing bears any more gives its row up.
  const isFree = !selectOne(db, TagRow, `SELECT id, name, folded FROM tags WHERE id = @other AND ${IN_USE}`, {
    other: other.id,
  });
  if (isFree) run(db, 'UPDATE tags SET name = @name WHERE id = @other', { other: other.id, name });
  run(
    db,
    `INSERT INTO article_tags (article_number, tag_id, basis) SELECT article_number, @other, basis FROM article_tags WHERE tag_id = @from
     ON CONFLICT (article_number, tag_id) DO NOTHING`,
    ids,
  );
  run(
    db,
    `INSERT INTO quote_tags (quote_id, tag_id) SELECT quote_id, @other FROM quote_tags WHERE tag_id = @from
     ON CONFLICT (quote_id, tag_id) DO NOTHING`,
    ids,
  );
  bare(db, from);
}

/** Takes a tag off everything. Its row stays, unseen. */
function bare(db: WritableDb, id: number): void {
  run(db, 'DELETE FROM article_tags WHERE tag_id = @id', { id });
  run(db, 'DELETE FROM quote_tags WHERE tag_id = @id', { id });
}

/** Takes a tag and those under it off every article and quote. Throws `not-found`. */
export function deleteTag(db: WritableDb, name: string): { changed: number; already: number } {
  const tags = family(db, name);
  if (tags.length === 0)
    throw new AppError('not-found', `Nothing bears the tag “${name}” any more, so nothing was changed.`);
  const changed = countBearers(db, tags);
  for (const { id, folded } of tags) {
    run(
      db,
      `INSERT INTO tags_taken_off (article_number, folded) SELECT article_number, @folded FROM article_tags WHERE tag_id = @id
       ON CONFLICT DO NOTHING`,
      { id, folded },
    );
    bare(db, id);
  }
  forgetTags(db);
  return { changed, already: 0 };
}
