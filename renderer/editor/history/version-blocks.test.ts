import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../../shared/anchoring/compare-texts';
import type { EditorNode } from '../../../shared/model';
import { bq, c, h, p, q, state, t } from '../testing/headless-brief';
import { citedIn, versionBlocks } from './version-blocks';

const header = { title: 'Ports', to: '', from: 'Desk', date: '', handling: '' };
const item = (...children: EditorNode[]): EditorNode => ({ type: 'listitem', children });
const cell = (words: string): EditorNode => ({ type: 'tablecell', headerState: 0, children: [p(t(words))] });
const linesOf = (...children: EditorNode[]) =>
  versionBlocks({ header, style: 'APA', state: state(...children) }, (id) => `key-of-${id}`).map(
    ({ text }) => text,
  );

describe('a brief as words to compare', () => {
  test('has its head, quotations between marks, citations and notes in brackets, lists and tables in lines', () => {
    expect(
      linesOf(
        h(t('Point')),
        p(t('It said '), q('the dam holds'), c('one'), t('.'), {
          type: 'footnote',
          children: [t('An aside.')],
        }),
        bq('Block words', c('two')),
        {
          type: 'list',
          listType: 'number',
          start: 3,
          children: [
            item(t('first')),
            item({ type: 'list', listType: 'bullet', children: [item(t('inner'))] }),
          ],
        },
        { type: 'table', children: [{ type: 'tablerow', children: [cell('a'), cell('b')] }] },
        p(),
      ),
    ).toEqual([
      'Title: Ports',
      'From: Desk',
      'Citations: APA',
      'Point',
      'It said “the dam holds” [key-of-article-1, paragraph 2]. [note: An aside.]',
      '“Block words” [key-of-article-1, paragraph 2]',
      '3. first',
      '• inner',
      'a | b',
    ]);
  });

  test('shows one dropped “not”, another source and another place', () => {
    const before = linesOf(p(q('the dam will not hold'), c('one')));
    const after = linesOf(p(q('the dam will hold'), c('one', 'article-2')));
    const rows = compareTexts(
      before.map((text) => ({ text })),
      after.map((text) => ({ text })),
    );
    const changed = rows.filter(({ kind }) => kind === 'changed');
    expect(changed).toHaveLength(1);
    const [row] = changed;
    const marked = (parts: readonly { text: string; differs: boolean }[] = []) =>
      parts.filter(({ differs }) => differs).map(({ text }) => text.trim());
    expect(row && 'older' in row && marked(row.older)).toEqual(['not', '[key-of-article-1,']);
    expect(row && 'newer' in row && marked(row.newer)).toEqual(['[key-of-article-2,']);
  });

  test('names every cited article', () => {
    expect(citedIn([state(p(c('one'), { type: 'footnote', children: [c('two', 'article-7')] }))])).toEqual([
      'article-1',
      'article-7',
    ]);
  });
});
