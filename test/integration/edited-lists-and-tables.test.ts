// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { differencesOf, edit, exported, inText, paragraphWith } from '../support/edited-word-file';

describe('an edited Word file', () => {
  test('a list item added, a table row added and one taken out', async () => {
    const from = await exported();
    const { told, take } = await differencesOf(
      from,
      edit(from.bytes, [
        'word/document.xml',
        (xml) => {
          const item = paragraphWith(xml, 'First item');
          const fresh = item
            .replace('First item', 'Fresh item')
            .replace(/<w:bookmark(?:Start|End)[^>]*>/g, '');
          const row = xml.match(/<w:tr>(?:(?!<\/w:tr>).)*Gold.*?<\/w:tr>/s)?.[0] ?? '';
          const copper = xml.match(/<w:tr>(?:(?!<\/w:tr>).)*Copper.*?<\/w:tr>/s)?.[0] ?? '';
          const silver = row
            .replace('Gold', 'Silver')
            .replace('Ten', 'Two')
            .replace(/<w:bookmark(?:Start|End)[^>]*>/g, '');
          return xml
            .replace(row, silver)
            .replace(item, item + fresh)
            .replace(copper, copper);
        },
      ]),
    );
    expect(told.map((line) => line.split('|').slice(0, 2).join('|'))).toEqual([
      'added|List item added',
      'added|Table row added',
      'removed|Table row taken out',
    ]);
    const { children } = take(told.map((line) => line.split('|')[2] ?? ''));
    expect(JSON.stringify(children[3])).toMatch(/First item.*Fresh item.*Second item/);
    expect(JSON.stringify(children[6])).toMatch(/Copper.*Silver.*Two/);
    expect(JSON.stringify(children[6])).not.toContain('Gold');
  });

  test.each([
    ['emptied', /<w:p>(?:(?!<\/w:p>).)*Ten.*?<\/w:p>/s, '<w:p/>'],
    ['taken out of its row', /<w:tc>(?:(?!<\/w:tc>).)*Ten.*?<\/w:tc>/s, ''],
  ])('a cell %s is empty in the brief, and stays in its row', async (_name, cell, by) => {
    const from = await exported();
    const { told, take } = await differencesOf(from, edit(from.bytes, inText(cell, by)));
    expect(told.map((line) => line.split('|').slice(0, 2).join('|'))).toEqual([
      'removed|Words of a cell taken out',
    ]);
    const grid = take(told.map((line) => line.split('|')[2] ?? '')).children[6];
    const rows = grid && 'children' in grid ? grid.children : [];
    expect(rows.map((row) => ('children' in row ? row.children.length : 0))).toEqual([2, 2, 2]);
    expect(JSON.stringify(rows[2])).toMatch(/Gold/);
    expect(JSON.stringify(rows[2])).not.toMatch(/Ten/);
  });

  test('items of lists that change their depth, become paragraphs, or came of one', async () => {
    const from = await exported();
    const { told, take } = await differencesOf(
      from,
      edit(from.bytes, [
        'word/document.xml',
        (xml) => {
          const second = paragraphWith(xml, 'Second item');
          const third = paragraphWith(xml, 'Third item');
          const last = paragraphWith(xml, 'The last words');
          const numbering = /<w:numPr>.*?<\/w:numPr>/s.exec(second)?.[0] ?? '';
          return xml
            .replace(second, second.replace('<w:ilvl w:val="0"/>', '<w:ilvl w:val="1"/>'))
            .replace(
              third,
              `${third.replace(numbering, '<w:numPr><w:numId w:val="0"/></w:numPr>')}${second
                .replace(/<w:bookmark[^>]*>/g, '')
                .replace('<w:ilvl w:val="0"/>', '<w:ilvl w:val="2"/>')
                .replace('Second item', 'A new one')}`,
            )
            .replace(last, last.replace('<w:pPr>', `<w:pPr>${numbering}`));
        },
      ]),
    );
    expect(told.filter((line) => line.startsWith('format'))).toEqual([
      'format|Was an item of a bulleted list, is an item of a bulleted list, 2 levels deep|b4:kind',
      'format|Was an item of a bulleted list, is a paragraph|b5:kind',
      'format|Was a paragraph, is an item of a bulleted list|b14:kind',
    ]);
    const { children } = take(told.map((line) => line.split('|')[2] ?? ''));
    expect(children.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'list',
      'paragraph',
      'list',
      'heading',
      'block-quotation',
      'table',
      'list',
    ]);
    expect(children[3]).toMatchObject({
      children: [
        { type: 'listitem', children: [{ text: 'First item' }] },
        {
          type: 'listitem',
          children: [
            { type: 'list', children: [{ children: [{ text: 'Second item' }, { type: 'citation' }] }] },
          ],
        },
      ],
    });
    expect(children[4]).toMatchObject({ type: 'paragraph', children: [{ text: 'Third item' }] });
    expect(take([]).children).toEqual(from.made.state.root.children);
  });

  test('a heading made of a paragraph, and words made bold', async () => {
    const from = await exported();
    const { told, take } = await differencesOf(
      from,
      edit(from.bytes, [
        'word/document.xml',
        (xml) => {
          const last = paragraphWith(xml, 'The last words');
          const headed = last.replace('<w:pPr>', '<w:pPr><w:pStyle w:val="Heading1"/>');
          return xml
            .replace(last, headed)
            .replace(
              '<w:r><w:t xml:space="preserve">First item',
              '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">First item',
            );
        },
      ]),
    );
    expect(told.map((line) => line.split('|').slice(0, 2).join('|'))).toEqual([
      'format|Emphasis or link changed',
      'format|Was a paragraph, is a heading of level 1',
    ]);
    const { children } = take(told.map((line) => line.split('|')[2] ?? ''));
    expect(children.at(-1)).toMatchObject({ type: 'heading', tag: 'h2' });
    expect(JSON.stringify(children[3])).toMatch(/"First item","format":1/);
  });
});
