// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { paragraph, words } from '../../shared/brief-document/builders.cases';
import type { CiteItem, EditorNode } from '../../shared/model';
import { differencesOf, edit, exported, footnote } from '../support/edited-word-file';

const itemsIn = (nodes: readonly EditorNode[]): CiteItem[][] =>
  nodes.flatMap((node) =>
    node.type === 'citation' ? [node.items] : 'children' in node ? itemsIn(node.children) : [],
  );

describe('a citation in an edited Word file', () => {
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
});

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
