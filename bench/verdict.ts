// Cost of one verdict: 60 words against a text of 5,000, for each kind of verdict, beside a plain search of the same
// text on the same machine. The text is prepared once, as in the editor, where every keystroke judges again.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

// The shared sources leave file extensions to the bundler.
registerHooks({
  resolve: (specifier, context, next) => {
    const isBare = /^\.{1,2}\//.test(specifier) && !/\.(?:ts|mjs|js|json)$/.test(specifier);
    if (!isBare || !context.parentURL) return next(specifier, context);
    const file = new URL(`${specifier}.ts`, context.parentURL);
    return next(existsSync(fileURLToPath(file)) ? file.href : `${specifier}/index.ts`, context);
  },
});
const { judgeQuotation } = await import('../shared/verdict/judge-quotation');
const { generateArticle, seeded } = await import('../shared/verdict/generated-articles.cases');

const TARGET_MS = 1;
const random = seeded(20261122);
const blocks: { text: string }[] = [];
const countWords = () => blocks.reduce((sum, { text }) => sum + text.split(' ').length, 0);
while (countWords() < 5000) blocks.push(...generateArticle(random));
const canonical = blocks.map(({ text }) => text).join('\n\n');
const source = { blocks, setAside: [] };

const middle = canonical.split(/\s+/u);
const starts = Array.from({ length: 40 }, (_, index) => 100 + index * 110);
const draw = (at: number) => middle.slice(at, at + 60).join(' ');
const change = (words: string, at: number, put: string[]) =>
  words
    .split(' ')
    .toSpliced(at, 1, ...put)
    .join(' ');

const KINDS: Record<string, (at: number, index: number) => string> = {
  exact: draw,
  typography: (at) => draw(at).replace(/[“”]/gu, '"').replace(/ /gu, '  '),
  'changed, one word': (at, index) => change(draw(at), 5 + index, ['otherwise']),
  'changed, a word dropped': (at, index) => change(draw(at), 5 + index, []),
  'marked, an ellipsis': (at, index) => change(draw(at), 5 + index, ['…']),
  'marked, a bracket': (at, index) => change(draw(at), 5 + index, ['[it]']),
  'not found': (_at, index) => Array.from({ length: 60 }, (__, word) => `unheard${index}of${word}`).join(' '),
};

/** Mean and 95th percentile of one call in milliseconds. */
function time(calls: readonly (() => unknown)[], rounds: number): { mean: number; p95: number } {
  for (let warm = 0; warm < 3; warm += 1) for (const call of calls) call();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const call of calls) {
      const began = performance.now();
      call();
      times.push(performance.now() - began);
    }
  times.sort((a, b) => a - b);
  return {
    mean: times.reduce((sum, each) => sum + each, 0) / times.length,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}

const judge = (words: string, from = source) =>
  judgeQuotation({ words, source: from, paragraph: null, captured: null, style: 'chicago-notes' });
const row = (name: string, { mean, p95 }: { mean: number; p95: number }, note: string) =>
  process.stdout.write(
    `${name.padEnd(26)} mean ${mean.toFixed(4)} ms, 95 % under ${p95.toFixed(4)} ms  ${note}\n`,
  );

process.stdout.write(
  `60 words against ${countWords()} words in ${blocks.length} paragraphs, 40 quotations, 25 rounds\n`,
);
row(
  'baseline String.includes',
  time(
    starts.map((at, index) => () => canonical.includes(change(draw(at), 59, [`x${index}`]))),
    25,
  ),
  '',
);
let worst = 0;
for (const [name, make] of Object.entries(KINDS)) {
  const quotations = starts.map(make);
  const verdicts = new Map<string, number>();
  for (const words of quotations) {
    const { verdict } = judge(words);
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  }
  const result = time(
    quotations.map((words) => () => judge(words)),
    25,
  );
  worst = Math.max(worst, result.mean);
  row(name, result, [...verdicts].map(([verdict, count]) => `${count} ${verdict}`).join(', '));
}
row(
  'preparing the text',
  time([() => judge('unheard', { blocks: [...blocks], setAside: [] })], 10),
  '(once per text)',
);
process.stdout.write(`slowest mean ${worst.toFixed(3)} ms (target under ${TARGET_MS} ms)\n`);
if (worst >= TARGET_MS) process.exitCode = 1;
