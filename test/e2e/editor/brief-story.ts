import type { Page } from 'playwright-core';
import type { Article, Brief, EditorNode, Quote } from '../../../shared/model';
import { type Ask, askIn } from '../support/ask';
import { type LaunchedApp, launchApp } from '../support/launch';

/** A window on the sample library with what stories about briefs need. */
export type BriefStory = LaunchedApp & {
  ask: Ask;
  /** The sample article whose key contains `word`. */
  article: (word: string) => Promise<Article>;
  /** Saves words of a paragraph (from 1) as a quote. */
  quote: (article: Article, paragraph: number, words: string) => Promise<Quote>;
  newBrief: (title: string, ...children: EditorNode[]) => Promise<Brief>;
  /** Opens a brief as the analyst left it at the last start. */
  open: (briefId: string) => Promise<void>;
  /** Waits until everything is stored and reads the brief back. */
  stored: (briefId: string) => Promise<Brief>;
};

export async function startBriefStory(folder?: string): Promise<BriefStory> {
  const launched = await launchApp(folder === undefined ? {} : { folder });
  const { window } = launched;
  const ask = askIn(window);
  if (folder === undefined) {
    await ask('imports:samples', {});
    await until(window, async () => (await ask('articles:list', {})).total >= 8);
  }
  return {
    ...launched,
    ask,
    async article(word) {
      const { articles } = await ask('articles:list', {});
      const found = articles.find((each) =>
        `${each.key} ${each.title.value ?? ''}`.toLowerCase().includes(word),
      );
      if (!found) throw new Error(`No sample article about “${word}”`);
      return await ask('articles:get', { articleId: found.id });
    },
    async quote(article, paragraph, words) {
      const { blocks } = article.text;
      const text = blocks.map((block) => block.text).join('\n\n');
      const before = blocks.slice(0, paragraph - 1).reduce((sum, block) => sum + block.text.length + 2, 0);
      const start = before + (blocks[paragraph - 1]?.text.indexOf(words) ?? -1);
      const end = start + words.length;
      return await ask('quotes:save', {
        passage: {
          articleId: article.id,
          textId: article.text.id,
          paragraph,
          start,
          end,
          exact: text.slice(start, end),
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(end, end + 32),
        },
      });
    },
    newBrief: (title, ...children) =>
      ask('briefs:create', {
        header: { title },
        template: 'blank',
        state: { schemaVersion: 1, root: { type: 'root', children } },
      }),
    async open(briefId) {
      await window.evaluate((id) => {
        const desk: unknown = JSON.parse(localStorage.getItem('briefwright.desk') ?? '{}');
        localStorage.setItem(
          'briefwright.desk',
          JSON.stringify({ ...(desk as object), briefId: id, briefShown: true }),
        );
      }, briefId);
      await window.reload();
      await window.waitForSelector('.brief-text p, .brief-text blockquote, .brief-text h2');
    },
    async stored(briefId) {
      await until(window, async () => (await window.locator('.status').innerText()).includes('Saved'));
      return await ask('briefs:get', { briefId });
    },
  };
}

/** Asks again every 50 ms until true. */
export async function until(window: Page, isTrue: () => Promise<boolean>, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error('It did not happen in time');
    await window.waitForTimeout(50);
  }
}

export const t = (text: string, format = 0): EditorNode => ({ type: 'text', text, format });
export const p = (...children: EditorNode[]): EditorNode => ({ type: 'paragraph', children });
export const cite = (citationId: string, articleId: string, paragraph = 2): EditorNode => ({
  type: 'citation',
  citationId,
  items: [{ articleId, locator: { label: 'paragraph', value: String(paragraph) } }],
});
export const quoted = (quote: Quote, words = quote.exact): EditorNode => ({
  type: 'quotation',
  quoteId: quote.id,
  articleId: quote.articleId,
  captured: quote.exact,
  paragraph: quote.paragraph,
  children: [t(words)],
});

/** The text of a brief as drawn: `“…”` quotations, `[n]` citations, one line a block. */
export const drawn = (window: Page): Promise<string> =>
  window.locator('.brief-text').evaluate((root) => {
    const draw = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof HTMLElement)) return '';
      if (node.tagName === 'BR') return '';
      if (node.matches('.citation')) return `[${node.textContent}]`;
      const inside = [...node.childNodes].map(draw).join('');
      return node.matches('.quotation') ? `“${inside}”` : inside;
    };
    return [...root.children].map(draw).join('\n');
  });

/** Puts the caret into the first text that holds `words`, `offset` UTF-16 units after their start. */
export async function caretAt(window: Page, words: string, offset: number, length = 0): Promise<void> {
  await window.locator('.brief-text').focus();
  await window.evaluate(
    ({ words: wanted, offset: at, length: selected }) => {
      const root = document.querySelector('.brief-text');
      if (!root) throw new Error('no brief');
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const found = node.textContent?.indexOf(wanted) ?? -1;
        if (found < 0) continue;
        getSelection()?.setBaseAndExtent(node, found + at, node, found + at + selected);
        return;
      }
      throw new Error(`“${wanted}” is not in the brief`);
    },
    { words, offset, length },
  );
  await window.waitForTimeout(60);
}
