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

/** Made when it is first wanted: a snapshot of the command line cannot hold one. */
let collator: Intl.Collator | undefined;

/**
 * The order of a tree, part by part: all that stands under `water` comes right behind it. Whole names would not do, for
 * sorting passes over most signs that could stand for the slash, and `waterfall` would come in between.
 */
export function compareTags(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true });
  const parts = a.split(TAG_SEPARATOR);
  const others = b.split(TAG_SEPARATOR);
  const shared = Math.min(parts.length, others.length);
  for (let at = 0; at < shared; at += 1) {
    const [part = '', other = ''] = [parts[at], others[at]];
    // Parts that sort alike but are not the same must not mix what stands under them.
    const order = collator.compare(part, other) || (part < other ? -1 : part > other ? 1 : 0);
    if (order !== 0) return order;
  }
  return parts.length - others.length;
}
