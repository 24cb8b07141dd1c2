import { findAgain } from '../../../shared/anchoring/find-again';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input, Output } from '../../../shared/ipc/contract';
import {
  blockStarts,
  canonicalText,
  type FoundAgain,
  type Passage,
  type Place,
  type Quote,
  type Settlement,
  type ShownPlace,
  type Text,
} from '../../../shared/model';
import { paragraphAt } from '../../../shared/verdict/source-words';
import { getArticleRow, latestTextRow } from '../articles/articles';
import { getText } from '../articles/texts';
import type { ReadableDb, WritableDb } from '../store/db';
import { passageAt } from './find-passage';
import { findSavedPassage, getQuote, listQuotes, saveQuote, updateQuote } from './quotes';
import { compareQuotes, findSettlement, openQuotesOf, settle } from './settlements';

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
    settlement: findSettlement(db, quote.id),
    before: show(before, quote),
    after: (found.place ? [found.place] : found.candidates).map((place) => show(after, place)),
  };
}

/** Every quote of an article with its state in the newest text and the briefs that use it, in the order of `quotes:list`. */
export function listImpact(db: WritableDb, articleId: string): Output<'quotes:impact'> {
  const newest = getText(db, latestTextRow(db, getArticleRow(db, articleId).id).id);
  // A library from before such comparisons were remembered.
  compareQuotes(db, articleId);
  const open = openQuotesOf(db, articleId);
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
      return {
        quote,
        state,
        isAmbiguous,
        place,
        uses,
        settlement: findSettlement(db, quote.id),
        isOpen: open.has(quote.id),
      };
    }),
  };
}

/**
 * Saves the place that the analyst chose for a quote as a new quote, with what was said of the old one unless a quote
 * stands there already, and remembers that it stands for the old one in that text. The old quote stays as it is, and
 * briefs go on pointing at it until they are changed.
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
  const there = findSavedPassage(db, passage);
  const successor = there ?? saveSuccessor(db, passage, quote);
  if (text.id !== quote.textId)
    settle(db, {
      quoteId: quote.id,
      textId: text.id,
      successorId: successor.id,
      madeQuote: there === undefined,
    });
  return successor;
}

/** Remembers that a quote keeps to its older text. Throws `not-found` for a text that is not a newer one of its article. */
export function keepOlder(db: WritableDb, { quoteId, textId }: Input<'quotes:keepOlder'>): Settlement {
  const quote = getQuote(db, quoteId);
  const text = getText(db, textId);
  if (text.articleId !== quote.articleId || text.id === quote.textId)
    throw new AppError('not-found', 'That text is no newer text of the article that was quoted.');
  return settle(db, { quoteId, textId, successorId: null, madeQuote: false });
}

function saveSuccessor(db: WritableDb, passage: Passage, quote: Quote): Quote {
  const { speaker, role, occasion, date, comment, tags } = quote;
  const saved = saveQuote(db, { passage });
  return updateQuote(db, { quoteId: saved.id, speaker, role, occasion, date, comment, tags });
}
