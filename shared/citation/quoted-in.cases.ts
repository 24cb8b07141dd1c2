import type { Quoting, StyleId } from '../model/brief';
import type { CitedArticle } from './cited-article';
import { LEVEL_1, LEVEL_2, LOOK, TITLE_001, TITLE_003, UNTITLED, URL_004 } from './golden.cases';

/** Repeats, by style: sources cited in turn with the paragraph of each, and all that is printed. */
export const REPEATS: readonly {
  style: StyleId;
  cited: readonly [CitedArticle, string | null][];
  later: readonly string[];
}[] = [
  {
    style: 'oscola',
    cited: [
      [LEVEL_2.a000, '2'],
      [LEVEL_2.a002, '7'],
      [LEVEL_2.a004, '4'],
      [LEVEL_2.a002, '8'],
      [LEVEL_2.a002, '8'],
      [LEVEL_2.a002, '9'],
      [LEVEL_2.a004, '5'],
    ],
    later: ['Nawaz (n 2) para 8.', 'ibid.', 'ibid para 9.', '‘Pakistan, US Look Forward’ (n 3) para 5.'],
  },
  {
    style: 'bluebook',
    cited: [
      [LEVEL_2.a000, '2'],
      [LEVEL_2.a002, '7'],
      [LEVEL_2.a004, '4'],
      [LEVEL_2.a002, '8'],
      [LEVEL_2.a002, '8'],
      [LEVEL_2.a002, '9'],
      [LEVEL_2.a004, null],
    ],
    later: [
      'Nawaz, *supra* note 2, ¶ 8.',
      '*Id.*',
      '*Id.* ¶ 9.',
      '*Pakistan, US Look Forward*, *supra* note 3.',
    ],
  },
  {
    style: 'crs',
    cited: [
      [LEVEL_2.a000, null],
      [LEVEL_2.a004, null],
      [LEVEL_2.a002, null],
      [LEVEL_2.a004, '5'],
      [LEVEL_2.a004, '5'],
    ],
    later: [
      `“${LOOK},” *Nation* (Pakistan), September 17, 2024, paragraph 5.`,
      `“${LOOK},” *Nation* (Pakistan), September 17, 2024, paragraph 5.`,
    ],
  },
  {
    style: 'mla',
    cited: [
      [LEVEL_2.a002, '7'],
      [LEVEL_2.a002, '7'],
      [LEVEL_2.a004, '4'],
      [LEVEL_2.a002, '8'],
    ],
    later: ['(Nawaz, par. 8)'],
  },
];

const kapur: Quoting = {
  speaker: 'Paul Kapur',
  occasion: 'testimony before a House subcommittee',
  date: null,
};
const assessment: Quoting = {
  speaker: 'US intelligence community annual threat assessment',
  occasion: null,
  date: null,
};
/** The release's own words for its day, and the day that an analyst settled. */
const release: Quoting = {
  speaker: 'Pakistan Ministry of Interior',
  occasion: 'press release',
  date: '2026-02-12',
  dateAsGiven: 'Thursday',
  reported: true,
};
const passedOn: Quoting = {
  ...kapur,
  through: [{ speaker: 'Associated Press of Pakistan', occasion: 'dispatch', date: 'XXXX-02-12' }],
};

/** Sources cited for what somebody else said, each alone; Chicago, APA, CRS are those of the domain guide. */
export const QUOTED_IN: readonly {
  style: StyleId;
  cited: CitedArticle;
  paragraph: string;
  quoting: Quoting;
  printed: string;
}[] = [
  {
    style: 'chicago-notes',
    cited: LEVEL_1.a000,
    paragraph: '2',
    quoting: kapur,
    printed:
      'Paul Kapur, testimony before a House subcommittee, quoted in “US Strengthens Strategic and Mineral Partnerships with Pakistan,” February 12 [year not given], para. 2.',
  },
  {
    style: 'apa',
    cited: LEVEL_1.a000,
    paragraph: '2',
    quoting: kapur,
    printed: '(Kapur, as cited in “US Strengthens,” n.d., para. 2)',
  },
  {
    style: 'chicago-notes',
    cited: UNTITLED.a003,
    paragraph: '10',
    quoting: assessment,
    printed: `US intelligence community annual threat assessment, quoted in ${TITLE_003}, n.d., para. 10.`,
  },
  {
    style: 'chicago-notes',
    cited: UNTITLED.a001,
    paragraph: '1',
    quoting: release,
    printed: `Pakistan Ministry of Interior, press release, Thursday [February 12, 2026], as reported in ${TITLE_001}, para. 1.`,
  },
  {
    style: 'chicago-notes',
    cited: LEVEL_2.a004,
    paragraph: '4',
    quoting: { ...kapur, reported: true },
    printed: `Paul Kapur, testimony before a House subcommittee, as reported in “${LOOK},” *Nation* (Pakistan), September 17, 2024, para. 4, ${URL_004}.`,
  },
  {
    style: 'oscola',
    cited: UNTITLED.a001,
    paragraph: '1',
    quoting: release,
    printed: `Pakistan Ministry of Interior, press release, Thursday [12 February 2026], as reported in ${TITLE_001} para 1 (copy on file with author, 001_29175f3bb8d40753).`,
  },
  {
    style: 'apa',
    cited: UNTITLED.a001,
    paragraph: '1',
    quoting: release,
    printed:
      '(Pakistan Ministry of Interior, 2026, as cited in [Untitled news report on Pakistan-US counterterrorism and minerals talks], n.d., para. 1)',
  },
  {
    style: 'crs',
    cited: UNTITLED.a001,
    paragraph: '1',
    quoting: release,
    printed:
      'Untitled news report (outlet not identified), dateline Islamabad, n.d., paragraph 1, citing Pakistan Ministry of Interior, press release, Thursday [February 12, 2026].',
  },
  {
    style: 'icd206',
    cited: UNTITLED.a001,
    paragraph: '1',
    quoting: release,
    printed: `Outlet not identified; 001_29175f3bb8d40753; Date not stated; 12 February 2026; ${TITLE_001}; Para 1; citing Pakistan Ministry of Interior, press release.`,
  },
  {
    style: 'chicago-notes',
    cited: LEVEL_1.a000,
    paragraph: '2',
    quoting: passedOn,
    printed:
      'Paul Kapur, testimony before a House subcommittee, quoted in Associated Press of Pakistan, dispatch, February 12 [year not given], quoted in “US Strengthens Strategic and Mineral Partnerships with Pakistan,” February 12 [year not given], para. 2.',
  },
  {
    style: 'apa',
    cited: LEVEL_1.a000,
    paragraph: '2',
    quoting: passedOn,
    printed: '(Kapur, as cited in Associated Press of Pakistan, as cited in “US Strengthens,” n.d., para. 2)',
  },
  {
    style: 'crs',
    cited: UNTITLED.a003,
    paragraph: '10',
    quoting: passedOn,
    printed:
      'Untitled opinion column (outlet not identified), n.d., paragraph 10, quoting Associated Press of Pakistan, dispatch, February 12 [year not given], quoting Paul Kapur, testimony before a House subcommittee.',
  },
];
