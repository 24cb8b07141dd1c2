import { FileText, FolderOpen } from 'lucide-react';
import { type JSX, useEffect, useId, useRef, useState } from 'react';
import type { AnnexName } from '../../../shared/brief-document/brief-document';
import { isOfSources } from '../../../shared/brief-document/export-formats';
import type { Output } from '../../../shared/ipc/contract';
import { isReleasable, type StyleId } from '../../../shared/model';
import { codeOf, request, sentenceOf } from '../../api';
import { useDesk } from '../../state/desk';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';
import { shorten } from '../quotation/quotation-words';
import { VerdictPill, verdictSentence } from '../quotation/VerdictPill';
import type { JudgedQuotation } from '../quotation/verdict-board';
import { ExportChoiceFields } from './ExportChoiceFields';
import { ExportStage } from './ExportStage';
import {
  annexesOf,
  type ExportChoices,
  firstChoices,
  optionsOf,
  rememberChoices,
  rememberedChoices,
} from './remembered-choices';
import { StyleFields } from './StyleFields';

type Exported = NonNullable<Output<'exports:save'>>;
type Exporting =
  | { state: 'choosing' }
  | { state: 'running'; cancelling: boolean }
  | { state: 'cancelled' }
  | { state: 'refused'; message: string }
  | { state: 'failed'; message: string }
  /** `failed`: why the file could not be opened or shown. */
  | { state: 'done'; file: Exported; failed?: string };

/** The dialog changes under the analyst's hands: the button that was pressed is gone. */
const takeFocus = (button: HTMLButtonElement | null): void => button?.focus();

type ExportDialogProps = {
  briefId: string;
  judged: readonly JudgedQuotation[];
  flush: () => Promise<void>;
  /** The style of the brief. */
  style: StyleId;
  /** Sets the brief in another style. */
  onStyle: (style: StyleId) => void;
  onGoTo: (quotation: JudgedQuotation) => void;
  onClose: () => void;
  /** What to say of the notes as they would be printed; null where there is nothing to say. */
  noteHint: (choices: Pick<ExportChoices, 'format' | 'notes'> & { style: StyleId }) => string | null;
  /** The report is asked for already. */
  withReport?: boolean;
  /** Annexes that the template of the brief asks for. */
  annexes: readonly AnnexName[];
};

/** Chooses format and paper, and says what came of it. A brief with a quotation that does not match leaves as a draft only. */
export function ExportDialog(props: ExportDialogProps): JSX.Element {
  const { briefId, judged, flush, style: ownStyle, onStyle, onGoTo, onClose } = props;
  const [first] = useState<ExportChoices>(() => {
    const offered = firstChoices(useDesk.getState().paper, props.annexes);
    return { ...offered, report: offered.report || props.withReport === true };
  });
  const [choices, setChoices] = useState(first);
  const [style, setStyle] = useState(ownStyle);
  const [forBrief, setForBrief] = useState(false);
  const touched = useRef(false);
  useEffect(() => {
    // What is chosen by hand meanwhile is not taken back.
    rememberedChoices(briefId, first).then(
      (remembered) => setChoices((now) => (touched.current ? now : remembered)),
      () => undefined,
    );
  }, [briefId, first]);
  // The focus was given to the format that was offered first; it goes on to the one that is chosen now.
  useEffect(() => {
    const here = document.activeElement;
    if (!(here instanceof HTMLInputElement) || here.name !== 'export-format' || here.checked) return;
    document.querySelector<HTMLInputElement>('input[name="export-format"]:checked')?.focus();
  });
  const [exporting, setExporting] = useState<Exporting>({ state: 'choosing' });
  const wrong = judged.filter(({ verdict }) => verdict !== null && !isReleasable(verdict.verdict));
  const running = exporting.state === 'running';
  const form = useId();
  const cancelled = useRef(false);

  const run = async (draft: boolean) => {
    // Not `disabled` meanwhile: a disabled button would lose the focus.
    if (running) return;
    cancelled.current = false;
    setExporting({ state: 'running', cancelling: false });
    try {
      if (forBrief && style !== ownStyle && !isOfSources(choices.format)) onStyle(style);
      await flush();
      if (cancelled.current) return setExporting({ state: 'cancelled' });
      const file = await request('exports:save', {
        briefId,
        format: choices.format,
        ...(!isOfSources(choices.format) && { style }),
        paper: choices.paper,
        draft,
        annexes: annexesOf(choices),
        options: optionsOf(choices),
        verification: choices.verification,
      });
      if (file !== null) rememberChoices(briefId, choices).catch(() => undefined);
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

  // In a low window what came of it stands below the choices or above them, out of sight.
  const status = useRef<HTMLDivElement>(null);
  const refusal = useRef<HTMLDivElement>(null);
  const { state } = exporting;
  useEffect(() => {
    const said =
      state === 'cancelled'
        ? status.current
        : state === 'refused'
          ? refusal.current
          : state === 'failed'
            ? status.current?.nextElementSibling
            : null;
    said?.scrollIntoView({ block: 'nearest' });
  }, [state]);

  if (exporting.state === 'done') {
    const { file } = exporting;
    const open = (channel: 'exports:open' | 'exports:reveal') =>
      request(channel, { token: file.token }).then(
        () => setExporting({ state: 'done', file }),
        (error: unknown) => setExporting({ state: 'done', file, failed: sentenceOf(error) }),
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
        {exporting.failed !== undefined && <Note kind="bad">{exporting.failed}</Note>}
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

  const blocked = (exporting.state === 'refused' || wrong.length > 0) && !isOfSources(choices.format);
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
          <button type="submit" form={form} className="btn main" aria-disabled={running || undefined}>
            {running ? 'Exporting…' : blocked ? 'Export as draft' : 'Export'}
          </button>
        </>
      }
    >
      {blocked && (
        <div
          className="export-refused"
          ref={refusal}
          role={exporting.state === 'refused' ? 'alert' : undefined}
        >
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
      {/* Enter on a choice exports, as it does in the system's own dialogs. */}
      <form
        id={form}
        className="export-form"
        onSubmit={(event) => {
          event.preventDefault();
          void run(blocked);
        }}
      >
        <ExportChoiceFields
          choices={choices}
          disabled={running}
          noteHint={props.noteHint({ ...choices, style })}
          onChange={(chosen) => {
            touched.current = true;
            setChoices(chosen);
          }}
        />
        {!isOfSources(choices.format) && (
          <StyleFields
            style={style}
            ownStyle={ownStyle}
            onStyle={setStyle}
            forBrief={forBrief}
            onForBrief={setForBrief}
            disabled={running}
          />
        )}
      </form>
      <div role="status" ref={status}>
        {exporting.state === 'cancelled' && <Note>Cancelled; nothing was written.</Note>}
      </div>
      {running && <ExportStage briefId={briefId} />}
      {exporting.state === 'failed' && <Note kind="bad">{exporting.message}</Note>}
    </Dialog>
  );
}

const sizeInWords = (bytes: number): string =>
  bytes < 100_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
