// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { paragraph, table, words } from '../../shared/brief-document/builders.cases';
import type { EditorNode } from '../../shared/model';
import { differencesOf, edit, exported, paragraphWith } from '../support/edited-word-file';

const caption = (text: string): EditorNode => ({ type: 'caption', of: 'table', children: [words(text)] });
const children = [
  paragraph(words('Table 2 says more.')),
  caption('Prices in spring'),
  table([[words('Copper')], [words('Nine')]], [[words('Gold')], [words('Ten')]]),
  paragraph(words('In between.')),
  caption('Prices in autumn'),
  table([[words('Iron')], [words('Two')]], [[words('Tin')], [words('One')]]),
];
const numbered = (from: number, to: number | string): [string, (xml: string) => string] => [
  'word/document.xml',
  (xml) => {
    const found = paragraphWith(xml, from === 1 ? 'Prices in spring' : 'Prices in autumn');
    return xml.replace(found, found.replace(new RegExp(`(<w:t[^>]*>)${from}(</w:t>)`), `$1${to}$2`));
  },
];
const titles = async (...edits: Parameters<typeof edit>[1][]) => {
  const from = await exported({ children });
  const { told } = await differencesOf(from, edit(from.bytes, ...edits));
  return told.map((line) => line.split('|').slice(0, 2).join('|'));
};

describe('captions of a Word file that comes back', () => {
  test('another number is told', async () => {
    expect(await titles(numbered(2, 5))).toEqual(['left-out|Number of a caption changed']);
  });

  test('so is a caption without its number', async () => {
    expect(
      await titles([
        'word/document.xml',
        (xml) => {
          const found = paragraphWith(xml, 'Prices in autumn');
          const bare = found.replace(
            /<w:r>(?:(?!<\/w:r>).)*(?:Table |SEQ|fldChar|>2<|>\. <).*?<\/w:r>/gs,
            '',
          );
          return xml.replace(found, bare);
        },
      ]),
    ).toEqual(['left-out|Number of a caption taken out']);
  });

  test('the numbers that a program counts are not', async () => {
    expect(await titles()).toEqual([]);
    // The first caption went, and Word counted the other one anew.
    const gone = await titles(
      ['word/document.xml', (xml) => xml.replace(paragraphWith(xml, 'Prices in spring'), '')],
      numbered(2, 1),
    );
    expect(gone.filter((line) => line.includes('Number of a caption'))).toEqual([]);
    // Nor where Word has not counted yet.
    const stale = await titles([
      'word/document.xml',
      (xml) => xml.replace(paragraphWith(xml, 'Prices in spring'), ''),
    ]);
    expect(stale.filter((line) => line.includes('Number of a caption'))).toEqual([]);
  });
});
