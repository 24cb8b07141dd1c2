import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/model';
import { canonicalText } from '../../../shared/model';
import {
  chooseIn,
  chosenInWords,
  chosenPlace,
  type SentenceChoice,
  type SentenceStep,
  step,
} from './sentence-list';

const block = (text: string, kind: Block['kind'] = 'paragraph'): Block => ({ kind, text, runs: [{ text }] });
const blocks = [
  block('The council met. It agreed on nothing.'),
  block('A road was promised.', 'list-item'),
  block('Mine\tOutput\nReko\t12', 'table'),
];
const text = canonicalText(blocks);
const words = (choice: SentenceChoice) => {
  const place = chosenPlace(choice);
  return place && text.slice(place.start, place.end);
};
const moved = (from: SentenceChoice, ...moves: SentenceStep[]) =>
  moves.reduce((choice, move) => step(blocks, choice, move), from);

describe('choosing sentences', () => {
  it('begins with the first sentence of the paragraph', () => {
    const choice = chooseIn(blocks, 1, null);
    expect(words(choice)).toBe('The council met.');
    expect(chosenInWords(choice)).toBe('1 sentence, paragraph 1');
  });

  it('begins with what was selected', () => {
    const start = text.indexOf('agreed');
    const choice = chooseIn(blocks, 1, { start, end: text.indexOf('road') + 4 });
    expect(words(choice)).toBe('It agreed on nothing.\n\nA road was promised.');
    expect(chosenInWords(choice)).toBe('2 sentences, paragraphs 1 to 2');
  });

  it('reaches over neighbouring paragraphs, list items and table rows, and comes back', () => {
    const on: SentenceStep = { to: 'next', extend: true };
    const all = moved(chooseIn(blocks, 1, null), on, on, on, on, on, on);
    expect(words(all)).toBe(text);
    expect(chosenInWords(all)).toBe('5 sentences, paragraphs 1 to 3');
    const back: SentenceStep = { to: 'previous', extend: true };
    expect(words(moved(all, back, back))).toBe(
      'The council met. It agreed on nothing.\n\nA road was promised.',
    );
  });

  it('takes in what stands before, with the chosen ones where they were', () => {
    const choice = moved(chooseIn(blocks, 2, null), { to: 'previous', extend: true });
    expect(words(choice)).toBe('It agreed on nothing.\n\nA road was promised.');
    expect(words(moved(choice, { to: 'previous', extend: false }))).toBe('The council met.');
    expect(words(moved(choice, { to: 'paragraph' }))).toBe('The council met. It agreed on nothing.');
  });

  it('stays where the text ends', () => {
    const first = moved(chooseIn(blocks, 1, null), { to: 'previous', extend: false });
    expect(words(first)).toBe('The council met.');
    const last = moved(
      chooseIn(blocks, 3, null),
      { to: 'last', extend: false },
      { to: 'next', extend: false },
    );
    expect(words(last)).toBe('Reko\t12');
  });
});
