import { type FormEvent, type JSX, useEffect, useRef, useState } from 'react';
import type { AnnexName } from '../../../shared/brief-document/brief-document';
import type { Output } from '../../../shared/ipc/contract';
import type { ReviewReport } from '../../../shared/ipc/review-contract';
import { versionToOffer } from '../../../shared/review/released-header';
import { codeOf, request, sentenceOf } from '../../api';
import { useDesk } from '../../state/desk';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';
import { annexesOf, type ExportChoices, firstChoices, rememberedChoices } from '../export/remembered-choices';
import { KeptFiles } from './KeptFiles';
import { missingOf, type ReleaseAsked, ReleaseFields } from './ReleaseFields';
import { reviewInWords } from './review-groups';
import './review.css';

type Releasing =
  | { state: 'choosing' }
  | { state: 'running'; cancelling: boolean }
  | { state: 'cancelled' }
  | { state: 'failed'; message: string }
  /** Its body is longer than the template asks for: to be released so only when that is said. */
  | { state: 'long'; message: string }
  | { state: 'done'; release: Output<'releases:make'> };

type ReleaseDialogProps = {
  briefId: string;
  /** What the header says. */
  version: string | undefined;
  /** Annexes that the template asks for. */
  annexes: readonly AnnexName[];
  flush: () => Promise<void>;
  onReview: () => void;
  /** `released`: the brief is read-only by now. */
  onClose: (released: boolean) => void;
};

/** Makes the files of a brief, has the library keep them, and says who answers for it. */
export function ReleaseDialog(props: ReleaseDialogProps): JSX.Element {
  const { briefId, version: said, flush, onReview, onClose } = props;
  const form = useRef<HTMLFormElement>(null);
  const [report, setReport] = useState<ReviewReport | null>(null);
  const [first] = useState<ExportChoices>(() => firstChoices(useDesk.getState().paper, props.annexes));
  const [asked, setAsked] = useState<ReleaseAsked>({
    reviewer: '',
    version: '',
    formats: ['pdf', 'docx'],
    choices: first,
    isRead: false,
  });
  const touched = useRef(false);
  const [releasing, setReleasing] = useState<Releasing>({ state: 'choosing' });
  const running = releasing.state === 'running';
  /** It was pressed before everything was said: what is missing is named from then on. */
  const [told, setTold] = useState(false);

  useEffect(() => {
    const read = async () => {
      await flush();
      const [found, earlier, remembered] = await Promise.all([
        request('briefs:review', { briefId }),
        request('releases:list', { briefId }),
        // What the exports of a brief had, its release has.
        rememberedChoices(briefId, first),
      ]);
      setReport(found);
      setAsked((now) => ({
        ...now,
        version: now.version === '' ? versionToOffer({ version: said }, earlier) : now.version,
        reviewer: now.reviewer === '' ? (earlier[0]?.reviewer ?? '') : now.reviewer,
        choices: touched.current ? now.choices : remembered,
      }));
    };
    read().catch((error: unknown) => setReleasing({ state: 'failed', message: sentenceOf(error) }));
  }, [briefId, flush, first, said]);

  const { choices, formats } = asked;
  const [reviewer, version] = [asked.reviewer.trim(), asked.version.trim()];
  const missing = missingOf({ ...asked, reviewer, version });
  const isWhole = missing.length === 0;
  const isBlocked = report !== null && report.blocking > 0;
  const run = async (overLimit: boolean) => {
    if (running || isBlocked || report === null) return;
    if (!isWhole) {
      setTold(true);
      form.current?.querySelector<HTMLElement>(`[name="${missing[0]?.field}"]`)?.focus();
      return;
    }
    setReleasing({ state: 'running', cancelling: false });
    try {
      await flush();
      const release = await request('releases:make', {
        briefId,
        reviewer,
        version,
        formats: [...formats],
        paper: choices.paper,
        annexes: annexesOf({ ...choices, format: 'pdf' }),
        options: {
          ...(choices.notes !== null && { notes: choices.notes }),
          contents: choices.contents,
          liveCitations: choices.liveCitations,
        },
        overLimit,
      });
      setReleasing({ state: 'done', release });
    } catch (error) {
      setReleasing(
        codeOf(error) === 'cancelled'
          ? { state: 'cancelled' }
          : codeOf(error) === 'over-limit'
            ? { state: 'long', message: sentenceOf(error) }
            : { state: 'failed', message: sentenceOf(error) },
      );
    }
  };
  const cancel = () => {
    setReleasing({ state: 'running', cancelling: true });
    request('exports:cancel', { briefId }).catch((error: unknown) =>
      setReleasing({ state: 'failed', message: sentenceOf(error) }),
    );
  };
  const leave = running ? cancel : () => onClose(false);

  if (releasing.state === 'done') {
    const { release } = releasing;
    return (
      <Dialog
        title={`Released as version ${release.version}`}
        onClose={() => onClose(true)}
        foot={
          <button type="button" className="btn main" onClick={() => onClose(true)}>
            Done
          </button>
        }
      >
        <p>
          The brief is read-only from now on. The library keeps these files byte for byte; write on in a new
          version.
        </p>
        {release.notice !== undefined && <Note>{release.notice}</Note>}
        <KeptFiles release={release} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title="Release the brief"
      onClose={leave}
      foot={
        <>
          <p className="release-missing" role="status">
            {isBlocked
              ? 'Open the review to mend or answer that first.'
              : told && !isWhole && `Missing: ${missing.map(({ words }) => words).join(', ')}.`}
          </p>
          <button type="button" className="btn" onClick={leave}>
            {running && releasing.cancelling ? 'Cancelling…' : 'Cancel'}
          </button>
          <button
            type="button"
            className="btn main"
            aria-disabled={running || !isWhole || isBlocked || report === null || undefined}
            onClick={() => form.current?.requestSubmit()}
          >
            {running ? 'Making the files…' : 'Release'}
          </button>
        </>
      }
    >
      <form
        ref={form}
        className="release-form"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void run(false);
        }}
      >
        <ReleaseFields
          asked={asked}
          disabled={running}
          onChange={(change) => {
            touched.current ||= change.choices !== undefined;
            setAsked((now) => ({ ...now, ...change }));
          }}
        />
      </form>
      {report && (
        <Note
          kind={isBlocked ? 'flag' : 'plain'}
          action={
            <button type="button" className="btn line small" onClick={onReview}>
              Open the review
            </button>
          }
        >
          {reviewInWords(report)}.
        </Note>
      )}
      <div role="status">
        {releasing.state === 'cancelled' && <Note>Cancelled; nothing was released.</Note>}
        {releasing.state === 'long' && (
          <Note
            kind="flag"
            action={
              <button type="button" className="btn line small" onClick={() => void run(true)}>
                Release all the same
              </button>
            }
          >
            {releasing.message}
          </Note>
        )}
      </div>
      {releasing.state === 'failed' && <Note kind="bad">{releasing.message}</Note>}
    </Dialog>
  );
}
