import type { SpellingSystem } from './spelling-words';

/** Prose, and the acronyms that are not written out at first use. */
export const ACRONYMS: readonly (readonly [sentences: readonly string[], found: readonly string[]])[] = [
  [['The TTP attacked again.'], ['TTP']],
  [['The Tehreek-e-Taliban Pakistan (TTP) attacked again.', 'The TTP denied it.'], []],
  [['The TTP attacked.', 'Tehreek-e-Taliban Pakistan (TTP) denied it.'], ['TTP']],
  [['CPEC (the China–Pakistan Economic Corridor) grew.'], []],
  [['The US and the UN agreed with the UK.'], []],
  [['Its chief concern is “IS-K, not TTP”.'], ['IS-K', 'TTP']],
  [['It “describes TTP [Tehreek-e-Taliban Pakistan] as a threat”.'], []],
  [['Two NGOs and three NGOs asked.'], ['NGO']],
  [['UNCLASSIFIED//FOR OFFICIAL USE ONLY'], []],
  [['Article II and World War II are no acronyms.'], []],
  [['The International Monetary Fund, known as the IMF, lent money.'], []],
  [['The International Monetary Fund, or IMF, lent money.', 'The IMF left.'], []],
  [['The IMF, the International Monetary Fund, lent money.'], []],
  [['They signed foreign direct investment, or FDI, into law.', 'FDI grew.'], []],
  [['Counterterrorism (CT) and the Pakistani Taliban (TTP).'], []],
  [['An F-16 flew over.'], []],
  // A bracket that tells something else explains nothing.
  [['The TTP (banned in 2008) attacked.'], ['TTP']],
  [['Some militants (TTP) attacked.'], ['TTP']],
  [['The anti-TTP force signed an MoU at COP28.'], ['TTP', 'MoU', 'COP28']],
  [['A PhD in R-Z theory.'], ['R-Z']],
  // Capitals for weight, or at the head of an article.
  [['BOTTOM LINE: it “says THE wisdom is NOT to go”.'], []],
  [['They MUST go, and the COVID-19 rules too.'], []],
  [['McCain and DeVos met in the USA.'], []],
];

/** Prose, the system wanted, and the words that are spelled otherwise. */
export const SPELLINGS: readonly (readonly [
  prose: string,
  wanted: SpellingSystem | null,
  odd: readonly string[],
])[] = [
  ['The labour centre honoured the defence programme, but its color faded.', null, ['color']],
  ['The labor center honored the defense program, but its colour faded.', null, ['colour']],
  ['They realise that the labour market grew.', null, []],
  ['They realize that the labour market grew.', null, []],
  ['They organise and analyze.', null, ['analyze']],
  ['They travelled to the center.', 'American', ['travelled']],
  ['They traveled to the centre.', 'British', ['traveled']],
  ['The Department of Defense signed the programme.', 'British', []],
  [
    'Exercise, promise, advise, otherwise, surprise, enterprise and supervise are spelled alike.',
    'American',
    [],
  ],
  ['They program the checks, tire of licensed tons, and judge the levels.', 'British', []],
  ['The fulfillment and the skeptic.', 'British', ['fulfillment', 'skeptic']],
  ['The sceptics fulfil their neighbours’ wishes.', 'American', ['sceptics', 'fulfil', 'neighbours']],
  ['“The colour” is quoted, the color is ours, and so is the neighbor.', 'American', []],
  ['The dialogue and the catalogue.', 'American', []],
  [
    'Concise treatises, cruises, praise, noise, excise, demise, uprisings, liaising, fundraising, advertising.',
    'American',
    [],
  ],
  ['Two analyses of the cancellation, programmed in paradise.', 'American', []],
  ['They checked the literal text, tireless and fulfilled, enrolling toned metered citizens.', 'British', []],
  [
    'They privatised, mobilised and prioritised channelled aid.',
    'American',
    ['privatised', 'mobilised', 'prioritised', 'channelled'],
  ],
  [
    'They channeled fueled rigor and practiced defense.',
    'British',
    ['channeled', 'fueled', 'rigor', 'practiced', 'defense'],
  ],
  ['Defence Minister Asif spoke. Labour Party members left.', 'American', []],
  ['Defence is costly.', 'American', ['Defence']],
  ['They organise, recognise and mobilize.', null, ['mobilize']],
  ['They seized the downsized prize and organise.', 'British', []],
  ['They organize, recognise and analyze.', 'American', ['recognise']],
];

/** Two names, and whether they look like spellings of one. */
export const NAMES: readonly (readonly [one: string, other: string, alike: boolean])[] = [
  ['Kapur', 'Kapoor', true],
  ['Sharif', 'Shareef', true],
  ['Naqvi', 'Naqvee', true],
  ['Mohammad', 'Muhammad', true],
  ['Khan', 'Kahn', true],
  ['Mohsin', 'Mohsen', true],
  ['Bell', 'Bill', false],
  ['Pakistan', 'Pakistani', false],
  ['Baker', 'Bakers', false],
  ['Kapur', 'Kumar', false],
  ['Islamabad', 'Washington', false],
  ['America', 'American', false],
  ['France', 'French', false],
  ['Tehreek-e-Taliban', 'Tehrik-i-Taliban', true],
];
