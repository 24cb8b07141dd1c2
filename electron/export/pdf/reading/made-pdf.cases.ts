import { bytesOfObjects } from '../plain-pdf.cases';

/** What a made PDF of a release has on its pages. */
export type MadePdf = {
  /** Head and foot of each page; a page without one of them is a fault. */
  pages: readonly { head: string; foot: string }[];
  /** Marks in the order of the text, on the first page: number and note that it leads to. */
  marks: readonly { number: string; to: number }[];
  /** Numbers of the notes, on the last page. */
  notes: readonly string[];
  /** Where marks and notes lead: to a height of a page, as stamped, or to a name. */
  way: 'height' | 'name';
  links?: readonly string[];
  tables?: readonly ('TH' | 'TD')[];
  /** Words of the first page that no tag holds. */
  untagged?: string;
};

const HEIGHT = 842;
const hexOf = (words: string): string =>
  [...words].map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');

/** A PDF as Chromium writes one, with a font whose codes are those of the letters. */
export function madePdf({
  pages,
  marks,
  notes,
  way,
  links = [],
  tables = [],
  untagged,
}: MadePdf): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (content: string): number =>
    add(`<</Length ${content.length}>> stream\n${content}\nendstream`);
  const map = stream(
    'begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n1 beginbfrange\n<0020> <007E> <0020>\nendbfrange\n1 beginbfchar\n<00F1> <00660069>\nendbfchar',
  );
  const font = add(`<</Type /Font\n/Subtype /Type0\n/ToUnicode ${map} 0 R>>`);
  const draw = (words: string, y: number, mark?: number): string =>
    `BT\n${mark === undefined ? '' : `/P <</MCID ${mark} >>BDC\n`}/F1 10 Tf\n1 0 0 -1 70 ${y} Tm\n${[...words]
      .map((letter) => `<${hexOf(letter)}> Tj\n5 0 Td `)
      .join('')}\n${mark === undefined ? '' : 'EMC\n'}ET\n`;
  const tree = add('');
  // Numbers of the objects of pages are known ahead: each takes two, and nothing stands between them.
  const first = objects.length + 2;
  const pageNumber = (index: number): number => first + index * 2;
  const last = pages.length - 1;
  const elements: string[] = [];
  const annotations: string[][] = pages.map(() => []);
  const content = pages.map(
    ({ head, foot }) => `1 0 0 -1 0 ${HEIGHT} cm\n${draw(head, 40)}${draw(foot, 800)}`,
  );
  const marked = pages.map(() => 0);
  const onPage = (page: number, words: string, y: number): number => {
    const mark = marked[page] ?? 0;
    marked[page] = mark + 1;
    content[page] += draw(words, y, mark);
    return mark;
  };
  const linked = (page: number, words: string, y: number, to: string): void => {
    const mark = onPage(page, words, y);
    annotations[page]?.push(
      `<</Type /Annot\n/Subtype /Link\n/Rect [70 ${HEIGHT - y} 80 ${HEIGHT - y + 10}]\n${to}>>`,
    );
    elements.push(`${page} ${mark} ${(annotations[page]?.length ?? 0) - 1}`);
  };
  if (untagged !== undefined) content[0] += draw(untagged, 300);
  const noteY = (number: number): number => 200 + number * 20;
  for (const [index, { number, to }] of marks.entries())
    linked(
      0,
      number,
      100 + index * 3,
      way === 'name'
        ? `/Dest /note-${to}`
        : `/Dest [${pageNumber(last)} 0 R /XYZ null ${HEIGHT - noteY(to) + 10} null]`,
    );
  for (const number of notes)
    linked(
      last,
      `${number}.`,
      noteY(Number(number)),
      way === 'name' ? `/Dest /ref-${number}` : `/Dest [${pageNumber(0)} 0 R /XYZ null 700 null]`,
    );
  for (const words of links) linked(last, words, 600, '/A <</S /URI\n/URI (https://port.example)>>');
  for (const drawn of content) {
    stream(drawn);
    add('');
  }
  const annotationsOf = annotations.map((all) => all.map(add));
  for (const [index] of pages.entries())
    objects[pageNumber(index) - 1] =
      `<</Type /Page\n/MediaBox [0 0 595 ${HEIGHT}]\n/Resources <</Font <</F1 ${font} 0 R>>>>\n/Annots [${(annotationsOf[index] ?? []).map((at) => `${at} 0 R`).join(' ')}]\n/Contents ${pageNumber(index) - 1} 0 R>>`;
  objects[tree - 1] =
    `<</Type /Pages\n/Count ${pages.length}\n/Kids [${pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ')}]>>`;
  const kids = elements.map((each) => {
    const [page = 0, mark = 0, at = 0] = each.split(' ').map(Number);
    return add(
      `<</S /Link\n/K [<</Type /MCR\n/Pg ${pageNumber(page)} 0 R\n/MCID ${mark}>> <</Type /OBJR\n/Obj ${annotationsOf[page]?.[at]} 0 R\n/Pg ${pageNumber(page)} 0 R>>]>>`,
    );
  });
  for (const cell of tables) kids.push(add(`<</S /Table\n/K [${add(`<</S /${cell}\n/K []>>`)} 0 R]>>`));
  const document = add(`<</S /Document\n/K [${kids.map((each) => `${each} 0 R`).join(' ')}]>>`);
  const root = add(`<</Type /StructTreeRoot\n/K ${document} 0 R>>`);
  const outline = add('<</Type /Outlines>>');
  const info = add('<</Title (Offices)>>');
  const catalog = add(
    `<</Type /Catalog\n/Pages ${tree} 0 R\n/Lang (en-US)\n/StructTreeRoot ${root} 0 R\n/Outlines ${outline} 0 R>>`,
  );
  return bytesOfObjects(objects, `/Root ${catalog} 0 R\n/Info ${info} 0 R`);
}
