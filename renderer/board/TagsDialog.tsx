import { Trash2 } from 'lucide-react';
import { type JSX, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ShelfTag } from '../../shared/ipc/shelf-contract';
import { LONGEST_TAG, tidyTag } from '../../shared/model/tag';
import { request, sentenceOf } from '../api';
import { keysOf } from '../state/commands';
import { closeDialog } from '../state/desk';
import { useLibrary } from '../state/library-data';
import { type UndoStep, undoByKey, undoStep, useUndo } from '../state/undo';
import { announce } from '../ui/announce';
import { Dialog } from '../ui/Dialog';
import { IconButton } from '../ui/IconButton';
import { keysInWords } from '../ui/keys';
import { Note } from '../ui/Note';
import { removeTag, renameTag } from './tag-steps';
import './tags.css';

type Tag = ShelfTag;

/** The tags as read, by the number of the reading: answers may overtake each other. */
type Shown = { tags: readonly Tag[]; reading: number };

const isSame = (a: string, b: string): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase();

/** Where the focus goes when the row or the button that was worked on is gone. */
type Follow = { gone?: string; step?: UndoStep; then?: string | undefined; until: number };

/**
 * The focus goes to the tag named, else to the first, else to Done, with each list drawn until the reading given. In the
 * drawing itself: once the focus is nowhere the dialog takes it for itself a frame later.
 */
function useFocusAfter(shown: Shown | null, last: UndoStep | undefined): (next: Follow) => void {
  const following = useRef<Follow | null>(null);
  useLayoutEffect(() => {
    const { current } = following;
    if (!current || !shown) return;
    if (shown.reading >= current.until) following.current = null;
    if (shown.tags.some(({ name }) => name === current.gone) || (current.step && last === current.step))
      return;
    const fields = [...document.querySelectorAll<HTMLInputElement>('.tag-list input')];
    const place =
      fields.find(({ value }) => current.then !== undefined && isSame(value, current.then)) ??
      fields[0] ??
      document.querySelector<HTMLElement>('.dialog .foot .main');
    place?.focus();
  }, [shown, last]);
  return (next) => {
    following.current = next;
  };
}

/** All tags of quotes and articles: each can be renamed, joined with another by taking its name, or taken off all. */
export function TagsDialog(): JSX.Element {
  const [shown, setShown] = useState<Shown | null>(null);
  const tags = shown?.tags ?? null;
  const [failed, setFailed] = useState<string | null>(null);
  const quotes = useLibrary((now) => now.quotes);
  const last = useUndo((now) => now.steps.at(-1));
  const [stepsBefore] = useState(() => useUndo.getState().steps);
  const readings = useRef(0);
  const read = useCallback(async () => {
    readings.current += 1;
    const reading = readings.current;
    try {
      const { tags: found } = await request('shelf:get', {});
      setShown((now) => (now && now.reading > reading ? now : { tags: found, reading }));
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a tag that changes makes the list of quotes anew
  useEffect(() => void read(), [read, quotes]);
  const follow = useFocusAfter(shown, last);
  const act = async (work: () => Promise<void>, said: string, gone: string, then: string | undefined) => {
    follow({ gone, then, until: Number.POSITIVE_INFINITY });
    try {
      await work();
      setFailed(null);
      announce(said);
    } catch (error) {
      setFailed(sentenceOf(error));
    }
    follow({ gone, then, until: readings.current + 1 });
    await read();
  };
  const undo = async (step: UndoStep) => {
    follow({ step, until: Number.POSITIVE_INFINITY });
    await undoStep(step);
    follow({ step, until: readings.current + 1 });
    await read();
  };
  const canUndo = last !== undefined && !stepsBefore.includes(last);
  return (
    <Dialog
      title="Tags"
      onClose={closeDialog}
      foot={
        <>
          {canUndo && (
            <button type="button" className="btn line" onClick={() => void undo(last)}>
              Undo {last.label}
            </button>
          )}
          <button type="button" className="btn main" onClick={closeDialog}>
            Done
          </button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key of undo works wherever the focus is in the dialog */}
      <div onKeyDown={undoByKey}>
        {failed !== null && <Note kind="bad">{failed}</Note>}
        {tags?.length === 0 && (
          <p className="hint">
            Nothing bears a tag yet. Press <kbd>T</kbd> on a quote of the board, or{' '}
            {keysInWords(keysOf('tag-articles') ?? '')} on articles, to give it one.
          </p>
        )}
        <ul className="tag-list">
          {(tags ?? []).map((tag, index) => (
            <TagRow
              key={tag.name}
              tag={tag}
              others={(tags ?? []).filter((other) => other !== tag)}
              onRename={(to, joins) =>
                void act(() => renameTag(tag.name, to, joins), `Renamed to ${to}.`, tag.name, to)
              }
              onRemove={() =>
                void act(
                  () => removeTag(tag.name),
                  `The tag ${tag.name} was removed. Undo brings it back.`,
                  tag.name,
                  (tags?.[index + 1] ?? tags?.[index - 1])?.name,
                )
              }
            />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

/** What bears a tag, itself or through one that stands under it. */
const bearers = ({ quotes, articles }: Tag): string => {
  const n = (count: number, one: string) => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
  return [
    ...(articles > 0 ? [n(articles, 'article')] : []),
    ...(quotes > 0 ? [n(quotes, 'quote')] : []),
  ].join(', ');
};

function TagRow({
  tag,
  others,
  onRename,
  onRemove,
}: {
  tag: Tag;
  others: readonly Tag[];
  onRename: (to: string, joins: boolean) => void;
  onRemove: () => void;
}): JSX.Element {
  const [typed, setTyped] = useState(tag.name);
  const to = tidyTag(typed);
  const joins = others.find(({ name }) => isSame(name, to));
  const isChanged = to !== '' && to !== tag.name;
  const isName = !to.includes(',');
  return (
    <li>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isChanged && isName) onRename(to, joins !== undefined);
        }}
      >
        <input
          className="field"
          aria-label={`Name of the tag ${tag.name}`}
          dir="auto"
          value={typed}
          maxLength={LONGEST_TAG}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || typed === tag.name) return;
            event.stopPropagation();
            setTyped(tag.name);
          }}
        />
        <span className="hint">
          {!isName
            ? 'A comma parts tags: a name has none.'
            : isChanged && joins
              ? `Joins “${joins.name}” (${bearers(joins)})`
              : bearers(tag)}
        </span>
        {isChanged && isName && (
          <button type="submit" className="btn main small">
            {joins ? 'Join' : 'Rename'}
          </button>
        )}
        <IconButton
          icon={Trash2}
          label={`Remove the tag ${tag.name} from its articles and quotes`}
          tip="Take it off its articles and quotes; they stay"
          onClick={onRemove}
        />
      </form>
    </li>
  );
}
