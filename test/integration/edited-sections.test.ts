// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { heading, paragraph, table, words } from '../../shared/brief-document/builders.cases';
import type { EditorNode } from '../../shared/model';
import { differencesOf, edit, exported, footnote, paragraphWith } from '../support/edited-word-file';
import { convertWithOffice, hasOffice } from '../support/other-readers';

const place = (heading?: string): EditorNode => ({
  type: 'placed-list',
  of: 'notes',
  ...(heading && { heading }),
});
const first = paragraph(words('The first words.'), footnote(words('A remark.')));
const last = paragraph(words('The last words.'));
const grid = table([[words('Good')], [words('Price')]], [[words('Copper')], [words('Nine')]]);
const briefs: [string, EditorNode[]][] = [
  ['under their usual name', [first, place(), paragraph(words('Between.')), last]],
  ['under a name of their own', [first, place('Remarks'), paragraph(words('Between.')), last]],
  [
    'under a heading',
    [first, heading('h2', 'Where it is from'), place(), paragraph(words('Between.')), last],
  ],
  [
    'behind a table',
    [first, grid, heading('h2', 'Where it is from'), place(), paragraph(words('Between.')), last],
  ],
];

/** As Word writes one: with the head and foot of the pages around it. */
const BREAK =
  '<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p>';
const breakBehind = (text: string): [string, (xml: string) => string] => [
  'word/document.xml',
  (xml) => xml.replace(paragraphWith(xml, text), (found) => found + BREAK),
];
const TOLD = 'Not taken over: section break in the text';
const exportedAs = (children: EditorNode[]) => exported({ children, options: { notes: 'endnotes' } });

describe('section breaks of a file whose notes stand at a place of the analyst’s', () => {
  test.each(briefs)('its own is not told, one that somebody put in is: notes %s', async (_name, children) => {
    const from = await exportedAs(children);
    expect((await differencesOf(from, new Uint8Array(from.bytes))).told).toEqual([]);
    for (const where of ['The first words.', 'Between.']) {
      const { differences } = await differencesOf(from, edit(from.bytes, breakBehind(where)));
      expect(differences.map(({ title }) => title)).toEqual([TOLD]);
    }
  });

  test.skipIf(!hasOffice).each(briefs)(
    'the same when LibreOffice saved the file (skipped where it is not installed): notes %s',
    async (_name, children) => {
      const from = await exportedAs(children);
      const asText = new Uint8Array(convertWithOffice(from.bytes, 'docx', 'odt'));
      for (const again of [
        convertWithOffice(from.bytes, 'docx', 'docx'),
        convertWithOffice(asText, 'odt', 'docx'),
      ])
        expect((await differencesOf(from, new Uint8Array(again))).told).toEqual([]);
      const divided = edit(from.bytes, breakBehind('Between.'));
      const { differences } = await differencesOf(
        from,
        new Uint8Array(convertWithOffice(divided, 'docx', 'docx')),
      );
      expect(differences.map(({ title }) => title)).toEqual([TOLD]);
    },
    120_000,
  );
});
