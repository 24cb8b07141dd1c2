/** What parts a tag from those under it: `trade/minerals` stands under `trade`. */
export const TAG_SEPARATOR = '/';
/** UTF-16 units of a whole name, with the names above it. */
export const LONGEST_TAG = 120;

/** A tag as it is kept: spaces squeezed, no empty part. Empty when nothing is left. */
export const tidyTag = (name: string): string =>
  name
    .normalize('NFC')
    .split(TAG_SEPARATOR)
    .map((part) => part.replaceAll(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .join(TAG_SEPARATOR);

/** What two spellings of one tag have in common. */
export const foldTag = (name: string): string => tidyTag(name).toLocaleLowerCase('en');

/** A tag and those above it, the outermost first. */
export function tagWithParents(name: string): string[] {
  const parts = name.split(TAG_SEPARATOR);
  return parts.map((_, index) => parts.slice(0, index + 1).join(TAG_SEPARATOR));
}

/** Whether a folded tag is the one asked for or stands under it; with `isPrefix`, whether it begins so. */
export const isTagWithin = (folded: string, asked: string, isPrefix = false): boolean =>
  isPrefix ? folded.startsWith(asked) : folded === asked || folded.startsWith(asked + TAG_SEPARATOR);

/** The last part of a nested name, which a tree shows. */
export const leafOfTag = (name: string): string => name.slice(name.lastIndexOf(TAG_SEPARATOR) + 1);
