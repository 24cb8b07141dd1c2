import { Check, CircleHelp, TriangleAlert } from 'lucide-react';
import { type JSX, useCallback, useEffect, useId, useState } from 'react';
import type { LinkedQuote, QuoteComparison, QuoteRelation } from '../../shared/model';
import { request, sentenceOf } from '../api';
import { closeDialog, openArticle } from '../state/desk';
import { rememberStep } from '../state/undo';
import { announce } from '../ui/announce';
import { Dialog } from '../ui/Dialog';
import { Note } from '../ui/Note';
import { QuoteFinder } from './QuoteFinder';
import { Wordings } from './Wordings';
import './evidence.css';

const RELATIONS = {
  agrees: { words: 'Agrees with', Icon: Check },
  contradicts: { words: 'Contradicts', Icon: TriangleAlert },
} as const;

/** A quote beside the others: other wordings of it, quotes that the analyst linked with it, and what the app proposes. */
export function CompareDialog({ quoteId }: { quoteId: string }): JSX.Element {
  const [found, setFound] = useState<QuoteComparison | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const read = useCallback(async () => {
    try {
      setFound(await request('quotes:compare', { quoteId }));
      setFailed(null);
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  }, [quoteId]);
  useEffect(() => void read(), [read]);

  const link = async (other: string, relation: QuoteRelation, note: string) => {
    try {
      await request('quotes:link', { quoteIds: [quoteId, other], relation, note });
      announce(relation === 'dismissed' ? 'Proposal put away.' : 'Linked.');
      await read();
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  };
  const unlink = async (linkId: string, other: string, relation: QuoteRelation, note: string) => {
    try {
      await request('quotes:unlink', { linkId });
      rememberStep({ label: 'removing a link', undo: () => link(other, relation, note) });
      announce('Link removed. Undo brings it back.');
      await read();
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  };
  const links = found?.links.filter(({ link: { relation } }) => relation !== 'dismissed') ?? [];
  const dismissed = found?.links.filter(({ link: { relation } }) => relation === 'dismissed') ?? [];

  return (
    <Dialog
      title="This quote beside others"
      onClose={closeDialog}
      wide
      foot={
        <button type="button" className="btn main" onClick={closeDialog}>
          Done
        </button>
      }
    >
      {failed !== null && <Note kind="bad">{failed}</Note>}
      {found !== null && (
        <div className="compare">
          <blockquote dir="auto">“{found.quote.exact}”</blockquote>
          <p className="hint">{placeOf(found.quote)}</p>
          <section>
            <h3>Other wordings of one statement</h3>
            {found.wordings.length === 0 && (
              <p className="hint">No other stored article words it otherwise.</p>
            )}
            {found.wordings.map((wording) => (
              <div key={`${wording.articleId} ${wording.paragraph}`} className="other">
                <Wordings
                  here={wording.here}
                  there={wording.there}
                  hereName="This article"
                  thereName={`${wording.articleTitle ?? wording.articleKey}, paragraph ${wording.paragraph}`}
                />
                <div className="row-of-buttons">
                  <span className="hint sp">
                    {wording.speaker}
                    {wording.isConfirmed ? '' : ' (read from the texts, not confirmed)'}
                  </span>
                  <button
                    type="button"
                    className="btn small"
                    onClick={() => {
                      closeDialog();
                      openArticle({ articleId: wording.articleId, paragraph: wording.paragraph });
                    }}
                  >
                    Go to it
                  </button>
                </div>
              </div>
            ))}
          </section>
          <section>
            <h3>Linked quotes</h3>
            {links.length === 0 && <p className="hint">None yet. Choose a quote below to link it.</p>}
            {links.map(({ link: { id, relation, note }, other }) => (
              <div key={id} className="other">
                <Relation relation={relation === 'agrees' ? 'agrees' : 'contradicts'} />
                <OtherQuote other={other} />
                {note !== '' && <p className="hint">{note}</p>}
                <div className="row-of-buttons">
                  <button
                    type="button"
                    className="btn small"
                    onClick={() => void unlink(id, other.quoteId, relation, note)}
                  >
                    Remove the link
                  </button>
                </div>
              </div>
            ))}
          </section>
          {found.proposals.length > 0 && (
            <section>
              <h3>Proposed by the app, not confirmed</h3>
              {found.proposals.map(({ other, message }) => (
                <div key={other.quoteId} className="other proposed">
                  <span className="relation proposal">
                    <CircleHelp size={14} aria-hidden="true" /> Do these disagree?
                  </span>
                  <p className="hint">{message}</p>
                  <OtherQuote other={other} />
                  <LinkForm onLink={(relation, note) => link(other.quoteId, relation, note)} canDismiss />
                </div>
              ))}
            </section>
          )}
          {dismissed.length > 0 && (
            <section>
              <h3>Proposals put away</h3>
              {dismissed.map(({ link: { id, relation, note }, other }) => (
                <div key={id} className="other">
                  <OtherQuote other={other} />
                  <div className="row-of-buttons">
                    <button
                      type="button"
                      className="btn small"
                      onClick={() => void unlink(id, other.quoteId, relation, note)}
                    >
                      Propose again
                    </button>
                  </div>
                </div>
              ))}
            </section>
          )}
          <section>
            <h3>Link another quote</h3>
            <QuoteFinder
              quote={found.quote}
              render={(other) => <LinkForm onLink={(relation, note) => link(other, relation, note)} />}
            />
          </section>
        </div>
      )}
    </Dialog>
  );
}

const placeOf = ({ articleTitle, articleKey, paragraph, speaker }: LinkedQuote): string =>
  `${speaker === null ? '' : `${speaker}; `}${articleTitle ?? articleKey}, paragraph ${paragraph}`;

function Relation({ relation }: { relation: keyof typeof RELATIONS }) {
  const { words, Icon } = RELATIONS[relation];
  return (
    <span className={`relation ${relation}`}>
      <Icon size={14} aria-hidden="true" /> {words}
    </span>
  );
}

function OtherQuote({ other }: { other: LinkedQuote }) {
  return (
    <div>
      <button
        type="button"
        className="linklike"
        dir="auto"
        onClick={() => {
          closeDialog();
          openArticle({ articleId: other.articleId, quoteId: other.quoteId });
        }}
      >
        “{other.exact}”
      </button>
      <p className="hint">{placeOf(other)}</p>
    </div>
  );
}

/** The analyst says how two quotes stand to each other, and why. */
function LinkForm({
  onLink,
  canDismiss,
}: {
  onLink: (relation: QuoteRelation, note: string) => Promise<void>;
  canDismiss?: boolean;
}) {
  const [note, setNote] = useState('');
  const id = useId();
  return (
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
      <button type="button" className="btn line small" onClick={() => void onLink('contradicts', note)}>
        They contradict
      </button>
      <button type="button" className="btn line small" onClick={() => void onLink('agrees', note)}>
        They agree
      </button>
      {canDismiss && (
        <button type="button" className="btn small" onClick={() => void onLink('dismissed', note)}>
          Dismiss
        </button>
      )}
    </div>
  );
}
