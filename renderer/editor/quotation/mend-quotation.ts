import {
  $createLineBreakNode,
  $createTextNode,
  $getNodeByKey,
  type ElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { type Article, canonicalText, type StyleId, type Verdict } from '../../../shared/model';
import { $isNoteMark } from '../footnote/note-marks';
import { $isBlockQuotationNode } from './BlockQuotationNode';
import { withoutOuterMarks } from './insert-quote';
import { $isQuotationNode } from './QuotationNode';
import type { Sources } from './source-shelf';
import { type JudgedQuotation, judge } from './verdict-board';

/**
 * The stored words that a quotation stands for: the captured ones, or, for a quotation that keeps only part of them,
 * the stretch of the source it was compared with. Null when neither is known.
 */
export function storedWordsFor(
  quotation: Pick<JudgedQuotation, 'fields' | 'words'>,
  verdict: Verdict,
  article: Article | undefined,
): string | null {
  const captured = withoutOuterMarks(quotation.fields.captured);
  const found =
    article !== undefined && verdict.start !== undefined && verdict.end !== undefined
      ? canonicalText(article.text.blocks).slice(verdict.start, verdict.end)
      : null;
  if (captured === '') return found === null || found === '' ? null : withoutOuterMarks(found);
  const keepsPart =
    found !== null &&
    quotation.words.length < captured.length * 0.6 &&
    captured.includes(withoutOuterMarks(found));
  return keepsPart ? withoutOuterMarks(found) : captured;
}

/**
 * The words with every inserted or replaced stretch in square brackets; null unless that makes the quotation a marked
 * edit. Missing words are not marked here: what an omission needs depends on what was left out.
 */
export function markedAsEdit(quotation: JudgedQuotation, sources: Sources, style: StyleId): string | null {
  if (quotation.verdict?.verdict !== 'changed') return null;
  const spans = quotation.verdict.reasons.map(({ quotationSpan }) => quotationSpan);
  if (spans.length === 0 || spans.some((span) => span === undefined)) return null;
  let words = quotation.words;
  for (const span of [...spans].sort((a, b) => (b?.start ?? 0) - (a?.start ?? 0))) {
    if (span === undefined || span.end <= span.start) return null;
    words = `${words.slice(0, span.start)}[${words.slice(span.start, span.end)}]${words.slice(span.end)}`;
  }
  const verdict = judge({ ...quotation, words }, sources, style).verdict;
  return verdict === 'marked' || verdict === 'flagged' ? words : null;
}

/** Puts `words` in the place of a quotation's words; its citations stay. One step to undo. */
export function replaceWords(editor: LexicalEditor, key: NodeKey, words: string): void {
  editor.update(
    () => {
      const quotation = $getNodeByKey(key);
      if (!$isQuotationNode(quotation) && !$isBlockQuotationNode(quotation)) return;
      $replaceWords(quotation, words);
      quotation.getLastDescendant()?.selectEnd();
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

function $replaceWords(quotation: ElementNode, words: string): void {
  const citations = quotation.getChildren().filter($isNoteMark);
  const lines = words.split(/\s*\n\s*/);
  const fresh = lines.flatMap((line, index): LexicalNode[] =>
    index === 0 ? [$createTextNode(line)] : [$createLineBreakNode(), $createTextNode(line)],
  );
  quotation.splice(0, quotation.getChildrenSize(), [...fresh, ...citations]);
}
