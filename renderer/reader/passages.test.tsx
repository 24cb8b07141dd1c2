// @vitest-environment jsdom
import fc from 'fast-check';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it } from 'vitest';
import { type Block, NO_ATTRIBUTION, type Quote } from '../../shared/model';
import { ArticleBody } from './ArticleBody';
import { anchorPassage, placeOfQuote } from './anchor-passage';
import { canonicalOf, describePassage, passageBetween } from './describe-passage';
import { moveSelection } from './keyboard-selection';

let mounted: { root: Root; el: HTMLElement }[] = [];
afterEach(() => {
  for (const { root, el } of mounted) {
    root.unmount();
    el.remove();
  }
  mounted = [];
});

function draw(blocks: Block[], remarkAfter: readonly number[] = []) {
  const text = { id: 't1', articleId: 'a1', blocks };
  const canonical = canonicalOf(text);
  const el = document.createElement('div');
  document.body.append(el);
  const root = createRoot(el);
  mounted.push({ root, el });
  flushSync(() =>
    root.render(
      <ArticleBody
        blocks={blocks}
        starts={canonical.starts}
        drawn={blocks.length}
        after={(n) => (remarkAfter.includes(n) ? <div>1 pull quote set aside</div> : null)}
      />,
    ),
  );
  return { el, canonical };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, runs: [{ text }] });

const word = fc.oneof(
  fc.constantFrom('the', 'not', '“money”', 'ریل', '𝔘rdu', 'a—b', '1,200', 'e\u0301'),
  fc.string({ minLength: 1, maxLength: 6 }).map((s) => s.replace(/\s/g, '·')),
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const runsOf = (text: string, cuts: number[]): Block['runs'] => {
  // Importers cut runs between characters, never inside one.
  const isInside = (cut: number) => /[\udc00-\udfff]/.test(text[cut] ?? '');
  const at = [...new Set(cuts.map((cut) => cut % (text.length + 1)))]
    .filter((cut) => !isInside(cut))
    .sort((a, b) => a - b);
  return [0, ...at]
    .map((from, i) => ({
      text: text.slice(from, at[i] ?? text.length),
      ...(i % 3 === 1 ? { bold: true } : i % 3 === 2 ? { href: 'https://example.org/' } : {}),
    }))
    .filter((run) => run.text !== '');
};
const block: fc.Arbitrary<Block> = fc
  .tuple(
    fc.constantFrom('paragraph', 'heading', 'list-item', 'quote', 'table' as const),
    fc.array(words, { minLength: 1, maxLength: 4 }),
    fc.array(fc.nat(), { maxLength: 4 }),
  )
  .map(([kind, parts, cuts]) => {
    const text = kind === 'table' ? parts.join('\t').replace(/\t([^\t]*)\t/, '\n$1\t') : parts.join(' ');
    return { kind: kind as Block['kind'], text, runs: runsOf(text, cuts), level: 1 };
  });

describe('a passage', () => {
  it('comes back the same from the page on which it was drawn', () => {
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        fc.array(fc.nat({ max: 6 })),
        (blocks, one, other, remarks) => {
          const { el, canonical } = draw(blocks, remarks);
          const [a, b] = [
            one % (canonical.canonical.length + 1),
            other % (canonical.canonical.length + 1),
          ].sort((x, y) => x - y) as [number, number];
          const passage = passageBetween(canonical, a, b);
          if (!passage) return;
          const range = anchorPassage(el, passage);
          expect(range).not.toBeNull();
          expect(range && describePassage(el, range, canonical)).toEqual(passage);
        },
      ),
      { numRuns: 300, seed: 20261122 },
    );
  });

  it('reads what the canonical text reads at its offsets, with up to 32 characters around', () => {
    fc.assert(
      fc.property(
        fc.array(words.map(paragraph), { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.nat(),
        (blocks, one, other) => {
          const text = canonicalOf({ id: 't', articleId: 'a', blocks });
          const passage = passageBetween(text, Math.min(one, other) % 60, Math.max(one, other) % 200);
          if (!passage) return;
          expect(text.canonical.slice(passage.start, passage.end)).toBe(passage.exact);
          expect(passage.exact).toBe(passage.exact.trim());
          expect(text.canonical).toContain(passage.prefix + passage.exact + passage.suffix);
          expect(blocks[passage.paragraph - 1]?.text).toContain(passage.exact.split('\n\n')[0]);
        },
      ),
    );
  });

  it('ends with the paragraph when a triple click selects into the next one', () => {
    const { el, canonical } = draw([paragraph('First words.'), paragraph('Second words.')]);
    const range = document.createRange();
    range.setStart(el.querySelector('[data-block="1"]') as Node, 0);
    range.setEnd(el.querySelector('[data-block="2"]') as Node, 0);
    expect(describePassage(el, range, canonical)).toMatchObject({
      exact: 'First words.',
      paragraph: 1,
      start: 0,
      end: 12,
    });
  });

  it('leaves out the remarks of the app between two paragraphs', () => {
    const { el, canonical } = draw([paragraph('First words.'), paragraph('Second words.')], [1]);
    const range = document.createRange();
    range.selectNodeContents(el);
    expect(describePassage(el, range, canonical)?.exact).toBe('First words.\n\nSecond words.');
    const remark = el.querySelector('div') as Node;
    range.selectNodeContents(remark);
    expect(describePassage(el, range, canonical)).toBeNull();
  });

  it('keeps both halves of a character outside the basic plane', () => {
    const text = canonicalOf({ id: 't', articleId: 'a', blocks: [paragraph('x 𝔘 y')] });
    expect(passageBetween(text, 3, 5)?.exact).toBe('𝔘 y'.slice(0, 2));
  });
});

describe('a saved quote in another text', () => {
  const quote = (exact: string, prefix: string, suffix: string): Quote => ({
    id: 'q',
    articleId: 'a',
    textId: 'old',
    paragraph: 1,
    start: 0,
    end: exact.length,
    exact,
    prefix,
    suffix,
    ...NO_ATTRIBUTION,
    proposed: NO_ATTRIBUTION,
    tags: [],
    comment: '',
    createdAt: '',
  });
  const text = canonicalOf({ id: 'new', articleId: 'a', blocks: [paragraph('He said no. She said no.')] });
  it('is found where the same words stand among the same words', () => {
    expect(placeOfQuote(quote('said no', 'She ', '.'), text)).toEqual({ start: 16, end: 23 });
  });
  it('is not placed when two places would do', () =>
    expect(placeOfQuote(quote('said no', '', ''), text)).toBeNull());
  it('is not placed by words that only resemble it', () =>
    expect(placeOfQuote(quote('He said not', '', ''), text)).toBeNull());
});

describe('selecting by keyboard', () => {
  const text = canonicalOf({
    id: 't',
    articleId: 'a',
    blocks: [paragraph('One two, three. Four five.'), paragraph('Six seven.')],
  });
  const read = (stretch: { start: number; end: number } | null) =>
    stretch ? text.canonical.slice(stretch.start, stretch.end) : null;
  it('takes whole sentences, on into the next paragraph and back', () => {
    const first = moveSelection(text, null, 1, 'next-sentence');
    const second = moveSelection(text, first, 1, 'next-sentence');
    const third = moveSelection(text, second, 1, 'next-sentence');
    expect([first, second, third].map(read)).toEqual(['One two, three.', 'Four five.', 'Six seven.']);
    expect(read(moveSelection(text, third, 2, 'next-sentence'))).toBe('Six seven.');
    expect(read(moveSelection(text, third, 2, 'previous-sentence'))).toBe('Four five.');
  });
  it('moves either end by words and marks, never past the other', () => {
    const one = moveSelection(text, null, 1, 'grow-word');
    const two = moveSelection(text, one, 1, 'grow-word');
    const comma = moveSelection(text, two, 1, 'grow-word');
    expect([one, two, comma].map(read)).toEqual(['One', 'One two', 'One two,']);
    expect(read(moveSelection(text, comma, 1, 'shrink-word'))).toBe('One two');
    expect(read(moveSelection(text, comma, 1, 'start-later'))).toBe('two,');
    expect(read(moveSelection(text, one, 1, 'shrink-word'))).toBe('One');
    expect(read(moveSelection(text, one, 1, 'start-later'))).toBe('One');
  });
  it('grows across the end of a paragraph', () => {
    const last = moveSelection(text, { start: 16, end: 26 }, 1, 'grow-sentence');
    expect(read(last)).toBe('Four five.\n\nSix seven.');
    expect(read(moveSelection(text, last, 1, 'shrink-sentence'))).toBe('Four five.');
  });
});
