import { toName } from '../../shared/citation/names';

/** How a name is cut does not depend on how it is printed. */
const AS_TYPED = {
  take: (text: string) => text,
  value: (text: string) => text,
  name: (text: string) => text,
};

const isPerson = (name: string): boolean => /\S\s+\S/.test(name) && 'family' in toName(name, AS_TYPED);

/**
 * A line of the field for authors that seems to hold several persons, as one name a line; null where it may be one name
 * or a body's (“Ministry of Interior and Narcotics Control”). Such a line would be cited as one author, under the first name.
 */
export function severalNames(line: string): string[] | null {
  const names = line
    .trim()
    .split(line.includes(';') ? /\s*;\s*/ : /\s*,?\s+(?:and|&)\s+|\s*,\s*(?=\S+\s+\S)/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length > 1 && names.every(isPerson) ? names : null;
}
