import { z } from 'zod';
import { sharedWords } from '../../../shared/independence/shared-words';
import { profileOf, samplesOf, type TextProfile } from '../../../shared/independence/text-profile';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input, Output } from '../../../shared/ipc/contract';
import { type LikelyOrigin, Likeness, type SharedSentence } from '../../../shared/model';
import { getArticleRow } from '../articles/articles';
import { readFields } from '../articles/read-record';
import { type ReadableDb, run, selectAll, selectOne, type WritableDb } from '../store/db';
import { listGroups } from './groups';
import { toldApartFrom } from './origins';

/** Articles looked up by one sample: what stands in more texts than that is a phrase of the trade. */
const MOST_WITH_SAMPLE = 64;
/** A text with more samples than these shares two or more with a copy; one in common is chance. */
const SHORT_TEXT_SAMPLES = 16;
/** Candidates whose texts are read and compared, those with most samples in common first. */
const MOST_CANDIDATES = 24;
/** Profiles kept between two looks: those of one story come in near each other. */
const KEPT_PROFILES = 2000;

const NewestRow = z.object({ number: z.int(), text_id: z.string() });
const CountRow = z.object({ total: z.int() });
const BlockRow = z.object({ text: z.string() });
const TextIdRow = z.object({ text_id: z.string() });
const NumberRow = z.object({ article_number: z.int() });

const NEWEST = `SELECT a.number, t.id AS text_id FROM articles AS a
  JOIN texts AS t ON t.article_id = a.id
   AND t.version = (SELECT max(version) FROM texts WHERE article_id = a.id)`;

const profiles = new Map<string, TextProfile>();

function profileOfText(db: ReadableDb, textId: string): TextProfile {
  const known = profiles.get(textId);
  if (known) return known;
  const profile = profileOf(
    selectAll(db, BlockRow, 'SELECT text FROM blocks WHERE text_id = @textId ORDER BY paragraph', { textId }),
  );
  if (profiles.size >= KEPT_PROFILES)
    for (const oldest of [...profiles.keys()].slice(0, 500)) profiles.delete(oldest);
  profiles.set(textId, profile);
  return profile;
}

/**
 * Looks through the next `limit` articles that are new or have a new text, and keeps with which others they share their
 * words. Answers how many were looked through and how many are left; ask again until none is.
 */
export function lookForCopies(db: WritableDb, { limit }: Input<'copies:look'>): Output<'copies:look'> {
  const fresh = newest(db, 'a.number > (SELECT coalesce(max(article_number), 0) FROM looked_through)', limit);
  // Those with a new text lie between the others, and are looked for once nothing else is left.
  const waiting =
    fresh.length > 0
      ? fresh
      : newest(db, 'a.number NOT IN (SELECT article_number FROM looked_through)', limit);
  for (const { number, text_id: textId } of waiting) lookThrough(db, number, textId);
  return { looked: waiting.length, left: count(db, 'articles') - count(db, 'looked_through') };
}

const newest = (db: ReadableDb, where: string, limit: number) =>
  selectAll(db, NewestRow, `${NEWEST} WHERE ${where} ORDER BY a.number LIMIT @limit`, { limit });

const count = (db: ReadableDb, table: 'articles' | 'looked_through'): number =>
  selectOne(db, CountRow, `SELECT count(*) AS total FROM ${table}`)?.total ?? 0;

function lookThrough(db: WritableDb, number: number, textId: string): void {
  run(db, 'DELETE FROM looked_through WHERE article_number = @number', { number });
  run(db, 'INSERT INTO looked_through (article_number, text_id) VALUES (@number, @textId)', {
    number,
    textId,
  });
  const profile = profileOfText(db, textId);
  const samples = samplesOf(profile);
  const together = new Map<number, number>();
  for (const sample of samples)
    for (const { article_number: other } of selectAll(
      db,
      NumberRow,
      'SELECT article_number FROM word_samples WHERE sample = @sample LIMIT @most',
      { sample, most: MOST_WITH_SAMPLE },
    ))
      together.set(other, (together.get(other) ?? 0) + 1);
  for (const sample of samples)
    run(db, 'INSERT INTO word_samples (sample, article_number) VALUES (@sample, @number)', {
      sample,
      number,
    });
  const fewest = samples.length > SHORT_TEXT_SAMPLES ? 2 : 1;
  const candidates = [...together]
    .filter(([, count]) => count >= fewest)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_CANDIDATES);
  for (const [other] of candidates) {
    const theirs = selectOne(
      db,
      TextIdRow,
      'SELECT text_id FROM looked_through WHERE article_number = @other',
      { other },
    );
    const shared = theirs && sharedWords(profile, profileOfText(db, theirs.text_id));
    if (!shared) continue;
    run(
      db,
      `INSERT INTO likely_copies (article_number, other_number, share, likeness)
       VALUES (@later, @earlier, @share, @likeness)`,
      {
        later: Math.max(number, other),
        earlier: Math.min(number, other),
        share: shared.share,
        likeness: shared.likeness,
      },
    );
  }
}

const PairRow = z.object({
  number: z.int(),
  id: z.string(),
  other_number: z.int(),
  other_id: z.string(),
  share: z.number(),
  likeness: Likeness,
});
type Pair = z.infer<typeof PairRow>;

/**
 * Articles that may rest on one origin: those that share their words, save pairs that the analyst told apart or put into
 * one group. With an `articleId` only what that one belongs to. Those with most articles first.
 */
export function listLikelyOrigins(
  db: ReadableDb,
  { articleId, limit }: Input<'copies:list'>,
): Output<'copies:list'> {
  const groupOf = new Map(
    listGroups(db).flatMap(({ id, articleIds }) => articleIds.map((member) => [member, id] as const)),
  );
  const pairs = selectAll(
    db,
    PairRow,
    `SELECT c.article_number AS number, a.id, c.other_number, o.id AS other_id, c.share, c.likeness
       FROM likely_copies AS c
       JOIN articles AS a ON a.number = c.article_number
       JOIN articles AS o ON o.number = c.other_number
      WHERE NOT EXISTS (SELECT 1 FROM told_apart
                         WHERE article_id = min(a.id, o.id) AND other_id = max(a.id, o.id))`,
  );
  // Two that the analyst put into groups, the same or not, were decided on.
  const open = pairs.filter(({ id, other_id: other }) => !groupOf.has(id) || !groupOf.has(other));
  const pairsOf = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const own = pairsOf.get(pair.id);
    if (own) own.push(pair);
    else pairsOf.set(pair.id, [pair]);
  }
  // What the analyst put into one group hangs together without being asked about.
  const all = [...components(pairs.map(({ id, other_id: other }) => [id, other] as const))];
  const asked = new Set(open.flatMap(({ id, other_id: other }) => [id, other]));
  const origins = all
    .filter((members) => members.some((id) => asked.has(id)))
    .filter((members) => articleId === undefined || members.includes(articleId))
    .sort((a, b) => b.length - a.length)
    .slice(0, limit)
    .map(
      (members): LikelyOrigin => ({
        articles: describe(
          db,
          members,
          members.flatMap((id) => pairsOf.get(id) ?? []),
          groupOf,
        ),
      }),
    );
  return origins;
}

/** Sets of things that hang together by pairs. */
function components(pairs: readonly (readonly [string, string])[]): string[][] {
  const home = new Map<string, string[]>();
  for (const [a, b] of pairs) {
    const mine = home.get(a) ?? [a];
    const theirs = home.get(b) ?? [b];
    if (mine === theirs) continue;
    const [large, small] = mine.length >= theirs.length ? [mine, theirs] : [theirs, mine];
    large.push(...small);
    for (const member of large) home.set(member, large);
  }
  return [...new Set(home.values())];
}

function describe(
  db: ReadableDb,
  members: readonly string[],
  /** Those between members. */
  pairs: readonly Pair[],
  groupOf: ReadonlyMap<string, string>,
): LikelyOrigin['articles'] {
  const closest = new Map<string, { articleId: string; share: number; likeness: Likeness }>();
  const numbers = new Map<string, number>();
  const keep = (id: string, articleId: string, { share, likeness }: Pair) => {
    if ((closest.get(id)?.share ?? -1) < share) closest.set(id, { articleId, share, likeness });
  };
  for (const pair of pairs) {
    numbers.set(pair.id, pair.number).set(pair.other_id, pair.other_number);
    keep(pair.id, pair.other_id, pair);
    keep(pair.other_id, pair.id, pair);
  }
  return [...members]
    .sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0))
    .flatMap((articleId) => {
      const near = closest.get(articleId);
      if (!near) return [];
      const { title, outlet, published } = readFields(db, articleId, ['title', 'outlet', 'published']);
      return [
        {
          articleId,
          key: getArticleRow(db, articleId).key,
          title: title.value,
          outlet: outlet.value,
          published: published.value,
          groupId: groupOf.get(articleId) ?? null,
          apartFrom: toldApartFrom(db, articleId).filter((id) => members.includes(id)),
          closest: near,
        },
      ];
    });
}

/** The sentences that two articles share, in the order of the first; empty where they share none. */
export function listSharedSentences(
  db: ReadableDb,
  { first, second }: Input<'copies:sentences'>,
): Output<'copies:sentences'> {
  const [mine, theirs] = [first, second].map((articleId) => {
    const { number } = selectOne(
      db,
      z.object({ number: z.int() }),
      'SELECT number FROM articles WHERE id = @articleId',
      {
        articleId,
      },
    ) ?? { number: -1 };
    const newest = selectOne(db, NewestRow, `${NEWEST} WHERE a.number = @number`, { number });
    if (!newest) throw new AppError('not-found', 'That article is not in the library any more.');
    return {
      profile: profileOfText(db, newest.text_id),
      blocks: selectAll(db, BlockRow, 'SELECT text FROM blocks WHERE text_id = @textId ORDER BY paragraph', {
        textId: newest.text_id,
      }),
    };
  });
  if (!mine || !theirs) return [];
  const shared = sharedWords(mine.profile, theirs.profile);
  return (shared?.pairs ?? []).flatMap((pair): SharedSentence[] => {
    const own = mine.profile.sentences[pair.first];
    const other = theirs.profile.sentences[pair.second];
    if (!own || !other) return [];
    return [
      {
        first: mine.blocks[own.paragraph - 1]?.text.slice(own.start, own.end) ?? '',
        second: theirs.blocks[other.paragraph - 1]?.text.slice(other.start, other.end) ?? '',
        firstParagraph: own.paragraph,
        secondParagraph: other.paragraph,
        alike: pair.alike,
      },
    ];
  });
}
