import { RefreshCw, X } from 'lucide-react';
import { type JSX, useEffect, useRef, useState } from 'react';
import type { CheckReport } from '../../../shared/ipc/contract';
import { sentenceOf } from '../../api';
import { Wordings } from '../../evidence/Wordings';
import { shorten } from '../quotation/quotation-words';
import { needsAttention, VerdictPill, verdictSentence } from '../quotation/VerdictPill';

type Checking =
  | { state: 'running' }
  | { state: 'failed'; message: string }
  | { state: 'done'; report: CheckReport };

type CheckPanelProps = {
  /** Saves what is unsaved and asks the library: the report is about what would be exported. */
  run: () => Promise<CheckReport>;
  /** Goes to the quotation with this number in document order, from 0. */
  onGoTo: (index: number) => void;
  onClose: () => void;
};

/** The report on every quotation of the brief and on what else a reviewer would look for. */
export function CheckPanel({ run, onGoTo, onClose }: CheckPanelProps): JSX.Element {
  const [checking, setChecking] = useState<Checking>({ state: 'running' });
  const [round, setRound] = useState(0);
  const panel = useRef<HTMLElement>(null);
  const start = useRef(run);
  start.current = run;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round checks again
  useEffect(() => {
    let current = true;
    setChecking({ state: 'running' });
    start.current().then(
      (report) => current && setChecking({ state: 'done', report }),
      (error: unknown) => current && setChecking({ state: 'failed', message: sentenceOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [round]);
  useEffect(() => panel.current?.focus(), []);

  return (
    <section
      ref={panel}
      tabIndex={-1}
      className="check-panel"
      aria-label="Check of the brief"
      aria-busy={checking.state === 'running'}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="check-head">
        <h2>Check</h2>
        <span className="sp" role="status">
          {checking.state === 'running'
            ? 'Comparing every quotation with the stored texts…'
            : checking.state === 'done'
              ? summary(checking.report)
              : ''}
        </span>
        <button
          type="button"
          className="btn icon"
          aria-label="Check again"
          data-tip="Check again"
          onClick={() => setRound(round + 1)}
        >
          <RefreshCw size={14} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="btn icon"
          aria-label="Close the check"
          data-tip="Close"
          data-tip-keys="Esc"
          onClick={onClose}
        >
          <X size={15} aria-hidden="true" />
        </button>
      </div>
      {checking.state === 'failed' && (
        <p className="panel-note" role="alert">
          {checking.message}
        </p>
      )}
      {checking.state === 'done' && (
        <div className="check-body">
          <ol className="check-list">
            {checking.report.quotations.map((quotation, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the report gives the quotations in document order
              <li key={index}>
                <button type="button" onClick={() => onGoTo(index)}>
                  <span className="check-words">“{shorten(quotation.text)}”</span>
                  <VerdictPill verdict={quotation.verdict}>{verdictSentence(quotation)}</VerdictPill>
                </button>
              </li>
            ))}
          </ol>
          {checking.report.findings.length > 0 && (
            <ul className="check-findings">
              {checking.report.findings.map((finding, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity of their own
                <li key={index} className={finding.severity}>
                  <b>{finding.severity === 'block' ? 'Must be mended' : 'Look at'}</b> {finding.message}{' '}
                  {finding.where !== '' && <span>{finding.where}</span>}
                  {finding.wordings && (
                    <Wordings
                      here={finding.wordings.here}
                      there={finding.wordings.there}
                      hereName="Quoted here"
                      thereName="Worded there"
                    />
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  );
}

function summary({ quotations, findings }: CheckReport): string {
  const wrong = quotations.filter(({ verdict }) => needsAttention(verdict)).length;
  const count = `${quotations.length} ${quotations.length === 1 ? 'quotation' : 'quotations'}`;
  const blocking = findings.filter(({ severity }) => severity === 'block').length;
  if (quotations.length === 0)
    return blocking === 0 ? 'No quotations in this brief' : `No quotations; ${blocking} to mend`;
  return wrong === 0 ? `${count}, all match the stored texts` : `${count}, ${wrong} to look at`;
}
