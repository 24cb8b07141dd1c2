import { Dialog } from '@base-ui/react/dialog';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { SearchHit } from '../../shared/ipc/search-contract';
import { request } from '../api';
import { readAddedStyles, useAddedStyles } from '../state/added-styles';
import { styleCommands } from '../state/commands/added-styles';
import { closeDialog } from '../state/desk';
import { useLibrary } from '../state/library-data';
import { holdKeys } from '../ui/hold-keys';
import { useCaretReturn } from '../ui/use-caret-return';
import { type Choice, choicesFor } from './choices';
import './palette.css';

/** One field for every action, article, quote and brief. */
export function Palette() {
  useCaretReturn();
  const [query, setQuery] = useState('');
  const [hits, setHits] = useState<readonly SearchHit[]>([]);
  const [index, setIndex] = useState(0);
  const quotes = useLibrary((now) => now.quotes);
  const briefs = useLibrary((now) => now.briefs);
  const added = useAddedStyles((now) => now.styles);
  useEffect(() => {
    if (added === null) void readAddedStyles();
  }, [added]);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const asked = query.trim();
    let current = true;
    if (asked.length < 2) {
      setHits([]);
      return;
    }
    const timer = window.setTimeout(() => {
      request('search:begin', { asker: 'palette', query: asked.slice(0, 1000), limit: 8 }).then(
        (found) => current && setHits(found.hits),
        // The library pane says why searching fails; actions still work here.
        () => current && setHits([]),
      );
    }, 60);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [query]);

  const choices = useMemo(
    () =>
      choicesFor(query, {
        hits,
        quotes: quotes ?? [],
        briefs: briefs ?? [],
        more: styleCommands(added ?? []),
      }),
    [query, hits, quotes, briefs, added],
  );
  const active = Math.min(index, choices.length - 1);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    if (active === 0) list.current?.scrollTo({ top: 0 });
  });

  const take = (choice: Choice | undefined) => {
    if (!choice) return;
    // What is typed in the same instant is meant for what was chosen, and not for the brief that has the focus until then.
    const held = holdKeys(document.activeElement, () => undefined, {
      isPassedOn: true,
      isSameText: !choice.opensBrief,
    });
    closeDialog();
    // After the dialog has given the focus back, so that the action may move it.
    window.setTimeout(() => {
      const ended = choice.run();
      if (choice.opensBrief) Promise.resolve(ended).then(held.settle, held.drop);
      // A tool that takes keys is drawn by then, and what was held is passed on to it.
      else requestAnimationFrame(() => requestAnimationFrame(held.settle));
    }, 0);
  };
  const onKey = (event: KeyboardEvent) => {
    const last = choices.length - 1;
    if (event.key === 'ArrowDown') setIndex(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setIndex(active <= 0 ? last : active - 1);
    else if (event.key === 'PageDown') setIndex(Math.min(last, active + 8));
    else if (event.key === 'PageUp') setIndex(Math.max(0, active - 8));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) take(choices[active]);
    else return;
    event.preventDefault();
  };

  const groups = (['Actions', 'Articles', 'Quotes', 'Briefs'] as const)
    .map((name) => ({
      name,
      members: choices.map((choice, at) => ({ choice, at })).filter(({ choice }) => choice.group === name),
    }))
    .filter(({ members }) => members.length > 0)
    .sort((a, b) => (a.members[0]?.at ?? 0) - (b.members[0]?.at ?? 0));
  return (
    <Dialog.Root open onOpenChange={(open) => !open && closeDialog()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog palette" aria-label="Search or type a command">
          <input
            role="combobox"
            aria-expanded={choices.length > 0}
            aria-controls={listId}
            aria-activedescendant={choices[active] ? `${listId}-${choices[active].id}` : undefined}
            aria-autocomplete="list"
            aria-label="Search articles, quotes and briefs, or type a command"
            placeholder="Search articles, quotes and briefs, or type a command"
            value={query}
            spellCheck={false}
            onChange={(event) => {
              setQuery(event.target.value);
              setIndex(0);
            }}
            onKeyDown={onKey}
          />
          {choices.length === 0 && (
            <p className="none">
              Nothing found for “{query.trim()}” among actions, articles, quotes and briefs.
            </p>
          )}
          <div className="choices" role="listbox" id={listId} ref={list} aria-label="Found" tabIndex={-1}>
            {groups.map(({ name, members }) => (
              // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
              <div role="group" aria-labelledby={`${listId}-${name}`} key={name}>
                <div className="group" role="presentation" id={`${listId}-${name}`}>
                  {name}
                </div>
                {members.map(({ choice, at }) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field
                  // biome-ignore lint/a11y/useFocusableInteractive: options are reached through aria-activedescendant
                  <div
                    key={choice.id}
                    id={`${listId}-${choice.id}`}
                    role="option"
                    aria-selected={at === active}
                    className={at === active ? 'choice on' : 'choice'}
                    onClick={() => take(choice)}
                    onPointerMove={() => at !== active && setIndex(at)}
                  >
                    <span className={choice.serif ? 'clip serif' : 'clip'} dir="auto">
                      {choice.label}
                    </span>
                    {choice.aside && <small dir="auto">{choice.aside}</small>}
                    {choice.keys && <kbd>{choice.keys}</kbd>}
                  </div>
                ))}
              </div>
            ))}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
