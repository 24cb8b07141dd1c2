import { type Command, numberOption } from '../command';

export const articlesCommand: Command = {
  name: 'articles',
  usage: '[--limit N]',
  summary: 'List the articles of the library',
  options: { limit: { type: 'string' } },
  words: [0, 0],
  async run({ values, host }) {
    const limit = numberOption(values, 'limit');
    const { library } = await host();
    const { articles, total } = await library(
      'articles:list',
      limit === undefined ? {} : { limit: Math.min(limit, 100_000) },
    );
    const listed = articles.map(({ id, key, title, outlet, published, paragraphs }) => ({
      id,
      key,
      title: title.value,
      outlet: outlet.value,
      published: published.value,
      paragraphs,
    }));
    const lines = articles.map(({ key, title, opening, outlet, published, paragraphs }) =>
      [
        key,
        title.value ?? `[${opening}]`,
        outlet.value ?? 'outlet unknown',
        published.value ?? 'date unknown',
        `${paragraphs} paragraphs`,
      ].join(' · '),
    );
    return {
      json: { articles: listed, total },
      text: [...lines, `${total} article${total === 1 ? '' : 's'}`].join('\n'),
    };
  },
};
