import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeQuotation } from './judge-quotation';
import { CHANGES, SILENT } from './mutations.cases';

const folder = resolve(import.meta.dirname, '../../resources/samples');
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) =>
    readFileSync(resolve(folder, name), 'utf8')
      .replace(/<[^>]*>/gu, '')
      .split(/\n+/u)
      .map((line) => line.trim())
      .filter((line) => line.length > 80),
  )
  .map((lines) => ({
    canonical: lines.join('\n\n'),
    source: { blocks: lines.map((text) => ({ text })), setAside: [] },
  }));

/** Park-Miller: the same quotations in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

function* drawQuotations(count: number, random: () => number) {
  for (let drawn = 0; drawn < count; drawn += 1) {
    const from = sources[Math.floor(random() * sources.length)];
    const block = from?.source.blocks[Math.floor(random() * from.source.blocks.length)];
    if (!from || !block) continue;
    const words = block.text.split(' ');
    const length = 6 + Math.floor(random() * 30);
    const start = Math.floor(random() * Math.max(1, words.length - length));
    if (words.length - start >= 6) yield { ...from, quotation: words.slice(start, start + length).join(' ') };
  }
}

describe('mutated quotations', () => {
  it('are never called a match, nor marked without a flag', () => {
    const random = seeded(20261122);
    let judged = 0;
    const missed: string[] = [];
    for (const { canonical, source, quotation } of drawQuotations(1500, random)) {
      for (const [name, change] of CHANGES) {
        const words = change(quotation, random);
        if (words === quotation || canonical.includes(words)) continue;
        judged += 1;
        const { verdict } = judgeQuotation({
          words,
          source,
          paragraph: null,
          captured: null,
          style: 'chicago-notes',
        });
        if (verdict === 'exact' || verdict === 'typography' || verdict === 'marked')
          missed.push(`${name} (${verdict}): ${words}`);
      }
    }
    console.info(`${judged} mutants judged, ${missed.length} called a match`);
    expect(judged).toBeGreaterThan(20_000);
    expect(missed).toEqual([]);
  }, 60_000);

  it('stay a match when only typography changed', () => {
    const random = seeded(20261123);
    let judged = 0;
    const refused: string[] = [];
    for (const { source, quotation } of drawQuotations(1800, random)) {
      for (const [name, change] of SILENT) {
        judged += 1;
        const words = change(quotation, random);
        const { verdict } = judgeQuotation({
          words,
          source,
          paragraph: null,
          captured: null,
          style: 'chicago-notes',
        });
        if (verdict === 'changed' || verdict === 'not-found') refused.push(`${name} (${verdict}): ${words}`);
      }
    }
    console.info(`${judged} typographic variants judged, ${refused.length} called changed`);
    expect(refused.length).toBeLessThanOrEqual(judged * 0.005);
  }, 60_000);
});
