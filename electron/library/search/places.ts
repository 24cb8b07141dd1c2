import { z } from 'zod';
import type { Input, Output } from '../../../shared/ipc/contract';
import { type ReadableDb, selectAll } from '../store/db';
import { hitPatterns } from './hits';
import { readQuery } from './read-query';
import { findMatches } from './snippet';
import { foldSpellings, getSpellings } from './spellings';

const BlockRow = z.object({ paragraph: z.int(), text: z.string() });
/** Nobody goes through more places by key. */
const MOST_PLACES = 5000;

/** Every place in a text that a query finds, in order. */
export function findPlaces(db: ReadableDb, input: Input<'search:places'>): Output<'search:places'> {
  const { query } = readQuery(input.query);
  const { body } = hitPatterns(query, foldSpellings(getSpellings(db)));
  if (body.length === 0) return [];
  return selectAll(
    db,
    BlockRow,
    'SELECT paragraph, text FROM blocks WHERE text_id = @textId ORDER BY paragraph',
    { textId: input.textId },
  )
    .flatMap(({ paragraph, text }) => findMatches(text, body).map((match) => ({ paragraph, ...match })))
    .slice(0, MOST_PLACES);
}
