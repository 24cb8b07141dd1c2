import type { Output } from '../../../shared/ipc/contract';
import type { Text } from '../../../shared/model';
import { sentenceEnd, sentenceStart } from '../../../shared/verdict/sentences';
import { lowerBound, prepareSource } from '../../../shared/verdict/source-words';
import { getText } from '../articles/texts';
import type { ReadableDb } from '../store/db';
import { findQuote } from './quotes';

/** The rest of the sentences that a stretch of a text begins and ends in. Offsets count in the canonical text. */
export function sentencesAround(
  text: Pick<Text, 'blocks' | 'setAside'>,
  start: number,
  end: number,
): { before: string; after: string } {
  const source = prepareSource(text);
  const { starts, ends } = source.form;
  const first = lowerBound(starts, start);
  const last = lowerBound(starts, end);
  const from = starts[sentenceStart(source, first)] ?? start;
  const to = ends[sentenceEnd(source, last) - 1] ?? end;
  return {
    before: source.canonical.slice(Math.min(from, start), start),
    after: source.canonical.slice(end, Math.max(to, end)),
  };
}

/** See `quotes:context`. */
export function quoteContexts(db: ReadableDb, quoteIds: readonly string[]): Output<'quotes:context'> {
  const texts = new Map<string, Text>();
  return quoteIds.flatMap((quoteId) => {
    const quote = findQuote(db, quoteId);
    if (!quote) return [];
    const text = texts.get(quote.textId) ?? getText(db, quote.textId);
    texts.set(quote.textId, text);
    return [{ quoteId, ...sentencesAround(text, quote.start, quote.end) }];
  });
}
