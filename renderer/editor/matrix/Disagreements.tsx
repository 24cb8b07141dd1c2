import { Check, CircleHelp, CircleSlash, TriangleAlert } from 'lucide-react';
import { type JSX, useCallback, useEffect, useId, useState } from 'react';
import type { BriefDisagreement, QuoteRelation } from '../../../shared/model';
import { request, sentenceOf } from '../../api';
import { rememberStep } from '../../state/undo';
import { announce } from '../../ui/announce';
import { Note } from '../../ui/Note';
import type { SourceTarget } from '../BriefPane';

type Side = BriefDisagreement['here'];
type DisagreementsProps = {
  briefId: string;
  onGoTo: (place: { path: number[]; offset: number }) => void;
  onOpenSource: (target: SourceTarget) => void;
};

const RELATIONS = {
  contradicts: { words: 'They contradict', Icon: TriangleAlert },
  agrees: { words: 'They agree', Icon: Check },
  proposed: { words: 'Do these disagree? Proposed, not confirmed', Icon: CircleHelp },
  dismissed: { words: 'Put away', Icon: CircleSlash },
} as const;

/** Where quotes of the brief agree or disagree with others: what the analyst said, what the app proposes, what was put away. */
export function Disagreements({ briefId, onGoTo, onOpenSource }: DisagreementsProps): JSX.Element {
  const [pairs, setPairs] = useState<readonly BriefDisagreement[] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const read = useCallback(async () => {
    try {
      setPairs(await request('briefs:disagreements', { briefId }));
      setFailed(null);
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  }, [briefId]);
  useEffect(() => void read(), [read]);

  const act = async (work: () => Promise<unknown>, said: string) => {
    try {
      await work();
      announce(said);
      await read();
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  };
  const say = (pair: BriefDisagreement, relation: QuoteRelation, note: string) => {
    const quoteIds: [string, string] = [pair.here.quoteId, pair.there.quoteId];
    const before = pair.link;
    return act(async () => {
      const { id } = await request('quotes:link', { quoteIds, relation, note });
      rememberStep({
        label: 'saying how two quotes stand to each other',
        undo: async () => {
          if (before === null) await request('quotes:unlink', { linkId: id });
          else await request('quotes:link', { quoteIds, relation: before.relation, note: before.note });
          await read();
        },
      });
    }, `${RELATIONS[relation].words}.`);
  };
  const takeBack = (pair: BriefDisagreement) => {
    const { link } = pair;
    if (link === null) return;
    const { id, quoteIds, relation, note } = link;
    return act(async () => {
      await request('quotes:unlink', { linkId: id });
      rememberStep({
        label: 'removing a link',
        undo: async () => {
          await request('quotes:link', { quoteIds, relation, note });
          await read();
        },
      });
    }, 'Link removed. Undo brings it back.');
  };

  if (pairs === null) return <>{failed !== null && <Note kind="bad">{failed}</Note>}</>;
  return (
    <div className="disagreements">
      {failed !== null && <Note kind="bad">{failed}</Note>}
      {pairs.length === 0 && (
        <p className="hint">
          No quote of this brief is linked with another, and the app proposes none. Compare, on a saved quote,
          links it by hand.
        </p>
      )}
      <ul>
        {pairs.map((pair) => (
          <Pair
            key={`${pair.here.quoteId} ${pair.there.quoteId} ${pair.relation} ${pair.link?.note ?? ''}`}
            pair={pair}
            onSay={(relation, note) => void say(pair, relation, note)}
            onTakeBack={() => void takeBack(pair)}
            onGoTo={onGoTo}
            onOpenSource={onOpenSource}
          />
        ))}
      </ul>
    </div>
  );
}

type PairProps = Pick<DisagreementsProps, 'onGoTo' | 'onOpenSource'> & {
  pair: BriefDisagreement;
  onSay: (relation: QuoteRelation, note: string) => void;
  onTakeBack: () => void;
};

function Pair({ pair, onSay, onTakeBack, onGoTo, onOpenSource }: PairProps) {
  const { here, there, relation, link, message } = pair;
  const [note, setNote] = useState(link?.note ?? '');
  const id = useId();
  const { words, Icon } = RELATIONS[relation];
  const side = (quote: Side) => (
    <section aria-label={placeOf(quote)}>
      <p dir="auto">“{quote.exact}”</p>
      <p className="hint">{placeOf(quote)}</p>
      <div className="row-of-buttons">
        {quote.path !== null && (
          <button
            type="button"
            className="btn small"
            onClick={() => onGoTo({ path: quote.path ?? [], offset: 0 })}
          >
            Go to it in the brief
          </button>
        )}
        <button
          type="button"
          className="btn small"
          onClick={() => onOpenSource({ articleId: quote.articleId, quoteId: quote.quoteId })}
        >
          Open the article
        </button>
      </div>
    </section>
  );
  return (
    <li className={`pair ${relation}`}>
      <span className={`relation ${relation === 'proposed' ? 'proposal' : relation}`}>
        <Icon size={14} aria-hidden="true" /> {words}
      </span>
      {message !== null && <p className="hint">{message}</p>}
      <div className="sides">
        {side(here)}
        {side(there)}
      </div>
      <div className="row-of-buttons">
        <label className="sp" htmlFor={id}>
          <input
            id={id}
            className="field"
            aria-label="Why"
            placeholder="Why (optional)"
            value={note}
            maxLength={10_000}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        {(relation === 'agrees' || relation === 'contradicts') && note.trim() !== (link?.note ?? '') && (
          <button type="button" className="btn main small" onClick={() => onSay(relation, note)}>
            Save the note
          </button>
        )}
        {relation !== 'contradicts' && (
          <button type="button" className="btn line small" onClick={() => onSay('contradicts', note)}>
            They contradict
          </button>
        )}
        {relation !== 'agrees' && (
          <button type="button" className="btn line small" onClick={() => onSay('agrees', note)}>
            They agree
          </button>
        )}
        {relation === 'proposed' && (
          <button type="button" className="btn small" onClick={() => onSay('dismissed', note)}>
            Dismiss
          </button>
        )}
        {link !== null && (
          <button type="button" className="btn small" onClick={onTakeBack}>
            {relation === 'dismissed' ? 'Propose again' : 'Remove the link'}
          </button>
        )}
      </div>
    </li>
  );
}

const placeOf = ({ articleTitle, articleKey, paragraph, speaker }: Side): string =>
  `${speaker === null ? '' : `${speaker}; `}${articleTitle ?? articleKey}, paragraph ${paragraph}`;
