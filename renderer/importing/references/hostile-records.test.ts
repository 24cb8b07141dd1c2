import { describe, expect, test } from 'vitest';
import { AppError } from '../../../shared/ipc/app-error';
import { nextRecords, readReferenceFile } from './read-reference-file';

/** What a library may take for one file at most is 30 s; these take a second or two on a busy machine. */
const PROMPT_MS = 15_000;
const record = (title: string): string => `TY  - NEWS\r\nTI  - ${title}\r\nAU  - Khan, A\r\nER  - \r\n`;
const doubled = (first: string): string =>
  `@string{s0 = ${first}}\n${Array.from({ length: 60 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}\n`).join('')}`;

/** Refused with a sentence, or read with its faults told; `records` where some of it is a list of records. */
const FILES: readonly (readonly [name: string, text: string, records: number])[] = [
  ['lists in lists.json', '['.repeat(200_000) + ']'.repeat(200_000), 0],
  [
    'a deep field.json',
    `[{"type":"article","title":"A","custom":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}]`,
    0,
  ],
  ['a title of lists.json', `[{"type":"article","title":${'['.repeat(5000)}${']'.repeat(5000)}}]`, 0],
  [
    'names of prototypes.json',
    '[{"type":"article","title":"P","__proto__":{"x":1},"constructor":{"prototype":{"y":1}}}]',
    1,
  ],
  [
    'numbers beyond all.json',
    `[{"type":"article","title":"N","issued":{"date-parts":[[1e999,99,-4]]},"volume":${'9'.repeat(400)}}]`,
    1,
  ],
  ['half a character.json', '[{"type":"article","title":"\\ud800 lone"}]', 1],
  [
    'strings that double.bib',
    `${doubled('"haha"')}@article{a, title = s60}\n@article{b, title = {Kept}}\n`,
    2,
  ],
  ['a string of itself.bib', '@string{a = a # a}\n@article{k, title = a}\n', 1],
  [
    'records that name each other.bib',
    '@article{a, crossref={b}}\n@article{b, crossref={a}, title={T}}\n',
    2,
  ],
  ['braces in braces.bib', `@article{k, title = ${'{'.repeat(300_000)}x${'}'.repeat(300_000)}}\n`, 1],
  ['records that never close.bib', '@article{k, title = {'.repeat(100_000), 0],
  ['nothing but signs.bib', '@'.repeat(3_000_000), 0],
  ['accents without letters.bib', `@article{k, title={${'\\"'.repeat(200_000)}}}`, 1],
  ['a gigantic field.ris', `TY  - NEWS\r\nTI  - ${'x'.repeat(5_000_000)}\r\nER  - \r\n`, 0],
  ['types without end.ris', 'TY  - '.repeat(1_000_000), 0],
  ['authors without end.ris', `TY  - NEWS\r\nTI  - A\r\n${'AU  - Khan, A\r\n'.repeat(100_000)}ER  - \r\n`, 0],
  ['more records than are taken.ris', record('T').repeat(100_100), 100_000],
  ['line ends of all kinds.ris', record('A').replaceAll('\r\n', '\r\r\n\n\r') + record('B'), 2],
];

describe('hostile reference files', () => {
  test.each(FILES)(
    '%s ends in time, with what is to be told',
    (fileName, text, records) => {
      const began = performance.now();
      let told: { records: number; message: string };
      try {
        const file = readReferenceFile(new TextEncoder().encode(text), fileName);
        for (const draft of nextRecords(0, 200))
          expect(draft.record.title.value ?? '').not.toMatch(/[\ud800-\udfff]/u);
        told = { records: file.records, message: '' };
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        told = { records: 0, message: error.message };
      }
      expect(told.records).toBe(records);
      if (records === 0) expect(told.message).toMatch(new RegExp(`“${fileName}”.{10,}\\.$`, 's'));
      expect(performance.now() - began).toBeLessThan(PROMPT_MS);
      expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
      // The next file is read as if nothing had been.
      expect(readReferenceFile(new TextEncoder().encode(record('Next')), 'next.ris').records).toBe(1);
      expect(nextRecords(0, 1)[0]?.record.title.value).toBe('Next');
    },
    60_000,
  );

  test('bytes of no encoding are read as far as they can be, and told', () => {
    const bytes = Uint8Array.from(record('\u00ff\u00fe\u00c3( talks').repeat(20), (letter) =>
      letter.charCodeAt(0),
    );
    const { records, warnings } = readReferenceFile(bytes, 'bent.ris');
    expect(records).toBe(20);
    expect(warnings.map(({ code }) => code)).toEqual(['encoding-guessed']);
  });
});
