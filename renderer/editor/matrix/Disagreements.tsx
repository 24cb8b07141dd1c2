import { type JSX, useCallback } from 'react';
import type { BriefDisagreement, QuoteRelation } from '../../../shared/model';
import { request } from '../../api';
import { RELATIONS, RelationForm, RelationWord } from '../../evidence/RelationForm';
import { sayRelation, unsayRelation } from '../../evidence/say-relation';
import { useReadAgain } from '../../evidence/use-read-again';
import { Note } from '../../ui/Note';
import type { SourceTarget } from '../BriefPane';

type Side = BriefDisagreement['here'];
type DisagreementsProps = {
  briefId: string;
  onGoTo: (place: { path: number[]; offset: number }) => void;
  onOpenSource: (target: SourceTarget) => void;
};

/** Where quotes of the brief agree or disagree with others: what the analyst said, what the app proposes, what was put away. */
export function Disagreements({ briefId, onGoTo, onOpenSource }: DisagreementsProps): JSX.Element {
  const ask = useCallback(() => request('briefs:disagreements', { briefId }), [briefId]);
  const { found: pairs, failed, read, act } = useReadAgain(ask);
  const say = ({ here, there, link }: BriefDisagreement, relation: QuoteRelation, note: string) =>
    act(
      () => sayRelation([here.quoteId, there.quoteId], relation, note, link, read),
      `${RELATIONS[relation].words}.`,
    );
  const takeBack = ({ link }: BriefDisagreement) =>
    link && act(() => unsayRelation(link, read), 'Link removed. Undo brings it back.');

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
      <RelationWord relation={relation} />
      {message !== null && <p className="hint">{message}</p>}
      <div className="sides">
        {side(here)}
        {side(there)}
      </div>
      <RelationForm
        relation={relation}
        note={link?.note ?? ''}
        onSay={onSay}
        {...(link !== null && { onTakeBack })}
      />
    </li>
  );
}

const placeOf = ({ articleTitle, articleKey, paragraph, speaker }: Side): string =>
  `${speaker === null ? '' : `${speaker}; `}${articleTitle ?? articleKey}, paragraph ${paragraph}`;
