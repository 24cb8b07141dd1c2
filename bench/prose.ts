// What watching the analyst's prose costs while typing: a brief of 5,000 words that cites 60 articles, one of 20,000 words
// and the others of 800 each, in an editor without a window. Keys are typed with and without the watch, in turns, in the same run; the watch is
// given its idle time after every key, in slices, and the longest of them is the longest time a key can be kept waiting.
import './support/ts-sources.mjs';

const { createProseBoard } = await import('../renderer/editor/prose/prose-board');
const { generateArticle, seeded } = await import('../shared/verdict/generated-articles.cases');
const { article } = await import('../shared/brief-document/builders.cases');

const SLICE_MS = 8;
const KEYS = 60;
const random = seeded(20261122);

type Texts = { text: string }[];
function textOf(words: number): Texts {
  const blocks: Texts = [];
  while (blocks.reduce((sum, { text }) => sum + text.split(' ').length, 0) < words)
    blocks.push(...generateArticle(random));
  return blocks;
}
const articles = new Map(
  Array.from({ length: 60 }, (_, index) => {
    const made = article(
      `article-${index}`,
      `Article ${index}`,
      ...textOf(index === 0 ? 20_000 : 800).map(({ text }) => text),
    );
    return [made.id, made] as const;
  }),
);
const prose = textOf(5000).map(({ text }, index) => ({
  key: `${index}`,
  text,
  quoted: [],
  citations: [
    {
      at: text.length,
      items: [{ articleId: `article-${index % 60}`, locator: { label: 'paragraph' as const, value: '2' } }],
    },
  ],
}));
const words = prose.reduce((sum, { text }) => sum + text.split(' ').length, 0);

/** One key typed into the paragraph in the middle: the rest of the brief stays as it is. */
const typed = (key: number) =>
  prose.map((block, index) =>
    index === Math.floor(prose.length / 2)
      ? { ...block, text: `${block.text} ${'a'.repeat(key % 7)}` }
      : block,
  );

type Slice = { ms: number; cpu: number };
const slices: Slice[] = [];
let waiting: ((timeLeft: () => number) => void) | null = null;
const board = createProseBoard((work) => {
  waiting = work;
  return () => {
    waiting = null;
  };
});
/** Gives the watch its idle time, `SLICE_MS` at a time, until it has nothing more to do. */
function idle(): number {
  const began = performance.now();
  while (waiting !== null) {
    const work: (timeLeft: () => number) => void = waiting;
    waiting = null;
    const start = performance.now();
    const before = process.cpuUsage();
    work(() => Math.max(0, SLICE_MS - (performance.now() - start)));
    const { user, system } = process.cpuUsage(before);
    slices.push({ ms: performance.now() - start, cpu: (user + system) / 1000 });
  }
  return performance.now() - began;
}
const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const at95 = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? 0;
const ms = (value: number) => `${value.toFixed(3)} ms`;

board.update(prose, articles);
const first = idle();
const opening = slices.splice(0);

const plain: number[] = [];
const watched: number[] = [];
const after: number[] = [];
for (let key = 0; key < KEYS; key += 1) {
  const began = performance.now();
  const blocks = typed(key);
  // What every key costs anyway: the brief is written out for saving and for the undo history.
  JSON.stringify(blocks);
  plain.push(performance.now() - began);
  const again = performance.now();
  const same = typed(key);
  JSON.stringify(same);
  board.update(same, articles);
  watched.push(performance.now() - again);
  after.push(idle());
}
const ratio = median(watched) / median(plain);
const all = [...slices, ...opening];
const lasting = (some: readonly Slice[]) => some.map(({ ms: lasted }) => lasted);
// On a busy machine a slice waits for its turn: what it costs is told in processor time beside what it lasted.
const working = (some: readonly Slice[]) => some.map(({ cpu }) => cpu);
process.stdout.write(
  `${words} words in ${prose.length} paragraphs, 60 articles (one of 20,000 words), ${KEYS} keys, ${board.get().length} findings
a key without the watch   median ${ms(median(plain))}
a key with the watch      median ${ms(median(watched))}   ratio ${ratio.toFixed(2)}
idle work after a key     median ${ms(median(after))}, longest slice ${ms(Math.max(...lasting(slices)))} (${ms(Math.max(...working(slices)))} of work)
looking through it all    ${ms(first)} in ${opening.length} slices, longest ${ms(Math.max(...lasting(opening)))} (${ms(Math.max(...working(opening)))} of work)
slices                    95 % under ${ms(at95(lasting(all)))} (${ms(at95(working(all)))} of work)
`,
);
const long = (times: readonly number[]) => times.filter((slice) => slice > SLICE_MS).length;
process.stdout.write(
  `${long(lasting(all))} of ${all.length} slices lasted longer than ${SLICE_MS} ms, ${long(working(all))} worked longer\n`,
);
if (at95(working(all)) > SLICE_MS) process.exitCode = 1;
