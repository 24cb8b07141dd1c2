import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Article, EditorNode, Quote } from '../../../shared/model';
import { cite, p, quoted, t } from '../editor/brief-story';
import { type Analyst, startAnalyst } from './analyst';

type Paragraphs = readonly (string | undefined)[];

/** A window with one article that comes again with other words, and a brief that quotes it. */
export type ReimportedArticle = {
  analyst: Analyst;
  /** Imports the file; the second time and later that adds a text. */
  importAs: (paragraphs: Paragraphs) => Promise<void>;
  article: () => Promise<Article>;
  /** Keeps each stretch of words as a quote. */
  keep: (...words: string[]) => Promise<Quote[]>;
  /** Makes and opens a brief of one paragraph that quotes and cites each. */
  quoteInBrief: (title: string, quotes: readonly Quote[]) => Promise<void>;
  /** The quotation in the open brief with these words, or at this place, from 0. */
  quotation: (which: string | number) => Locator;
  discard: () => Promise<void>;
};

/** Starts a window for an article of the file `NAME.txt`. */
export async function startReimportedArticle(name: string): Promise<ReimportedArticle> {
  const folder = await mkdtemp(join(tmpdir(), `briefwright-${name}-`));
  const analyst = await startAnalyst();
  await analyst.resize(1440, 900);
  const article = () => analyst.article(name);
  return {
    analyst,
    article,
    async importAs(paragraphs) {
      const path = join(folder, `${name}.txt`);
      await writeFile(path, paragraphs.join('\n\n'));
      await analyst.willChoose([path]);
      await analyst.press('Control+o');
    },
    async keep(...words) {
      const stored = await article();
      const quotes: Quote[] = [];
      for (const each of words) {
        const at = stored.text.blocks.findIndex(({ text }) => text.includes(each)) + 1;
        quotes.push(await analyst.keepQuote(stored, at, each));
      }
      return quotes;
    },
    async quoteInBrief(title, quotes) {
      const children: EditorNode[] = quotes.flatMap((quote) => [
        quoted(quote),
        cite(`c-${quote.paragraph}`, quote.articleId, quote.paragraph),
        t(' '),
      ]);
      await analyst.makeBrief(title, [p(...children)]);
      await analyst.openBrief(title);
    },
    quotation: (which) => {
      const all = analyst.window.locator('.quotation');
      return typeof which === 'number' ? all.nth(which) : all.filter({ hasText: which });
    },
    async discard() {
      await analyst.discard();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
