/** Where words may stand. */
export type TextField = 'anywhere' | 'title' | 'author' | 'outlet';

/** Words in a row. */
export type Words = {
  type: 'words';
  field: TextField;
  /** Folded, in order; never empty. */
  words: string[];
  /** The last word may be the beginning of a longer one. */
  isPrefix: boolean;
};

/** What a search asks for. */
export type Query =
  | Words
  | { type: 'tag' | 'kind' | 'lang'; value: string; isPrefix: boolean }
  /** What the analyst has marked. */
  | { type: 'is'; state: ArticleState }
  /** A collection by name or path, with what stands in it; where it was asked for, for a sentence when there is none. */
  | { type: 'in'; value: string; isPrefix: boolean; start: number; end: number }
  /** Collections by id. */
  | { type: 'collections'; ids: readonly string[] }
  /** Words of a note on the article. */
  | { type: 'note'; words: Words }
  /** Days as 20250412; an article fits when its date can fall on one of them. */
  | { type: 'published'; from: number | null; to: number | null }
  | { type: 'not'; part: Query }
  | { type: 'and' | 'or'; parts: Query[] };

/** What cannot be understood; UTF-16 offsets in what was typed, end exclusive. */
export type QueryProblem = { message: string; start: number; end: number };

export type ReadQuery = { query: Query | null; problem: QueryProblem | null };

export const ARTICLE_STATES = ['unread', 'read', 'starred', 'noted', 'untagged'] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

/** Every `Words` that an article must have, or may: those that `-` excludes are left out. */
export function wantedWords(query: Query | null): Words[] {
  if (!query || query.type === 'not') return [];
  if (query.type === 'words') return [query];
  return query.type === 'and' || query.type === 'or' ? query.parts.flatMap(wantedWords) : [];
}
