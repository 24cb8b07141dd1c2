import { $getNodeByKey, $isElementNode, type LexicalEditor } from 'lexical';
import type { Span } from '../../../shared/model';
import { $quotationWords } from './quotation-words';
import { wrongSpans } from './source-excerpt';
import type { Sources } from './source-shelf';
import { needsAttention } from './VerdictPill';
import type { JudgedQuotation } from './verdict-board';

const WRONG = 'quotation-wrong';
const EDIT = 'quotation-edit';

/** Draws what differs and what is bracketed over the words, without touching the page's nodes. */
export function highlightWords(
  editor: LexicalEditor,
  judged: readonly JudgedQuotation[],
  sources: Sources,
): void {
  if (!('highlights' in CSS)) return;
  const wrong: Range[] = [];
  const edits: Range[] = [];
  editor.read(() => {
    for (const quotation of judged) {
      const { verdict, words, key } = quotation;
      if (verdict === null) continue;
      const article = sources.articles.get(quotation.fields.articleId);
      if (needsAttention(verdict.verdict))
        wrong.push(...$rangesOf(editor, key, wrongSpans(words, verdict, article)));
      edits.push(...$rangesOf(editor, key, bracketSpans(words)));
    }
  });
  CSS.highlights.set(WRONG, new Highlight(...wrong));
  CSS.highlights.set(EDIT, new Highlight(...edits));
}

export function clearHighlights(): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete(WRONG);
  CSS.highlights.delete(EDIT);
}

const bracketSpans = (words: string): Span[] =>
  [...words.matchAll(/\[[^\][]*\]/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

function $rangesOf(editor: LexicalEditor, key: string, spans: readonly Span[]): Range[] {
  const quotation = $getNodeByKey(key);
  if (spans.length === 0 || !$isElementNode(quotation)) return [];
  const { pieces } = $quotationWords(quotation);
  return spans.flatMap((span) =>
    pieces.flatMap(({ node, start }): Range[] => {
      const text = textWithin(editor.getElementByKey(node.getKey()));
      const from = Math.max(span.start - start, 0);
      const to = Math.min(span.end - start, text?.length ?? 0);
      if (text === null || to <= from) return [];
      const range = new Range();
      range.setStart(text, from);
      range.setEnd(text, to);
      return [range];
    }),
  );
}

const textWithin = (el: HTMLElement | null): Text | null => {
  const found = el === null ? null : document.createTreeWalker(el, NodeFilter.SHOW_TEXT).nextNode();
  return found instanceof Text ? found : null;
};
