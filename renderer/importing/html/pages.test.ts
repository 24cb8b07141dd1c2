// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../shared/model';
import { sharedFolder } from '../../../test/support/shared-folder';
import { importFile } from '../import-file';

const shared = sharedFolder();

/** Share of words that two texts have in common, each counted as often as both have it. */
function tokenF1(actual: string, expected: string): { precision: number; recall: number; f1: number } {
  const count = (text: string) => {
    const counts = new Map<string, number>();
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  };
  const sum = (counts: Map<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);
  const [a, b] = [count(actual), count(expected)];
  let common = 0;
  for (const [word, times] of a) common += Math.min(times, b.get(word) ?? 0);
  const [precision, recall] = [common / Math.max(1, sum(a)), common / Math.max(1, sum(b))];
  return { precision, recall, f1: common === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

const wordsOfHtml = (html: string): string => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const el of page.querySelectorAll('figcaption, script, style')) el.remove();
  for (const el of page.querySelectorAll('p, div, li, h1, h2, h3, td, br')) el.append(' ');
  return page.body.textContent ?? '';
};

describe.skipIf(shared === null)('real news pages (skipped where ../shared is absent)', () => {
  const folder = resolve(shared ?? '', 'html-pages');
  const pages = shared === null ? [] : readdirSync(folder);
  const scores: { page: string; f1: number }[] = [];
  for (const page of pages) {
    it(`${page}: finds the article on the page`, async () => {
      const draft = await importFile({
        fileName: 'source.html',
        mediaType: 'text/html',
        bytes: readFileSync(resolve(folder, page, 'source.html')),
        choices: {},
      });
      const expected = wordsOfHtml(readFileSync(resolve(folder, page, 'expected.html'), 'utf8'));
      const asidesThatReadabilityKeeps = draft.setAside
        .filter((piece) =>
          ['title', 'standfirst', 'byline', 'dateline', 'author-note', 'section'].includes(piece.kind),
        )
        .map((piece) => piece.text)
        .join(' ');
      const body = tokenF1(canonicalText(draft.blocks), expected);
      const all = tokenF1(`${canonicalText(draft.blocks)} ${asidesThatReadabilityKeeps}`, expected);
      const best = body.f1 >= all.f1 ? body : all;
      scores.push({ page, f1: best.f1 });
      const metadata = JSON.parse(readFileSync(resolve(folder, page, 'expected-metadata.json'), 'utf8'));
      const says = (['title', 'authors', 'outlet', 'published'] as const)
        .map((field) => `${field}=${String(draft.record[field].value).slice(0, 50)}`)
        .join(' | ');
      console.log(
        `${page.padEnd(28)} F1 ${best.f1.toFixed(3)} (precision ${best.precision.toFixed(2)}, recall ${best.recall.toFixed(2)}) ${says} [expected ${metadata.byline} | ${metadata.siteName} | ${metadata.publishedTime}]`,
      );
      expect(best.f1).toBeGreaterThan(0.75);
      if (metadata.dir === 'rtl') expect(draft.blocks.every((block) => block.dir === 'rtl')).toBe(true);
    }, 60_000);
  }
  it('scores 0.9 or more on average', () => {
    const average = scores.reduce((sum, score) => sum + score.f1, 0) / scores.length;
    console.log(`average F1 over ${scores.length} pages: ${average.toFixed(3)}`);
    expect(average).toBeGreaterThanOrEqual(0.9);
  });
});
