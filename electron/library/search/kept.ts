import { z } from 'zod';
import type { Input, Output } from '../../../shared/ipc/contract';
import { EditorState } from '../../../shared/model';
import { isTagWithin } from '../../../shared/model/tag';
import { textOf } from '../briefs/walk';
import { type FoldedNote, foldedNotes } from '../shelf/folded-notes';
import { type ReadableDb, selectAll, selectOne } from '../store/db';
import { foldWords } from './fold';
import { hitPatterns } from './hits';
import type { Query } from './query';
import { readQuery } from './read-query';
import { makeSnippet } from './snippet';
import { type FoldedSpellings, foldSpellings, getSpellings } from './spellings';
import { wordsPattern } from './text-expression';

const QuoteRow = z.object({
  id: z.string(),
  article_id: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  exact: z.string(),
  speaker: z.string().nullable(),
  comment: z.string(),
  tags: z.string().nullable(),
});
const BriefRow = z.object({
  id: z.string(),
  title: z.string(),
  sha256: z.string(),
  state: z.string(),
});

/** What the fields of a query mean for something kept. */
type Kept = { all: string; title: string; author: string; outlet: string; tags: string[] };

/** Does something kept fit? Kinds, languages and dates are an article's: what asks for them finds nothing kept. */
function fits(query: Query, kept: Kept, spellings: FoldedSpellings): boolean {
  switch (query.type) {
    case 'words': {
      const pattern = wordsPattern(query, spellings);
      return pattern.test(query.field === 'anywhere' ? kept.all : kept[query.field]);
    }
    case 'tag':
      return kept.tags.some((tag) => isTagWithin(tag, query.value, query.isPrefix));
    case 'and':
      return query.parts.every((part) => fits(part, kept, spellings));
    case 'or':
      return query.parts.some((part) => fits(part, kept, spellings));
    case 'not':
      return !fits(query.part, kept, spellings);
    default:
      return false;
  }
}

/** Words of briefs by the hash of their state: folding a long brief for each letter typed would be felt. */
const wordsOfBriefs = new Map<string, string>();
const REMEMBERED_BRIEFS = 200;

function wordsOfBrief({ sha256, state }: z.infer<typeof BriefRow>): string {
  const known = wordsOfBriefs.get(sha256);
  if (known !== undefined) return known;
  const parsed = EditorState.parse(JSON.parse(state));
  const words = parsed.root.children.map(textOf).join('\n');
  if (wordsOfBriefs.size >= REMEMBERED_BRIEFS) wordsOfBriefs.clear();
  wordsOfBriefs.set(sha256, words);
  return words;
}

const NoteRow = z.object({ id: z.string(), title: z.string().nullable() });

/** Notes on articles that have the words asked for; what else is asked is an article's. */
function fittingNotes(db: ReadableDb, query: Query, spellings: FoldedSpellings): FoldedNote[] {
  const asks = (part: Query): boolean =>
    part.type === 'and' || part.type === 'or' || part.type === 'not'
      ? (part.type === 'not' ? [part.part] : part.parts).every(asks)
      : part.type === 'note' || (part.type === 'words' && part.field === 'anywhere');
  if (!asks(query)) return [];
  const found = (part: Query, words: string): boolean =>
    part.type === 'note'
      ? wordsPattern(part.words, spellings).test(words)
      : fits(part, noteAsKept(words), spellings);
  const all = (part: Query, words: string): boolean => {
    if (part.type === 'and') return part.parts.every((each) => all(each, words));
    if (part.type === 'or') return part.parts.some((each) => all(each, words));
    if (part.type === 'not') return !all(part.part, words);
    return found(part, words);
  };
  return foldedNotes(db).filter(({ folded }) => all(query, folded));
}

const noteAsKept = (words: string): Kept => ({ all: words, title: '', author: '', outlet: '', tags: [] });

/** Words that a note is marked by: those of `note:` are no words of an article. */
function notePatterns(query: Query, spellings: FoldedSpellings): RegExp[] {
  if (query.type === 'note') return [wordsPattern(query.words, spellings)];
  if (query.type === 'words') return [wordsPattern(query, spellings)];
  return query.type === 'and' || query.type === 'or'
    ? query.parts.flatMap((part) => notePatterns(part, spellings))
    : [];
}

/** Saved quotes, notes and briefs that fit a query, those changed last first. */
export function searchKept(db: ReadableDb, input: Input<'search:kept'>): Output<'search:kept'> {
  const { query } = readQuery(input.query);
  if (!query) return { quotes: [], quotesTotal: 0, notes: [], notesTotal: 0, briefs: [], briefsTotal: 0 };
  const spellings = foldSpellings(getSpellings(db));
  const { body, record } = hitPatterns(query, spellings);
  const patterns = body.length > 0 ? body : record;
  const quotes = selectAll(
    db,
    QuoteRow,
    `SELECT quotes.id, texts.article_id, quotes.exact, quotes.speaker, quotes.comment,
            (SELECT value FROM record_values WHERE article_id = texts.article_id AND field = 'title') AS title,
            (SELECT value FROM record_values WHERE article_id = texts.article_id AND field = 'outlet') AS outlet,
            (SELECT group_concat(tags.name, char(10)) FROM quote_tags JOIN tags ON tags.id = tag_id WHERE quote_id = quotes.id) AS tags
       FROM quotes JOIN texts ON texts.id = quotes.text_id ORDER BY quotes.created_at DESC, quotes.id`,
  ).filter((row) => {
    const tags = row.tags?.split('\n') ?? [];
    const kept: Kept = {
      all: foldWords([row.exact, row.speaker ?? '', row.comment, ...tags].join(' \n ')),
      title: foldWords(row.title ?? ''),
      author: foldWords(row.speaker ?? ''),
      outlet: foldWords(row.outlet ?? ''),
      tags: tags.map((tag) => tag.toLowerCase()),
    };
    return fits(query, kept, spellings);
  });
  const briefs = selectAll(
    db,
    BriefRow,
    'SELECT id, title, sha256, state FROM briefs ORDER BY change_number DESC',
  )
    .map((row) => ({ ...row, words: wordsOfBrief(row) }))
    .filter(({ title, words }) => {
      const kept: Kept = {
        all: foldWords(`${title} \n ${words}`),
        title: foldWords(title),
        author: '',
        outlet: '',
        tags: [],
      };
      return fits(query, kept, spellings);
    });
  const notes = fittingNotes(db, query, spellings);
  const inNotes = notePatterns(query, spellings);
  return {
    notesTotal: notes.length,
    notes: notes.slice(0, input.limit).flatMap(({ id, number, words }) => {
      const article = selectOne(
        db,
        NoteRow,
        `SELECT articles.id, (SELECT value FROM record_values WHERE article_id = articles.id AND field = 'title') AS title
           FROM articles WHERE number = @number`,
        { number },
      );
      return article
        ? [
            {
              noteId: id,
              articleId: article.id,
              articleTitle: article.title,
              ...makeSnippet(words.replaceAll(/\s*\n\s*/g, ' · '), inNotes),
            },
          ]
        : [];
    }),
    quotesTotal: quotes.length,
    briefsTotal: briefs.length,
    quotes: quotes.slice(0, input.limit).map((row) => ({
      quoteId: row.id,
      articleId: row.article_id,
      articleTitle: row.title,
      ...makeSnippet(row.exact, patterns),
    })),
    briefs: briefs.slice(0, input.limit).map((row) => ({
      briefId: row.id,
      title: row.title,
      ...makeSnippet(row.words.replaceAll(/\s*\n\s*/g, ' · '), patterns),
    })),
  };
}
