import type { SourcedNames } from '../../../shared/model';
import { authorKind, institution } from '../../../shared/model/author-names';
import { isKnownTown } from './places';
import { endsSentence, looksLikeAgency, looksLikeName, looksLikeRole, wordCount } from './words';

/** "Agencies", "Web Desk": whoever they are, the line does not say. */
const NOBODY = /^(?:news )?agencies$|\bdesk$/i;

/** Words of names that institutions bear and families do not. */
const BODY =
  /(?<!\p{L})(?:Ministry|Embassy|Consulate|High Commission|Permanent Mission|Secretariat|Directorate|Department|Institute|Institution|Foundation|University|Association|Committee|Commission|Council|Federation|Organi[sz]ation|Agency|International|Group|Observatory|Think Tank|Radio|Television|Broadcasting|News|Cent(?:er|re) (?:for|of|on)|Office of|Government of|Bureau of|Board of|House of|Bank of|State Bank|World Bank|Human Rights Watch|Editorial Board|Public Relations|Foreign Office|United Nations)(?!\p{L})/u;
/** Has the name words that no person's name has? */
export const hasBodyWords = (name: string): boolean => BODY.test(name) || STAFF.test(name);

/** "Reuters Staff", "Courier Editorial Board". */
const STAFF = /^(?:\p{Lu}[\p{L}\p{N}.’'&-]*\s+){1,4}(?:Staff|Editorial Board)$/u;
const CAPITALS =
  /^(?:\p{Lu}|\p{N})[\p{L}\p{M}\p{N}.'’&()-]*,?(?:\s+(?:(?:of|for|the|and|to|on|in|de|du|la|des|against|without|&|[-–])\s+){0,2}[\p{Lu}\p{N}(][\p{L}\p{M}\p{N}.'’&()-]*,?)*$/u;

/** The institution that a byline or a page's metadata name as the author, as records hold it; null where they name none. */
export function readInstitution(words: string): string | null {
  const name = words.trim().replace(/^the\s+(?=\p{Lu})/u, '');
  if (name.length < 2 || name.length > 120 || wordCount(name) > 12 || NOBODY.test(name)) return null;
  const [, before = '', town = ''] = /^(.+),\s+([\p{L} ]+)$/u.exec(name) ?? [];
  if (looksLikeAgency(before) && isKnownTown(town)) return institution(before);
  if (looksLikeAgency(name)) return institution(name);
  if (/^editorial board$/i.test(name)) return /^\p{Lu}/u.test(name) ? 'The Editorial Board' : null;
  if (!CAPITALS.test(name) || (endsSentence(name) && !/\p{Lu}\.$/u.test(name))) return null;
  if (name.includes(',') && !isKnownTown(town)) return null;
  const isStaff =
    STAFF.test(name) && !/^(?:Our|Senior|Web|News|Guest|Special|Contributing|City)\b/.test(name);
  if (isStaff) return institution(name);
  const isOffice = /^Office of\b/.test(name);
  if (!BODY.test(name) || looksLikeRole(name) || (!isOffice && ROLE_IN.test(name))) return null;
  return holdsPerson(name, isOffice) ? null : institution(name);
}

/** A person's post at an institution is no institution: "Director, Institute of …", "News Correspondent". */
const ROLE_IN =
  /(?<!\p{L})(?:Correspondent|Reporter|Editor|Fellow|Analyst|Professor|Director|Researcher|Columnist|Writer|Assistant|Associate|Lecturer|Ambassador|Secretary|Minister|Spokes(?:man|woman|person)|President|Chair(?:man|woman|person)?|Chancellor|Governor|Commissioner|Officer|Contributor|Desk|Team|Report|Service|Release|Update|Alerts?|Digest|Briefing|Newsletter|Analysis|Statement|Estimates?|Figures|Officials?|Leaders?|Decree|Vote)$/u;

/** Ranks and posts in front of a person's name, wherever in the line: "Foreign Office Spokesperson A B". */
const POST =
  /^(?:Dr|Prof|Professor|Mr|Mrs|Ms|Gen|Lt|Col|Maj|Brig|Brigadier|Capt|Captain|Amb|Sen|Senator|Rep|Sir|Justice \(|Barrister|Maulana)\.?\s|(?<!\p{L})(?:Captain|Commander|Correspondent|Reporter|Editor|Fellow|Analyst|Professor|Director|Researcher|Columnist|Writer|Lecturer|Ambassador|Secretary|Secretary-General|Minister|Spokes(?:man|woman|person)|President|Chair(?:man|woman|person)?|Chancellor|Governor|Commissioner|Official|Officer|Leader|Chief|Head|Advis[eo]r|Expert|Envoy|Representative)\s+\p{Lu}/u;
/** "Office of the Press Secretary A B": behind an office's post, two words at the end. */
const POST_AND_NAME =
  /\s(?:Secretary|Minister|Director|President|Governor|Spokes(?:man|woman|person))\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+$/u;
/** Names of institutions that stand behind a person's without a comma: "A B BBC News", "A B University of C". */
const BEHIND_NAME =
  /^(?:Human Rights Watch|World Bank|United Nations|State Bank|(?:Cent(?:er|re) (?:for|of|on)|Office of|Government of|Bureau of|Board of|House of|Bank of))$/;
const BEFORE_OF = /^(?:Ministry|Embassy|Consulate|Department|Directorate|Institute|University)$/;
const CHANNEL = /^(?:News|Radio|Television|Broadcasting)$/;
/** Capitalised words that are no person's name in front of "for" and "of". */
const NO_NAME =
  /(?<!\p{L})(?:Endowment|Fund|Trust|Alliance|Rights|Campaign|Coalition|Initiative|Academy|Movement|Union|Education|Services?|Corporation|Front|Friends|Voice|Doctors|Physicians|Press|Mission)(?!\p{L})/u;

/** Does a line with words of an institution name a person as well? Then it is not the institution's name. */
function holdsPerson(name: string, isOffice: boolean): boolean {
  const isPosted = isOffice ? POST_AND_NAME.test(name) : POST.test(name);
  if (isPosted || /\((?:retd?|rtd|retired)\b/i.test(name)) return true;
  // Two words that run together where an element ended: "DaviesBBC".
  if (/\p{Ll}{2}\p{Lu}{2}/u.test(name)) return true;
  const found = BODY.exec(name);
  const [body = ''] = found ?? [];
  const at = found?.index ?? 0;
  const isName = (words: string) => looksLikeName(words) && !isKnownTown(words) && !NO_NAME.test(words);
  const before = name.slice(0, at).trim();
  const after = name.slice(at + body.length).trim();
  const [, named] = /^(.+?)\s+(?:of|for|at|from|with|in)(?:\s+the)?$/u.exec(before) ?? [];
  if (named !== undefined) return isName(named);
  if (CHANNEL.test(body) && isName(before.replace(/\s*\S+$/, ''))) return true;
  if (!isName(before)) return false;
  return (
    BEHIND_NAME.test(body) ||
    (BEFORE_OF.test(body) && /^(?:of|for|to|on|in)\s/.test(after)) ||
    (/^(?:International|Radio)$/.test(body) && after !== '')
  );
}

/** Does a record name somebody who is a person? */
export const namesPerson = ({ value }: SourcedNames): boolean =>
  value?.some((name) => authorKind(name) === 'person') ?? false;
