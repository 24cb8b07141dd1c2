import { Pencil, Trash2 } from 'lucide-react';
import { type JSX, type KeyboardEvent, useState } from 'react';
import type { ArticleNote } from '../../../shared/ipc/shelf-contract';
import { sentenceOf } from '../../api';
import { deleteNote, saveNote } from '../../library/shelf/shelf-acts';
import { keysOf } from '../../state/commands';
import { useLanguage } from '../../state/desk';
import { dropDraft, hasDraft, useDraft } from '../../state/drafts';
import { IconButton } from '../../ui/IconButton';
import { keysInWords } from '../../ui/keys';
import { Note } from '../../ui/Note';
import { useArticleShelf } from './use-article-shelf';
import { NOTE_FIELD } from './write-note';

const LONGEST = 20_000;

/** What the analyst notes on an article, for themselves: no export has it. */
export function Notes({ articleId }: { articleId: string }): JSX.Element {
  const shelf = useArticleShelf(articleId);
  const [failed, setFailed] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const act = async (work: Promise<unknown>): Promise<boolean> => {
    setFailed(null);
    try {
      await work;
      return true;
    } catch (error) {
      setFailed(sentenceOf(error));
      return false;
    }
  };
  return (
    <div className="article-notes">
      <h3>Notes on the article</h3>
      <WriteNote
        key={articleId}
        id={NOTE_FIELD}
        draft={`note on ${articleId}`}
        label="New note"
        words=""
        onSave={(words) => act(saveNote(articleId, words))}
      />
      {failed && <Note kind="bad">{failed}</Note>}
      <ul className="plainlist">
        {shelf?.notes.map((note) => (
          <li key={note.id}>
            {editing === note.id || hasDraft(`note ${note.id}`) ? (
              <WriteNote
                id={`note-${note.id}`}
                draft={`note ${note.id}`}
                label="Note"
                words={note.words}
                onSave={(words) => act(saveNote(articleId, words, note.id))}
                onClose={() => setEditing(null)}
              />
            ) : (
              <OneNote
                note={note}
                onEdit={() => setEditing(note.id)}
                onDelete={() => void act(deleteNote(note.id))}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function OneNote({
  note,
  onEdit,
  onDelete,
}: {
  note: ArticleNote;
  onEdit: () => void;
  onDelete: () => void;
}) {
  const language = useLanguage();
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const at = (instant: string) => when.format(new Date(instant));
  return (
    <>
      <p className="note-words" dir="auto">
        {note.words}
      </p>
      <div className="note-foot">
        <span className="hint">
          {at(note.createdAt)}
          {note.changedAt !== note.createdAt && `, changed ${at(note.changedAt)}`}
        </span>
        <span className="sp" />
        <IconButton icon={Pencil} label="Change the note" tip="Change" size="tiny" onClick={onEdit} />
        <IconButton icon={Trash2} label="Delete the note" tip="Delete" size="tiny" onClick={onDelete} />
      </div>
    </>
  );
}

function WriteNote({
  id,
  draft,
  label,
  words,
  onSave,
  onClose,
}: {
  id: string;
  /** The name under which unkept words are found again. */
  draft: string;
  label: string;
  words: string;
  onSave: (words: string) => Promise<boolean>;
  onClose?: () => void;
}) {
  const [text, setText] = useDraft(draft, words);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (text.trim() === '' || busy) return;
    setBusy(true);
    const done = await onSave(text);
    setBusy(false);
    if (!done) return;
    dropDraft(draft);
    if (onClose) onClose();
    else setText('');
  };
  const cancel = () => {
    setText(words);
    onClose?.();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key === 'Escape' && onClose) cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      className="write-note"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        id={id}
        className="field"
        aria-label={label}
        dir="auto"
        rows={words === '' && text === '' ? 2 : 5}
        maxLength={LONGEST}
        placeholder={
          words === '' ? `Write a note (${keysInWords(keysOf('note') ?? '')}); no export prints it` : ''
        }
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKey}
      />
      {(text.trim() !== '' || onClose) && (
        <div className="row-of-buttons">
          <button type="submit" className="btn main small" disabled={busy || text.trim() === ''}>
            Keep the note
          </button>
          <button type="button" className="btn small" onClick={cancel}>
            Cancel
          </button>
          <span className="sp" />
          <span className="hint">{keysInWords('$mod+Enter')} keeps it</span>
        </div>
      )}
    </form>
  );
}
