import type { VerdictWord } from '../model/verdict';

/** A made-up article that holds the traps of the quotation rules. */
export const ARTICLE = {
  blocks: [
    'THE conventional view is that the two countries’ energy talks will stall. It has not offered to pay for security along the line, the envoy said.',
    '“We’re building the corridor to realize its full potential,” Rahman said, citing 29 per cent growth and $8.5 trillion in purported reserves — many of them unmapped — in the north.',
    'Does the plan hold? Officials would not say. The ministry described the fund as a “possible future source of finance.” Partners’ strategic plans vary.',
    'Despite all this, there are real opportunities to widen the partnership. More can be done with less, he added … and soon.',
    'A non-binding accord was signed in 2025. US officials – all of them junior – left early. The efﬁcient route was cho\u00adsen.',
    'There are real opportunities for fishing too, although the fleet is limited. Its chief concern is water, not power. The road pleased Gen Khan.',
  ].map((text) => ({ text })),
  setAside: [
    { kind: 'pull-quote', text: 'There is no road without a lender.' },
    { kind: 'byline', text: 'By Sana Rahman' },
  ] as const,
};

type Case = [
  name: string,
  words: string,
  verdict: VerdictWord,
  rule?: string,
  more?: { paragraph?: number; style?: string },
];

export const CASES: readonly Case[] = [
  ['the same words', 'It has not offered to pay for security along the line', 'exact'],
  [
    'the same words with marks inside',
    '“We’re building the corridor to realize its full potential,” Rahman said',
    'exact',
  ],
  ['outer marks around the words', '“Officials would not say.”', 'exact'],
  // QI-01
  ['a dropped negation', 'It has offered to pay for security along the line', 'changed', 'QI-04'],
  ['an added word', 'It has not yet offered to pay for security along the line', 'changed', 'QI-04'],
  ['a start inside a word', 'ffered to pay for security along the line', 'changed', 'QI-01'],
  ['a start inside a compound', 'binding accord was signed in 2025', 'changed', 'QI-01'],
  ['a number cut from its currency', '8.5 trillion in purported reserves', 'changed', 'QI-01'],
  ['a number cut at its decimal', 'growth and $8', 'changed', 'QI-01'],
  ['words from nowhere', 'A submarine cable will be laid by robots next winter', 'not-found', 'QI-01'],
  ['two runs in the wrong order', 'along the line It has not offered', 'changed'],
  // QI-02 and QI-19
  ['a first letter lowered', 'it has not offered to pay', 'typography', 'QI-19'],
  [
    'a first letter lowered in OSCOLA',
    'it has not offered to pay',
    'changed',
    undefined,
    { style: 'oscola' },
  ],
  ['a letter inside lowered', 'us officials', 'changed'],
  ['a name lowered', 'potential,” rahman said', 'changed', 'QI-02'],
  // QI-03
  ['linked to the right paragraph', 'There are real opportunities', 'typography', 'QI-19', { paragraph: 4 }],
  ['linked to the wrong paragraph', 'More can be done with less', 'not-found', 'QI-03', { paragraph: 1 }],
  ['a paragraph that is not there', 'More can be done with less', 'not-found', 'QI-03', { paragraph: 40 }],
  // QI-04
  ['a spelling variant', 'building the corridor to realise its full potential', 'changed', 'QI-04'],
  ['a numeral form', 'citing 29% growth', 'changed'],
  ['a contraction written out', 'We are building the corridor', 'changed', 'QI-04'],
  ['a singular', 'there are real opportunity to widen the partnership', 'changed', 'QI-04'],
  // QI-05
  ['an added comma', 'It has not offered, to pay for security along the line', 'changed', 'QI-05'],
  ['a dropped comma', 'Its chief concern is water not power', 'changed', 'QI-05'],
  // QI-06
  ['a pull quote', 'There is no road without a lender.', 'not-found', 'QI-06'],
  ['a byline', 'By Sana Rahman', 'not-found', 'QI-06'],
  // QI-10
  ['line breaks and no-break spaces', '  It has\nnot\u00a0offered  to pay ', 'typography', 'QI-10'],
  ['a zero-width space', 'It has not off\u200bered to pay', 'changed'],
  ['a zero-width joiner at the end', 'It has not offered\u200d', 'changed'],
  // QI-11, QI-12
  [
    'straight marks',
    '"We\'re building the corridor to realize its full potential," Rahman said',
    'typography',
    'QI-11',
  ],
  [
    'inner marks made single',
    'described the fund as a ‘possible future source of finance.’',
    'typography',
    'QI-12',
  ],
  [
    'the full stop outside the inner mark',
    'described the fund as a ‘possible future source of finance’.',
    'typography',
    'QI-20',
  ],
  ['a quotation mark for an apostrophe', 'Partners” strategic plans vary', 'changed'],
  ['a lost apostrophe', 'Partners strategic plans vary', 'changed'],
  // QI-13
  ['unspaced em dashes', 'purported reserves—many of them unmapped—in the north', 'typography', 'QI-13'],
  ['em dashes for spaced en dashes', 'US officials—all of them junior—left early', 'typography', 'QI-13'],
  ['commas for dashes', 'purported reserves, many of them unmapped, in the north', 'changed', 'QI-05'],
  ['hyphens for dashes', 'purported reserves - many of them unmapped - in the north', 'changed'],
  ['a dash for a hyphen', 'A non–binding accord', 'changed'],
  // QI-14
  ['three periods for an ellipsis', 'he added ... and soon', 'typography', 'QI-14'],
  ['three spaced periods for an ellipsis', 'he added . . . and soon', 'typography', 'QI-14'],
  // QI-15
  ['a ligature and a soft hyphen levelled', 'The efficient route was chosen.', 'typography', 'QI-15'],
  // QI-18
  ['small capitals set in normal case', 'The conventional view is that', 'typography', 'QI-18'],
  ['small capitals kept', 'THE conventional view is that', 'exact'],
  ['an abbreviation lowered', 'Us officials – all of them junior', 'changed'],
  // QI-20
  ['a comma turned into a period', 'realize its full potential.', 'typography', 'QI-20'],
  ['a period dropped', 'More can be done with less, he added … and soon', 'exact'],
  ['a period behind a title', 'The road pleased Gen.', 'changed', 'QI-05'],
  ['a question mark dropped', 'Does the plan hold', 'changed', 'QI-20'],
  ['a question mark added', 'Officials would not say?', 'changed'],
  ['a period for a question mark', 'Does the plan hold.', 'changed', 'QI-20'],
  ['a homoglyph', 'It has n\u043et offered to pay', 'changed', 'QI-04'],
  // Marked changes
  ['an ellipsis over a phrase', 'the corridor … full potential', 'marked', 'QI-21'],
  [
    'an ellipsis out of the speaker’s marks',
    'building the corridor … citing 29 per cent growth',
    'flagged',
    'QI-07',
  ],
  ['an ellipsis over a negation', 'It has … offered to pay', 'flagged', 'QI-33'],
  ['an ellipsis over a hedge', '$8.5 trillion in … reserves', 'flagged', 'QI-33'],
  [
    'a bracketed subject',
    '[The lender] has not offered to pay for security along the line',
    'marked',
    'QI-24',
  ],
  ['a bracket in place of a negation', 'It has [also] offered to pay', 'flagged', 'QI-33'],
  ['a bracketed capital', '[i]t has not offered to pay', 'marked', 'QI-24'],
  ['[sic]', 'the two countries’ energy [sic] talks will stall', 'marked', 'QI-26'],
  ['fragments in the wrong order', 'citing 29 per cent growth … building the corridor', 'changed'],
  ['parentheses in place of brackets', 'It has not offered (yet) to pay', 'changed'],
  ['no words at all', '…', 'not-found', 'QI-01'],
];
