import type { VerdictReason } from '../model/verdict';
import { type BracketFinding, judgeBracket } from './brackets';
import type { ComparisonForm } from './comparison-form';
import { judgeCut } from './cuts';
import { findEdgeCuts, lonelyMarks } from './edges';
import { findGuardWord } from './guard-words';
import { type Part, splitAtMarks } from './marked-parts';
import { type MisplacedPiece, type PlacedPiece, type Placement, placePieces } from './place-pieces';
import { findVerbFirst } from './sense-shifts';
import { paragraphOf, sentenceEnd, sentenceStart } from './sentences';
import { type SourceWords, wordsOf } from './source-words';
import type { QuotationStyle } from './styles';
import { TYPOGRAPHY_MESSAGES } from './typography-messages';

type Range = Readonly<{ from: number; to: number }>;

export type MarkedMatch = Readonly<{
  from: number;
  to: number;
  /** Source runs of the pieces, in order. */
  runs: readonly Range[];
  reasons: VerdictReason[];
  cautions: VerdictReason[];
  flagged: boolean;
}>;

/**
 * Judges a quotation that signals its changes: every piece between marks must stand in the source, in order (QI-01);
 * what the marks leave out, replace or add is reported. Flagged unless all of it is of a kind known to be harmless.
 * Returns null when the quotation carries no marks.
 */
export function matchMarked(
  quotation: ComparisonForm,
  source: SourceWords,
  within: Range,
  style: QuotationStyle,
): MarkedMatch | MisplacedPiece | null {
  const parts = splitAtMarks(quotation);
  if (!parts) return null;
  const placed = placePieces(quotation, parts, source, within, style.silentFirstLetter);
  if ('failedPart' in placed) return placed;
  const review = ({ pieces, marksAfter }: Placement) =>
    new MarkedReview(quotation, source, style).review(pieces, marksAfter);
  const best = review(placed.best);
  if ('failedPart' in best || best.flagged) return best;
  for (const rival of placed.rivals.map(review)) {
    if ('failedPart' in rival || !rival.flagged) continue;
    const elsewhere: VerdictReason = {
      rule: 'QI-03',
      message: 'the pieces also fit another place, where the words left out matter',
      sourceSpan: {
        start: source.form.starts[rival.from] ?? 0,
        end: source.form.ends[rival.to - 1] ?? source.canonical.length,
      },
    };
    return { ...best, flagged: true, reasons: [...best.reasons, elsewhere] };
  }
  return best;
}

class MarkedReview {
  private readonly notes: VerdictReason[] = [];
  private readonly concerns: VerdictReason[] = [];
  private ellipses = 0;
  private wordsLeftOut = 0;
  private wordsInBrackets = 0;

  private readonly quotation: ComparisonForm;
  private readonly source: SourceWords;
  private readonly style: QuotationStyle;

  constructor(quotation: ComparisonForm, source: SourceWords, style: QuotationStyle) {
    this.quotation = quotation;
    this.source = source;
    this.style = style;
  }

  review(pieces: readonly PlacedPiece[], marksAfter: readonly Part[]): MarkedMatch | MisplacedPiece {
    const first = pieces[0]?.run;
    const last = pieces.at(-1)?.run;
    if (!first || !last) return { failedPart: { from: 0, to: this.quotation.text.length }, after: 0 };
    let kept = 0;
    for (const [index, piece] of pieces.entries()) {
      const before = pieces[index - 1];
      const holds = before ? this.reviewGap(before, piece) : this.reviewStart(piece);
      if (!holds) return { failedPart: piece.segment, after: before?.run.to ?? 0 };
      for (const rule of piece.run.levelledBy)
        this.note(rule, TYPOGRAPHY_MESSAGES[rule] ?? 'typography differs', piece.segment);
      kept += wordsOf(this.quotation.text.slice(piece.segment.from, piece.segment.to)).length;
    }
    this.reviewEnd(last, marksAfter);
    this.reviewWhole(first, last, kept);
    const { flags, cautions } = findEdgeCuts(this.source, { from: first.from, to: last.to });
    if (!flags.some(({ rule }) => rule === 'QI-12')) this.reviewMarks(pieces);
    return {
      from: first.from,
      to: last.to,
      runs: pieces.map(({ run }) => ({ from: run.from, to: run.to })),
      // What asks for a second look comes first: it is what a reader is told in one line.
      reasons: [...this.concerns, ...flags, ...this.notes],
      cautions,
      flagged: this.concerns.length + flags.length > 0,
    };
  }

  private span(part: Range) {
    return {
      start: this.quotation.starts[part.from] ?? 0,
      end: this.quotation.ends[part.to - 1] ?? this.quotation.original.length,
    };
  }

  private sourceSpan(gap: Range) {
    return gap.to > gap.from
      ? { start: this.source.form.starts[gap.from] ?? 0, end: this.source.form.ends[gap.to - 1] ?? 0 }
      : undefined;
  }

  private note(rule: string, message: string, part: Range, gap?: Range) {
    this.notes.push(this.reason(rule, message, part, gap));
  }

  private reason(rule: string, message: string, part: Range, gap?: Range): VerdictReason {
    return {
      rule,
      message,
      quotationSpan: this.span(part),
      sourceSpan: gap ? this.sourceSpan(gap) : undefined,
    };
  }

  private flag(rule: string, message: string, part: Range, gap?: Range) {
    this.concerns.push(this.reason(rule, message, part, gap));
  }

  /** The marks between two pieces. False where a bracket claims what it cannot. */
  private reviewGap(before: PlacedPiece, piece: PlacedPiece): boolean {
    const gap = { from: before.run.to, to: piece.run.from };
    const ellipsis = piece.marksBefore.find((part) => part.kind === 'ellipsis');
    const brackets = piece.marksBefore.filter((part) => part.kind === 'bracket');
    const omitted = this.source.form.text.slice(gap.from, gap.to);
    if (ellipsis) this.reviewEllipsis(ellipsis, before, piece, gap);
    return brackets.every((bracket, index) => {
      // The source's own bracket is no edit.
      if (!ellipsis && omitted.trim() === `[${bracket.inside}]`) return true;
      const isComment = /^[*_]*(?:sic|emphasis|italics)/iu.test(bracket.inside.trim());
      const others = brackets.length > 1 && (isComment || index > 0);
      return this.reviewBracket(bracket, {
        replaced: ellipsis || others ? '' : omitted.trim(),
        attachedBefore: bracket.from === before.segment.to && this.isLetter(bracket.from - 1),
        attachedAfter: bracket.to === piece.segment.from && this.isLetter(bracket.to),
        before: this.source.form.text.slice(Math.max(0, gap.from - 60), gap.from).trimEnd(),
        after: this.source.form.text.slice(gap.to, gap.to + 60),
        besideEllipsis: ellipsis !== undefined,
        mayBeginSentence: ellipsis !== undefined || /[.?!:]'*$/u.test(this.wordsOfPiece(before)),
        sourceText: this.source.form.text,
        gap,
      });
    });
  }

  private reviewEllipsis(ellipsis: Part, before: PlacedPiece, piece: PlacedPiece, gap: Range) {
    this.ellipses += 1;
    const { leftOut, findings } = judgeCut({
      source: this.source,
      ellipsis,
      gap,
      piece: piece.segment,
      ellipsesHere: piece.marksBefore.filter((part) => part.kind === 'ellipsis').length,
      wordsBefore: this.wordsOfPiece(before),
      wordsAfter: this.wordsOfPiece(piece),
      capitalised: piece.run.levelledBy.includes('QI-19'),
    });
    this.wordsLeftOut += leftOut;
    for (const { rule, message, at, showsGap, concern } of findings)
      (concern ? this.flag : this.note).call(this, rule, message, at, showsGap ? gap : undefined);
  }

  private isLetter(at: number): boolean {
    return /[\p{L}\p{N}\p{M}]/u.test(this.quotation.text[at] ?? '');
  }

  private wordsOfPiece({ segment }: PlacedPiece): string {
    return this.quotation.text.slice(segment.from, segment.to);
  }

  private reviewBracket(
    bracket: Extract<Part, { kind: 'bracket' }>,
    context: Omit<Parameters<typeof judgeBracket>[0], 'inside'> & { gap: Range; isLast?: boolean },
  ): boolean {
    const finding: BracketFinding = judgeBracket({ ...context, inside: bracket.inside }, this.style);
    if (finding.hides) return false;
    // Comments, expansions and dates explain; only words in place of the source's could be a paraphrase (QI-35).
    if (finding.rule === 'QI-24' || finding.rule === 'QI-33')
      this.wordsInBrackets += wordsOf(bracket.inside).length;
    // What the last words of a quotation stood for, nobody can see.
    const isOpenEnd = context.isLast === true && finding.rule === 'QI-24';
    if (finding.concern || isOpenEnd) this.flag(finding.rule, finding.message, bracket, context.gap);
    else this.note(finding.rule, finding.message, bracket, context.gap);
    return true;
  }

  /** Marks before the first piece: a bracketed subject or capital, an ellipsis. */
  private reviewStart(piece: PlacedPiece): boolean {
    const { text } = this.source.form;
    const start = sentenceStart(this.source, piece.run.from);
    const lead = { from: start, to: piece.run.from };
    const words = text.slice(start, piece.run.from);
    const ellipsis = piece.marksBefore.find((part) => part.kind === 'ellipsis');
    if (ellipsis) {
      this.ellipses += 1;
      if (this.style.edgeEllipsis === 'unwanted')
        this.flag(
          'QI-23',
          `${this.style.label} wants no ellipsis at the start of a quotation`,
          ellipsis,
          lead,
        );
      else if (wordsOf(words).length === 0)
        this.flag('QI-23', 'the quotation begins with its sentence: nothing is left out here', ellipsis);
      if (words.trim() !== '') this.note('QI-21', `left out: “${words.trim()}”`, ellipsis, lead);
      const guard = findGuardWord(words);
      if (guard) this.flag('QI-33', `the words left out include “${guard}”`, ellipsis, lead);
      const verb = findVerbFirst(this.wordsOfPiece(piece));
      if (verb) this.flag('QI-33', `“${verb}” has its subject in the words left out`, ellipsis, lead);
    }
    return piece.marksBefore.every((bracket) => {
      if (bracket.kind !== 'bracket') return true;
      const attached = bracket.to === piece.segment.from && this.isLetter(bracket.to);
      // Letters that the bracket stands for reach back to the start of the word; otherwise it is the word before.
      const replaced = attached
        ? (/[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'-]*$/u.exec(words)?.[0] ?? '')
        : wordsOf(words).length <= 1
          ? words.trim()
          : (words.trim().split(' ').at(-1) ?? '');
      const cut = attached ? '' : words.trim().split(' ').slice(0, -1).join(' ');
      const guard = ellipsis ? null : findGuardWord(cut);
      if (guard) this.flag('QI-33', `the words cut before the bracket include “${guard}”`, bracket, lead);
      return this.reviewBracket(bracket, {
        replaced: ellipsis ? '' : replaced,
        attachedBefore: false,
        attachedAfter: attached,
        before: '',
        after: text.slice(piece.run.from, piece.run.from + 60),
        besideEllipsis: ellipsis !== undefined,
        mayBeginSentence: true,
        sourceText: text,
        gap: lead,
      });
    });
  }

  /** Marks after the last piece. */
  private reviewEnd(last: Range, marks: readonly Part[]) {
    const { text } = this.source.form;
    const rest = { from: last.to, to: sentenceEnd(this.source, last.to) };
    const words = text.slice(rest.from, rest.to);
    for (const mark of marks) {
      if (mark.kind === 'ellipsis') {
        this.ellipses += 1;
        if (this.style.edgeEllipsis === 'unwanted')
          this.flag('QI-23', `${this.style.label} wants no ellipsis at the end of a quotation`, mark, rest);
        else if (wordsOf(words).length === 0)
          this.flag('QI-23', 'the quotation ends with its sentence: nothing is left out here', mark);
        if (wordsOf(words).length > 0) this.note('QI-21', `left out: “${words.trim()}”`, mark, rest);
        const guard = findGuardWord(words);
        if (guard) this.flag('QI-33', `the words left out include “${guard}”`, mark, rest);
      } else if (mark.kind === 'bracket') {
        const attached =
          this.quotation.text[mark.from - 1] !== ' ' &&
          !/[.,']/u.test(this.quotation.text[mark.from - 1] ?? '');
        this.reviewBracket(mark, {
          replaced: '',
          attachedBefore: attached && !/^[*_]*sic/iu.test(mark.inside),
          attachedAfter: false,
          before: text.slice(Math.max(0, last.to - 60), last.to),
          after: text.slice(last.to, last.to + 60),
          isLast: true,
          besideEllipsis: marks.length > 1,
          mayBeginSentence: false,
          sourceText: text,
          gap: { from: last.to, to: last.to },
        });
      }
    }
  }

  /** An ellipsis must not leave one mark of a pair behind: nobody could see where the speech ends. */
  private reviewMarks(pieces: readonly PlacedPiece[]) {
    const { unclosed, unopened } = lonelyMarks(
      this.source,
      pieces.map(({ run }) => run),
    );
    // The writer's own outer mark may stand behind a bracket or an ellipsis at the end.
    const tail = this.quotation.text.slice(pieces.at(-1)?.segment.to ?? 0);
    if (unopened > 0 || unclosed > (/'[.,]?$/u.test(tail) ? 1 : 0))
      this.flag('QI-12', 'a nested quotation mark is left without its partner', {
        from: 0,
        to: this.quotation.text.length,
      });
  }

  private reviewWhole(first: Range, last: Range, kept: number) {
    const whole = { from: 0, to: this.quotation.text.length };
    const paragraphs = paragraphOf(this.source, last.from) - paragraphOf(this.source, first.from) + 1;
    if (this.ellipses > 2)
      this.flag(
        'QI-34',
        `${this.ellipses} ellipses: check that the pieces still say what the source says`,
        whole,
      );
    const lonely = this.quotation.text.replaceAll(/\[[^[\]]*\]/gu, ' ').search(/[[\]]/u);
    if (lonely >= 0) this.flag('QI-24', 'a square bracket is left without its partner', whole);
    if (paragraphs > 2) this.flag('QI-34', `the pieces come from ${paragraphs} paragraphs`, whole);
    if (this.wordsLeftOut > kept)
      this.flag('QI-34', `more words were left out (${this.wordsLeftOut}) than kept (${kept})`, whole);
    if (this.wordsInBrackets > 0.25 * (this.wordsInBrackets + kept))
      this.flag('QI-35', 'more than a quarter of the words stand in brackets', whole);
  }
}
