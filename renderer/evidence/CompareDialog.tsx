import { type JSX, useCallback } from 'react';
import type { LinkedQuote, QuoteLink, QuoteRelation } from '../../shared/model';
import { request } from '../api';
import { closeDialog, openArticle } from '../state/desk';
import { Dialog } from '../ui/Dialog';
import { Note } from '../ui/Note';
import { QuoteFinder } from './QuoteFinder';
import { RelationForm, RelationWord } from './RelationForm';
import { sayRelation, unsayRelation } from './say-relation';
import { useReadAgain } from './use-read-again';
import { Wordings } from './Wordings';
import './evidence.css';

/** A quote beside the others: other wordings of it, quotes that the analyst linked with it, and what the app proposes. */
export function CompareDialog({ quoteId }: { quoteId: string }): JSX.Element {
  const ask = useCallback(() => request('quotes:compare', { quoteId }), [quoteId]);
  const { found, failed, read, act } = useReadAgain(ask);
  const say = (other: string, relation: QuoteRelation, note: string, before: QuoteLink | null = null) =>
    void act(
      () => sayRelation([quoteId, other], relation, note, before, read),
      relation === 'dismissed' ? 'Proposal put away.' : 'Linked.',
    );
  const takeBack = (link: QuoteLink) =>
    void act(() => unsayRelation(link, read), 'Link removed. Undo brings it back.');
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
            {links.map(({ link, other }) => (
              <div key={`${link.id} ${link.relation} ${link.note}`} className="other">
                <RelationWord relation={link.relation} />
                <OtherQuote other={other} />
                <RelationForm
                  relation={link.relation}
                  note={link.note}
                  onSay={(relation, note) => say(other.quoteId, relation, note, link)}
                  onTakeBack={() => takeBack(link)}
                />
              </div>
            ))}
          </section>
          {found.proposals.length > 0 && (
            <section>
              <h3>Proposed by the app, not confirmed</h3>
              {found.proposals.map(({ other, message }) => (
                <div key={other.quoteId} className="other proposed">
                  <RelationWord relation="proposed" />
                  <p className="hint">{message}</p>
                  <OtherQuote other={other} />
                  <RelationForm
                    relation="proposed"
                    note=""
                    onSay={(relation, note) => say(other.quoteId, relation, note)}
                  />
                </div>
              ))}
            </section>
          )}
          {dismissed.length > 0 && (
            <section>
              <h3>Proposals put away</h3>
              {dismissed.map(({ link, other }) => (
                <div key={link.id} className="other">
                  <OtherQuote other={other} />
                  <RelationForm
                    relation="dismissed"
                    note={link.note}
                    onSay={(relation, note) => say(other.quoteId, relation, note, link)}
                    onTakeBack={() => takeBack(link)}
                  />
                </div>
              ))}
            </section>
          )}
          <section>
            <h3>Link another quote</h3>
            <QuoteFinder
              quote={found.quote}
              render={(other) => (
                <RelationForm
                  relation={null}
                  note=""
                  onSay={(relation, note) => say(other, relation, note)}
                />
              )}
            />
          </section>
        </div>
      )}
    </Dialog>
  );
}

const placeOf = ({ articleTitle, articleKey, paragraph, speaker }: LinkedQuote): string =>
  `${speaker === null ? '' : `${speaker}; `}${articleTitle ?? articleKey}, paragraph ${paragraph}`;

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
