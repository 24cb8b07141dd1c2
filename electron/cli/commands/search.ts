import { AppError } from '../../../shared/ipc/app-error';
import { type Command, numberOption } from '../command';

export const searchCommand: Command = {
  name: 'search',
  usage: 'QUERY [--limit N]',
  summary:
    'Search titles, bodies, authors and outlets: words, "phrases", prefix*, -not, OR, title: author: outlet: tag: kind: lang: after: before: is:unread is:starred in:COLLECTION note:',
  options: { limit: { type: 'string' } },
  words: [1, Number.POSITIVE_INFINITY],
  async run({ values, positionals, output, host }) {
    const limit = numberOption(values, 'limit');
    const { library } = await host();
    const query = positionals.join(' ');
    const found = await library(
      'search:articles',
      limit === undefined ? { query } : { query, limit: Math.min(limit, 1000) },
    );
    if (found.problem) {
      const { message, start, end } = found.problem;
      throw new AppError(
        'invalid-input',
        `The query was not understood at letter ${start + 1}, “${query.slice(start, end)}”: ${message}`,
      );
    }
    if (found.unended) {
      const { message, start, end } = found.unended;
      output.err(`Letter ${start + 1}, “${query.slice(start, end)}”: ${message}\n`);
    }
    const hits = found.hits.map(({ articleId, title, outlet, published, paragraph, snippet }) => ({
      articleId,
      title: title.value,
      outlet: outlet.value,
      published: published.value,
      paragraph,
      snippet,
    }));
    const lines = found.hits.map(
      ({ key, title, paragraph, snippet }) =>
        `${key} · ${title.value ?? 'untitled'} · ¶${paragraph}\n  ${snippet}`,
    );
    if (found.total === 0) {
      const { reasons, isEachFound } = await library('search:explain', { query });
      for (const { message, instead } of reasons)
        output.err(`${message}${instead ? ` Try: ${instead.query}` : ''}\n`);
      if (isEachFound) output.err('Each part of it is found by itself, but no article has them all.\n');
    }
    const summary = `${found.total} article${found.total === 1 ? '' : 's'} in ${Math.round(found.ms)} ms`;
    return { json: { hits, total: found.total, ms: found.ms }, text: [...lines, summary].join('\n') };
  },
};
