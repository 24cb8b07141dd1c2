// Writing in a brief: how long a long one takes to open, and what a key costs from press to paint, beside Lexical's plain
// rich-text editor on the same words in the same run, key by key in turns of 20. Frames are not held back for the screen
// (both windows), so that work is measured and not the wait for the next picture.
import './support/ts-sources.mjs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Made } from './support/long-brief';

const { ask, launch } = await import('./support/app');
const { importSamples, makeBrief, sourcesOf } = await import('./support/long-brief');
const { writePlainEditor } = await import('./plain-editor/write-plain-editor');
const { generateArticle, seeded } = await import('../shared/verdict/generated-articles.cases');

const KEYS = Number(process.env.BENCH_KEYS ?? 120);
const TURN = 20;
const UNPACED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
const SIZES: readonly Made[] = [
  { title: 'Long', words: 77_000, quotations: 200, citations: 1000 },
  { title: 'Short', words: 5000, quotations: 20, citations: 40 },
];

/** Milliseconds from asking for a brief to a page that shows its last paragraph. */
async function open(page: Page, title: string, last: string): Promise<number> {
  await page.locator('[role="tab"]', { hasText: 'Briefs' }).click();
  const row = page.getByRole('option', { name: new RegExp(title) });
  await row.waitFor();
  return await page.evaluate(
    async ({ name, words }) => {
      const option = [...document.querySelectorAll<HTMLElement>('[role="option"]')].find((each) =>
        each.textContent?.includes(name),
      );
      const began = performance.now();
      option?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      option?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
      const isThere = () => document.querySelector('.brief-text > :last-child')?.textContent?.includes(words);
      while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 4));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      return performance.now() - began;
    },
    { name: title, words: last.slice(0, 60) },
  );
}

/** Puts the caret into the middle paragraph and measures each key from the press to the frame that shows it. */
async function ready(page: Page, selector: string): Promise<void> {
  await page.evaluate((editor) => {
    const text = document.querySelector<HTMLElement>(editor);
    const middle = text?.children[Math.floor((text.children.length ?? 0) / 2)];
    const walker = middle ? document.createTreeWalker(middle, NodeFilter.SHOW_TEXT) : null;
    const node = walker?.nextNode();
    if (!text || !middle || !node) throw new Error('nothing to write in');
    middle.scrollIntoView({ block: 'center' });
    text.focus();
    getSelection()?.collapse(node, 20);
    const times: number[] = [];
    (window as unknown as { times: number[] }).times = times;
    text.addEventListener(
      'keydown',
      () => {
        const began = performance.now();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => times.push(performance.now() - began);
          channel.port2.postMessage(null);
        });
      },
      true,
    );
  }, selector);
  await page.waitForTimeout(1500);
}

async function type(page: Page, keys: number): Promise<number[]> {
  const from = await page.evaluate(() => (window as unknown as { times: number[] }).times.length);
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press('abcdefghij'[key % 10] ?? 'a');
    await page.waitForTimeout(30);
  }
  return await page.evaluate((start) => (window as unknown as { times: number[] }).times.slice(start), from);
}

const at = (share: number, all: readonly number[]) =>
  [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))] ?? Number.NaN;
const ms = (value: number) => `${value.toFixed(1)} ms`;
const tell = (line: string) => process.stdout.write(`${line}\n`);

const folder = await mkdtemp(join(tmpdir(), 'briefwright-bench-'));
try {
  const random = seeded(20261122);
  const { app, page } = await launch(folder, { more: UNPACED });
  const bare = await launch(folder, { more: UNPACED, program: await writePlainEditor(folder) });
  // Made-up articles would share phrases with the made-up prose, and all of it would be underlined.
  await importSamples(page);
  const sources = await sourcesOf(page);
  let failed = false;
  for (const made of SIZES) {
    const { state, paragraphs } = makeBrief(made, sources, generateArticle, random);
    const header = { title: `${made.title} brief` };
    await ask(page, 'briefs:create', { header, template: 'blank', state });
    tell(`${made.words} words, ${made.quotations} quotations, ${made.citations} citations`);
    const opened = await open(page, made.title, paragraphs.at(-1) ?? '');
    await page.waitForTimeout(4000);
    await bare.page.evaluate(
      (shown) => (window as unknown as { show: (paragraphs: readonly string[]) => void }).show(shown),
      paragraphs,
    );
    await ready(page, '.brief-text');
    await ready(bare.page, '#editor');
    const ours: number[] = [];
    const theirs: number[] = [];
    // The first turn warms both up.
    await type(bare.page, TURN);
    await type(page, TURN);
    for (let key = 0; key < KEYS; key += TURN) {
      theirs.push(...(await type(bare.page, TURN)));
      ours.push(...(await type(page, TURN)));
    }
    const ratio = at(0.5, ours) / at(0.5, theirs);
    tell(`  opening            ${ms(opened)}`);
    tell(
      `  key to paint, ours   median ${ms(at(0.5, ours))}, 95 % ${ms(at(0.95, ours))}, longest ${ms(Math.max(...ours))}`,
    );
    tell(
      `  key to paint, plain  median ${ms(at(0.5, theirs))}, 95 % ${ms(at(0.95, theirs))}, longest ${ms(Math.max(...theirs))}`,
    );
    tell(`  ratio of medians   ${ratio.toFixed(2)}`);
    if (made.title === 'Long' ? opened > 2000 || ratio > 1.3 : at(0.95, ours) > 16) failed = true;
  }
  await app.close();
  await bare.app.close();
  tell(
    failed
      ? 'Over a target: a long brief opens in 2 s, ratio 1.3, 95 % of keys within 16 ms in the short one.'
      : 'Within all targets.',
  );
  if (failed) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
