/**
 * Who can answer a check: `decides`, the app alone; `proposes`, the app finds candidates and a person decides;
 * `person`, nobody but a person.
 */
export type CheckMode = 'decides' | 'proposes' | 'person';

/** `block`: not to be released without a mend or a stated treatment. `warn`: for the writer to see. */
export type CheckSeverity = 'block' | 'warn';

export type ReleaseCheck = Readonly<{
  /** Its number in the reviewer's list, from 1. */
  number: number;
  id: ReleaseCheckId;
  asks: string;
  mode: CheckMode;
  severity: CheckSeverity;
}>;

/** The reviewer's release checklist in its order. */
const CHECKS = [
  ['quotations-match', 'Every quotation matches its stored passage', 'decides', 'block'],
  ['changes-marked', 'Every change in a quotation is marked as the style marks it', 'decides', 'block'],
  [
    'speech-attributed',
    'No quotation in the mouth of a person whose words the source only reports',
    'proposes',
    'block',
  ],
  ['claims-cited', 'Every factual sentence and every bullet has a citation', 'proposes', 'block'],
  ['citations-resolve', 'Every citation leads to a stored source and paragraph', 'decides', 'block'],
  ['notes-in-order', 'Note numbers run in order, the same in every format', 'decides', 'block'],
  [
    'facts-in-passage',
    'Numbers, names and dates of a cited sentence stand in the passage it cites',
    'proposes',
    'warn',
  ],
  ['inferred-marked', 'What is inferred about a source is printed as inferred', 'decides', 'block'],
  ['access-recorded', 'No access date without a recorded access', 'decides', 'block'],
  ['dateline-kept', 'A dateline city is not used as the place of publication', 'decides', 'warn'],
  ['source-fields', 'Sources without title, author, outlet or date are known as such', 'decides', 'warn'],
  ['wordings-agree', 'The same statement is not quoted otherwise in another article', 'proposes', 'block'],
  ['offices-agree', 'No office with two holders, no person with two ranks', 'proposes', 'block'],
  ['quantities-agree', 'No quantity with two values, no two directions', 'proposes', 'block'],
  ['more-than-one-origin', 'Claims do not rest on one source or one origin alone', 'proposes', 'warn'],
  ['summary-counts-origins', 'The source summary counts independent origins, not files', 'decides', 'warn'],
  ['opinion-for-fact', 'No opinion or forecast is cited for a fact', 'proposes', 'warn'],
  ['inference-kept', 'What the source infers is not told as fact', 'proposes', 'warn'],
  ['sources-fresh', 'No old or undated source under “Current status”', 'decides', 'warn'],
  ['future-not-past', 'No event is told as future whose date has passed', 'proposes', 'warn'],
  ['dates-absolute', 'No relative dates outside quotations', 'decides', 'warn'],
  ['cut-off', 'The information cut-off date is there and in order', 'decides', 'warn'],
  ['one-likelihood-scale', 'One scale of likelihood, and only its words in judgements', 'decides', 'warn'],
  ['likelihood-apart', 'Likelihood and confidence are not in one sentence', 'decides', 'block'],
  ['judgements-in-place', 'Judgement verbs stand only in sections of judgement', 'proposes', 'warn'],
  ['contrary-view', 'A contrary view or an alternative is stated', 'proposes', 'warn'],
  ['sections', 'The sections of the template are there, in order, and not empty', 'decides', 'block'],
  ['limits', 'Page and word limits hold in the exported file', 'decides', 'block'],
  ['summary-first', 'The opening keeps its limit and says nothing that the body lacks', 'proposes', 'warn'],
  ['recommendation-follows', 'The recommendation brings in no new fact', 'proposes', 'warn'],
  ['acronyms', 'Acronyms are written out at first use', 'decides', 'warn'],
  ['one-spelling', 'One spelling system outside quotations', 'decides', 'warn'],
  ['names-one-way', 'Names are spelled one way throughout', 'decides', 'warn'],
  [
    'quoted-share',
    'Long quotations are set off; less than a quarter of the words is quoted',
    'decides',
    'warn',
  ],
  ['unmarked-copying', 'No eight words in a row are a source’s without marks', 'decides', 'warn'],
  [
    'handling',
    'The handling line is valid, on every page, and that of the highest source',
    'decides',
    'block',
  ],
  [
    'clean-file',
    'No comments, hidden text, author name or file path in the exported file',
    'decides',
    'block',
  ],
  [
    'accessible-pdf',
    'Images have alt text; the PDF has a title, language, tags and an outline',
    'decides',
    'warn',
  ],
  ['file-name', 'The file name is short, without spaces, with date and version', 'decides', 'warn'],
  [
    'hashes',
    'The stored texts are those that were quoted; the export records their hashes',
    'decides',
    'block',
  ],
  ['recorded', 'Reviewer, date and version are recorded', 'decides', 'block'],
  ['true-and-fair', 'It is true, fair, and what the reader needs; no source is missing', 'person', 'block'],
] as const satisfies readonly (readonly [string, string, CheckMode, CheckSeverity])[];

export type ReleaseCheckId = (typeof CHECKS)[number][0];

export const RELEASE_CHECKLIST: readonly ReleaseCheck[] = CHECKS.map(([id, asks, mode, severity], index) => ({
  number: index + 1,
  id,
  asks,
  mode,
  severity,
}));

const byId = new Map(RELEASE_CHECKLIST.map((check) => [check.id, check]));

/** Whether a finding holds up a release: what the app decides must be mended, what it may read wrongly may be answered. */
export const holdsUp = ({
  severity,
  answerable,
  treatment,
}: Readonly<{ severity: CheckSeverity; answerable: boolean; treatment: string | null }>): boolean =>
  severity === 'block' && !(answerable && treatment !== null);

/** The check with this id. */
export function getReleaseCheck(id: ReleaseCheckId): ReleaseCheck {
  const check = byId.get(id);
  if (!check) throw new Error(`No check of the release list is called ${id}`);
  return check;
}
