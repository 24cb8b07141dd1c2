import { Bookmark, Copy, Quote } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Passage, Text } from '../../../shared/model';
import { closeDialog } from '../../state/desk';
import { Dialog } from '../../ui/Dialog';
import { type CanonicalText, passageBetween } from '../describe-passage';
import {
  chooseIn,
  chosenInWords,
  chosenPlace,
  type Sentence,
  type SentenceStep,
  step,
} from './sentence-list';
import './sentences.css';

type Act = (passage: Passage) => void;
type SentenceDialogProps = {
  text: Text;
  canonical: CanonicalText;
  paragraph: number;
  /** What was selected in the text. */
  selected: Readonly<{ start: number; end: number }> | null;
  onQuote: Act;
  onKeep: Act;
  onCopy: Act;
};

/** The sentences of a paragraph as a list, to choose what to quote where selecting in the text is no way. */
export function SentenceDialog({ text, canonical, paragraph, selected, ...acts }: SentenceDialogProps) {
  const [choice, setChoice] = useState(() => chooseIn(text.blocks, paragraph, selected));
  const list = useRef<HTMLDivElement>(null);
  const firstAct = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const { sentences, anchor, focus } = choice;
  const optionId = (index: number) => `${listId}-${sentences[index]?.start}`;

  useEffect(() => {
    list.current?.querySelector('.at')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const move = (next: SentenceStep) => {
    setChoice((now) => step(text.blocks, now, next));
    requestAnimationFrame(() => list.current?.querySelector('.at')?.scrollIntoView({ block: 'nearest' }));
  };
  const act = (what: Act) => () => {
    const place = chosenPlace(choice);
    const passage = place && passageBetween(canonical, place.start, place.end);
    if (!passage) return;
    closeDialog();
    what(passage);
  };

  const onKey = (event: KeyboardEvent) => {
    const next = stepOf(event);
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (next) move(next);
    else if (event.key === 'Enter') firstAct.current?.focus();
    else if (plain && event.key === 'q') act(acts.onQuote)();
    else if (plain && event.key === 'k') act(acts.onKeep)();
    else if ((event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'c')
      act(acts.onCopy)();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const said = chosenInWords(choice);
  const [low, high] = [Math.min(anchor, focus), Math.max(anchor, focus)];
  return (
    <Dialog
      wide
      title="Quote sentences"
      onClose={closeDialog}
      foot={
        <>
          <p className="chosen-sentences" role="status">
            {said}
          </p>
          <button ref={firstAct} type="button" className="btn main" onClick={act(acts.onQuote)}>
            <Quote size={15} /> Quote into brief <kbd>Q</kbd>
          </button>
          <button type="button" className="btn line" onClick={act(acts.onKeep)}>
            <Bookmark size={15} /> Keep as a quote <kbd>K</kbd>
          </button>
          <button type="button" className="btn line" onClick={act(acts.onCopy)}>
            <Copy size={15} /> Copy with citation
          </button>
        </>
      }
    >
      <p className="hint" id={`${listId}-keys`}>
        Arrows choose a sentence, with Shift more of them, into the next paragraphs, too. Enter goes on.
      </p>
      <div
        ref={list}
        className="sentences"
        role="listbox"
        aria-multiselectable="true"
        aria-label={`Sentences of paragraph ${paragraph} and around it`}
        aria-describedby={`${listId}-keys`}
        aria-activedescendant={sentences[focus] ? optionId(focus) : undefined}
        tabIndex={0}
        onKeyDown={onKey}
      >
        {byParagraph(sentences).map(({ number, members }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
          <div role="group" aria-label={`Paragraph ${number}`} key={number}>
            <span className="number" aria-hidden="true">
              {number}
            </span>
            {members.map(({ sentence, index }) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list
              // biome-ignore lint/a11y/useFocusableInteractive: options are reached through aria-activedescendant
              <div
                key={sentence.start}
                id={optionId(index)}
                role="option"
                aria-selected={index >= low && index <= high}
                className={index === focus ? 'sentence at' : 'sentence'}
                dir="auto"
                onClick={(event) => move({ to: 'sentence', index, extend: event.shiftKey })}
              >
                {canonical.canonical.slice(sentence.start, sentence.end)}
              </div>
            ))}
          </div>
        ))}
      </div>
    </Dialog>
  );
}

function stepOf(event: KeyboardEvent): SentenceStep | null {
  const { key, shiftKey: extend } = event;
  if (event.altKey) return null;
  if (event.ctrlKey || event.metaKey)
    return key.toLowerCase() === 'a' && !extend ? { to: 'paragraph' } : null;
  if (key === 'ArrowDown') return { to: 'next', extend };
  if (key === 'ArrowUp') return { to: 'previous', extend };
  if (key === 'Home') return { to: 'first', extend };
  return key === 'End' ? { to: 'last', extend } : null;
}

type Group = { number: number; members: { sentence: Sentence; index: number }[] };

function byParagraph(sentences: readonly Sentence[]): Group[] {
  const groups: Group[] = [];
  sentences.forEach((sentence, index) => {
    const last = groups.at(-1);
    if (last?.number === sentence.paragraph) last.members.push({ sentence, index });
    else groups.push({ number: sentence.paragraph, members: [{ sentence, index }] });
  });
  return groups;
}
