import { type JSX, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { AnchoredPanel } from '../panel/AnchoredPanel';

type SpellingPanelProps = {
  word: string;
  anchor: () => DOMRect | null;
  suggest: () => Promise<readonly string[]>;
  onTake: (suggestion: string) => void;
  onAdd: () => void;
  onClose: () => void;
};

/** What may be meant by a misspelt word. Arrows go from one to the next, Enter takes it. */
export function SpellingPanel({
  word,
  anchor,
  suggest,
  onTake,
  onAdd,
  onClose,
}: SpellingPanelProps): JSX.Element {
  const [suggestions, setSuggestions] = useState<readonly string[] | null>(null);
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each word
  useEffect(() => {
    let current = true;
    suggest().then(
      (found) => current && setSuggestions(found),
      () => current && setSuggestions([]),
    );
    return () => {
      current = false;
    };
  }, []);
  useEffect(() => {
    if (suggestions !== null) list.current?.querySelector('button')?.focus();
  }, [suggestions]);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const buttons: Element[] = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = document.activeElement === null ? -1 : buttons.indexOf(document.activeElement);
    const by = event.key === 'ArrowDown' ? 1 : -1;
    const next = buttons[(at + by + buttons.length) % buttons.length];
    if (next instanceof HTMLElement) next.focus();
    event.preventDefault();
  };
  return (
    <AnchoredPanel
      label={`Spelling of “${word}”`}
      anchor={anchor}
      onClose={onClose}
      className="spelling-panel"
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows go between the buttons inside */}
      <div ref={list} className="spelling-choices" onKeyDown={onKey}>
        <p className="panel-note">
          “{word}” is not in the dictionary.
          {suggestions === null && ' Looking for what may be meant…'}
          {suggestions?.length === 0 && ' Nothing like it is.'}
        </p>
        {suggestions?.map((suggestion) => (
          <button
            key={suggestion}
            type="button"
            className="btn spelling-choice"
            onClick={() => onTake(suggestion)}
          >
            {suggestion}
          </button>
        ))}
        <hr />
        <button type="button" className="btn" onClick={onAdd}>
          Add to your dictionary
        </button>
      </div>
    </AnchoredPanel>
  );
}
