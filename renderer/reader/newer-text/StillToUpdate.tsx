import { Replace } from 'lucide-react';
import type { QuoteImpact } from '../../../shared/model';
import { closeDialog, openBrief } from '../../state/desk';

/**
 * What is left to do after all is decided: briefs hold the older words until an analyst takes the newer ones in, each
 * quotation by itself. Nothing is drawn where no brief does.
 */
export function StillToUpdate({ listed }: { listed: readonly QuoteImpact[] }) {
  const replaced = listed.filter(({ settlement }) => settlement?.choice === 'place');
  const briefs = new Map<string, { title: string; quoteId: string; count: number }>();
  for (const { quote, uses } of replaced)
    for (const { briefId, title, count } of uses) {
      const known = briefs.get(briefId);
      briefs.set(briefId, { title, quoteId: known?.quoteId ?? quote.id, count: count + (known?.count ?? 0) });
    }
  if (briefs.size === 0) return null;
  const total = [...briefs.values()].reduce((sum, { count }) => sum + count, 0);
  return (
    <p className="newer-summary still-to-update">
      <Replace size={14} aria-hidden="true" />
      <span>
        {total === 1
          ? '1 quotation is to be updated: its brief still has the older place.'
          : `${total} quotations are to be updated: their briefs still have the older place.`}{' '}
        Go to{' '}
        {[...briefs].map(([briefId, { title, quoteId }], index) => (
          <span key={briefId}>
            {index > 0 && ', '}
            <button
              type="button"
              className="linklike"
              onClick={() => {
                closeDialog();
                openBrief(briefId, quoteId);
              }}
            >
              {title.trim() === '' ? '[Untitled brief]' : title}
            </button>
          </span>
        ))}
      </span>
    </p>
  );
}
