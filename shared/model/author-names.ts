/**
 * Authors as records keep them: a printed name, with the family name first ("Rehman, Ayesha") or last. The name of an
 * institution stands in braces ("{Al Jazeera}") where it could be taken for a person's.
 */
export type AuthorKind = 'person' | 'institution';

/** Words that only the name of a body, a desk or an agency has. */
const BODY_WORDS = new Set(
  (
    'academy affairs agence agency alliance army assembly association associated authority bank board broadcasting bureau cabinet ' +
    'center centre chamber channel college commission committee company congress consulate cooperation corporation ' +
    'correspondent correspondents council court department desk directorate division editor editorial editors embassy ' +
    'federation force forces forum foundation fund government group house initiative institute institution inc international ' +
    'journal limited ltd magazine media mediagroup ministry mission monitor monitoring nations navy network news newspaper ' +
    'newsroom observatory office organisation organization parliament party police post press project radio relations ' +
    'reporter reporters report reuters review secretariat senate service services society staff state studies team ' +
    'television think-tank times today tribune trust union university watch web website wire writer xinhua ' +
    'and of for with'
  ).split(' '),
);
/** Those that families are called by as well: with a comma behind one, a person's name is turned round. */
const FAMILIES_TOO = new Set(
  (
    'bank board center chamber church college council court force fund house office party post press project service state ' +
    'times today trust union watch wire'
  ).split(' '),
);
/** "I.A.Rehman": initials without a space are no address of a site. */
const INITIALS = /^(?:\p{Lu}\.)+(?=\p{Lu}\p{Ll})/u;
/** Ranks in two words, of which one is a word of institutions. */
const RANK = /^(?:group captain|press secretary)\s+(?:\(?ret(?:ire)?d\.?\)?\s+)?(?=\S+\s+\S)/i;

/** The name without a rank of several words in front of it. */
export const withoutRank = (name: string): string => name.replace(RANK, '');

/** The name without the braces that mark an institution. */
export const withoutBraces = (name: string): string => /^\{(.+)\}$/s.exec(name.trim())?.[1] ?? name;

/** An author as the screen shows one: "Farooqi, Hina" → "Hina Farooqi", institutions without their braces. */
export const printedAuthor = (name: string): string => {
  const bare = withoutBraces(name);
  return bare !== name || readsAsInstitution(name) ? bare : name.replace(/^([^,]+), ([^,]+)$/, '$2 $1');
};

/** What an author is, by the record: braces say so; without them, the words of the name do. */
export const authorKind = (name: string): AuthorKind =>
  withoutBraces(name) !== name || readsAsInstitution(name) ? 'institution' : 'person';

/** Has the name, written without braces, what only names of institutions have? Other scripts tell nothing. */
export function readsAsInstitution(printed: string): boolean {
  if (isOtherScript(printed)) return false;
  const name = withoutRank(printed).replace(INITIALS, '');
  if (/[\d&@/()[\]:;<>"“”|{}]/.test(name.replace(/\(retd?\.?\)/i, ''))) return true;
  if (/\w\.\w{2,}/.test(name) || /^the\s/i.test(name)) return true;
  const [family = [], given] = name.split(',').map(wordsOf);
  if (given && family.length === 1 && FAMILIES_TOO.has(family[0] ?? ''))
    return given.some((word) => BODY_WORDS.has(word)) || given.length === 0 || isShort(name);
  if (wordsOf(name).some((word) => BODY_WORDS.has(word))) return true;
  // "Committee to Protect", never "To Lam".
  if (/\s(?:to|[Ww]ithout|in|on)\s/.test(name)) return true;
  return /^\p{Lu}{2,6}$/u.test(name) || wordsOf(name).length > 6;
}

/** A name that stays whole, whatever it is: an institution's, or one in letters whose order of names is not known here. */
export const staysWhole = (name: string): boolean => isOtherScript(name) || readsAsInstitution(name);

/** "Service, BBC": an agency's letters stand where the given name would. */
const isShort = (name: string): boolean => /,\s*\p{Lu}{3,6}$/u.test(name);

const isOtherScript = (name: string): boolean => /[^\p{Script=Latin}\p{M}\p{Zs}\p{P}\p{S}\p{N}]/u.test(name);

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/[.,]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');

/** An institution's name as records hold it: in braces where it could be taken for a person's. */
export function institution(name: string): string {
  const words = withoutBraces(name).trim();
  return words === '' || readsAsInstitution(words) ? words : `{${words}}`;
}

/** The same author for what the analyst says it is. A person whose name reads like a body's is kept family name first. */
export function authorAs(kind: AuthorKind, name: string): string {
  if (kind === 'institution') return institution(name);
  const bare = withoutBraces(name).trim();
  const cut = bare.lastIndexOf(' ');
  if (!readsAsInstitution(bare) || bare.includes(',') || cut < 0) return bare;
  return `${bare.slice(cut + 1)}, ${bare.slice(0, cut)}`;
}
