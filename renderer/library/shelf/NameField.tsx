import { type JSX, type KeyboardEvent, useId, useState } from 'react';
import { type OfferedName, offeredNames } from './offered-names';

type NameFieldProps = {
  label: string;
  placeholder: string;
  /** Names that are offered, the likeliest first. */
  known: readonly OfferedName[];
  /** Said of a name that is not among them; null where it cannot be chosen. */
  newWords: ((typed: string) => string) | null;
  onChoose: (name: string) => void;
};

const MOST_SHOWN = 8;

/** A field that completes names as one types: arrows go through them, Enter takes one, or what was typed. */
export function NameField({ label, placeholder, known, newWords, onChoose }: NameFieldProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const wanted = typed.trim().toLocaleLowerCase('en');
  const offered = offeredNames(known, typed, newWords, MOST_SHOWN);
  const active = Math.min(at, offered.length - 1);
  const take = (one: string | undefined) => {
    if (one === undefined) return;
    onChoose(one);
    setTyped('');
    setAt(0);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt((active + 1) % Math.max(1, offered.length));
    else if (event.key === 'ArrowUp') setAt((active - 1 + offered.length) % Math.max(1, offered.length));
    else if (
      event.key === 'Tab' &&
      !event.shiftKey &&
      wanted !== '' &&
      offered[active] &&
      name(offered[active]) !== wanted
    )
      setTyped(offered[active].name);
    else if (event.key === 'Enter') {
      if (wanted === '' && at === 0) return;
      take(offered[active]?.name);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="name-field">
      <input
        className="field"
        role="combobox"
        aria-label={label}
        aria-expanded={offered.length > 0}
        aria-controls={listId}
        aria-activedescendant={offered[active] ? `${listId}-${active}` : undefined}
        aria-autocomplete="list"
        dir="auto"
        placeholder={placeholder}
        value={typed}
        maxLength={120}
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div id={listId} role="listbox" aria-label={`${label}: known names`} className="name-list">
        {offered.map((one, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field
          // biome-ignore lint/a11y/useFocusableInteractive: options are reached through aria-activedescendant
          <div
            key={one.name}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            className="name-option"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(one.name)}
          >
            <span className="clip" dir="auto">
              {one.name}
            </span>
            <span className="hint">{one.hint}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

const name = (one: { name: string }): string => one.name.toLocaleLowerCase('en');
