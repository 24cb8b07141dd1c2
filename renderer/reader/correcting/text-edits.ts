import type { TextChange } from '../../../shared/correcting/correct-text';
import type { SetAsideKind, Text } from '../../../shared/model';

/** What was changed in a text so far, by paragraph (from 1) and set-aside piece (from 0). */
export type TextEdits = {
  words: ReadonlyMap<number, string>;
  aside: ReadonlyMap<number, SetAsideKind>;
  restored: ReadonlySet<number>;
};

export const NO_EDITS: TextEdits = { words: new Map(), aside: new Map(), restored: new Set() };

/** The edits as the library takes them; a paragraph that reads as before is none, and one that is set aside keeps its words. */
export function changesOf(text: Text, { words, aside, restored }: TextEdits): TextChange[] {
  return [
    ...[...words].flatMap(([paragraph, typed]): TextChange[] =>
      aside.has(paragraph) || typed === text.blocks[paragraph - 1]?.text
        ? []
        : [{ kind: 'words', paragraph, text: typed }],
    ),
    ...[...aside].map(([paragraph, as]): TextChange => ({ kind: 'aside', paragraph, as })),
    ...[...restored].map((piece): TextChange => ({ kind: 'restore', piece })),
  ];
}

/** Paragraphs from which every word was taken: they are set aside instead. */
export const emptied = ({ words, aside }: TextEdits): number[] =>
  [...words].flatMap(([paragraph, typed]) =>
    typed.trim() === '' && !aside.has(paragraph) ? [paragraph] : [],
  );

export function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V | null): Map<K, V> {
  const next = new Map(map);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}

/** Edits that were left in the dialog, with the reason typed so far. */
export type KeptEdits = { edits: TextEdits; reason: string };

/** By the text that they are edits of; as long as the window is open. */
const kept = new Map<string, KeptEdits>();

/** What was left unsaved in the dialog of this text; null where nothing was. */
export const keptEdits = (textId: string): KeptEdits | null => kept.get(textId) ?? null;

/** Keeps what was typed so far, until it is saved or discarded. */
export function keepEdits(text: Text, now: KeptEdits): void {
  if (changesOf(text, now.edits).length === 0) kept.delete(text.id);
  else kept.set(text.id, now);
}

/** Texts whose corrections are saved nowhere yet. */
export const textsWithKeptEdits = (): number => kept.size;

export const discardEdits = (textId: string): void => void kept.delete(textId);
