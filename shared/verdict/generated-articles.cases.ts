import type { Random } from './mutations.cases';

/** Park-Miller: the same numbers in every run. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

const NAMES = [
  'Anwar Siddiqi',
  'Laura Penn',
  'Bilal Khosa',
  'Marta Oduya',
  'James O’Hare',
  'Zainab Mirza',
  'Émile Façade',
  'Søren Dahl',
];
const ROLES = [
  'Energy Minister',
  'Deputy Secretary',
  'Ambassador',
  'Trade Envoy',
  'the group’s chairman',
  'Senator',
];
const PLACES = ['Lahore', 'the US', 'Quetta', 'Washington', 'the UK', 'Karachi', 'Gwadar', 'the north-west'];
const BODIES = [
  'the World Bank',
  'IS-K',
  'the ministry',
  'NEPRA',
  'the US-Pakistan council',
  'parliament',
  'the provinces’ planners',
];
const THINGS = [
  'a non-binding accord',
  'the long-delayed pipeline',
  'counter-narcotics training',
  'solar tariffs',
  'the pilot programme',
  'rare-earth exports',
  'double-edged sanctions',
  'the cross-border markets',
];
const NUMBERS = [
  '$8.5 trillion',
  '29 per cent',
  '1,240 megawatts',
  '₹3 crore',
  '12%',
  '2010–12',
  '17 of 44',
  '€50 million',
  '14 km',
  '1½ years',
  '10:30 a.m.',
  '−4 °C',
  '3,000 tonnes',
  'two million',
];
const HEDGES = [
  'may',
  'could',
  'will',
  'will not',
  'cannot',
  'is likely to',
  'won’t',
  'has not yet begun to',
  'is expected to',
  'might never',
];
const VERBS = [
  'realize',
  'undermine',
  'finance',
  'delay',
  'support',
  'modernise',
  'reduce',
  'abandon',
  'monitor',
];
const LEADS = [
  'Despite all this, ',
  'However, ',
  'In 2024, ',
  'Yesterday ',
  'If talks resume, ',
  '',
  '',
  '',
  'Reportedly, ',
  'On 12 February, ',
];
const ENDS = [
  '.',
  ', so long as prices hold.',
  ' — a first since 1998 — despite protests.',
  '; nobody objected.',
  ' (see annex II).',
  '. Why now?',
  ' … at some point.',
  ', “unless the law changes.”',
];

/** A made-up article with numbers, names, hedges, nested speech, dashes and sentences that stand in it twice. */
export function generateArticle(random: Random): { text: string }[] {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const clause = () => `${pick(BODIES)} ${pick(HEDGES)} ${pick(VERBS)} ${pick(THINGS)} in ${pick(PLACES)}`;
  const raise = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);
  const sentence = (): string => {
    const kind = random();
    if (kind < 0.25)
      return raise(`“${raise(clause())},” ${pick(ROLES)} ${pick(NAMES)} said, citing ${pick(NUMBERS)}.`);
    if (kind < 0.4)
      return `${pick(NAMES)} described it as a “purported ${pick(['threat', 'favour', 'breakthrough'])} worth ${pick(NUMBERS)}”, while ${clause()}.`;
    if (kind < 0.55)
      return raise(
        `${pick(LEADS)}some ${pick(NUMBERS)} of purported reserves ${pick(HEDGES)} be sold by ${pick(NAMES)}, who rejected ${pick(THINGS)}.`,
      );
    return raise(
      `${pick(LEADS)}${clause()} and ${pick(HEDGES)} ${pick(VERBS)} ${pick(NUMBERS)} of it${pick(ENDS)}`,
    );
  };
  const blocks = Array.from({ length: 6 + Math.floor(random() * 6) }, () =>
    Array.from({ length: 2 + Math.floor(random() * 4) }, sentence).join(' '),
  );
  // Twins: a sentence that stands again elsewhere, once as it is and once with a word turned.
  const twin = sentence();
  blocks[1] = `${blocks[1]} ${twin}`;
  blocks.push(
    `${twin} ${sentence()}`,
    `${twin.replace(/ (?:may|could|will)(?! not) /u, ' will not ')} ${sentence()}`,
  );
  blocks.push(
    'یہ معاہدہ ابھی نافذ نہیں ہوا۔ وزیر نے کہا کہ ۲۰۲۴ میں بات چیت شاید دوبارہ شروع ہو جائے گی اور سرحدی منڈیاں کھلیں گی۔',
  );
  return blocks.map((text) => ({ text }));
}
