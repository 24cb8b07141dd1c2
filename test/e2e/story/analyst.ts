import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from 'playwright-core';
import type { Article, Brief, EditorNode, Quote } from '../../../shared/model';
import { sharedFolder } from '../../support/shared-folder';
import { type Ask, askIn } from '../support/ask';
import { appFolder, type LaunchedApp, launchApp } from '../support/launch';

/** Where the picture of a state is kept; a build machine keeps the folder. */
export async function screenshot(name: string): Promise<string> {
  const folder = join(import.meta.dirname, '..', '..', '..', 'out', 'screenshots');
  await mkdir(folder, { recursive: true });
  return join(folder, `${name}.png`);
}

/** A window and what an analyst does with it: by mouse and keys where that is the point, else by the page's own bridge. */
export type Analyst = LaunchedApp & {
  ask: Ask;
  /** Width and height of the page in CSS pixels. */
  resize: (width: number, height: number) => Promise<void>;
  /** Let the system be light or dark. */
  colours: (scheme: 'light' | 'dark') => Promise<void>;
  /** The system's file dialog gives these files (null: cancelled) from now on. */
  willChoose: (paths: readonly string[] | null) => Promise<void>;
  /** The system's save dialog gives this path from now on; what it suggested can be asked afterwards. */
  willSaveTo: (path: string) => Promise<() => Promise<string>>;
  /** Selects words of the article by pressing, dragging and letting go. */
  dragOver: (paragraph: number, words: string) => Promise<void>;
  press: (...keys: string[]) => Promise<void>;
  /** Runs a command by its name in the palette. */
  command: (name: string) => Promise<void>;
  /** Holds the library's process still, so that what waits for it can be looked at; gives the way on. */
  holdLibrary: () => Promise<() => void>;
  openArticle: (words: string) => Promise<void>;
  article: (word: string) => Promise<Article>;
  keepQuote: (article: Article, paragraph: number, words: string) => Promise<Quote>;
  makeBrief: (title: string, children: readonly EditorNode[]) => Promise<Brief>;
  openBrief: (title: string) => Promise<void>;
  /** Waits until the window stands still: fonts loaded, nothing moving. */
  settled: () => Promise<void>;
  /** Keeps a picture of the window as `out/screenshots/NAME.png`. */
  picture: (name: string) => Promise<void>;
  /** What axe finds wrong: rule and place, one line each. */
  faults: () => Promise<string[]>;
};

export async function startAnalyst(options: Parameters<typeof launchApp>[0] = {}): Promise<Analyst> {
  const launched = await launchApp(options);
  const { app, window } = launched;
  window.setDefaultTimeout(20_000);
  // Playwright pretends a light system unless told to leave the real one alone.
  await window.emulateMedia({ colorScheme: null });

  const ask = askIn(window);
  const press: Analyst['press'] = async (...keys) => {
    for (const key of keys) await window.keyboard.press(key);
  };
  const article: Analyst['article'] = async (word) => {
    const { articles } = await ask('articles:list', {});
    const found = articles.find((each) =>
      `${each.key} ${each.title.value ?? ''} ${each.opening}`.toLowerCase().includes(word.toLowerCase()),
    );
    if (!found) throw new Error(`No article about “${word}”`);
    return await ask('articles:get', { articleId: found.id });
  };

  const settled = () =>
    window.evaluate(async () => {
      await document.fonts.ready;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
      await frame();
    });

  return {
    ...launched,
    ask,
    press,
    article,
    settled,
    async resize(width, height) {
      const isThere = () =>
        window.evaluate(([w, h]) => innerWidth === w && innerHeight === h, [width, height] as const);
      // A display without a window manager now and then drops a change of size: asked for until it is there.
      for (const end = Date.now() + 20_000; Date.now() < end; ) {
        await onceMoreIfLost(() =>
          app.evaluate(
            ({ BrowserWindow }, [w, h]) => {
              const [first] = BrowserWindow.getAllWindows();
              const [nowWide, nowHigh] = first?.getContentSize() ?? [];
              // The same size again would be no change, so one that was lost is asked for by way of another.
              if (nowWide === w && nowHigh === h) first?.setContentSize(w + 1, h);
              first?.setContentSize(w, h);
            },
            [width, height] as const,
          ),
        );
        for (let looks = 0; looks < 20; looks += 1) {
          if (await isThere()) return;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      }
      throw new Error(`The window did not become ${width} by ${height}`);
    },
    async colours(scheme) {
      await onceMoreIfLost(() =>
        app.evaluate(({ nativeTheme }, source) => {
          nativeTheme.themeSource = source;
        }, scheme),
      );
      await window.waitForFunction(
        (dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark,
        scheme === 'dark',
      );
      await settled();
    },
    async willChoose(paths) {
      await app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({
          canceled: filePaths === null,
          filePaths: [...(filePaths ?? [])],
        });
      }, paths);
    },
    async willSaveTo(filePath) {
      await app.evaluate(({ dialog }, path) => {
        const save = async (_parent: unknown, asked?: { defaultPath?: string }) => {
          Object.assign(globalThis, { suggestedPath: asked?.defaultPath ?? '' });
          return { canceled: false, filePath: path };
        };
        dialog.showSaveDialog = save as typeof dialog.showSaveDialog;
      }, filePath);
      return () => app.evaluate(() => String(Reflect.get(globalThis, 'suggestedPath')));
    },
    async dragOver(paragraph, words) {
      await dragOverWords(window.locator(`[data-block="${paragraph}"]`), words);
      await window.locator('.selection-bar').waitFor();
    },
    async command(name) {
      await press('Control+k');
      await window.getByRole('combobox', { name: 'Search articles' }).fill(name);
      await window.getByRole('option', { name }).first().waitFor();
      await press('Enter');
      await window.locator('.palette').waitFor({ state: 'detached' });
    },
    async holdLibrary() {
      const pid = await app.evaluate(
        ({ app: electron }) =>
          electron.getAppMetrics().find(({ type, name }) => type === 'Utility' && /library/i.test(name ?? ''))
            ?.pid,
      );
      if (!pid) throw new Error('The library has no process of its own');
      process.kill(pid, 'SIGSTOP');
      return () => process.kill(pid, 'SIGCONT');
    },
    async openArticle(words) {
      const { id, text } = await article(words);
      await window.getByRole('tab', { name: /^Articles/ }).click();
      const { articles } = await ask('articles:list', {});
      const title = articles.find((each) => each.id === id)?.title.value;
      await window
        .getByRole('option', { name: title ?? words })
        .first()
        .click();
      // The article before may still be on screen.
      await window.waitForFunction(
        (first) => document.querySelector('.sheet [data-block="1"]')?.textContent === first,
        text.blocks[0]?.text,
      );
    },
    async keepQuote(from, paragraph, words) {
      const text = from.text.blocks.map((block) => block.text).join('\n\n');
      const before = from.text.blocks
        .slice(0, paragraph - 1)
        .reduce((sum, { text: each }) => sum + each.length + 2, 0);
      const start = before + (from.text.blocks[paragraph - 1]?.text.indexOf(words) ?? -1);
      const end = start + words.length;
      const passage = {
        articleId: from.id,
        textId: from.text.id,
        paragraph,
        start,
        end,
        exact: text.slice(start, end),
      };
      return await ask('quotes:save', {
        passage: {
          ...passage,
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(end, end + 32),
        },
      });
    },
    makeBrief: (title, children) =>
      ask('briefs:create', {
        header: { title },
        template: 'blank',
        state: { schemaVersion: 1, root: { type: 'root', children: [...children] } },
      }),
    async openBrief(title) {
      await window.getByRole('tab', { name: /^Briefs/ }).click();
      await window.getByRole('option', { name: title }).click();
      await window.locator('.brief-bar-title', { hasText: title }).waitFor({ state: 'attached' });
      await window.getByRole('tab', { name: /^Articles/ }).click();
    },
    async picture(name) {
      await settled();
      await window.screenshot({ path: await screenshot(name) });
    },
    async faults() {
      await settled();
      const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
      );
    },
  };
}

/** The files of a real job: the five articles kept beside the checkout, or the samples where they are absent. */
export async function articleFiles(): Promise<string[]> {
  const shared = sharedFolder();
  return shared ? await articlesIn(join(shared, 'seeds')) : await sampleFiles();
}

/** Articles of which pictures may be kept. */
export const sampleFiles = (): Promise<string[]> => articlesIn(join(appFolder, 'resources', 'samples'));

async function articlesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => /\.(txt|html)$/.test(name)).sort();
  return names.map((name) => join(folder, name));
}

/** A checker kept beside the checkout, if it is there. */
export function sharedTool(name: 'check-docx' | 'check-pdf'): string | null {
  const shared = sharedFolder();
  const path = shared && join(shared, 'tools', name);
  return path && existsSync(path) ? path : null;
}

/** The whole sentence that a paragraph begins with. */
export const firstSentence = (text: string): string =>
  [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)][0]?.segment.trim() ?? text;

export const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((el) => el === document.activeElement || el.contains(document.activeElement));

/** Selects words of an element by pressing, dragging and letting go; waits until they are the selection. */
export async function dragOverWords(element: Locator, words: string): Promise<void> {
  const ends = await element.evaluate((el, wanted) => {
    const letters: { node: Node; at: number }[] = [];
    const walker = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const data = node.textContent ?? '';
      for (let at = 0; at < data.length; at += 1) letters.push({ node, at });
      text += data;
    }
    const from = text.indexOf(wanted);
    if (from < 0) throw new Error(`“${wanted}” is not in “${text}”`);
    const box = (letter: { node: Node; at: number } | undefined) => {
      if (!letter) throw new Error('no letter there');
      const range = document.createRange();
      range.setStart(letter.node, letter.at);
      range.setEnd(letter.node, letter.at + 1);
      return range.getBoundingClientRect();
    };
    el.scrollIntoView({ block: 'center' });
    const first = box(letters[from]);
    const last = box(letters[from + wanted.length - 1]);
    return {
      from: { x: first.left + 0.5, y: first.top + first.height / 2 },
      to: { x: last.right - 0.5, y: last.top + last.height / 2 },
    };
  }, words);
  const { mouse } = element.page();
  await mouse.move(ends.from.x, ends.from.y);
  await mouse.down();
  await mouse.move((ends.from.x + ends.to.x) / 2, (ends.from.y + ends.to.y) / 2, { steps: 4 });
  await mouse.move(ends.to.x, ends.to.y, { steps: 4 });
  await mouse.up();
  await element
    .page()
    .waitForFunction((wanted) => getSelection()?.toString().trim() === wanted.trim(), words);
}

/** A shell that is loading may drop the answer to a script ("garbage collected"); setting a state twice does no harm. */
async function onceMoreIfLost(setState: () => Promise<unknown>): Promise<void> {
  try {
    await setState();
  } catch (error) {
    if (!/garbage collected/u.test(String(error))) throw error;
    await setState();
  }
}
