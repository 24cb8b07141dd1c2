import { type JSX, memo, useSyncExternalStore } from 'react';
import { withDescriptors } from '../../../shared/citation/descriptors';
import type { Verdict } from '../../../shared/model';
import { VERDICT_LABELS } from '../../../shared/model';
import type { JudgedQuotation } from '../quotation/verdict-board';
import type { CitationBoard } from './citation-board';
import { Inlines } from './Inlines';

type NoteListProps = {
  board: CitationBoard;
  judged: readonly JudgedQuotation[];
  onGoTo: (citationId: string) => void;
  /** Opens the window of a footnote. */
  onEdit: (key: string) => void;
};

/** What the style prints after the text: numbered notes, the analyst's footnotes among them, and the list of references. */
export const NoteList = memo(function NoteList({
  board,
  judged,
  onGoTo,
  onEdit,
}: NoteListProps): JSX.Element | null {
  const { kind, shown, footnotes, references, warnings, failure } = useSyncExternalStore(
    board.subscribe,
    board.getState,
  );
  if (shown.length === 0 && footnotes.length === 0) return null;
  const inFootnote = new Set(footnotes.map(({ number }) => number));
  const cited = kind === 'note' ? shown.filter(({ number }) => !inFootnote.has(number)) : [];
  const notes = [
    ...cited.map(({ citationId, number, inlines, descriptors }) => ({
      id: citationId,
      footnoteKey: undefined,
      number,
      inlines: withDescriptors(inlines, [descriptors]),
      label: `Go to note ${number} in the text`,
      quotations: [] as readonly JudgedQuotation[],
      act: () => onGoTo(citationId),
    })),
    ...footnotes.map(({ key, number, inlines }) => ({
      id: `footnote ${key}`,
      footnoteKey: key,
      number,
      inlines,
      label: `Edit footnote ${number}`,
      quotations: judged.filter(({ footnote }) => footnote === key),
      act: () => onEdit(key),
    })),
  ].sort((a, b) => a.number - b.number);
  return (
    <footer className="brief-notes">
      {failure !== null && (
        <p className="note-warning">
          The citations could not be set just now. What you wrote is not affected. ({failure})
        </p>
      )}
      {notes.length > 0 && (
        <section aria-label="Notes">
          <h2 className="brief-notes-title">Notes</h2>
          <ol>
            {notes.map(({ id, footnoteKey, number, inlines, label, quotations, act }) => (
              <li key={id}>
                <button type="button" className="note-number" aria-label={label} onClick={act}>
                  {number}
                </button>
                <span data-footnote-key={footnoteKey}>
                  {inlines.length === 0 ? '…' : <Inlines inlines={inlines} />}
                  {quotations.map(({ key, verdict }) => (
                    <QuotationVerdict key={key} verdict={verdict} />
                  ))}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {references !== null && references.entries.length > 0 && (
        <section aria-label={references.heading}>
          <h2 className="brief-notes-title">{references.heading}</h2>
          <ul className="brief-references">
            {references.entries.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the style gives the entries in order, without ids
              <li key={index}>
                <Inlines inlines={entry} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {warnings.length > 0 && (
        <ul className="note-warnings" aria-label="What these citations lack">
          {[...new Set(warnings.map(({ message }) => message))].slice(0, 8).map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </footer>
  );
});

/** The verdict on a quotation inside a footnote, with the reason where it does not match. */
export function QuotationVerdict({ verdict }: { verdict: Verdict | null }): JSX.Element | null {
  if (verdict === null) return null;
  const reason = verdict.reasons[0]?.message;
  return (
    <span className="note-verdict" data-verdict={verdict.verdict}>
      Quotation: {VERDICT_LABELS[verdict.verdict]}
      {verdict.verdict !== 'exact' && reason !== undefined ? ` (${reason})` : ''}
    </span>
  );
}
