import type { Inline } from '../brief-document/brief-document';
import { type ArticleRecord, unknownRecord } from '../model/article';
import type { Basis } from '../model/basis';
import type { Quoting, StyleId } from '../model/brief';
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
export const TITLE_001 = '[Untitled news report on Pakistan-US counterterrorism and minerals talks]';
export const TITLE_003 = '[Untitled opinion column on US-Pakistan relations]';

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
/** The other two, which the guide prints only as sources of what somebody else said. */
export const UNTITLED = {
  a001: article('001_29175f3bb8d40753', { title: TITLE_001, place: 'Islamabad' }, { title: 'supplied' }),
  a003: article('003_6a4175332d62ce25', { title: TITLE_003 }, { title: 'supplied' }),
};

const URL_000 =
  'https://boldnewsonline.com/amp/us-strengthens-strategic-and-mineral-partnerships-with-pakistan';
export const URL_004 =
  'https://www.nation.com.pk/17-Sep-2024/pakistan-us-look-forward-to-enhanced-cooperation';

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

/** The same three when the analyst recorded opening the pages that day (H4). */
export const OPENED = Object.fromEntries(
  Object.entries(LEVEL_2).map(([name, opened]) => [
    name,
    {
      ...opened,
      record: { ...opened.record, accessed: { value: '2026-11-21', basis: 'confirmed' as const } },
    },
  ]),
) as typeof LEVEL_2;

/** An import on the day that the domain guide takes; noon, so that it is that day everywhere. */
const imported = (cited: CitedArticle): CitedArticle => ({
  ...cited,
  importedAt: '2026-11-21T11:00:00.000Z',
});

const HAPPENED: Readonly<Record<string, string>> = {
  '000_bf22813c77c5c241': '2026-02-11',
  '004_f08517f637fdf4a5': '2024-09-16',
};
const happened = (cited: CitedArticle): CitedArticle => {
  const value = HAPPENED[cited.id];
  return value === undefined
    ? cited
    : { ...cited, record: { ...cited.record, occurred: { value, basis: 'confirmed' } } };
};

export type OtherForm = {
  style: StyleId;
  level: string;
  articles: readonly CitedArticle[];
  /** By place; null for none. */
  locators: readonly (string | null)[];
  quoting?: readonly (Quoting | undefined)[];
  citations: readonly string[];
  /** In the order of the list; absent where the style has none. */
  references?: readonly string[];
};

const QUOTED = 'US Strengthens Strategic and Mineral Partnerships with Pakistan';
const RELATIONS = 'Pak-US Relations: Areas of Engagement beyond Security Cooperation';
export const LOOK = 'Pakistan, US Look Forward to Enhanced Cooperation';
const PARAGRAPHS = ['2', '7', '4'] as const;
const MARKED = 'Classification of extracted information is “U”; Overall classification is “U”; ';

const ICD_LEVEL_1 = [
  `(U) Outlet not identified; 000_bf22813c77c5c241; 12 February (year not stated); (U) ${TITLE_000}; Para 2; ${MARKED}Imported 21 November 2026.`,
  `(U) Global Security Review; 002_8896f748165b3310; Date not stated; (U) ${TITLE_002}; Para 7; ${MARKED}Imported 21 November 2026.`,
  `(U) Outlet not identified; 004_f08517f637fdf4a5; Date not stated; (U) ${TITLE_004}; Para 4; ${MARKED}Imported 21 November 2026.`,
];
/** The second field of dates is there where a quotation has a date of its own. */
const ICD_LEVEL_2 = (first: string, third: string) => [
  `(U) boldnewsonline.com; 000_bf22813c77c5c241; 12 February 2026; ${first}(U) ${TITLE_000}; Para 2; ${MARKED}Accessed 21 November 2026.`,
  `(U) Global Security Review; 002_8896f748165b3310; Not dated (circa March–April 2025); (U) ${TITLE_002}; Para 7; ${MARKED}Accessed 21 November 2026.`,
  `(U) The Nation (Pakistan); 004_f08517f637fdf4a5; 17 September 2024; ${third}(U) Pakistan, US look forward to enhanced cooperation; Para 4; ${MARKED}Accessed 21 November 2026.`,
];
const unmarked = (note: string): string => note.replaceAll('(U) ', '').replace(MARKED, '');
const said = (speaker: string, date: string | null = null): Quoting => ({ speaker, occasion: null, date });

/** Forms of the other styles; those of MLA and of Chicago author-date follow the rules, since the guide prints none. */
export const OTHER_FORMS: readonly OtherForm[] = [
  {
    style: 'crs',
    level: 'level 1',
    articles: Object.values(LEVEL_1),
    locators: PARAGRAPHS,
    quoting: [undefined, undefined, said('Foreign Secretary Amna Baloch')],
    citations: [
      `“${QUOTED}” (outlet not identified), dateline Washington, DC, February 12 [year not given], paragraph 2.`,
      `Nawal Nawaz, “${RELATIONS},” *Global Security Review*, n.d., paragraph 7.`,
      'Untitled news report (outlet not identified), dateline Islamabad, n.d., paragraph 4, quoting Foreign Secretary Amna Baloch.',
    ],
  },
  {
    style: 'crs',
    level: 'level 2',
    articles: Object.values(LEVEL_2),
    locators: [null, null, null],
    citations: [
      `“${QUOTED},” boldnewsonline.com, February 12, 2026.`,
      `Nawal Nawaz, “${RELATIONS},” *Global Security Review*, undated [spring 2025].`,
      `“${LOOK},” *Nation* (Pakistan), September 17, 2024.`,
    ],
  },
  {
    style: 'oscola',
    level: 'level 1',
    articles: Object.values(LEVEL_1),
    locators: PARAGRAPHS,
    citations: [
      `‘${QUOTED}’ (12 February, year not given) para 2 (copy on file with author, 000_bf22813c77c5c241).`,
      `Nawal Nawaz, ‘${RELATIONS}’ (*Global Security Review*) para 7 (copy on file with author, 002_8896f748165b3310).`,
      `${TITLE_004} para 4 (copy on file with author, 004_f08517f637fdf4a5).`,
    ],
  },
  {
    style: 'oscola',
    level: 'level 2',
    articles: Object.values(OPENED),
    locators: PARAGRAPHS,
    citations: [
      `‘${QUOTED}’ boldnewsonline.com (12 February 2026) para 2 <${URL_000}> accessed 21 November 2026.`,
      `Nawal Nawaz, ‘${RELATIONS}’ (*Global Security Review*) para 7 <https://globalsecurityreview.com> accessed 21 November 2026.`,
      `‘${LOOK}’ *The Nation* (17 September 2024) para 4 <${URL_004}> accessed 21 November 2026.`,
    ],
  },
  {
    style: 'icd206-u',
    level: 'level 1',
    articles: Object.values(LEVEL_1).map(imported),
    locators: PARAGRAPHS,
    citations: ICD_LEVEL_1,
  },
  {
    style: 'icd206',
    level: 'level 1',
    articles: Object.values(LEVEL_1).map(imported),
    locators: PARAGRAPHS,
    citations: ICD_LEVEL_1.map(unmarked),
  },
  {
    style: 'icd206-u',
    level: 'level 2',
    articles: Object.values(OPENED).map(imported),
    locators: PARAGRAPHS,
    citations: ICD_LEVEL_2('', ''),
  },
  {
    style: 'icd206-u',
    level: 'level 2, with dates of information',
    articles: Object.values(OPENED).map((cited) => imported(happened(cited))),
    locators: PARAGRAPHS,
    citations: ICD_LEVEL_2('11 February 2026; ', '16 September 2024; '),
  },
  {
    style: 'icd206-u',
    level: 'level 2, with dates of what others said',
    articles: Object.values(OPENED).map(imported),
    locators: PARAGRAPHS,
    quoting: [said('Paul Kapur', '2026-02-11'), undefined, said('John Bass', '2024-09-16')],
    citations: ICD_LEVEL_2('11 February 2026; ', '16 September 2024; ').map((note, at) =>
      at === 1 ? note : note.replace(/\.$/, `; quoting ${at === 0 ? 'Paul Kapur' : 'John Bass'}.`),
    ),
  },
  {
    style: 'icd206',
    level: 'level 2',
    articles: Object.values(OPENED).map(imported),
    locators: PARAGRAPHS,
    citations: ICD_LEVEL_2('', '').map(unmarked),
  },
  {
    style: 'bluebook',
    level: 'level 1',
    articles: Object.values(LEVEL_1),
    locators: PARAGRAPHS,
    citations: [
      `*${QUOTED}* ¶ 2 (Feb. 12, year not given) (on file with author, 000_bf22813c77c5c241).`,
      `Nawal Nawaz, *${RELATIONS}*, GLOBAL SECURITY REVIEW ¶ 7 (n.d.) (on file with author, 002_8896f748165b3310).`,
      `${TITLE_004} ¶ 4 (n.d.) (on file with author, 004_f08517f637fdf4a5).`,
    ],
  },
  {
    style: 'bluebook',
    level: 'level 2',
    articles: Object.values(LEVEL_2),
    locators: ['2', '7', null],
    citations: [
      `*${QUOTED}*, boldnewsonline.com ¶ 2 (Feb. 12, 2026), ${URL_000} (on file with author).`,
      `Nawal Nawaz, *${RELATIONS}*, GLOBAL SECURITY REVIEW ¶ 7 (n.d. [Mar.–Apr. 2025?]), https://globalsecurityreview.com (on file with author).`,
      `*${LOOK}*, NATION (Pak.) (Sept. 17, 2024), ${URL_004} (on file with author).`,
    ],
  },
  {
    style: 'mla',
    level: 'level 1',
    articles: Object.values(LEVEL_1),
    locators: PARAGRAPHS,
    citations: ['(“US Strengthens,” par. 2)', '(Nawaz, par. 7)', '([Untitled news report on talks], par. 4)'],
    references: [
      `Nawaz, Nawal. “${RELATIONS}.” *Global Security Review*, n.d. On file with author (002_8896f748165b3310).`,
      `${TITLE_004}. Dateline Islamabad, n.d. On file with author (004_f08517f637fdf4a5).`,
      `“${QUOTED}.” Dateline Washington, DC, 12 Feb. [year not given]. On file with author (000_bf22813c77c5c241).`,
    ],
  },
  {
    style: 'mla',
    level: 'level 2',
    articles: Object.values(OPENED),
    locators: PARAGRAPHS,
    citations: ['(“US Strengthens,” par. 2)', '(Nawaz, par. 7)', '(“Pakistan, US Look Forward,” par. 4)'],
    references: [
      `Nawaz, Nawal. “${RELATIONS}.” *Global Security Review*, n.d. [Mar.–Apr. 2025?], https://globalsecurityreview.com. Accessed 21 Nov. 2026.`,
      `“${LOOK}.” *The Nation* [Pakistan], 17 Sept. 2024, ${URL_004}. Accessed 21 Nov. 2026.`,
      `“${QUOTED}.” boldnewsonline.com, 12 Feb. 2026, ${URL_000}. Accessed 21 Nov. 2026.`,
    ],
  },
  {
    style: 'chicago-author-date',
    level: 'level 1',
    articles: Object.values(LEVEL_1),
    locators: PARAGRAPHS,
    citations: [
      '(“US Strengthens” n.d., para. 2)',
      '(Nawaz n.d., para. 7)',
      '([Untitled news report on talks] n.d., para. 4)',
    ],
    references: [
      `Nawaz, Nawal. n.d. “${RELATIONS}.” *Global Security Review*. On file with author (002_8896f748165b3310).`,
      `${TITLE_004}. n.d. Dateline Islamabad. On file with author (004_f08517f637fdf4a5).`,
      `“${QUOTED}.” n.d. Dateline Washington, DC, February 12 [year not given]. On file with author (000_bf22813c77c5c241).`,
    ],
  },
  {
    style: 'chicago-author-date',
    level: 'level 2',
    articles: Object.values(LEVEL_2),
    locators: PARAGRAPHS,
    citations: ['(boldnewsonline.com 2026, para. 2)', '(Nawaz n.d., para. 7)', '(*Nation* 2024, para. 4)'],
    references: [
      `boldnewsonline.com. 2026. “${QUOTED}.” February 12. ${URL_000}.`,
      `*Nation* (Pakistan). 2024. “${LOOK}.” September 17. ${URL_004}.`,
      `Nawaz, Nawal. n.d. “${RELATIONS}.” *Global Security Review*, [March–April 2025?]. https://globalsecurityreview.com.`,
    ],
  },
];

/** An entry of a list names no place in the source. */
const listed = (note: string): string => note.replace(/ Para \d+;/, '');

/**
 * Lists of sources of the note styles, where the analyst gives them a place, in the order of the list. The guide prints
 * none: they follow each style's rules, with the guide's words for what is unknown.
 */
export const PLACED_LISTS: readonly {
  style: StyleId;
  level: string;
  heading: string;
  articles: () => readonly CitedArticle[];
  entries: readonly string[];
}[] = [
  {
    style: 'chicago-notes',
    level: 'level 1',
    heading: 'Bibliography',
    articles: () => Object.values(LEVEL_1),
    entries: [
      'Nawaz, Nawal. “Pak-US Relations: Areas of Engagement beyond Security Cooperation.” *Global Security Review*, n.d. On file with author (002_8896f748165b3310).',
      '[Untitled news report on talks between John Bass and Amna Baloch]. Dateline Islamabad, n.d. On file with author (004_f08517f637fdf4a5).',
      '“US Strengthens Strategic and Mineral Partnerships with Pakistan.” Dateline Washington, DC, February 12 [year not given]. On file with author (000_bf22813c77c5c241).',
    ],
  },
  {
    style: 'chicago-notes',
    level: 'level 2',
    heading: 'Bibliography',
    articles: () => Object.values(OPENED),
    entries: [
      `boldnewsonline.com. “US Strengthens Strategic and Mineral Partnerships with Pakistan.” February 12, 2026. ${URL_000}.`,
      `*Nation* (Pakistan). “Pakistan, US Look Forward to Enhanced Cooperation.” September 17, 2024. ${URL_004}.`,
      'Nawaz, Nawal. “Pak-US Relations: Areas of Engagement beyond Security Cooperation.” *Global Security Review*, n.d. [March–April 2025?]. Accessed November 21, 2026. https://globalsecurityreview.com.',
    ],
  },
  {
    style: 'oscola',
    level: 'level 1',
    heading: 'Bibliography',
    articles: () => Object.values(LEVEL_1),
    entries: [
      '[Untitled news report on talks between John Bass and Amna Baloch] (copy on file with author, 004_f08517f637fdf4a5)',
      '‘US Strengthens Strategic and Mineral Partnerships with Pakistan’ (12 February, year not given) (copy on file with author, 000_bf22813c77c5c241)',
      'Nawaz N, ‘Pak-US Relations: Areas of Engagement beyond Security Cooperation’ (*Global Security Review*) (copy on file with author, 002_8896f748165b3310)',
    ],
  },
  {
    style: 'oscola',
    level: 'level 2',
    heading: 'Bibliography',
    articles: () => Object.values(OPENED),
    entries: [
      `‘Pakistan, US Look Forward to Enhanced Cooperation’ *The Nation* (17 September 2024) <${URL_004}> accessed 21 November 2026`,
      `‘US Strengthens Strategic and Mineral Partnerships with Pakistan’ boldnewsonline.com (12 February 2026) <${URL_000}> accessed 21 November 2026`,
      'Nawaz N, ‘Pak-US Relations: Areas of Engagement beyond Security Cooperation’ (*Global Security Review*) <https://globalsecurityreview.com> accessed 21 November 2026',
    ],
  },
  {
    style: 'bluebook',
    level: 'level 2',
    heading: 'Sources',
    articles: () => Object.values(LEVEL_2),
    entries: [
      'Nawal Nawaz, *Pak-US Relations: Areas of Engagement beyond Security Cooperation*, GLOBAL SECURITY REVIEW (n.d. [Mar.–Apr. 2025?]), https://globalsecurityreview.com (on file with author).',
      `*Pakistan, US Look Forward to Enhanced Cooperation*, NATION (Pak.) (Sept. 17, 2024), ${URL_004} (on file with author).`,
      `*US Strengthens Strategic and Mineral Partnerships with Pakistan*, boldnewsonline.com (Feb. 12, 2026), ${URL_000} (on file with author).`,
    ],
  },
  {
    style: 'crs',
    level: 'level 2',
    heading: 'Sources',
    articles: () => Object.values(LEVEL_2),
    entries: [
      'Nawal Nawaz, “Pak-US Relations: Areas of Engagement beyond Security Cooperation,” *Global Security Review*, undated [spring 2025].',
      '“Pakistan, US Look Forward to Enhanced Cooperation,” *Nation* (Pakistan), September 17, 2024.',
      '“US Strengthens Strategic and Mineral Partnerships with Pakistan,” boldnewsonline.com, February 12, 2026.',
    ],
  },
  {
    style: 'icd206-u',
    level: 'level 2, with dates of information',
    heading: 'Sources',
    articles: () => Object.values(OPENED).map((cited) => imported(happened(cited))),
    entries: ICD_LEVEL_2('11 February 2026; ', '16 September 2024; ').map(listed),
  },
  {
    style: 'icd206',
    level: 'level 2, with dates of information',
    heading: 'Sources',
    articles: () => Object.values(OPENED).map((cited) => imported(happened(cited))),
    entries: ICD_LEVEL_2('11 February 2026; ', '16 September 2024; ').map(listed).map(unmarked),
  },
];
