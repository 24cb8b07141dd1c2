import { Trash2 } from 'lucide-react';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { QuoteListing } from '../../shared/model';
import { request, sentenceOf } from '../api';
import { QuoteFields } from '../board/QuoteFields';
import { LinkedQuotes } from '../evidence/LinkedQuotes';
import { quoteIntoBrief } from '../state/brief-desk';
import { openBrief, openDialog } from '../state/desk';
import { readQuotes } from '../state/library-data';
import { showProblem } from '../state/problem';
import { rememberStep } from '../state/undo';
import { announce } from '../ui/announce';
import { failedSentence } from '../ui/failed-sentence';
import { Note } from '../ui/Note';
import { anchorPassage } from './anchor-passage';
import type { PlacedQuote } from './highlights';

type QuotePopoverProps = {
  placed: PlacedQuote;
  textVersion: number | null;
  root: RefObject<HTMLElement | null>;
  onClose: () => void;
};

/** A saved quote: where it is used, who speaks, what the analyst remarked. */
export function QuotePopover({ placed, textVersion, root, onClose }: QuotePopoverProps) {
  const { listing, start, end } = placed;
  const { quote, uses } = listing;
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const [comment, setComment] = useState(quote.comment);
  const [failed, setFailed] = useState<string | null>(null);
  const [kept, setKept] = useState(false);
  const drafted = useRef({ comment });
  drafted.current = { comment };

  const save = useRef(async (listed: QuoteListing) => {
    const now = drafted.current;
    if (now.comment === listed.quote.comment) return;
    try {
      await request('quotes:update', { quoteId: listed.quote.id, ...now });
      setFailed(null);
      setKept(true);
      await readQuotes();
    } catch (error) {
      const said = failedSentence('Not saved', error);
      setFailed(said);
      announce(said);
    }
  });
  const latest = useRef(listing);
  latest.current = listing;
  useEffect(() => () => void save.current(latest.current), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a message makes the card higher
  useEffect(() => {
    const el = box.current;
    const range = root.current && anchorPassage(root.current, { start, end });
    if (!el || !range) return;
    const isNew = !el.matches(':popover-open');
    if (isNew) el.showPopover();
    const own = el.getBoundingClientRect();
    const at = range.getBoundingClientRect();
    const below = at.bottom + 8 + own.height < window.innerHeight;
    el.style.top = `${below ? at.bottom + 8 : Math.max(8, at.top - own.height - 8)}px`;
    el.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - own.width - 8))}px`;
    if (isNew) el.focus();
  }, [root, start, end, failed]);

  const remove = async () => {
    setFailed(null);
    try {
      await request('quotes:delete', { quoteId: quote.id });
      const { articleId, textId, paragraph, exact, prefix, suffix } = quote;
      const passage = {
        articleId,
        textId,
        paragraph,
        start: quote.start,
        end: quote.end,
        exact,
        prefix,
        suffix,
      };
      const { speaker, role, occasion, date, comment: remark, tags } = quote;
      rememberStep({
        label: 'deleting a quote',
        undo: async () => {
          const { id } = await request('quotes:save', { passage });
          await request('quotes:update', {
            quoteId: id,
            speaker,
            role,
            occasion,
            date,
            comment: remark,
            tags,
          });
          await readQuotes();
        },
      });
      announce('Quote deleted. Undo brings it back.');
      await readQuotes();
      onClose();
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  };

  const compare = () => {
    onClose();
    openDialog({ kind: 'compare-quote', quoteId: quote.id });
  };

  return (
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      className="menu quote-card"
      onToggle={(event) => event.newState === 'closed' && onClose()}
    >
      <h2 id={titleId}>
        Saved quote, paragraph {quote.paragraph}
        {textVersion !== null && ` of text ${textVersion}`}
      </h2>
      {listing.replacedBy && (
        <p className="hint">
          Replaced by the quote in paragraph {listing.replacedBy.paragraph} of text{' '}
          {listing.replacedBy.version}.
        </p>
      )}
      {uses.length === 0 ? (
        <p className="hint">Not used in a brief.</p>
      ) : (
        <ul className="uses">
          {uses.map((use) => (
            <li key={use.briefId}>
              <button
                type="button"
                className="linklike"
                onClick={() => {
                  onClose();
                  openBrief(use.briefId);
                }}
              >
                {use.title.trim() === '' ? '[Untitled brief]' : use.title}
              </button>
              {use.count > 1 && <span className="hint"> {use.count} times</span>}
            </li>
          ))}
        </ul>
      )}
      <LinkedQuotes quoteId={quote.id} onCompare={compare} />
      <QuoteFields quote={quote} onFailed={setFailed} onKept={() => setKept(true)} />
      <label>
        <span>Comment</span>
        <textarea
          className="field"
          rows={2}
          maxLength={10_000}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
          onBlur={() => void save.current(listing)}
        />
      </label>
      {failed && <Note kind="bad">{failed}</Note>}
      <div className="row-of-buttons">
        <button
          type="button"
          className="btn line small"
          onClick={() => {
            onClose();
            quoteIntoBrief(quote).catch(showProblem);
          }}
        >
          Quote into brief
        </button>
        <button
          type="button"
          className="btn line small"
          data-tip="Other wordings, and quotes that agree or contradict"
          onClick={compare}
        >
          Compare
        </button>
        <span className="sp hint">{kept && 'Saved'}</span>
        <button type="button" className="btn small" onClick={() => void remove()}>
          <Trash2 size={14} /> Delete
        </button>
      </div>
    </div>
  );
}
