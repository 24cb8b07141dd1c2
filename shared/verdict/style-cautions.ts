import type { Span } from '../model/verdict';
import { splitAtMarks } from './marked-parts';
import type { PlacedQuotation } from './placed-quotation';
import { sentenceEnd } from './sentences';
import { type SourceWords, wordsOf } from './source-words';
import { type Finding, type Range, sourceOf, spanIn, withoutSpaces } from './spans';
import type { QuotationStyle } from './styles';

/**
 * Where the setting of a quotation is not what its style asks for, though its words are in order: no ellipsis where OSCOLA
 * wants one (QI-23), an ellipsis in another style's form (QI-21), a *sic* that APA sets in italics (QI-26). `italics` are
 * UTF-16 offsets; undefined where nobody knows.
 */
export function findStyleCautions(
  placed: PlacedQuotation,
  source: SourceWords,
  style: QuotationStyle,
  italics: readonly Span[] | undefined,
): Finding[] {
  const { quotation, pieces } = placed;
  const caution = (rule: string, message: string, here: Range, there: Range): Finding => ({
    rule,
    message,
    quotationSpan: spanIn(quotation, here),
    sourceSpan: spanIn(source.form, withoutSpaces(source.form, there)),
  });
  const marks = placed.verdict === 'exact' ? [] : (splitAtMarks(quotation) ?? []);
  const found: Finding[] = [];
  const last = pieces.at(-1);
  if (style.edgeEllipsis === 'wanted-mid-sentence' && last) {
    const rest = { from: last.run.to, to: sentenceEnd(source, last.run.to) };
    const isMarked = marks.some(({ kind, from }) => kind === 'ellipsis' && from >= last.segment.to);
    if (!isMarked && wordsOf(source.form.text.slice(rest.from, rest.to)).length > 0)
      found.push(
        caution(
          'QI-23',
          `${style.label} wants an ellipsis where a quotation stops inside a sentence`,
          { from: last.segment.to, to: last.segment.to },
          rest,
        ),
      );
  }
  const odd = marks.find(
    (mark) =>
      mark.kind === 'ellipsis' &&
      // The source's own is set as the source has it.
      !pieces.some(({ segment }) => mark.from >= segment.from && mark.to <= segment.to) &&
      settingOf(quotation.original.slice(quotation.starts[mark.from], quotation.ends[mark.to - 1])) !==
        style.ellipsis,
  );
  if (odd)
    found.push(
      caution('QI-21', `${style.label} sets an ellipsis as “${style.ellipsis}”`, odd, sourceOf(pieces, odd)),
    );
  const sic = marks.find((mark) => mark.kind === 'bracket' && /^[*_]*sic[*_]*$/iu.test(mark.inside.trim()));
  if (
    sic &&
    style.sic === 'italic' &&
    italics !== undefined &&
    !/[*_]/u.test(quotation.text.slice(sic.from, sic.to))
  ) {
    const { start, end } = spanIn(quotation, sic);
    if (!italics.some((italic) => italic.start < end && italic.end > start))
      found.push(
        caution('QI-26', `${style.label} sets the word in [sic] in italics`, sic, sourceOf(pieces, sic)),
      );
  }
  return found;
}

/** The form of an ellipsis, brackets and no-break spaces apart. */
function settingOf(mark: string): QuotationStyle['ellipsis'] {
  if (mark.includes('\u2026')) return '…';
  return /\.\s/u.test(mark) ? '. . .' : '...';
}
