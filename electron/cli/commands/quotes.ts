import type { QuoteState } from '../../../shared/model';
import { type Command, textOption } from '../command';
import { getArticle } from '../find-references';
import { quoteAsJson } from './quote';

const inNewest = (state: QuoteState | undefined): string =>
  state === undefined ? '' : ` · ${state} in the newest text`;

export const quotesCommand: Command = {
  name: 'quotes',
  usage: '[--article ID]',
  summary: 'List saved quotes',
  options: { article: { type: 'string' } },
  words: [0, 0],
  async run({ values, host }) {
    const { library } = await host();
    const ref = textOption(values, 'article');
    const articleId = ref === undefined ? undefined : (await getArticle(library, ref)).id;
    const listings = await library('quotes:list', articleId === undefined ? {} : { articleId });
    const impact = articleId === undefined ? [] : (await library('quotes:impact', { articleId })).quotes;
    const states = new Map(impact.map(({ quote, state }) => [quote.id, state]));
    const quotes = listings.map(({ quote, articleTitle, uses }) => ({
      ...quoteAsJson(quote),
      speaker: quote.speaker,
      role: quote.role,
      occasion: quote.occasion,
      date: quote.date,
      proposed: quote.proposed,
      tags: quote.tags,
      comment: quote.comment,
      createdAt: quote.createdAt,
      articleTitle,
      uses,
      ...(states.has(quote.id) && { state: states.get(quote.id) }),
    }));
    const lines = listings.map(
      ({ quote, articleTitle }) =>
        `${quote.id} · ${articleTitle ?? 'untitled'} · ¶${quote.paragraph}${inNewest(states.get(quote.id))}\n  “${quote.exact}”`,
    );
    return { json: { quotes }, text: lines.length > 0 ? lines.join('\n') : 'No quotes are saved.' };
  },
};
