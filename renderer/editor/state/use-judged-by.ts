import { useMemo } from 'react';
import type { StyleId } from '../../../shared/model';
import { confirmedSpeakers, useLibrary } from '../../state/library-data';
import type { Sources } from '../quotation/source-shelf';
import type { JudgedBy } from '../quotation/verdict-board';

/** What the board judges the brief's quotations by, so that their mends are judged by the same. */
export function useJudgedBy(sources: Sources, style: StyleId, writtenOn: string): JudgedBy {
  const quotes = useLibrary((library) => library.quotes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the speakers are read from the quotes
  const speakers = useMemo(confirmedSpeakers, [quotes]);
  return useMemo(() => ({ sources, style, speakers, writtenOn }), [sources, style, speakers, writtenOn]);
}
