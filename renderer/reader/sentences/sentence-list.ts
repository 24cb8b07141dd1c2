import type { Text } from '../../../shared/model';
import { sentencesOfParagraph } from '../../../shared/verdict/paragraph-sentences';

/** A sentence (or a row of a table); UTF-16 offsets in the canonical text. */
export type Sentence = Readonly<{ paragraph: number; start: number; end: number }>;

/** A row of sentences in the order of the text, of which a stretch is chosen. Indexes count in `sentences`. */
export type SentenceChoice = Readonly<{
  sentences: readonly Sentence[];
  /** Paragraphs shown, from 1. */
  first: number;
  last: number;
  anchor: number;
  focus: number;
}>;

export type SentenceStep =
  | { to: 'next' | 'previous'; extend: boolean }
  | { to: 'first' | 'last'; extend: boolean }
  | { to: 'paragraph' }
  | { to: 'sentence'; index: number; extend: boolean };

type Blocks = Text['blocks'];

const sentencesOf = (blocks: Blocks, paragraph: number): Sentence[] =>
  sentencesOfParagraph(blocks, paragraph).map((span) => ({ paragraph, ...span }));

/** The sentences of a paragraph with the first one chosen; with `place`, those that it touches. */
export function chooseIn(
  blocks: Blocks,
  paragraph: number,
  place: Readonly<{ start: number; end: number }> | null,
): SentenceChoice {
  let choice: SentenceChoice = {
    sentences: sentencesOf(blocks, paragraph),
    first: paragraph,
    last: paragraph,
    anchor: 0,
    focus: 0,
  };
  if (!place) return choice;
  while (choice.last < blocks.length && (choice.sentences.at(-1)?.end ?? 0) < place.end)
    choice = withParagraphAfter(blocks, choice);
  const touched = choice.sentences.flatMap(({ start, end }, index) =>
    start < place.end && place.start < end ? [index] : [],
  );
  return { ...choice, anchor: touched[0] ?? 0, focus: touched.at(-1) ?? 0 };
}

/** Beyond the paragraphs shown, the next (previous) one with words is taken in. */
export function step(blocks: Blocks, choice: SentenceChoice, move: SentenceStep): SentenceChoice {
  const { sentences, anchor, focus } = choice;
  const at = (index: number, extend: boolean): SentenceChoice => ({
    ...choice,
    focus: index,
    anchor: extend ? anchor : index,
  });
  switch (move.to) {
    case 'next': {
      if (focus + 1 < sentences.length) return at(focus + 1, move.extend);
      let wider = choice;
      while (wider.last < blocks.length && wider.sentences.length === sentences.length)
        wider = withParagraphAfter(blocks, wider);
      return wider.sentences.length === sentences.length
        ? at(focus, move.extend)
        : { ...wider, focus: focus + 1, anchor: move.extend ? anchor : focus + 1 };
    }
    case 'previous': {
      if (focus > 0) return at(focus - 1, move.extend);
      let { first } = choice;
      let added: Sentence[] = [];
      while (first > 1 && added.length === 0) {
        first -= 1;
        added = sentencesOf(blocks, first);
      }
      if (added.length === 0) return at(0, move.extend);
      const now = added.length - 1;
      return {
        ...choice,
        first,
        sentences: [...added, ...sentences],
        focus: now,
        anchor: move.extend ? anchor + added.length : now,
      };
    }
    case 'first':
      return at(0, move.extend);
    case 'last':
      return at(sentences.length - 1, move.extend);
    case 'sentence':
      return at(Math.max(0, Math.min(sentences.length - 1, move.index)), move.extend);
    case 'paragraph': {
      const here = sentences[focus]?.paragraph;
      return {
        ...choice,
        anchor: sentences.findIndex(({ paragraph }) => paragraph === here),
        focus: sentences.findLastIndex(({ paragraph }) => paragraph === here),
      };
    }
  }
}

function withParagraphAfter(blocks: Blocks, choice: SentenceChoice): SentenceChoice {
  const last = choice.last + 1;
  return { ...choice, last, sentences: [...choice.sentences, ...sentencesOf(blocks, last)] };
}

/** What is chosen, as one stretch of the text; null where the paragraph has no words. */
export function chosenPlace({ sentences, anchor, focus }: SentenceChoice) {
  const from = sentences[Math.min(anchor, focus)];
  const to = sentences[Math.max(anchor, focus)];
  return from && to ? { start: from.start, end: to.end, from: from.paragraph, to: to.paragraph } : null;
}

/** "2 sentences, paragraph 4"; "3 sentences, paragraphs 4 to 5". */
export function chosenInWords(choice: SentenceChoice): string {
  const place = chosenPlace(choice);
  if (!place) return 'This paragraph has no words.';
  const count = Math.abs(choice.focus - choice.anchor) + 1;
  const paragraphs =
    place.from === place.to ? `paragraph ${place.from}` : `paragraphs ${place.from} to ${place.to}`;
  return `${count} ${count === 1 ? 'sentence' : 'sentences'}, ${paragraphs}`;
}
