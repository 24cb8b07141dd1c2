import { type FormEvent, type JSX, useEffect, useId, useRef, useState } from 'react';
import type { ExportFormat } from '../../../shared/brief-document/export-formats';
import type { Release, ReviewReport } from '../../../shared/ipc/review-contract';
import type { Paper } from '../../../shared/model';
import { codeOf, request, sentenceOf } from '../../api';
import { useDesk } from '../../state/desk';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';
import { KeptFiles } from './KeptFiles';
import { nextVersion } from './release-words';
import { reviewInWords } from './review-groups';
import './review.css';

type Releasing =
  | { state: 'choosing' }
  | { state: 'running'; cancelling: boolean }
  | { state: 'cancelled' }
  | { state: 'failed'; message: string }
  | { state: 'done'; release: Release };

const FORMATS: readonly (readonly [ExportFormat, string])[] = [
  ['pdf', 'PDF'],
  ['docx', 'Word'],
  ['odt', 'OpenDocument'],
  ['html', 'HTML'],
  ['md', 'Markdown'],
];
const PAPERS: readonly Paper[] = ['A4', 'Letter'];

type ReleaseDialogProps = {
  briefId: string;
  flush: () => Promise<void>;
  onReview: () => void;
  /** `released`: the brief is read-only by now. */
  onClose: (released: boolean) => void;
};

/** Makes the files of a brief, has the library keep them, and says who answers for it. */
export function ReleaseDialog({ briefId, flush, onReview, onClose }: ReleaseDialogProps): JSX.Element {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [report, setReport] = useState<ReviewReport | null>(null);
  const [reviewer, setReviewer] = useState('');
  const [version, setVersion] = useState('');
  const [isRead, setRead] = useState(false);
  const [formats, setFormats] = useState<readonly ExportFormat[]>(['pdf', 'docx']);
  const [paper, setPaper] = useState<Paper>(() => useDesk.getState().paper);
  const [releasing, setReleasing] = useState<Releasing>({ state: 'choosing' });
  const running = releasing.state === 'running';

  useEffect(() => {
    const read = async () => {
      await flush();
      const [found, earlier] = await Promise.all([
        request('briefs:review', { briefId }),
        request('releases:list', { briefId }),
      ]);
      setReport(found);
      setVersion((typed) => (typed === '' ? nextVersion(earlier[0]?.version) : typed));
      setReviewer((typed) => (typed === '' ? (earlier[0]?.reviewer ?? '') : typed));
    };
    read().catch((error: unknown) => setReleasing({ state: 'failed', message: sentenceOf(error) }));
  }, [briefId, flush]);

  const isWhole = reviewer.trim() !== '' && version.trim() !== '' && formats.length > 0 && isRead;
  const isBlocked = report !== null && report.blocking > 0;
  const run = async (event: FormEvent) => {
    event.preventDefault();
    if (running || !isWhole || isBlocked || report === null) return;
    setReleasing({ state: 'running', cancelling: false });
    try {
      await flush();
      const release = await request('releases:make', {
        briefId,
        reviewer: reviewer.trim(),
        version: version.trim(),
        formats: [...formats],
        paper,
      });
      setReleasing({ state: 'done', release });
    } catch (error) {
      setReleasing(
        codeOf(error) === 'cancelled'
          ? { state: 'cancelled' }
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
      <form ref={form} className="release-form" onSubmit={(event) => void run(event)}>
        <fieldset disabled={running}>
          <label htmlFor={`${id}-reviewer`}>Reviewer</label>
          <input
            id={`${id}-reviewer`}
            className="field"
            maxLength={200}
            dir="auto"
            value={reviewer}
            onChange={(event) => setReviewer(event.target.value)}
          />
          <label htmlFor={`${id}-version`}>Version</label>
          <input
            id={`${id}-version`}
            className="field"
            maxLength={40}
            value={version}
            onChange={(event) => setVersion(event.target.value)}
          />
          <label htmlFor={`${id}-paper`}>Paper</label>
          <select
            id={`${id}-paper`}
            className="field"
            value={paper}
            onChange={(event) => setPaper(PAPERS.find((each) => each === event.target.value) ?? 'A4')}
          >
            {PAPERS.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
          <fieldset className="release-formats">
            <legend>Files to keep</legend>
            {FORMATS.map(([format, name]) => (
              <label key={format}>
                <input
                  type="checkbox"
                  checked={formats.includes(format)}
                  onChange={(event) =>
                    setFormats(
                      FORMATS.map(([each]) => each).filter((each) =>
                        each === format ? event.currentTarget.checked : formats.includes(each),
                      ),
                    )
                  }
                />{' '}
                {name}
              </label>
            ))}
          </fieldset>
          <label className="release-read">
            <input
              type="checkbox"
              checked={isRead}
              onChange={(event) => setRead(event.currentTarget.checked)}
            />
            <span>The reviewer has read it: it is true, fair, and what the reader needs.</span>
          </label>
        </fieldset>
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
      </div>
      {releasing.state === 'failed' && <Note kind="bad">{releasing.message}</Note>}
    </Dialog>
  );
}
