import { describe, expect, test } from 'vitest';
import {
  annexDocument,
  hasUnprintable,
  hostileDocument,
  inTextDocument,
  judged,
  paragraph,
  sampleDocument,
  table,
  text,
} from '../sample-document.cases';
import { LINE } from './wrap';
import { writeText } from './write-text';

describe('plain text', () => {
  test('has title, memo, headings, lists, quotations and notes by number', () => {
    const words = writeText(sampleDocument());
    const lines = words.split('\n');
    expect(lines[0]?.trim()).toBe('TLP:AMBER');
    expect(lines.findLast((line) => line !== '')?.trim()).toBe('TLP:AMBER');
    expect(words).toContain('Minerals: what to ask for in May\n================================\n');
    expect(words).toContain('To:     Director, South Asia\nFrom:   Economic desk\n');
    expect(words).toContain('not on price.[1]\n');
    expect(words).toContain(
      '- Length of the line: 600 km or 540 km.[2][3]\n  - the longer figure counts the dry port\n',
    );
    expect(words).toContain('1. First of one list\n2. Second of one list\n');
    expect(words).toContain('4. Fourth of a third list');
    expect(words).toContain('    It has not offered to pay for “security” along it.[4]\n');
    expect(words).toMatch(/See the page\n<https:\/\/www\.example\.org\//);
    expect(words).toMatch(/\nNotes\n=====\n\n\[1\] Hina Farooqi, “Copper, Conditions,” Indus Ledger/);
    expect(words).toContain('\n[2] Farooqi, “Copper, Conditions,” para. 2.\n');
  });

  test('leaves out the empty cells of a table that is too wide for columns', () => {
    const long = 'words of a claim that goes on '.repeat(3).trim();
    const words = writeText(
      sampleDocument({
        blocks: [
          table(
            [[text('Claim')], [text('S1')], [text('S2')], [text('Rests on')]],
            [[text(long)], [text('C')], [text('')], [text('one source')]],
          ),
        ],
        notes: [],
      }),
    );
    expect(words).toContain('S1: C\nRests on: one source\n');
    expect(words).not.toContain('S2:');
  });

  test('wraps lines, and leaves only words that are longer', () => {
    const long = 'x'.repeat(10_000);
    for (const line of writeText(
      sampleDocument({ blocks: [paragraph(text(`A ${long} b`))], notes: [] }),
    ).split('\n'))
      expect(line.length <= LINE || line === long).toBe(true);
    for (const line of writeText(annexDocument()).split('\n'))
      expect(line.length <= LINE || !line.trim().includes(' ')).toBe(true);
  });

  test('sets small tables in columns, and wide ones as rows of named words', () => {
    const small = writeText(
      sampleDocument({
        blocks: [table([[text('Point')], [text('Source')]], [[text('Rail first')], []])],
        notes: [],
      }),
    );
    expect(small).toContain('Point       Source\n----------  ------\nRail first\n');
    const wide = writeText(
      sampleDocument({
        blocks: [table([[text('Point')], [text('Source')]], [[text('a '.repeat(60))], [text('b')]])],
        notes: [],
      }),
    );
    expect(wide).toMatch(/\nPoint: a a .*\n {4}a a/);
    const lines = [text('a '.repeat(60).trim()), { kind: 'line-break' as const }, text('Source: b')];
    const broken = writeText(
      sampleDocument({ blocks: [table([[text('Point')], [text('Finding')]], [lines, []])], notes: [] }),
    );
    expect(broken).toMatch(/\n {4}Source: b\n/);
    expect(wide).toContain('\nSource: b\n');
  });

  test('says on a draft that it is one, and refuses a wrong quotation otherwise', () => {
    expect(writeText(inTextDocument())).toContain('DRAFT: 1 quotation does not match its stored article');
    expect(() => writeText(sampleDocument({ quotations: [judged('x', 'changed')] }))).toThrow(/match/);
  });

  test('holds nothing that cannot be printed', () => {
    expect(hasUnprintable(writeText(hostileDocument()))).toBe(false);
    expect(writeText(hostileDocument())).toContain('harmlessgnp.exe');
  });
});
