import { type BracketFinding, judgeBracket } from './brackets';
import type { ComparisonForm } from './comparison-form';
import type { Part } from './marked-parts';
import { type SourceWords, wordsOf } from './source-words';
import { type Finding, type Range, spanIn, withoutSpaces } from './spans';
import type { QuotationStyle } from './styles';

type BracketPart = Extract<Part, { kind: 'bracket' }>;
/** What stands around a bracket, and the place of what it replaces in the source. */
type AroundBracket = Omit<Parameters<typeof judgeBracket>[0], 'inside' | 'sourceText'> &
  Readonly<{ gap: Range; isLast?: boolean }>;

/** What the marks of a quotation come to: what asks for a second look, what is only told, and how much of each there is. */
export class MarkLedger {
  readonly notes: Finding[] = [];
  readonly concerns: Finding[] = [];
  ellipses = 0;
  wordsLeftOut = 0;
  wordsInBrackets = 0;

  readonly quotation: ComparisonForm;
  readonly source: SourceWords;
  readonly style: QuotationStyle;

  constructor(quotation: ComparisonForm, source: SourceWords, style: QuotationStyle) {
    this.quotation = quotation;
    this.source = source;
    this.style = style;
  }

  /** `here` is a place in the quotation, `there` one in the source; spaces at its edges do not count. */
  note(rule: string, message: string, here: Range, there: Range) {
    this.notes.push({ ...this.finding(rule, message, here, there), isNote: true });
  }

  flag(rule: string, message: string, here: Range, there: Range) {
    this.concerns.push(this.finding(rule, message, here, there));
  }

  /** Writes down what a bracket does. Returns what it hides where it claims what it cannot. */
  bracket(bracket: BracketPart, around: AroundBracket): Finding | null {
    const { gap, isLast } = around;
    const finding: BracketFinding = judgeBracket(
      { ...around, inside: bracket.inside, sourceText: this.source.form.text },
      this.style,
    );
    const { rule, message } = finding;
    if (finding.hides) return this.finding(rule, message, bracket, gap);
    // Comments, expansions and dates explain; only words in place of the source's could be a paraphrase (QI-35).
    if (rule === 'QI-24' || rule === 'QI-33') this.wordsInBrackets += wordsOf(bracket.inside).length;
    // What the last words of a quotation stood for, nobody can see.
    const isOpenEnd = isLast === true && rule === 'QI-24';
    if (finding.concern || isOpenEnd) this.flag(rule, message, bracket, gap);
    else this.note(rule, message, bracket, gap);
    return null;
  }

  isLetter(at: number): boolean {
    return /[\p{L}\p{N}\p{M}]/u.test(this.quotation.text[at] ?? '');
  }

  wordsOf({ from, to }: Range): string {
    return this.quotation.text.slice(from, to);
  }

  private finding(rule: string, message: string, here: Range, there: Range): Finding {
    return {
      rule,
      message,
      quotationSpan: spanIn(this.quotation, here),
      sourceSpan: spanIn(this.source.form, withoutSpaces(this.source.form, there)),
    };
  }
}
