import { type Command, textOption } from '../command';
import { getArticle } from '../find-references';
import { quoteAsJson } from './quote';

export const quotesCommand: Command = {
  name: 'quotes',
  usage: '[--article ID]',
  summary: 'List saved quotes',
  options: { article: { type: 'string' } },
  words: [0, 0],
  async run({ values, host }) {
    const { library } = await host();
    const ref = textOption(values, 'article');
    const listings = await library(
      'quotes:list',
      ref === undefined ? {} : { articleId: (await getArticle(library, ref)).id },
    );
    const quotes = listings.map(({ quote, articleTitle, uses }) => ({
      ...quoteAsJson(quote),
      speaker: quote.speaker,
      comment: quote.comment,
      createdAt: quote.createdAt,
      articleTitle,
      uses,
    }));
    const lines = listings.map(
      ({ quote, articleTitle }) =>
        `${quote.id} · ${articleTitle ?? 'untitled'} · ¶${quote.paragraph}\n  “${quote.exact}”`,
    );
    return { json: { quotes }, text: lines.length > 0 ? lines.join('\n') : 'No quotes are saved.' };
  },
};
