import { describe, expect, it } from 'vitest';
import { judgeQuotation } from './judge-quotation';

const BLOCKS = [
  'The office named these steps:',
  'Repair the northern pier',
  'Move the fish market',
  'The council has not voted.',
  'A vote is due in spring.',
].map((text) => ({ text }));

describe('lines of the source run into one', () => {
  it.each([
    ['two items with their line break', 'Repair the northern pier\nMove the fish market', 'exact'],
    ['two items with an empty line', 'Repair the northern pier\n\nMove the fish market', 'exact'],
    ['two items with a space', 'Repair the northern pier Move the fish market', 'flagged'],
    ['an item and a paragraph with a space', 'fish market The council has not voted.', 'flagged'],
    ['two sentences with a space', 'The council has not voted. A vote is due', 'typography'],
    ['what a colon introduces', 'these steps: Repair the northern pier', 'typography'],
  ])('%s', (_name, words, verdict) => {
    const found = judgeQuotation({
      words,
      source: { blocks: BLOCKS, setAside: [] },
      paragraph: null,
      captured: null,
      style: 'chicago-notes',
    });
    expect(found).toMatchObject({ verdict });
    if (verdict === 'flagged') expect(found.reasons[0]).toMatchObject({ rule: 'QI-10' });
  });
});
