import type { Library } from '../../electron/library/open-library';
import { addArticle } from '../../electron/library/testing/make-library';

/** A library with what the cases cite: `seed` are keys of the seed articles by number, `whole` of two whole reports. */
export type Desk = { library: Library; seed: string[]; whole: string[]; wholeIds: string[] };

type Break = {
  /** Number in the reviewer’s checklist. */
  check: number;
  name: string;
  brief: (desk: Desk) => string;
  after?: (desk: Desk, briefId: string) => void;
  severity: 'block' | 'warn';
  says: RegExp;
  where: RegExp;
  /** What such a brief cannot but show as well: most seeds lack a title, an author or a date (11) and stand alone (15). */
  also?: readonly number[];
  /** Whether a person may answer it although the app decides the check. */
  answerable?: boolean;
  /** False where it is about the brief as a whole. */
  placed?: boolean;
};

type Head = { date?: string; cutOff?: string; template?: string; handling?: string; style?: string };

function head({
  date = '2026-02-14',
  cutOff = '2026-02-13',
  template = 'blank',
  handling,
  style,
}: Head = {}): string {
  return [
    '---',
    'title: Offices in Karachi',
    'to: Director',
    'from: Desk',
    `date: ${date}`,
    ...(cutOff === '' ? [] : [`cut-off: ${cutOff}`]),
    `template: ${template}`,
    ...(handling === undefined ? [] : [`handling: "${handling}"`]),
    ...(style === undefined ? [] : [`style: ${style}`]),
    '---',
    '',
    '',
  ].join('\n');
}

const both = ({ whole: [one, two] }: Desk, paragraph = 1) =>
  `[@${one}, para. ${paragraph}; @${two}, para. ${paragraph}]`;
/** Writes the markings of the two whole reports into their records. */
function marked({ library, wholeIds }: Desk, ...lines: readonly string[]): void {
  for (const [at, value] of lines.entries())
    library.request('articles:setField', {
      articleId: wholeIds[at] ?? '',
      field: 'handling',
      value: { value, basis: 'confirmed' },
    });
}

/** A brief that no check has anything against. */
export const SOUND = (desk: Desk, more: Head = {}): string =>
  [
    `${head(more)}The ministry set up seven Karachi offices on 11 February 2026 ${both(desk)}.`,
    `Both reports give that number, speak of one and the same ministry, and agree on where its new rooms are and on when they were first open to traders and to everybody else who has goods to declare there ${both(desk)}.`,
    `Neither says who pays for them, who works in them, how long they are meant to stay, or what became of those that were there before ${both(desk)}.`,
    '## Alternatives',
    `Traders can look elsewhere ${both(desk)}.`,
    '',
  ].join('\n\n');

const with_ =
  (added: (desk: Desk) => string, more?: Head) =>
  (desk: Desk): string =>
    `${SOUND(desk, more)}\n${added(desk)}\n`;

/** “[@key, para. n]” of a seed. */
const from = (seed: number, paragraph: number) => (desk: Desk) => `[@${desk.seed[seed]}, para. ${paragraph}]`;
const SEED = [11, 15] as const;

export const BREAKS: readonly Break[] = [
  {
    check: 1,
    name: 'a word of Q1 altered',
    brief: with_(
      (desk) =>
        `Kapur spoke of “working together with Pakistan to realise the potential” ${from(0, 2)(desk)}.`,
    ),
    severity: 'block',
    says: /realise/,
    where: /paragraph/,
    also: SEED,
  },
  {
    check: 2,
    name: 'what was put into Q7 stands in round brackets',
    brief: with_((desk) => `It adds that “they barely touched $2 billion (in all)” ${from(3, 7)(desk)}.`),
    severity: 'block',
    says: /QI-2\d/,
    where: /paragraph/,
    also: [...SEED, 17, 18],
  },
  {
    check: 2,
    name: 'Q8 without [sic]',
    brief: with_(
      (desk) =>
        `Nawaz writes: “Uncertainty regarding the US-Pakistan Green Alliance—the climate resilience initiative—highlight differences between the current administration and its predecessor.” ${from(2, 6)(desk)}`,
    ),
    severity: 'block',
    says: /“highlight” does not agree with “Uncertainty”.*QI-26/,
    where: /paragraph/,
    also: SEED,
    answerable: true,
  },
  {
    check: 2,
    name: 'Q8 without a word on its error, in a style that wants it in the note',
    brief: with_(
      (desk) =>
        `Nawaz writes: “Uncertainty regarding the US-Pakistan Green Alliance—the climate resilience initiative—highlight differences between the current administration and its predecessor.” ${from(2, 6)(desk)}`,
      { style: 'oscola' },
    ),
    severity: 'warn',
    says: /OSCOLA wants that said in the note/,
    where: /paragraph/,
    also: SEED,
  },
  {
    check: 3,
    name: 'Q6, which the report only reports, in the mouth of Naqvi',
    brief: with_(
      (desk) =>
        `Naqvi said, “global partnerships remain essential in eradicating terrorism” ${from(1, 3)(desk)}.`,
    ),
    severity: 'block',
    says: /QI-07/,
    where: /paragraph/,
    also: SEED,
  },
  {
    check: 4,
    name: 'a number without a citation',
    brief: with_(() => 'The corridor cost 62 million dollars.'),
    severity: 'block',
    says: /no citation/,
    where: /62 million/,
  },
  {
    check: 5,
    name: 'a paragraph that 003 has not got',
    brief: with_((desk) => `Trade fell ${from(3, 99)(desk)}.`),
    severity: 'block',
    says: /names paragraph 99/,
    where: /paragraph/,
    also: [...SEED, 17],
  },
  {
    check: 7,
    name: '“19%” cited to 003',
    brief: with_((desk) => `One columnist writes that the tariff is 19 per cent ${from(3, 7)(desk)}.`),
    severity: 'warn',
    says: /“19/,
    where: /19 per cent/,
    also: SEED,
  },
  {
    check: 7,
    name: 'a number in a footnote that the passage it cites lacks',
    brief: with_((desk) => `Traders know it ${both(desk)}.^[It cost $62 million ${both(desk)}.]`),
    severity: 'warn',
    says: /“62/,
    where: /62 million/,
  },
  ...[1, 3, 4].map(
    (seed): Break => ({
      check: 11,
      name: `00${seed}, without a title`,
      brief: with_((desk) => `One report says that talks took place ${from(seed, 1)(desk)}.`),
      severity: 'warn',
      says: /title .* is not known/,
      where: /^source /,
      also: [15],
    }),
  ),
  {
    check: 12,
    name: 'Q4, which another report of the hearing words otherwise',
    brief: with_(
      (desk) =>
        `Kapur said “help Pakistan tackle internal threats while addressing transnational dangers that could impact regional stability” ${from(0, 4)(desk)}.`,
    ),
    after: ({ library }) => {
      addArticle(library, {
        fileName: 'hearing.txt',
        paragraphs: [
          'The hearing was on Wednesday.',
          '“Our ongoing counterterrorism cooperation helps Pakistan combat internal security threats while addressing transnational dangers that could harm our partners,” Assistant Secretary Paul Kapur said.',
        ],
      });
    },
    severity: 'block',
    says: /QI-36/,
    where: /paragraph/,
    also: [1, ...SEED],
  },
  {
    check: 13,
    name: 'D1: one office, two holders',
    brief: with_(
      (desk) => `Kapur testified ${from(0, 2)(desk)}. Pomeroy came to Islamabad ${from(1, 1)(desk)}.`,
    ),
    severity: 'block',
    says: /Paul Kapur.*John Mark Pomeroy|John Mark Pomeroy.*Paul Kapur/,
    where: /Pomeroy/,
    also: [18, ...SEED],
  },
  {
    check: 14,
    name: 'D5: who is whose market',
    brief: with_(
      (desk) =>
        `One author argues that Pakistan is a large market ${from(2, 6)(desk)}. A columnist writes that it buys little ${from(3, 7)(desk)}.`,
    ),
    severity: 'block',
    says: /do not agree/,
    where: /columnist/,
    also: SEED,
  },
  {
    check: 15,
    name: '001 alone for “agreed”',
    brief: with_(
      (desk) => `According to the ministry, both agreed to deepen cooperation ${from(1, 1)(desk)}.`,
    ),
    severity: 'warn',
    says: /rests on one source/,
    where: /both agreed/,
    also: [11],
  },
  {
    check: 16,
    name: 'a summary that counts files of one origin',
    brief: with_(() => '## Source summary\n\nThis note rests on two independent sources.'),
    after: ({ library, wholeIds }) => {
      library.request('groups:save', { name: 'Ministry release', note: '', articleIds: wholeIds });
    },
    severity: 'warn',
    says: /counts files, not origins/,
    where: /Source summary/,
    also: [15],
  },
  {
    check: 17,
    name: '003, an opinion, for a fact',
    brief: with_((desk) => `Clean energy has no priority ${from(3, 3)(desk)}.`),
    severity: 'warn',
    says: /is an opinion/,
    where: /Clean energy/,
    also: SEED,
  },
  {
    check: 18,
    name: '004 ¶5: “likely key topics” told as fact',
    brief: with_((desk) => `Climate and trade were key topics of the talks ${from(4, 5)(desk)}.`),
    severity: 'warn',
    says: /says “likely”/i,
    where: /key topics/,
    also: SEED,
  },
  {
    check: 19,
    name: '004, undated, under “Current status”',
    brief: with_((desk) => `## Current status\n\nOne report says that talks took place ${from(4, 1)(desk)}.`),
    severity: 'warn',
    says: /has no full date/,
    where: /Current status/,
    also: SEED,
  },
  {
    check: 20,
    name: '“scheduled for June” in a note of November',
    brief: with_(
      (desk) => `A columnist writes of a dialogue that is scheduled for June ${from(3, 9)(desk)}.`,
      {
        date: '2026-11-22',
        cutOff: '2026-11-20',
      },
    ),
    severity: 'warn',
    says: /speaks of the future/,
    where: /June/,
    also: SEED,
  },
  ...['yesterday', 'on Thursday', 'recently', 'last week'].map(
    (when): Break => ({
      check: 21,
      name: `“${when}” outside quotations`,
      also: when === 'on Thursday' ? [7] : [],
      brief: with_((desk) => `The ministry set up offices ${when} ${both(desk)}.`),
      severity: 'warn',
      says: new RegExp(when.replace('on ', '')),
      where: /set up offices/,
    }),
  ),
  {
    check: 22,
    name: 'no cut-off date',
    brief: (desk) => SOUND(desk, { cutOff: '' }),
    severity: 'warn',
    says: /no information cut-off date/,
    where: /^$/,
  },
  {
    check: 22,
    name: 'a cut-off date behind that of the note',
    brief: (desk) => SOUND(desk, { cutOff: '2026-02-20' }),
    severity: 'warn',
    says: /later than the date of the note/,
    where: /^$/,
  },
  {
    check: 22,
    name: 'a source newer than the cut-off date',
    brief: (desk) => SOUND(desk, { cutOff: '2026-02-01' }),
    severity: 'warn',
    says: /newer than the cut-off date/,
    where: /^$/,
  },
  {
    check: 23,
    name: '“might” in a judgement',
    brief: with_((desk) => `## Key judgments\n\n- The offices might close ${both(desk)}.`, {
      template: 'assessment',
    }),
    severity: 'warn',
    says: /“might”/,
    where: /Key judgments/,
    also: [27, 28],
  },
  {
    check: 24,
    name: 'likelihood and confidence in one sentence, in the template of assessments',
    brief: with_(
      (desk) =>
        `## Key judgments\n\n- We have high confidence that the offices are likely to stay ${both(desk)}.`,
      {
        template: 'assessment',
      },
    ),
    severity: 'block',
    says: /stand in one sentence/,
    where: /Key judgments/,
    also: [27, 28],
  },
  {
    check: 24,
    name: 'likelihood and confidence in one sentence, in a template of another scale',
    brief: with_(
      (desk) => `## Argument\n\nWe have high confidence that the offices are likely to stay ${both(desk)}.`,
      { template: 'submission' },
    ),
    severity: 'warn',
    says: /stand in one sentence/,
    where: /Argument/,
    also: [25, 27, 28],
  },
  {
    check: 25,
    name: '“we judge” where facts are told',
    brief: with_((desk) => `## Background\n\nWe judge that the offices stay ${both(desk)}.`),
    severity: 'warn',
    says: /“We judge”/,
    where: /Background/,
  },
  {
    check: 26,
    name: 'no contrary view',
    brief: (desk) => `${head()}The ministry set up seven offices in Karachi ${both(desk)}.\n`,
    severity: 'warn',
    says: /No contrary view/,
    where: /^$/,
    placed: false,
  },
  {
    check: 27,
    name: 'sections that are missing',
    brief: (desk) => SOUND(desk, { template: 'bluf' }),
    severity: 'block',
    says: /“Bottom line” is missing/,
    where: /the brief/,
    also: [28],
    placed: false,
  },
  {
    check: 27,
    name: 'a section that is empty',
    brief: with_(() => '## Bottom line\n\n## Key points\n', { template: 'bluf' }),
    severity: 'block',
    says: /“Key points” is empty/,
    where: /Key points/,
    also: [28],
  },
  {
    check: 28,
    name: 'a section over its limit of words',
    brief: with_((desk) => `## Bottom line\n\n${'The offices stay open. '.repeat(20)}${both(desk)}`, {
      template: 'bluf',
    }),
    severity: 'warn',
    says: /^The section has .*words/,
    where: /Bottom line/,
    also: [4, 27],
  },
  {
    check: 29,
    name: 'a fact of the opening that the body lacks',
    brief: (desk) =>
      `${head()}## Bottom line\n\nThe ministry set up 19 offices ${both(desk)}.\n\n## Alternatives\n\nTraders can look elsewhere ${both(desk)}.\n`,
    severity: 'warn',
    says: /“19”.*nowhere in the body/,
    where: /19 offices/,
    also: [7],
  },
  {
    check: 30,
    name: 'a new fact in the recommendation',
    brief: with_((desk) => `## Recommendation\n\nThat you agree to visit Quetta ${both(desk)}.`),
    severity: 'warn',
    says: /“Quetta” comes in with the recommendation/,
    where: /Quetta/,
    also: [7],
  },
  {
    check: 31,
    name: 'TTP, met only in a quotation of 003',
    brief: with_((desk) => `A columnist recalls that an assessment “describes TTP” ${from(3, 10)(desk)}.`),
    severity: 'warn',
    says: /“TTP” is never written out.*stands in a quotation/,
    where: /describes TTP/,
    also: SEED,
  },
  {
    check: 32,
    name: 'two spelling systems',
    brief: with_((desk) => `The labour programme and the color of trade ${both(desk)}.`),
    severity: 'warn',
    says: /“color” is American/,
    where: /labour programme/,
  },
  {
    check: 33,
    name: 'Kapur and Kapoor',
    brief: with_((desk) => `As told, Kapur met traders, and so did Kapur and Kapoor ${both(desk)}.`),
    severity: 'warn',
    says: /“Kapoor” here, “Kapur” elsewhere/,
    where: /Kapoor/,
    also: [7],
  },
  {
    check: 34,
    name: 'more than a quarter quoted',
    brief: with_(
      (desk) =>
        `It says: ${'“the ministry opened seven offices in Karachi for traders” and '.repeat(6)}“Traders welcomed the offices” ${both(desk)}.`,
    ),
    severity: 'warn',
    says: /more than a quarter/,
    where: /^$/,
    also: [1, 15],
    placed: false,
  },
  {
    check: 35,
    name: 'eight words of a source without marks',
    brief: with_(
      (desk) => `As told, the ministry opened seven offices in Karachi for traders ${both(desk)}.`,
    ),
    severity: 'warn',
    says: /words in a row/,
    where: /As told/,
  },
  {
    check: 36,
    name: '“TLP: AMBER”, with a space',
    brief: (desk) => SOUND(desk, { handling: 'TLP: AMBER' }),
    severity: 'block',
    says: /TLP: AMBER/,
    where: /the brief/,
  },
  {
    check: 36,
    name: 'TLP:GREEN over a source under TLP:AMBER',
    brief: (desk) => SOUND(desk, { handling: 'TLP:GREEN' }),
    after: (desk) => marked(desk, 'TLP:AMBER', 'none'),
    severity: 'block',
    says: /TLP:GREEN.*lower than that of a source: TLP:AMBER/,
    where: /^$/,
  },
  {
    check: 36,
    name: 'OFFICIAL over a source under TLP:AMBER, which nothing orders',
    brief: (desk) => SOUND(desk, { handling: 'OFFICIAL' }),
    after: (desk) => marked(desk, 'TLP:AMBER', 'OFFICIAL'),
    severity: 'block',
    says: /cannot be compared/,
    where: /^$/,
    answerable: true,
  },
  {
    check: 36,
    name: 'a source under a marking beside one of which nothing is known',
    brief: (desk) => SOUND(desk, { handling: 'TLP:AMBER' }),
    after: (desk) => marked(desk, 'TLP:AMBER'),
    severity: 'warn',
    says: /is not on record.*unknown/,
    where: /^source/,
  },
  {
    check: 38,
    name: 'a picture without alt text',
    brief: (desk) => SOUND(desk),
    after: ({ library }, briefId) => {
      const { header, style, state, revision } = library.request('briefs:get', { briefId });
      const image = { type: 'image', sha256: '0'.repeat(64), alt: '', decorative: false, width: 1 };
      const children = [...state.root.children, image as never];
      library.request('briefs:save', {
        briefId,
        header,
        style,
        revision,
        state: { ...state, root: { ...state.root, children } },
      });
    },
    severity: 'warn',
    says: /no alt text/,
    where: /Image 1/,
    also: [40],
  },
];

/** Checks that are decided on what is printed or on the finished files, and the tests that hold them to their seed cases. */
export const ELSEWHERE: Readonly<Record<number, string>> = {
  6: 'shared/review/notes-in-order.test.ts, electron/export/read-released.test.ts, and beside these cases: notes of Word and of the page that the PDF prints',
  8: 'beside these cases, the seeds in every style; shared/review/printed-citations.test.ts: an inferred year as if it were known',
  9: 'beside these cases, the seeds in every style; shared/review/printed-citations.test.ts: a day of access that nobody recorded',
  10: 'beside these cases, the seeds in every style; shared/review/printed-citations.test.ts: a dateline for a place of publication',
  37: 'electron/export/left-behind.test.ts',
  38: 'beside a case, electron/export/read-released.test.ts: a PDF without title, language, tags or outline',
  39: 'electron/export/released-name.test.ts and read-released.test.ts',
  40: 'electron/library/review/review.test.ts: releases keep the hashes of their texts',
  41: 'electron/library/review/review.test.ts: a released brief',
  42: 'nobody but a person can say',
};
