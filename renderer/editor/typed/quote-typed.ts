import {
  $isElementNode,
  $isLineBreakNode,
  type ElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import {
  type Article,
  blockStarts,
  CONTEXT_LENGTH,
  canonicalText,
  type Passage,
  type Quote,
  type Span,
} from '../../../shared/model';
import { paragraphAt } from '../../../shared/verdict/source-words';
import { request } from '../../api';
import { $isNoteMark } from '../footnote/note-marks';
import { $isParaphraseNode } from '../paraphrase/ParaphraseNode';
import { $createQuotationNode } from '../quotation/QuotationNode';
import { $quotationWords } from '../quotation/quotation-words';
import type { JudgedQuotation } from '../quotation/verdict-board';
import { $placeInNote, $placeOfTyped, type TypedPlace } from './typed-place';

/** What to tell when `quoteTyped` gives null. */
export const CHANGED_MEANWHILE = 'The words changed meanwhile. Try again.';

/**
 * Saves the source words that typed ones were compared with as a quote, and makes the typed words a quotation of it. Where
 * no source words are known, they become a quotation of the article. Gives the quotation; null when the words changed
 * meanwhile.
 * @throws AppError when the library refuses the quote.
 */
export async function quoteTyped(
  editor: LexicalEditor,
  typed: JudgedQuotation,
  articles: ReadonlyMap<string, Article>,
): Promise<NodeKey | null> {
  const article = articles.get(typed.fields.articleId);
  const passage = article ? passageOf(typed, article) : null;
  const quote = passage === null ? null : await request('quotes:save', { passage });
  return makeQuotation(editor, typed, quote);
}

/** The source words that the verdict is about. */
function passageOf({ verdict }: JudgedQuotation, { id, text }: Article): Passage | null {
  const { start, end } = verdict ?? {};
  if (start === undefined || end === undefined || end <= start) return null;
  const canonical = canonicalText(text.blocks);
  return {
    articleId: id,
    textId: text.id,
    paragraph: paragraphAt(blockStarts(text.blocks), start),
    start,
    end,
    exact: canonical.slice(start, end),
    prefix: canonical.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: canonical.slice(end, end + CONTEXT_LENGTH),
  };
}

/**
 * Puts typed words into a quotation and takes their typed marks away: the style draws its own. Words, formats and
 * citations stay. One step to undo. Gives the quotation; null when the words are not there any more.
 */
export function makeQuotation(
  editor: LexicalEditor,
  typed: JudgedQuotation,
  quote: Pick<Quote, 'id' | 'articleId' | 'exact' | 'paragraph'> | null,
): NodeKey | null {
  let made: NodeKey | null = null;
  editor.update(
    () => {
      const place = $placeOfTyped(typed) ?? $placeInNote(typed);
      if (!place) return;
      const quotation = $createQuotationNode(
        quote === null
          ? typed.fields
          : {
              quoteId: quote.id,
              articleId: quote.articleId,
              captured: quote.exact,
              paragraph: quote.paragraph,
            },
      );
      if ($wrap(place, quotation)) made = quotation.getKey();
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  return made;
}

function $wrap({ element, span }: TypedPlace, quotation: ElementNode): boolean {
  const parts = $cut(element, span);
  const open = $cut(element, { start: span.start - 1, end: span.start })[0];
  const close = $cut(element, { start: span.end, end: span.end + 1 })[0];
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || !open || !close) return false;
  $outOfParaphrases([open, ...parts, close]);
  const home = first.getParent();
  if (!home?.is(last.getParent())) return false;
  const line = [first, ...first.getNextSiblings()];
  const inside = line.slice(0, line.findIndex((node) => node.is(last)) + 1);
  // A note between the words stands behind them from now on.
  const notes = inside.filter($isNoteMark);
  first.insertBefore(quotation);
  quotation.append(...inside.filter((node) => $isLineBreakNode(node) || !$isNoteMark(node)));
  for (const note of notes.reverse()) quotation.insertAfter(note);
  open.remove();
  close.remove();
  quotation.selectEnd();
  return true;
}

/** The nodes that hold a stretch of words exactly, split off where they hold more; of a link, the whole link. */
function $cut(element: ElementNode, { start, end }: Span): LexicalNode[] {
  const found = new Set<LexicalNode>();
  for (const { node, start: at } of $quotationWords(element).pieces) {
    const size = node.getTextContentSize();
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, size);
    if (to <= from) continue;
    const part = node.splitText(from, to)[from === 0 ? 0 : 1];
    if (part) found.add(part);
  }
  return [...found];
}

/** Quotations stand in no paraphrase: the words come out, and what is left of it stays on either side. */
function $outOfParaphrases(nodes: readonly LexicalNode[]): void {
  for (const node of nodes) {
    const home = node.getParent();
    if (!$isParaphraseNode(home)) continue;
    const rest = node.getNextSiblings();
    home.insertAfter(node);
    if (rest.length === 0) continue;
    const tail = home.insertNewAfter(null, false);
    if (!$isElementNode(tail)) continue;
    node.insertAfter(tail);
    tail.append(...rest);
  }
}
