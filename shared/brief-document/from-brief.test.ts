import { describe, expect, test } from 'vitest';
import type { EditorNode } from '../model';
import { captionLabel, type DocumentBlock, type Inline } from './brief-document';
import { article, cite, heading, list, paragraph, quotation, table, words } from './builders.cases';
import { documentOf } from './document-of.cases';
import { imageWords } from './image-words';

/** Blocks in shorthand: `#` heading, `>` block quotation, `-` and `1.` list items, `^n` note marks, `*…*` italics. */
const show = (inlines: readonly Inline[]) =>
  inlines
    .map((inline) => {
      if (inline.kind === 'line-break') return '⏎';
      if (inline.kind === 'note-reference') return `^${inline.number}`;
      if (inline.superscript) return `^${inline.text}`;
      return inline.italic ? `*${inline.text}*` : inline.bold ? `**${inline.text}**` : inline.text;
    })
    .join('');
const outline = (blocks: readonly DocumentBlock[], indent = ''): string[] =>
  blocks.flatMap((block): string[] => {
    if (block.kind === 'heading') return [`${indent}${'#'.repeat(block.level)} ${show(block.inlines)}`];
    if (block.kind === 'block-quotation') return [`${indent}> ${show(block.inlines)}`];
    if (block.kind === 'paragraph') return [indent + show(block.inlines)];
    if (block.kind === 'table')
      return block.rows.map(
        (row, index) => `${block.header && index === 0 ? '=' : ''}|${row.map(show).join('|')}|`,
      );
    if (block.kind === 'caption') return [`${captionLabel(block)} ${show(block.inlines)}`];
    if (block.kind === 'image') return [imageWords(block)];
    if (block.kind === 'rule') return ['---'];
    if (block.kind === 'page-break') return ['=== page'];
    if (block.kind === 'placed-list') return [`<${block.of}: ${block.heading}>`];
    return block.items.flatMap((item, index) => {
      const [first = '', ...rest] = outline(item);
      const mark = block.ordered ? `${block.start + index}.` : '-';
      return [`${indent}${mark} ${first}`, ...rest.map((line) => `${indent}  ${line}`)];
    });
  });

describe('a brief as a document', () => {
  test('numbers captions in the order in which they stand, those inside lists too', () => {
    const caption = (of: 'table' | 'figure', text: string): EditorNode => ({
      type: 'caption',
      of,
      children: [words(text)],
    });
    const item = (...children: EditorNode[]): EditorNode => ({ type: 'listitem', children });
    const { blocks } = documentOf([
      caption('table', 'First'),
      table([[words('a')]]),
      {
        type: 'list',
        listType: 'bullet',
        children: [
          item(paragraph(words('one')), caption('table', 'Second'), table([[words('b')]])),
          item(paragraph(words('two')), caption('table', 'Third'), table([[words('c')]])),
        ],
      },
      caption('table', 'Fourth'),
      table([[words('d')]]),
    ]);
    expect(outline(blocks).filter((line) => line.includes('Table'))).toEqual([
      'Table 1. First',
      '  Table 2. Second',
      '  Table 3. Third',
      'Table 4. Fourth',
    ]);
  });

  test('has no comments to self, and is the same as without them', () => {
    const comment: EditorNode = {
      type: 'comment',
      commentId: 'c1',
      text: 'Ask Zara first',
      about: 'the railway',
      resolved: false,
    };
    const written = (...between: EditorNode[]) =>
      documentOf([
        heading('h1', 'Bottom line'),
        paragraph(
          ...between,
          words('He said: '),
          quotation('rail', [words('follows '), ...between, words('the railway')], { paragraph: 1 }),
          ...between,
          cite('rail', '1'),
          ...between,
          words('.'),
        ),
        list('bullet', [words('One'), ...between]),
        table([[words('Cell'), ...between]]),
        ...between,
      ]);
    expect(written(comment)).toEqual(written());
    expect(JSON.stringify(written(comment))).not.toContain('Zara');
  });

  test('quotations get their marks and citations become notes in order', () => {
    const document = documentOf([
      heading('h1', 'Bottom line'),
      paragraph(
        words('He said: '),
        quotation('rail', 'The “seed” money follows the railway', { paragraph: 1 }),
        cite('rail', '1'),
        words('.'),
      ),
      paragraph(
        words('The port opens in May'),
        cite('port', '1'),
        cite('rail', '2'),
        words('; so '),
        words('be it', 2),
        words('.'),
      ),
    ]);
    expect(outline(document.blocks)).toEqual([
      '# Bottom line',
      'He said: “The ‘seed’ money follows the railway”.^1',
      'The port opens in May;^2^,^3 so *be it*.',
    ]);
    expect(document.notes).toHaveLength(3);
    expect(show(document.notes[0] ?? [])).toContain(
      '“Copper and Rail,” *Indus Ledger*, March 14, 2026, para. 1',
    );
    expect(show(document.notes[1] ?? [])).toContain('Port Notes');
    expect(document.references).toBeNull();
    expect(document.quotations.map(({ verdict, articleKey }) => [verdict.verdict, articleKey])).toEqual([
      ['exact', 'rail-key'],
    ]);
  });

  test('in-text citations stand before the full stop, with a reference list', () => {
    const document = documentOf(
      [
        paragraph(quotation('rail', 'not the other way round'), cite('rail', '1'), words('.')),
        paragraph(words('The port opens in May.'), cite('port'), cite('rail')),
      ],
      { style: 'apa' },
    );
    const [first, second] = outline(document.blocks);
    expect(first).toMatch(/^“not the other way round” \(.*Copper and Rail.*2026, para\. 1\)\.$/);
    expect(second).toMatch(/^The port opens in May \(.*Port Notes.*\) \(.*Copper and Rail.*\)\.$/);
    expect(document.notes).toEqual([]);
    expect(document.references?.entries).toHaveLength(2);
  });

  test('a block quotation loses its outer marks, keeps nested ones double, and its note follows its words', () => {
    const document = documentOf([
      quotation('rail', [words('“The ‘seed’ money follows the railway.” '), cite('rail', '1')], {
        block: true,
      }),
    ]);
    expect(outline(document.blocks)).toEqual(['> The “seed” money follows the railway.^1']);
  });

  test('formatting inside a quotation survives the setting of marks', () => {
    const document = documentOf([
      paragraph(quotation('rail', [words('The “'), words('seed', 2), words('” money')])),
    ]);
    expect(outline(document.blocks)).toEqual(['“The ‘*seed*’ money”']);
  });

  test('marks that the analyst typed around a quotation are not doubled', () => {
    const document = documentOf([
      paragraph(words('He said “'), quotation('rail', 'not the other way round'), words('.” True.')),
    ]);
    expect(outline(document.blocks)).toEqual(['He said “not the other way round.” True.']);
  });

  test('spaces caught by a selection stand outside the marks', () => {
    const document = documentOf([
      paragraph(words('He said'), quotation('rail', ' not the other way round '), words('twice.')),
    ]);
    expect(outline(document.blocks)).toEqual(['He said “not the other way round” twice.']);
  });

  test('headings stay, empty paragraphs, items and lists go', () => {
    const document = documentOf([
      heading('h1', 'Key points'),
      paragraph(),
      paragraph(words('  ')),
      list('bullet', []),
      heading('h2', ''),
      heading('h1', 'What to watch'),
      list('number', [words('One')], [], [words('Two')]),
    ]);
    expect(outline(document.blocks)).toEqual(['# Key points', '# What to watch', '1. One', '2. Two']);
  });

  test('headings begin at the first level and leave none out', () => {
    expect(outline(documentOf([heading('h2', 'A'), heading('h3', 'B'), heading('h2', 'C')]).blocks)).toEqual([
      '# A',
      '## B',
      '# C',
    ]);
    expect(outline(documentOf([heading('h1', 'A'), heading('h3', 'B')]).blocks)).toEqual(['# A', '## B']);
    expect(outline(documentOf([heading('h1', 'A'), heading('h2', 'B'), heading('h3', 'C')]).blocks)).toEqual([
      '# A',
      '## B',
      '### C',
    ]);
  });

  test('nested lists hang on the item above', () => {
    const document = documentOf([
      list(
        'bullet',
        [words('One')],
        [list('number', [words('one'), cite('rail')], [words('two')])],
        [words('Two'), cite('port')],
      ),
    ]);
    expect(outline(document.blocks)).toEqual(['- One', '  1. one^1', '  2. two', '- Two^2']);
  });

  test('a table has as many cells in each row, and its quotations and notes count in reading order', () => {
    const document = documentOf([
      paragraph(words('Before'), cite('port')),
      table(
        [[words('Point')], [words('Source')]],
        [[quotation('rail', 'not the other way round'), cite('rail'), words('.')]],
      ),
      paragraph(words('After'), cite('port')),
    ]);
    expect(outline(document.blocks)).toEqual([
      'Before^1',
      '=|Point|Source|',
      '|“not the other way round”.^2||',
      'After^3',
    ]);
    expect(document.quotations.map(({ verdict }) => verdict.verdict)).toEqual(['exact']);
  });

  test('a table without a word is left out', () => {
    expect(documentOf([table([[], []], [[], []])]).blocks).toEqual([]);
  });

  test('links and line breaks are kept', () => {
    const document = documentOf([
      paragraph(
        words('See '),
        { type: 'link', url: 'https://example.org/a', children: [words('the page')] },
        { type: 'linebreak' },
        words('and more.'),
      ),
    ]);
    expect(document.blocks).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'text', text: 'See ' },
          { kind: 'text', text: 'the page', href: 'https://example.org/a' },
          { kind: 'line-break' },
          { kind: 'text', text: 'and more.' },
        ],
      },
    ]);
  });

  test('the same citation copied twice is two notes', () => {
    const twice = cite('rail', '1');
    const document = documentOf([paragraph(words('One'), twice, words('. Two'), twice, words('.'))]);
    expect(outline(document.blocks)).toEqual(['One.^1 Two.^2']);
    expect(document.notes).toHaveLength(2);
    expect(document.notes.every((note) => note.length > 0)).toBe(true);
  });

  test('Urdu runs are marked, and an order to reverse the letters is not obeyed', () => {
    const document = documentOf([
      paragraph(words('The \u202eministry\u202c calls it ریکوڈک منصوبہ, for short.')),
    ]);
    expect(document.blocks).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'text', text: 'The ministry calls it ' },
          { kind: 'text', text: 'ریکوڈک منصوبہ', rtl: true },
          { kind: 'text', text: ', for short.' },
        ],
      },
    ]);
  });

  test('notes are set as the brief is, whatever their titles are written in', () => {
    const urdu = article('urdu', 'سرحدی منڈیاں مشترکہ معائنے کے تحت دوبارہ کھل گئیں', 'منڈیاں کھل گئیں۔');
    const footnote = (...children: EditorNode[]): EditorNode => ({ type: 'footnote', children });
    const english = documentOf(
      [
        paragraph(words('Markets opened.'), cite('urdu')),
        paragraph(
          words('More.'),
          footnote(words('یہ منڈیاں بند تھیں۔')),
          footnote(words('See '), cite('urdu')),
        ),
      ],
      { articles: [urdu] },
    );
    expect(english.rtlNotes).toEqual([2]);
    const [first] = english.notes;
    // The full stops and brackets after the title are English, and stay outside its run.
    expect(first?.filter((inline) => inline.kind === 'text' && inline.rtl)).toHaveLength(1);
    const inUrdu = documentOf([paragraph(words('منڈیاں دوبارہ کھل گئیں۔'), cite('urdu'))], {
      articles: [urdu],
    });
    expect(inUrdu.rtlNotes).toEqual([1]);
    const list = (...children: EditorNode[]) =>
      documentOf(children, { articles: [urdu], style: 'apa' }).references?.rtl;
    expect(list(paragraph(words('Markets opened'), cite('urdu')))).toBeUndefined();
    expect(list(paragraph(words('منڈیاں دوبارہ کھل گئیں'), cite('urdu')))).toBe(true);
  });

  test('the header in words of the language', () => {
    const us = documentOf([], { header: { handling: ' TLP:AMBER ', to: '' } });
    expect(us.memo).toEqual([
      { label: 'From', value: 'Economic desk' },
      { label: 'Date', value: 'November 22, 2026' },
    ]);
    expect(us.handling).toBe('TLP:AMBER');
    expect(documentOf([], { language: 'en-GB' }).memo.at(-1)?.value).toBe('22 November 2026');
    expect(documentOf([], { header: { date: '2026-02-31' } }).memo.at(-1)?.value).toBe('2026-02-31');
    expect(documentOf([], { header: { date: 'Thursday' } }).memo.at(-1)?.value).toBe('Thursday');
  });
});
