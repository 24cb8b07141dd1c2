import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { request, sentenceOf } from '../api';
import { closeDialog } from '../state/desk';
import { searchAgain } from '../state/search';
import { Dialog } from '../ui/Dialog';
import { IconButton } from '../ui/IconButton';
import { Note } from '../ui/Note';

type Row = { id: number; words: string };

/** Spellings of one name, a group to a line. They count in searching only; nothing stored or quoted changes. */
export function SpellingsDialog() {
  const [rows, setRows] = useState<Row[] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const nextId = useRef(0);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    request('search:spellings', {}).then(
      (groups) => setRows(groups.map((group) => ({ id: nextId.current++, words: group.join(', ') }))),
      (error: unknown) => setFailed(sentenceOf(error)),
    );
  }, []);
  const [added, setAdded] = useState(0);
  const add = () => {
    setRows((now) => [...(now ?? []), { id: nextId.current++, words: '' }]);
    setAdded((times) => times + 1);
  };
  useLayoutEffect(() => {
    if (added > 0) list.current?.querySelector<HTMLElement>('li:last-child input')?.focus();
  }, [added]);
  const save = async () => {
    const groups = (rows ?? []).map(({ words }) =>
      words
        .split(/[,،;]/u)
        .map((one) => one.trim())
        .filter(Boolean),
    );
    try {
      await request('search:setSpellings', { groups });
      searchAgain(0);
      closeDialog();
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  };
  return (
    <Dialog
      title="Spellings of names"
      description="A search for one spelling finds the others too. Only searching is affected: what is stored and quoted stays as it is."
      onClose={closeDialog}
      foot={
        <>
          <button type="button" className="btn line" onClick={closeDialog}>
            Cancel
          </button>
          <button type="button" className="btn main" disabled={rows === null} onClick={() => void save()}>
            Save
          </button>
        </>
      }
    >
      {failed && <Note kind="bad">{failed}</Note>}
      <ul className="spellings" ref={list} aria-label="Groups of spellings">
        {(rows ?? []).map((row, index) => (
          <li key={row.id} className="spelling-line">
            <input
              className="field spelling-words"
              dir="auto"
              aria-label={`Spellings of name ${index + 1}, with commas between`}
              placeholder="Kapur, Kapoor"
              value={row.words}
              onChange={({ target }) =>
                setRows(
                  (now) =>
                    now?.map((one) => (one.id === row.id ? { ...one, words: target.value } : one)) ?? null,
                )
              }
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
              }}
            />
            <IconButton
              icon={Trash2}
              label={`Remove ${row.words === '' ? 'this line' : row.words}`}
              onClick={() => setRows((now) => now?.filter(({ id }) => id !== row.id) ?? null)}
            />
          </li>
        ))}
      </ul>
      <button type="button" className="btn line small" disabled={rows === null} onClick={add}>
        <Plus size={14} /> Add a name
      </button>
    </Dialog>
  );
}
