import type { EditorState } from '../../../shared/model';
import type { Library } from '../open-library';
import { HEADER, stateOf, text } from './lending-brief';
import { addArticle, addQuote, makeLibrary } from './make-library';

export const inText = (value: string) => ({ value, basis: 'in-text' as const });
export const OPENING =
  'The fund will not lend before the railway to the mine is built, its director said on Monday.';
export const SECOND =
  'Nobody at the table asked why the fund had waited so long, or what would come after it.';
export const WIRE =
  'A last paragraph stands in the copy of the other newspaper only, and nowhere else at all.';

/** Two records of one article, and one that has nothing to do with them. */
export function stocked(library = makeLibrary()) {
  const kept = addArticle(library, {
    fileName: 'dawn.txt',
    paragraphs: [OPENING, SECOND],
    record: { title: inText('Fund waits'), outlet: inText('Dawn') },
  }).articleId;
  const other = addArticle(library, {
    fileName: 'copy.html',
    paragraphs: [OPENING, SECOND, WIRE],
    record: { title: inText('Fund will wait'), published: inText('2026-02-12') },
  }).articleId;
  const third = addArticle(library, {
    fileName: 'third.txt',
    paragraphs: ['Something else happened.'],
  }).articleId;
  return { library, kept, other, third };
}
export type Stock = ReturnType<typeof stocked>;
export const merge = ({ library, kept, other }: Stock, more: Partial<Parameters<typeof request>[1]> = {}) =>
  request(library, { keptId: kept, otherId: other, ...more });
export const request = (
  library: Library,
  input: {
    keptId: string;
    otherId: string;
    fieldsFromOther?: ('title' | 'published')[];
    textFrom?: 'kept' | 'other';
    groupFromOther?: boolean;
  },
) =>
  library.request('articles:merge', {
    fieldsFromOther: [],
    textFrom: 'kept',
    groupFromOther: false,
    ...input,
  });
export const get = (library: Library, articleId: string) => library.request('articles:get', { articleId });
export const total = (library: Library) => library.request('articles:list', {}).total;
export const found = (library: Library, query: string) =>
  library.request('search:articles', { query, limit: 10 }).hits.map(({ articleId }) => articleId);

export const briefOn = (stock: Stock) => {
  const quote = addQuote(stock.library, stock.other, 'the fund had waited so long');
  const state = stateOf({
    type: 'paragraph',
    children: [
      {
        type: 'quotation',
        quoteId: quote.id,
        articleId: stock.other,
        captured: quote.exact,
        paragraph: quote.paragraph,
        children: [text(quote.exact)],
      },
      { type: 'citation', citationId: 'c1', items: [{ articleId: stock.other }, { articleId: stock.third }] },
      { type: 'citation', citationId: 'c2', items: [{ articleId: stock.kept }] },
    ],
  });
  const brief = stock.library.request('briefs:create', { header: HEADER, template: 'blank', state });
  return { quote, brief };
};
export const idsIn = (state: EditorState): string[] =>
  [...JSON.stringify(state).matchAll(/"articleId":"([^"]+)"/g)].map(([, id = '']) => id);
