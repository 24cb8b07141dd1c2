import type { Quote } from '../../../shared/model';
import { type Command, numberOption, requiredOption, textOption } from '../command';
import { getArticle } from '../find-references';

export const quoteCommand: Command = {
  name: 'quote',
  usage: 'ARTICLE --exact TEXT [--paragraph N] [--speaker NAME]',
  summary: 'Save a passage as a quote',
  options: { exact: { type: 'string' }, paragraph: { type: 'string' }, speaker: { type: 'string' } },
  words: [1, 1],
  async run({ values, positionals, host }) {
    const exact = requiredOption(values, 'exact');
    const paragraph = numberOption(values, 'paragraph');
    const { library } = await host();
    const article = await getArticle(library, positionals[0] ?? '');
    const passage = await library('quotes:find', { articleId: article.id, exact, paragraph });
    const quote = await library('quotes:save', { passage, speaker: textOption(values, 'speaker') ?? null });
    return {
      json: quoteAsJson(quote),
      text: `Saved quote ${quote.id}: ${article.key}, paragraph ${quote.paragraph}`,
    };
  },
};

export const quoteAsJson = ({
  id,
  articleId,
  textId,
  paragraph,
  start,
  end,
  exact,
  prefix,
  suffix,
}: Quote) => ({
  quoteId: id,
  articleId,
  textId,
  paragraph,
  start,
  end,
  exact,
  prefix,
  suffix,
});
