import { type Dictionary, readDictionary, referenceIn, valuesIn } from '../dictionary';
import type { Page } from '../page-tree';
import type { PdfFile } from '../pdf-file';
import { fromUtf16, readUnicodeMap, UNREADABLE, type UnicodeMap } from './unicode-map';

/** Letters as they are drawn, from the lower left corner of the page, in points. `mark`: the tagged stretch that they belong to. */
export type Letters = { words: string; x: number; y: number; mark: number | null };

export type PageWords = {
  height: number;
  letters: readonly Letters[];
  /** False where the page draws something by another object, whose words are not among these. */
  isWhole: boolean;
};

type Matrix = readonly [number, number, number, number, number, number];
const STILL: Matrix = [1, 0, 0, 1, 0, 0];
const times = ([a, b, c, d, e, f]: Matrix, [p, q, r, s, x, y]: Matrix): Matrix => [
  a * p + b * r,
  a * q + b * s,
  c * p + d * r,
  c * q + d * s,
  e * p + f * r + x,
  e * q + f * s + y,
];

const TOKEN =
  /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|[[\]]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/gu;

/** Reads the words of PDF files as Chromium writes them, each font once a file. */
export class PageReader {
  private readonly maps = new Map<number, UnicodeMap | null>();

  constructor(private readonly file: PdfFile) {}

  /** @throws Error where the page is not written as expected */
  read({ entries }: Page): PageWords {
    const [, , , height] = valuesIn(entries.get('MediaBox') ?? '').map(Number);
    if (height === undefined || !(height > 0)) throw new Error('a page of the PDF has no size');
    const resources = this.dictionaryIn(entries.get('Resources'));
    const content = valuesIn(entries.get('Contents') ?? '[]').map((value) => {
      const number = referenceIn(value);
      if (number === undefined) throw new Error('a page of the PDF has no content');
      return this.file.stream(number).toString('latin1');
    });
    const fonts = this.dictionaryIn(resources.get('Font'));
    const objects = this.dictionaryIn(resources.get('XObject'));
    const { letters, drawn } = lettersIn(content.join('\n'), (name) => this.mapOf(fonts.get(name)));
    const isWhole = drawn.every((name) => {
      const number = referenceIn(objects.get(name));
      return number !== undefined && this.file.dictionary(number).get('Subtype') === '/Image';
    });
    return { height, letters, isWhole };
  }

  private dictionaryIn(value: string | undefined): Dictionary {
    if (value === undefined) return new Map();
    const number = referenceIn(value);
    return number === undefined ? readDictionary(value) : this.file.dictionary(number);
  }

  private mapOf(font: string | undefined): UnicodeMap | null {
    const number = referenceIn(font);
    if (number === undefined) return null;
    const known = this.maps.get(number);
    if (known !== undefined) return known;
    const map = referenceIn(this.file.dictionary(number).get('ToUnicode'));
    const read = map === undefined ? null : readUnicodeMap(this.file.stream(map).toString('latin1'));
    this.maps.set(number, read);
    return read;
  }
}

/** A stretch that is marked in a page's content. `instead`: the words that it stands for, taken once. */
type Marked = { mark: number | null; instead?: { words: string; isTaken: boolean } };

function lettersIn(
  content: string,
  fontOf: (name: string) => UnicodeMap | null,
): { letters: Letters[]; drawn: string[] } {
  const letters: Letters[] = [];
  const drawn: string[] = [];
  const kept: Matrix[] = [];
  const marked: Marked[] = [];
  let space = STILL;
  let line = STILL;
  let font: UnicodeMap | null = null;
  let given: string[] = [];
  const numbers = (count: number): number[] => given.slice(-count).map(Number);
  const matrix = (): Matrix => {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(6);
    return [a, b, c, d, e, f];
  };
  const show = (written: readonly string[]): void => {
    const [, , , , x, y] = times(line, space);
    const stretch = marked.at(-1);
    const words = written.map((each) => wordsOf(each, font)).join('');
    const instead = stretch?.instead;
    letters.push({
      words: instead === undefined ? words : instead.isTaken ? '' : instead.words,
      x,
      y,
      mark: stretch?.mark ?? null,
    });
    if (instead !== undefined) instead.isTaken = true;
  };
  for (const [token] of content.matchAll(TOKEN)) {
    switch (token) {
      case 'q':
        kept.push(space);
        break;
      case 'Q':
        space = kept.pop() ?? STILL;
        break;
      case 'cm':
        space = times(matrix(), space);
        break;
      case 'BT':
        line = STILL;
        break;
      case 'Tm':
        line = matrix();
        break;
      case 'Td': {
        const [x = 0, y = 0] = numbers(2);
        line = times([1, 0, 0, 1, x, y], line);
        break;
      }
      case 'Tf':
        font = fontOf((given.at(-2) ?? '').slice(1));
        break;
      case 'Tj':
      case 'TJ':
        show(given.filter((each) => /^[(<](?!<)/u.test(each)));
        break;
      case 'BMC':
      case 'BDC':
        marked.push(markedBy(given.join(' '), marked.at(-1)));
        break;
      case 'EMC':
        marked.pop();
        break;
      case 'Do':
        drawn.push((given.at(-1) ?? '').slice(1));
        break;
      default:
        if (/^[(<[\]/>]|^[-+.\d]/u.test(token)) {
          given.push(token);
          continue;
        }
    }
    given = [];
  }
  return { letters, drawn };
}

function markedBy(properties: string, outer: Marked | undefined): Marked {
  const own = /\/MCID (\d+)/u.exec(properties)?.[1];
  const mark = own === undefined ? (outer?.mark ?? null) : Number(own);
  const text = /\/ActualText (\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f]*>)/u.exec(properties)?.[1];
  if (text === undefined) return outer?.instead === undefined ? { mark } : { mark, instead: outer.instead };
  return { mark, instead: { words: stringOf(text), isTaken: false } };
}

/** A string that no font writes: of UTF-16 where it says so, else of single letters. */
function stringOf(written: string): string {
  const hex = written.startsWith('<') ? written.slice(1, -1) : hexOf(written);
  return /^feff/iu.test(hex)
    ? fromUtf16(hex.slice(4))
    : Buffer.from(hex, 'hex').toString('latin1').normalize('NFKC');
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const hexOf = (literal: string): string =>
  Buffer.from(
    literal
      .slice(1, -1)
      .replaceAll(/\\([0-7]{1,3}|[\s\S])/gu, (_, sign: string) =>
        /^[0-7]/u.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (ESCAPED[sign] ?? sign),
      ),
    'latin1',
  ).toString('hex');

function wordsOf(written: string, font: UnicodeMap | null): string {
  if (font === null) return UNREADABLE;
  const hex = written.startsWith('<') ? written.slice(1, -1).replaceAll(/\s/gu, '') : hexOf(written);
  const codes = hex.match(font.bytes === 1 ? /.{2}/gu : /.{4}/gu) ?? [];
  return codes.map((code) => font.words.get(Number.parseInt(code, 16)) ?? UNREADABLE).join('');
}
