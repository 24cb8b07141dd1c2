import type { Span } from '../model/verdict';
import type { PlacedQuotation } from './placed-quotation';
import type { SourceWords } from './source-words';
import { type Finding, rangeOf, sourceOf, spanIn } from './spans';
import type { QuotationStyle } from './styles';

type Runs = readonly Readonly<{
  text: string;
  runs?: readonly Readonly<{ text: string; italic?: boolean }>[];
}>[];

const OWNED_UP =
  /[[(][*_]*(?:emphasis (?:added|mine|ours)|(?:my|our) emphasis|italics (?:added|mine))[*_]*[\])]/iu;
/** Behind a quotation or its citation, where a style wants the comment there. */
const OWNED_UP_AFTER =
  /^[\s”"’',.;:]*\((?:emphasis (?:added|mine|ours)|(?:my|our) emphasis|italics (?:added|mine))\)/iu;
const OWNING_UP = {
  'in-quotation': 'add [emphasis added]',
  'after-citation': 'add “(emphasis added)” after the citation',
} as const;

/** Does what follows a quotation in its paragraph own up to emphasis that the analyst added? */
export const ownsUpAfter = (after: string): boolean => OWNED_UP_AFTER.test(after);

const KEPT = /[[(][*_]*(?:emphasis in (?:the )?original|original emphasis)[*_]*[\])]/iu;

/**
 * Italics of a quotation that the source does not have and that no comment owns up to (QI-28), or a claim of original
 * emphasis where the source has none (QI-29). `italics` are UTF-16 offsets in the quotation's words.
 */
export function findEmphasisFaults(
  words: string,
  italics: readonly Span[],
  blocks: Runs,
  { quotation, pieces, place }: PlacedQuotation,
  source: SourceWords,
  style: QuotationStyle,
): Finding[] {
  const sourceItalics = italicsIn(blocks, place);
  const kept = KEPT.exec(words);
  if (kept && sourceItalics.length === 0)
    return [
      {
        rule: 'QI-29',
        message: 'the stored text has no emphasis here that could be “in original”',
        quotationSpan: { start: kept.index, end: kept.index + kept[0].length },
        sourceSpan: { start: place.start, end: place.end },
      },
    ];
  if (OWNED_UP.test(words)) return [];
  return italics
    .filter(({ start, end }) => {
      const emphasised = words.slice(start, end).trim();
      const isComment = /^[[\]*_\s]*sic[\]*_\s]*$/iu.test(emphasised);
      return emphasised !== '' && !isComment && !sourceItalics.some((italic) => italic.includes(emphasised));
    })
    .map((span) => ({
      rule: 'QI-28',
      message: `“${words.slice(span.start, span.end).trim()}” is emphasised, which the source does not do; ${OWNING_UP[style.emphasisComment]}`,
      quotationSpan: { start: span.start, end: span.end },
      sourceSpan: spanIn(source.form, sourceOf(pieces, rangeOf(quotation, span))),
    }));
}

function italicsIn(blocks: Runs, place: Span): string[] {
  const found: string[] = [];
  let at = 0;
  for (const block of blocks) {
    let runAt = at;
    for (const run of block.runs ?? []) {
      if (run.italic === true && runAt < place.end && runAt + run.text.length > place.start)
        found.push(run.text);
      runAt += run.text.length;
    }
    at += block.text.length + 2;
  }
  return found;
}
