import { describe, expect, test } from 'vitest';
import { AppError } from '../../../shared/ipc/app-error';
import { nextRecords, readReferenceFile } from './read-reference-file';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const record = (title: string, more = ''): string =>
  `TY  - NEWS\r\nTI  - ${title}\r\nAU  - Khan, A\r\nT2  - Indus Ledger\r\n${more}ER  - \r\n`;
const refusal = (bytes: Uint8Array, fileName: string): unknown => {
  try {
    readReferenceFile(bytes, fileName);
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('a reference file with zero bytes', () => {
  test.each([
    ['in a title', record('Copper\0 talks')],
    ['behind a value, as fields of fixed length leave them', record('Copper talks\0')],
    ['between records', `${record('Copper talks')}\0\r\n${record('Rail')}`],
    ['in Latin-1, which has a byte for each letter', record('Copper talks in Malmö\0')],
    ['in UTF-16, where a zero is a character of two bytes', `\ufeff${record('Copper\0 talks')}`],
  ])('%s is read, and said to hold what cannot be', (_, text) => {
    const bytes = text.startsWith('\ufeff')
      ? new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer)
      : text.includes('ö')
        ? Uint8Array.from(text, (letter) => letter.charCodeAt(0))
        : bytesOf(text);
    const { records, warnings } = readReferenceFile(bytes, 'mine.ris');
    expect(records).toBeGreaterThan(0);
    expect(warnings.map(({ code }) => code)).toContain('unreadable-characters');
    const [first] = nextRecords(0, 1);
    expect(first?.record.title.value).toMatch(/^Copper\ufffd? talks/);
    expect(first?.record.authors.value).toEqual(['Khan, A']);
    expect(JSON.stringify(first)).not.toContain('\\u0000');
  });

  test.each([
    ['that is mostly zeros', new Uint8Array(500), 'mine.ris'],
    [
      'that is a picture by its name alone',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
      'mine.bib',
    ],
    ['that is a program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0), 'mine.json'],
  ])('%s is refused with what a reference file is', (_, bytes, fileName) => {
    const error = refusal(bytes, fileName);
    expect(error).toBeInstanceOf(AppError);
    expect(String(error)).toMatch(/it takes RIS, BibTeX and CSL-JSON/);
    expect(String(error)).not.toMatch(/Word|article/);
  });
});

describe('records behind what nobody sees', () => {
  const [first, second, third] = [record('Copper talks'), record('Rail'), record('Ports')];
  test.each([
    ['a zero byte, as a field of fixed length leaves it', `${first}\0${second}${third}`],
    ['the byte order marks of three files put together', `\ufeff${first}\ufeff${second}\ufeff${third}`],
    ['the end-of-file sign of old systems', `${first}\u001a${second}\u001a${third}`],
    ['spaces without width', `${first}\u200b${second}\u200e${third}`],
    ['a record before it that has no end', `${first.replace(/ER.*$/s, '')}\ufeff${second}${third}`],
  ])('%s: each is a record of its own', (_, text) => {
    const { records, faults } = readReferenceFile(bytesOf(text), 'mine.ris');
    expect({ records, faults }).toEqual({ records: 3, faults: [] });
    const drafts = nextRecords(0, 3);
    expect(drafts.map((draft) => draft.record.title.value)).toEqual(['Copper talks', 'Rail', 'Ports']);
    expect(drafts.map((draft) => draft.record.outlet.value)).toEqual(Array(3).fill('Indus Ledger'));
  });

  test('a line of an abstract that begins with one of them stays in it', () => {
    const abstract = 'N2  - The talks.\r\n\ufeffTYRE - prices rose.\r\n\u200bTYPE: a note.\r\n';
    readReferenceFile(bytesOf(record('Copper talks', abstract)), 'mine.ris');
    expect(nextRecords(0, 2)).toHaveLength(1);
  });
});

describe('records are handed over', () => {
  test('as many as are asked for, while they are short', () => {
    readReferenceFile(
      bytesOf(Array.from({ length: 300 }, (_, at) => record(`Item ${at}`)).join('')),
      'a.ris',
    );
    expect(nextRecords(0, 200)).toHaveLength(200);
    expect(nextRecords(200, 200)).toHaveLength(100);
    expect(nextRecords(300, 200)).toEqual([]);
  });

  test('a few at a time where they are long, none twice and none left out', () => {
    const long = `N2  - ${'the abstract goes on '.repeat(4000)}\r\n`;
    const text = Array.from({ length: 30 }, (_, at) => record(`Item ${at}`, long)).join('');
    const { records } = readReferenceFile(bytesOf(text), 'a.ris');
    const titles: (string | null | undefined)[] = [];
    let asked = 0;
    for (let at = 0; at < records; asked += 1) {
      const drafts = nextRecords(at, 200);
      expect(drafts.length).toBeGreaterThan(0);
      expect(drafts.length).toBeLessThan(5);
      titles.push(...drafts.map((draft) => draft.record.title.value));
      at += drafts.length;
    }
    expect(titles).toEqual(Array.from({ length: 30 }, (_, at) => `Item ${at}`));
    expect(asked).toBeGreaterThan(6);
  });

  test('one that is longer than all that goes at once by itself', () => {
    const longest = `N2  - ${'x'.repeat(900_000)}\r\n`;
    readReferenceFile(bytesOf(record('Longest', longest) + record('Next')), 'a.ris');
    expect(nextRecords(0, 200).map((draft) => draft.record.title.value)).toEqual(['Longest']);
    expect(nextRecords(1, 200).map((draft) => draft.record.title.value)).toEqual(['Next']);
  });
});
