import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { toComparisonForm } from '../../shared/verdict/comparison-form';
import { generateArticle } from '../../shared/verdict/generated-articles.cases';
import type { Random } from '../../shared/verdict/mutations.cases';
import { sharedFolder } from './shared-folder';

type Blocks = readonly { text: string }[];
/** An article to draw quotations from; `levelled` is its comparison form. */
export type Article = Readonly<{ blocks: Blocks; canonical: string; levelled: string }>;

export const article = (texts: readonly string[]): Article => {
  const blocks = texts.map((text) => ({ text }));
  const canonical = texts.join('\n\n');
  return { blocks, canonical, levelled: toComparisonForm(canonical).text };
};
const plainLines = (file: string) =>
  readFileSync(file, 'utf8')
    .replace(/<[^>]*>/gu, '')
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line.length > 80);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
const pageParagraphs = (file: string) =>
  Array.from(readFileSync(file, 'utf8').matchAll(/<p\b[^>]*>([\s\S]*?)<\/p>/giu), ([, inner = '']) =>
    inner
      .replace(/<[^>]*>/gu, '')
      .replace(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
      .replace(/\s+/gu, ' ')
      .trim(),
  ).filter((text) => text.length > 80);

const samples = resolve(import.meta.dirname, '../../resources/samples');
export const shared = sharedFolder();
const listed = (folder: string, part: string) =>
  shared ? readdirSync(resolve(shared, folder)).map((name) => resolve(shared, folder, name, part)) : [];
const written = [
  ...readdirSync(samples)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => article(plainLines(resolve(samples, name)))),
  ...listed('seeds', '').map((file) => article(plainLines(file))),
  ...listed('html-pages', 'expected.html').map((file) => article(pageParagraphs(file))),
].filter(({ blocks }) => blocks.length > 0 && new Set(blocks.map(({ text }) => text)).size === blocks.length);

/** Samples, seeds and pages where they lie beside the checkout, and generated articles. */
export function sourcesWith(random: Random): Article[] {
  const generated = Array.from({ length: 60 }, () =>
    article(generateArticle(random).map(({ text }) => text)),
  );
  return [...written, ...generated];
}

/** Draws quotations of 6 to 40 words, half of them from the start of a sentence, in turn from every article. */
export function* drawQuotations(count: number, sources: readonly Article[], random: Random) {
  for (let drawn = 0; drawn < count; drawn += 1) {
    const from = sources[drawn % sources.length];
    const paragraph = Math.floor(random() * (from?.blocks.length ?? 0));
    const text = from?.blocks[paragraph]?.text;
    if (!from || text === undefined) continue;
    const words = text.split(' ');
    const length = 6 + Math.floor(random() * 34);
    let start = Math.floor(random() * Math.max(1, words.length - length));
    if (random() < 0.5) while (start > 0 && !/[.?!]”?$/u.test(words[start - 1] ?? '')) start -= 1;
    if (words.length - start >= 6)
      yield { from, paragraph: paragraph + 1, quotation: words.slice(start, start + length).join(' ') };
  }
}
