import type { Article } from '../model';
import type { CiteItem, QuotationNodeJson, TypedWords } from '../model/brief';
import { namedParagraphs } from '../model/named-places';
import { isReleasable, type Verdict } from '../model/verdict';
import { judgeQuotation } from '../verdict/judge-quotation';
import type { CitedHere } from './typed-quotations';

/** Words are looked for in no more of the paragraphs that a citation names than these. */
const MOST_NAMED = 50;

export type Judged = { article: Article; paragraph: number | null; verdict: Verdict };

export const matches = ({ verdict }: Verdict): boolean => verdict === 'exact' || verdict === 'typography';

/** The nearer to the source, the lower. */
const rank = ({ verdict }: Judged): number =>
  matches(verdict) ? 0 : isReleasable(verdict.verdict) ? 1 : verdict.verdict === 'changed' ? 2 : 3;

function judgeEach(
  words: string,
  items: readonly CiteItem[],
  articles: ReadonlyMap<string, Article>,
  style: string,
  where: 'named' | 'anywhere',
): Judged[] {
  const judged = items.flatMap((item): Judged[] => {
    const article = articles.get(item.articleId);
    if (!article) return [];
    const asked = { words, source: article.text, captured: null, style };
    const judgedIn = (paragraph: number | null): Judged => ({
      article,
      paragraph,
      verdict: judgeQuotation({ ...asked, paragraph }),
    });
    const [first = null, ...others] = namedParagraphs(item.locator, MOST_NAMED) ?? [];
    const there = judgedIn(first);
    if (first === null || isReleasable(there.verdict.verdict)) return [there];
    // “paras. 4-5”: the words may stand in any of those that it names.
    const further = others.map(judgedIn).find(({ verdict }) => isReleasable(verdict.verdict));
    if (further) return [further];
    if (where === 'named') return [there];
    return [{ article, paragraph: null, verdict: judgeQuotation({ ...asked, paragraph: null }) }];
  });
  return judged.sort((a, b) => rank(a) - rank(b));
}

/**
 * Compares the words with every source its citation names: the one that has them is the one quoted; where several have
 * them, or none has, the first that comes nearest.
 */
export const judgeAgainst = (
  words: string,
  items: readonly CiteItem[],
  articles: ReadonlyMap<string, Article>,
  style: string,
): Judged | undefined => judgeEach(words, items, articles, style, 'named')[0];

/**
 * Which of the sources cited for typed words they are a quotation of, and what is uncertain about that. The paragraph
 * that the citation names is asked for where the words stand there; a citation behind a split quotation may name the
 * paragraph of its last part only.
 */
export function chooseSource(
  words: string,
  { cited, items, earlier }: CitedHere,
  articles: ReadonlyMap<string, Article>,
  style: string,
): Pick<QuotationNodeJson, 'articleId' | 'paragraph'> & { typed: TypedWords } {
  const behind = judgeEach(words, items, articles, style, 'anywhere');
  const [first] = behind;
  const isThere = (judged: Judged): boolean => isReleasable(judged.verdict.verdict);
  const chosen = (judged: Judged, doubt: Omit<TypedWords, 'cited'> = {}) => ({
    articleId: judged.article.id,
    paragraph: isThere(judged) ? judged.paragraph : null,
    typed: { cited, ...doubt },
  });
  if (first && isThere(first)) {
    const having = new Set(behind.filter(isThere).map(({ article }) => article.id)).size;
    return chosen(
      first,
      having > 1
        ? {
            doubt: `these words stand in ${having} of the sources cited here; they are compared with one of them`,
          }
        : {},
    );
  }
  const before = judgeEach(words, earlier, articles, style, 'anywhere')[0];
  if (before && isThere(before) && before.article.id !== first?.article.id)
    return chosen(before, {
      doubt:
        'it is not certain which source these words are from: the citation behind them is of another one than the citation in front, whose source has them',
      isUnsure: true,
    });
  const sources = new Set([...items, ...earlier].map(({ articleId }) => articleId)).size;
  const doubt =
    sources > 1
      ? {
          doubt: `it is not certain which of the ${sources} sources cited here these words are from: none has them`,
        }
      : {};
  return first
    ? chosen(first, doubt)
    : { articleId: items[0]?.articleId ?? '', paragraph: null, typed: { cited, ...doubt } };
}
