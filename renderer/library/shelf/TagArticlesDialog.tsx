import { X } from 'lucide-react';
import { type JSX, useCallback, useEffect, useState } from 'react';
import type { Output } from '../../../shared/ipc/contract';
import { LONGEST_TAG, tidyTag } from '../../../shared/model/tag';
import { request, sentenceOf } from '../../api';
import { closeDialog } from '../../state/desk';
import { articles, useShelf } from '../../state/shelf';
import { undoByKey } from '../../state/undo';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';
import { NameField } from './NameField';
import { tagThem, untagThem } from './shelf-acts';

/** The tags of the articles chosen, or of the one that is open: adds and takes off, each step with its own undo. */
export function TagArticlesDialog({ numbers }: { numbers: number[] }): JSX.Element {
  const shelf = useShelf((now) => now.shelf);
  const said = useShelf((now) => now.said);
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
      <div className="tag-articles" onKeyDown={undoByKey}>
        <NameField
          label="Add a tag"
          placeholder="Add a tag; a slash nests: trade/minerals"
          known={(shelf?.tags ?? [])
            .filter(({ name }) => !all.has(name))
            .map(({ name, articles: count }) => ({ name, hint: articles(count) }))}
          newWords={(typed) => (tidyTag(typed) === '' || typed.includes(',') ? 'is no name' : 'new tag')}
          onChoose={(typed) => {
            const names = typed
              .split(',')
              .map((one) => tidyTag(one).slice(0, LONGEST_TAG))
              .filter((one) => one !== '');
            if (names.length > 0) void act(tagThem(numbers, names));
          }}
        />
        {failed && <Note kind="bad">{failed}</Note>}
        {state?.tags.length === 0 && <p className="hint">No tag yet.</p>}
        <ul className="tags-borne" aria-label="Tags">
          {state?.tags.map(({ name, count }) => (
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
              <button
                type="button"
                className="btn icon small"
                aria-label={`Take the tag ${name} off`}
                data-tip="Take it off"
                onClick={() => void act(untagThem(numbers, name))}
              >
                <X size={14} />
              </button>
            </li>
          ))}
        </ul>
        {said && <p className={said.isBad ? 'hint bad' : 'hint'}>{said.words} Ctrl Z takes it back.</p>}
      </div>
    </Dialog>
  );
}
