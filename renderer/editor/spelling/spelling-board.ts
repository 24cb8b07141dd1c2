import type { NodeKey } from 'lexical';
import type { Span } from '../../../shared/model';
import type { SearchBlock } from '../find/searchable';
import { spelledWords } from './spelled-words';
import type { SpellingLanguage } from './spelling-worker';

/** A word that no dictionary has. */
export type Misspelling = { key: NodeKey; span: Span; word: string };

export type SpellingBoard = {
  /** Looks at the words again; those that were looked up before are not asked for a second time. */
  look: (blocks: readonly SearchBlock[]) => Promise<readonly Misspelling[]>;
  /** Forgets what was looked up: the analyst's own words changed, or the names of the sources. */
  setKnown: (words: ReadonlySet<string>) => void;
};

/** Keeps which words of a brief are wrong. */
export function createSpellingBoard(
  language: SpellingLanguage,
  check: (language: SpellingLanguage, words: readonly string[]) => Promise<string[]>,
): SpellingBoard {
  const looked = new Map<string, boolean>();
  let known: ReadonlySet<string> = new Set();
  const spelledIn = new WeakMap<SearchBlock, Misspelling[]>();
  let wrongIn = new WeakMap<SearchBlock, Misspelling[]>();
  const spelledOf = (block: SearchBlock): Misspelling[] => {
    const found = spelledIn.get(block) ?? spelledWords(block).map((each) => ({ ...each, key: block.key }));
    spelledIn.set(block, found);
    return found;
  };
  const isWrong = ({ word }: Misspelling) =>
    looked.get(word) === true && !known.has(word) && !known.has(word.toLowerCase());
  return {
    async look(blocks) {
      // Footnotes are read in their own window and in the list of notes.
      const spelled = blocks.filter(({ footnote }) => !footnote);
      const unread = spelled.filter((block) => !wrongIn.has(block));
      const fresh = [...new Set(unread.flatMap((block) => spelledOf(block).map(({ word }) => word)))].filter(
        (word) => !looked.has(word),
      );
      if (fresh.length > 0) {
        const wrong = new Set(await check(language, fresh));
        for (const word of fresh) looked.set(word, wrong.has(word));
      }
      return spelled.flatMap((block) => {
        const wrong = wrongIn.get(block) ?? spelledOf(block).filter(isWrong);
        wrongIn.set(block, wrong);
        return wrong;
      });
    },
    setKnown(words) {
      known = words;
      wrongIn = new WeakMap();
    },
  };
}
