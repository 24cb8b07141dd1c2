import { expect, it } from 'vitest';
import { compareTags } from './tag';

it.each([
  ['what goes on from the name of a tag, by a hyphen', ['water', 'water/gauges', 'water-sediment']],
  ['by a letter', ['water', 'water/gauges', 'waterfall', 'waterfall/north']],
  ['by a space', ['water', 'water/gauges', 'water policy', 'water policy/old']],
  ['numbers by their size', ['stage', 'stage/2', 'stage/2/a', 'stage/10']],
  ['accents that sort beside a plain letter', ['cafe', 'cafe/old', 'café', 'café/new']],
])('puts nothing between a tag and what stands under it: %s', (_, tree) => {
  for (let seed = 1; seed < 20; seed += 1) {
    const mixed = tree.map((name, at) => ({ name, at: (at * 7 + seed * 3) % 11 }));
    const names = mixed.sort((a, b) => a.at - b.at).map(({ name }) => name);
    const sorted = names.toSorted(compareTags);
    for (const outer of tree) {
      const first = sorted.indexOf(outer);
      const inner = sorted
        .map((name, at) => (name.startsWith(`${outer}/`) ? at : -1))
        .filter((at) => at >= 0);
      expect(inner).toEqual(inner.map((_each, at) => first + 1 + at));
    }
  }
  expect(tree.toReversed().toSorted(compareTags)[0]).toBe(tree[0]);
});
