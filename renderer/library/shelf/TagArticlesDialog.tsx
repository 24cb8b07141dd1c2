import { X } from 'lucide-react';
import { type JSX, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Output } from '../../../shared/ipc/contract';
import { LONGEST_TAG, tidyTag } from '../../../shared/model/tag';
import { request, sentenceOf } from '../../api';
import { closeDialog } from '../../state/desk';
import { articles, useShelf } from '../../state/shelf';
import { undoByKey, undoStep, useUndo } from '../../state/undo';
import { Dialog } from '../../ui/Dialog';
import { IconButton } from '../../ui/IconButton';
import { Note } from '../../ui/Note';
import { NameField } from './NameField';
import { tagThem, untagThem } from './shelf-acts';

/** The tags of the articles chosen, or of the one that is open: adds and takes off, each step with its own undo. */
export function TagArticlesDialog({ numbers }: { numbers: number[] }): JSX.Element {
  const shelf = useShelf((now) => now.shelf);
  const saidLast = useShelf((now) => now.said);
  const [saidBefore] = useState(saidLast);
  const said = saidLast === saidBefore ? null : saidLast;
  const step = useUndo((now) => (said?.step != null && now.steps.includes(said.step) ? said.step : null));
  const [state, setState] = useState<Output<'shelf:chosen'> | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const read = useCallback(
    () =>
      request('shelf:chosen', { numbers }).then(setState, (error: unknown) => setFailed(sentenceOf(error))),
    [numbers],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew after each step, undone ones too
  useEffect(() => void read(), [read, shelf]);
  const act = async (work: Promise<unknown>) => {
    setFailed(null);
    try {
      await work;
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  };
  const dialog = useRef<HTMLDivElement>(null);
  /** The tag whose button gets the focus when that of the tag before it is gone. */
  const next = useRef<string | undefined>(undefined);
  // In the drawing itself: once the focus is nowhere the dialog takes it for itself a frame later.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at with each drawing that may take a button away
  useLayoutEffect(() => {
    if (document.activeElement !== document.body) return;
    const buttons = [...(dialog.current?.querySelectorAll<HTMLButtonElement>('[data-takes-off]') ?? [])];
    const place = buttons.find(({ dataset }) => dataset.takesOff === next.current);
    (place ?? dialog.current?.querySelector('input'))?.focus();
  }, [state, step]);
  const total = state?.total ?? numbers.length;
  const all = new Set(state?.tags.filter(({ count }) => count === total).map(({ name }) => name));
  return (
    <Dialog
      title={numbers.length === 1 ? 'Tags of the article' : `Tags of ${articles(numbers.length)}`}
      onClose={closeDialog}
      foot={
        <button type="button" className="btn main" onClick={closeDialog}>
          Done
        </button>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key of undo works wherever the focus is in the dialog */}
      <div ref={dialog} className="tag-articles" onKeyDown={undoByKey}>
        <NameField
          label="Add a tag"
          placeholder="Add a tag; a slash nests: trade/minerals"
          known={(shelf?.tags ?? [])
            .filter(({ name }) => !all.has(name))
            .map(({ name, articles: count }) => ({ name, hint: articles(count) }))}
          newWords={(typed) => {
            const { length } = namesIn(typed);
            return length === 0 ? 'is no name' : length === 1 ? 'new tag' : `${length} tags`;
          }}
          onChoose={(typed) => {
            const names = namesIn(typed);
            if (names.length > 0) void act(tagThem(numbers, names));
          }}
        />
        {failed && <Note kind="bad">{failed}</Note>}
        {state?.tags.length === 0 && <p className="hint">No tag yet.</p>}
        <ul className="tags-borne" aria-label="Tags">
          {state?.tags.map(({ name, count }, index) => (
            <li key={name}>
              <span className="clip" dir="auto">
                {name}
              </span>
              {count < total && (
                <button
                  type="button"
                  className="btn line small"
                  onClick={() => void act(tagThem(numbers, [name]))}
                >
                  {`${count.toLocaleString('en')} of ${total.toLocaleString('en')}: give it to all`}
                </button>
              )}
              <IconButton
                icon={X}
                label={`Take the tag ${name} off`}
                tip="Take it off"
                size="small"
                data-takes-off={name}
                onClick={() => {
                  next.current = (state.tags[index + 1] ?? state.tags[index - 1])?.name;
                  void act(untagThem(numbers, name));
                }}
              />
            </li>
          ))}
        </ul>
        {said && (
          <div className="said-here">
            <p className={said.isBad ? 'hint bad' : 'hint'} dir="auto">
              {said.words}
            </p>
            {step && (
              <button type="button" className="btn line small" onClick={() => void undoStep(step)}>
                Undo
              </button>
            )}
          </div>
        )}
      </div>
    </Dialog>
  );
}

/** Names parted by commas, each as it is kept. */
const namesIn = (typed: string): string[] =>
  typed
    .split(',')
    .map((one) => tidyTag(one).slice(0, LONGEST_TAG))
    .filter((one) => one !== '');
