import { describe, expect, it } from 'vitest';
import bluf from '../../../resources/templates/bluf.yaml?raw';
import type { EditorNode } from '../../../shared/model';
import { readTemplate } from '../../../shared/templates/read-template';
import { h, nodesOf, openBrief, p, t } from '../testing/headless-brief';
import { $dueGuidance } from './guidance';

const { template } = readTemplate('bluf.yaml', bluf);
const sections = template?.sections ?? [];

const due = (...nodes: EditorNode[]) => {
  const editor = openBrief(...nodes);
  const before = nodesOf(editor);
  const found = [...editor.read(() => $dueGuidance(sections)).values()];
  expect(nodesOf(editor)).toEqual(before);
  return found;
};

describe('guidance of the template', () => {
  it('stands in the empty paragraph under its heading', () => {
    expect(due(h(t('Bottom line')), p(), h(t('Key points')), p(t('written')))).toEqual([
      expect.stringContaining('why it matters'),
    ]);
  });

  it('stands in an empty list as well, whatever the case of the heading', () => {
    expect(
      due(h(t('KEY POINTS:')), {
        type: 'list',
        listType: 'bullet',
        children: [{ type: 'listitem', children: [] }],
      }),
    ).toHaveLength(1);
  });

  it('is not given under other headings, nor to an empty paragraph further down', () => {
    expect(due(h(t('My own heading')), p(), h(t('Bottom line')), p(t('x')), p())).toEqual([]);
  });

  it('an empty brief says how to begin', () => {
    expect(due(p())).toEqual([expect.stringContaining('press Q')]);
  });
});
