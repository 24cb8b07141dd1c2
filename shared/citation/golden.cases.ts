import type { Inline } from '../brief-document/brief-document';
import { type ArticleRecord, unknownRecord } from '../model/article';
import type { Basis } from '../model/basis';
import type { CitedArticle } from './cited-article';

/** A record from the fields that are known; each field takes its basis from `basis`, else `in-text`. */
export function article(
  accession: string,
  fields: Partial<Record<Exclude<keyof ArticleRecord, 'authors'>, string>> & { authors?: string[] },
  basis: Partial<Record<keyof ArticleRecord, Basis>> = {},
  opening = '',
): CitedArticle {
  const record = unknownRecord();
  for (const name of Object.keys(record) as (keyof ArticleRecord)[]) {
    const value = fields[name];
    if (value !== undefined) Object.assign(record, { [name]: { value, basis: basis[name] ?? 'in-text' } });
  }
  return { id: accession, key: accession, accession, record, opening };
}

/** Runs as one string, italics between asterisks as in the tables of the domain guide. */
export const asText = (inlines: readonly Inline[]): string =>
  inlines.map((run) => (run.kind === 'text' ? (run.italic ? `*${run.text}*` : run.text) : '')).join('');

const TITLE_000 = 'US Strengthens Strategic and Mineral Partnerships with Pakistan';
const TITLE_002 = 'Pak-US relations: Areas of Engagement beyond Security Cooperation';
const TITLE_004 = '[Untitled news report on talks between John Bass and Amna Baloch]';

/** The three sources with nothing but what their texts say. */
export const LEVEL_1 = {
  a000: article('000_bf22813c77c5c241', {
    title: TITLE_000,
    place: 'Washington, D.C.',
    published: 'XXXX-02-12',
  }),
  a002: article('002_8896f748165b3310', {
    title: TITLE_002,
    authors: ['Nawal Nawaz'],
    outlet: 'Global Security Review',
    // The site's name is all that the text has of an address: no page to point at.
    url: 'globalsecurityreview.com',
  }),
  a004: article('004_f08517f637fdf4a5', { title: TITLE_004, place: 'Islamabad' }, { title: 'supplied' }),
};

const URL_000 =
  'https://boldnewsonline.com/amp/us-strengthens-strategic-and-mineral-partnerships-with-pakistan';
const URL_004 = 'https://www.nation.com.pk/17-Sep-2024/pakistan-us-look-forward-to-enhanced-cooperation';

/** The same after an analyst confirmed the outside facts. */
export const LEVEL_2 = {
  a000: article(
    '000_bf22813c77c5c241',
    {
      title: TITLE_000,
      place: 'Washington, D.C.',
      published: '2026-02-12',
      outlet: 'boldnewsonline.com',
      url: URL_000,
    },
    { published: 'confirmed', outlet: 'confirmed', url: 'confirmed' },
  ),
  a002: article(
    '002_8896f748165b3310',
    {
      title: TITLE_002,
      authors: ['Nawal Nawaz'],
      outlet: 'Global Security Review',
      published: '2025-03~/2025-04~',
      url: 'https://globalsecurityreview.com',
    },
    { published: 'inferred' },
  ),
  a004: article(
    '004_f08517f637fdf4a5',
    {
      title: 'Pakistan, US look forward to enhanced cooperation',
      place: 'Islamabad',
      outlet: 'The Nation (Pakistan)',
      published: '2024-09-17',
      url: URL_004,
    },
    { title: 'confirmed', outlet: 'confirmed', published: 'confirmed', url: 'confirmed' },
  ),
};

type Forms = { locators: [string, string, string]; notes: string[]; inText: string[]; references: string[] };

export const FORMS: Record<'level 1' | 'level 2', { articles: CitedArticle[] } & Forms> = {
  'level 1': {
    articles: Object.values(LEVEL_1),
    locators: ['2', '7', '4'],
    notes: [
      '“US Strengthens Strategic and Mineral Partnerships with Pakistan,” dateline Washington, DC, February 12 [year not given], para. 2, on file with author (000_bf22813c77c5c241).',
      'Nawal Nawaz, “Pak-US Relations: Areas of Engagement beyond Security Cooperation,” *Global Security Review*, n.d., para. 7, on file with author (002_8896f748165b3310).',
      '[Untitled news report on talks between John Bass and Amna Baloch], dateline Islamabad, n.d., para. 4, on file with author (004_f08517f637fdf4a5).',
    ],
    inText: [
      '(“US Strengthens,” n.d., para. 2)',
      '(Nawaz, n.d., para. 7)',
      '([Untitled news report on talks], n.d., para. 4)',
    ],
    references: [
      'US strengthens strategic and mineral partnerships with Pakistan. (n.d., February 12). [Outlet not identified; text on file as 000_bf22813c77c5c241].',
      'Nawaz, N. (n.d.). Pak-US relations: Areas of engagement beyond security cooperation. *Global Security Review*.',
      '[Untitled news report on talks between John Bass and Amna Baloch]. (n.d.). [Outlet not identified; text on file as 004_f08517f637fdf4a5].',
    ],
  },
  'level 2': {
    articles: Object.values(LEVEL_2),
    locators: ['2', '7', '4'],
    notes: [
      `“US Strengthens Strategic and Mineral Partnerships with Pakistan,” boldnewsonline.com, February 12, 2026, para. 2, ${URL_000}.`,
      'Nawal Nawaz, “Pak-US Relations: Areas of Engagement beyond Security Cooperation,” *Global Security Review*, n.d. [March–April 2025?], para. 7, https://globalsecurityreview.com.',
      `“Pakistan, US Look Forward to Enhanced Cooperation,” *Nation* (Pakistan), September 17, 2024, para. 4, ${URL_004}.`,
    ],
    inText: [
      '(*US Strengthens*, 2026, para. 2)',
      '(Nawaz, n.d., para. 7)',
      '(“Pakistan, US Look Forward,” 2024, para. 4)',
    ],
    references: [
      `*US strengthens strategic and mineral partnerships with Pakistan*. (2026, February 12). boldnewsonline.com. ${URL_000}`,
      'Nawaz, N. (n.d.). Pak-US relations: Areas of engagement beyond security cooperation. *Global Security Review*. https://globalsecurityreview.com',
      `Pakistan, US look forward to enhanced cooperation. (2024, September 17). *The Nation*. ${URL_004}`,
    ],
  },
};
