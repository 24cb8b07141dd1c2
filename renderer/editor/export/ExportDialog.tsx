import { FileText, FolderOpen } from 'lucide-react';
import { type JSX, useRef, useState } from 'react';
import type { ExportFormat } from '../../../shared/brief-document/brief-document';
import type { Output } from '../../../shared/ipc/contract';
import { isReleasable, type Paper } from '../../../shared/model';
import { codeOf, request, sentenceOf } from '../../api';
import { useDesk } from '../../state/desk';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';
import { shorten } from '../quotation/quotation-words';
import { VerdictPill, verdictSentence } from '../quotation/VerdictPill';
import type { JudgedQuotation } from '../quotation/verdict-board';

type Exported = NonNullable<Output<'exports:save'>>;
type Exporting =
  | { state: 'choosing' }
  | { state: 'running'; cancelling: boolean }
  | { state: 'cancelled' }
  | { state: 'refused'; message: string }
  | { state: 'failed'; message: string }
  | { state: 'done'; file: Exported };

const FORMATS: readonly { format: ExportFormat; name: string; about: string }[] = [
  { format: 'pdf', name: 'PDF', about: 'for reading and printing' },
  { format: 'docx', name: 'Word', about: 'with real footnotes' },
  { format: 'html', name: 'HTML', about: 'one file for a browser' },
  { format: 'md', name: 'Markdown', about: 'plain text with citation keys' },
];
const PAPERS: readonly Paper[] = ['A4', 'Letter'];

/** The dialog changes under the analyst's hands: the button that was pressed is gone. */
const takeFocus = (button: HTMLButtonElement | null): void => button?.focus();

type ExportDialogProps = {
  briefId: string;
  judged: readonly JudgedQuotation[];
  flush: () => Promise<void>;
  onGoTo: (quotation: JudgedQuotation) => void;
  onClose: () => void;
  /** The report is asked for already. */
  withReport?: boolean;
};

/** Chooses format and paper, and says what came of it. A brief with a quotation that does not match leaves as a draft only. */
export function ExportDialog(props: ExportDialogProps): JSX.Element {
  const { briefId, judged, flush, onGoTo, onClose } = props;
  const [format, setFormat] = useState<ExportFormat>('pdf');
  const [paper, setPaper] = useState<Paper>(() => useDesk.getState().paper);
  const [withReport, setWithReport] = useState(props.withReport ?? false);
  const [withMatrix, setWithMatrix] = useState(false);
  const [withProof, setWithProof] = useState(false);
  const [exporting, setExporting] = useState<Exporting>({ state: 'choosing' });
  const wrong = judged.filter(({ verdict }) => verdict !== null && !isReleasable(verdict.verdict));
  const running = exporting.state === 'running';
  const cancelled = useRef(false);

  const run = async (draft: boolean) => {
    // Not `disabled` meanwhile: a disabled button would lose the focus.
    if (running) return;
    cancelled.current = false;
    setExporting({ state: 'running', cancelling: false });
    try {
      await flush();
      if (cancelled.current) return setExporting({ state: 'cancelled' });
      const file = await request('exports:save', {
        briefId,
        format,
        paper,
        draft,
        annexes: [
          ...(withReport ? (['quotation-report'] as const) : []),
          ...(withMatrix ? (['source-matrix'] as const) : []),
        ],
        verification: withProof,
      });
      setExporting(file === null ? { state: 'choosing' } : { state: 'done', file });
    } catch (error) {
      const code = codeOf(error);
      if (code === 'cancelled') return setExporting({ state: 'cancelled' });
      const refused = code === 'quotations-do-not-match';
      setExporting({ state: refused ? 'refused' : 'failed', message: sentenceOf(error) });
    }
  };
  /** The dialog stays until it is certain what came of it. */
  const cancel = () => {
    cancelled.current = true;
    setExporting({ state: 'running', cancelling: true });
    request('exports:cancel', { briefId }).catch((error: unknown) =>
      setExporting({ state: 'failed', message: sentenceOf(error) }),
    );
  };
  const leave = running ? cancel : onClose;

  if (exporting.state === 'done') {
    const { file } = exporting;
    const open = (channel: 'exports:open' | 'exports:reveal') =>
      request(channel, { token: file.token }).catch((error: unknown) =>
        setExporting({ state: 'failed', message: sentenceOf(error) }),
      );
    return (
      <Dialog
        title="Exported"
        onClose={onClose}
        foot={
          <>
            <button type="button" className="btn" onClick={onClose}>
              Close
            </button>
            <button type="button" className="btn line" onClick={() => open('exports:reveal')}>
              <FolderOpen size={15} aria-hidden="true" /> Show in folder
            </button>
            <button ref={takeFocus} type="button" className="btn main" onClick={() => open('exports:open')}>
              <FileText size={15} aria-hidden="true" /> Open
            </button>
          </>
        }
      >
        <p className="export-file">{file.fileName}</p>
        {file.notice !== undefined && <Note>{file.notice}</Note>}
        {file.verification !== undefined && <p>With it: {file.verification}</p>}
        <p role="status">
          {[
            file.pages === undefined ? '' : `${file.pages} ${file.pages === 1 ? 'page' : 'pages'}`,
            `${file.notes} ${file.notes === 1 ? 'note' : 'notes'}`,
            sizeInWords(file.bytes),
          ]
            .filter((part) => part !== '')
            .join(', ')}
        </p>
      </Dialog>
    );
  }

  const blocked = exporting.state === 'refused' || wrong.length > 0;
  return (
    <Dialog
      title="Export brief"
      onClose={leave}
      foot={
        <>
          <button type="button" className="btn" onClick={leave}>
            {exporting.state === 'running' && exporting.cancelling
              ? 'Cancelling…'
              : exporting.state === 'cancelled'
                ? 'Close'
                : 'Cancel'}
          </button>
          {blocked ? (
            <button
              type="button"
              className="btn main"
              aria-disabled={running || undefined}
              onClick={() => run(true)}
            >
              {running ? 'Exporting…' : 'Export as draft'}
            </button>
          ) : (
            <button
              type="button"
              className="btn main"
              aria-disabled={running || undefined}
              onClick={() => run(false)}
            >
              {running ? 'Exporting…' : 'Export'}
            </button>
          )}
        </>
      }
    >
      <fieldset className="export-choices" disabled={running}>
        <legend>Format</legend>
        {FORMATS.map(({ format: value, name, about }) => (
          <label key={value} className={value === format ? 'choice on' : 'choice'}>
            <input
              type="radio"
              name="export-format"
              value={value}
              checked={value === format}
              onChange={() => setFormat(value)}
            />
            <b>{name}</b>
            <span>{about}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="export-choices papers" disabled={running || format === 'md' || format === 'html'}>
        <legend>Paper</legend>
        {PAPERS.map((value) => (
          <label key={value} className={value === paper ? 'choice on' : 'choice'}>
            <input
              type="radio"
              name="export-paper"
              value={value}
              checked={value === paper}
              onChange={() => setPaper(value)}
            />
            <b>{value}</b>
          </label>
        ))}
      </fieldset>
      <fieldset className="export-beside" disabled={running}>
        <legend>With it</legend>
        <label>
          <input
            type="checkbox"
            checked={withReport}
            onChange={(event) => setWithReport(event.currentTarget.checked)}
          />
          <span>
            <b>Quotation report</b> behind the notes: each quotation with its source sentence and what was
            found
          </span>
        </label>
        <label>
          <input
            type="checkbox"
            checked={withMatrix}
            onChange={(event) => setWithMatrix(event.currentTarget.checked)}
          />
          <span>
            <b>Source matrix</b> behind the notes: what each sentence rests on
          </span>
        </label>
        <label>
          <input
            type="checkbox"
            checked={withProof}
            onChange={(event) => setWithProof(event.currentTarget.checked)}
          />
          <span>
            <b>Verification file</b> beside the export: lets anybody compare the quotations again, offline
          </span>
        </label>
      </fieldset>
      <div role="status">
        {exporting.state === 'cancelled' && <Note>Cancelled; nothing was written.</Note>}
      </div>
      {exporting.state === 'failed' && <Note kind="bad">{exporting.message}</Note>}
      {blocked && (
        <div className="export-refused" role={exporting.state === 'refused' ? 'alert' : undefined}>
          <p>
            {exporting.state === 'refused'
              ? exporting.message
              : `${wrong.length === 1 ? 'This quotation does not match its source' : 'These quotations do not match their sources'}. The brief can leave as a draft, marked so on each page.`}
          </p>
          <ul className="check-list">
            {wrong.map((quotation) => (
              <li key={quotation.key}>
                <button
                  type="button"
                  onClick={() => {
                    onClose();
                    onGoTo(quotation);
                  }}
                >
                  <span className="check-words">“{shorten(quotation.words)}”</span>
                  {quotation.verdict !== null && (
                    <VerdictPill verdict={quotation.verdict.verdict}>
                      {verdictSentence(quotation.verdict)}
                    </VerdictPill>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  );
}

const sizeInWords = (bytes: number): string =>
  bytes < 100_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
