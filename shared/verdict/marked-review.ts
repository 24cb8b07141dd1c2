import type { ComparisonForm } from './comparison-form';
import { judgeCut } from './cuts';
import { reviewEnd, reviewStart } from './edge-marks';
import { findEdgeCuts, lonelyMarks } from './edges';
import { MarkLedger } from './mark-ledger';
import type { Part } from './marked-parts';
import type { MisplacedPiece, PlacedPiece, Placement } from './place-pieces';
import type { PlacedQuotation } from './placed-quotation';
import { paragraphOf } from './sentences';
import { placeIn, type SourceWords, wordsOf } from './source-words';
import { type Finding, quotationOf, type Range, sourceOf, whole } from './spans';
import type { QuotationStyle } from './styles';
import { typographyFindings } from './typography';

const NOWHERE = { from: 0, to: 0 };

/** Says what the marks of a placed quotation leave out, replace or add, and whether a person has to look at it. */
export function reviewMarked(
  quotation: ComparisonForm,
  source: SourceWords,
  style: QuotationStyle,
  { pieces, marksAfter }: Placement,
): PlacedQuotation | MisplacedPiece {
  const first = pieces[0]?.run;
  const last = pieces.at(-1)?.run;
  if (!first || !last) return { failedPart: { from: 0, to: quotation.text.length }, after: 0 };
  const ledger = new MarkLedger(quotation, source, style);
  const levelled: Finding[] = [];
  let kept = 0;
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    const because = before ? reviewGap(ledger, before, piece) : reviewStart(ledger, piece);
    if (because) return { failedPart: piece.segment, after: before?.run.to ?? 0, because };
    levelled.push(...typographyOf(piece, quotation, source));
    kept += wordsOf(ledger.wordsOf(piece.segment)).length;
  }
  reviewEnd(ledger, last, marksAfter);
  reviewWhole(ledger, pieces, kept);
  const { flags, cautions } = findEdgeCuts(source, { quotation, pieces });
  if (!flags.some(({ rule }) => rule === 'QI-12')) reviewMarks(ledger, pieces);
  return {
    verdict: ledger.concerns.length + flags.length > 0 ? 'flagged' : 'marked',
    // What asks for a second look comes first: it is what a reader is told in one line.
    reasons: [...ledger.concerns, ...flags, ...ledger.notes, ...levelled],
    cautions,
    quotation,
    pieces,
    place: placeIn(source, { from: first.from, to: last.to }),
  };
}

/** What typography levelled in a piece, placed in the whole quotation. */
const typographyOf = ({ segment, run }: PlacedPiece, quotation: ComparisonForm, source: SourceWords) =>
  typographyFindings(
    run.levelledBy.map(({ mine, ...rest }) => ({
      ...rest,
      mine: { from: mine.from + segment.from, to: mine.to + segment.from },
    })),
    quotation,
    source.form,
  );

/** The marks between two pieces. Says what a bracket claims and cannot; null where all hold. */
function reviewGap(ledger: MarkLedger, before: PlacedPiece, piece: PlacedPiece): Finding | null {
  const gap = { from: before.run.to, to: piece.run.from };
  const ellipsis = piece.marksBefore.find((part) => part.kind === 'ellipsis');
  const brackets = piece.marksBefore.filter((part) => part.kind === 'bracket');
  const omitted = ledger.source.form.text.slice(gap.from, gap.to);
  if (ellipsis) reviewEllipsis(ledger, ellipsis, before, piece, gap);
  for (const [index, bracket] of brackets.entries()) {
    // The source's own bracket is no edit.
    if (!ellipsis && omitted.trim() === `[${bracket.inside}]`) continue;
    const isComment = /^[*_]*(?:sic|emphasis|italics)/iu.test(bracket.inside.trim());
    const others = brackets.length > 1 && (isComment || index > 0);
    const hidden = ledger.bracket(bracket, {
      replaced: ellipsis || others ? '' : omitted.trim(),
      overSpace: /^ +$/u.test(omitted),
      attachedBefore: bracket.from === before.segment.to && ledger.isLetter(bracket.from - 1),
      attachedAfter: bracket.to === piece.segment.from && ledger.isLetter(bracket.to),
      before: ledger.source.form.text.slice(Math.max(0, gap.from - 60), gap.from).trimEnd(),
      after: ledger.source.form.text.slice(gap.to, gap.to + 60),
      besideEllipsis: ellipsis !== undefined,
      mayBeginSentence: ellipsis !== undefined || /[.?!:]'*$/u.test(ledger.wordsOf(before.segment)),
      gap,
    });
    if (hidden) return hidden;
  }
  return null;
}

function reviewEllipsis(
  ledger: MarkLedger,
  ellipsis: Part,
  before: PlacedPiece,
  piece: PlacedPiece,
  gap: Range,
): void {
  ledger.ellipses += 1;
  const { leftOut, findings } = judgeCut({
    source: ledger.source,
    ellipsis,
    gap,
    piece: piece.segment,
    ellipsesHere: piece.marksBefore.filter((part) => part.kind === 'ellipsis').length,
    wordsBefore: ledger.wordsOf(before.segment),
    wordsAfter: ledger.wordsOf(piece.segment),
    capitalised: piece.run.levelledBy.some(({ rule }) => rule === 'QI-19'),
  });
  ledger.wordsLeftOut += leftOut;
  for (const { rule, message, at, there, concern } of findings)
    ledger[concern ? 'flag' : 'note'](rule, message, at, there);
}

/** An ellipsis must not leave one mark of a pair behind: nobody could see where the speech ends. */
function reviewMarks(ledger: MarkLedger, pieces: readonly PlacedPiece[]): void {
  const { unclosed, unopened } = lonelyMarks(
    ledger.source,
    pieces.map(({ run }) => run),
  );
  // The writer's own outer mark may stand behind a bracket or an ellipsis at the end.
  const tail = ledger.quotation.text.slice(pieces.at(-1)?.segment.to ?? 0);
  const isOwnMark = /'[.,]?$/u.test(tail);
  const lonely = unopened[0] ?? unclosed[isOwnMark ? 1 : 0];
  if (lonely === undefined) return;
  const there = { from: lonely, to: lonely + 1 };
  ledger.flag(
    'QI-12',
    'a nested quotation mark is left without its partner',
    quotationOf(pieces, there),
    there,
  );
}

function reviewWhole(ledger: MarkLedger, pieces: readonly PlacedPiece[], kept: number): void {
  const first = pieces[0]?.run ?? NOWHERE;
  const last = pieces.at(-1)?.run ?? NOWHERE;
  const here = whole(ledger.quotation);
  const there = { from: first.from, to: last.to };
  const paragraphs = paragraphOf(ledger.source, last.from) - paragraphOf(ledger.source, first.from) + 1;
  if (ledger.ellipses > 2)
    ledger.flag(
      'QI-34',
      `${ledger.ellipses} ellipses: check that the pieces still say what the source says`,
      here,
      there,
    );
  const lonely = ledger.quotation.text
    .replaceAll(/\[[^[\]]*\]/gu, (found) => ' '.repeat(found.length))
    .search(/[[\]]/u);
  if (lonely >= 0)
    ledger.flag(
      'QI-24',
      'a square bracket is left without its partner',
      { from: lonely, to: lonely + 1 },
      sourceOf(pieces, { from: lonely, to: lonely + 1 }),
    );
  if (paragraphs > 2) ledger.flag('QI-34', `the pieces come from ${paragraphs} paragraphs`, here, there);
  if (ledger.wordsLeftOut > kept)
    ledger.flag(
      'QI-34',
      `more words were left out (${ledger.wordsLeftOut}) than kept (${kept})`,
      here,
      there,
    );
  if (ledger.wordsInBrackets > 0.25 * (ledger.wordsInBrackets + kept))
    ledger.flag('QI-35', 'more than a quarter of the words stand in brackets', here, there);
}
