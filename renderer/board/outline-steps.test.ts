import { describe, expect, it } from 'vitest';
import type { Outline, Topic } from '../../shared/model';
import {
  addTopic,
  liftTopic,
  moveQuote,
  moveTopic,
  nestTopic,
  outlineLines,
  placeQuote,
  removeTopic,
  renameTopic,
  stepQuote,
  stepTopic,
  takeQuote,
} from './outline-steps';

const topic = (id: string, quoteIds: string[] = [], topics: Topic[] = []): Topic => ({
  id,
  title: id,
  quoteIds,
  topics,
});
/** `a[1 2](b)`: topic a with quotes 1 and 2 and the topic b below it. */
const draw = (outline: Outline | null): string | null => (outline === null ? null : drawAll(outline));
const drawAll = (outline: Outline): string =>
  outline
    .map(({ id, quoteIds, topics }) => {
      const quotes = quoteIds.length > 0 ? `[${quoteIds.join(' ')}]` : '';
      return `${id}${quotes}${topics.length > 0 ? `(${drawAll(topics)})` : ''}`;
    })
    .join(' ');

const OUTLINE: Outline = [topic('a', ['1', '2'], [topic('b', ['3']), topic('c')]), topic('d')];

describe('steps of an outline', () => {
  it.each<[string, Outline | null, string | null]>([
    ['add after', addTopic(OUTLINE, topic('n'), { after: 'b' }), 'a[1 2](b[3] n c) d'],
    ['add inside', addTopic(OUTLINE, topic('n'), { inside: 'd' }), 'a[1 2](b[3] c) d(n)'],
    ['add at the end', addTopic(OUTLINE, topic('n'), null), 'a[1 2](b[3] c) d n'],
    ['remove with all below', removeTopic(OUTLINE, 'a'), 'd'],
    ['down', stepTopic(OUTLINE, 'b', 1), 'a[1 2](c b[3]) d'],
    ['down at the end', stepTopic(OUTLINE, 'c', 1), null],
    ['nest', nestTopic(OUTLINE, 'd'), 'a[1 2](b[3] c d)'],
    ['nest the first', nestTopic(OUTLINE, 'a'), null],
    ['lift', liftTopic(OUTLINE, 'b'), 'a[1 2](c) b[3] d'],
    ['lift from the first level', liftTopic(OUTLINE, 'a'), null],
    ['move inside', moveTopic(OUTLINE, 'b', { inside: 'd' }), 'a[1 2](c) d(b[3])'],
    ['move after', moveTopic(OUTLINE, 'd', { after: 'b' }), 'a[1 2](b[3] d c)'],
    ['move into itself', moveTopic(OUTLINE, 'a', { inside: 'b' }), null],
    ['rename to the same', renameTopic(OUTLINE, 'a', 'a'), null],
    ['rename to nothing', renameTopic(OUTLINE, 'a', ''), null],
    ['place a quote', placeQuote(OUTLINE, '9', 'd'), 'a[1 2](b[3] c) d[9]'],
    ['place before another', placeQuote(OUTLINE, '9', 'a', '2'), 'a[1 9 2](b[3] c) d'],
    ['place where it stands', placeQuote(OUTLINE, '2', 'a'), null],
    ['reorder by dropping', moveQuote(OUTLINE, '2', 'a', { topicId: 'a', before: '1' }), 'a[2 1](b[3] c) d'],
    ['move a quote', moveQuote(OUTLINE, '1', 'a', { topicId: 'b', before: '3' }), 'a[2](b[1 3] c) d'],
    ['take a quote out', takeQuote(OUTLINE, '1', 'a'), 'a[2](b[3] c) d'],
    ['quote down', stepQuote(OUTLINE, '1', 'a', 1), 'a[2 1](b[3] c) d'],
    ['quote over the edge', stepQuote(OUTLINE, '2', 'a', 1), 'a[1](b[2 3] c) d'],
    ['quote back over the edge', stepQuote(OUTLINE, '3', 'b', -1), 'a[1 2 3](b c) d'],
  ])('%s', (_, outline, drawn) => {
    expect(draw(outline)).toBe(drawn);
    // Nothing is changed in place: undo puts back the very outline that was there.
    expect(draw(OUTLINE)).toBe('a[1 2](b[3] c) d');
  });

  it('never goes deeper than the library keeps', () => {
    let deep: Outline = [topic('t1')];
    for (let depth = 2; depth <= 6; depth += 1)
      deep = addTopic(deep, topic(`t${depth}`), { inside: `t${depth - 1}` }) ?? [];
    expect(draw(deep)).toBe('t1(t2(t3(t4(t5(t6)))))');
    expect(addTopic(deep, topic('n'), { inside: 't6' })).toBeNull();
    const beside = addTopic(deep, topic('n', [], [topic('m')]), null) ?? [];
    expect(nestTopic(beside, 'n')).not.toBeNull();
    expect(moveTopic(beside, 'n', { inside: 't5' })).toBeNull();
  });

  it('draws what is not folded', () => {
    expect(outlineLines(OUTLINE, new Set()).map(({ key }) => key)).toEqual([
      'a',
      'a 1',
      'a 2',
      'b',
      'b 3',
      'c',
      'd',
    ]);
    expect(outlineLines(OUTLINE, new Set(['a'])).map(({ key }) => key)).toEqual(['a', 'd']);
  });
});
