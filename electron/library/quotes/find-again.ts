import { findAgain } from '../../../shared/anchoring/find-again';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input, Output } from '../../../shared/ipc/contract';
import {
  blockStarts,
  canonicalText,
  type FoundAgain,
  type Place,
  type Quote,
  type ShownPlace,
  type Text,
} from '../../../shared/model';
import { paragraphAt } from '../../../shared/verdict/source-words';
import { getArticleRow, latestTextRow } from '../articles/articles';
import { getText } from '../articles/texts';
import type { ReadableDb, WritableDb } from '../store/db';
import { passageAt } from './find-passage';
import { findSavedPassage, getQuote, listQuotes, saveQuote, updateQuote } from './quotes';

/** The whole paragraphs that a place lies in. */
function show(text: Text, { start, end }: Pick<Place, 'start' | 'end'>): ShownPlace {
  const starts = blockStarts(text.blocks);
  const [first, last] = [paragraphAt(starts, start), paragraphAt(starts, end - 1)];
  return {
    textId: text.id,
    version: text.version,
    paragraph: first,
    start: starts[first - 1] ?? 0,
    words: canonicalText(text.blocks.slice(first - 1, last)),
  };
}

/** What became of a quote in its article's newest text, with the paragraphs of both texts side by side. */
export function findQuoteAgain(db: ReadableDb, quoteId: string): Output<'quotes:findAgain'> {
  const quote = getQuote(db, quoteId);
  const before = getText(db, quote.textId);
  const after = getText(db, latestTextRow(db, quote.articleId).id);
  const found = findAgain(quote, before, after);
  return {
    quote,
    ...found,
    before: show(before, quote),
    after: (found.place ? [found.place] : found.candidates).map((place) => show(after, place)),
  };
}

/** Every quote of an article with its state in the newest text and the briefs that use it, in the order of `quotes:list`. */
export function listImpact(db: ReadableDb, articleId: string): Output<'quotes:impact'> {
  const newest = getText(db, latestTextRow(db, getArticleRow(db, articleId).id).id);
  const texts = new Map<string, Text>([[newest.id, newest]]);
  const textOf = ({ textId }: Quote): Text => {
    const text = texts.get(textId) ?? getText(db, textId);
    texts.set(textId, text);
    return text;
  };
  return {
    textId: newest.id,
    version: newest.version,
    quotes: listQuotes(db, { articleId }).map(({ quote, uses }) => {
      const { state, isAmbiguous, place }: FoundAgain = findAgain(quote, textOf(quote), newest);
      return { quote, state, isAmbiguous, place, uses };
    }),
  };
}

/**
 * Saves the place that the analyst chose for a quote as a new quote, with what was said of the old one unless a quote
 * stands there already. The old quote stays as it is, and briefs go on pointing at it until they are changed.
 * Throws `not-found` for a text of another article, `not-verbatim` when the place is no stretch of words.
 */
export function reanchorQuote(db: WritableDb, input: Input<'quotes:reanchor'>): Quote {
  const quote = getQuote(db, input.quoteId);
  const text = getText(db, input.textId);
  if (text.articleId !== quote.articleId)
    throw new AppError('not-found', 'That text belongs to another article than the quote.');
  const passage = passageAt(text, input.start, input.end);
  if (!passage)
    throw new AppError(
      'not-verbatim',
      'That place is no stretch of words of the text: choose whole words inside its paragraphs.',
    );
  const known = findSavedPassage(db, passage);
  if (known) return known;
  const { speaker, role, occasion, date, comment, tags } = quote;
  const saved = saveQuote(db, { passage });
  return updateQuote(db, { quoteId: saved.id, speaker, role, occasion, date, comment, tags });
}
