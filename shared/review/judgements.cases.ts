import type { LikelihoodScale } from '../model/template';
import type { ReleaseCheckId } from './release-checklist';

type Said = readonly [section: string, words: string];

/** Sentences with the section they stand under, the scale of the brief, and what is found. */
export const JUDGEMENTS: readonly (readonly [
  name: string,
  sentences: readonly Said[],
  scale: LikelihoodScale,
  found: readonly (readonly [check: ReleaseCheckId, word: string])[],
])[] = [
  ['words of the scale', [['Key judgements', 'It is very likely that talks resume.']], 'icd203', []],
  [
    'a word of the other scale',
    [['Key judgements', 'It is highly likely that talks resume.']],
    'icd203',
    [['one-likelihood-scale', 'highly likely']],
  ],
  [
    'a word of ICD 203 under PHIA',
    [['Argument', 'There is a roughly even chance of talks.']],
    'phia',
    [['one-likelihood-scale', 'roughly even chance']],
  ],
  [
    'a word that stands on no scale, in a judgement',
    [['Key judgements', 'Talks could resume and might fail.']],
    'icd203',
    [
      ['one-likelihood-scale', 'could'],
      ['one-likelihood-scale', 'might'],
    ],
  ],
  ['the same word where facts are told', [['Background', 'Exports could be paid in rupees.']], 'icd203', []],
  [
    '“likely” inside a quotation',
    [['Key judgements', 'He said “talks are highly likely and could fail”.']],
    'icd203',
    [],
  ],
  [
    'other words that stand on no scale',
    [
      [
        'Key judgements',
        'There is a good chance of talks, and a deal is conceivable; it is not unlikely, but doubtful.',
      ],
    ],
    'icd203',
    [
      ['one-likelihood-scale', 'good chance'],
      ['one-likelihood-scale', 'conceivable'],
      ['one-likelihood-scale', 'not unlikely'],
      ['one-likelihood-scale', 'doubtful'],
    ],
  ],
  ['a realistic possibility', [['Argument', 'There is a realistic possibility of talks.']], 'phia', []],
  ['the month of May', [['Key judgements', 'In May 2026 and on 3 May the talks resume.']], 'icd203', []],
  ['May as a verb', [['Key judgements', 'May it be so?']], 'icd203', [['one-likelihood-scale', 'May']]],
  [
    'rows of ICD 203 mixed',
    [
      ['Key judgements', 'It is very likely that talks resume.'],
      ['Key judgements', 'It is highly probable that they fail.'],
    ],
    'icd203',
    [['one-likelihood-scale', 'very likely']],
  ],
  [
    'two scales where none was chosen',
    [
      ['Background', 'It is very likely that talks resume.'],
      ['Background', 'There is a realistic possibility of failure.'],
    ],
    'none',
    [['one-likelihood-scale', 'very likely']],
  ],
  [
    'likelihood and confidence together',
    [['Key judgements', 'We have high confidence that talks are likely.']],
    'icd203',
    [['likelihood-apart', 'likely']],
  ],
  [
    'confidence in a sentence of its own',
    [
      ['Key judgements', 'Talks are likely.'],
      ['Key judgements', 'Our confidence in this judgement is low.'],
    ],
    'icd203',
    [],
  ],
  ['“unlikely” holds no “likely”', [['Key judgements', 'Talks are unlikely.']], 'icd203', []],
];

/** Sentences, the day of the note, and what is told as future though it has passed. */
export const FUTURES: readonly (readonly [words: string, asOf: string, word: string | null])[] = [
  ['The dialogue is scheduled for June.', '2026-11-22', 'is scheduled … June'],
  ['The forum will meet from April 8 to 9.', '2026-04-20', 'will … April 8 to 9'],
  ['The forum will meet from April 8 to 9, 2025.', '2026-03-20', 'will … April 8 to 9, 2025'],
  ['The forum will meet from April 8 to 24.', '2026-04-20', null],
  ['The forum will meet on April 8–9, 2027.', '2026-04-20', null],
  ['The forum will meet from 30 April to 2 May 2025.', '2026-03-20', 'will … 30 April'],
  ['The forum will meet from April 30 to May 2, 2027.', '2026-12-20', null],
  ['The forum, slated for June 2025, is open.', '2026-04-20', 'slated for … June 2025'],
  ['The bank shall open on Apr. 8, 2026.', '2026-04-20', 'shall … Apr. 8, 2026'],
  ['The bank shall open on 8 Sept. 2026.', '2026-04-20', null],
  ['The plan will be unveiled in 2025.', '2026-04-20', 'will … 2025'],
  ['The plan will be unveiled in 2026.', '2026-04-20', null],
  ['Exports fell in 2024 and will grow.', '2026-04-20', null],
  ['Exports will grow as they did in 2024.', '2026-04-20', null],
  ['Exports will grow, after they fell in 2024.', '2026-04-20', null],
  ['Jan will meet Mar.', '2026-04-20', null],
  ['The forum will meet on 8 April 2027.', '2026-04-20', null],
  ['The forum met on 8 April 2025.', '2026-04-20', null],
  ['The forum will meet in May.', '2026-11-22', null],
  ['Officials said “it will be in June”.', '2026-11-22', null],
  ['Ministers plan to meet in December 2025.', '2026-11-22', 'plan to … December 2025'],
  ['Ministers plan to meet in December 2025.', '22 November 2026', 'plan to … December 2025'],
  ['The forum will meet on 8 April.', 'November 22, 2026', 'will … 8 April'],
  ['The forum will meet on 8 April.', '12/03/2026', null],
];

/** Cut-off date, date of the note, dates of the sources, and a word of each finding. */
export const CUT_OFFS: readonly (readonly [
  cutOff: string | null,
  date: string,
  published: readonly (string | null)[],
  found: readonly string[],
])[] = [
  ['2026-02-14', '2026-02-15', ['2026-02-12', null, 'XXXX-02-12'], []],
  [null, '2026-02-15', [], ['no information cut-off date']],
  ['', '2026-02-15', [], ['no information cut-off date']],
  ['last week', '2026-02-15', [], ['no whole date']],
  ['2026-02-16', '2026-02-15', [], ['later than the date of the note']],
  ['2026-02-11', '2026-02-15', ['2026-02-12'], ['newer than the cut-off date']],
  // As “Today” writes them, British and American.
  ['14 February 2026', '15 February 2026', ['2026-02-12'], []],
  ['February 14, 2026', 'February 15, 2026', [], []],
  ['16 February 2026', 'February 15, 2026', [], ['later than the date of the note']],
  ['11 February 2026', '15 February 2026', ['2026-02-12'], ['newer than the cut-off date']],
  ['February 2026', '15 February 2026', ['2026-02-12'], ['no whole date']],
  // Two days in one: neither is taken.
  [
    '03/02/2026',
    '12/03/2026',
    ['2026-02-12'],
    ['date of the note, “12/03/2026”', '“03/02/2026” can be read as two days'],
  ],
  ['13/02/2026', '03/03/2026', ['2026-02-12'], []],
];
