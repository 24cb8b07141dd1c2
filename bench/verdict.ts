// Cost of one verdict: 60 words against a text of 5,000, for each kind of verdict, beside a plain search of the same
// text on the same machine. The text is prepared once, as in the editor, where every keystroke judges again.
import './support/ts-sources.mjs';

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

type Times = Readonly<{ mean: number; cpu: number; p95: number }>;

/**
 * Mean and 95th percentile of one call in milliseconds by the clock, and its mean in processor time, garbage collection
 * included: on a machine that others use, the clock also counts their work.
 */
function time(calls: readonly (() => unknown)[], rounds: number): Times {
  for (let warm = 0; warm < 3; warm += 1) for (const call of calls) call();
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1)
    for (const call of calls) {
      const began = performance.now();
      call();
      times.push(performance.now() - began);
    }
  const { user, system } = process.cpuUsage(before);
  times.sort((a, b) => a - b);
  return {
    cpu: (user + system) / 1000 / times.length,
    mean: times.reduce((sum, each) => sum + each, 0) / times.length,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}

const judge = (words: string, from = source) =>
  judgeQuotation({ words, source: from, paragraph: null, captured: null, style: 'chicago-notes' });
const row = (name: string, { mean, cpu, p95 }: Times, note: string) =>
  process.stdout.write(
    `${name.padEnd(36)} mean ${mean.toFixed(3)} ms, processor ${cpu.toFixed(3)} ms, 95 % under ${p95.toFixed(3)} ms  ${note}\n`,
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
  worst = Math.max(worst, result.cpu);
  row(name, result, [...verdicts].map(([verdict, count]) => `${count} ${verdict}`).join(', '));
}

/** Texts and quotations that invite a step to look at every pair of words or marks. */
const repeat = (words: string, times: number) => Array.from({ length: times }, () => words).join(' ');
const one = (text: string) => ({ blocks: [{ text }], setAside: [] });
const SENTENCES = [
  'The council of the old fort meets every autumn to hear what the members say of the water.',
  'The lender, who owns the mill, will pay for the road along the river if the price holds.',
  'It has not offered to pay for the port, an envoy said, and the members highlight differences.',
  'Some 29 per cent of the copper was sold to traders, the ministry reported in the spring of 2025.',
  'The survey of the northern valley was filed with the clerk, who keeps the keys of the old fort.',
];
const fiveSentences = one(repeat(SENTENCES.join(' '), 60));
const sixty = SENTENCES.join(' ').split(' ').slice(0, 60);
const every = (step: number, put: (word: string) => string) =>
  sixty.map((word, index) => (index % step === step - 1 ? put(word) : word)).join(' ');
const WORST: Record<string, [words: string, from: typeof source]> = {
  'one word, 60 of 5,000': [repeat('the', 60), one(repeat('the', 5000))],
  'one word, the last changed': [`${repeat('the', 59)} not`, one(repeat('the', 5000))],
  'one word, ten ellipses': [Array(11).fill(repeat('the', 5)).join(' … '), one(repeat('the', 5000))],
  'five sentences, exact': [sixty.join(' '), fiveSentences],
  'five sentences, a word changed': [sixty.join(' ').replace('mill', 'wheel'), fiveSentences],
  'five sentences, a word dropped': [sixty.join(' ').replace('not ', ''), fiveSentences],
  'five sentences, ten ellipses': [every(6, () => '…'), fiveSentences],
  'five sentences, ten and a stranger': [`${every(6, () => '…')} … zebra`, fiveSentences],
  'five sentences, thirty brackets': [every(2, (word) => `[${word}]`), fiveSentences],
  'five sentences, thirty [sic]': [every(2, (word) => `${word} [sic]`), fiveSentences],
  'ten ellipses': [
    draw(700)
      .split(' ')
      .map((word, index) => (index % 6 === 5 ? '…' : word))
      .join(' '),
    source,
  ],
  'thirty brackets': [
    draw(700)
      .split(' ')
      .map((word, index) => (index % 2 ? '[it]' : word))
      .join(' '),
    source,
  ],
};
process.stdout.write('worst cases, 60 words against 5,000\n');
for (const [name, [words, from]] of Object.entries(WORST)) {
  const { verdict } = judge(words, from);
  const result = time([() => judge(words, from)], 300);
  worst = Math.max(worst, result.cpu);
  row(name, result, verdict);
}
row(
  'preparing the text',
  time([() => judge('unheard', { blocks: [...blocks], setAside: [] })], 10),
  '(once per text)',
);
process.stdout.write(
  `slowest mean ${worst.toFixed(3)} ms of processor time (target under ${TARGET_MS} ms)\n`,
);
if (worst >= TARGET_MS) process.exitCode = 1;
