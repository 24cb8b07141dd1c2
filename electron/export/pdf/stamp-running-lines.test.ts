import { describe, expect, test } from 'vitest';
import { readDictionary, referencesIn, writeDictionary } from './dictionary';
import { readRunningLines } from './running-sheet';
import { stampRunningLines } from './stamp-running-lines';

// What a real PDF comes out as is seen in html/print-page.test.ts.
const PLACES = { head: -50, foot: 300, footBegins: 500, height: 1122.5, top: 94.5, middle: 300 };

describe('dictionaries of a PDF', () => {
  test('are read with everything that may stand in them, and written again', () => {
    const raw =
      '<</Type /Page\n/Kids [1 0 R 22 0 R]/Font <</F4 4 0 R>>/T (a \\) (b) >>)/H <FEFF>/N -1.5/R 9 0 R>>';
    const entries = readDictionary(raw);
    expect([...entries.keys()]).toEqual(['Type', 'Kids', 'Font', 'T', 'H', 'N', 'R']);
    expect(referencesIn(entries.get('Kids'))).toEqual([1, 22]);
    expect(entries.get('T')).toBe('(a \\) (b) >>)');
    expect(readDictionary(writeDictionary(entries))).toEqual(entries);
  });

  test.each(['', '<</A 1', '<</A (b>>', '<<A 1>>', '<</A [1>>'])(
    'are refused where they have no end: %s',
    (raw) => {
      expect(() => readDictionary(raw)).toThrow();
    },
  );
});

describe('running lines', () => {
  test('a file that is written in another way is refused', () => {
    for (const pdf of ['', '%PDF-1.7\n', 'startxref\n0\n%%EOF\n', 'startxref\n99999\n%%EOF\n'])
      expect(() => stampRunningLines(Buffer.from(pdf), PLACES)).toThrow();
  });

  const block = (x: number, y: number, word: string) =>
    `BT\n/F4 8 Tf\n1 0 0 -1 ${x} ${y} Tm\n<${word}> Tj\nET\n`;
  const numbers = ['Page', ...'0123456789', 'of', '|'];
  const sheet = (words: readonly string[]) =>
    `.24 0 0 -.24 0 841.92 cm\nq\n3.125 0 0 3.125 293.75 290.625 cm\n/G3 gs\n${block(10, 12, 'HEAD')}${words
      .map((word, index) => block(10 + 6 * index, 560, word))
      .join('')}${block(40, 580, 'FOOT')}Q\n`;

  test('are told apart by where they stand on their sheet', () => {
    const lines = readRunningLines(sheet(numbers), PLACES);
    expect(lines.head.join()).toContain('<HEAD>');
    expect(lines.foot.join()).toMatch(/^\/G3 gs\nBT[\s\S]*<FOOT>/);
    expect(lines.digits.map(({ width }) => width)).toEqual(Array(10).fill(6));
    expect(lines.digits[7]?.content.join()).toContain('<7>');
    expect(lines.version).toMatchObject({ content: [], width: 0 });
    const [a, , , d] = lines.matrix;
    expect(a).toBeCloseTo(0.75);
    expect(d).toBeCloseTo(-0.75);
  });

  test('that are not complete, not in order or words of the brief are refused', () => {
    expect(() => readRunningLines(sheet(numbers.slice(0, 8)), PLACES)).toThrow(/not complete/);
    expect(() => readRunningLines(sheet(numbers).replace('70 560', '4 560'), PLACES)).toThrow(/not in order/);
    const tagged = sheet(numbers).replace('/F4 8 Tf', '/P <</MCID 0 >>BDC\n/F4 8 Tf');
    expect(() => readRunningLines(tagged, PLACES)).toThrow(/tagged/);
    expect(() => readRunningLines('q\nQ\n', PLACES)).toThrow(/empty/);
    expect(() => readRunningLines(`${sheet(numbers)}/X5 Do\n`, PLACES)).toThrow(/picture/);
  });
});
