import type { QuoteLink, QuoteRelation } from '../../shared/model';
import { request } from '../api';
import { rememberStep } from '../state/undo';

/** Says how two quotes stand to each other, as a step that can be taken back. `before`: what was said of them until now. */
export async function sayRelation(
  quoteIds: [string, string],
  relation: QuoteRelation,
  note: string,
  before: QuoteLink | null,
  drawAgain: () => Promise<void>,
): Promise<void> {
  const { id } = await request('quotes:link', { quoteIds, relation, note });
  rememberStep({
    label: 'saying how two quotes stand to each other',
    undo: async () => {
      if (before === null) await request('quotes:unlink', { linkId: id });
      else await request('quotes:link', { quoteIds, relation: before.relation, note: before.note });
      await drawAgain();
    },
  });
}

/** Unsays it, as a step that can be taken back. */
export async function unsayRelation(
  { id, quoteIds, relation, note }: QuoteLink,
  drawAgain: () => Promise<void>,
): Promise<void> {
  await request('quotes:unlink', { linkId: id });
  rememberStep({
    label: 'removing a link',
    undo: async () => {
      await request('quotes:link', { quoteIds, relation, note });
      await drawAgain();
    },
  });
}
