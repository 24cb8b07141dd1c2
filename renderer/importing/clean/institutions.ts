import type { SourcedNames } from '../../../shared/model';
import { authorKind, institution } from '../../../shared/model/author-names';
import { isKnownTown } from './places';
import { endsSentence, looksLikeAgency, looksLikeRole, wordCount } from './words';

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
  return BODY.test(name) && !looksLikeRole(name) && (!ROLE_IN.test(name) || /^Office of\b/.test(name))
    ? institution(name)
    : null;
}

/** A person's post at an institution is no institution: "Director, Institute of …", "News Correspondent". */
const ROLE_IN =
  /(?<!\p{L})(?:Correspondent|Reporter|Editor|Fellow|Analyst|Professor|Director|Researcher|Columnist|Writer|Assistant|Associate|Lecturer|Ambassador|Secretary|Minister|Spokes(?:man|woman|person)|President|Chair(?:man|woman|person)?|Contributor|Desk|Team|Report|Service|Release|Update|Alerts?|Digest|Briefing|Newsletter)$/u;

/** Does a record name somebody who is a person? */
export const namesPerson = ({ value }: SourcedNames): boolean =>
  value?.some((name) => authorKind(name) === 'person') ?? false;
