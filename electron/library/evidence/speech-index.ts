import { z } from 'zod';
import { canonicalText } from '../../../shared/model';
import { findSpeech, type SpokenStretch } from '../../../shared/verdict/speech';
import { foldWords } from '../search/fold';
import { type ReadableDb, selectAll } from '../store/db';

/** Words that somebody says in an article, with the speaker as the article names them. */
export type SpokenWords = SpokenStretch & { textId: string; articleId: string; exact: string };

/** Texts never change, so neither does what is said in them. Bounded: a long session reads many. */
const KEPT_TEXTS = 1000;
const kept = new Map<string, readonly SpokenWords[]>();

const BlockRow = z.object({ text: z.string() });

/** What is said in a text between quotation marks. */
export function speechIn(db: ReadableDb, textId: string, articleId: string): readonly SpokenWords[] {
  const known = kept.get(textId);
  if (known) return known;
  const blocks = selectAll(
    db,
    BlockRow,
    'SELECT text FROM blocks WHERE text_id = @textId ORDER BY paragraph',
    {
      textId,
    },
  );
  const canonical = canonicalText(blocks);
  const speech = findSpeech(blocks).map((stretch) => ({
    ...stretch,
    textId,
    articleId,
    exact: canonical.slice(stretch.start, stretch.end),
  }));
  const oldest = kept.keys().next().value;
  if (kept.size >= KEPT_TEXTS && oldest !== undefined) kept.delete(oldest);
  kept.set(textId, speech);
  return speech;
}

/** Articles that are read for another wording of one statement: those that share most of its rare words. */
const READ_ARTICLES = 24;
const SEARCHED_WORDS = 14;
const SHORTEST_WORD = 5;

const HitRow = z.object({ article_id: z.string(), text_id: z.string() });

/** Newest texts of other articles that name a speaker and share words with a statement, likeliest first. */
export function articlesThatMayRepeat(
  db: ReadableDb,
  { articleId, speaker, words }: { articleId: string; speaker: string; words: string },
): { articleId: string; textId: string }[] {
  const name = foldedWords(speaker).at(-1);
  const rare = [...new Set(foldedWords(words).filter(({ length }) => length >= SHORTEST_WORD))]
    .sort((a, b) => b.length - a.length)
    .slice(0, SEARCHED_WORDS);
  if (name === undefined || rare.length === 0) return [];
  const query = `body : (${quoted(name)} AND (${rare.map(quoted).join(' OR ')}))`;
  return selectAll(
    db,
    HitRow,
    `SELECT articles.id AS article_id,
            (SELECT id FROM texts WHERE article_id = articles.id ORDER BY version DESC LIMIT 1) AS text_id
       FROM (SELECT rowid, rank FROM article_search WHERE article_search MATCH @query ORDER BY rank LIMIT @limit) AS hit
       JOIN articles ON articles.number = hit.rowid
      WHERE articles.id <> @articleId ORDER BY hit.rank`,
    { query, articleId, limit: READ_ARTICLES + 1 },
  ).map((row) => ({ articleId: row.article_id, textId: row.text_id }));
}

const foldedWords = (text: string): string[] => foldWords(text).split(' ').filter(Boolean);
const quoted = (word: string): string => `"${word}"`;
