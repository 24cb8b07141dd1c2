import { Check, Flag, MoveVertical, TriangleAlert } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Article, QuoteImpact } from '../../../shared/model';
import { request, sentenceOf } from '../../api';
import { closeDialog, openBrief, useLanguage } from '../../state/desk';
import { rememberStep } from '../../state/undo';
import { announce } from '../../ui/announce';
import { Note } from '../../ui/Note';
import { BothVersions, type Found } from './BothVersions';
import { textName } from './text-names';

type QuoteInNewerTextProps = {
  impact: QuoteImpact;
  article: Article;
  /** The newest text. */
  textId: string;
  /** Above 0: focus what can be done here, once for each number. */
  wantsFocus: number;
  /** `next`: on to the next quote that waits; `stay`: a decision was taken back. */
  onDecided: (wayOn: 'next' | 'stay') => Promise<void>;
};

const STATES = {
  same: { words: 'the same words in the same paragraph', icon: Check, kind: 'ok' },
  moved: { words: 'moved', icon: MoveVertical, kind: 'edit' },
  changed: { words: 'changed', icon: Flag, kind: 'flag' },
  gone: { words: 'gone', icon: TriangleAlert, kind: 'bad' },
} as const;

/** One quote: both versions side by side, the places to choose from, the briefs concerned, and the decision. */
export function QuoteInNewerText({ impact, article, textId, wantsFocus, onDecided }: QuoteInNewerTextProps) {
  const language = useLanguage();
  const { quote, state, isAmbiguous, uses, settlement, isOpen } = impact;
  const [found, setFound] = useState<Found | null>(null);
  const [choice, setChosen] = useState<number | null>(null);
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

  const section = useRef<HTMLElement>(null);
  const isReady = found !== null || state === 'same' || failed !== null;
  useEffect(() => {
    if (wantsFocus === 0 || !isReady) return;
    section.current?.scrollIntoView({ block: 'nearest' });
    const place = ['input:not(:disabled)', '.row-of-buttons button:not(:disabled)', 'button']
      .map((selector) => section.current?.querySelector<HTMLElement>(selector))
      .find(Boolean);
    place?.focus({ preventScroll: true });
  }, [wantsFocus, isReady]);

  const older = textName(article.versions, quote.textId, language);
  const places = found ? (found.place ? [found.place] : found.candidates) : [];
  // Where several places could be meant, none is chosen for the analyst.
  const chosen = places.length === 1 ? 0 : choice;
  const place = chosen === null ? undefined : places[chosen];
  const here = settlement?.textId === textId ? settlement : null;

  const decision = { quoteId: quote.id, textId };
  /** Puts back what was decided before, or that nothing was. */
  const restore = async () => {
    await request('quotes:unsettle', decision);
    if (here?.choice === 'kept') await request('quotes:keepOlder', decision);
    if (here?.successor) {
      const { start, end } = here.successor;
      await request('quotes:reanchor', { ...decision, start, end });
    }
    await onDecided('stay');
  };
  const decide = async (work: () => Promise<string>, wayOn: 'next' | 'stay' = 'next') => {
    setFailed(null);
    try {
      announce(await work());
      rememberStep({ label: 'a decision about a quote', undo: restore });
      await onDecided(wayOn);
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
      return `Kept as quoted from the ${older}.`;
    });

  const takeBack = () =>
    decide(async () => {
      await request('quotes:unsettle', decision);
      return 'The decision was taken back.';
    }, 'stay');

  const { words, icon: Icon, kind } = STATES[state];
  return (
    <section ref={section} className="newer-quote" aria-labelledby={headingId}>
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
        <BothVersions
          quote={quote}
          found={found}
          olderTitle={`${capital(older)}, paragraph ${quote.paragraph}`}
          places={places}
          chosen={chosen}
          isDecided={here?.choice === 'place'}
          onChoose={setChosen}
          name={headingId}
        />
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
                ? `Kept as quoted from the ${older}.`
                : `Replaced by the quote in paragraph ${here.successor?.paragraph} of the newer text.${
                    uses.length === 0
                      ? ''
                      : ` ${uses.length === 1 ? 'The brief has' : 'The briefs have'} the older one until you change it there.`
                  }`}
            </span>
          )}
          <span className="sp" />
          {here && (
            <button type="button" className="btn line small" onClick={takeBack}>
              Take the decision back
            </button>
          )}
          {!here && chosen === null && places.length > 1 && (
            <span className="hint">Choose a place above.</span>
          )}
          {places.length > 0 && here?.choice !== 'place' && (
            <button
              type="button"
              className={isOpen ? 'btn main small' : 'btn line small'}
              disabled={!place}
              onClick={usePlace}
            >
              Use this place
            </button>
          )}
          {!here && (
            <button type="button" className="btn line small" onClick={keep}>
              Keep the old text
            </button>
          )}
        </div>
      )}
    </section>
  );
}

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
