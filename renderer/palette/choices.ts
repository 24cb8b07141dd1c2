import type { SearchHit } from '../../shared/ipc/search-contract';
import type { BriefSummary, QuoteListing } from '../../shared/model';
import { titleWords } from '../library/article-words';
import { openBriefToWrite } from '../state/brief-desk';
import { commands, perform } from '../state/commands';
import type { Command } from '../state/commands/command';
import { openArticle } from '../state/desk';
import { keysInWords } from '../ui/keys';

export type Choice = {
  id: string;
  group: 'Actions' | 'Articles' | 'Quotes' | 'Briefs';
  label: string;
  /** Set in the reading face: titles and quoted words. */
  serif: boolean;
  aside?: string;
  keys?: string;
  /** It opens another brief: its promise is kept once that stands. */
  opensBrief?: boolean;
  run: () => unknown;
};

const EACH = 8;
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Does every typed word begin a word of the text? */
export function fits(text: string, query: string): boolean {
  const words = plain(text).split(/[^\p{L}\p{N}]+/u);
  return plain(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .every((typed) => words.some((word) => word.startsWith(typed)));
}

const keysShown = (binding: string | undefined) => (binding ? { keys: keysInWords(binding) } : {});

const actionOf = ({ keysOfBrief, ...command }: Command): Choice => ({
  id: `action-${command.id}`,
  group: 'Actions',
  label: command.title,
  serif: false,
  ...keysShown(command.keys ?? keysOfBrief),
  ...(command.opensBrief && { opensBrief: true }),
  run: () => perform(command),
});

/** What the palette offers for the typed words: actions first, then what the library holds. */
export function choicesFor(
  query: string,
  found: {
    hits: readonly SearchHit[];
    quotes: readonly QuoteListing[];
    briefs: readonly BriefSummary[];
    /** Commands that what the library holds brings along. */
    more?: readonly Command[];
  },
): Choice[] {
  const asked = query.trim();
  const actions = [...commands, ...(found.more ?? [])]
    .filter((command) => command.id !== 'palette' && (asked === '' || fits(command.title, asked)))
    .map(actionOf);
  const briefs = found.briefs
    .filter((brief) => asked === '' || fits(brief.title, asked))
    .slice(0, asked === '' ? 5 : EACH)
    .map(
      (brief): Choice => ({
        id: `brief-${brief.id}`,
        group: 'Briefs',
        label: brief.title.trim() === '' ? '[Untitled brief]' : brief.title,
        serif: true,
        opensBrief: true,
        run: () => openBriefToWrite(brief.id),
      }),
    );
  if (asked === '') return [...briefs, ...actions];
  const articles = found.hits.slice(0, EACH).map(
    (hit): Choice => ({
      id: `article-${hit.articleId}`,
      group: 'Articles',
      label: titleWords(hit.title, hit.snippet).words,
      serif: true,
      ...(hit.outlet.value ? { aside: hit.outlet.value } : {}),
      run: () =>
        openArticle({ articleId: hit.articleId, ...(hit.paragraph > 0 ? { paragraph: hit.paragraph } : {}) }),
    }),
  );
  const quotes = found.quotes
    .filter(({ quote }) => fits(`${quote.exact} ${quote.speaker ?? ''}`, asked))
    .slice(0, EACH)
    .map(
      ({ quote, articleTitle }): Choice => ({
        id: `quote-${quote.id}`,
        group: 'Quotes',
        label: quote.exact,
        serif: true,
        aside: articleTitle ?? 'untitled article',
        run: () => openArticle({ articleId: quote.articleId, quoteId: quote.id }),
      }),
    );
  return [...actions, ...articles, ...quotes, ...briefs];
}
