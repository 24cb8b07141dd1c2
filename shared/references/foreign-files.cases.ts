import type { RecordField } from '../model';

/** What a record of a file must say; `kept`: names of fields that it has no place for; `warned`: how many warnings. */
type Expected = Partial<Record<RecordField, string | string[] | null>> & { kept?: string[]; warned?: number };
export type ForeignFile = { name: string; text: string; records: Expected[]; faults?: number[] };

const lines = (...all: string[]) => all.join('\r\n');

/** In the ways of the programs named, with words of our own. */
export const RIS_FILES: readonly ForeignFile[] = [
  {
    name: 'a newspaper article as Zotero writes it',
    text: lines(
      'TY  - NEWS',
      'TI  - Copper talks resume',
      'AU  - Farooqi, Hina',
      'AU  - Reuters',
      'T2  - Indus Ledger',
      'AB  - First line.',
      '',
      'Second paragraph: US - Pakistan trade.',
      'DA  - 2026/03/14/',
      'PY  - 2026',
      'SP  - 4',
      'EP  - 5',
      'LA  - en-GB',
      'SE  - World',
      'UR  - https://www.example.org/copper',
      'Y2  - 2026/03/20/10:11:12',
      'L1  - files/12/copper.pdf',
      'KW  - copper',
      'KW  - rail',
      'ER  - ',
      '',
    ),
    records: [
      {
        title: 'Copper talks resume',
        authors: ['Farooqi, Hina', 'Reuters'],
        outlet: 'Indus Ledger',
        published: '2026-03-14',
        language: 'en-GB',
        section: 'World',
        url: 'https://www.example.org/copper',
        accessed: '2026-03-20',
        kind: 'news',
        place: null,
        kept: ['AB', 'SP', 'EP', 'L1', 'KW', 'KW'],
      },
    ],
  },
  {
    name: 'EndNote: T1, A1, JF, Y1 with a date, several addresses',
    text: 'TY  - JOUR\nA1  - Khan, Bilal, Jr.\nT1  - Minerals and Mandates\nJF  - Review of Policy\nY1  - 2025/04//Spring\nVL  - 12\nIS  - 3\nUR  - not an address\nUR  - https://doi.example.org/1\nDO  - 10.1234/ABC.5\nN1  - Export Date: 3 May 2025\nER  -\n',
    records: [
      {
        authors: ['Khan, Bilal, Jr.'],
        title: 'Minerals and Mandates',
        outlet: 'Review of Policy',
        published: '2025-21',
        url: 'https://doi.example.org/1',
        kind: null,
        kept: ['VL', 'IS', 'UR', 'DO', 'N1'],
      },
    ],
  },
  {
    name: 'ProQuest: a date in words, a year apart, old line ends, no end of the record',
    text: 'TY  - NEWS\rT1  - Talks held in Islamabad\rJF  - The Ledger\rDA  - Sep 17, 2024\rPY  - 2024\rCY  - Lahore\rY2  - 2024-10-02\rTY  - NEWS\rT1  - Second\rDA  - March 14\rPY  - 2026\r',
    records: [
      {
        title: 'Talks held in Islamabad',
        published: '2024-09-17',
        accessed: '2024-10-02',
        place: null,
        kept: ['CY'],
      },
      { title: 'Second', published: '2026-03-14' },
    ],
  },
  {
    name: 'a news database: words before the first record, one blank in tags, dates that leave it open',
    text: 'Provider: News Desk\nContent: text/plain\n\nTY - NEWS\nTI - US - Pakistan minerals\nT2 - Ledger\nDA - 03/04/2026\nN2 - The lead.\nER -\n\nTY - NEWS\nTI - Undated piece\nPY - n.d.\nER -\n',
    records: [
      { title: 'US - Pakistan minerals', published: '2026', kept: ['N2'] },
      { title: 'Undated piece', published: null },
    ],
  },
  {
    name: 'two years that do not agree, and a date that is none',
    text: 'TY  - RPRT\nTI  - Annual threat report\nPB  - Office of Studies\nDA  - 2026/01/05/\nPY  - 2025\nER  - \nTY  - BOOK\nTI  - A book\nPB  - A press\nPY  - in press\nER  - \n',
    records: [
      { published: '2026-01-05', outlet: 'Office of Studies', kind: 'report' },
      { title: 'A book', outlet: 'A press', published: null, warned: 1 },
    ],
  },
  {
    name: 'fields that belong to no record, and one that is no RIS at all',
    text: 'AU  - Lost, Author\nTI  - Lost\nER  - \nTY  - NEWS\nTI  - Found\nER  - \n',
    records: [{ title: 'Found' }],
    faults: [1],
  },
  {
    name: 'Urdu, with a mark of the encoding',
    text: '\ufeffTY  - NEWS\nTI  - یہ معاہدہ تاریخی ہے\nAU  - حنا فاروقی\nLA  - Urdu\nDA  - 2026\nER  - \n',
    records: [{ title: 'یہ معاہدہ تاریخی ہے', authors: ['حنا فاروقی'], language: 'ur', published: '2026' }],
  },
  {
    name: 'a press release on a site, by its DOI alone',
    text: 'TY  - ELEC\nTI  - Ministry welcomes accord\nM3  - Press Release\nPB  - Ministry of Rail\nDO  - https://doi.org/10.5555/12345678\nLA  - klingon!\nER  - \n',
    records: [
      {
        kind: 'press-release',
        outlet: 'Ministry of Rail',
        url: 'https://doi.org/10.5555/12345678',
        language: null,
        kept: ['DO', 'LA'],
      },
    ],
  },
];

export const BIBTEX_FILES: readonly ForeignFile[] = [
  {
    name: 'abbreviations, braces, accents, months by name',
    text: `% a comment
@string{ledger = "Indus " # {Ledger}}
@preamble{"\\newcommand{\\noop}[1]{}"}
@Article{farooqi2026,
  author = "Farooqi, Hina and {Ministry of Rail, Ports and Roads} and others",
  title = {The {US} and {\\'E}tudes of {P}akistan: 100\\% \\& more -- {\\"u}ber caf\\'{e}s},
  journal = ledger,
  year = 2026, month = mar # "~14",
  volume = {3}
}
`,
    records: [
      {
        authors: ['Farooqi, Hina', 'Ministry of Rail, Ports and Roads'],
        title: 'The US and Études of Pakistan: 100% & more – über cafés',
        outlet: 'Indus Ledger',
        published: '2026-03-14',
        kept: ['volume'],
        warned: 1,
      },
    ],
  },
  {
    name: 'names with von and Jr, in every order',
    text: '@book{b, author = {Ludwig van Beethoven and van der Berg, Jan and King, Jr., Martin Luther and {World Bank} and Reuters and Abd ul Haq and {\\"O}zg{\\"u}r {\\c C}elik}, title = {{All of it}}, publisher={A Press}, date = {2024-07~}}',
    records: [
      {
        authors: [
          'van Beethoven, Ludwig',
          'van der Berg, Jan',
          'King, Martin Luther, Jr.',
          'World Bank',
          'Reuters',
          'ul Haq, Abd',
          'Çelik, Özgür',
        ],
        title: 'All of it',
        outlet: 'A Press',
        published: '2024-07~',
      },
    ],
  },
  {
    name: 'dates of BibLaTeX',
    text: [
      '2004-22',
      '2004-07?',
      '1988-05/1992',
      '2004/',
      '19XX',
      '2026-01-05T10:00:00',
      'c. 1999',
      'forthcoming',
    ]
      .map(
        (date, at) =>
          `@online{d${at}, title = {Day ${at}}, organization = {example.org}, date = {${date}}, url = {https://example.org/a\\_b}, urldate = {2026-11-21}}`,
      )
      .join('\n'),
    records: ['2004-22', '2004-07?', '1988-05/1992', '2004/', '19XX', '2026-01-05', '1999~', null].map(
      (published) => ({
        published,
        outlet: 'example.org',
        url: 'https://example.org/a_b',
        accessed: '2026-11-21',
        warned: published === null ? 1 : 0,
      }),
    ),
  },
  {
    name: 'an entry that has fields from another',
    text: '@inproceedings{a, crossref = {p}, title = {A paper}, author = {Khan, Bilal}}\n@proceedings{p, title = {Proceedings on Rail}, year = 2025, month = "June"}\n',
    records: [
      { title: 'A paper', outlet: 'Proceedings on Rail', published: '2025-06', kept: ['crossref'] },
      { title: 'Proceedings on Rail', published: '2025-06' },
    ],
  },
  {
    name: 'entries that cannot be read hold up no other',
    text: '@article{open, title = {Never closed\n\n@article{good,\n title = {Good}, year = 2024}\n@article{bad, title {no sign}}\n@misc(round, title = "In round ``brackets\'\'", note={Date: February 12 [year not given].})\n',
    records: [
      { title: 'Good', published: '2024' },
      { title: 'In round “brackets”', published: 'XXXX-02-12' },
    ],
    faults: [1, 5],
  },
  {
    name: 'Urdu in TeX, commands that nobody knows, a formula, a price',
    text: '@misc{u, title = {معاہدہ \\emph{accord} \\foo{bar} $x^{2}$ at $5 million}, author={حنا فاروقی}, langid = {urdu}}',
    records: [{ title: 'معاہدہ accord \\foo bar $x^{2}$ at $5 million', language: 'ur', warned: 1 }],
  },
];

export const CSL_FILES: readonly ForeignFile[] = [
  {
    name: 'names, dates and ids of every form',
    text: JSON.stringify([
      {
        id: 17,
        type: 'article-newspaper',
        title: 'Copper <i>talks</i> resume',
        'container-title': 'Indus Ledger',
        'publisher-place': 'Lahore',
        author: [
          { family: 'Farooqi', given: 'Hina' },
          { literal: 'Ministry of Rail, Ports and Roads' },
          { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van', suffix: 'Jr' },
        ],
        issued: { 'date-parts': [['2026', 3, '14']] },
        accessed: { 'date-parts': [[2026, 11, 21]] },
        DOI: '10.1234/x',
        page: '4-5',
        custom: { other: true },
      },
      {
        id: 'http://example.org/items/1',
        type: 'report',
        title: 'A report',
        publisher: 'Office',
        issued: { raw: '2025-07' },
        'event-date': {
          'date-parts': [
            [2025, 6, 1],
            [2025, 6, 3],
          ],
        },
      },
      {
        id: 'c',
        type: 'webpage',
        title: 'Spring',
        issued: { 'date-parts': [[2025]], season: 'Spring', circa: true },
        URL: 'https://example.org/s',
        language: 'en-US',
      },
      { id: 'd', type: 'book', issued: { literal: 'in press' }, author: [] },
      { id: 'e', type: 'interview', title: 'Talk', issued: { 'date-parts': [[2024, 13]] }, genre: 'Op-Ed' },
      { id: 'f', type: 'article-newspaper', title: 'Half', issued: { 'date-parts': [[2024, 2, 30]] } },
    ]),
    records: [
      {
        title: 'Copper talks resume',
        authors: ['Farooqi, Hina', 'Ministry of Rail, Ports and Roads', 'van Beethoven, Ludwig, Jr'],
        published: '2026-03-14',
        accessed: '2026-11-21',
        url: 'https://doi.org/10.1234/x',
        place: null,
        kept: ['publisher-place', 'DOI', 'page', 'custom'],
      },
      { outlet: 'Office', published: '2025-07', occurred: '2025-06-01/2025-06-03', kind: 'report' },
      { published: '2025-21~', url: 'https://example.org/s' },
      { title: null, published: null, authors: null, warned: 1 },
      { published: '2024-21', kind: 'opinion' },
      { published: null, warned: 1 },
    ],
  },
  { name: 'one item', text: '{"id":"a","title":"Alone"}', records: [{ title: 'Alone' }] },
  {
    name: 'items that are none',
    text: '{"items":[{"id":"a","title":"A\\u0000B \\ud800"}, 3, null]}',
    records: [{ title: 'A\ufffdB \ufffd' }],
    faults: [2, 3],
  },
  { name: 'broken JSON, told by its line', text: '[\n{"id":"a"},\n{"id": oops}]', records: [], faults: [3] },
];
