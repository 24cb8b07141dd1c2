import { type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { EditorNode } from '../../../shared/model';
import { $textWith, bq, c, edit, h, nodesOf, openBrief, p, q, sketch, t } from '../testing/headless-brief';
import { type FindWhere, findInBrief } from './find-in-brief';
import { replaceFound } from './replace';
import { findWords } from './search-text';
import { $searchable } from './searchable';

const found = (text: string, words: string, options: { matchCase?: boolean; wholeWord?: boolean } = {}) =>
  findWords(text, { words, matchCase: false, wholeWord: false, ...options }).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('finding words in a text', () => {
  test.each([
    ['without regard to case', 'Aid, AID and aid', 'aid', {}, ['Aid', 'AID', 'aid']],
    ['with it', 'Aid, AID and aid', 'aid', { matchCase: true }, ['aid']],
    ['whole words only', 'aid, aided, raid, aid’s', 'aid', { wholeWord: true }, ['aid', 'aid']],
    ['plain letters find accented ones', 'Erdoğan or Erdogan', 'erdogan', {}, ['Erdoğan', 'Erdogan']],
    ['accented ones only themselves', 'Erdoğan or Erdogan', 'erdoğan', {}, ['Erdoğan']],
    ['in plain text too', 'Erdogan', 'erdoğan', {}, []],
    ['composed and decomposed alike', 'Cafe\u0301 and café', 'café', {}, ['Cafe\u0301', 'café']],
    ['with case, accents count', 'resumé resume', 'resume', { matchCase: true }, ['resume']],
    ['straight marks find curly ones', 'Pakistan’s “aid”', 'pakistan\'s "aid"', {}, ['Pakistan’s “aid”']],
    ['spaces find fixed ones', 'Article\u00a05', 'article 5', {}, ['Article\u00a05']],
    ['a soft hyphen is no letter', 'co\u00adoperation', 'cooperation', {}, ['co\u00adoperation']],
    ['Urdu without vowel signs', 'یہ اِمداد ہے', 'امداد', {}, ['اِمداد']],
    ['Urdu from an Arabic keyboard', 'پاکستان کی', 'كي', {}, ['کی']],
    ['whole Urdu words', 'کی کیا', 'کی', { wholeWord: true }, ['کی']],
    ['letters beyond the first plane', '𝒜id and aid', 'aid', { wholeWord: true }, ['aid']],
    ['İ keeps its place', 'İstanbul and Ankara', 'ankara', {}, ['Ankara']],
    ['no part of a letter', 'e\u0301t', 't', {}, ['t']],
    ['overlaps once', 'aaaa', 'aa', {}, ['aa', 'aa']],
  ] as const)('%s', (_, text, words, options, expected) => {
    expect(found(text, words, options)).toEqual(expected);
  });
});

const note = (...children: EditorNode[]): EditorNode => ({ type: 'footnote', children });
const cell = (...children: EditorNode[]): EditorNode => ({
  type: 'tablecell',
  headerState: 0,
  children: [p(...children)],
});
const brief = () =>
  openBrief(
    h(t('Aid to the port')),
    p(
      t('The ai'),
      t('d', 1),
      t(' grew; '),
      q('aid will follow'),
      c('one'),
      t(' in aid'),
      note(t('See aid '), q('of aid')),
    ),
    p(t('They call it “aid in kind” here.')),
    bq('No aid came.'),
    { type: 'table', children: [{ type: 'tablerow', children: [cell(t('aid')), cell(t('none'))] }] },
  );
const allOf = (editor: LexicalEditor, words: string, place: FindWhere = 'everywhere') =>
  findInBrief(editor.read($searchable), { words, matchCase: false, wholeWord: true, where: place });
const where = (words: string, place: FindWhere = 'everywhere') => {
  const editor = brief();
  const blocks = editor.read($searchable);
  return findInBrief(blocks, { words, matchCase: false, wholeWord: true, where: place }).map(
    ({ footnote, quoted }) => `${footnote ? 'note' : 'text'}${quoted ? ' quoted' : ''}`,
  );
};

describe('finding words in a brief', () => {
  test('headings, formatted runs, footnotes, tables and quotations, in document order', () => {
    expect(where('aid')).toEqual([
      'text',
      'text',
      'text quoted',
      'text',
      'note',
      'note quoted',
      'text quoted',
      'text quoted',
      'text',
    ]);
  });
  test('outside quotations, or in them only', () => {
    expect(where('aid', 'own-words')).toHaveLength(5);
    expect(where('aid', 'quotations')).toHaveLength(4);
  });
  test('nothing is found across a citation or the edge of a quotation', () => {
    expect(where('follow in aid')).toEqual([]);
    expect(where('grew; aid')).toEqual([]);
  });
});

describe('replacing words', () => {
  const replaceAll = (place: FindWhere, words: string) => {
    const editor = brief();
    const before = nodesOf(editor);
    const all = findInBrief(editor.read($searchable), {
      words: 'aid',
      matchCase: false,
      wholeWord: true,
      where: place,
    });
    replaceFound(editor, all, words);
    return { editor, before };
  };
  test('leaves quotations as they are, and every form of the words around', () => {
    const { editor, before } = replaceAll('own-words', 'help');
    expect(sketch(editor).split('\n')).toEqual([
      'help to the port',
      'The help grew; “aid will follow”[one] in help?',
      'They call it “aid in kind” here.',
      '> No aid came.',
      expect.stringContaining('help'),
      '',
    ]);
    expect(JSON.stringify(nodesOf(editor))).toContain('See help ');
    expect(JSON.stringify(nodesOf(editor))).toContain('"of aid"');
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(nodesOf(editor)).toEqual(before);
  });
  test('changes quotations when it is told to', () => {
    const { editor } = replaceAll('everywhere', 'help');
    expect(sketch(editor)).toContain('“help will follow”');
    expect(sketch(editor)).toContain('> No help came.');
    expect(JSON.stringify(nodesOf(editor))).not.toMatch(/"text":"[^"]*\baid/);
  });
  test('with nothing takes the words out, and what they were alone in stays whole', () => {
    const editor = openBrief(p(t('one '), t('two', 1), t(' three')), p(q('two')));
    const all = findInBrief(editor.read($searchable), {
      words: 'two',
      matchCase: false,
      wholeWord: false,
      where: 'everywhere',
    });
    replaceFound(editor, all, '');
    expect(
      sketch(editor)
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual(['one  three', '']);
  });
  test('several in one run, with words that hold what was looked for', () => {
    const editor = openBrief(p(t('aid, aid and aid')));
    const all = findInBrief(editor.read($searchable), {
      words: 'aid',
      matchCase: false,
      wholeWord: false,
      where: 'everywhere',
    });
    replaceFound(editor, all, 'aid aid');
    expect(sketch(editor)).toBe('aid aid, aid aid and aid aid');
  });
  test('a caret behind the words keeps its letter, one in them goes behind the new ones', () => {
    const caretAfter = (offset: number) => {
      const editor = openBrief(p(t('some aid and aid')));
      edit(editor, () => void $textWith('aid').select(offset, offset));
      replaceFound(editor, allOf(editor, 'aid'), 'assistance');
      return sketch(editor);
    };
    expect(caretAfter(10)).toBe('some assistance a|nd assistance');
    expect(caretAfter(6)).toBe('some assistance| and assistance');
    expect(caretAfter(16)).toBe('some assistance and assistance|');
    expect(caretAfter(2)).toBe('so|me assistance and assistance');
  });
});
