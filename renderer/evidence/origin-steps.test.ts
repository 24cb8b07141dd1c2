import { expect, test } from 'vitest';
import { leftOut, type Member } from './origin-steps';

const member = (articleId: string, groupId: string | null = null, apartFrom: string[] = []): Member => ({
  articleId,
  key: articleId,
  title: null,
  outlet: null,
  published: null,
  groupId,
  apartFrom,
  closest: { articleId: 'x', share: 1, likeness: 'near' },
});

test.each<[string, Member[], string | null, string[]]>([
  ['nothing was decided yet', [member('a'), member('b')], null, []],
  [
    'told apart from the one before',
    [member('a', null, ['c']), member('b'), member('c', null, ['a'])],
    null,
    ['c'],
  ],
  [
    'told apart from those of the group, which stand behind it',
    [member('a', null, ['c']), member('b', 'g'), member('c', 'g', ['a'])],
    'g',
    ['a'],
  ],
  ['counted with another group', [member('a', 'g'), member('b', 'h'), member('c')], 'g', ['b']],
])('of a proposal are left out at first: %s', (_, articles, groupId, left) => {
  expect([...leftOut(articles, groupId)]).toEqual(left);
});
