/** What acronyms that analysts of this field meet every day stand for, in small letters, by their letters. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  US: ['united states', 'united states of america'],
  USA: ['united states of america'],
  UK: ['united kingdom'],
  UN: ['united nations'],
  EU: ['european union'],
  UAE: ['united arab emirates'],
  USAID: ['united states agency for international development', 'us agency for international development'],
  NATO: ['north atlantic treaty organization', 'north atlantic treaty organisation'],
  IMF: ['international monetary fund'],
  FBI: ['federal bureau of investigation'],
  CIA: ['central intelligence agency'],
  CT: ['counterterrorism', 'counter-terrorism'],
  TTP: ['tehreek-e-taliban pakistan', 'tehrik-e-taliban pakistan', 'tehrik-i-taliban pakistan'],
  ISK: ['islamic state-khorasan', 'islamic state khorasan', 'islamic state – khorasan'],
  BLA: ['balochistan liberation army', 'baloch liberation army'],
  CPEC: ['china-pakistan economic corridor', 'china–pakistan economic corridor'],
  FATF: ['financial action task force'],
  GDP: ['gross domestic product'],
};

/** What everybody takes an acronym of this field for, in small letters. */
export const knownNames = (acronym: string): readonly string[] => KNOWN[lettersOf(acronym)] ?? [];

const lettersOf = (word: string): string => word.replace(/[^\p{L}]/gu, '');

/**
 * Does a bracket spell out the acronym that ends `beside`, or begins it (QI-25)? As the source itself spells it out
 * elsewhere, or as everybody does; else its initials must be the acronym's letters.
 */
export function expandsAcronym(inside: string, beside: string, sourceText: string): boolean {
  const word =
    /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}.-]*\p{Lu}\.?)['.,]?$/u.exec(beside)?.[1] ??
    /^(\p{Lu}[\p{Lu}.-]*\p{Lu})(?!\p{L})/u.exec(beside)?.[1];
  if (!word) return false;
  const letters = lettersOf(word);
  const plain = inside.toLowerCase().replace(/^the /u, '');
  const own = spelledOut(word, sourceText);
  if (own !== null) return plain === own;
  const known = KNOWN[letters];
  if (known) return known.some((each) => plain === each || plain === `${each} province`);
  return letters.length >= 2 && initialsOf(inside) === letters;
}

const initialsOf = (words: string): string =>
  Array.from(words.matchAll(/(?<![\p{L}])\p{Lu}/gu), (match) => match[0]).join('');

/** The words before “(TTP)” in the source whose initials it has; null where it never spells the acronym out. */
function spelledOut(acronym: string, text: string): string | null {
  const at = text.indexOf(` (${acronym})`);
  if (at < 0) return null;
  const letters = lettersOf(acronym);
  const words = text.slice(Math.max(0, at - 120), at).split(' ');
  for (let count = 1; count <= Math.min(words.length, letters.length + 4); count += 1) {
    const name = words.slice(-count).join(' ');
    if (/^\p{Lu}/u.test(name) && initialsOf(name) === letters) return name.toLowerCase();
  }
  return null;
}
