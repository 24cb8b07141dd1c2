import { type FormEvent, type JSX, useId, useState } from 'react';
import { sentenceOf } from '../../api';
import { keysOf } from '../../state/commands';
import { closeDialog, setDesk } from '../../state/desk';
import { searchToKeep, useSearch } from '../../state/search';
import { Dialog } from '../../ui/Dialog';
import { keysInWords } from '../../ui/keys';
import { Note } from '../../ui/Note';
import { saveSearch } from './shelf-acts';

/** Keeps what is asked now under a name, in the side list. */
export function KeepSearchDialog(): JSX.Element {
  const id = useId();
  const [{ query, problem, chosen, sort }] = useState(searchToKeep);
  const isAsking = useSearch((now) => now.query.trim() !== '');
  const [name, setName] = useState('');
  const [failed, setFailed] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setFailed('Give the search a name.');
    try {
      await saveSearch({ name, query, chosen, sort });
      setDesk({ shelfShown: true });
      closeDialog();
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  };
  const facets = Object.entries(chosen).map(([facet, value]) => `${facet}: ${value || 'unknown'}`);
  return (
    <Dialog
      title="Keep this search"
      onClose={closeDialog}
      foot={
        <>
          <button type="button" className="btn line" onClick={closeDialog}>
            Cancel
          </button>
          <button type="submit" form={id} className="btn main" disabled={query === '' || problem !== null}>
            Keep
          </button>
        </>
      }
    >
      {problem !== null ? (
        <Note kind="flag">{problem}</Note>
      ) : query === '' ? (
        <p>
          Search for something first ({keysInWords(keysOf('find') ?? '')}), or choose a collection, a tag or a
          mark at the left.
        </p>
      ) : (
        <form id={id} className="set-field" onSubmit={(event) => void submit(event)}>
          <label htmlFor={`${id}-name`}>Name</label>
          <input
            id={`${id}-name`}
            className="field"
            value={name}
            maxLength={120}
            dir="auto"
            onChange={(event) => setName(event.target.value)}
          />
          {failed && <Note kind="bad">{failed}</Note>}
          <p className="hint">
            <code dir="auto">{query}</code>
            {facets.length > 0 && `, ${facets.join(', ')}`}
            {isAsking && (sort === 'date' ? ', published last first' : ', best match first')}. Its hits are
            found anew each time.
          </p>
        </form>
      )}
    </Dialog>
  );
}
