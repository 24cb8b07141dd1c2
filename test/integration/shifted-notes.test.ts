// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { cite, paragraph, words } from '../../shared/brief-document/builders.cases';
import { goesWithAll } from '../../shared/returning/difference';
import { differencesOf, edit, exported, footnote } from '../support/edited-word-file';
import { convertWithOffice, hasOffice } from '../support/other-readers';

const children = [
  paragraph(
    words('One'),
    footnote(words('First note.')),
    words(' two'),
    footnote(words('Second, of other words.')),
  ),
  paragraph(words('Three'), cite('port'), words(' four'), footnote(words('Fourth is about ports.'))),
  paragraph(words('Five'), cite('rail'), words(' six'), footnote(words('Sixth and last.'))),
];
const REFERENCE =
  /<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteReference w:id="\d+"\/><\/w:r>/g;
const withoutMark = (xml: string) => xml.replace((xml.match(REFERENCE) ?? [])[1] ?? '-', '');
const withoutWords = (xml: string) =>
  xml.replace(
    xml.match(/<w:footnote [^>]*>.*?<\/w:footnote>/gs)?.find((note) => note.includes('Second,')) ?? '-',
    '',
  );

describe.skipIf(!hasOffice)(
  'notes that LibreOffice shifted when it saved a file (skipped where it is not installed)',
  () => {
    test.each([
      ['whose second note lost its mark', 'word/document.xml', withoutMark],
      ['whose second note lost its words', 'word/footnotes.xml', withoutWords],
    ] as const)(
      'are in doubt, and do not go with all: a file %s',
      async (_, part, change) => {
        const from = await exported({ children });
        const bytes = convertWithOffice(edit(from.bytes, [part, change]), 'docx', 'docx');
        const { differences, take } = await differencesOf(from, new Uint8Array(bytes));
        const inNotes = differences.filter(({ place }) => place.startsWith('Note '));
        expect(inNotes.map(({ id }) => id)).toEqual(expect.arrayContaining(['n3:text', 'n4:words']));
        expect(inNotes.filter(({ doubt }) => doubt === null)).toEqual([]);
        const all = JSON.stringify(take(differences.filter(goesWithAll).map(({ id }) => id)).children);
        expect(all).toContain('Fourth is about ports.');
        expect(all).toContain('Sixth and last.');
        // Decided by itself, one is taken.
        expect(JSON.stringify(take(['n4:words']).children)).not.toContain('Fourth is about ports.');
      },
      60_000,
    );

    test('are not seen in one whose second note was taken out whole', async () => {
      const from = await exported({ children });
      const bytes = edit(
        from.bytes,
        ['word/document.xml', withoutMark],
        ['word/footnotes.xml', withoutWords],
      );
      const again = convertWithOffice(bytes, 'docx', 'docx');
      const { differences } = await differencesOf(from, new Uint8Array(again));
      expect(differences.map(({ id, doubt }) => [id, doubt])).toEqual([['n2:removed', null]]);
    }, 60_000);
  },
);
