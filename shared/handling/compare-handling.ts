import { handlingFault, TLP_LABELS } from './handling-lines';

/** What a record says of a source that is known to bear no marking. */
export const NO_MARKING = 'none';

/** Is a source with this in its record known to bear no marking? Nothing on record is another matter. */
export const isUnmarked = (line: string): boolean => /^(?:none|no marking)$/iu.test(line.trim());

/** Lines of one family have an order among themselves; between families there is none. */
type Family = 'us' | 'cui' | 'uk' | 'tlp' | 'words';

/** A handling line as it compares with others. */
type Level = {
  family: Family;
  /** Higher is handled more closely. */
  rank: number;
  /** What follows the level: caveats, categories, instructions. */
  caveats: readonly string[];
  /** Words of no scheme compare by themselves alone. */
  words: string;
};

/** Levels of each family, the lowest first. */
const FAMILIES: readonly { family: Family; levels: readonly string[] }[] = [
  { family: 'us', levels: ['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET'] },
  { family: 'cui', levels: ['CUI'] },
  { family: 'uk', levels: ['OFFICIAL', 'OFFICIAL-SENSITIVE'] },
  { family: 'tlp', levels: [...TLP_LABELS].reverse() },
];
/** The first rank of the US family that is classified. */
const CLASSIFIED = 1;

/**
 * How the line of a brief stands to that of a source: `lower` and `higher` only where their scheme orders them, `caveats` where
 * the level is high enough and words on handling are missing, `unlike` where nothing orders them.
 */
export type HandlingOrder =
  | { order: 'equal' | 'higher' | 'lower' | 'unlike' }
  | { order: 'caveats'; missing: readonly string[] };

/** Compares the line of a brief with the line that a source bears. Neither is empty. */
export function compareHandling(brief: string, source: string): HandlingOrder {
  const ours = levelOf(brief);
  const theirs = levelOf(source);
  if (ours.family !== theirs.family) return { order: acrossFamilies(ours, theirs) };
  if (ours.family === 'words') return { order: ours.words === theirs.words ? 'equal' : 'unlike' };
  if (ours.rank < theirs.rank) return { order: 'lower' };
  const missing = missingCaveats(ours, theirs);
  if (missing.length > 0) return { order: 'caveats', missing };
  return { order: ours.rank > theirs.rank ? 'higher' : 'equal' };
}

/**
 * CUI is what is unclassified and controlled: more than UNCLASSIFIED. Beside classified information it is to be marked by itself,
 * so no classified level takes its place.
 */
function acrossFamilies(ours: Level, theirs: Level): 'higher' | 'lower' | 'unlike' {
  const isPlain = ({ family, rank }: Level) => family === 'us' && rank < CLASSIFIED;
  if (isPlain(ours) && theirs.family === 'cui') return 'lower';
  if (ours.family === 'cui' && isPlain(theirs)) return 'higher';
  if (ours.family === 'cui' && theirs.family === 'us') return 'lower';
  return 'unlike';
}

/** A caveat goes along with its information, also into a document of a higher level; those of what is unclassified end there. */
function missingCaveats(ours: Level, theirs: Level): string[] {
  if (ours.rank > theirs.rank && !(theirs.family === 'us' && theirs.rank >= CLASSIFIED)) return [];
  const here = new Set(ours.caveats);
  return theirs.caveats.filter(
    (caveat) => !here.has(caveat) && !(caveat.startsWith('REL TO ') && here.has('NOFORN')),
  );
}

function levelOf(line: string): Level {
  // What a source prints nearly right (“TLP: AMBER”, the TLP:WHITE of older rules) means what its scheme makes of it.
  const fault = handlingFault(line);
  const words = (fault?.instead ?? line).replaceAll(/\s+/gu, ' ').trim();
  const own: Level = { family: 'words', rank: 0, caveats: [], words: words.toUpperCase() };
  if (fault && fault.instead === undefined) return own;
  for (const { family, levels } of FAMILIES) {
    // From the longest name: OFFICIAL-SENSITIVE begins like OFFICIAL, TLP:AMBER+STRICT like TLP:AMBER.
    const rank = levels.findLastIndex((name) => isLevel(words, name));
    const level = levels[rank];
    if (level === undefined) continue;
    const caveats = words.slice(level.length).toUpperCase().split('/');
    return {
      ...own,
      family,
      rank,
      caveats: caveats.map((caveat) => caveat.trim()).filter((caveat) => caveat !== ''),
    };
  }
  return own;
}

const isLevel = (words: string, name: string): boolean =>
  words.startsWith(name) && !/^[\p{L}\p{N}]/u.test(words.slice(name.length));
