import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomBrief } from '../../test/support/random-briefs';
import { list, paragraph, words } from '../brief-document/builders.cases';
import { briefLines, type EditorNode } from '../model';
import { type Relisting, relist, relistable } from './relist';

const item = (...children: EditorNode[]): EditorNode => ({ type: 'listitem', children });
/** A list as lines: its marker, as deep as it stands. */
const drawn = (nodes: readonly EditorNode[], depth = 0): string[] =>
  nodes.flatMap((node): string[] => {
    if (node.type === 'list') {
      let number = node.start ?? 1;
      return node.children.flatMap((each) => {
        const inside = 'children' in each ? each.children : [];
        if (inside.every(({ type }) => type === 'list')) return drawn(inside, depth + 1);
        const marker = node.listType === 'number' ? `${number++}.` : '-';
        return [
          `${'  '.repeat(depth)}${marker} ${JSON.stringify(inside).replace(/.*"text":"(.*?)".*/, '$1')}`,
        ];
      });
    }
    return [`${node.type} ${JSON.stringify(node).replace(/.*"text":"(.*?)".*/, '$1')}`];
  });
const shopping = (): EditorNode[] => [
  paragraph(words('Above')),
  list('number', [words('one')], [words('two')], [words('three')], [words('four')]),
  paragraph(words('Below')),
];
const become = (changes: Record<number, Relisting>) =>
  drawn(relist(shopping(), (line) => (line === null ? undefined : changes[line])));

describe('lines of lists', () => {
  test('go deeper, and what was below them stays where it was', () => {
    expect(become({ 2: { kind: 'item', level: 1, ordered: false } })).toEqual([
      'paragraph Above',
      '1. one',
      '  - two',
      '2. three',
      '3. four',
      'paragraph Below',
    ]);
  });

  test('become paragraphs, and the numbers behind them go on', () => {
    expect(become({ 2: { kind: 'paragraph' }, 3: { kind: 'heading', tag: 'h2' } })).toEqual([
      'paragraph Above',
      '1. one',
      'paragraph two',
      'heading three',
      '2. four',
      'paragraph Below',
    ]);
  });

  test('come of paragraphs, and join the list beside them', () => {
    expect(
      become({ 0: { kind: 'item', level: 0, ordered: true }, 5: { kind: 'item', level: 1, ordered: true } }),
    ).toEqual(['1. Above', '2. one', '3. two', '4. three', '5. four', '  1. Below']);
  });

  test('come up out of a nested list', () => {
    const nested: EditorNode = {
      type: 'list',
      listType: 'bullet',
      children: [
        item(words('one')),
        item(list('bullet', [words('two')], [words('three')], [words('four')])),
        item(words('five')),
      ],
    };
    expect(
      drawn(
        relist([nested], (line) => (line === 2 ? { kind: 'item', level: 0, ordered: false } : undefined)),
      ),
    ).toEqual(['- one', '  - two', '- three', '  - four', '- five']);
  });

  test('stay the same lines in the same order, whatever becomes of them', () => {
    const relisting: fc.Arbitrary<Relisting> = fc.oneof(
      fc
        .tuple(fc.integer({ min: 0, max: 3 }), fc.boolean())
        .map(([level, ordered]): Relisting => ({ kind: 'item', level, ordered })),
      fc.constant<Relisting>({ kind: 'paragraph' }),
    );
    fc.assert(
      fc.property(randomBrief, fc.array(fc.option(relisting), { maxLength: 30 }), (brief, wanted) => {
        const { children } = brief.state.root;
        const nodesOf = (nodes: readonly EditorNode[]) =>
          briefLines(nodes).map((line) => line.nodes.filter(({ type }) => type !== 'comment'));
        const after = relist(children, (line) => wanted[line ?? -1] ?? undefined);
        expect(nodesOf(after)).toEqual(nodesOf(children));
        expect(relist(children, () => undefined)).toEqual(children);
        expect(relistable(children).size).toBeLessThanOrEqual(briefLines(children).length);
      }),
      { numRuns: 100 },
    );
  });
});
