import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../electron/export/docx/write-docx';
import { safeLink } from '../../electron/export/safe-link';
import { readEntry, readZip, writeZip } from '../../electron/export/zip';
import { readReturned } from '../../renderer/importing/returned/read-docx';
import {
  article,
  brief,
  cite,
  heading,
  list,
  paragraph,
  quotation,
  table,
  words,
} from '../../shared/brief-document/builders.cases';
import type { ExportOptions } from '../../shared/brief-document/export-options';
import { toBriefDocument } from '../../shared/brief-document/from-brief';
import type { Brief, CiteItem, EditorNode, StyleId } from '../../shared/model';
import { thenAndNow } from '../../shared/returning/brief-then-and-now';
import { compareBrief } from '../../shared/returning/compare-brief';
import { describeDifferences } from '../../shared/returning/describe';
import { withSources } from '../../shared/returning/named-citations';
import { levelSpaces, printedLines } from '../../shared/returning/printed-lines';
import { recordOf } from '../../shared/returning/record-export';
import { rereadCitations } from '../../shared/returning/reread-citations';
import { type PrintedLine, wordsOfPieces } from '../../shared/returning/returned-brief';
import { takeOver } from '../../shared/returning/take-over';
import { convertWithOffice, hasOffice } from '../support/other-readers';

const MARK = '0123456789abcdef';
const rail = article(
  'rail',
  'Copper and Rail',
  'The money follows the railway, not the copper. Nothing else does. Officials will not sign before June.',
);
const port = article('port', 'Port notes', 'The port waits for the ships.');
const footnote = (...children: EditorNode[]): EditorNode => ({ type: 'footnote', children });

const story = (): EditorNode[] => [
  heading('h2', 'Bottom line'),
  paragraph(
    words('He said '),
    quotation('rail', 'The money follows the railway', {
      quoteId: 'q-rail',
      captured: 'The money follows the railway',
    }),
    cite('rail', '1'),
    words('. And nobody '),
    words('disagreed', 2),
    words('.'),
    cite('port'),
  ),
  paragraph(
    words('A second paragraph with a note.'),
    footnote(words('Own words '), cite('rail'), words(', and more.')),
  ),
  list('bullet', [words('First item')], [words('Second item'), cite('port')], [words('Third item')]),
  heading('h2', 'Detail'),
  quotation('rail', [words('Officials will not sign before June.'), cite('rail', '1')], {
    block: true,
    quoteId: 'q-block',
  }),
  table(
    [[words('Good')], [words('Price')]],
    [[words('Copper')], [words('Nine')]],
    [[words('Gold')], [words('Ten')]],
  ),
  paragraph(words('The last words stand here.')),
];

type Style = { style?: StyleId; options?: ExportOptions; children?: EditorNode[] };

const printedDocument = (made: Brief) => ({
  ...toBriefDocument({
    brief: made,
    articles: [rail, port],
    language: 'en-US',
    paper: 'A4',
    draft: true,
    withCited: true,
    withLines: true,
  }),
  returnMark: MARK,
});

async function exported({ style = 'chicago-notes', options = {}, children = story() }: Style = {}) {
  const made: Brief = brief(style, children);
  const document = printedDocument(made);
  const bytes = await writeDocx(document, options);
  return { made, bytes, record: recordOf(made, document, '2026-11-22T10:00:00.000Z', safeLink) };
}

/** The file with one of its parts edited, as a script would. */
function edit(
  bytes: Uint8Array,
  ...changes: [part: string, change: (xml: string) => string][]
): Uint8Array<ArrayBuffer> {
  const parts = new Map(readZip(bytes).map((entry) => [entry.name, readEntry(entry)]));
  for (const [name, change] of changes) {
    const before = Buffer.from(parts.get(name) ?? []).toString('utf8');
    const after = change(before);
    if (after === before) throw new Error(`nothing to change in ${name}`);
    parts.set(name, Buffer.from(after));
  }
  return new Uint8Array(writeZip(parts));
}
const inText = (from: string | RegExp, to: string): [string, (xml: string) => string] => [
  'word/document.xml',
  (xml) => xml.replace(from, to),
];
const paragraphWith = (xml: string, text: string): string => {
  const found = xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)?.find((each) => each.includes(text));
  if (!found) throw new Error(`no paragraph with ${text}`);
  return found;
};
const plain = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

async function differencesOf(from: Awaited<ReturnType<typeof exported>>, bytes: Uint8Array<ArrayBuffer>) {
  const returned = readReturned(bytes, 'brief.docx');
  expect(returned.returnMark).toBe(MARK);
  const comparison = compareBrief(from.record, returned);
  const citations = rereadCitations(from.record, comparison, (changes) => {
    const { style, state } = from.made;
    const children = withSources(state.root.children, from.record.isNoteStyle, changes);
    return printedLines(printedDocument(brief(style, children)), safeLink);
  });
  const differences = describeDifferences(from.record, returned, comparison, citations);
  let ids = 0;
  const take = (accepted: readonly string[], current: EditorNode[] = from.made.state.root.children) =>
    takeOver({
      record: from.record,
      returned,
      comparison,
      current,
      since: thenAndNow(from.record, current),
      accepted: new Set(accepted),
      citations,
      newId: () => `new-${++ids}`,
    });
  // Everything that a brief can hold, taken over, prints what the file says.
  if (differences.every(({ canTake }) => canTake)) {
    const wanted = comparison.lines.filter(
      ({ mark, pieces }, at) =>
        pieces.length > 0 && (mark?.startsWith('b') || comparison.added.some((each) => each.at === at)),
    );
    const all = take(differences.map(({ id }) => id)).children;
    const printed = printedLines(printedDocument(brief(from.made.style, all)), safeLink).lines.filter(
      ({ mark, pieces }) => mark?.startsWith('b') && pieces.length > 0,
    );
    const inWords = (lines: readonly PrintedLine[]) =>
      lines.map(({ pieces }) => levelSpaces(wordsOfPieces(pieces)));
    expect(inWords(printed)).toEqual(inWords(wanted));
  }
  return { differences, told: differences.map(({ kind, title, id }) => `${kind}|${title}|${id}`), take };
}
const removed = (parts: { text: string; change: string }[]) =>
  parts.filter(({ change }) => change === 'removed').map(({ text }) => text);
const addedWords = (parts: { text: string; change: string }[]) =>
  parts.filter(({ change }) => change === 'added').map(({ text }) => text);

describe('an edited Word file', () => {
  test('that was not edited has no differences', async () => {
    const from = await exported();
    expect((await differencesOf(from, new Uint8Array(from.bytes))).told).toEqual([]);
    for (const style of ['apa', 'icd206'] as const) {
      const other = await exported({ style });
      expect((await differencesOf(other, new Uint8Array(other.bytes))).told).toEqual([]);
    }
  });

  test('a changed word of a quotation', async () => {
    const from = await exported();
    const { told, differences, take } = await differencesOf(
      from,
      edit(from.bytes, inText('follows the railway', 'follows the railroad')),
    );
    expect(told).toEqual(['quotation|Quotation changed|b1:q0']);
    expect(removed(differences[0]?.parts ?? [])).toEqual(['railway']);
    expect(addedWords(differences[0]?.parts ?? [])).toEqual(['railroad']);
    const { children } = take(['b1:q0']);
    expect(children[1]).toMatchObject({
      children: [
        { type: 'text', text: 'He said ' },
        {
          type: 'quotation',
          quoteId: 'q-rail',
          captured: 'The money follows the railway',
          children: [{ text: 'The money follows the railroad' }],
        },
        { type: 'citation' },
        { type: 'text', text: '. And nobody ' },
        { type: 'text', text: 'disagreed', format: 2 },
        { type: 'text', text: '.' },
        { type: 'citation' },
      ],
    });
    expect(take([]).children).toEqual(from.made.state.root.children);
  });

  test('changed words of the analyst', async () => {
    const from = await exported();
    const { told, take } = await differencesOf(
      from,
      edit(from.bytes, inText('> And nobody <', '> And in May nobody <')),
    );
    expect(told).toEqual(['text|Text changed|b1:words']);
    expect(JSON.stringify(take(['b1:words']).children[1])).toContain(' And in May nobody ');
  });

  test('a citation taken out', async () => {
    const from = await exported();
    const { told, take } = await differencesOf(
      from,
      edit(
        from.bytes,
        inText(
          /<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteReference w:id="2"\/><\/w:r>/,
          '',
        ),
      ),
    );
    expect(told).toEqual(['citation-removed|Citation taken out|n2:removed']);
    const second = take(['n2:removed']).children[1];
    expect(
      second && 'children' in second ? second.children.filter(({ type }) => type === 'citation') : null,
    ).toHaveLength(1);
  });

  test('a paragraph added, one taken out and one moved', async () => {
    const from = await exported();
    const { told, take } = await differencesOf(
      from,
      edit(from.bytes, [
        'word/document.xml',
        (xml) => {
          const last = paragraphWith(xml, 'The last words');
          const second = paragraphWith(xml, 'A second paragraph');
          const first = paragraphWith(xml, 'He said');
          return xml
            .replace(second, '')
            .replace(last, '')
            .replace(first, `${last}${first}${plain('Quite new.')}`);
        },
      ]),
    );
    expect(told).toEqual([
      'moved|Moved to here|b14:moved',
      'added|Paragraph added|+10',
      'removed|Paragraph taken out|b2:removed',
    ]);
    const { children } = take(['b14:moved', '+10', 'b2:removed']);
    expect(children.map((node) => node.type)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
      'list',
      'heading',
      'block-quotation',
      'table',
    ]);
    expect(JSON.stringify(children[1])).toContain('The last words');
    expect(JSON.stringify(children[3])).toContain('Quite new.');
  });

  test('tracked changes: what was put in, what was taken out, by whom', async () => {
    const from = await exported();
    const { told, differences, take } = await differencesOf(
      from,
      edit(
        from.bytes,
        inText(
          '<w:r><w:t xml:space="preserve">A second paragraph with a note.</w:t></w:r>',
          '<w:r><w:t xml:space="preserve">A second paragraph </w:t></w:r><w:del w:id="90" w:author="Jane Roe"><w:r><w:delText xml:space="preserve">with a note</w:delText></w:r></w:del><w:ins w:id="91" w:author="Jane Roe"><w:r><w:t>worth reading</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r>',
        ),
      ),
    );
    expect(told).toEqual(['text|Text changed|b2:words']);
    expect(differences[0]?.by).toEqual(['Jane Roe']);
    expect(JSON.stringify(take(['b2:words']).children[2])).toContain('A second paragraph worth reading.');
  });

  test('an edited footnote keeps its citation', async () => {
    const from = await exported();
    const { told, take } = await differencesOf(
      from,
      edit(from.bytes, ['word/footnotes.xml', (xml) => xml.replace('Own words', 'My own words')]),
    );
    expect(told).toEqual(['footnote|Footnote changed|n3:words']);
    expect(take(['n3:words']).children[2]).toMatchObject({
      children: [
        { text: 'A second paragraph with a note.' },
        {
          type: 'footnote',
          children: [{ text: 'My own words ' }, { type: 'citation' }, { text: ', and more.' }],
        },
      ],
    });
  });

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

  test('a paragraph split in two keeps its citations where their words went', async () => {
    const from = await exported();
    const { told, take } = await differencesOf(
      from,
      edit(from.bytes, [
        'word/document.xml',
        (xml) => {
          const whole = paragraphWith(xml, 'He said');
          const cut = whole.indexOf('<w:r><w:t xml:space="preserve"> And nobody');
          expect(cut).toBeGreaterThan(0);
          return xml.replace(whole, `${whole.slice(0, cut)}</w:p><w:p>${whole.slice(cut)}`);
        },
      ]),
    );
    const { children } = take(told.map((line) => line.split('|')[2] ?? ''));
    const citationsAt = (index: number) => {
      const node = children[index];
      return node && 'children' in node ? node.children.filter(({ type }) => type === 'citation').length : 0;
    };
    expect([citationsAt(1), citationsAt(2)]).toEqual([1, 1]);
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

  test('another place in a citation is taken over', async () => {
    const from = await exported();
    const { differences, take } = await differencesOf(
      from,
      edit(from.bytes, ['word/footnotes.xml', (xml) => xml.replace('para. 1', 'paras. 7–9')]),
    );
    expect(differences).toMatchObject([
      {
        kind: 'citation-text',
        title: 'Citation changed: place',
        canTake: true,
        place: 'Note 1',
        id: 'n1:text',
      },
    ]);
    expect(itemsIn(take(['n1:text']).children)[0]).toEqual([
      { articleId: 'rail', locator: { label: 'paragraph', value: '7-9' } },
    ]);
    expect(take([]).children).toEqual(from.made.state.root.children);
  });

  test('words of a citation that its style makes are told, and never taken over', async () => {
    const from = await exported();
    const { differences } = await differencesOf(
      from,
      edit(from.bytes, ['word/footnotes.xml', (xml) => xml.replace('Copper and Rail', 'Copper or Rail')]),
    );
    expect(differences).toMatchObject([{ kind: 'citation-text', canTake: false, place: 'Note 1' }]);
  });

  test('a picture and the words of a reviewer are listed', async () => {
    const from = await exported({ options: { comments: true } });
    const { told, take } = await differencesOf(
      from,
      edit(
        from.bytes,
        inText(
          '<w:r><w:t xml:space="preserve">The last words stand here.</w:t></w:r>',
          '<w:commentRangeStart w:id="900"/><w:r><w:t xml:space="preserve">The last words stand here.</w:t></w:r><w:commentRangeEnd w:id="900"/><w:r><w:commentReference w:id="900"/></w:r><w:r><w:drawing/></w:r>',
        ),
        [
          'word/comments.xml',
          (xml) =>
            xml.replace(
              '</w:comments>',
              '<w:comment w:id="900" w:author="Jane Roe"><w:p><w:r><w:t>Who says so?</w:t></w:r></w:p></w:comment></w:comments>',
            ),
        ],
      ),
    );
    expect(told.map((line) => line.split('|').slice(0, 2).join('|')).sort()).toEqual([
      'comment|Comment',
      'left-out|Picture not taken over',
    ]);
    expect(take(['comment0']).children.at(-1)).toMatchObject({
      children: [
        { text: 'The last words stand here.' },
        { type: 'comment', text: 'Jane Roe: Who says so?', about: 'The last words stand here.' },
      ],
    });
  });
});

const itemsIn = (nodes: readonly EditorNode[]): CiteItem[][] =>
  nodes.flatMap((node) =>
    node.type === 'citation' ? [node.items] : 'children' in node ? itemsIn(node.children) : [],
  );

describe('a citation that was changed in a file', () => {
  const place = { label: 'paragraph' as const, value: '1' };
  const told = (first: CiteItem[], inNote: CiteItem[] = [{ articleId: 'other' }]): EditorNode[] => [
    paragraph(words('He said so'), { type: 'citation', citationId: 'a', items: first }, words(' in May.')),
    paragraph(
      words('Nobody asked.'),
      footnote(words('Compare '), { type: 'citation', citationId: 'b', items: inNote }, words(', and wait.')),
    ),
  ];
  const rows: [name: string, before: CiteItem[], after: CiteItem[]][] = [
    [
      'another place',
      [{ articleId: 'rail', locator: place }],
      [{ articleId: 'rail', locator: { label: 'paragraph', value: '12' } }],
    ],
    ['a place where none was', [{ articleId: 'rail' }], [{ articleId: 'rail', locator: place }]],
    ['no place where one was', [{ articleId: 'rail', locator: place }], [{ articleId: 'rail' }]],
    [
      'a page instead of a paragraph',
      [{ articleId: 'rail', locator: place }],
      [{ articleId: 'rail', locator: { label: 'page', value: '3' } }],
    ],
    [
      'words in front',
      [{ articleId: 'rail', locator: place }],
      [{ articleId: 'rail', locator: place, prefix: 'see also' }],
    ],
    [
      'other words in front',
      [{ articleId: 'rail', locator: place, prefix: 'see' }],
      [{ articleId: 'rail', locator: place, prefix: 'but see' }],
    ],
    [
      'words behind',
      [{ articleId: 'rail', locator: place }],
      [{ articleId: 'rail', locator: place, suffix: 'with care' }],
    ],
    ['no words behind', [{ articleId: 'rail', suffix: 'with care' }], [{ articleId: 'rail' }]],
    [
      'all three',
      [{ articleId: 'rail', locator: place, prefix: 'see', suffix: 'with care' }],
      [
        {
          articleId: 'rail',
          locator: { label: 'paragraph', value: '4-6' },
          prefix: 'cf.',
          suffix: 'on hearsay',
        },
      ],
    ],
    [
      'the second of two sources',
      [{ articleId: 'rail', locator: place }, { articleId: 'port' }],
      [
        { articleId: 'rail', locator: place },
        { articleId: 'port', locator: { label: 'paragraph', value: '2' } },
      ],
    ],
    [
      'a source taken out',
      [{ articleId: 'rail', locator: place }, { articleId: 'port' }],
      [{ articleId: 'rail', locator: place }],
    ],
  ];
  const styles = ['chicago-notes', 'apa', 'mla', 'oscola', 'crs', 'icd206'] as const;
  describe.each(styles)('in %s', (style) => {
    // By turns in the text and inside a footnote.
    const cases = rows.map(
      ([name, before, after], row) => [name, before, after, (row + styles.indexOf(style)) % 2 === 0] as const,
    );
    test.each(cases)('%s', async (_name, before, after, inText) => {
      const children = (items: CiteItem[]) => (inText ? told(items) : told([{ articleId: 'other' }], items));
      const from = await exported({ style, children: children(before) });
      const edited = await exported({ style, children: children(after) });
      const { differences, take } = await differencesOf(from, new Uint8Array(edited.bytes));
      // Lists of sources behind the text are made anew.
      expect(differences.filter(({ kind }) => kind !== 'left-out')).toMatchObject([
        { kind: 'citation-text', canTake: true },
      ]);
      const all = differences.map(({ id }) => id);
      // A note begins with a large letter, whichever was typed.
      const sources = (nodes: readonly EditorNode[]) =>
        itemsIn(nodes).map((items) =>
          items.map(({ prefix, ...item }) => ({ ...item, prefix: prefix?.toLowerCase() })),
        );
      expect(sources(take(all).children)).toEqual(sources(edited.made.state.root.children));
      expect(take([]).children).toEqual(from.made.state.root.children);
    });
  });

  test('keeps what was changed of it in the brief since', async () => {
    const from = await exported({ children: told([{ articleId: 'rail', locator: place }]) });
    const edited = await exported({
      children: told([{ articleId: 'rail', locator: place, suffix: 'with care' }]),
    });
    const { take } = await differencesOf(from, new Uint8Array(edited.bytes));
    const now = told([{ articleId: 'rail', locator: { label: 'page', value: '2' } }]);
    expect(itemsIn(take(['n1:text'], now).children)[0]).toEqual([
      { articleId: 'rail', locator: { label: 'page', value: '2' }, suffix: 'with care' },
    ]);
    const elsewhere = told([{ articleId: 'port' }]);
    expect(itemsIn(take(['n1:text'], elsewhere).children)[0]).toEqual([{ articleId: 'port' }]);
  });
});

describe.skipIf(!hasOffice)('after LibreOffice saved it again (skipped where it is not installed)', () => {
  test.each<[string, Style]>([
    ['with footnotes, contents and our own comments', { options: { contents: true, comments: true } }],
    ['with endnotes and references behind them', { options: { notes: 'endnotes' } }],
    ['with citations as fields', { options: { liveCitations: true } }],
    ['with citations in the text, as fields', { style: 'apa', options: { liveCitations: true } }],
  ])(
    'a file %s has no differences, and an edited one has just its own',
    async (_name, asked) => {
      const from = await exported(asked);
      const again = new Uint8Array(convertWithOffice(from.bytes, 'docx', 'docx'));
      expect((await differencesOf(from, again)).told).toEqual([]);
      const { told } = await differencesOf(
        from,
        edit(again, inText('follows the railway', 'follows the railroad')),
      );
      expect(told).toEqual(['quotation|Quotation changed|b1:q0']);
    },
    180_000,
  );
});

test('what was changed in headers and footers is told, and cannot be taken over', async () => {
  const from = await exported();
  const unchanged = await differencesOf(from, new Uint8Array(from.bytes));
  expect(unchanged.differences).toEqual([]);
  const parts = readZip(new Uint8Array(from.bytes)).map(({ name }) => name);
  const footer = parts.find((name) => /^word\/footer\d*\.xml$/.test(name)) ?? '';
  const { differences } = await differencesOf(
    from,
    edit(from.bytes, [footer, (xml) => xml.replace('</w:ftr>', `${plain('Not for the press')}</w:ftr>`)]),
  );
  expect(differences).toMatchObject([
    {
      kind: 'left-out',
      title: 'Header or footer changed',
      canTake: false,
      parts: [{ text: 'Not for the press', change: 'added' }],
    },
  ]);
});
