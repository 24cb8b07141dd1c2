import type { NodeKey } from 'lexical';
import type { Span } from '../../../shared/model';
import { findWords, type Query } from './search-text';
import type { SearchBlock } from './searchable';

export type FindWhere = 'everywhere' | 'own-words' | 'quotations';
export type FindQuery = Query & { where: FindWhere };

/** Words found in a brief. Offsets are UTF-16 in the words of the block. */
export type FoundWords = {
  /** Of the block, or of the mark of the footnote that they stand in. */
  key: NodeKey;
  footnote: boolean;
  span: Span;
  /** They stand in a quotation, or between quotation marks. */
  quoted: boolean;
};

/** Finds words in document order. */
export function findInBrief(blocks: readonly SearchBlock[], query: FindQuery): FoundWords[] {
  if (query.words === '') return [];
  return blocks.flatMap(({ key, footnote, text, quoted }) =>
    findWords(text, query)
      .map((span) => ({ key, footnote, span, quoted: quoted.some((each) => overlaps(each, span)) }))
      .filter((found) => query.where === 'everywhere' || found.quoted === (query.where === 'quotations')),
  );
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
