import { Braces, FileDown, RefreshCw, X } from 'lucide-react';
import { type JSX, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CheckedQuotation, CheckFinding, CheckReport } from '../../../shared/ipc/check-report';
import { request, sentenceOf } from '../../api';
import { Wordings } from '../../evidence/Wordings';
import { IconButton } from '../../ui/IconButton';
import type { SourceTarget } from '../BriefPane';
import { type FindingPlace, isPlaced } from '../places/go-to-finding';
import { needsAttention } from '../quotation/VerdictPill';
import { CheckedItem } from './CheckedItem';

type Checking =
  | { state: 'running' }
  | { state: 'failed'; message: string }
  | { state: 'done'; report: CheckReport };

type CheckPanelProps = {
  briefId: string;
  /** Saves what is unsaved and asks the library: the report is about what would be exported. */
  run: () => Promise<CheckReport>;
  /** Saves what is unsaved. */
  flush: () => Promise<void>;
  onGoTo: (place: FindingPlace) => void;
  onOpenSource: (target: SourceTarget) => void;
  /** Exports the brief with this report behind its notes. */
  onExport: () => void;
  onClose: () => void;
};

/** The report on every quotation of the brief and on what else a reviewer would look for. */
export function CheckPanel(props: CheckPanelProps): JSX.Element {
  const { briefId, run, flush, onGoTo, onOpenSource, onExport, onClose } = props;
  const [checking, setChecking] = useState<Checking>({ state: 'running' });
  const [round, setRound] = useState(0);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
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
  useLayoutEffect(() => panel.current?.focus(), []);

  // The file is about the brief as it stands now, not as it was when the panel was opened.
  const save = () =>
    flush()
      .then(() => request('exports:report', { briefId }))
      .then(
        (file) => file !== null && setSaved(`Saved as “${file.fileName}”.`),
        (error: unknown) => setSaved(sentenceOf(error)),
      );
  const report = checking.state === 'done' ? checking.report : null;
  const quotations = (report?.quotations ?? [])
    .map((quotation, index) => ({ quotation, index }))
    .filter(({ quotation }) => !onlyOpen || needsAttention(quotation.verdict));
  const numberOf = (quotation: CheckedQuotation): FindingPlace['quotation'] =>
    quotation.node !== null
      ? { kind: 'library', index: quotation.node }
      : {
          kind: 'typed',
          index: report?.quotations.filter(({ node }) => node === null).indexOf(quotation) ?? 0,
        };
  const placeOf = (finding: CheckFinding): FindingPlace => {
    const about = finding.quotation === undefined ? undefined : report?.quotations[finding.quotation];
    return {
      path: finding.path ?? (finding.block === undefined ? null : [finding.block]),
      offset: finding.offset ?? 0,
      words: finding.words ?? null,
      field: finding.field ?? null,
      articleId: finding.articleId ?? null,
      quotation: about ? numberOf(about) : null,
    };
  };

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
            : (saved ?? (report ? summary(report) : ''))}
        </span>
        <label className="check-filter">
          <input
            type="checkbox"
            checked={onlyOpen}
            onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
          />
          Only what needs a look
        </label>
        <IconButton icon={Braces} label="Save the report as JSON" onClick={save} />
        <IconButton icon={FileDown} label="Export the brief with this report" onClick={onExport} />
        <IconButton
          icon={RefreshCw}
          label="Check again"
          onClick={() => {
            setSaved(null);
            setRound(round + 1);
          }}
        />
        <IconButton icon={X} label="Close the check" tip="Close" keys="Esc" onClick={onClose} />
      </div>
      {checking.state === 'failed' && (
        <p className="panel-note" role="alert">
          {checking.message}
        </p>
      )}
      {report && (
        <div className="check-body">
          {onlyOpen && report.quotations.length > 0 && quotations.length === 0 && (
            <p className="check-none">No quotation needs a look.</p>
          )}
          <ol className="check-list">
            {quotations.map(({ quotation, index }) => (
              <CheckedItem
                key={index}
                quotation={quotation}
                onGoTo={() => onGoTo({ ...NOWHERE, quotation: numberOf(quotation) })}
                onOpenSource={onOpenSource}
              />
            ))}
          </ol>
          {report.findings.length > 0 && (
            <ul className="check-findings">
              {report.findings.map((finding, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity of their own
                <li key={index} className={finding.severity}>
                  <Finding finding={finding} place={placeOf(finding)} onGoTo={onGoTo} />
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

const NOWHERE: FindingPlace = {
  path: null,
  offset: 0,
  words: null,
  quotation: null,
  field: null,
  articleId: null,
};

/** What stands in the text, in the head or in a source can be gone to. */
function Finding(props: {
  finding: CheckFinding;
  place: FindingPlace;
  onGoTo: (place: FindingPlace) => void;
}): JSX.Element {
  const { place, onGoTo } = props;
  const { severity, message, where } = props.finding;
  const words = (
    <>
      <b>{severity === 'block' ? 'Must be mended' : 'Look at'}</b> {message}{' '}
      {where !== '' && <span>{where}</span>}
    </>
  );
  if (!isPlaced(place)) return <p>{words}</p>;
  return (
    <button type="button" className="goes" onClick={() => onGoTo(place)}>
      {words}
    </button>
  );
}

/** `block` findings are what the export gate refuses: nothing else is called wrong here. */
function summary({ quotations, findings }: CheckReport): string {
  const open = quotations.filter(({ verdict }) => needsAttention(verdict)).length;
  const count = `${quotations.length} ${quotations.length === 1 ? 'quotation' : 'quotations'}`;
  if (quotations.length === 0) return 'No quotations in this brief';
  if (open === 0) return `${count}, all match the stored texts`;
  const blocking = findings.filter(({ severity }) => severity === 'block').length;
  return `${count}, ${open} to look at${blocking === 0 ? '' : `, ${blocking} must be mended`}`;
}
