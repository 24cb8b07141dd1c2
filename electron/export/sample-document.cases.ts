import { quotationReport } from '../../shared/brief-document/annex/quotation-report';
import type {
  BriefDocument,
  DocumentBlock,
  Inline,
  JudgedQuotation,
  QuotedSource,
} from '../../shared/brief-document/brief-document';
import { markDirections } from '../../shared/brief-document/text-direction';

export const text = (
  words: string,
  look: Omit<Extract<Inline, { kind: 'text' }>, 'kind' | 'text'> = {},
): Inline => ({ kind: 'text', text: words, ...look });
export const note = (number: number): Inline => ({ kind: 'note-reference', number });
export const paragraph = (...inlines: Inline[]): DocumentBlock => ({
  kind: 'paragraph',
  inlines: markDirections(inlines),
});
export const heading = (level: 1 | 2 | 3, words: string): DocumentBlock => ({
  kind: 'heading',
  level,
  inlines: [text(words)],
});
export const item = (...inlines: Inline[]): DocumentBlock[] => [paragraph(...inlines)];

export const judged = (words: string, verdict: JudgedQuotation['verdict']['verdict']): JudgedQuotation => ({
  text: words,
  articleId: 'a1',
  articleKey: null,
  quoteId: null,
  printed: words,
  claimed: {
    paragraph: null,
    captured: null,
    introduced: null,
    described: null,
    confirmed: null,
    italics: [],
  },
  verdict: { verdict, reasons: [] },
  source: null,
});

/** The first row heads the table. */
export const table = (...rows: Inline[][][]): DocumentBlock => ({ kind: 'table', header: true, rows });

const ADDRESS = 'https://www.example.org/2026/03/14/copper-conditions-and-a-railway?from=brief&part=2';
const FILLER =
  'The two delegations agreed a calendar for the autumn and left the harder question, who pays for security along the line, to a working group that has yet to be named.';

/** Every kind of block and run once; made up, all of it. */
export const sampleDocument = (over: Partial<BriefDocument> = {}): BriefDocument => ({
  title: 'Minerals: what to ask for in May',
  memo: [
    { label: 'To', value: 'Director, South Asia' },
    { label: 'From', value: 'Economic desk' },
    { label: 'Date', value: 'November 22, 2026' },
  ],
  handling: 'TLP:AMBER',
  language: 'en-US',
  paper: 'A4',
  style: 'chicago-notes',
  draftMark: null,
  blocks: [
    heading(1, 'Bottom line'),
    paragraph(text('Funding for the mine now waits on a rail contract, not on price.'), note(1)),
    heading(1, 'Key points'),
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: [
        [
          paragraph(
            text('Length of the line: 600 km or 540 km.'),
            note(2),
            text(',', { superscript: true }),
            note(3),
          ),
          {
            kind: 'list',
            ordered: false,
            start: 1,
            items: [item(text('the longer figure counts the '), text('dry port', { italic: true }))],
          },
        ],
        item(text('The ministry calls it ریکوڈک منصوبہ in its releases.')),
      ],
    },
    heading(2, 'In order'),
    {
      kind: 'list',
      ordered: true,
      start: 1,
      items: [item(text('First of one list')), item(text('Second of one list'))],
    },
    paragraph(
      text('Between.', { bold: true }),
      { kind: 'line-break' },
      text('See '),
      text('the page', { href: ADDRESS }),
      text('.'),
    ),
    { kind: 'list', ordered: true, start: 1, items: [item(text('First of another list'))] },
    { kind: 'list', ordered: true, start: 4, items: [item(text('Fourth of a third list'))] },
    { kind: 'rule' },
    heading(3, 'Words'),
    {
      kind: 'block-quotation',
      inlines: [text('It has not offered to pay for “security” along it.'), note(4)],
    },
    {
      kind: 'block-quotation',
      inlines: markDirections([
        text('پاکستان اور امریکہ نے معدنیات میں تعاون بڑھانے پر اتفاق کیا ہے۔'),
        note(5),
      ]),
    },
    { kind: 'page-break' },
    ...Array.from({ length: 12 }, () => paragraph(text(`${FILLER} ${FILLER} ${FILLER}`))),
  ],
  notes: [
    [
      text('Hina Farooqi, “Copper, Conditions,” '),
      text('Indus Ledger', { italic: true }),
      text(', March 14, 2026, para. 1, '),
      text(ADDRESS, { href: ADDRESS }),
      text('.'),
    ],
    [text('Farooqi, “Copper, Conditions,” para. 2.')],
    [text('“Port Notes,” para. 3.')],
    [text('“Port Notes,” para. 4.')],
    markDirections([text('«ریکوڈک», n.d., para. 5.')]),
  ],
  notesAt: 'footnotes',
  references: null,
  annexes: [],
  quotations: [judged('It has not offered to pay for “security” along it.', 'exact')],
  modified: '2026-11-22T10:11:12.345Z',
  ...over,
});

/** The same without notes, as an in-text style gives it, on Letter, marked as a draft. */
export const inTextDocument = (over: Partial<BriefDocument> = {}): BriefDocument =>
  sampleDocument({
    paper: 'Letter',
    style: 'apa',
    handling: '',
    draftMark: 'DRAFT: 1 quotation does not match its stored article',
    blocks: [
      heading(1, 'Bottom line'),
      paragraph(text('It waits (Farooqi, 2026, para. 1).')),
      ...Array.from({ length: 20 }, () => paragraph(text(`${FILLER} ${FILLER}`))),
    ],
    notes: [],
    references: {
      heading: 'References',
      entries: [[text('Farooqi, H. (2026). '), text('Copper', { italic: true }), text('.')]],
    },
    ...over,
  });

const SENTENCE = 'The minister said that the line “would be paid for by those who use it”, and gave no date.';
/** The sample with a report on its quotations, some of them wrong and long, over several pages. */
export const annexDocument = (): BriefDocument => {
  const source = (words: string, more: Partial<QuotedSource> = {}): QuotedSource => {
    const sentence = SENTENCE.replace('would be paid for by those who use it', words);
    const start = 120 + sentence.indexOf(words);
    return {
      title: 'Copper conditions',
      outlet: 'Indus Ledger',
      published: '2026-03-14',
      textId: 't1',
      textVersion: 1,
      textSha256: '0123456789abcdef'.repeat(4),
      place: { paragraph: 4, start, end: start + words.length },
      sentences: [{ paragraph: 4, start: 120, end: 120 + sentence.length, text: sentence }],
      before: null,
      after: null,
      ...more,
    };
  };
  const reason = { rule: 'QI-04', message: '“would” stands for “will” in the source' };
  const urdu = 'ریکوڈک میں سرمایہ کاری کی شرط ریل کا معاہدہ ہے';
  const quotations: JudgedQuotation[] = [
    { ...judged('would be paid for', 'exact'), source: source('would be paid for') },
    {
      ...judged('will be paid for', 'changed'),
      verdict: {
        verdict: 'changed',
        reasons: [reason],
        cautions: [{ rule: 'QI-32', message: 'second-hand' }],
      },
      source: source('would be paid for'),
    },
    {
      ...judged(urdu, 'exact'),
      source: source(urdu, { textId: 't2', textSha256: 'fedcba9876543210'.repeat(4) }),
    },
    { ...judged(HOSTILE.markup, 'not-found'), source: source('x', { place: null, sentences: [] }) },
    judged('nowhere', 'source-missing'),
    ...Array.from({ length: 14 }, () => ({ ...judged(FILLER, 'flagged'), source: source(FILLER) })),
  ];
  return sampleDocument({
    quotations,
    draftMark: 'DRAFT: 3 quotations do not match their stored articles',
    annexes: [quotationReport({ quotations, language: 'en-US' })],
  });
};

/** What an import, a paste or a hand on the database could put into a brief. */
export const HOSTILE = {
  field: '{DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe"}',
  formula: "=cmd|'/c calc'!A1",
  markup: '<script>alert(1)</script><img src=x onerror=alert(1)> & "quoted" \'single\' ]]> <!-- -->',
  controls: 'a\u0000b\u0001c\u000bd\u001fe\ufffef\uffffg\ud800h',
  overridden: 'harmless\u202egnp.exe\u202c \u2066x\u2069',
  path: '../../etc/passwd',
  addresses: [
    'javascript:alert(1)',
    'file:///etc/passwd',
    '\\\\server\\share',
    'data:text/html,x',
    'ms-word:ofe|u|x',
    '//host/x',
    ' javascript:alert(1)',
    'vbscript:x',
  ],
} as const;

export const hostileDocument = (): BriefDocument => {
  const all = [
    HOSTILE.field,
    HOSTILE.formula,
    HOSTILE.markup,
    HOSTILE.controls,
    HOSTILE.overridden,
    HOSTILE.path,
  ].join(' ');
  return sampleDocument({
    title: all,
    memo: [
      { label: 'To', value: all },
      { label: 'From', value: all },
    ],
    handling: all,
    draftMark: all,
    blocks: [
      { kind: 'heading', level: 1, inlines: [text(all)] },
      paragraph(
        text(all, { bold: true }),
        note(1),
        ...HOSTILE.addresses.map((href) => text('link', { href })),
      ),
      { kind: 'list', ordered: true, start: 1, items: [item(text(all))] },
      { kind: 'block-quotation', inlines: [text(all)] },
    ],
    notes: [
      [
        text(all),
        text('link', { href: 'javascript:alert(1)' }),
        text('good', { href: 'https://example.org/"><script>' }),
      ],
    ],
    references: { heading: all, entries: [[text(all)]] },
  });
};

/** What a writer puts around words that run against their paragraph. */
const EMBEDDED = /[\u202a\u202b]([^\u202a-\u202e]*)\u202c[\u200e\u200f]/g;

/** Does anything stand in the text that XML cannot hold, or that would show letters in another order than stored? */
export const hasUnprintable = (written: string): boolean =>
  [...written.replaceAll(EMBEDDED, '$1')].some((character) => {
    const code = character.codePointAt(0) ?? 0;
    const isControl = code < 32 && !'\t\n\r'.includes(character);
    const isOverride = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return (
      isControl || isOverride || code === 0xfffe || code === 0xffff || (code >= 0xd800 && code <= 0xdfff)
    );
  });
