import { describe, expect, it } from 'vitest';
import type { Text } from '../../../shared/model';
import { changesOf, discardEdits, emptied, keepEdits, keptEdits, NO_EDITS, withEntry } from './text-edits';

const text = {
  id: 'text-1',
  blocks: ['One.', 'Two.', 'Three.'].map((words) => ({
    kind: 'paragraph',
    text: words,
    runs: [{ text: words }],
  })),
} as unknown as Text;

describe('edits of a text', () => {
  it('are only what differs', () => {
    const words = new Map([
      [1, 'One.'],
      [2, 'Second.'],
      [3, 'Third.'],
    ]);
    expect(changesOf(text, { words, aside: new Map([[3, 'caption']]), restored: new Set([0]) })).toEqual([
      { kind: 'words', paragraph: 2, text: 'Second.' },
      { kind: 'aside', paragraph: 3, as: 'caption' },
      { kind: 'restore', piece: 0 },
    ]);
    expect(changesOf(text, NO_EDITS)).toEqual([]);
  });

  it('name paragraphs that lost every word, unless they are set aside', () => {
    const words = new Map([
      [1, ' '],
      [2, ''],
    ]);
    expect(emptied({ ...NO_EDITS, words, aside: new Map([[2, 'furniture']]) })).toEqual([1]);
  });

  it('come and go', () => {
    expect([...withEntry(new Map([[1, 'a']]), 2, 'b')]).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
    expect([...withEntry(new Map([[1, 'a']]), 1, null)]).toEqual([]);
  });

  it('are kept while they are unsaved, as far as there are any', () => {
    const edits = { ...NO_EDITS, words: new Map([[2, 'Second.']]) };
    keepEdits(text, { edits, reason: 'misread' });
    expect(keptEdits('text-1')).toEqual({ edits, reason: 'misread' });
    expect(keptEdits('text-2')).toBeNull();
    keepEdits(text, { edits: { ...NO_EDITS, words: new Map([[2, 'Two.']]) }, reason: 'misread' });
    expect(keptEdits('text-1')).toBeNull();
    keepEdits(text, { edits, reason: '' });
    discardEdits('text-1');
    expect(keptEdits('text-1')).toBeNull();
  });
});
