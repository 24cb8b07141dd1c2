import { type JSX, useEffect, useState } from 'react';
import type { Output } from '../../../shared/ipc/contract';
import type { Correction } from '../../../shared/ipc/correction-contract';
import type { Article } from '../../../shared/model';
import { request, sentenceOf } from '../../api';
import { partRecords } from '../../library/correcting/merge-steps';
import { openDialog, useLanguage } from '../../state/desk';
import { announce } from '../../ui/announce';
import { Note } from '../../ui/Note';
import { basisLine, FIELD_LABELS, fieldWords } from '../record-fields';

type RecordHistoryProps = { article: Article; onChanged: (article: Article) => void };

const HOW: Readonly<Record<Correction['how'], string>> = {
  edited: 'changed',
  restored: 'put back',
  merged: 'taken over in a merge',
  imported: 'from a newer file',
  proposed: 'a newer file says otherwise; not taken',
};
const SHOWN = 20;

/** What was changed in a record, by whom and when, with what stood there before; and what was merged into it. */
export function RecordHistory({ article, onChanged }: RecordHistoryProps): JSX.Element {
  const [history, setHistory] = useState<Output<'records:history'> | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [allShown, setAllShown] = useState(false);
  const language = useLanguage();
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });

  useEffect(() => {
    let current = true;
    request('records:history', { articleId: article.id }).then(
      (found) => current && setHistory(found),
      (error: unknown) => current && setFailed(sentenceOf(error)),
    );
    return () => {
      current = false;
    };
  }, [article]);

  const act = async (work: () => Promise<Article | null>, said: string, nothing: string) => {
    setFailed(null);
    try {
      const changed = await work();
      if (changed) onChanged(changed);
      announce(changed ? said : nothing);
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  };
  const step = (channel: 'records:undo' | 'records:redo', said: string, nothing: string) =>
    act(async () => (await request(channel, { articleId: article.id }))?.article ?? null, said, nothing);
  const words = ({ field, before, after }: Correction, which: 'before' | 'after') =>
    fieldWords({ ...article.record, [field]: which === 'before' ? before : after }, field, language).words;

  const corrections = history?.corrections ?? [];
  const canUndo = corrections.some(
    ({ state, how }) => state === 'made' && (how === 'edited' || how === 'restored'),
  );
  const canRedo = corrections.some(({ state }) => state === 'undone');
  return (
    <section className="record-history" aria-label="History of the record">
      <h3>History</h3>
      {failed && <Note kind="bad">{failed}</Note>}
      <div className="row-of-buttons">
        <button
          type="button"
          className="btn line small"
          disabled={!canUndo}
          onClick={() => void step('records:undo', 'The last change is undone.', 'Nothing to undo.')}
        >
          Undo last change
        </button>
        <button
          type="button"
          className="btn line small"
          disabled={!canRedo}
          onClick={() => void step('records:redo', 'Changed again.', 'Nothing to redo.')}
        >
          Redo
        </button>
      </div>
      {history && corrections.length === 0 && <p className="hint">As it was imported.</p>}
      <ul className="plainlist">
        {corrections.slice(0, allShown ? undefined : SHOWN).map((correction) => {
          const { number, field, state, how, before, after, madeBy, madeAt } = correction;
          const offered = how === 'proposed' ? 'after' : 'before';
          const value = offered === 'after' ? after : before;
          const isThere = JSON.stringify(article.record[field]) === JSON.stringify(value);
          return (
            <li key={number}>
              <span>
                <b>{FIELD_LABELS[field]}</b>{' '}
                <span dir="auto" data-tip={basisLine(before)}>
                  {words(correction, 'before')}
                </span>{' '}
                →{' '}
                <span dir="auto" data-tip={basisLine(after)}>
                  {words(correction, 'after')}
                </span>
              </span>
              <p className="hint">
                {state === 'undone'
                  ? 'Undone; '
                  : state === 'replaced'
                    ? 'Undone, then changed otherwise; '
                    : ''}
                {HOW[how]} by {madeBy}, {when.format(new Date(madeAt))}
              </p>
              {!isThere && (
                <button
                  type="button"
                  className="btn line small"
                  aria-label={`${offered === 'after' ? 'Take the file’s value' : 'Put back'}: ${FIELD_LABELS[field]}, ${words(correction, offered)}`}
                  onClick={() =>
                    void act(
                      () =>
                        request('records:restore', {
                          articleId: article.id,
                          correction: number,
                          which: offered,
                        }),
                      `${FIELD_LABELS[field]} changed.`,
                      '',
                    )
                  }
                >
                  {offered === 'after' ? 'Take the file’s value' : 'Put back'}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {!allShown && corrections.length > SHOWN && (
        <button type="button" className="btn line small" onClick={() => setAllShown(true)}>
          Show all {corrections.length}
        </button>
      )}
      {history && history.merged.length > 0 && (
        <>
          <h3>Merged into this record</h3>
          <ul className="plainlist">
            {history.merged.map((merged) => (
              <li key={merged.articleId}>
                <span dir="auto">{merged.title ?? merged.key}</span>
                <p className="hint">
                  {merged.key}, {when.format(new Date(merged.mergedAt))}
                </p>
                <button
                  type="button"
                  className="btn line small"
                  onClick={() =>
                    void act(async () => (await partRecords(merged.articleId)).kept, 'Two records again.', '')
                  }
                >
                  Part them again
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="row-of-buttons">
        <button
          type="button"
          className="btn line small"
          onClick={() => openDialog({ kind: 'merge', articleId: article.id })}
        >
          Merge with another…
        </button>
        <button
          type="button"
          className="btn line small"
          onClick={() => openDialog({ kind: 'correct-text', articleId: article.id, paragraph: 1 })}
        >
          Correct the text…
        </button>
      </div>
    </section>
  );
}
