// Articles that rest on one origin among 100,000: of every twenty one is a wire report, three are made from it (cut, behind an
// own lead, reworded), and two are easily mistaken for it (a follow-up with its background, another text of its title). Printed
// are precision and recall over pairs, and what looking costs. BENCH_ARTICLES makes the library smaller.
import './support/ts-sources.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { loadBundled } = await import('./support/bundle');
const { generateArticles, seeded } = await import('./generated-articles');
const { makeLibrary, openStore, storedHandlers } = (await loadBundled(
  join(import.meta.dirname, 'library-under-test.ts'),
)) as typeof import('./library-under-test');

const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 100_000);
const TARGETS = { precision: 0.99, recall: 0.95 };
const BATCH = 250;
const LOOK_AT = 200;

type Text = { origin: number; title: string; paragraphs: string[] };
const random = seeded(99);
const plain = generateArticles();
const upTo = (count: number): number => Math.floor(random() * count);

/** Words exchanged and sentences put in another order, as a sub-editor does. */
function reworded(paragraphs: readonly string[], other: readonly string[]): string[] {
  const strange = other.join(' ').split(' ');
  return paragraphs.map((text) =>
    text
      .split(/(?<=\.) /)
      .sort(() => random() - 0.5)
      .map((sentence) =>
        sentence
          .split(' ')
          .map((word) => (random() < 0.15 ? (strange[upTo(strange.length)] ?? word) : word))
          .join(' '),
      )
      .join(' '),
  );
}

let origins = 0;
function* mixture(): Generator<Text, never> {
  const next = (): Text => {
    const { record, paragraphs } = plain.next().value;
    origins += 1;
    return { origin: origins, title: record.title.value ?? '', paragraphs };
  };
  for (;;) {
    const some = Array.from({ length: 14 }, next);
    const wire = next();
    const background = wire.paragraphs.at(-1)?.split(/(?<=\.) /)[0] ?? '';
    const [lead, strange, later, twin] = [next(), next(), next(), next()];
    const from = { origin: wire.origin, title: wire.title };
    some.push(
      wire,
      { ...from, paragraphs: wire.paragraphs.slice(0, Math.ceil(wire.paragraphs.length / 2)) },
      { ...from, paragraphs: [lead.paragraphs[0] ?? '', ...wire.paragraphs.slice(1)] },
      { ...from, paragraphs: reworded(wire.paragraphs, strange.paragraphs) },
      { ...later, paragraphs: [...later.paragraphs, background] },
      { ...twin, title: wire.title },
    );
    // Copies come in among other clippings, not beside their origin.
    yield* some.sort(() => random() - 0.5);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'briefwright-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const store = openStore(join(folder, 'library'));
const library = makeLibrary(store.folder, store, storedHandlers(store));
const truth = new Map<string, number>();
const texts = mixture();
const encoder = new TextEncoder();
while (truth.size < ARTICLES) {
  const made = Array.from({ length: Math.min(BATCH, ARTICLES - truth.size) }, () => texts.next().value);
  const number = truth.size;
  const results = library.request('imports:storeAll', {
    files: made.map(({ paragraphs }, at) => ({
      draft: {
        record: generatedRecord(),
        blocks: paragraphs.map((text) => ({ kind: 'paragraph' as const, text, runs: [{ text }] })),
        setAside: [],
        steps: [],
        warnings: [],
        encoding: 'utf-8',
      },
      bytes: new Uint8Array(encoder.encode(`${number + at}\n${paragraphs.join('\n\n')}`)),
      fileName: `clipping-${number + at}.txt`,
      mediaType: 'text/plain',
      supplied: {},
      isSample: false,
    })),
  });
  results.forEach((result, at) => {
    if (!result.ok || result.value.status !== 'imported') throw new Error('An article was not stored.');
    truth.set(result.value.articleId, made[at]?.origin ?? -1);
  });
}
function generatedRecord() {
  return plain.next().value.record;
}

const times: number[] = [];
for (let left = 1; left > 0; ) {
  const began = performance.now();
  const answer = library.request('copies:look', { limit: LOOK_AT });
  times.push((performance.now() - began) / Math.max(1, answer.looked));
  left = answer.left;
}
const began = performance.now();
const proposed = library.request('copies:list', {});
const listMs = performance.now() - began;
// As the window asks, which lists no more at a time.
const beganFirst = performance.now();
library.request('copies:list', { limit: 100 });
const firstMs = performance.now() - beganFirst;

const pairsIn = (count: number): number => (count * (count - 1)) / 2;
let right = 0;
let all = 0;
for (const { articles } of proposed) {
  all += pairsIn(articles.length);
  const byOrigin = new Map<number, number>();
  for (const { articleId } of articles) {
    const origin = truth.get(articleId) ?? -1;
    byOrigin.set(origin, (byOrigin.get(origin) ?? 0) + 1);
  }
  for (const count of byOrigin.values()) right += pairsIn(count);
}
const sizes = new Map<number, number>();
for (const origin of truth.values()) sizes.set(origin, (sizes.get(origin) ?? 0) + 1);
const wanted = [...sizes.values()].reduce((sum, count) => sum + pairsIn(count), 0);
const precision = right / all;
const recall = right / wanted;
times.sort((a, b) => a - b);
const ms = (value: number | undefined): string => `${(value ?? 0).toFixed(2)} ms`;
process.stdout.write(
  `${truth.size} articles, ${proposed.length} proposals\n` +
    `  precision  ${precision.toFixed(4)} (target ${TARGETS.precision}), recall ${recall.toFixed(4)} (target ${TARGETS.recall}), over ${wanted} pairs\n` +
    `  looking    ${ms(times[Math.floor(times.length / 2)])} an article (slowest batch ${ms(times.at(-1))}), listing all ${listMs.toFixed(0)} ms, the first hundred ${firstMs.toFixed(0)} ms\n`,
);
store.close();
if (precision < TARGETS.precision || recall < TARGETS.recall) {
  process.stdout.write('Over a target.\n');
  process.exitCode = 1;
}
