import { z } from 'zod';
import { canonicalText } from '../../../shared/model';
import { toComparisonForm } from '../../../shared/verdict/comparison-form';
import { wordsOf } from '../../../shared/verdict/source-words';
import { mayBeSamePerson } from '../../../shared/verdict/speaker-names';
import { findSpeech, type SpokenStretch } from '../../../shared/verdict/speech';
import { type ReadableDb, selectAll } from '../store/db';

/** Words that somebody says in an article, with the speaker as the article names them. */
export type SpokenWords = SpokenStretch & { textId: string; articleId: string; exact: string };

/** Words of a known speaker, in a text or saved as a quote. Offsets are UTF-16 in the canonical text. */
export type Statement = Readonly<{
  id: string;
  articleId: string;
  textId: string;
  paragraph: number;
  start: number;
  exact: string;
  speaker: string;
  /** Set where the analyst saved the words and confirmed who says them. */
  quoteId: string | null;
  occasion: string | null;
  date: string | null;
}>;

/** Texts never change, so neither does what is said in them. Bounded: a long session reads many. */
const KEPT_TEXTS = 50_000;
const kept = new Map<string, readonly SpokenWords[]>();
const keptWords = new Map<string, readonly string[]>();
const KEPT_WORDS = 200_000;
const TEXTS_AT_ONCE = 200;

const BlockRow = z.object({ text_id: z.string(), text: z.string() });

/** What is said in a text between quotation marks. */
export function speechIn(db: ReadableDb, textId: string, articleId: string): readonly SpokenWords[] {
  readSpeech(db, [{ textId, articleId }]);
  return kept.get(textId) ?? [];
}

type NewestText = { textId: string; articleId: string };

function readSpeech(db: ReadableDb, texts: readonly NewestText[]): void {
  // A text is of another article once its record was merged.
  const unread = texts.filter(({ textId, articleId }) => {
    const known = kept.get(textId);
    return !known || (known[0] !== undefined && known[0].articleId !== articleId);
  });
  for (let from = 0; from < unread.length; from += TEXTS_AT_ONCE) {
    const some = unread.slice(from, from + TEXTS_AT_ONCE);
    const blocks = new Map<string, { text: string }[]>(some.map(({ textId }) => [textId, []]));
    const rows = selectAll(
      db,
      BlockRow,
      `SELECT text_id, text FROM blocks WHERE text_id IN (SELECT value FROM json_each(@ids))
        ORDER BY text_id, paragraph`,
      { ids: JSON.stringify(some.map(({ textId }) => textId)) },
    );
    for (const { text_id: textId, text } of rows) blocks.get(textId)?.push({ text });
    for (const { textId, articleId } of some)
      keep(kept, KEPT_TEXTS, textId, speechOf(blocks.get(textId) ?? [], textId, articleId));
  }
}

function speechOf(blocks: readonly { text: string }[], textId: string, articleId: string): SpokenWords[] {
  const found = findSpeech(blocks);
  if (found.length === 0) return [];
  const canonical = canonicalText(blocks);
  return found.map((stretch) => ({
    ...stretch,
    textId,
    articleId,
    exact: canonical.slice(stretch.start, stretch.end),
  }));
}

function keep<T>(cache: Map<string, T>, most: number, key: string, value: T): void {
  const oldest = cache.keys().next().value;
  if (cache.size >= most && oldest !== undefined) cache.delete(oldest);
  cache.set(key, value);
}

/** Words as they are compared, in lower case. */
function comparedWords(exact: string): readonly string[] {
  const known = keptWords.get(exact);
  if (known) return known;
  const words = wordsOf(toComparisonForm(exact).text).map(({ lower }) => lower);
  keep(keptWords, KEPT_WORDS, exact, words);
  return words;
}

/** Finds statements of one speaker that share enough words with given ones to be another wording of them. */
export type SpeechIndex = Readonly<{
  alike: (statement: { words: string; speaker: string; articleId: string }) => Statement[];
}>;

/** Fewer shared words than this share of the shorter statement are another statement. */
const SHARED_WORDS = 0.5;

const NewestRow = z
  .object({ text_id: z.string(), article_id: z.string() })
  .transform((row): NewestText => ({ textId: row.text_id, articleId: row.article_id }));
const SavedRow = z.object({
  id: z.string(),
  article_id: z.string(),
  text_id: z.string(),
  paragraph: z.int(),
  start: z.int(),
  exact: z.string(),
  speaker: z.string(),
  occasion: z.string().nullable(),
  date: z.string().nullable(),
});

/**
 * Everything that is said in the newest text of each article, and every saved quote of a confirmed speaker, by its words.
 * The first one of a session reads all texts; later ones only those that are new.
 */
export function makeSpeechIndex(db: ReadableDb): SpeechIndex {
  const statements = [...savedStatements(db), ...readStatements(db)];
  const lengths = statements.map(({ exact }) => comparedWords(exact).length);
  /** A statement stands as often as it has the word. */
  const places = new Map<string, number[]>();
  for (const [place, { exact }] of statements.entries())
    for (const word of comparedWords(exact)) {
      const known = places.get(word);
      if (known) known.push(place);
      else places.set(word, [place]);
    }
  return {
    alike({ words, speaker, articleId }) {
      const mine = comparedWords(words);
      const counts = new Map<string, number>();
      for (const word of mine) counts.set(word, (counts.get(word) ?? 0) + 1);
      // Whatever their order: words that both have, each as often as the one that has it less.
      const shared = new Uint16Array(statements.length);
      for (const [word, count] of counts) {
        let last = -1;
        let times = 0;
        for (const place of places.get(word) ?? []) {
          times = place === last ? times + 1 : 1;
          last = place;
          if (times <= count) shared[place] = (shared[place] ?? 0) + 1;
        }
      }
      return statements.filter(
        (other, place) =>
          (shared[place] ?? 0) >= Math.max(1, Math.min(mine.length, lengths[place] ?? 0) * SHARED_WORDS) &&
          other.articleId !== articleId &&
          mayBeSamePerson(speaker, other.speaker),
      );
    },
  };
}

function savedStatements(db: ReadableDb): Statement[] {
  return selectAll(
    db,
    SavedRow,
    `SELECT quotes.id, texts.article_id, text_id, paragraph, start, exact, speaker, occasion, date
       FROM quotes JOIN texts ON texts.id = quotes.text_id WHERE speaker IS NOT NULL`,
  ).map(({ article_id: articleId, text_id: textId, ...row }) => ({
    ...row,
    articleId,
    textId,
    quoteId: row.id,
  }));
}

function readStatements(db: ReadableDb): Statement[] {
  const newest = selectAll(
    db,
    NewestRow,
    `SELECT id AS text_id, article_id FROM texts
      WHERE version = (SELECT max(version) FROM texts AS each WHERE each.article_id = texts.article_id)`,
  );
  readSpeech(db, newest);
  return newest.flatMap(({ textId }) =>
    (kept.get(textId) ?? []).flatMap(({ start, paragraph, exact, speaker, articleId }): Statement[] =>
      speaker === null
        ? []
        : [
            {
              id: `${textId} ${start}`,
              articleId,
              textId,
              paragraph,
              start,
              exact,
              speaker,
              quoteId: null,
              occasion: null,
              date: null,
            },
          ],
    ),
  );
}
