import { type Article, canonicalText, type Verdict } from '../../../shared/model';
import { withoutOuterMarks } from './insert-quote';
import type { JudgedQuotation } from './verdict-board';

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
