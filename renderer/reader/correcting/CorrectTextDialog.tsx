import { type JSX, useEffect, useId, useLayoutEffect, useState } from 'react';
import type { Article, SetAsideKind, Text } from '../../../shared/model';
import { sentenceOf } from '../../api';
import { closeDialog, openDialog } from '../../state/desk';
import { readArticle } from '../../state/read-texts';
import { announce } from '../../ui/announce';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';
import { SET_ASIDE_LABELS } from '../set-aside-words';
import {
  changesOf,
  discardEdits,
  emptied,
  keepEdits,
  keptEdits,
  NO_EDITS,
  type TextEdits,
  withEntry,
} from './text-edits';
import { saveCorrections } from './text-steps';
import './correct-text.css';

/** Paragraphs on screen at once; a longer text is gone through in parts. */
const AT_ONCE = 150;

/** The paragraphs of an article's text, to correct slips in them; what is saved is a new text, and the old one stays. */
export function CorrectTextDialog({
  articleId,
  paragraph,
}: {
  articleId: string;
  /** Where the work begins. */
  paragraph: number;
}): JSX.Element {
  const [article, setArticle] = useState<Article | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    readArticle(articleId).then(setArticle, (error: unknown) => setFailed(sentenceOf(error)));
  }, [articleId]);
  if (article) return <Correcting text={article.text} paragraph={paragraph} />;
  return (
    <Dialog title="Correct the text" wide onClose={closeDialog}>
      {failed && <Note kind="bad">{failed}</Note>}
    </Dialog>
  );
}

function Correcting({ text, paragraph }: { text: Text; paragraph: number }) {
  const [before] = useState(() => keptEdits(text.id));
  const [edits, setEdits] = useState<TextEdits>(before?.edits ?? NO_EDITS);
  const [reason, setReason] = useState(before?.reason ?? '');
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [from, setFrom] = useState(() => Math.max(0, paragraph - 1 - Math.floor(AT_ONCE / 2)));
  const id = useId();
  const to = Math.min(text.blocks.length, from + AT_ONCE);
  const changes = changesOf(text, edits);

  // A slip of the hand on Escape, or beside the dialog, costs nothing.
  useEffect(() => keepEdits(text, { edits, reason }), [text, edits, reason]);
  const leave = () => {
    if (changes.length > 0) announce('Not saved. Your changes stay in the dialog.');
    closeDialog();
  };
  const discard = () => {
    discardEdits(text.id);
    closeDialog();
  };

  useLayoutEffect(() => {
    const field = document.getElementById(`${id}-p${paragraph}`);
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  }, [id, paragraph]);

  const save = async () => {
    const [empty] = emptied(edits);
    if (empty !== undefined)
      return setFailed(`Paragraph ${empty} has no words any more. Set it aside instead, so that it is kept.`);
    setBusy(true);
    setFailed(null);
    try {
      const { article, quotes } = await saveCorrections({ textId: text.id, changes, reason });
      discardEdits(text.id);
      announce(`Text ${article.versions.length} made. The text before is kept.`);
      // Where quotes read otherwise now, that comes first; else what was changed is shown.
      openDialog(
        quotes.changed + quotes.gone + quotes.moved > 0
          ? { kind: 'newer-text', articleId: article.id }
          : { kind: 'compare-texts', articleId: article.id },
      );
    } catch (error) {
      setFailed(sentenceOf(error));
      setBusy(false);
    }
  };
  const pieces = (after: number) =>
    text.setAside.flatMap((piece, index) => (piece.afterParagraph === after ? [{ piece, index }] : []));
  const pieceRows = (after: number) =>
    pieces(after).map(({ piece, index }) => {
      const isBack = edits.restored.has(index);
      return (
        <div key={`piece-${index}`} className={isBack ? 'piece changed' : 'piece'}>
          <span className="hint">{SET_ASIDE_LABELS[piece.kind][0]}, set aside</span>
          <span dir="auto">{piece.text}</span>
          <button
            type="button"
            className="btn line small"
            aria-pressed={isBack}
            onClick={() =>
              setEdits((now) => {
                const restored = new Set(now.restored);
                if (!restored.delete(index)) restored.add(index);
                return { ...now, restored };
              })
            }
          >
            {isBack ? 'Leave it set aside' : 'Restore to the text'}
          </button>
        </div>
      );
    });

  return (
    <Dialog
      title="Correct the text"
      wide
      onClose={leave}
      description="For slips of scanning and decoding, and for what the importer took for text or not. What you save is a new text; this one stays as it is, and quotes keep their words until you decide."
      foot={
        <>
          <input
            className="field why"
            aria-label="Why (optional), kept with the text"
            placeholder="Why (optional)"
            value={reason}
            maxLength={500}
            onChange={({ target }) => setReason(target.value)}
          />
          <span className="hint" role="status">
            {changes.length === 0
              ? 'Nothing changed'
              : `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`}
          </span>
          <button type="button" className="btn line" disabled={busy} onClick={discard}>
            {changes.length === 0 ? 'Cancel' : 'Discard'}
          </button>
          <button
            type="button"
            className="btn main"
            disabled={busy || changes.length === 0}
            onClick={() => void save()}
          >
            Save as a new text
          </button>
        </>
      }
    >
      {failed && <Note kind="bad">{failed}</Note>}
      {before && (
        <Note kind="flag">
          Your changes from before are here; they are not saved yet. They stay until you save or discard them,
          or close the app.
        </Note>
      )}
      <div className="correcting">
        {from > 0 ? (
          <button
            type="button"
            className="btn line small"
            onClick={() => setFrom(Math.max(0, from - AT_ONCE))}
          >
            Earlier paragraphs
          </button>
        ) : (
          pieceRows(0)
        )}
        {text.blocks.slice(from, to).map((block, at) => {
          const number = from + at + 1;
          const aside = edits.aside.get(number) ?? null;
          const words = edits.words.get(number) ?? block.text;
          return (
            <div key={number} className="correcting-part">
              <div className={aside !== null || words !== block.text ? 'row-p changed' : 'row-p'}>
                <span className="num" aria-hidden="true">
                  {number}
                </span>
                <textarea
                  id={`${id}-p${number}`}
                  className="field"
                  dir="auto"
                  aria-label={`Paragraph ${number}`}
                  disabled={aside !== null}
                  value={words}
                  onChange={({ target }) =>
                    setEdits((now) => ({
                      ...now,
                      words: withEntry(now.words, number, target.value === block.text ? null : target.value),
                    }))
                  }
                />
                <select
                  className="field"
                  aria-label={`Paragraph ${number} is`}
                  value={aside ?? ''}
                  onChange={({ target }) =>
                    setEdits((now) => ({
                      ...now,
                      aside: withEntry(now.aside, number, kindOf(target.value)),
                    }))
                  }
                >
                  <option value="">in the text</option>
                  {KINDS.map((kind) => (
                    <option key={kind} value={kind}>
                      set aside: {SET_ASIDE_LABELS[kind][0]}
                    </option>
                  ))}
                </select>
              </div>
              {pieceRows(number)}
            </div>
          );
        })}
        {to < text.blocks.length && (
          <button type="button" className="btn line small" onClick={() => setFrom(to)}>
            Later paragraphs
          </button>
        )}
      </div>
    </Dialog>
  );
}

const KINDS = Object.keys(SET_ASIDE_LABELS) as SetAsideKind[];
const kindOf = (value: string): SetAsideKind | null => KINDS.find((kind) => kind === value) ?? null;
