import { isKnownTown } from './places';

/** Words of newspapers' names. Some are surnames as well: alone they show nothing of a line that may name a person. */
export const NEWSPAPER =
  /\b(?:Post|Times|Gazette|News|Herald|Tribune|Review|Journal|Dispatch|Observer|Daily|Weekly|Monthly|Chronicle|Monitor|Ledger|Mail|Express|Courier|Telegraph|Standard|Record|Recorder|Bulletin|Press|Magazine|Quarterly|Examiner|Star|Sun|Mirror|Independent|Frontier|Nation|Guardian|Messenger|Sentinel|Argus|Outlook|Today)\b/i;

const WORD = String.raw`\p{Lu}[\p{L}\p{M}.’'&-]*`;
/** Ends in a word, or begins with one, that newspapers bear and families do not. */
const NO_FAMILY = new RegExp(
  String.raw`^(?:[Tt]he\s+)?(?:${WORD}\s+(?:News|Today)|(?:${WORD}\s+){1,2}(?:Times|Gazette|Tribune|Review|Journal|Dispatch|Observer|Weekly|Monthly|Chronicle|Telegraph|Bulletin|Magazine|Quarterly|Examiner|Recorder|Independent|Guardian)|(?:Daily|Weekly|Morning|Evening)\s+${WORD}(?:\s+${WORD})?|Times\s+of\s+${WORD})$`,
  'u',
);
const WITH_ARTICLE = new RegExp(String.raw`^[Tt]he\s+(?:${WORD}\s+){0,3}${WORD}$`, 'u');
const TOWN_AND_WORD = new RegExp(String.raw`^(?:[Tt]he\s+)?(${WORD}(?:\s+${WORD})?)\s+(${WORD})$`, 'u');

/** Is this the name of a newspaper or magazine, and of nobody? "Karachi Ledger" is, "Heath Ledger" may be an actor. */
export function isNewspaperName(words: string): boolean {
  const name = words.trim();
  if (name.length > 60) return false;
  if (NO_FAMILY.test(name)) return true;
  if (WITH_ARTICLE.test(name)) return NEWSPAPER.test(name);
  const [, town = '', paper = ''] = TOWN_AND_WORD.exec(name) ?? [];
  return isKnownTown(town) && NEWSPAPER.test(paper);
}
