import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../electron/export/docx/docx-parts.cases';
import { writeDocx } from '../../electron/export/docx/write-docx';
import { BIBLIOGRAPHY, fieldJson } from '../../electron/export/docx/zotero';
import { readEntry, readZip } from '../../electron/export/zip';
import {
  article,
  brief,
  heading,
  paragraph,
  quotation,
  words,
} from '../../shared/brief-document/builders.cases';
import { toBriefDocument } from '../../shared/brief-document/from-brief';
import { printable } from '../../shared/brief-document/printable';
import type { Article, CiteItem, EditorNode, StyleId } from '../../shared/model';
import { checkDocx, convertWithOffice, hasDocxChecker, hasOffice } from '../support/other-readers';

const cite = (...items: CiteItem[]): EditorNode => ({ type: 'citation', citationId: 'c', items });
const rail = article('rail', 'Copper and Rail', 'The money follows the railway. Nothing else does.');
const port = article('port', 'Port notes', 'The port waits.');

const story: EditorNode[] = [
  heading('h1', 'Bottom line'),
  paragraph(
    words('He said '),
    quotation('rail', 'Nothing else does'),
    cite({ articleId: 'rail', locator: { label: 'paragraph', value: '1' } }),
    words(', and the port waits'),
    cite({ articleId: 'port', prefix: 'see', suffix: 'with care' }, { articleId: 'rail' }),
    words('.'),
    {
      type: 'footnote',
      children: [words('Compare '), cite({ articleId: 'port' }), words(', and wait.')],
    },
  ),
];

const written = async (
  style: StyleId,
  { children = story, articles = [rail, port] }: { children?: EditorNode[]; articles?: Article[] } = {},
  options = {},
) => {
  const document = toBriefDocument({
    brief: brief(style, children),
    articles,
    language: 'en-US',
    paper: 'A4',
    draft: true,
    withCited: true,
  });
  return { document, bytes: await writeDocx(document, { liveCitations: true, ...options }) };
};

const plainText = (xml: string) =>
  xml.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_whole, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '',
  );

/** Fields of a part as a reader of Word files finds them: the instruction, and the words shown for it. */
function fieldsIn(xml: string): { instruction: string; shown: string }[] {
  const fields: { instruction: string; shown: string }[] = [];
  const open: { instruction: string; shown: string; isShown: boolean }[] = [];
  for (const [, type, instruction, text] of xml.matchAll(
    /<w:fldChar [^>]*w:fldCharType="(\w+)"|<w:instrText[^>]*>([^<]*)<|<w:t(?: [^>]*)?>([^<]*)</g,
  )) {
    const field = open.at(-1);
    if (type === 'begin') open.push({ instruction: '', shown: '', isShown: false });
    else if (type === 'separate' && field) field.isShown = true;
    else if (type === 'end' && field) fields.push(...open.splice(-1));
    else if (instruction !== undefined && field) field.instruction += plainText(instruction);
    else if (text !== undefined) for (const each of open) if (each.isShown) each.shown += plainText(text);
  }
  expect(open).toEqual([]);
  return fields.map(({ instruction, shown }) => ({ instruction, shown }));
}

const jsonOf = (instruction: string) =>
  JSON.parse(instruction.slice(instruction.indexOf('{'), instruction.lastIndexOf('}') + 1));

const zoteroFields = (bytes: Uint8Array, path: string) =>
  fieldsIn(partsOf(bytes).get(path) ?? '').filter(({ instruction }) => instruction.includes('ZOTERO'));

/** What Zotero keeps of a document, put together from the properties that it is cut into. */
function preferencesIn(bytes: Uint8Array): string {
  const properties = partsOf(bytes).get('docProps/custom.xml') ?? '';
  const pieces = [...properties.matchAll(/name="ZOTERO_PREF_(\d+)"[^>]*>\s*<vt:lpwstr>([^<]*)</g)];
  return pieces
    .sort(([, a], [, b]) => Number(a) - Number(b))
    .map(([, , value]) => plainText(value ?? ''))
    .join('');
}

describe('live citations in Word', () => {
  test('each citation of a note style is a field in its note, as Zotero writes it', async () => {
    const { bytes, document } = await written('chicago-notes');
    const fields = zoteroFields(bytes, 'word/footnotes.xml');
    expect(fields).toHaveLength(3);
    expect(fields[0]?.instruction).toMatch(/^ ADDIN ZOTERO_ITEM CSL_CITATION \{.*\} $/);
    expect(jsonOf(fields[0]?.instruction ?? '')).toEqual({
      citationID: 'BW000001',
      properties: {
        formattedCitation:
          '“Copper and Rail,” Indus Ledger, March 14, 2026, para. 1, on file with author (rail).',
        plainCitation:
          '“Copper and Rail,” Indus Ledger, March 14, 2026, para. 1, on file with author (rail).',
        noteIndex: 1,
      },
      citationItems: [
        {
          id: 1,
          uris: ['urn:briefwright:article:rail'],
          itemData: { ...document.cited?.sources[0]?.csl, id: 1 },
          locator: '1',
          label: 'paragraph',
        },
      ],
      schema: 'https://github.com/citation-style-language/schema/raw/master/csl-citation.json',
    });
    expect(jsonOf(fields[1]?.instruction ?? '').citationItems).toMatchObject([
      { id: 2, prefix: 'see ', suffix: ', with care' },
      { id: 1 },
    ]);
    // The analyst's own words stay outside the field.
    expect(fields[2]?.shown).not.toMatch(/Compare|and wait/);
    // What is shown is what Zotero is told, or it would ask whether it was edited.
    for (const { instruction, shown } of fields)
      expect(jsonOf(instruction).properties.plainCitation).toBe(shown);
    expect(zoteroFields(bytes, 'word/document.xml')).toEqual([]);
  });

  test('in-text citations are fields in the sentence, and the list is one field', async () => {
    const { bytes } = await written('apa');
    const fields = zoteroFields(bytes, 'word/document.xml');
    expect(fields.map(({ shown }) => shown)).toEqual([
      expect.stringMatching(/^\(.*2026, para\. 1\)$/),
      expect.stringMatching(/^\(see .*\)$/),
      expect.stringContaining('Copper and rail'),
    ]);
    expect(fields[2]?.instruction).toBe(BIBLIOGRAPHY);
    expect(jsonOf(fields[0]?.instruction ?? '').properties.noteIndex).toBe(0);
    const properties = partsOf(bytes).get('docProps/custom.xml') ?? '';
    expect(plainText(properties)).toContain(
      'id="http://www.zotero.org/styles/apa" locale="en-US" hasBibliography="1"',
    );
    const pieces = [...properties.matchAll(/<vt:lpwstr>([^<]*)</g)].map(([, value]) =>
      plainText(value ?? ''),
    );
    expect(pieces.every((piece) => piece.length <= 255)).toBe(true);
    expect(pieces.join('')).toMatch(
      /^<data data-version="3".*<pref name="noteType" value="0"\/><\/prefs><\/data>$/,
    );
  });

  test('endnotes hold fields too, and Zotero is told so', async () => {
    const { bytes } = await written('icd206');
    expect(zoteroFields(bytes, 'word/endnotes.xml')).toHaveLength(3);
    const properties = plainText(partsOf(bytes).get('docProps/custom.xml') ?? '');
    expect(properties.replace(/<\/?vt[^>]*>|<\/?property[^>]*>/g, '')).toContain('name="noteType" value="2"');
  });

  test('a style that the analyst added names a public one that Zotero has', async () => {
    const { document } = await written('chicago-notes');
    const bytes = await writeDocx({ ...document, style: 'added-house' }, { liveCitations: true });
    expect(preferencesIn(bytes)).toContain(
      'id="http://www.zotero.org/styles/chicago-fullnote-bibliography" locale="en-US" hasBibliography="1" bibliographyStyleHasBeenSet="0"',
    );
  });

  test('a source that the library lacks is left as plain words', async () => {
    const { bytes } = await written('chicago-notes', { articles: [port] });
    expect(zoteroFields(bytes, 'word/footnotes.xml')).toHaveLength(1);
  });

  test('there are none unless they are asked for', async () => {
    const { document } = await written('apa');
    const parts = partsOf(await writeDocx(document));
    expect(parts.get('word/document.xml')).not.toContain('ADDIN');
    expect(parts.get('docProps/custom.xml') ?? '').not.toContain('ZOTERO');
  });
});

const HOSTILE = [
  '" } DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe"',
  '}} { INCLUDETEXT "http://x/y" } \\* MERGEFORMAT',
  '</w:instrText><w:fldChar w:fldCharType="end"/><w:t>',
  'a\u0000b\u0013c\u0014d\u0015e\ud800f\udc00g\u202eh\ufffe',
  '\\u0022}]}',
  '&quot;,"uris":["file:///etc/passwd"],"x":"',
  'پاکستان 🐘 “” \u2028 \u2029',
];
/** Everything that may stand in a field besides the names and marks of JSON itself. */
const HARMLESS = /^ ADDIN ZOTERO_ITEM CSL_CITATION [{}[\]",:A-Za-z0-9 .;()/_?=#%+\\-]* $/;

describe('a hostile title in a field', () => {
  test.each(HOSTILE)('%j stays inside its JSON string', async (title) => {
    const hostile = article('rail', title, 'Words.');
    const { bytes } = await written('chicago-notes', {
      articles: [hostile],
      children: [
        paragraph(
          words('x'),
          cite({
            articleId: 'rail',
            prefix: title,
            suffix: title,
            locator: { label: 'page', value: title.slice(0, 90) },
          }),
        ),
      ],
    });
    const fields = zoteroFields(bytes, 'word/footnotes.xml');
    expect(fields).toHaveLength(1);
    expect(fields[0]?.instruction).toMatch(HARMLESS);
    // A backslash is only ever the start of an escape.
    expect(fields[0]?.instruction.replace(/\\u[0-9a-f]{4}/g, '')).not.toContain('\\');
    const json = jsonOf(fields[0]?.instruction ?? '');
    expect(json.citationItems[0].uris).toEqual(['urn:briefwright:article:rail']);
    expect(json.properties.plainCitation).toBe(fields[0]?.shown);
    if (hasDocxChecker) expect(checkDocx(bytes)).toContain('no faults');
  });

  test('any words come back as they can be printed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const json = fieldJson({ text });
        expect(json).toMatch(/^\{"text":"(?:[A-Za-z0-9 .,;:()/_?=#%+-]|\\u[0-9a-f]{4})*"\}$/);
        expect(JSON.parse(json)).toEqual({ text: printable(text) });
      }),
    );
  });
});

describe.skipIf(!hasOffice)('LibreOffice (skipped where it is not installed)', () => {
  test.each(['footnotes', 'endnotes'] as const)(
    'keeps fields and %s from Word file to Word file',
    async (notes) => {
      const { bytes } = await written('chicago-notes', {}, { notes });
      const again = convertWithOffice(bytes, 'docx', 'docx');
      const part = `word/${notes}.xml`;
      const before = zoteroFields(bytes, part);
      const after = zoteroFields(again, part);
      expect(after.map(({ instruction }) => jsonOf(instruction))).toEqual(
        before.map(({ instruction }) => jsonOf(instruction)),
      );
      expect(after.map(({ shown }) => shown)).toEqual(before.map(({ shown }) => shown));
      expect(preferencesIn(again)).toBe(preferencesIn(bytes));
      expect(preferencesIn(again)).toContain('<data data-version="3"');
    },
    180_000,
  );

  test('keeps the fields of an in-text style and of its list', async () => {
    const { bytes } = await written('apa');
    const again = convertWithOffice(bytes, 'docx', 'docx');
    const shownOf = (file: Uint8Array) =>
      zoteroFields(file, 'word/document.xml').map(({ shown }) => shown.replace(/\s+/g, ' '));
    expect(shownOf(again)).toEqual(shownOf(bytes));
    const saidOf = (file: Uint8Array) =>
      zoteroFields(file, 'word/document.xml').map(({ instruction }) =>
        instruction.includes('CSL_CITATION') ? jsonOf(instruction) : instruction.trim(),
      );
    expect(saidOf(again)).toHaveLength(3);
    expect(saidOf(again)).toEqual(saidOf(bytes));
    expect(preferencesIn(again)).toBe(preferencesIn(bytes));
    expect(readZip(again).every((entry) => readEntry(entry).length >= 0)).toBe(true);
  }, 180_000);
});
