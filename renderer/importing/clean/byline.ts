import type { SourcedNames } from '../../../shared/model';
import { inText } from '../working/working';
import { readDate } from './dates';
import { readInstitution } from './institutions';
import { isNewspaperName } from './newspapers';
import { isKnownTown, URDU_TOWN } from './places';
import { looksLikeAgency, looksLikeName, looksLikeRole } from './words';

export type Byline = {
  certain: boolean;
  /** Unknown with a reason where the byline names a role or a desk only. */
  authors: SourcedNames;
  edtf: string | null;
};

const LEAD =
  /^(?:(?:written|reported|story|words|text|compiled|report|analysis|opinion|commentary|interview|interviewed|translated)\s+by|by|author(?:s|\(s\))?\s*:|byline\s*:|writer\s*:|reporter\s*:|from our|تحریر|رپورٹ)\s*:?\s*/i;

/** True for a line that says only "By": the name stands on the next line. */
export const isLoneBy = (text: string): boolean => /^(?:written\s+)?by\s*:?$/i.test(text.trim());

/** Reads a line as a byline ("By A, B and C, Special Correspondent | 3 March 2026"); null where it is none. */
export function readByline(text: string): Byline | null {
  const line = text.trim();
  if (line.length > 200) return null;
  const updated = /^(by\s.{4,80}?)[\s|,–—-]+(?:last )?(?:updated|modified)\b.{4,60}$/i.exec(line);
  if (updated?.[1]) return readByline(updated[1]);
  const lead = LEAD.exec(line);
  if (!lead || lead[0].length === line.length) return null;
  return readNames(line.slice(lead[0].length));
}

/**
 * "From A B in Islamabad": one name, and a town that is known or printed in capitals. It may as well be a headline
 * ("From Xi Jinping in Beijing"): only what stands around it shows that it is a byline.
 */
export function readFromLine(text: string): Byline | null {
  const line = text.trim();
  const read =
    line.length <= 100 ? /^(?:From|FROM)\s+(.+)\s+(?:in|IN)\s+(\p{Lu}[\p{L} .'’-]+)$/u.exec(line) : null;
  const [, name = '', town = ''] = read ?? [];
  if (!looksLikeName(name) || looksLikeRole(name) || looksLikeAgency(name)) return null;
  const isInCapitals = /^\p{Lu}{3}[\p{Lu} .'’-]*$/u.test(town) && line !== line.toUpperCase();
  return isKnownTown(town) || isInCapitals ? readNames(name) : null;
}

const IN_URDU_TOWN = new RegExp(`^${URDU_TOWN}$`, 'u');

/** "MUNIR AHMED Associated Press": for whom the reporter writes, behind the name on the same line. */
const withoutAgency = (piece: string): string =>
  piece.replace(/(?<=\S\s+\S+)\s+(?:The )?(?:Associated Press|Agence France-Presse|Reuters|AFP|AP|APP)$/, '');

/** Reads the names of a byline, without "By". */
export function readNames(words: string): Byline | null {
  let rest = words.trim();
  let edtf: string | null = null;
  // Parts after a bar, bullet or spaced dash: dates, towns, outlets, roles.
  const parts = rest.split(/\s*(?:\||•|·|\s[–—-]{1,2}\s)\s*/).filter(Boolean);
  rest = parts[0] ?? '';
  for (const part of parts.slice(1)) edtf ??= dateOf(part);
  // "By A, March 3, 2026": a date that follows the names after a comma.
  const commaDate =
    /,?\s+((?:published\s+)?(?:on\s+)?(?:\p{Lu}\p{Ll}+ \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}+ \d{4}))$/u.exec(
      rest,
    );
  if (commaDate?.[1] && dateOf(commaDate[1])) {
    edtf ??= dateOf(commaDate[1]);
    rest = rest
      .slice(0, commaDate.index)
      .replace(/[\s,]+(?:last )?(?:updated|published|posted|modified)\s*:?$/i, '');
  }
  const whole = readInstitution(rest);
  if (whole !== null) {
    // "AP | A B": who wrote it, the line may say behind the agency.
    const isPersonBehind = parts.slice(1).some((part) => looksLikeName(part) && !isKnownTown(part));
    return isPersonBehind
      ? unknownFrom(
          `The byline (“${words.trim()}”) names no person in front of “${whole}”, and perhaps one behind it.`,
          edtf,
        )
      : { certain: true, authors: inText([whole]), edtf };
  }
  rest = rest
    // A rank's "(retd)" stands in the middle of a name.
    .replace(/\s*\((?:retd?|rtd|retired)\.?\)/gi, '')
    .replace(/\s+(?:in|from)\s+\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*)*(?=\s+and\b|\s*[,;&]|\s*$)/gu, '')
    .replace(/\s*\((?:[^()]*)\)\s*$/, '')
    .replace(/[.;,]$/, '');
  const pieces = rest
    .split(/\s*(?:,|;|\band\b|&|\/|،|\bاور\b)\s*/i)
    .map((piece) => piece.trim())
    // Where it was written: "نام، اسلام آباد".
    .filter((piece, at) => piece !== '' && (at === 0 || !IN_URDU_TOWN.test(piece)));
  if (pieces.length === 0 || pieces.length > 12) return null;
  const names: string[] = [];
  const others: string[] = [];
  for (const piece of pieces) {
    const isNobody = looksLikeRole(piece) || looksLikeAgency(piece) || isNewspaperName(piece);
    if (isNobody || /^(?:Jr|Sr|PhD|Ph\.D|MD|II|III)\.?$/i.test(piece)) others.push(piece);
    else if (looksLikeName(withoutAgency(piece))) names.push(fromCapitals(withoutAgency(piece)));
    // After a name, other parts are a post or an institution ("Senior Fellow at the …"); before one they are not a byline.
    else if (names.length > 0 && /^\p{Lu}/u.test(piece)) others.push(piece);
    else return null;
  }
  const bodies = others.map(readInstitution).filter((body) => body !== null);
  if (names.length === 0 && bodies.length > 0)
    return { certain: true, authors: inText([...new Set(bodies)]), edtf };
  if (names.length === 0) {
    return others.length > 0
      ? unknownFrom(
          `The byline (“${words.trim()}”) names a desk, a post or a paper, no person and no institution.`,
          edtf,
        )
      : null;
  }
  const isShouted = rest === rest.toUpperCase() && /[A-Z]/.test(rest);
  return {
    certain: true,
    authors: inText(names, isShouted ? 'Byline, printed in capitals.' : undefined),
    edtf,
  };
}

const unknownFrom = (reason: string, edtf: string | null): Byline => ({
  certain: true,
  authors: { value: null, basis: 'unknown', reason },
  edtf,
});

function dateOf(text: string): string | null {
  const read = readDate(text.replace(/^(?:published|posted|updated)?\s*(?:on)?\s*:?\s*/i, ''));
  return read && 'edtf' in read && !/^updated/i.test(text) ? read.edtf : null;
}

function fromCapitals(name: string): string {
  if (name !== name.toUpperCase() || !/[A-Z]{3}/.test(name)) return name;
  return name.replace(/\p{Lu}{2,}/gu, (word) => word[0] + word.slice(1).toLowerCase());
}
