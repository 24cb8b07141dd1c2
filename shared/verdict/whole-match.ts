import { type ComparisonForm, toComparisonForm } from './comparison-form';
import { findEdgeCuts, findNarrowing } from './edges';
import type { FoundRun } from './find-run';
import type { PlacedQuotation } from './placed-quotation';
import { placeIn, type SourceWords } from './source-words';
import { type Finding, quotationOf, type Range, spanIn } from './spans';
import { typographyFindings } from './typography';

/** What is said of words that stand in the source in one run: what typography levelled, and what their edges cut off. */
export function matchWhole(
  input: Readonly<{ words: string; captured: string | null }>,
  source: SourceWords,
  form: ComparisonForm,
  run: FoundRun,
): PlacedQuotation {
  const found = placeIn(source, run);
  const mine = input.words.trim();
  const theirs = source.canonical.slice(found.start, found.end);
  const inner = form.original.slice(form.starts[0], form.ends[form.text.length - 1]);
  const verbatim =
    withLines(mine) === withLines(theirs) ||
    (withLines(inner) === withLines(theirs) && !/[.,]$/u.test(mine.slice(inner.length)));
  const pieces = [{ segment: { from: 0, to: form.text.length }, run: { from: run.from, to: run.to } }];
  const { flags, cautions } = findEdgeCuts(source, { quotation: form, pieces });
  const captured = input.captured === null ? null : capturedRun(source, input.captured, run);
  const narrowing = captured ? findNarrowing(source, run, captured) : null;
  if (narrowing && flags.length === 0) {
    flags.push({
      rule: 'QI-33',
      message: `“${narrowing.word}” was cut off the words that were saved`,
      quotationSpan: spanIn(
        form,
        narrowing.to <= run.from ? { from: 0, to: 0 } : quotationOf(pieces, narrowing),
      ),
      sourceSpan: spanIn(source.form, narrowing),
    });
  }
  const all = { from: 0, to: form.text.length };
  const levelled: Finding[] = verbatim
    ? []
    : typographyFindings(
        run.levelledBy.length > 0 ? run.levelledBy : [{ rule: 'QI-10', mine: all, theirs: run }],
        form,
        source.form,
      );
  return {
    verdict: flags.length > 0 ? 'flagged' : verbatim ? 'exact' : 'typography',
    reasons: [...flags, ...levelled],
    cautions,
    quotation: form,
    pieces,
    place: found,
  };
}

/** A new line of a brief stands for the end of a paragraph, which the canonical text writes as an empty line. */
const withLines = (words: string): string => words.replaceAll(/\n+/gu, '\n');

/** Where the saved words stand around a run; null where they are not a wider stretch of the same place. */
function capturedRun(source: SourceWords, captured: string, run: Range): Range | null {
  const { text } = toComparisonForm(captured);
  if (text.length <= run.to - run.from) return null;
  const at = source.form.text.indexOf(text, Math.max(0, run.to - text.length));
  return at >= 0 && at <= run.from && at + text.length >= run.to ? { from: at, to: at + text.length } : null;
}
