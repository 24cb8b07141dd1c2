import { type CSSProperties, type JSX, memo, useSyncExternalStore } from 'react';
import { withDescriptors } from '../../../shared/citation/descriptors';
import type { PlacedListOf, Verdict } from '../../../shared/model';
import { VERDICT_LABELS } from '../../../shared/model';
import type { NoteActs } from '../placed-list/note-acts';
import type { JudgedQuotation } from '../quotation/verdict-board';
import type { CitationBoard, CitationBoardState } from './citation-board';
import { Inlines } from './Inlines';

type NoteListProps = {
  board: CitationBoard;
  acts: NoteActs;
  /** Lists that stand in the text, at places of the analyst's choice. */
  placed: readonly PlacedListOf[];
};

/** What the style prints after the text: notes and references that have no place of their own in it, and what they lack. */
export const NoteList = memo(function NoteList({ board, acts, placed }: NoteListProps): JSX.Element | null {
  const state = useSyncExternalStore(board.subscribe, board.getState);
  const { shown, footnotes, references, warnings, failure } = state;
  if (shown.length === 0 && footnotes.length === 0) return null;
  return (
    <footer className="brief-notes">
      {failure !== null && (
        <p className="note-warning">
          The citations could not be set just now. What you wrote is not affected. ({failure})
        </p>
      )}
      {!placed.includes('notes') && <NotesSection state={state} acts={acts} label="Notes" isTitled />}
      {!placed.includes('sources') && references !== null && (
        <ReferencesSection state={state} label={references.heading} isTitled />
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

/** `isTitled`: the label stands above the list, too. */
type SectionProps = { state: CitationBoardState; label: string; isTitled?: boolean };

const entries = (count: number): CSSProperties & Record<'--entries', number> => ({ '--entries': count });

/** Numbered notes, the analyst's footnotes among them. */
export function NotesSection({
  state: { kind, shown, footnotes },
  acts,
  label: name,
  isTitled = false,
}: SectionProps & { acts: NoteActs | null }): JSX.Element | null {
  const judged = acts?.judged ?? [];
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
      act: () => acts?.onGoTo(citationId),
    })),
    ...footnotes.map(({ key, number, inlines }) => ({
      id: `footnote ${key}`,
      footnoteKey: key,
      number,
      inlines,
      label: `Edit footnote ${number}`,
      quotations: judged.filter(({ footnote }) => footnote === key),
      act: () => acts?.onEdit(key),
    })),
  ].sort((a, b) => a.number - b.number);
  if (notes.length === 0) return null;
  return (
    <section aria-label={name}>
      {isTitled && <h2 className="brief-notes-title">{name}</h2>}
      <ol style={entries(notes.length)}>
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
  );
}

/** What the style lists at the end of a text. */
export function ReferencesSection({
  state: { references },
  label,
  isTitled = false,
}: SectionProps): JSX.Element | null {
  if (references === null || references.entries.length === 0) return null;
  return (
    <section aria-label={label}>
      {isTitled && <h2 className="brief-notes-title">{label}</h2>}
      <ul className="brief-references" style={entries(references.entries.length)}>
        {references.entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the style gives the entries in order, without ids
          <li key={index}>
            <Inlines inlines={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

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
