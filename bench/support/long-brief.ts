import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { EditorNode } from '../../shared/model';
import type { Random } from '../../shared/verdict/mutations.cases';
import { ask, cliInElectron } from './app';

type Generate = (random: Random) => { text: string }[];
export type Source = {
  articleId: string;
  key: string;
  quotes: { id: string; exact: string; paragraph: number }[];
};
export type Made = { title: string; words: number; quotations: number; citations: number };

/** Made-up articles, imported as an analyst would. */
export async function importSources(
  folder: string,
  count: number,
  generate: Generate,
  random: Random,
): Promise<void> {
  const files = join(folder, 'articles');
  await mkdir(files, { recursive: true });
  for (let at = 0; at < count; at += 1) {
    const body = generate(random).map(({ text }) => text);
    const head = `How the ${at + 1}th quay was let and what the harbour said of it\n\nBy Mina Adler${at % 9 === 0 ? ' and Paul Kapur' : ''}\n\nHarbour Times, ${1 + (at % 28)} March 2025`;
    await writeFile(join(files, `article-${at}.txt`), `${head}\n\n${body.join('\n\n')}\n`);
  }
  await cliInElectron(folder, ['import', files]);
}

/** The sample articles of the app. */
export async function importSamples(page: Page): Promise<void> {
  await ask(page, 'imports:samples', {});
  const count = async () => ((await ask(page, 'articles:list', {})) as { total: number }).total;
  for (let tries = 0; tries < 200 && (await count()) < 8; tries += 1) await page.waitForTimeout(100);
}

/** Every article of the library with some of its sentences saved as quotes. */
export async function sourcesOf(page: Page): Promise<Source[]> {
  const { articles } = (await ask(page, 'articles:list', {})) as { articles: { id: string }[] };
  const sources: Source[] = [];
  for (const { id } of articles) {
    const article = (await ask(page, 'articles:get', { articleId: id })) as {
      key: string;
      text: { id: string; blocks: { text: string }[] };
    };
    const canonical = article.text.blocks.map((block) => block.text).join('\n\n');
    const quotes: Source['quotes'] = [];
    let at = 0;
    for (const [index, block] of article.text.blocks.entries()) {
      const exact = quotes.length < 2 ? block.text.match(/^[^.“”]{30,200}\./)?.[0] : undefined;
      if (exact !== undefined) {
        const passage = {
          articleId: id,
          textId: article.text.id,
          paragraph: index + 1,
          start: at,
          end: at + exact.length,
          exact,
          prefix: canonical.slice(Math.max(0, at - 32), at),
          suffix: canonical.slice(at + exact.length, at + exact.length + 32),
        };
        quotes.push((await ask(page, 'quotes:save', { passage })) as Source['quotes'][number]);
      }
      at += block.text.length + 2;
    }
    sources.push({ articleId: id, key: article.key, quotes });
  }
  return sources;
}

const text = (words: string): EditorNode => ({ type: 'text', text: words, format: 0 });

/** The state of a brief, its prose alone, and the same words and citations as Markdown for pandoc. */
export function makeBrief(
  { words, quotations, citations }: Made,
  sources: readonly Source[],
  generate: Generate,
  random: Random,
): { state: unknown; paragraphs: string[]; markdown: string } {
  const paragraphs: string[] = [];
  for (let count = 0; count < words; ) {
    for (const block of generate(random)) {
      // Words between marks that a citation follows would be quotations of it.
      const plain = block.text
        .replace(/[“”]/g, '')
        .split(' ')
        .slice(0, Math.max(0, words - count));
      count += plain.length;
      if (plain.length > 0) paragraphs.push(plain.join(' '));
    }
  }
  const quotes = sources.flatMap(({ articleId, quotes: own }) =>
    own.map((quote) => ({ articleId, ...quote })),
  );
  const keys = new Map(sources.map(({ articleId, key }) => [articleId, key]));
  const markdown: string[] = [];
  let made = 0;
  let cited = 0;
  const isDue = (done: number, all: number, index: number) =>
    done < all && done * paragraphs.length < all * (index + 1);
  const children = paragraphs.flatMap((prose, index): EditorNode[] => {
    const inside: EditorNode[] = [text(`${prose} `)];
    let line = `${escapeMarkdown(prose)} `;
    const cite = (articleId: string, paragraph: number) => {
      cited += 1;
      inside.push({
        type: 'citation',
        citationId: `citation-${cited}`,
        items: [{ articleId, locator: { label: 'paragraph', value: String(paragraph) } }],
      });
      line += `[@${keys.get(articleId)}, para. ${paragraph}]`;
    };
    while (isDue(made, quotations, index)) {
      const quote = quotes[made % quotes.length];
      if (quote === undefined) break;
      made += 1;
      inside.push({
        type: 'quotation',
        quoteId: quote.id,
        articleId: quote.articleId,
        captured: quote.exact,
        paragraph: quote.paragraph,
        children: [text(quote.exact)],
      });
      line += `“${escapeMarkdown(quote.exact)}”`;
      cite(quote.articleId, quote.paragraph);
    }
    while (isDue(cited, citations, index)) {
      const source = sources[Math.floor(random() * sources.length)];
      if (source === undefined) break;
      cite(source.articleId, 1 + Math.floor(random() * 12));
      inside.push(text(' and '));
      line += ' and ';
    }
    const heading: EditorNode[] =
      index % 40 === 0 ? [{ type: 'heading', tag: 'h1', children: [text(`Part ${index / 40 + 1}`)] }] : [];
    if (heading.length > 0) markdown.push(`# Part ${index / 40 + 1}`);
    markdown.push(line);
    return [...heading, { type: 'paragraph', children: inside }];
  });
  return {
    state: { schemaVersion: 1, root: { type: 'root', children } },
    paragraphs,
    markdown: `${markdown.join('\n\n')}\n`,
  };
}

const escapeMarkdown = (words: string): string => words.replace(/[\\`*_{}[\]()#+.!$^~<>@|-]/g, '\\$&');
