import { type JSX, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { IndependenceGroup } from '../../shared/model';
import { request, sentenceOf } from '../api';
import { rememberStep } from '../state/undo';
import { announce } from '../ui/announce';
import { Note } from '../ui/Note';
import './evidence.css';

type GroupPickerProps = {
  articleId: string;
  takesFocus?: boolean;
  /** Shows a button that puts the picker away. */
  onDone?: () => void;
};

const NEW = 'new';

/** The independence group of an article: none, one of those there are, or a new one; with its name and why. */
export function GroupPicker({ articleId, takesFocus, onDone }: GroupPickerProps): JSX.Element {
  const [groups, setGroups] = useState<readonly IndependenceGroup[] | null>(null);
  const [making, setMaking] = useState(false);
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [failed, setFailed] = useState<string | null>(null);
  const select = useRef<HTMLSelectElement>(null);
  const ids = { group: useId(), name: useId(), note: useId() };

  const read = useCallback(async () => {
    try {
      setGroups(await request('groups:list', {}));
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  }, []);
  useEffect(() => void read(), [read]);
  const group = groups?.find(({ articleIds }) => articleIds.includes(articleId)) ?? null;
  useEffect(() => {
    setName(group?.name ?? '');
    setNote(group?.note ?? '');
  }, [group?.name, group?.note]);
  const isReady = groups !== null;
  useEffect(() => {
    if (takesFocus && isReady) select.current?.focus();
  }, [takesFocus, isReady]);

  const act = async (work: () => Promise<unknown>, said: string) => {
    try {
      await work();
      setFailed(null);
      setMaking(false);
      announce(said);
      await read();
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  };
  const assign = (groupId: string | null) => {
    const before = group?.id ?? null;
    return act(async () => {
      await request('groups:assign', { articleId, groupId });
      rememberStep({
        label: 'changing the origin of an article',
        undo: async () => {
          await request('groups:assign', { articleId, groupId: before });
          await read();
        },
      });
    }, 'Origin changed.');
  };
  const save = () =>
    act(async () => {
      if (making) {
        const { actId } = await request('origins:make', { name, note, articleIds: [articleId], apart: [] });
        rememberStep({
          label: 'making an origin',
          undo: async () => {
            await request('shelf:undo', { actId });
            await read();
          },
        });
      } else if (group) {
        await request('groups:save', { groupId: group.id, name, note });
        rememberStep({
          label: 'changing the words of an origin',
          undo: async () => {
            await request('groups:save', { groupId: group.id, name: group.name, note: group.note });
            await read();
          },
        });
      }
    }, 'Group saved.');
  const isChanged = making || (group !== null && (name !== group.name || note !== group.note));

  return (
    <form
      className="group-picker"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label htmlFor={ids.group}>Rests on</label>
      <select
        id={ids.group}
        ref={select}
        className="field"
        value={making ? NEW : (group?.id ?? '')}
        onChange={({ target: { value } }) => {
          if (value === NEW) {
            setMaking(true);
            setName('');
            setNote('');
          } else void assign(value === '' ? null : value);
        }}
      >
        <option value="">Itself: no common origin known</option>
        {(groups ?? []).map(({ id, name: called, articleIds }) => (
          <option key={id} value={id}>
            {called} ({articleIds.length} {articleIds.length === 1 ? 'article' : 'articles'})
          </option>
        ))}
        <option value={NEW}>A new group…</option>
      </select>
      {(making || group !== null) && (
        <>
          <label htmlFor={ids.name}>Group</label>
          <input
            id={ids.name}
            className="field"
            value={name}
            maxLength={200}
            placeholder="Ministry release of 12 February"
            onChange={(event) => setName(event.target.value)}
          />
          <label htmlFor={ids.note}>Why</label>
          <textarea
            id={ids.note}
            className="field"
            rows={2}
            value={note}
            maxLength={10_000}
            placeholder="Same sentences as the handout"
            onChange={(event) => setNote(event.target.value)}
          />
        </>
      )}
      {failed !== null && <Note kind="bad">{failed}</Note>}
      {(isChanged || onDone) && (
        <div className="row-of-buttons">
          {isChanged && (
            <button type="submit" className="btn main small">
              {making ? 'Make the group' : 'Save the group'}
            </button>
          )}
          {onDone && (
            <button type="button" className="btn small" onClick={onDone}>
              Close
            </button>
          )}
        </div>
      )}
    </form>
  );
}
