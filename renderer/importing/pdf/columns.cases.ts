import type { PdfItem } from './pdf-page';

/** Every letter of these pages is as wide. */
const LETTER = 5;
const SIZE = 10;
const STEP = 12;

const item = (text: string, x: number, y: number, isRtl = false): PdfItem => ({
  text,
  x,
  y,
  width: text.length * LETTER,
  size: SIZE,
  font: 'f',
  isRtl,
});

/** Words drawn apart so that each line fills a column from `x` to `x + width`; the last line is left as it is. */
export function justified(
  words: string,
  { x, y, width, isRtl = false }: { x: number; y: number; width: number; isRtl?: boolean },
): PdfItem[] {
  const lines: string[][] = [[]];
  for (const word of words.split(' ')) {
    const line = lines[lines.length - 1] ?? [];
    if (line.length > 0 && [...line, word].join(' ').length * LETTER > width) lines.push([word]);
    else line.push(word);
  }
  return lines.flatMap((line, i) => {
    const letters = line.join('').length * LETTER;
    const gap =
      i === lines.length - 1 || line.length === 1 ? LETTER : (width - letters) / Math.max(1, line.length - 1);
    let at = 0;
    return line.map((word) => {
      const from = at;
      at += word.length * LETTER + gap;
      const left = isRtl ? x + width - from - word.length * LETTER : x + from;
      return item(word, left, y + i * STEP, isRtl);
    });
  });
}

/** Rows of cells that begin at these places. */
const table = (rows: readonly (readonly string[])[], places: readonly number[], y = 50): PdfItem[] =>
  rows.flatMap((cells, i) => cells.map((cell, j) => item(cell, places[j] ?? 0, y + i * STEP)));

const ONE =
  'traders at the crossing say that documentation requirements have multiplied since the agreement was signed and that inspectors themselves are uncertain which certificates are still valid there';
const TWO =
  'municipal authorities neither received nor requested the rehabilitation allocation which remained untouched although parliamentary questions mentioned it repeatedly during the winter';
const THREE =
  'representatives of neighbouring governments described the arrangement as provisional and declined to characterise the consequences of abandoning negotiations before the elections';
const URDU =
  'وزیر خزانہ نے کہا کہ نئی نہر کا کام اگلے سال شروع ہو گا اور صوبوں کو اعتماد میں لیا جائے گا مگر کسانوں نے اس اعلان کو ناکافی قرار دیا اور کہا کہ پچھلے وعدے بھی پورے نہیں ہوئے تھے';

/** A line of a title. */
const large = (text: string, y: number): PdfItem => ({
  ...item(text, 50, y),
  size: 2 * SIZE,
  width: text.length * 2 * LETTER,
  font: 'bold',
});

type Case = { name: string; items: PdfItem[]; texts: string[] };

/** Columns that lie close, with words drawn far apart. */
export const inColumns: readonly Case[] = [
  {
    name: 'three narrow columns with nine points between them',
    items: [
      ...justified(ONE, { x: 50, y: 50, width: 110 }),
      ...justified(TWO, { x: 169, y: 50, width: 110 }),
      ...justified(THREE, { x: 288, y: 50, width: 110 }),
    ],
    texts: [ONE, TWO, THREE],
  },
  {
    name: 'two columns whose lines do not stand level',
    items: [
      ...justified(ONE, { x: 50, y: 50, width: 120 }),
      ...justified(TWO, { x: 178, y: 54.5, width: 120 }),
    ],
    texts: [ONE, TWO],
  },
  {
    name: 'two columns read from the right',
    items: [
      ...justified(URDU, { x: 178, y: 50, width: 120, isRtl: true }),
      ...justified(URDU, { x: 50, y: 50, width: 120, isRtl: true }),
    ],
    texts: [URDU, URDU],
  },
];

/** Page order of a title over two columns whose second line is short, and of a large line that begins a column. */
export const titles: readonly Case[] = [
  {
    name: 'the short last line of a title over the columns belongs to it',
    items: [
      large('Traders say that new fees will', 40),
      large('close it', 64),
      ...justified(ONE, { x: 50, y: 90, width: 120 }),
      ...justified(TWO, { x: 178, y: 90, width: 120 }),
    ],
    texts: ['Traders say that new fees will close it', ONE, TWO],
  },
  {
    name: 'a large line further down heads its column',
    items: [
      large('Traders say that new fees will', 40),
      large('Fees', 100),
      ...justified(ONE, { x: 50, y: 126, width: 120 }),
      ...justified(TWO, { x: 178, y: 90, width: 120 }),
    ],
    texts: ['Traders say that new fees will', `Fees ${ONE}`, TWO],
  },
];

/** Pages that have no columns, or none where white stands in lines. Every line is told, cells by a bar. */
export const notInColumns: readonly Case[] = [
  {
    name: 'two lines whose only gaps happen to meet are no cells',
    items: [
      ...justified(TWO, { x: 50, y: 50, width: 80 }),
      item('diplomats', 50, 302),
      item('told', 110, 302),
      item('reporters', 50, 314),
      item('that', 110, 314),
      ...justified(THREE, { x: 50, y: 326, width: 80 }),
    ],
    texts: [`${TWO} diplomats told reporters that ${THREE}`],
  },
  {
    name: 'one column drawn apart is no table',
    items: justified(`${ONE} ${TWO}`, { x: 50, y: 50, width: 120 }),
    texts: [`${ONE} ${TWO}`],
  },
  {
    name: 'a table of single words keeps its cells',
    items: table(
      [
        ['Crossing', 'Trucks', 'Rise'],
        ['Torkham', '812', 'four'],
        ['Chaman', '447', 'nine'],
        ['Ghulam', '101', 'five'],
        ['Angoor', '220', 'zero'],
        ['Kharla', '119', 'four'],
        ['Taftan', '640', 'nine'],
      ],
      [50, 110, 160],
    ),
    texts: [
      'Crossing|Trucks|Rise Torkham|812|four Chaman|447|nine Ghulam|101|five Angoor|220|zero Kharla|119|four Taftan|640|nine',
    ],
  },
  {
    name: 'names with figures at the right edge keep their cells',
    items: ['Torkham', 'Chaman', 'Ghulam', 'Angoor', 'Kharlachi', 'Taftan', 'Gabd'].flatMap((name, i) => [
      item(name, 50, 50 + i * STEP),
      item(String(812 - i), 135, 50 + i * STEP),
    ]),
    texts: ['Torkham|812 Chaman|811 Ghulam|810 Angoor|809 Kharlachi|808 Taftan|807 Gabd|806'],
  },
  {
    name: 'a list with numbers is read by its lines',
    items: ['seven', 'gates', 'canal', 'barge', 'river', 'wheat', 'ferry', 'truck'].flatMap((word, i) => [
      item(`${i + 1}.`, 50, 50 + i * STEP),
      item(`The ${word} was named in the treaty`, 66, 50 + i * STEP),
    ]),
    texts: [
      ['seven', 'gates', 'canal', 'barge', 'river', 'wheat', 'ferry', 'truck']
        .map((word, i) => `${i + 1}. The ${word} was named in the treaty`)
        .join(' '),
    ],
  },
];
