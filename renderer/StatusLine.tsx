import {
  Check,
  CircleDashed,
  FileDiff,
  Flag,
  LoaderCircle,
  Pencil,
  Replace,
  TriangleAlert,
  X,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { VerdictWord } from '../shared/model';
import type { BriefStatus, UnsettledQuote } from './editor/BriefPane';
import { ImportInStatus } from './library/import/ImportInStatus';
import { useBriefStatus } from './state/brief-desk';
import { openDialog, setDesk } from './state/desk';
import { useLibrary } from './state/library-data';
import { putProblemAway, useProblem } from './state/problem';
import { failedSentence } from './ui/failed-sentence';
import { IconButton } from './ui/IconButton';

const VERDICTS: readonly { words: readonly VerdictWord[]; label: string; kind: string; icon: ReactNode }[] = [
  { words: ['exact', 'typography'], label: 'match', kind: 'ok', icon: <Check size={15} /> },
  { words: ['marked'], label: 'marked', kind: 'edit', icon: <Pencil size={14} /> },
  { words: ['flagged'], label: 'look again', kind: 'flag', icon: <Flag size={14} /> },
  { words: ['changed'], label: 'changed', kind: 'bad', icon: <TriangleAlert size={15} /> },
  { words: ['not-found'], label: 'not found', kind: 'bad', icon: <TriangleAlert size={15} /> },
  { words: ['source-missing'], label: 'source missing', kind: 'none', icon: <CircleDashed size={15} /> },
];
const n = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** Two things that a newer text may leave to do: choose what becomes of a quote, and take that choice into the brief. */
function ToSettle({ unsettled }: { unsettled: readonly UnsettledQuote[] }) {
  const open = unsettled.filter(({ isReplaced }) => !isReplaced);
  const replaced = unsettled.filter(({ isReplaced }) => isReplaced);
  return (
    <>
      {open[0] && (
        <button
          type="button"
          className="btn settle"
          data-tip="A newer text has other words, or has them elsewhere: choose their place, or keep the old text"
          onClick={() =>
            open[0] &&
            openDialog({ kind: 'newer-text', articleId: open[0].articleId, quoteId: open[0].quoteId })
          }
        >
          <FileDiff size={14} /> {open.length} to decide
          <i className="unseen"> among the quotes of this brief</i>
        </button>
      )}
      {replaced[0] && (
        <button
          type="button"
          className="btn settle"
          data-tip="Their place in the newer text is chosen; the brief still has the older one"
          onClick={() =>
            setDesk({
              briefShown: true,
              narrowTab: 'brief',
              quotationWanted: replaced[0]?.quoteId ?? null,
            })
          }
        >
          <Replace size={14} /> {replaced.length} to update
          <i className="unseen"> in this brief</i>
        </button>
      )}
    </>
  );
}

/** Words, pages and minutes, against the limits of the template where it has any. */
function LengthCount({ status, words }: { status: BriefStatus; words: number }) {
  const { pages = 1, minutes = 1, limits = [] } = status;
  const of = (name: 'words' | 'pages'): string => {
    const range = limits.find(({ limit }) => limit === name)?.range;
    if (!range) return '';
    return ` of ${range.least === undefined ? '' : `${range.least}–`}${range.most}`;
  };
  const isOver = limits.some(({ state }) => state === 'over');
  return (
    <span
      className={isOver ? 'flag' : undefined}
      data-tip="Of the body: headings, notes and what is outside the limits are not counted. Pages are reckoned at 450 words."
    >
      {isOver && <Flag size={14} />} {words.toLocaleString('en')}
      {of('words')} {words === 1 && of('words') === '' ? 'word' : 'words'} · {pages}
      {of('pages')} {pages === 1 && of('pages') === '' ? 'page' : 'pages'} · {minutes} min
      {isOver && <i className="unseen"> over the limit of the template</i>}
    </span>
  );
}

/** One quiet line: is the brief saved, how long is it, how do its quotations stand. */
export function StatusLine() {
  const status = useBriefStatus((now) => now.status);
  const problem = useProblem((now) => now.message);
  const total = useLibrary((now) => now.articlesTotal);
  const quotes = useLibrary((now) => now.quotes?.length ?? 0);
  return (
    <footer className="status">
      <span aria-live="polite" className="live">
        {status?.save === 'saved' && (
          <span className="ok">
            <Check size={15} /> Saved
          </span>
        )}
        {status?.save === 'saving' && (
          <span>
            <LoaderCircle size={14} /> Saving…
          </span>
        )}
        {status?.save === 'unsaved' && (
          <span>
            <CircleDashed size={14} /> Not yet saved
          </span>
        )}
        {status?.save === 'not-saved' && (
          <span className="bad clip" role="alert">
            <TriangleAlert size={15} />{' '}
            {status.message ? failedSentence('Not saved', status.message) : 'Not saved'}
          </span>
        )}
      </span>
      {status && status.words !== null && <LengthCount status={status} words={status.words} />}
      {problem && (
        <span className="bad">
          <TriangleAlert size={15} /> <span className="clip">{problem}</span>
          <IconButton icon={X} label="Put away" size="tiny" onClick={putProblemAway} />
        </span>
      )}
      <span className="sp" />
      <ImportInStatus />
      {status ? (
        <>
          {VERDICTS.map(({ words, label, kind, icon }) => {
            const count = words.reduce((sum, word) => sum + (status.verdicts[word] ?? 0), 0);
            return count === 0 ? null : (
              <span className={kind} key={label}>
                {icon} {count} {label}
              </span>
            );
          })}
          <ToSettle unsettled={status.unsettled} />
          <span>{n(status.sources, 'source', 'sources')}</span>
        </>
      ) : (
        total > 0 && (
          <span>
            {n(total, 'article', 'articles')} · {n(quotes, 'quote', 'quotes')}
          </span>
        )
      )}
    </footer>
  );
}
