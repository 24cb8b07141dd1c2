import { deflateSync } from 'node:zlib';
import { type Dictionary, readDictionary, referenceIn, referencesIn, writeDictionary } from './dictionary';
import { noteLinks } from './note-links';
import { trueTitles } from './outline-titles';
import { kidsOf, type Page, pagesOf } from './page-tree';
import { PdfFile } from './pdf-file';
import { type Piece, type RunningLines, readRunningLines, type SheetPlaces } from './running-sheet';

/**
 * Draws the running lines of the PDF's last page, which is the sheet that `runningSheet` puts there, on every page before it,
 * and takes that page out. Chromium's own running lines cost a page of their own for each printed page, a third of the time
 * that printing takes, and are not marked as furniture of the page. Links between marks and notes get their places, and the outline
 * the words of `headings`. Gives the file and its number of pages.
 * @throws Error where the PDF is not written as expected; it is printed with Chromium's running lines then
 */
export function stampRunningLines(
  pdf: Uint8Array,
  places: SheetPlaces,
  headings: readonly string[] = [],
): { pdf: Uint8Array; pages: number } {
  const file = PdfFile.read(pdf);
  const tree = file.fromCatalog('Pages');
  const pages = pagesOf(file, tree);
  const sheet = pages.pop();
  if (sheet === undefined || pages.length === 0) throw new Error('the PDF has no sheet of running lines');
  const content = referenceIn(sheet.entries.get('Contents'));
  if (content === undefined) throw new Error('the sheet of running lines has no content');
  const lines = readRunningLines(file.stream(content).toString('latin1'), places);
  const resources = resourcesOf(sheet.entries);
  refuseShapes(file, lines, resources);

  const changes = new Map<number, string | null>([
    [sheet.number, null],
    [content, null],
    ...trueTitles(file, headings),
    ...noteLinks(file, pages.map(withLinks)),
  ]);
  let next = file.size;
  const add = (text: string): string => {
    changes.set(next, stream(text));
    next += 1;
    return `${next - 1} 0 R`;
  };
  // What Chromium writes ends in a matrix of its own, which has to be left before anything else is drawn.
  const before = add('q');
  const onEach = add(
    `Q\n${artifact('Header', inSheet(lines, 0, places.head, lines.head))}${artifact('Footer', inSheet(lines, 0, places.foot, lines.foot))}`,
  );
  for (const [index, { number, entries }] of pages.entries()) {
    const contents = entries.get('Contents');
    if (referenceIn(contents) === undefined) throw new Error('a page of the PDF has no single content');
    const line = add(artifact('Footer', pageLine(lines, places, index + 1, pages.length)));
    const page = new Map(entries);
    page.set('Resources', writeDictionary(withResources(resourcesOf(entries), resources)));
    page.set('Contents', `[${before} ${contents} ${onEach} ${line}]`);
    changes.set(number, writeDictionary(page));
  }
  for (const [number, body] of withoutLastPage(file, tree)) changes.set(number, body);
  return { pdf: file.withObjects(changes), pages: pages.length };
}

/**
 * Where a font has no bold face Chromium fills the outlines of the letters itself, and lays the words over them invisibly: only
 * those would be drawn again.
 */
function refuseShapes(file: PdfFile, lines: RunningLines, resources: Dictionary): void {
  const states = readDictionary(resources.get('ExtGState') ?? '<<>>');
  const pieces = [lines.page, ...lines.digits, lines.of, lines.version].flatMap(({ content }) => content);
  const drawn = [...lines.head, ...lines.foot, ...pieces].join('\n');
  for (const [, name = ''] of drawn.matchAll(/^\/([\w.-]+) gs$/gmu)) {
    const value = states.get(name);
    const number = referenceIn(value);
    const state = number === undefined ? readDictionary(value ?? '<<>>') : file.dictionary(number);
    if (Number(state.get('ca') ?? 1) !== 1) throw new Error('the running lines are drawn as shapes');
  }
}

/** There is a small stream for each page: what packing sets up for long ones would cost more than the packing. */
const FOR_FEW_BYTES = { windowBits: 9, memLevel: 1 };

const stream = (text: string): string => {
  const packed = deflateSync(Buffer.from(text, 'latin1'), FOR_FEW_BYTES).toString('latin1');
  return `<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n${packed}\nendstream`;
};

/** Furniture of the page: no reader takes it for words of the brief. */
const artifact = (kind: 'Header' | 'Footer', content: string): string =>
  content === '' ? '' : `/Artifact <</Type /Pagination /Subtype /${kind}>> BDC\n${content}EMC\n`;

/** Draws words of the sheet, moved by so many of its lengths. */
const inSheet = (
  { matrix }: RunningLines,
  right: number,
  down: number,
  content: readonly string[],
): string =>
  content.length === 0
    ? ''
    : `q\n${matrix.map(plain).join(' ')} cm\n1 0 0 1 ${plain(right)} ${plain(down)} cm\n0 0 0 RG 0 0 0 rg\n${content.join('\n')}\nQ\n`;

const plain = (value: number): string => String(Number(value.toFixed(5)));

function pageLine(lines: RunningLines, places: SheetPlaces, page: number, pages: number): string {
  const digitsOf = (count: number): Piece[] =>
    [...String(count)].map((digit) => lines.digits[Number(digit)] ?? lines.page);
  const pieces = [lines.page, ...digitsOf(page), lines.of, ...digitsOf(pages), lines.version];
  let at = places.middle - pieces.reduce((sum, { width }) => sum + width, 0) / 2;
  return pieces
    .map(({ content, x, width }) => {
      const drawn = inSheet(lines, at - x, places.foot, content);
      at += width;
      return drawn;
    })
    .join('');
}

function withLinks({ number, entries }: Page): { number: number; links: number[] } {
  const links = entries.has('Annots') ? referencesIn(entries.get('Annots')) : [];
  if (links === undefined) throw new Error('the links of a page of the PDF cannot be listed');
  return { number, links };
}

/** The page tree without its last page; a branch that held nothing else goes with it. */
function withoutLastPage(file: PdfFile, number: number): Map<number, string | null> {
  const entries = file.dictionary(number);
  if (entries.get('Type') === '/Page') return new Map([[number, null]]);
  const kids = kidsOf(entries);
  const last = kids.at(-1);
  const count = Number(entries.get('Count'));
  if (last === undefined || !Number.isInteger(count)) throw new Error('the pages of the PDF are not counted');
  if (count === 1) return new Map([...withoutLastPage(file, last), [number, null]]);
  const changes = withoutLastPage(file, last);
  const left = changes.get(last) === null ? kids.slice(0, -1) : kids;
  const changed = new Map(entries)
    .set('Count', String(count - 1))
    .set('Kids', `[${left.map((kid) => `${kid} 0 R`).join(' ')}]`);
  return changes.set(number, writeDictionary(changed));
}

function resourcesOf(entries: Dictionary): Dictionary {
  const resources = entries.get('Resources');
  if (resources === undefined) throw new Error('a page of the PDF has no resources of its own');
  return readDictionary(resources);
}

/** Resources of a page together with the fonts and states that the sheet is drawn with. */
function withResources(own: Dictionary, sheet: Dictionary): Dictionary {
  const all = new Map(own);
  for (const kind of ['Font', 'ExtGState']) {
    const [here, added] = [own.get(kind), sheet.get(kind)];
    if (added === undefined) continue;
    const entries: Dictionary = here === undefined ? new Map() : readDictionary(here);
    for (const [name, value] of readDictionary(added)) {
      if (entries.has(name) && entries.get(name) !== value)
        throw new Error(`a page of the PDF calls something else ${name}`);
      entries.set(name, value);
    }
    all.set(kind, writeDictionary(entries));
  }
  return all;
}
