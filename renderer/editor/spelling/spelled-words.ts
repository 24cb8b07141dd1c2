import type { Span } from '../../../shared/model';
import type { SearchBlock } from '../find/searchable';

/** A word of the analyst's own prose. Offsets are UTF-16 in the words of its block. */
export type SpelledWord = {
  /** As a dictionary has it: with straight apostrophes, without a possessive ending. */
  word: string;
  span: Span;
};

const TOKEN = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu;
const LATIN = /^[\p{Script=Latin}\p{M}'’]+$/u;
/** Addresses and what stands in them. */
const ADDRESS = /\b(?:https?:\/\/|www\.|mailto:)\S+|\S+@\S+\.\S+/gu;

/**
 * The words of a block whose spelling is the analyst's: not those of quotations, links and addresses, not other scripts,
 * not abbreviations, and nothing with digits in it.
 */
export function spelledWords({
  text,
  quoted,
  links,
}: Pick<SearchBlock, 'text' | 'quoted' | 'links'>): SpelledWord[] {
  const skipped = [
    ...quoted,
    ...links,
    ...Array.from(text.matchAll(ADDRESS), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  ];
  return Array.from(text.matchAll(TOKEN)).flatMap((match): SpelledWord[] => {
    const [typed] = match;
    const start = match.index;
    const end = start + typed.length;
    if (skipped.some((span) => span.start < end && start < span.end)) return [];
    if (!LATIN.test(typed) || /\p{N}/u.test(`${text[start - 1] ?? ''}${text[end] ?? ''}`)) return [];
    const bare = typed.replace(/['’]s$/u, '');
    if (bare.length < 2 || isAbbreviation(bare) || text[end] === '@') return [];
    return [{ word: bare.replaceAll('’', "'").normalize('NFC'), span: { start, end: start + bare.length } }];
  });
}

/** The words of a block with blanks for those of quotations and links. */
export function ownProse({ text, quoted, links }: Pick<SearchBlock, 'text' | 'quoted' | 'links'>): string {
  let prose = text;
  for (const { start, end } of [...quoted, ...links])
    prose = prose.slice(0, start) + ' '.repeat(end - start) + prose.slice(end);
  return prose;
}

/** ISI, USAID, PhD, IoT: capitals inside a word say that it is no ordinary one. */
const isAbbreviation = (word: string): boolean => /\p{Lu}/u.test([...word].slice(1).join(''));

/**
 * Words with a capital in cited articles and their records: names, spelt as the sources spell them. A name in capitals, as
 * datelines have it, is also right with one.
 */
export function namesIn(texts: Iterable<string>): Set<string> {
  const names = new Set<string>();
  for (const text of texts)
    for (const [found] of text.matchAll(/\p{Lu}[\p{L}\p{M}]+/gu)) {
      const word = found.normalize('NFC');
      names.add(word);
      if (word === word.toUpperCase()) names.add(word.slice(0, 1) + word.slice(1).toLowerCase());
    }
  return names;
}
