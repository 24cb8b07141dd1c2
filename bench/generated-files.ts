// Files for benches of importing: clippings as text files, and pages as a browser saves them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GeneratedArticle, generateArticles } from './generated-articles';

/** Bytes of a saved page; most of one is menus, scripts, styles and links to other stories. */
const PAGE_BYTES = 100 * 1024;

const clipping = ({ record, paragraphs }: GeneratedArticle): string =>
  [
    record.title.value,
    `By ${record.authors.value?.join(' and ')}`,
    `${record.outlet.value}, ${record.published.value}`,
    ...paragraphs,
  ].join('\n\n');

function savedPage({ record, paragraphs }: GeneratedArticle, others: readonly string[]): string {
  const title = record.title.value ?? '';
  const outlet = record.outlet.value ?? '';
  const published = record.published.value ?? '';
  const [author = ''] = record.authors.value ?? [];
  const linked = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: `${published}T08:00:00Z`,
    author: [{ '@type': 'Person', name: author }],
    publisher: { '@type': 'Organization', name: outlet },
  });
  const links = (count: number, from: number) =>
    Array.from({ length: count }, (_, index) => {
      const words = others[(from + index) % others.length] ?? 'More';
      return `<li class="teaser teaser--small"><a href="https://paper.example/story/${from + index}">${words}</a></li>`;
    }).join('\n');
  const head = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title} | ${outlet}</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${published}T08:00:00Z">
<script type="application/ld+json">${linked}</script>
<style>${Array.from({ length: 120 }, (_, rule) => `.c${rule}{margin:${rule}px;padding:${rule % 7}px;color:#${String(100_000 + rule)}}`).join('')}</style></head>
<body><header><nav><ul>${links(40, 0)}</ul></nav></header><div class="cookie-banner">We use cookies to make this site better.</div>
<main><article><h1>${title}</h1><p class="byline">By ${author}</p><time datetime="${published}">${published}</time>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</article><aside class="related"><h2>More stories</h2><ul>${links(60, 40)}</ul></aside></main>
<footer><ul>${links(30, 100)}</ul><p>All rights reserved.</p></footer>
`;
  const rest = Math.max(0, PAGE_BYTES - head.length - 40);
  const line = 'window.layer=window.layer||[];window.layer.push({slot:"side",size:[300,250],lazy:true});\n';
  return `${head}<script>${line.repeat(Math.ceil(rest / line.length)).slice(0, rest)}</script></body></html>`;
}

/** Writes `count` files of one kind into a new folder, always the same ones. */
export function writeFiles(folder: string, kind: 'texts' | 'pages', count: number): void {
  mkdirSync(folder, { recursive: true });
  const articles = generateArticles(kind === 'texts' ? 1 : 2);
  const next = () => articles.next().value;
  const others = Array.from({ length: 200 }, () => next().record.title.value ?? '');
  for (let number = 0; number < count; number += 1) {
    const article = next();
    const name = article.fileName.replace('.txt', kind === 'texts' ? '.txt' : '.html');
    writeFileSync(join(folder, name), kind === 'texts' ? clipping(article) : savedPage(article, others));
  }
}
