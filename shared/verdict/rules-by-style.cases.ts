import type { VerdictWord } from '../model/verdict';

/** The styles, in the order of every row below. */
export const STYLE_COLUMNS = ['chicago', 'apa', 'oscola', 'bluebook', 'house'] as const;

type Row<T> = readonly [chicago: T, apa: T, oscola: T, bluebook: T, house: T];
const all = <T>(each: T): Row<T> => [each, each, each, each, each];

/** What each style says of the same words of `SPEECH_ARTICLE`: the verdict, and the rules of the cautions besides. */
export const VERDICTS_BY_STYLE: readonly (readonly [
  rule: string,
  words: string,
  verdicts: Row<VerdictWord>,
  cautions?: Row<string>,
])[] = [
  ['QI-04', 'The council meets every autumn in the old hall', all('changed')],
  ['QI-02', 'The council meets every Autumn in the old fort', all('changed')],
  ['QI-01', 'Its chief concern is the harbour wall and nothing of this', all('not-found')],
  ['QI-04', 'They barely touched two billion dollars in goods', all('changed')],
  ['QI-05', 'The council meets, every autumn in the old fort', all('changed')],
  ['QI-10', 'The council\u00a0meets every autumn in the old fort.', all('typography')],
  [
    'QI-12',
    'The Foreign Secretary stressed the need to ‘build a broad relationship’ with the US, focusing on trade.',
    all('typography'),
  ],
  [
    'QI-19',
    'the survey was filed with the clerk.',
    ['typography', 'typography', 'changed', 'changed', 'changed'],
  ],
  ['QI-24', '[t]he survey was filed with the clerk.', all('marked')],
  ['QI-20', 'The survey was filed with the clerk,', all('typography')],
  ['QI-05', 'The survey was filed with the clerk?', all('changed')],
  [
    'QI-21',
    'The lender will pay for … the northern valley next spring.',
    ['marked', 'marked', 'changed', 'changed', 'changed'],
    ['QI-21', 'QI-21', '', '', ''],
  ],
  [
    'QI-21',
    'the lender will pay for … the northern valley next spring.',
    all('marked'),
    ['QI-21', 'QI-21', '', 'QI-21', 'QI-21'],
  ],
  [
    'QI-21',
    'the lender will pay for . . . the northern valley next spring.',
    all('marked'),
    ['', '', 'QI-21', '', ''],
  ],
  [
    'QI-22',
    'The council meets every autumn in the old fort. . . . The survey was filed with the clerk.',
    all('marked'),
    ['', '', 'QI-21', '', ''],
  ],
  ['QI-22', 'The council meets every autumn . . . The survey was filed with the clerk.', all('flagged')],
  [
    'QI-23',
    'The survey was filed …',
    ['flagged', 'flagged', 'marked', 'flagged', 'flagged'],
    ['QI-21', 'QI-21', '', 'QI-21', 'QI-21'],
  ],
  ['QI-23', 'The survey was filed', all('exact'), ['', '', 'QI-23', '', '']],
  ['QI-23', 'The survey was filed with the clerk', all('exact')],
  ['QI-24', 'The survey was filed (late) with the clerk.', all('changed')],
  ['QI-24', '[It] was filed with the clerk.', all('flagged')],
  [
    'QI-25',
    'The TTP [Tehreek-e-Taliban Pakistan] remains a threat, officials said',
    all('marked'),
    ['', '', 'QI-23', '', ''],
  ],
  ['QI-24', 'The TTP [Tribal Trade Pact] remains a threat, officials said', all('flagged')],
  ['QI-26', 'The members highlight [sic] differences on water.', all('marked'), ['', 'QI-26', '', '', '']],
  ['QI-27', 'limit the double[-]edged effect of sanctions on rare minerals.', all('marked')],
  ['QI-24', 'limit the doubleedged effect of[-]sanctions on rare minerals.', all('flagged')],
  [
    'QI-28',
    'The members highlight differences [emphasis added] on water.',
    ['marked', 'marked', 'flagged', 'flagged', 'marked'],
  ],
  ['QI-30', 'The talks ended yesterday [16 September 2024] in Quetta.', all('marked')],
  ['QI-31', 'یہ سروے کلرک کے پاس جمع کرایا گیا۔', all('not-found')],
  ['QI-33', 'Its chief concern is the river, … the road.', all('flagged')],
  ['QI-33', 'the road.', all('flagged')],
  ['QI-34', 'The council … meets … in the … fort.', all('flagged')],
  ['QI-35', '[The long and heated talks of spring] ended yesterday in Quetta.', all('flagged')],
];

/** Words from which a style sets a quotation off as a block, the largest size it still runs in the text. */
export const LARGEST_IN_THE_TEXT: Row<number> = [100, 39, 39, 49, 39];

/** Outer marks and those inside them, in the text; the marks that remain in a block. */
export const MARKS: Row<readonly [inText: string, block: string]> = [
  ['“a ‘b’ c”', 'a “b” c'],
  ['“a ‘b’ c”', 'a “b” c'],
  ['‘a “b” c’', 'a ‘b’ c'],
  ['“a ‘b’ c”', 'a “b” c'],
  ['“a ‘b’ c”', 'a “b” c'],
];
