import { describe, expect, it } from 'vitest';
import type { Article } from '../../../shared/model';
import { judgeQuotation } from '../../../shared/verdict/judge-quotation';
import { sourceExcerpt } from './source-excerpt';

const block = (text: string) => ({ kind: 'paragraph' as const, text, runs: [{ text }] });
const BLOCKS = [
  block('The first paragraph says little.'),
  block(
    'The lender has offered to insure a part of the line. It has not offered to pay for guards along the line, and nobody in the province believes that private guards could hold so much open desert in any case.',
  ),
];
const article = { text: { blocks: BLOCKS, setAside: [] } } as unknown as Article;
const judge = (words: string) =>
  judgeQuotation({
    words,
    source: { blocks: BLOCKS, setAside: [] },
    paragraph: 2,
    captured: null,
    style: 'chicago-notes',
  });
describe('source words beside a quotation', () => {
  it('mark what the quotation lacks, cut to what shows it', () => {
    const excerpt = sourceExcerpt(
      judge(
        'It has offered to pay for guards along the line, and nobody in the province believes that private guards could hold so much open desert in any case',
      ),
      article,
    );
    expect(excerpt?.paragraph).toBe(2);
    expect(excerpt?.parts.filter(({ differs }) => differs).map(({ text }) => text)).toEqual(['not']);
    const whole = excerpt?.parts.map(({ text }) => text).join('') ?? '';
    expect(whole).toMatch(/^It has not offered to pay/);
    expect(whole).toMatch(/…$/);
    expect(whole.length).toBeLessThan(120);
  });

  it('never reach into another paragraph', () => {
    const excerpt = sourceExcerpt(judge('The lender has not offered to insure a part of the line'), article);
    expect(excerpt?.parts.map(({ text }) => text).join('')).not.toContain('first paragraph');
  });
});
