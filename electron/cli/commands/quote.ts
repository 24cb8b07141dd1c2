import type { Quote } from '../../../shared/model';
import { type Command, numberOption, requiredOption, textOption } from '../command';
import { getArticle } from '../find-references';

export const quoteCommand: Command = {
  name: 'quote',
  usage:
    'ARTICLE --exact TEXT [--paragraph N] [--speaker NAME] [--role TEXT] [--occasion TEXT] [--date EDTF] [--tag NAME]…',
  summary: 'Save a passage as a quote',
  options: {
    exact: { type: 'string' },
    paragraph: { type: 'string' },
    speaker: { type: 'string' },
    role: { type: 'string' },
    occasion: { type: 'string' },
    date: { type: 'string' },
    tag: { type: 'string', multiple: true },
  },
  words: [1, 1],
  async run({ values, positionals, host }) {
    const exact = requiredOption(values, 'exact');
    const paragraph = numberOption(values, 'paragraph');
    const { library } = await host();
    const article = await getArticle(library, positionals[0] ?? '');
    const passage = await library('quotes:find', { articleId: article.id, exact, paragraph });
    const saved = await library('quotes:save', {
      passage,
      speaker: textOption(values, 'speaker') ?? null,
      role: textOption(values, 'role') ?? null,
      occasion: textOption(values, 'occasion') ?? null,
      date: textOption(values, 'date') ?? null,
    });
    const tags = [values.tag ?? []].flat().filter((tag) => typeof tag === 'string');
    const quote =
      tags.length === 0
        ? saved
        : await library('quotes:update', { quoteId: saved.id, tags: [...saved.tags, ...tags] });
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
