import type { MadePdf } from './made-pdf.cases';

const LINE = 'TLP:AMBER';
const both = { head: LINE, foot: `Page 1 of 2${LINE}` };
export const SOUND_PDF: MadePdf = {
  pages: [both, both],
  marks: [1, 2, 3].map((number) => ({ number: String(number), to: number })),
  notes: ['1', '2', '3'],
  way: 'height',
};
const [one, two, three] = SOUND_PDF.marks;
const marks = (...all: (typeof one)[]): Partial<MadePdf> => ({
  marks: all.flatMap((each) => (each ? [each] : [])),
});

/** What is changed of the sound file, and what is said of it: nothing, what holds it up, or what is to be looked at. */
export const PDF_CASES: readonly (readonly [
  name: string,
  Partial<MadePdf>,
  blocks: RegExp | null,
  look: RegExp | null,
])[] = [
  ['as it should be', {}, null, null],
  ['as Chromium alone links it', { way: 'name' }, null, null],
  ['a page without a head', { pages: [both, { ...both, head: '' }] }, /head and foot of page 2/, null],
  [
    'another line in a foot',
    { pages: [{ ...both, foot: 'TLP:GREEN' }, both] },
    /head and foot of page 1/,
    null,
  ],
  ['a line set wide', { pages: [both, { ...both, head: 'T L P : A M B E R' }] }, null, null],
  ['a foot that cannot be read', { pages: [both, { ...both, foot: 'TLP:\u2603MBER' }] }, null, null],
  ['a mark lost', marks(one, three), /number 3 stands where 2 belongs/, null],
  ['the last mark lost', marks(one, two), /2 notes are called in the text, and 3 notes stand/, null],
  ['marks out of order', marks(one, three, two), /number 3 stands where 2 belongs/, null],
  ['a mark twice', marks(one, two, two, three), /number 2 stands where 3 belongs/, null],
  [
    'a mark that leads to another note',
    marks(one, { number: '2', to: 3 }, three),
    /mark 2 leads to note 3/,
    null,
  ],
  [
    'the same, by name',
    { way: 'name', ...marks(one, { number: '2', to: 3 }, three) },
    /mark 2 leads to note 3/,
    null,
  ],
  ['a note lost', { way: 'name', notes: ['1', '3'] }, /Note 2 is not there/, null],
  ['a note twice', { way: 'name', notes: ['1', '2', '2', '3'] }, /Note 2 stands there twice/, null],
  [
    'a mark in the head of a table over two pages',
    marks({ number: '11', to: 1 }, two, { number: '333', to: 3 }),
    null,
    null,
  ],
  [
    'a mark whose tag holds other numbers as well',
    marks({ number: '1120', to: 1 }, two, three),
    null,
    /order of its note marks was not read/,
  ],
  // Chromium may leave a mark without a tag.
  [
    'a mark without a tag',
    { ...marks(one, three), untagged: '2' },
    null,
    /order of its note marks was not read/,
  ],
  ['a number without a tag where all is well', { untagged: '2' }, null, null],
  [
    'a mark lost beside a word without a tag',
    { ...marks(one, three), untagged: 'chart' },
    /number 3 stands where 2 belongs/,
    null,
  ],
  // What is no mark of a note.
  ['a number that is a link of the brief', { links: ['2026', '7.'] }, null, null],
  ['no link at all', { marks: [], notes: [] }, null, null],
  ['a link without words', { links: ['the port', ' '] }, null, /A link of the PDF has no words/],
  ['a table with its head', { tables: ['TH'] }, null, null],
  ['a table that lost its head', { tables: ['TH', 'TD'] }, null, /lost its head/],
];
