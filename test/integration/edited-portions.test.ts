// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { sourceList } from '../../shared/brief-document/annex/source-list';
import { markAnnex } from '../../shared/brief-document/portion-marks';
import type { StyleId } from '../../shared/model';
import {
  addedWords,
  differencesOf,
  edit,
  exported,
  inText,
  paragraphWith,
  plain,
} from '../support/edited-word-file';
import { convertWithOffice, hasOffice } from '../support/other-readers';

const header = { handling: 'UNCLASSIFIED', portionMarks: true };
const options = { contents: true };
const annexes = (document: Parameters<typeof sourceList>[0]) => [markAnnex(sourceList(document))];
const from = (style: StyleId = 'chicago-notes', more: object = {}) =>
  exported({ style, header, options: { ...options, ...more }, annexes });
const told = async (...changes: Parameters<typeof edit>[1][]) => {
  const made = await from();
  const { differences, told: lines, take } = await differencesOf(made, edit(made.bytes, ...changes));
  return { differences, lines, take };
};

describe('a Word file with portion marks that comes back', () => {
  test.each(['chicago-notes', 'chicago-author-date', 'icd206-u', 'oscola'] as const)(
    'untouched has no difference: %s',
    async (style) => {
      for (const notes of ['footnotes', 'endnotes'] as const) {
        const made = await from(style, { notes });
        expect((await differencesOf(made, new Uint8Array(made.bytes))).told).toEqual([]);
      }
    },
  );

  test.skipIf(!hasOffice).each(['chicago-notes', 'icd206-u'] as const)(
    'nor has it when LibreOffice saved it (skipped where it is not installed): %s',
    async (style) => {
      const made = await from(style);
      const bytes = new Uint8Array(convertWithOffice(made.bytes, 'docx', 'docx'));
      expect((await differencesOf(made, bytes)).told).toEqual([]);
    },
    120_000,
  );

  test('words behind a mark are taken over without it', async () => {
    const { lines, take } = await told(
      inText('The last words stand here.', 'The very last words stand here.'),
    );
    expect(lines).toEqual(['text|Text changed|b14:words']);
    const { children } = take(['b14:words']);
    expect(JSON.stringify(children)).toContain('The very last words stand here.');
    expect(JSON.stringify(children)).not.toContain('(U)');
  });

  test('so are the title and a new paragraph that somebody marked', async () => {
    const { differences, take } = await told(
      ['word/document.xml', (xml) => xml.replace('Rail and copper', 'Rail, copper and gold')],
      [
        'word/document.xml',
        (xml) => xml.replace(paragraphWith(xml, 'The last words'), (all) => all + plain('(U) One more.')),
      ],
    );
    expect(differences.map(({ title }) => title)).toEqual(['Title changed', 'Paragraph added']);
    const taken = take(differences.map(({ id }) => id));
    expect(taken.header.title).toBe('Rail, copper and gold');
    expect(JSON.stringify(taken.children)).toContain('"One more."');
  });

  test('another mark, or none, is told and is no word', async () => {
    const changed = await told([
      'word/document.xml',
      (xml) => {
        const found = paragraphWith(xml, 'The last words');
        return xml.replace(found, found.replace('(U) ', '(C//NF) '));
      },
    ]);
    expect(changed.lines).toEqual(['left-out|Portion mark changed|b14:portion']);
    expect(addedWords(changed.differences[0]?.parts ?? [])).toEqual(['(C//NF) ']);
    const gone = await told([
      'word/document.xml',
      (xml) => {
        const found = paragraphWith(xml, 'The last words');
        return xml.replace(found, found.replace('(U) ', ''));
      },
    ]);
    expect(gone.lines).toEqual(['left-out|Portion mark taken out|b14:portion']);
    const secret = await told([
      'word/document.xml',
      (xml) => xml.replace(paragraphWith(xml, 'The last words'), (all) => all + plain('(S) One more.')),
    ]);
    expect(secret.lines.map((line) => line.split('|')[1])).toEqual([
      'Paragraph added',
      'Portion mark changed',
    ]);
  });

  test('so is another mark of a note, or behind the text', async () => {
    const note = await told(['word/footnotes.xml', (xml) => xml.replace(/\(U\) /u, '(C) ')]);
    expect(note.lines.map((line) => line.split('|')[1])).toEqual(['Portion mark changed']);
    const heading = await told(inText(/\(U\) Sources(?![\s\S]*\(U\) Sources)/u, '(S) Sources'));
    expect(heading.lines.map((line) => line.split('|')[1])).toEqual([
      'Words behind the text changed',
      'A line behind the text taken out',
      'Not taken over: line of the contents',
    ]);
  });
});
