import type { Mend } from './mends';

/** The stored paragraph that the cases quote from. */
export const STORED =
  'The lender has not offered to pay for 40 guards along the line, officials said. It may offer insurance to “small and medium” firms later this year. Its chief concern is the port.';

/** `|` stands for the caret, `{…}` for selected words. */
export type MendCase = {
  what: string;
  mend: Mend;
  before: string;
  after: string;
  verdict: string;
};

export const MENDS: readonly MendCase[] = [
  // biome-ignore format: a table
  ...([
    ['a replaced word', 'bracket', 'The ba|nk has not offered to pay', 'The [bank]| has not offered to pay', 'flagged'],
    ['an added word', 'bracket', 'The lender has clearly| not offered to pay', 'The lender has [clearly]| not offered to pay', 'flagged'],
    ['a changed number', 'bracket', 'has not offered to pay for 50| guards along the line', 'has not offered to pay for [50]| guards along the line', 'flagged'],
    ['a capital inside', 'bracket', 'has not Offered| to pay for', 'has not [O]|ffered to pay for', 'flagged'],
    ['two differences, the one at the caret', 'bracket', 'The bank has not offered to give| for 40 guards', 'The bank has not offered to [give]| for 40 guards', 'changed'],
    ['two differences, none at the caret: the next', 'bracket', 'The| bank has not offered to give for 40 guards', 'The [bank]| has not offered to give for 40 guards', 'changed'],
    ['parentheses', 'bracket', 'The lender has not (yet)| offered to pay', 'The lender has not [yet]| offered to pay', 'flagged'],
    ['a comma put in', 'bracket', 'The lender,| has not offered to pay', 'The lender[,]| has not offered to pay', 'flagged'],
    ['a dropped “not” is a cut', 'bracket', 'The lender has| offered to pay for', 'The lender has .\u00a0.\u00a0. |offered to pay for', 'flagged'],
    ['a dropped “not”', 'ellipsis', 'The lender has| offered to pay for', 'The lender has .\u00a0.\u00a0. |offered to pay for', 'flagged'],
    ['harmless words dropped', 'ellipsis', 'pay for 40 guards, officials| said', 'pay for 40 guards .\u00a0.\u00a0. |officials said', 'marked'],
    ['a cut across sentences', 'ellipsis', 'to “small and medium” firms later this year| the port', 'to “small and medium” firms later this year.\u00a0.\u00a0.\u00a0. |the port', 'flagged'],
    ['selected words in the middle', 'ellipsis', 'It may offer insurance {to “small and medium” firms }later this year', 'It may offer insurance .\u00a0.\u00a0. |later this year', 'marked'],
    ['a whole sentence selected', 'ellipsis', '40 guards along the line, officials said. {It may offer insurance to “small and medium” firms later this year.} Its chief concern is the port.', '40 guards along the line, officials said.\u00a0.\u00a0.\u00a0. |Its chief concern is the port.', 'flagged'],
    ['[sic]', 'sic', 'The lender ha|s not offered to pay', 'The lender has [sic]| not offered to pay', 'marked'],
    ['[sic] before a comma', 'sic', '40 guards along the line|, officials said', '40 guards along the line [sic]|, officials said', 'marked'],
    ['“(sic)” in parentheses', 'sic', 'The lender has (sic)| not offered to pay', 'The lender has [sic]| not offered to pay', 'marked'],
    ['a bare “sic”, from the word before it', 'sic', 'The lender h|as sic not offered to pay', 'The lender has [sic]| not offered to pay', 'marked'],
    ['a dropped “not”', 'restore', 'The lender has| offered to pay for', 'The lender has not| offered to pay for', 'exact'],
    ['an added word', 'restore', 'The lender has never| not offered to pay', 'The lender has| not offered to pay', 'exact'],
    ['a changed number', 'restore', 'to pay for 50| guards along the line', 'to pay for 40| guards along the line', 'exact'],
    ['an added comma', 'restore', 'The lender,| has not offered', 'The lender |has not offered', 'exact'],
    ['a capital', 'restore', 'has not Offered| to pay', 'has not offered| to pay', 'exact'],
    ['one of two', 'restore', 'The bank| has not offered to give for 40', 'The lender| has not offered to give for 40', 'changed'],
    ['a word beside single marks', 'restore', 'It may offer insurance to ‘tiny| and medium’ firms later this year', 'It may offer insurance to ‘small| and medium’ firms later this year', 'typography'],
    ['a word cut from behind a single mark', 'restore', 'It may offer insurance to ‘and| medium’ firms later this year', 'It may offer insurance to ‘small| and medium’ firms later this year', 'typography'],
    ['a word beside straight marks', 'restore', 'It may offer insurance to "small and| large" firms later this year', 'It may offer insurance to "small and medium|" firms later this year', 'typography'],
    ['a word inside marks', 'bracket', 'It may offer insurance to ‘tiny| and medium’ firms later this year', 'It may offer insurance to ‘[tiny]| and medium’ firms later this year', 'flagged'],
    ['all of two', 'restore-all', 'The bank| has not offered to give for 40 guards along the line, officials said. It may offer insurance to “small and medium” firms later this year. Its chief concern is the port.', `${STORED}|`, 'exact'],
    ['marks too', 'restore-all', 'The [bank] has not| offered to pay for 40 guards . . . officials said. It may offer insurance to “small and medium” firms later this year. Its chief concern is the port.', `${STORED}|`, 'exact'],
  ] as const).map(([what, mend, before, after, verdict]): MendCase => ({ what, mend, before, after, verdict })),
];

/** Keys that find nothing lawful to do, and what they say. */
export const REFUSALS: readonly { what: string; mend: Mend; before: string; says: RegExp }[] = [
  {
    what: 'nothing differs',
    mend: 'bracket',
    before: 'The lender has| not offered',
    says: /match the stored text/,
  },
  {
    what: 'nothing is left out',
    mend: 'ellipsis',
    before: 'The lender has| not offered',
    says: /No words are left out/,
  },
  {
    what: 'at the start',
    mend: 'ellipsis',
    before: '|lender has not offered to pay',
    says: /Chicago wants no ellipsis/,
  },
  {
    what: 'at the end',
    mend: 'ellipsis',
    before: 'The lender has not offered to pay|',
    says: /Chicago wants no ellipsis/,
  },
  {
    what: 'selected words at the end',
    mend: 'ellipsis',
    before: 'The lender has not offered {to pay}',
    says: /Delete the words/,
  },
  {
    what: 'an added word is no cut',
    mend: 'ellipsis',
    before: 'The lender has clearly| not offered',
    says: /“clearly” was put in/,
  },
  {
    what: 'a replaced word is no cut',
    mend: 'ellipsis',
    before: 'The bank| has not offered to pay',
    says: /brackets mark it/,
  },
  {
    what: 'the analyst’s own word',
    mend: 'sic',
    before: 'The ban|k has not offered',
    says: /the source has “lender”/,
  },
  { what: 'a word with [sic] already', mend: 'sic', before: 'The len|der [sic] has not', says: /already/ },
  {
    what: 'a comma left out',
    mend: 'bracket',
    before: 'guards along the line| officials said. It may',
    says: /restore it/,
  },
  {
    what: 'words from nowhere',
    mend: 'bracket',
    before: 'Nothing of this was| ever written',
    says: /not in the stored text/,
  },
  {
    what: 'words that match',
    mend: 'restore',
    before: 'The lender| has not offered',
    says: /nothing to restore/,
  },
];
