import { Check, Flag, MoveVertical, TriangleAlert } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import type { Output } from '../../../shared/ipc/contract';
import type { Article, Place, PlaceCandidate, QuoteImpact } from '../../../shared/model';
import { request, sentenceOf } from '../../api';
import { closeDialog, openBrief, useLanguage } from '../../state/desk';
import { rememberStep } from '../../state/undo';
import { announce } from '../../ui/announce';
import { Note } from '../../ui/Note';
import { dayWords } from './day-words';
import { type MarkedPart, markedWords } from './marked-words';

type QuoteInNewerTextProps = {
  impact: QuoteImpact;
  article: Article;
  /** The newest text. */
  textId: string;
  onDecided: () => Promise<void>;
};
type Found = Output<'quotes:findAgain'>;

const STATES = {
  same: { words: 'the same words in the same paragraph', icon: Check, kind: 'ok' },
  moved: { words: 'moved', icon: MoveVertical, kind: 'edit' },
  changed: { words: 'changed', icon: Flag, kind: 'flag' },
  gone: { words: 'gone', icon: TriangleAlert, kind: 'bad' },
} as const;

/** One quote: both versions side by side, the places to choose from, the briefs concerned, and the decision. */
export function QuoteInNewerText({ impact, article, textId, onDecided }: QuoteInNewerTextProps) {
  const language = useLanguage();
  const { quote, state, isAmbiguous, uses, settlement, isOpen } = impact;
  const [found, setFound] = useState<Found | null>(null);
  const [chosen, setChosen] = useState(0);
  const [failed, setFailed] = useState<string | null>(null);
  const headingId = useId();
  useEffect(() => {
    let current = true;
    if (state !== 'same')
      request('quotes:findAgain', { quoteId: quote.id }).then(
        (answer) => current && setFound(answer),
        (error: unknown) => current && setFailed(sentenceOf(error)),
      );
    return () => {
      current = false;
    };
  }, [quote.id, state]);

  const older = article.versions.find(({ id }) => id === quote.textId);
  const day = older ? dayWords(older.importedAt, language) : 'an older day';
  const places = found ? (found.place ? [found.place] : found.candidates) : [];
  const place = places[chosen];
  const here = settlement?.textId === textId ? settlement : null;

  const decide = async (work: () => Promise<string>) => {
    setFailed(null);
    try {
      announce(await work());
      rememberStep({
        label: 'a decision about a quote',
        undo: async () => {
          const decision = { quoteId: quote.id, textId };
          await request('quotes:unsettle', decision);
          if (here?.choice === 'kept') await request('quotes:keepOlder', decision);
          if (here?.successor) {
            const { start, end } = here.successor;
            await request('quotes:reanchor', { ...decision, start, end });
          }
          await onDecided();
        },
      });
      await onDecided();
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  };
  const usePlace = () =>
    decide(async () => {
      if (!place) return '';
      const { start, end } = place;
      const newer = await request('quotes:reanchor', { quoteId: quote.id, textId, start, end });
      return `The quote stands in paragraph ${newer.paragraph} of the newer text now.`;
    });
  const keep = () =>
    decide(async () => {
      await request('quotes:keepOlder', { quoteId: quote.id, textId });
      return `Kept as quoted from the text of ${day}.`;
    });

  const { words, icon: Icon, kind } = STATES[state];
  return (
    <section className="newer-quote" aria-labelledby={headingId}>
      <h3 id={headingId}>
        <span className={`newer-state ${kind}`}>
          <Icon size={14} aria-hidden="true" />
          {isAmbiguous ? 'more than one place looks like it' : words}
        </span>
        <span className="clip" dir="auto">
          “{quote.exact}”
        </span>
      </h3>
      {failed && <Note kind="bad">{failed}</Note>}
      {found && (
        <div className="newer-versions">
          <div>
            <h4>
              Text {found.before.version} of {day}, paragraph {quote.paragraph}
            </h4>
            <Words
              parts={markedWords(
                found.before.words,
                found.before.start,
                quote,
                differencesOf(place, 'older', quote.start),
              )}
              as="del"
            />
          </div>
          <div>
            {places.length === 0 && <p className="hint">Nothing in the newer text resembles these words.</p>}
            {places.map((candidate, index) => {
              const shown = found.after[index];
              if (!shown) return null;
              const title = `Text ${shown.version}, paragraph ${candidate.paragraph}`;
              return (
                <div key={candidate.start} className="newer-place">
                  {places.length > 1 ? (
                    <label>
                      <input
                        type="radio"
                        name={headingId}
                        checked={index === chosen}
                        onChange={() => setChosen(index)}
                      />
                      <h4>
                        {title}
                        {isExactly(candidate) && ', exactly these words'}
                      </h4>
                    </label>
                  ) : (
                    <h4>{title}</h4>
                  )}
                  <Words
                    parts={markedWords(
                      shown.words,
                      shown.start,
                      candidate,
                      differencesOf(candidate, 'newer', 0),
                    )}
                    as="ins"
                  />
                </div>
              );
            })}
          </div>
        </div>
      )}
      {uses.length > 0 && (
        <p className="newer-uses">
          In{' '}
          {uses.map((use, index) => (
            <span key={use.briefId}>
              {index > 0 && ', '}
              <button
                type="button"
                className="linklike"
                onClick={() => {
                  closeDialog();
                  openBrief(use.briefId, quote.id);
                }}
              >
                {use.title.trim() === '' ? '[Untitled brief]' : use.title}
              </button>
            </span>
          ))}
        </p>
      )}
      {state !== 'same' && (
        <div className="row-of-buttons">
          {here && (
            <span className="hint">
              {here.choice === 'kept'
                ? `Kept as quoted from the text of ${day}.`
                : `Replaced by the quote in paragraph ${here.successor?.paragraph} of the newer text.${
                    uses.length === 0
                      ? ''
                      : ` ${uses.length === 1 ? 'The brief has' : 'The briefs have'} the older one until you change it there.`
                  }`}
            </span>
          )}
          <span className="sp" />
          {place && (
            <button type="button" className={isOpen ? 'btn main small' : 'btn line small'} onClick={usePlace}>
              Use this place
            </button>
          )}
          {here?.choice !== 'kept' && (
            <button type="button" className="btn line small" onClick={keep}>
              Keep the old text
            </button>
          )}
        </div>
      )}
    </section>
  );
}

const isExactly = (place: PlaceCandidate | Place): boolean => 'isExact' in place && place.isExact === true;

/** Where two versions differ: in the older text's offsets, or in the newer's. */
function differencesOf(
  place: PlaceCandidate | Place | undefined,
  side: 'older' | 'newer',
  quoteStart: number,
) {
  if (!place || !('differences' in place)) return [];
  return place.differences.flatMap(({ quotationSpan, sourceSpan }) => {
    const span = side === 'older' ? quotationSpan : sourceSpan;
    return span ? [{ start: span.start + quoteStart, end: span.end + quoteStart }] : [];
  });
}

function Words({ parts, as: Tag }: { parts: readonly MarkedPart[]; as: 'ins' | 'del' }) {
  return (
    <p className="newer-words" dir="auto">
      {parts.map((part, index) => {
        const className = part.isPassage ? 'passage' : undefined;
        return part.differs ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity of their own
          <Tag key={index} className={className}>
            {part.text}
          </Tag>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity of their own
          <span key={index} className={className}>
            {part.text}
          </span>
        );
      })}
    </p>
  );
}
