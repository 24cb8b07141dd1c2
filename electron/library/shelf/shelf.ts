import { z } from 'zod';
import type { Input, Output } from '../../../shared/ipc/contract';
import type { Collection, Shelf, ShelfTag } from '../../../shared/ipc/shelf-contract';
import { compareTags, foldTag, tagWithParents } from '../../../shared/model/tag';
import { getArticleRow } from '../articles/articles';
import { type ReadableDb, selectAll, selectNumbers, selectTuples } from '../store/db';
import { asJson, countChosen, ofChosen } from './chosen';
import { collectionRows, countIn, withInner } from './collections';
import { bitsOf } from './marks';
import { notesOf } from './notes';
import { listSearches } from './saved-searches';
import { rememberedTags } from './shelf-facts';

const count = (db: ReadableDb, table: string): number =>
  selectNumbers(db, `SELECT count(*) FROM ${table}`)[0] ?? 0;

/** Everything a side list of the library shows, with counts. */
export function getShelf(db: ReadableDb): Shelf {
  const total = count(db, 'articles');
  const [noted = 0] = selectNumbers(db, 'SELECT count(DISTINCT article_number) FROM article_notes');
  const [tagged = 0] = selectNumbers(
    db,
    'SELECT count(*) FROM (SELECT DISTINCT article_number FROM article_tags)',
  );
  return {
    total,
    unread: total - count(db, 'read_articles'),
    starred: count(db, 'starred_articles'),
    noted,
    untagged: total - tagged,
    tags: shelfTags(db),
    collections: listCollections(db),
    searches: listSearches(db),
    marks: {
      read: bitsOf(db, 'read_articles'),
      starred: bitsOf(db, 'starred_articles'),
      noted: bitsOf(db, 'article_notes'),
    },
  };
}

function listCollections(db: ReadableDb): Collection[] {
  const rows = collectionRows(db);
  return rows.map(({ id, parent_id, name }) => ({
    id,
    parentId: parent_id,
    name,
    articles: countIn(db, withInner(rows, id)),
  }));
}

/** Articles that bear one of the tags, or a quote of which does. */
const BEARERS = `SELECT article_number FROM article_tags WHERE tag_id IN (SELECT value FROM json_each(@ids))
  UNION SELECT articles.number FROM quote_tags JOIN quotes ON quotes.id = quote_tags.quote_id
    JOIN texts ON texts.id = quotes.text_id JOIN articles ON articles.id = texts.article_id
   WHERE quote_tags.tag_id IN (SELECT value FROM json_each(@ids))`;

/** Every tag in use and the names above it, as a tree is read. */
const shelfTags = (db: ReadableDb): ShelfTag[] => rememberedTags(db, () => readTags(db));

function readTags(db: ReadableDb): ShelfTag[] {
  const ofArticles = new Map(
    selectTuples(db, 'SELECT tag_id, count(*) FROM article_tags GROUP BY tag_id').map(([id, n]) => [
      Number(id),
      Number(n),
    ]),
  );
  const ofQuotes = new Map(
    selectTuples(db, 'SELECT tag_id, count(*) FROM quote_tags GROUP BY tag_id').map(([id, n]) => [
      Number(id),
      Number(n),
    ]),
  );
  const nodes = new Map<string, { name: string; own: number | null; ids: number[] }>();
  for (const [id, name] of selectTuples(db, 'SELECT id, name FROM tags')) {
    const tagId = Number(id);
    if (!ofArticles.has(tagId) && !ofQuotes.has(tagId)) continue;
    const line = tagWithParents(String(name));
    line.forEach((each, depth) => {
      const folded = foldTag(each);
      const node = nodes.get(folded) ?? { name: each, own: null, ids: [] };
      node.ids.push(tagId);
      if (depth === line.length - 1) {
        node.own = tagId;
        node.name = each;
      }
      nodes.set(folded, node);
    });
  }
  return [...nodes]
    .sort(([a], [b]) => compareTags(a, b))
    .map(([, { name, own, ids }]) => ({
      name,
      quotes: own === null ? 0 : (ofQuotes.get(own) ?? 0),
      // One tag that no quote bears: the index has counted its articles already.
      articles:
        ids.length === 1 && own !== null && !ofQuotes.has(own)
          ? (ofArticles.get(own) ?? 0)
          : (selectNumbers(db, `SELECT count(*) FROM (${BEARERS})`, { ids: JSON.stringify(ids) })[0] ?? 0),
    }));
}

const TagRow = z.object({ name: z.string(), basis: z.enum(['supplied', 'in-text']) });
const IdRow = z.object({ id: z.string() });

/** What the shelf says of one article; throws `not-found`. */
export function getArticleShelf(db: ReadableDb, articleId: string): Output<'shelf:article'> {
  const { number } = getArticleRow(db, articleId);
  const has = (table: string): boolean =>
    selectNumbers(db, `SELECT 1 FROM ${table} WHERE article_number = @number`, { number }).length > 0;
  return {
    number,
    isRead: has('read_articles'),
    isStarred: has('starred_articles'),
    tags: selectAll(
      db,
      TagRow,
      'SELECT name, basis FROM article_tags JOIN tags ON tags.id = tag_id WHERE article_number = @number ORDER BY folded',
      { number },
    ),
    collectionIds: selectAll(
      db,
      IdRow,
      'SELECT collection_id AS id FROM collection_articles WHERE article_number = @number',
      { number },
    ).map(({ id }) => id),
    notes: notesOf(db, number),
  };
}

/** What is true of how many of the articles chosen. */
export function describeChosen(db: ReadableDb, input: Input<'shelf:chosen'>): Output<'shelf:chosen'> {
  const numbers = asJson(input.numbers);
  const among = (table: string): number =>
    selectNumbers(db, `SELECT count(*) FROM ${table} WHERE article_number IN ${ofChosen}`, { numbers })[0] ??
    0;
  return {
    total: countChosen(db, input.numbers),
    read: among('read_articles'),
    starred: among('starred_articles'),
    tags: selectAll(
      db,
      z.object({ name: z.string(), count: z.int() }),
      `SELECT name, count(*) AS count FROM article_tags JOIN tags ON tags.id = tag_id
        WHERE article_number IN ${ofChosen} GROUP BY tag_id ORDER BY folded`,
      { numbers },
    ),
    collections: selectAll(
      db,
      z.object({ id: z.string(), count: z.int() }),
      `SELECT collection_id AS id, count(*) AS count FROM collection_articles WHERE article_number IN ${ofChosen} GROUP BY collection_id`,
      { numbers },
    ),
  };
}
