import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EditorNode, StyleId } from '../model';
import type { Inline } from './brief-document';
import { article, brief, cite, paragraph, quotation, words } from './builders.cases';
import { noteParagraphs } from './footnote-words';
import { toBriefDocument } from './from-brief';

const rail = article('rail', 'Copper and Rail', 'The “seed” money follows the railway.');
const port = article('port', 'Port Notes', 'The port is deep.');
const fn = (...children: EditorNode[]): EditorNode => ({ type: 'footnote', children });
const BREAK: EditorNode = { type: 'linebreak' };

const documentOf = (style: StyleId, ...children: EditorNode[]) =>
  toBriefDocument({
    brief: brief(style, children),
    articles: [rail, port],
    language: 'en-US',
    paper: 'A4',
    draft: true,
  });
const plain = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) =>
      inline.kind === 'text' ? inline.text : inline.kind === 'line-break' ? '⏎' : `^${inline.number}`,
    )
    .join('');
const body = (document: ReturnType<typeof documentOf>): string[] =>
  document.blocks.map((block) => ('inlines' in block ? plain(block.inlines) : ''));

const CASES: readonly { name: string; note: EditorNode[]; chicago: string; apa: string }[] = [
  {
    name: 'words alone',
    note: [words('An aside.')],
    chicago: 'An aside.',
    apa: 'An aside.',
  },
  {
    name: 'a citation alone',
    note: [cite('port', '1')],
    chicago: '“Port Notes,” Indus Ledger, March 14, 2026, para. 1, on file with author (port).',
    apa: '(“Port Notes,” 2026, para. 1)',
  },
  {
    name: 'a citation at the end of a sentence whose full stop is typed',
    note: [words('See '), cite('port', '1'), words('.')],
    chicago: 'See “Port Notes,” Indus Ledger, March 14, 2026, para. 1, on file with author (port).',
    apa: 'See (“Port Notes,” 2026, para. 1).',
  },
  {
    name: 'a citation inside a sentence',
    note: [words('See '), cite('port', '1'), words(', which differs.')],
    chicago:
      'See “Port Notes,” Indus Ledger, March 14, 2026, para. 1, on file with author (port), which differs.',
    apa: 'See (“Port Notes,” 2026, para. 1), which differs.',
  },
  {
    name: 'a citation, then a sentence',
    note: [cite('port', '1'), words('The figure differs.')],
    chicago:
      '“Port Notes,” Indus Ledger, March 14, 2026, para. 1, on file with author (port). The figure differs.',
    apa: '(“Port Notes,” 2026, para. 1) The figure differs.',
  },
];

describe('footnotes of the analyst', () => {
  test.each(CASES)('$name', ({ note, chicago, apa }) => {
    const text = paragraph(words('It grew'), fn(...note), words('.'));
    expect(documentOf('chicago-notes', text).notes.map(plain)).toEqual([chicago]);
    expect(documentOf('apa', text).notes.map(plain)).toEqual([apa]);
    expect(body(documentOf('chicago-notes', text))).toEqual(['It grew.^1']);
    expect(body(documentOf('apa', text))).toEqual(['It grew.^1']);
  });

  test('share one series with citation notes, in the order of their marks', () => {
    const text = paragraph(
      words('One'),
      cite('rail', '1'),
      words(' two'),
      fn(words('Aside.')),
      words(' three'),
      cite('rail', '2'),
    );
    const chicago = documentOf('chicago-notes', text);
    expect(body(chicago)).toEqual(['One^1 two^2 three^3']);
    expect(chicago.notes[1]?.map((inline) => ('text' in inline ? inline.text : ''))).toEqual(['Aside.']);
    const apa = documentOf('apa', text);
    expect(body(apa)).toEqual([
      'One (“Copper and Rail,” 2026, para. 1) two^1 three (“Copper and Rail,” 2026, para. 2)',
    ]);
    expect(apa.notes.map(plain)).toEqual(['Aside.']);
    expect(apa.references?.entries).toHaveLength(1);
  });

  test('count for short forms and ibid in the order of the text', () => {
    const text = paragraph(
      words('a'),
      fn(words('First '), cite('rail', '1')),
      words('b'),
      cite('rail', '2'),
      words('c'),
      fn(words('As '), cite('rail', '3'), words(' says, and '), cite('port', '1'), words('.')),
      words('d'),
      cite('port', '1'),
      words('e'),
      fn(words('No source.')),
      words('f'),
      cite('port', '1'),
    );
    const notes = documentOf('chicago-notes', text).notes.map(plain);
    expect(notes[0]).toMatch(/^First “Copper and Rail,” Indus Ledger/);
    expect(notes[1]).toBe('Ibid., para. 2.');
    expect(notes[2]).toMatch(/^As ibid\., para\. 3 says, and “Port Notes,” Indus Ledger.*\(port\)\.$/);
    // Note 3 names two sources, so "ibid." could mean either; note 5 names none.
    expect(notes[3]).toBe('“Port Notes,” para. 1.');
    expect(notes[5]).toBe('“Port Notes,” para. 1.');
  });

  test('have quotations that are judged and stand in the list of quotations where they stand in the text', () => {
    const text = paragraph(
      quotation('rail', 'money follows the railway', { paragraph: 1 }),
      cite('rail', '1'),
      fn(words('He: '), quotation('rail', 'money never follows', { paragraph: 1 }), cite('rail', '1')),
      quotation('port', 'The port is deep', { paragraph: 1 }),
      cite('port', '1'),
    );
    const document = documentOf('chicago-notes', text);
    expect(document.quotations.map(({ text: quoted, verdict }) => [quoted, verdict.verdict])).toEqual([
      ['money follows the railway', 'exact'],
      ['money never follows', 'changed'],
      ['The port is deep', 'exact'],
    ]);
    expect(document.draftMark).toContain('1 quotation');
    expect(plain(document.notes[1] ?? [])).toMatch(/^He: “money never follows” [Ii]bid/);
  });

  test('inside quotations are no words of them', () => {
    const text = paragraph(
      quotation('rail', [words('money'), fn(words('Sic.')), words(' follows')], { paragraph: 1 }),
      cite('rail', '1'),
    );
    const document = documentOf('chicago-notes', text);
    expect(document.quotations.map(({ text: quoted }) => quoted)).toEqual(['money follows']);
    expect(body(document)).toEqual(['“money^1 follows”^2']);
  });

  test('without words have no number', () => {
    const text = paragraph(words('a'), fn(), words('b'), fn(words(' ')), words('c'), fn(words('N')));
    expect(body(documentOf('apa', text))).toEqual(['abc^1']);
  });

  test('of several paragraphs keep them', () => {
    const text = paragraph(words('a'), fn(words('One'), BREAK, words('more'), BREAK, BREAK, words('Two')));
    const [note] = documentOf('apa', text).notes;
    expect(noteParagraphs(note ?? []).map(plain)).toEqual(['One⏎more', 'Two']);
  });

  const phrase = fc.string({
    unit: fc.constantFrom('a', 'B', ' ', '.', ',', 'ع', '—', '(', ')', '3'),
    minLength: 1,
    maxLength: 9,
  });
  const inNote = fc.array(
    fc.oneof(
      phrase.map((text) => words(text)),
      fc.constantFrom('rail', 'port').map((id) => cite(id, '1')),
      fc.constant(BREAK),
    ),
    { maxLength: 4 },
  );
  const node = fc.oneof(
    phrase.map((text) => words(text)),
    fc.constantFrom('rail', 'port').map((id) => cite(id, '2')),
    inNote.map((children) => fn(words('W'), ...children)),
  );
  const marksOf = (nodes: readonly EditorNode[]): EditorNode[] =>
    nodes.filter(({ type }) => type === 'citation' || type === 'footnote');
  const letters = (text: string): string => text.replace(/[\s.,⏎]/gu, '');

  test('added, moved and deleted among citations keep every number right and lose no letter', () => {
    fc.assert(
      fc.property(
        fc.array(node, { minLength: 1, maxLength: 7 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom<StyleId>('chicago-notes', 'apa'),
        (nodes, from, to, style) => {
          const moved = nodes.slice();
          const taken = moved.splice(from % nodes.length, 1);
          const deleted = moved.slice();
          moved.splice(to % nodes.length, 0, ...taken);
          for (const children of [nodes, moved, deleted]) {
            const document = documentOf(style, paragraph(...children));
            const counted = marksOf(children).filter(
              ({ type }) => style === 'chicago-notes' || type === 'footnote',
            );
            const printed = document.blocks.flatMap((block) => ('inlines' in block ? block.inlines : []));
            expect(
              printed.flatMap((inline) => (inline.kind === 'note-reference' ? [inline.number] : [])),
            ).toEqual(counted.map((_, index) => index + 1));
            expect(document.notes).toHaveLength(counted.length);
            counted.forEach((mark, index) => {
              if (mark.type !== 'footnote') return;
              const note = letters(plain(document.notes[index] ?? []));
              let at = 0;
              for (const child of mark.children) {
                if (child.type !== 'text') continue;
                const wanted = letters(child.text);
                const found = note.indexOf(wanted, at);
                expect(found).toBeGreaterThanOrEqual(at);
                at = found + wanted.length;
              }
            });
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

test.each(['', '  ', '\u0085', '\u0000\u0085\u202e'])('a footnote of %j alone is not printed', (nothing) => {
  const document = documentOf('chicago-notes', paragraph(words('So.'), fn(words(nothing))));
  expect(document.notes).toEqual([]);
  expect(body(document)).toEqual(['So.']);
});
