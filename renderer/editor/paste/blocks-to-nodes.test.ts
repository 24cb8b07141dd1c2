import { describe, expect, it } from 'vitest';
import { type EditorNode, EditorState, type PastedBlock } from '../../../shared/model';
import { cleanBlocks } from '../state/clean-nodes';
import { h, p, state, t } from '../testing/headless-brief';
import { blocksToNodes, plainTextToNodes } from './blocks-to-nodes';
import { type PasteLoss, PasteLosses } from './paste-losses';

const block = (text: string, more: Partial<PastedBlock> = {}): PastedBlock => ({
  kind: 'paragraph',
  runs: [{ text }],
  ...more,
});

const table = (...rows: string[][]): PastedBlock => ({
  kind: 'table',
  runs: [],
  rows: rows.map((cells) => cells.map((text) => ({ runs: text === '' ? [] : [{ text }] }))),
});

const grid = (...rows: string[][]): EditorNode => ({
  type: 'table',
  children: rows.map((cells) => ({
    type: 'tablerow',
    children: cells.map((words) => ({
      type: 'tablecell',
      headerState: 0,
      children: [p(...(words === '' ? [] : [t(words)]))],
    })),
  })),
});

describe('what a cleaned paste becomes', () => {
  it.each<[string, PastedBlock[], ReturnType<typeof blocksToNodes>]>([
    ['paragraphs', [block('one'), block('two')], [p(t('one')), p(t('two'))]],
    ['a heading', [block('Title', { kind: 'heading', level: 2 })], [h(t('Title'))]],
    [
      'a deep heading',
      [block('Title', { kind: 'heading', level: 5 })],
      [{ type: 'heading', tag: 'h3', children: [t('Title')] }],
    ],
    [
      'bold and italic',
      [
        block('ab', {
          runs: [
            { text: 'a', bold: true },
            { text: 'b', bold: true, italic: true },
          ],
        }),
      ],
      [p(t('a', 1), t('b', 3))],
    ],
    [
      'a link to a page',
      [block('x', { runs: [{ text: 'x', href: 'https://example.org/a' }] })],
      [p({ type: 'link', url: 'https://example.org/a', children: [t('x')] })],
    ],
    ['a link to a script', [block('x', { runs: [{ text: 'x', href: 'javascript:alert(1)' }] })], [p(t('x'))]],
    ['words set off as a quotation elsewhere', [block('said', { kind: 'quote' })], [p(t('said'))]],
    ['a table', [table(['a', 'b'], ['c', ''])], [grid(['a', 'b'], ['c', ''])]],
    [
      'a table with a head, merged cells and emphasis',
      [
        {
          ...table(['a', 'b']),
          hasHead: true,
          rows: [
            [{ runs: [{ text: 'a', bold: true }], colSpan: 2 }],
            [{ runs: [] }, { runs: [{ text: 'c\nd' }] }],
          ],
        },
      ],
      [
        {
          type: 'table',
          children: [
            {
              type: 'tablerow',
              children: [{ type: 'tablecell', headerState: 1, colSpan: 2, children: [p(t('a', 1))] }],
            },
            {
              type: 'tablerow',
              children: [
                { type: 'tablecell', headerState: 0, children: [p()] },
                { type: 'tablecell', headerState: 0, children: [p(t('c'), { type: 'linebreak' }, t('d'))] },
              ],
            },
          ],
        },
      ],
    ],
    [
      'a note',
      [block('', { runs: [{ text: 'x' }, { note: [[{ text: 'one' }], [{ text: 'two', bold: true }]] }] })],
      [
        p(t('x'), {
          type: 'footnote',
          children: [t('one'), { type: 'linebreak' }, { type: 'linebreak' }, t('two', 1)],
        }),
      ],
    ],
    [
      'a list in a list',
      [
        block('one', { kind: 'list-item', level: 1 }),
        block('in', { kind: 'list-item', level: 2 }),
        block('two', { kind: 'list-item', level: 1 }),
      ],
      [
        {
          type: 'list',
          listType: 'bullet',
          children: [
            { type: 'listitem', children: [t('one')] },
            {
              type: 'listitem',
              children: [
                { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [t('in')] }] },
              ],
            },
            { type: 'listitem', children: [t('two')] },
          ],
        },
      ],
    ],
  ])('%s', (_name, blocks, nodes) => {
    expect(blocksToNodes(blocks)).toEqual(nodes);
    expect(EditorState.safeParse(state(...nodes)).success).toBe(true);
  });

  it('numbered after bulleted items starts a list of its own', () => {
    const nodes = blocksToNodes([
      block('a', { kind: 'list-item', level: 1 }),
      block('b', { kind: 'list-item', level: 1, ordered: true }),
    ]);
    expect(nodes).toMatchObject([{ listType: 'bullet' }, { listType: 'number' }]);
  });

  const numbered = (text: string, number: number, level = 1) =>
    block(text, { kind: 'list-item', level, ordered: true, number });
  const item = (...children: EditorNode[]): EditorNode => ({ type: 'listitem', children });
  it.each<[string, PastedBlock[], EditorNode[], PasteLoss[]]>([
    [
      'that begins at 3',
      [numbered('a', 3), numbered('b', 4)],
      [{ type: 'list', listType: 'number', start: 3, children: [item(t('a')), item(t('b'))] }],
      [],
    ],
    [
      'that begins at 1',
      [numbered('a', 1), numbered('b', 2)],
      [{ type: 'list', listType: 'number', children: [item(t('a')), item(t('b'))] }],
      [],
    ],
    [
      'that begins at 5 in another, which goes on',
      [numbered('a', 1), numbered('in', 5, 2), numbered('b', 2)],
      [
        {
          type: 'list',
          listType: 'number',
          children: [
            item(t('a')),
            item({ type: 'list', listType: 'number', start: 5, children: [item(t('in'))] }),
            item(t('b')),
          ],
        },
      ],
      [],
    ],
    [
      'that leaves a number out',
      [numbered('a', 1), numbered('b', 5)],
      [{ type: 'list', listType: 'number', children: [item(t('a')), item(t('b'))] }],
      ['numbers'],
    ],
  ])('a list %s', (_name, blocks, nodes, losses) => {
    const lost: PasteLoss[] = [];
    expect(blocksToNodes(blocks, (loss) => lost.push(loss))).toEqual(nodes);
    expect(lost).toEqual(losses);
  });

  it('lines across the page and page breaks are nodes of their own', () => {
    expect(
      blocksToNodes([
        { kind: 'rule', runs: [] },
        { kind: 'page-break', runs: [] },
      ]),
    ).toEqual([{ type: 'rule' }, { type: 'page-break' }]);
  });
  it('what was left out is no node, and is told', () => {
    const struck = (text: string): PastedBlock => ({ kind: 'left-out', why: 'struck', runs: [{ text }] });
    const losses = new PasteLosses();
    const blocks: PastedBlock[] = [
      block('It will sign.'),
      struck('not'),
      ...['in May', 'x'.repeat(100), 'in June'].map(struck),
      { kind: 'left-out', why: 'picture', runs: [] },
      { kind: 'left-out', why: 'comment', runs: [] },
      { kind: 'left-out', why: 'comment', runs: [] },
    ];
    expect(blocksToNodes(blocks, losses.add)).toEqual([p(t('It will sign.'))]);
    expect(losses.told()).toBe(
      `Struck out in the copy, so left out here: “not”, “in May”, “${'x'.repeat(60)}…” and 1 more. A picture was left out: copy it by itself to paste it. 2 comments beside the copied text were left out.`,
    );
    expect(new PasteLosses().told()).toBe('');
  });
  it('plain text keeps every word', () => {
    expect(plainTextToNodes('a\rb\n\n \nc\u0000d')).toEqual([p(t('a')), p(t('b')), p(t('cd'))]);
  });
});

describe('nodes where they may not stand', () => {
  it.each([
    ['loose words at the top', [t('a'), t('b')], [p(t('a'), t('b'))]],
    ['a paragraph in a paragraph', [p(p(t('a')), p(t('b')))], [p(t('a')), p(t('b'))]],
    [
      'an item without a list',
      [{ type: 'listitem' as const, children: [t('a')] }],
      [{ type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [t('a')] }] }],
    ],
    [
      'a paragraph in a list',
      [{ type: 'list' as const, listType: 'number' as const, children: [p(t('a'))] }],
      [{ type: 'list', listType: 'number', children: [{ type: 'listitem', children: [t('a')] }] }],
    ],
    ['a heading in a heading', [h(h(t('a')))], [h(t('a'))]],
  ])('%s keep their words', (_name, nodes, cleaned) => {
    expect(cleanBlocks(nodes)).toEqual(cleaned);
  });
});

describe('plain text', () => {
  const first = 'The committee took note of the report on the line that is to';
  it('keeps the paragraphs of a PDF, whose lines end where the page does', () => {
    expect(
      plainTextToNodes(
        `${first}\r\njoin the mines with the port, and asked for a cost-\nbenefit study.\n\nIt meets in May.`,
      ),
    ).toEqual([
      p(t(`${first} join the mines with the port, and asked for a cost-benefit study.`)),
      p(t('It meets in May.')),
    ]);
  });
  it('parts short lines, which were lines of their own', () => {
    expect(plainTextToNodes('To: Director\nFrom: Desk\n\n\nOne')).toEqual([
      p(t('To: Director')),
      p(t('From: Desk')),
      p(t('One')),
    ]);
  });
});
