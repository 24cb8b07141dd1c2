import { ArrowLeftRight } from 'lucide-react';
import { type JSX, useEffect, useId, useState } from 'react';
import type { ArticleSummary, QuoteStateCounts, RecordField } from '../../../shared/model';
import { request, sentenceOf } from '../../api';
import { dayWords } from '../../reader/newer-text/day-words';
import { statesInWords } from '../../reader/newer-text/states-in-words';
import { closeDialog, openArticle, openDialog, useLanguage } from '../../state/desk';
import { announce } from '../../ui/announce';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';
import { titleWords } from '../article-words';
import { MergeFields } from './MergeFields';
import { MergePartner } from './MergePartner';
import { firstChoices, type Side, type Weighed, whatGoesOver } from './merge-choices';
import { mergeRecords } from './merge-steps';
import './merge.css';

type MergeDialogProps = {
  articleId: string;
  /** Asked for where it is not named. */
  otherId?: string | undefined;
};

const titleOf = ({ record, text }: Weighed['kept']['article']): string =>
  titleWords(record.title, text.blocks[0]?.text ?? '').words;

/** Makes one record of two that are the same article: which values win, which text is read, what goes over. */
export function MergeDialog({ articleId, otherId }: MergeDialogProps): JSX.Element {
  const [pair, setPair] = useState(otherId === undefined ? null : { keptId: articleId, otherId });
  const [summary, setSummary] = useState<ArticleSummary | null>(null);
  const [weighed, setWeighed] = useState<Weighed | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [done, setDone] = useState<{ articleId: string; quotes: QuoteStateCounts } | null>(null);

  useEffect(() => {
    if (pair) return;
    request('articles:summaries', { articleIds: [articleId] }).then(
      ([found]) => setSummary(found ?? null),
      (error: unknown) => setFailed(sentenceOf(error)),
    );
  }, [pair, articleId]);
  useEffect(() => {
    if (!pair) return;
    let current = true;
    request('articles:weighMerge', pair).then(
      (found) => current && setWeighed(found),
      (error: unknown) => current && setFailed(sentenceOf(error)),
    );
    return () => {
      current = false;
    };
  }, [pair]);

  if (done)
    return (
      <Merged
        quotes={done.quotes}
        onLook={() => openDialog({ kind: 'newer-text', articleId: done.articleId })}
      />
    );
  if (pair && weighed)
    return (
      <Weighing
        key={weighed.kept.article.id}
        weighed={weighed}
        onSwap={() => {
          setWeighed(null);
          setPair({ keptId: pair.otherId, otherId: pair.keptId });
        }}
        onDone={(quotes) => {
          openArticle({ articleId: weighed.kept.article.id });
          announce('Merged.');
          if (quotes.changed + quotes.gone + quotes.moved === 0) closeDialog();
          else setDone({ articleId: weighed.kept.article.id, quotes });
        }}
      />
    );
  return (
    <Dialog title="Merge with another record" wide onClose={closeDialog}>
      {failed && <Note kind="bad">{failed}</Note>}
      {!pair && summary && (
        <>
          <p className="del-title" dir="auto">
            {titleWords(summary.title, summary.opening).words}
          </p>
          <MergePartner
            article={summary}
            onChoose={(chosen) => setPair({ keptId: articleId, otherId: chosen })}
          />
        </>
      )}
    </Dialog>
  );
}

function Weighing({
  weighed,
  onSwap,
  onDone,
}: {
  weighed: Weighed;
  onSwap: () => void;
  onDone: (quotes: QuoteStateCounts) => void;
}) {
  const { kept, other } = weighed;
  const [choices, setChoices] = useState<ReadonlyMap<RecordField, Side>>(() => firstChoices(weighed));
  const [textFrom, setTextFrom] = useState<Side>('kept');
  const [groupFrom, setGroupFrom] = useState<Side>('kept');
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const language = useLanguage();
  const id = useId();
  const hasOneText = kept.article.text.sha256 === other.article.text.sha256;
  const bothGroups = kept.group !== null && other.group !== null && kept.group !== other.group;

  const go = async () => {
    setBusy(true);
    setFailed(null);
    try {
      const fieldsFromOther = [...choices].flatMap(([field, side]) => (side === 'other' ? [field] : []));
      const { quotes } = await mergeRecords(
        {
          keptId: kept.article.id,
          otherId: other.article.id,
          fieldsFromOther,
          textFrom,
          groupFromOther: bothGroups && groupFrom === 'other',
        },
        titleOf(other.article),
      );
      onDone(quotes);
    } catch (error) {
      setFailed(sentenceOf(error));
      setBusy(false);
    }
  };
  const sides = [
    ['kept', kept],
    ['other', other],
  ] as const;
  return (
    <Dialog
      title="Merge two records"
      wide
      onClose={closeDialog}
      description="The values that are ticked win; the others stay in the history of the record. Undo parts the two again."
      foot={
        <>
          <button type="button" className="btn line" disabled={busy} onClick={onSwap}>
            <ArrowLeftRight size={14} aria-hidden="true" /> Keep the other one
          </button>
          <span className="sp" />
          <button type="button" className="btn line" onClick={closeDialog}>
            Cancel
          </button>
          <button type="button" className="btn main" disabled={busy} onClick={() => void go()}>
            Merge
          </button>
        </>
      }
    >
      {failed && <Note kind="bad">{failed}</Note>}
      <div className="merge-sides">
        {sides.map(([side, { article }]) => (
          <div key={side}>
            <h3>{side === 'kept' ? 'Stays' : 'Is merged into it'}</h3>
            <b dir="auto">{titleOf(article)}</b>
            <span className="hint">
              {article.key} · added {dayWords(article.createdAt, language)}
            </span>
          </div>
        ))}
      </div>
      {choices.size === 0 ? (
        <p className="hint">Both records say the same.</p>
      ) : (
        <MergeFields
          weighed={weighed}
          choices={choices}
          onChoose={(field, side) => setChoices((now) => new Map(now).set(field, side))}
        />
      )}
      <div className="merge-fields">
        {!hasOneText && (
          <fieldset>
            <legend>Text to read and quote from</legend>
            {sides.map(([side, { article }]) => (
              <label key={side} className="choice">
                <input
                  type="radio"
                  name={`${id}-text`}
                  checked={textFrom === side}
                  onChange={() => setTextFrom(side)}
                />
                <span>
                  <span>
                    {article.text.blocks.length}{' '}
                    {article.text.blocks.length === 1 ? 'paragraph' : 'paragraphs'}, from{' '}
                    {article.text.fileName || 'pasted text'}
                  </span>
                  <span className="hint" dir="auto">
                    {lastWords(article.text.blocks.at(-1)?.text ?? '')}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        {bothGroups && (
          <fieldset>
            <legend>Independence group</legend>
            {sides.map(([side, { group }]) => (
              <label key={side} className="choice">
                <input
                  type="radio"
                  name={`${id}-group`}
                  checked={groupFrom === side}
                  onChange={() => setGroupFrom(side)}
                />
                <span dir="auto">{group}</span>
              </label>
            ))}
          </fieldset>
        )}
      </div>
      <p className="hint">
        {whatGoesOver(weighed)}{' '}
        {hasOneText
          ? 'Both texts have the same words.'
          : 'The other text stays as an older one, and quotes from it are found again in the text that is read.'}
      </p>
    </Dialog>
  );
}

function Merged({ quotes, onLook }: { quotes: QuoteStateCounts; onLook: () => void }) {
  return (
    <Dialog
      title="Merged"
      onClose={closeDialog}
      foot={
        <>
          <button type="button" className="btn line" onClick={closeDialog}>
            Later
          </button>
          <button type="button" className="btn main" onClick={onLook}>
            Look at the quotes
          </button>
        </>
      }
    >
      <Note kind="flag">
        The text that is read now does not have all quotes word for word. {statesInWords(quotes)} They keep
        their own text; each waits for your decision.
      </Note>
    </Dialog>
  );
}

const TAIL = 90;

/** How a text ends, from the beginning of a word. */
const lastWords = (text: string): string =>
  text.length <= TAIL ? text : text.slice(-TAIL).replace(/^\S*\s/u, '… ');
