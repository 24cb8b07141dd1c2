// Writing in a brief: how long a long one takes to open, and what a key costs from press to paint, beside Lexical's plain
// rich-text editor on the same words in the same run, key by key in turns of 20. Frames are not held back for the screen
// (both windows), so that work is measured and not the wait for the next picture.
import './support/ts-sources.mjs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { build } from 'vite';
import type { EditorNode } from '../shared/model';

const root = join(import.meta.dirname, '..');
const electron = join(
  root,
  'node_modules',
  'electron',
  'dist',
  process.platform === 'win32' ? 'electron.exe' : 'electron',
);
const KEYS = Number(process.env.BENCH_KEYS ?? 120);
const TURN = 20;
const switches = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--log-level=3',
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
];

const { generateArticle, seeded } = await import('../shared/verdict/generated-articles.cases');
const random = seeded(20261122);
function paragraphsOf(words: number): string[] {
  const all: string[] = [];
  let count = 0;
  while (count < words)
    for (const { text } of generateArticle(random)) {
      all.push(text);
      count += text.split(' ').length;
    }
  return all;
}

type Made = { title: string; paragraphs: string[]; quotations: number; citations: number };
const SIZES: readonly Made[] = [
  { title: 'Long', paragraphs: paragraphsOf(77_000), quotations: 200, citations: 1000 },
  { title: 'Short', paragraphs: paragraphsOf(5000), quotations: 20, citations: 40 },
];

const text = (words: string): EditorNode => ({ type: 'text', text: words, format: 0 });

const folder = await mkdtemp(join(tmpdir(), 'briefwright-bench-'));
const library = join(folder, 'library');

/** A window of the built app, or of the page with the plain editor. */
async function launch(
  app: string,
  args: readonly string[],
): Promise<{ page: Page; close: () => Promise<void> }> {
  const started = await _electron.launch({
    executablePath: electron,
    args: [...switches, app, ...args],
    env: {
      ...(process.env as Record<string, string>),
      BRIEFWRIGHT_USER_DATA: join(folder, 'data'),
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    },
  });
  const page = await started.firstWindow();
  await page.waitForLoadState('load');
  return { page, close: () => started.close() };
}

async function ask(page: Page, channel: string, input: unknown): Promise<unknown> {
  const reply = await page.evaluate(
    async (request) =>
      await (
        window as unknown as {
          briefwright: { request: (channel: string, input: unknown) => Promise<unknown> };
        }
      ).briefwright.request(request.channel, request.input),
    { channel, input },
  );
  const { ok, value, error } = reply as { ok: boolean; value: unknown; error?: { message: string } };
  if (!ok) throw new Error(`${channel}: ${error?.message}`);
  return value;
}

type Sample = { articleId: string; quotes: { id: string; exact: string; paragraph: number }[] };

/** The sample articles with their sentences saved as quotes. */
async function samples(page: Page): Promise<Sample[]> {
  await ask(page, 'imports:samples', {});
  for (let tries = 0; tries < 200; tries += 1) {
    const { total } = (await ask(page, 'articles:list', {})) as { total: number };
    if (total >= 8) break;
    await page.waitForTimeout(100);
  }
  const { articles } = (await ask(page, 'articles:list', {})) as { articles: { id: string }[] };
  const all: Sample[] = [];
  for (const { id } of articles) {
    const { text: stored } = (await ask(page, 'articles:get', { articleId: id })) as {
      text: { id: string; blocks: { text: string }[] };
    };
    const canonical = stored.blocks.map((block) => block.text).join('\n\n');
    const quotes: Sample['quotes'] = [];
    let at = 0;
    for (const [index, block] of stored.blocks.entries()) {
      const exact = block.text.match(/^[^.]{30,200}\./)?.[0];
      if (exact !== undefined) {
        const passage = {
          articleId: id,
          textId: stored.id,
          paragraph: index + 1,
          start: at,
          end: at + exact.length,
          exact,
          prefix: canonical.slice(Math.max(0, at - 32), at),
          suffix: canonical.slice(at + exact.length, at + exact.length + 32),
        };
        quotes.push((await ask(page, 'quotes:save', { passage })) as Sample['quotes'][number]);
      }
      at += block.text.length + 2;
    }
    if (quotes.length > 0) all.push({ articleId: id, quotes });
  }
  return all;
}

function stateOf(
  { paragraphs, quotations, citations }: Made,
  sources: readonly Sample[],
  matching: ReadonlySet<string>,
) {
  const quotes = sources
    .flatMap(({ articleId, quotes: own }) => own.map((quote) => ({ articleId, ...quote })))
    .filter(({ id }) => matching.has(id));
  let made = 0;
  let cited = 0;
  const children = paragraphs.map((words, index): EditorNode => {
    const inside: EditorNode[] = [text(`${words} `)];
    const quote = quotes[made % quotes.length];
    if (quote !== undefined && made * paragraphs.length < quotations * (index + 1) && made < quotations) {
      made += 1;
      inside.push({
        type: 'quotation',
        quoteId: quote.id,
        articleId: quote.articleId,
        captured: quote.exact,
        paragraph: quote.paragraph,
        children: [text(quote.exact)],
      });
    }
    while (cited * paragraphs.length < citations * (index + 1) && cited < citations) {
      const source = sources[cited % sources.length];
      if (source === undefined) break;
      cited += 1;
      inside.push({
        type: 'citation',
        citationId: `citation-${cited}`,
        items: [
          { articleId: source.articleId, locator: { label: 'paragraph', value: String(1 + (cited % 4)) } },
        ],
      });
      inside.push(text(' and '));
    }
    return { type: 'paragraph', children: inside };
  });
  return { schemaVersion: 1, root: { type: 'root', children } };
}

/** Ids of the quotes that match where they are quoted plainly: a brief of an analyst has few others. */
async function matchingOf(page: Page, sources: readonly Sample[]): Promise<Set<string>> {
  const every = new Set(sources.flatMap(({ quotes }) => quotes.map(({ id }) => id)));
  const count = every.size;
  const probe = {
    title: 'Probe',
    paragraphs: Array.from({ length: count }, () => 'It says'),
    quotations: count,
    citations: 0,
  };
  const { id } = (await ask(page, 'briefs:create', {
    header: { title: 'Probe' },
    template: 'blank',
    state: stateOf(probe, sources, every),
  })) as { id: string };
  const { quotations } = (await ask(page, 'briefs:check', { briefId: id })) as {
    quotations: { quoteId: string | null; verdict: string }[];
  };
  return new Set(
    quotations.flatMap(({ quoteId, verdict }) => (verdict === 'exact' && quoteId !== null ? [quoteId] : [])),
  );
}

/** Milliseconds from asking for a brief to a page that shows its last paragraph. */
async function open(page: Page, briefId: string, title: string, last: string): Promise<number> {
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
    { name: title, words: last.slice(0, 60), id: briefId },
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

try {
  const plain = join(folder, 'plain');
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, 'plain-editor'),
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: plain,
      emptyOutDir: true,
      lib: {
        entry: join(import.meta.dirname, 'plain-editor', 'page.ts'),
        formats: ['iife'],
        name: 'plain',
        fileName: () => 'page.js',
      },
    },
  });
  await writeFile(
    join(plain, 'index.html'),
    '<!doctype html><meta charset="utf-8"><style>body{margin:0;overflow:auto;height:100vh}#editor{width:430px;margin:40px auto;font:400 15.5px/1.56 serif;outline:none;white-space:pre-wrap}#editor p{margin:0 0 6px}</style><div id="editor" contenteditable="true"></div><script src="page.js"></script>',
  );
  await writeFile(
    join(plain, 'main.mjs'),
    "import { app, BrowserWindow } from 'electron';\napp.whenReady().then(() => { const w = new BrowserWindow({ width: 1440, height: 900 }); w.loadFile(new URL('index.html', import.meta.url).pathname); });\n",
  );
  await writeFile(
    join(plain, 'package.json'),
    JSON.stringify({ name: 'plain', type: 'module', main: 'main.mjs' }),
  );

  const app = await launch(root, ['--library', library]);
  const bare = await launch(plain, []);
  const sources = await samples(app.page);
  const matching = await matchingOf(app.page, sources);
  let failed = false;
  for (const made of SIZES) {
    const { id } = (await ask(app.page, 'briefs:create', {
      header: { title: `${made.title} brief` },
      template: 'blank',
      state: stateOf(made, sources, matching),
    })) as { id: string };
    const words = made.paragraphs.reduce((sum, paragraph) => sum + paragraph.split(' ').length, 0);
    tell(`${words} words, ${made.quotations} quotations, ${made.citations} citations`);
    const opened = await open(app.page, id, made.title, made.paragraphs.at(-1) ?? '');
    await app.page.waitForTimeout(4000);
    await bare.page.evaluate(
      (paragraphs) =>
        (window as unknown as { show: (paragraphs: readonly string[]) => void }).show(paragraphs),
      made.paragraphs,
    );
    await ready(app.page, '.brief-text');
    await ready(bare.page, '#editor');
    const ours: number[] = [];
    const theirs: number[] = [];
    // The first turn warms both up.
    await type(bare.page, TURN);
    await type(app.page, TURN);
    for (let key = 0; key < KEYS; key += TURN) {
      theirs.push(...(await type(bare.page, TURN)));
      ours.push(...(await type(app.page, TURN)));
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
  await bare.close();
  tell(
    failed
      ? 'Over a target: a long brief opens in 2 s, ratio 1.3, 95 % of keys within 16 ms in the short one.'
      : 'Within all targets.',
  );
  if (failed) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
