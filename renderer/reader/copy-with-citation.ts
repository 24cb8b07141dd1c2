import { type Article, locatorOf, type Passage, pageOf } from '../../shared/model';
import { request } from '../api';
import type { Language } from '../state/desk';

/** “Words” with the full Chicago note behind them, as plain text. The citation engine is loaded on first use. */
export async function copyWithCitation(
  passage: Passage,
  article: Article,
  language: Language,
): Promise<string> {
  const page = pageOf(article.text.blocks, passage.start, passage.end);
  const { renderCitations } = await import('../../shared/citation/render-citations');
  const rendered = renderCitations({
    citations: [
      {
        citationId: 'copy',
        items: [{ articleId: article.id, locator: locatorOf({ ...passage, page }) }],
      },
    ],
    articles: [{ ...article, opening: article.text.blocks[0]?.text ?? '' }],
    style: 'chicago-notes',
    language,
  });
  const citation = (rendered.citations[0] ?? [])
    .map((inline) => (inline.kind === 'text' ? inline.text : ' '))
    .join('');
  const text = `${quoted(passage.exact)} ${citation}`.trim();
  await request('clipboard:write', { text });
  return text;
}

/** Outer marks; marks inside become single ones, as within any quotation. */
function quoted(exact: string): string {
  const inner = exact
    .replace(/\s*\n\n\s*/g, ' ')
    .replace(/“/g, '‘')
    .replace(/”/g, '’');
  // A passage that already stands in its source's own marks keeps just those.
  const whole = /^‘([^‘’]|’(?=\p{L}))*’$/u.test(inner);
  return whole ? `“${inner.slice(1, -1)}”` : `“${inner}”`;
}
