/** Who a record says wrote and printed an article; nulls where that is not known. */
export type Voices = Readonly<{ authors: readonly string[] | null; outlet: string | null }>;

/** Words for whoever wrote the article, for use where the name is not known. */
const WRITER =
  /(?<!\p{L})(?:author|writer|columnist|reporter|correspondent|journalist|editorial|editors?|newspaper|outlet|article|column|report|op-?ed|analyst|commentator)(?!\p{L})/iu;

const partsOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '' && !['the', 'mr', 'mrs', 'ms', 'dr', 'by'].includes(part));

/** Is every part of the shorter name also in the longer one? "Nawaz" and "Nawal Nawaz", not "Nawal Khan". */
function isSameName(one: string, other: string): boolean {
  const [short = [], long = []] = [partsOf(one), partsOf(other)].sort((a, b) => a.length - b.length);
  return short.length > 0 && short.every((part) => long.includes(part));
}

const initialsOf = (name: string): string =>
  partsOf(name)
    .map((part) => part[0] ?? '')
    .join('');

/**
 * Does a speaker's name stand for the article itself: its author, its outlet, or "the columnist" of an article without a
 * name? Such words stand outside quotation marks in it, and are no second-hand quotation.
 */
export function isOwnVoice(speaker: string, { authors, outlet }: Voices): boolean {
  const name = speaker.trim();
  if (authors?.some((author) => isSameName(author, name))) return true;
  if (
    outlet !== null &&
    (isSameName(outlet, name) || initialsOf(outlet) === name.toLowerCase().replaceAll('.', ''))
  )
    return true;
  // A described writer, not a named one: "unnamed columnist", "the author".
  return WRITER.test(name) && !/\p{Lu}\p{Ll}+\s+\p{Lu}/u.test(name);
}

/** Whose words a quotation must be in its source (QI-07): null for nobody in particular or the article's own voice. */
export const speakerToCheck = (speaker: string | null | undefined, voices: Voices): string | null =>
  !speaker?.trim() || isOwnVoice(speaker, voices) ? null : speaker.trim();
