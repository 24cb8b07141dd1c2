import type { CiteprocName } from 'citeproc';
import { staysWhole, withoutBraces, withoutRank } from '../model/author-names';
import type { Protector } from './protect';

/** Keeps what a name is made of from the style's own rules. */
type Keeper = Pick<Protector, 'take' | 'value' | 'name'>;

/** Titles printed before a name are no part of it. */
const HONORIFICS = new Set(
  (
    'mr mrs ms miss dr prof professor gen general lt lieutenant col colonel brig brigadier maj major capt captain adm admiral ' +
    'amb ambassador sen senator barrister engr engineer retd ret'
  ).split(' '),
);
const PARTICLES = new Set(
  'al- ul- ur- ud- ul ur ud uz al el ibn bin bint abu von van der den de da di la le du dos'.split(' '),
);
const SUFFIX = /^(jr|sr|ii|iii|iv)\.?$/i;

/**
 * A printed name as CSL parts. "Family, Given" is taken at its word; "Given Family" takes the last word as the family
 * name, with the particles before it (Zia ul Haq, Ursula von der Leyen). Bodies, single names, names in other scripts
 * and everything that does not look like one person's name stay whole: a name cut wrongly would be a false one.
 */
export function toName(raw: string, protector: Keeper): CiteprocName {
  const text = protector
    .take(raw)
    .replace(/^by\s+/i, '')
    .replace(/[,;:]+$/, '');
  const printed = withoutBraces(text);
  if (printed !== text || staysWhole(printed)) return { literal: protector.value(printed) };
  const comma = printed.indexOf(',');
  if (comma > 0) return inverted(printed.slice(0, comma).trim(), printed.slice(comma + 1).trim(), protector);
  const words = withoutHonorifics(withoutRank(printed).split(' '));
  let suffix: string | undefined;
  if (words.length > 2 && SUFFIX.test(words.at(-1) ?? '')) suffix = words.pop();
  if (words.length < 2) return { literal: protector.value(words.join(' ') || printed) };
  let start = words.length - 1;
  while (start > 1 && isParticle(words[start - 1] ?? '')) start -= 1;
  return {
    family: protector.name(words.slice(start).join(' ')),
    given: protector.name(words.slice(0, start).join(' ')),
    ...(suffix === undefined ? {} : { suffix: protector.name(suffix) }),
  };
}

function inverted(family: string, rest: string, protector: Keeper): CiteprocName {
  const [given = '', suffix] = rest.split(/\s*,\s*/);
  // "Ayesha Rehman, Bilal Khan" may be two persons: printed as it stands rather than turned round.
  if (family.split(' ').filter((word) => !isParticle(word)).length > 1 && given.split(' ').length > 1) {
    return { literal: protector.value(`${family}, ${rest}`) };
  }
  if (given === '') return { literal: protector.value(family) };
  if (SUFFIX.test(given)) return { ...toName(family, protector), suffix: protector.name(given) };
  return {
    family: protector.name(family),
    given: protector.name(given),
    ...(suffix === undefined || suffix === '' ? {} : { suffix: protector.name(suffix) }),
  };
}

const isParticle = (word: string) => PARTICLES.has(word) || /^(?:al|ul|ur|ud)-$/.test(word);

function withoutHonorifics(words: readonly string[]): string[] {
  const kept = [...words];
  const isHonorific = (word: string | undefined) =>
    word !== undefined && HONORIFICS.has(word.toLowerCase().replace(/[.()]/g, ''));
  while (kept.length > 2 && isHonorific(kept[0])) kept.shift();
  return kept;
}
