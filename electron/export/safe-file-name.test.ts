import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeFileName } from './safe-file-name';
import { NAME_CASES } from './safe-file-name.cases';

describe('file names', () => {
  test.each(NAME_CASES)('$name', ({ title, file }) => {
    expect(safeFileName(title, 'docx')).toBe(file);
  });

  test('long titles are cut between characters, at 120 bytes at most', () => {
    expect(safeFileName('x'.repeat(500), 'docx')).toHaveLength(120);
    const urdu = safeFileName('منصوبہ '.repeat(60), 'pdf');
    expect(Buffer.byteLength(urdu)).toBeLessThanOrEqual(120);
    expect(urdu.endsWith('.pdf')).toBe(true);
    const family = '👩‍👩‍👧';
    expect(safeFileName(`${family}${'é'.repeat(80)}`, 'docx')).not.toMatch(/\ufffd/);
    expect(safeFileName('🇵🇰'.repeat(40), 'docx')).toMatch(/^(🇵🇰)+\.docx$/u);
  });

  test('any title gives a name that is one safe name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const name = safeFileName(title, 'docx');
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(name).not.toMatch(/^[.\s]|[.\s]\.docx$/u);
        expect(name.length).toBeGreaterThan('.docx'.length);
      }),
      { numRuns: 2000 },
    );
  });
});
