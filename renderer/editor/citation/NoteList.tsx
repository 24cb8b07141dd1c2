import { type JSX, useSyncExternalStore } from 'react';
import type { CitationBoard } from './citation-board';
import { Inlines } from './Inlines';

/** What the style prints after the text: numbered notes, or the list of references. */
export function NoteList({
  board,
  onGoTo,
}: {
  board: CitationBoard;
  onGoTo: (citationId: string) => void;
}): JSX.Element | null {
  const { kind, shown, references, warnings, failure } = useSyncExternalStore(
    board.subscribe,
    board.getState,
  );
  if (shown.length === 0) return null;
  return (
    <footer className="brief-notes">
      {failure !== null && (
        <p className="note-warning">
          The citations could not be set just now. What you wrote is not affected. ({failure})
        </p>
      )}
      {kind === 'note' && (
        <section aria-label="Notes">
          <h2 className="brief-notes-title">Notes</h2>
          <ol>
            {shown.map((citation) => (
              <li key={citation.citationId}>
                <button
                  type="button"
                  className="note-number"
                  aria-label={`Go to note ${citation.number} in the text`}
                  onClick={() => onGoTo(citation.citationId)}
                >
                  {citation.number}
                </button>
                <span>{citation.text === '' ? '…' : <Inlines inlines={citation.inlines} />}</span>
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
}
