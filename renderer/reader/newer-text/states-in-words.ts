import type { QuoteState, QuoteStateCounts } from '../../../shared/model';

const ORDER: readonly QuoteState[] = ['same', 'moved', 'changed', 'gone'];

/** "3 quotes: 1 moved, 1 changed, 1 gone." States without a quote are left out. */
export function statesInWords(counts: QuoteStateCounts): string {
  const total = ORDER.reduce((sum, state) => sum + counts[state], 0);
  const parts = ORDER.filter((state) => counts[state] > 0).map(
    (state) => `${counts[state].toLocaleString('en')} ${state === 'same' ? 'the same' : state}`,
  );
  return `${total.toLocaleString('en')} ${total === 1 ? 'quote' : 'quotes'}: ${parts.join(', ')}.`;
}
