import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ArrowDown, ArrowUp, CaseSensitive, WholeWord, X } from 'lucide-react';
import { type JSX, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { IconButton } from '../../ui/IconButton';
import { $selectedForFind, type FindAsk } from './find-ask';
import type { FindWhere } from './find-in-brief';
import { useFind } from './use-find';
import './find.css';

type FindBarProps = {
  /** What the window was opened or asked again for; `round` counts the askings. */
  ask: FindAsk;
  round: number;
  onClose: () => void;
};

const WHERE: readonly (readonly [FindWhere, string])[] = [
  ['everywhere', 'Everywhere'],
  ['own-words', 'Not in quotations'],
  ['quotations', 'Only in quotations'],
];

/** Find and replace over the top of the page. Enter goes on, Shift and Enter back, Escape to the words that were found. */
export function FindBar({ ask, round, onClose }: FindBarProps): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const [begin] = useState(() => editor.read($selectedForFind));
  const find = useFind(begin);
  const [replacing, setReplacing] = useState(ask === 'replace');
  const [words, setWords] = useState('');
  const [inQuotations, setInQuotations] = useState(false);
  const [says, setSays] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const replacement = useRef<HTMLInputElement>(null);
  const id = useId();
  const { query, found, at } = find;

  const answer = useRef((_ask: FindAsk, _isFirst: boolean) => {});
  answer.current = (now, isFirst) => {
    if (now === 'replace') setReplacing(true);
    if (now === 'find' || now === 'replace') {
      const selected = isFirst ? '' : editor.read($selectedForFind);
      if (selected !== '' && document.activeElement === editor.getRootElement())
        find.ask({ ...query, words: selected });
      field.current?.focus();
      field.current?.select();
    } else if (!isFirst) find.step(now === 'next' ? 1 : -1);
    else field.current?.focus();
  };
  const rounds = useRef(0);
  useEffect(() => {
    answer.current(ask, rounds.current === 0);
    rounds.current = round;
  }, [ask, round]);

  const change = (part: Partial<typeof query>) => {
    setSays(null);
    find.ask({ ...query, ...part });
  };
  const step = (by: 1 | -1) => {
    setSays(null);
    find.step(by);
  };
  const close = () => {
    find.choose();
    onClose();
    editor.focus();
  };
  const replaceOne = () => {
    setSays(
      find.replace(words, inQuotations)
        ? null
        : 'These words stand in a quotation. Tick “In quotations too” to change them.',
    );
  };
  const replaceAll = () => {
    const { replaced, left } = find.replaceAll(words, inQuotations);
    const kept =
      left === 0
        ? ''
        : ` ${left} in quotations ${left === 1 ? 'was' : 'were'} left as ${left === 1 ? 'it is' : 'they are'}.`;
    setSays(`Replaced ${replaced}.${kept}`);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'F3') step(event.shiftKey ? -1 : 1);
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'h') {
      setReplacing(true);
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f') {
      field.current?.focus();
      field.current?.select();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const count = query.words === '' ? '' : found.length === 0 ? 'Not found' : `${at + 1} of ${found.length}`;
  const canReplace = found.length > 0 && editor.isEditable();
  return (
    <search className="find-bar" aria-label="Find and replace in the brief" onKeyDown={onKey}>
      <div className="find-row">
        <input
          ref={field}
          className="field"
          aria-label="Find in the brief"
          placeholder="Find in the brief"
          aria-describedby={`${id}-count`}
          dir="auto"
          spellCheck={false}
          maxLength={500}
          value={query.words}
          onChange={(event) => change({ words: event.target.value })}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Tab' && !event.shiftKey && replacement.current) {
              // To the other words, past the buttons: each of these has a key, and Shift Tab goes back through them.
              event.preventDefault();
              replacement.current.select();
            }
            if (event.key !== 'Enter') return;
            event.preventDefault();
            step(event.shiftKey ? -1 : 1);
          }}
        />
        <span className="find-count" id={`${id}-count`} role="status">
          {count}
        </span>
        <IconButton
          icon={ArrowUp}
          label="Previous"
          keys="Shift F3"
          disabled={found.length === 0}
          onClick={() => step(-1)}
        />
        <IconButton
          icon={ArrowDown}
          label="Next"
          keys="F3"
          disabled={found.length === 0}
          onClick={() => step(1)}
        />
        <IconButton icon={X} label="Close" keys="Esc" onClick={close} />
      </div>
      {replacing && (
        <div className="find-row">
          <input
            ref={replacement}
            className="field"
            aria-label="Replace with"
            placeholder="Replace with"
            dir="auto"
            spellCheck={false}
            maxLength={500}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              if (!canReplace) return;
              if (event.ctrlKey || event.metaKey) replaceAll();
              else replaceOne();
            }}
          />
          <button type="button" className="btn line small" disabled={!canReplace} onClick={replaceOne}>
            Replace
          </button>
          <button
            type="button"
            className="btn line small"
            disabled={!canReplace}
            data-tip="Replace all"
            data-tip-keys="Ctrl Enter"
            onClick={replaceAll}
          >
            All
          </button>
        </div>
      )}
      <div className="find-row find-options">
        <IconButton
          icon={CaseSensitive}
          label="Match case and accents"
          aria-pressed={query.matchCase}
          onClick={() => change({ matchCase: !query.matchCase })}
        />
        <IconButton
          icon={WholeWord}
          label="Whole words"
          aria-pressed={query.wholeWord}
          onClick={() => change({ wholeWord: !query.wholeWord })}
        />
        <select
          className="find-where"
          aria-label="Where to look"
          value={query.where}
          onChange={(event) =>
            change({ where: WHERE.find(([where]) => where === event.target.value)?.[0] ?? 'everywhere' })
          }
        >
          {WHERE.map(([where, name]) => (
            <option key={where} value={where}>
              {name}
            </option>
          ))}
        </select>
        {replacing ? (
          <label className="find-quoted">
            <input
              type="checkbox"
              checked={inQuotations}
              onChange={(event) => setInQuotations(event.target.checked)}
            />
            Replace in quotations too
          </label>
        ) : (
          <button type="button" className="btn small" onClick={() => setReplacing(true)}>
            Replace…
          </button>
        )}
      </div>
      <p className="find-says" role="status">
        {says}
      </p>
    </search>
  );
}
