import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type JSX, useEffect, useRef, useState } from 'react';
import { type ComparedParagraph, compareTexts } from '../../../shared/anchoring/compare-texts';
import { request, sentenceOf } from '../../api';
import { ComparedRows } from '../../reader/newer-text/ComparedRows';
import { announce } from '../../ui/announce';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';
import { $summaryNow, putSummary } from './summary-section';

type SourceSummaryDialogProps = {
  briefId: string;
  isReleased: boolean;
  /** Saves what is unsaved: the draft is made from what is stored. */
  flush: () => Promise<void>;
  onClose: () => void;
};

type Draft = { paragraphs: string[]; now: string[] | null; rows: ComparedParagraph[] };

/** A draft of the source summary from the records, beside what the brief says; nothing changes until it is asked for. */
export function SourceSummaryDialog(props: SourceSummaryDialogProps): JSX.Element {
  const { briefId, isReleased, flush, onClose } = props;
  const [editor] = useLexicalComposerContext();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const save = useRef(flush);
  save.current = flush;
  useEffect(() => {
    let current = true;
    save
      .current()
      .then(() => request('briefs:sourceSummary', { briefId }))
      .then(
        (paragraphs) => {
          if (!current) return;
          const now = editor.read($summaryNow);
          const block = (text: string) => ({ text });
          setDraft({ paragraphs, now, rows: compareTexts((now ?? []).map(block), paragraphs.map(block)) });
        },
        (error: unknown) => current && setFailed(sentenceOf(error)),
      );
    return () => {
      current = false;
    };
  }, [briefId, editor]);

  const isEmpty = (draft?.now ?? []).length === 0;
  const isSame = draft !== null && !isEmpty && draft.rows.every(({ kind }) => kind === 'same');
  const put = () => {
    if (draft === null) return;
    putSummary(editor, draft.paragraphs);
    announce('The source summary is drafted. Ctrl Z in the brief takes it back.');
    onClose();
  };
  return (
    <Dialog
      wide
      title="Source summary"
      onClose={onClose}
      foot={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {isSame || isReleased ? 'Close' : isEmpty ? 'Cancel' : 'Keep what stands there'}
          </button>
          {draft !== null && !isSame && !isReleased && (
            <button type="button" className="btn main" onClick={put}>
              {isEmpty ? 'Put it in the brief' : 'Replace it with the draft'}
            </button>
          )}
        </>
      }
    >
      {failed !== null && <Note kind="bad">{failed}</Note>}
      <p className="export-hint">
        Drafted from the records of what the brief cites, and from nothing else: what they do not say is
        counted as missing. Which sources matter most is yours to add.
      </p>
      <div role="status">
        {draft === null && failed === null && <p>Reading the records…</p>}
        {draft !== null && draft.now === null && (
          <p>The brief has no source summary yet: it gets a section of its own.</p>
        )}
        {isSame && <p>The brief says the same already.</p>}
      </div>
      {draft !== null && isEmpty && (
        <section className="summary-draft" aria-label="Draft">
          {draft.paragraphs.map((text) => (
            <p key={text} dir="auto">
              {text}
            </p>
          ))}
        </section>
      )}
      {draft !== null && !isEmpty && !isSame && (
        <section className="compared-texts" aria-label="What the brief says beside the draft">
          <ComparedRows rows={draft.rows} />
        </section>
      )}
    </Dialog>
  );
}
