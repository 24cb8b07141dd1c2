import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ChevronRight, Flag, RefreshCw, Stamp, X } from 'lucide-react';
import { type JSX, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { ReviewedFinding } from '../../../shared/ipc/review-contract';
import { IconButton } from '../../ui/IconButton';
import { Note } from '../../ui/Note';
import { FindingItem } from './FindingItem';
import {
  clearWords,
  foldedWords,
  type GroupedCheck,
  groupChecks,
  isAnswered,
  MODE_WORDS,
  type ReviewGroup,
  reviewInWords,
} from './review-groups';
import { useReviewReport } from './use-review-report';
import './review.css';

type ReviewPanelProps = {
  briefId: string;
  isReleased: boolean;
  /** Counts the times that the review was asked for: each reads the brief again. */
  round: number;
  /** Saves what is unsaved. */
  flush: () => Promise<void>;
  onGoTo: (finding: ReviewedFinding) => void;
  onRelease: () => void;
  onClose: () => void;
};

/** The release list of the brief: what blocks, what to look at, and what nobody but a person can say. */
export function ReviewPanel(props: ReviewPanelProps): JSX.Element {
  const { briefId, isReleased, round, flush, onGoTo, onRelease, onClose } = props;
  const [editor] = useLexicalComposerContext();
  const { report, isRunning, failed, isOld, again, treat } = useReviewReport(editor, briefId, flush);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const panel = useRef<HTMLElement>(null);
  /** The finding that was just answered, which may stand in another group by now, or the next that holds up the release. */
  const answered = useRef<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round reads again
  useEffect(() => {
    panel.current?.focus();
    void again();
  }, [round, again]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the new report is drawn
  useEffect(() => {
    if (answered.current === null) return;
    const key = CSS.escape(answered.current);
    answered.current = null;
    const stop = panel.current?.querySelector<HTMLElement>(`[data-finding="${key}"] [data-stop]`);
    (stop ?? panel.current)?.focus();
  }, [report]);

  const groups = useMemo(() => (report ? groupChecks(report, onlyOpen) : []), [report, onlyOpen]);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className="check-panel review-panel"
      aria-label="Review for release"
      aria-busy={isRunning}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        else step(event);
      }}
    >
      <div className="check-head">
        <h2>Review</h2>
        <span className="sp" role="status">
          {isRunning ? 'Reading the brief as a reviewer would…' : report ? reviewInWords(report) : ''}
        </span>
        <label className="check-filter">
          <input
            type="checkbox"
            checked={onlyOpen}
            onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
          />
          Only what is open
        </label>
        {!isReleased && (
          <button type="button" className="btn line small" onClick={onRelease}>
            <Stamp size={14} aria-hidden="true" /> Release…
          </button>
        )}
        <IconButton icon={RefreshCw} label="Review again" keys="Shift F7" onClick={() => void again()} />
        <IconButton icon={X} label="Close the review" tip="Close" keys="Esc" onClick={onClose} />
      </div>
      {failed !== null && (
        <div className="review-note">
          <Note kind="bad">{failed}</Note>
        </div>
      )}
      {isOld && !isRunning && report && (
        <div className="review-note">
          <Note
            action={
              <button type="button" className="btn line small" onClick={() => void again()}>
                Review again
              </button>
            }
          >
            The brief was changed since.
          </Note>
        </div>
      )}
      {report && (
        <div className="check-body review-body">
          {groups.length === 0 && <p className="check-none">Nothing is open.</p>}
          {groups.map((group) => (
            <Group
              key={group.id}
              briefId={briefId}
              group={group}
              canAnswer={!isReleased}
              onGoTo={onGoTo}
              onTreat={async (key, treatment) => {
                answered.current = (treatment !== null && nextToAnswer(panel.current, key)) || key;
                return await treat(key, treatment);
              }}
            />
          ))}
        </div>
      )}
    </section>
  );
}

type GroupProps = {
  briefId: string;
  group: ReviewGroup;
  canAnswer: boolean;
  onGoTo: (finding: ReviewedFinding) => void;
  onTreat: (key: string, treatment: string | null) => Promise<boolean>;
};

function Group(props: GroupProps): JSX.Element {
  const { id, title, checks, count } = props.group;
  const list = (
    <ul className="review-checks">
      {checks.map((grouped) => (
        <li key={grouped.check.id} className="review-check">
          <p className="review-asks">
            <span className="review-number">{grouped.check.number}</span>
            <span>
              {grouped.check.asks}
              {grouped.findings.length > 0 && <small> · {MODE_WORDS[grouped.check.mode]}</small>}
              {id === 'clear' && <small> · {clearWords(grouped.check)}</small>}
            </span>
          </p>
          <Findings {...props} grouped={grouped} />
        </li>
      ))}
    </ul>
  );
  const heading = (
    <h3>
      {title} <span>{count}</span>
    </h3>
  );
  if (id === 'blocks' || id === 'look')
    return (
      <section className="review-group" data-group={id} aria-label={title}>
        {heading}
        {list}
      </section>
    );
  return (
    <details className="review-group" data-group={id} open={id === 'person'}>
      <summary data-stop="">
        <ChevronRight size={14} aria-hidden="true" />
        {heading}
      </summary>
      {list}
    </details>
  );
}

/** What a check found, each with its place; behind one row that counts them where a brief has many of the kind. */
function Findings(
  props: Pick<GroupProps, 'briefId' | 'canAnswer' | 'onGoTo' | 'onTreat'> & { grouped: GroupedCheck },
): JSX.Element | null {
  const { briefId, grouped, canAnswer, onGoTo, onTreat } = props;
  const { findings } = grouped;
  if (findings.length === 0) return null;
  const list = (
    <ul className="findings">
      {findings.map((finding, index) => (
        <FindingItem
          // biome-ignore lint/suspicious/noArrayIndexKey: two findings in the same words have one key
          key={`${finding.key} ${index}`}
          finding={finding}
          draft={`answer to ${finding.key} in ${briefId}`}
          canAnswer={canAnswer}
          onGoTo={() => onGoTo(finding)}
          onTreat={(treatment) => onTreat(finding.key, treatment)}
        />
      ))}
    </ul>
  );
  const folded = foldedWords(grouped);
  if (folded === null) return list;
  const isAllAnswered = findings.every(isAnswered);
  return (
    <details className="folded">
      <summary className="finding-goes" data-stop="">
        <span className="finding-mark">
          <Flag size={13} aria-hidden="true" /> {isAllAnswered ? 'Answered' : 'Look at'}
        </span>
        <span className="finding-words">{folded}</span>
        <ChevronRight size={14} className="finding-go" aria-hidden="true" />
      </summary>
      {list}
    </details>
  );
}

/** Who answers what holds up the release goes through it: the finding below the answered one, or the one above the last. */
function nextToAnswer(panel: HTMLElement | null, answered: string): string | null {
  const keys = [...(panel?.querySelectorAll<HTMLElement>('[data-group="blocks"] [data-finding]') ?? [])].map(
    ({ dataset }) => dataset.finding ?? '',
  );
  const at = keys.indexOf(answered);
  if (at < 0) return null;
  const isOther = (key: string) => key !== answered;
  return keys.slice(at).find(isOther) ?? keys.slice(0, at).findLast(isOther) ?? null;
}

/** Arrows go from finding to finding. */
function step(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (event.target instanceof HTMLInputElement) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')].filter(
    (stop) => stop.checkVisibility?.() ?? true,
  );
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  const next = stops[event.key === 'ArrowDown' ? at + 1 : Math.max(0, at - 1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
