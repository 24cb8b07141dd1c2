// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { readZip } from '../../electron/export/zip';
import { cite, paragraph, words } from '../../shared/brief-document/builders.cases';
import type { EditorNode } from '../../shared/model';
import {
  addedWords,
  differencesOf,
  edit,
  exported,
  footnote,
  inText,
  paragraphWith,
  plain,
  removed,
  type Style,
} from '../support/edited-word-file';
import { convertWithOffice, hasOffice } from '../support/other-readers';

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

  test('two paragraphs joined keep the citation and the footnote of the second', async () => {
    const children = [
      paragraph(words('Prices rose again this spring.')),
      paragraph(
        words('The port waits'),
        cite('port'),
        words(' for a decision'),
        footnote(words('Own words.')),
        words(' on the line.'),
      ),
      paragraph(words('The last words stand here.')),
    ];
    const from = await exported({ children });
    const { told, take } = await differencesOf(
      from,
      edit(from.bytes, [
        'word/document.xml',
        (xml) => {
          const first = paragraphWith(xml, 'Prices rose');
          const second = paragraphWith(xml, 'The port waits');
          const inner = second.replace(/^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/s, '');
          return xml.replace(second, '').replace(first, first.replace('</w:p>', inner));
        },
      ]),
    );
    expect(told).toEqual([
      'text|Text changed|b0:words',
      'removed|Paragraph taken out|b1:removed',
      'citation-moved|Citation moved|n1:moved',
      'citation-moved|Footnote moved|n2:moved',
    ]);
    const typesOf = (accepted: string[]) =>
      take(accepted).children.map((block) =>
        'children' in block ? block.children.map(({ type }) => type).join(' ') : block.type,
      );
    expect(typesOf(['b0:words', 'b1:removed', 'n1:moved', 'n2:moved'])).toEqual([
      'text citation text footnote text',
      'text',
    ]);
    // Not taken out, the second keeps what is its own; no two citations are one.
    const { children: both } = take(['b0:words', 'n1:moved']);
    const ids = JSON.stringify(both).match(/"citationId":"[^"]*"/g) ?? [];
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
    expect(take([]).children).toEqual(from.made.state.root.children);
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

describe('a page break of the brief', () => {
  const children = [paragraph(words('One.')), { type: 'page-break' } as const, paragraph(words('Two.'))];

  test.each([
    ['switched off', ''],
    ['set to no', '<w:pageBreakBefore w:val="0"/>'],
  ])('that was %s is told, and taken out when accepted', async (_name, instead) => {
    const from = await exported({ children });
    const { told, take } = await differencesOf(
      from,
      edit(from.bytes, inText('<w:pageBreakBefore/>', instead)),
    );
    expect(told).toEqual(['removed|Page break taken out|b1:removed']);
    expect(take(['b1:removed']).children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
  });
});

describe('the CUI block', () => {
  const header = {
    handling: 'CUI//SP-CTI',
    designation: {
      controlledBy: 'Economic  desk',
      category: 'CTI',
      dissemination: 'FEDCON',
      contact: 'J. Roe',
    },
  };
  const row = (xml: string, words: string): string => {
    const found = xml.match(/<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>/gs)?.find((each) => each.includes(words));
    if (!found) throw new Error(`no row with ${words}`);
    return found;
  };
  const table = (xml: string) =>
    xml.match(/<w:tbl>(?:(?!<\/w:tbl>).)*FEDCON(?:(?!<\/w:tbl>).)*<\/w:tbl>/s)?.[0] ?? '';
  test.each<[string, (xml: string) => string, string[]]>([
    ['a value changed', (xml) => xml.replace('FEDCON', 'NOFORN'), ['NOFORN', 'Distribution: FEDCON']],
    ['a value emptied', (xml) => xml.replace('FEDCON', ''), ['Distribution: FEDCON']],
    ['a row taken out', (xml) => xml.replace(row(xml, 'FEDCON'), ''), ['Distribution: FEDCON']],
    [
      'two values changed places',
      (xml) => xml.replace('FEDCON', '@').replace('J. Roe', 'FEDCON').replace('@', 'J. Roe'),
      ['Distribution: FEDCON', 'Point of contact: J. Roe'],
    ],
    [
      'taken out whole',
      (xml) => xml.replace(table(xml), ''),
      [
        'Controlled by: Economic desk',
        'CUI category: CTI',
        'Distribution: FEDCON',
        'Point of contact: J. Roe',
      ],
    ],
  ])('%s', async (_name, change, told) => {
    const from = await exported({ header });
    const { differences } = await differencesOf(from, edit(from.bytes, ['word/document.xml', change]));
    expect(differences.map(({ kind, canTake }) => [kind, canTake])).toEqual(
      told.map(() => ['left-out', false]),
    );
    expect(differences.flatMap(({ parts }) => parts.map(({ text }) => text))).toEqual(told);
  });

  test('as it was tells nothing, nor does one that nothing was said in', async () => {
    for (const designation of [header.designation, undefined]) {
      const from = await exported({ header: { ...header, designation } });
      expect((await differencesOf(from, new Uint8Array(from.bytes))).told).toEqual([]);
    }
  });

  test.skipIf(!hasOffice)(
    'that LibreOffice saved again tells nothing, nor do page breaks (skipped where it is not installed)',
    async () => {
      const line = (text: string): EditorNode => ({
        type: 'paragraph',
        children: [{ type: 'text', text, format: 0 }],
      });
      const children: EditorNode[] = [
        line('One.'),
        { type: 'page-break' },
        line('Two.'),
        { type: 'rule' },
        { type: 'page-break' },
        line('Three.'),
      ];
      for (const more of [{}, { children }]) {
        const from = await exported({ header, ...more });
        const again = new Uint8Array(convertWithOffice(from.bytes, 'docx', 'docx'));
        expect((await differencesOf(from, again)).told).toEqual([]);
      }
    },
    180_000,
  );
});
