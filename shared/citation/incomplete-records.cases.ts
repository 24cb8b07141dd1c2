import type { Basis } from '../model/basis';
import type { CitedArticle } from './cited-article';
import { article } from './golden.cases';

/** `also` are values of the same kind that are tried in turn. */
type Value<T> = { name: string; value?: T; also?: T[]; basis?: Basis };

const TITLES: Value<string>[] = [
  { name: 'no title' },
  {
    name: 'title',
    value: 'Ministers discuss minerals and trade in Karachi',
    also: [
      'Will the talks go on?',
      'Envoy says "we are ready."',
      'Talks held in Washington, D.C.',
      'Who asked ‘why?’',
    ],
  },
  { name: 'supplied', value: 'Untitled report on talks in Lahore', basis: 'supplied' },
];
const AUTHORS: Value<string[]>[] = [
  { name: 'no author' },
  { name: 'one', value: ['Ayesha Rehman'] },
  { name: 'two', value: ['Ayesha Rehman', 'Khan, Bilal'] },
  { name: 'three', value: ['Ayesha Rehman', 'Bilal Khan', 'Zia ul Haq'] },
  { name: 'five', value: ['A. R. Siddiqi', 'Bilal Khan', 'C', 'Dana Lee Jr.', 'E F'] },
  { name: 'a body', value: ['Ministry of Interior, Islamabad'], also: [['Meridian Wire Inc.'], ['APP']] },
];
const OUTLETS: Value<string>[] = [
  { name: 'no outlet' },
  { name: 'outlet', value: 'Harbour Gazette', also: ['Harbour Inc.', 'Harbour!'] },
  { name: 'with The', value: 'The Harbour Gazette (Pakistan)' },
  { name: 'domain', value: 'harbourgazette.com' },
];
const PLACES: Value<string>[] = [{ name: 'no place' }, { name: 'place', value: 'WASHINGTON, D.C.' }];
const DATES: Value<string>[] = [
  { name: 'no date' },
  { name: 'year', value: '2025' },
  { name: 'month', value: '2025-04' },
  { name: 'day', value: '2025-04-02' },
  { name: 'year not given', value: 'XXXX-02-12' },
  { name: 'inferred', value: '2026', basis: 'inferred' },
  { name: 'interval', value: '2025-03-30/2025-04-02' },
  { name: 'bounds', value: '2025-03~/2025-04~', basis: 'inferred' },
  { name: 'not a date', value: 'last Thursday' },
];
const ADDRESSES: Value<string>[] = [
  { name: 'no address' },
  { name: 'address', value: 'https://harbourgazette.com/a?b=1&c=2' },
];
const ACCESSES: Value<string>[] = [{ name: 'no access' }, { name: 'access', value: '2026-11-21' }];

/** Every combination of what a record may know, with the words that name it. */
export function incompleteRecords(): { name: string; article: CitedArticle }[] {
  const rows: { name: string; article: CitedArticle }[] = [];
  for (const title of TITLES)
    for (const authors of AUTHORS)
      for (const outlet of OUTLETS)
        for (const place of PLACES)
          for (const published of DATES)
            for (const url of ADDRESSES)
              for (const accessed of ACCESSES) {
                const fields = { title, authors, outlet, place, published, url, accessed };
                const known = Object.entries(fields).filter(([, field]) => field.value !== undefined);
                const inTurn = (field: Value<unknown>) =>
                  [field.value, ...(field.also ?? [])][rows.length % (1 + (field.also?.length ?? 0))];
                rows.push({
                  name: Object.values(fields)
                    .map((field) => field.name)
                    .join(', '),
                  article: article(
                    `r${rows.length}`,
                    Object.fromEntries(known.map(([key, field]) => [key, inTurn(field)])),
                    Object.fromEntries(known.map(([key, field]) => [key, field.basis])),
                    'The two sides met again on Monday, an official said.',
                  ),
                });
              }
  return rows;
}

/** What must never be printed: stray, doubled or missing punctuation, empty brackets, entities, hidden characters. */
export const FAULTS: readonly (readonly [string, RegExp])[] = [
  ['doubled comma', /,\s*,/],
  ['doubled full stop', /\.[\s*]*\.(?!\.)/],
  ['comma against full stop', /,[”’)\]*]*\.|\.,[”’]*\./],
  ['space before punctuation', /\s[,.;:)\]”]/],
  ['empty brackets or marks', /\(\s*\)|\[\s*\]|“\s*”|‘\s*’|\*\*/],
  ['comma after a mark', /[?!][,.]|[?!]”[,.]/],
  ['punctuation outside the closing mark', /”[,.]/],
  ['doubled space', / {2}/],
  ['a missing value', /undefined|null|NaN|\[object/],
  ['an entity', /&(?:#\d+|amp|lt|gt|quot);/],
  ['a hidden character', /[\uE000-\uF8FF]/],
  ['trailing comma or space', /[,;:\s]$|^[,;:\s]/],
];
