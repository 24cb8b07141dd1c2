import { markAt } from './comparison-form';
import { findUnit } from './edges';
import { findGuardWord, findName } from './guard-words';
import type { Part } from './marked-parts';
import { findShiftOfSense } from './sense-shifts';
import { crossesSentenceEnd, sentenceStart } from './sentences';
import { type SourceWords, wordsOf } from './source-words';
import type { Range } from './spans';

/** An ellipsis between two pieces; `piece` and `ellipsis` are places in the quotation, `gap` is one in the source form. */
export type Cut = Readonly<{
  source: SourceWords;
  ellipsis: Part;
  gap: Range;
  piece: Range;
  ellipsesHere: number;
  wordsBefore: string;
  wordsAfter: string;
  /** Did the piece's first letter change its case? */
  capitalised: boolean;
}>;
export type CutFinding = Readonly<{
  rule: string;
  message: string;
  /** In the quotation, and in the source. */
  at: Range;
  there: Range;
  concern: boolean;
}>;

/** Says what an ellipsis left out, and why a reviewer must look at it. `leftOut` counts words. */
export function judgeCut(cut: Cut): { leftOut: number; findings: readonly CutFinding[] } {
  const { source, ellipsis, gap, piece } = cut;
  const { text } = source.form;
  const findings: CutFinding[] = [];
  const flag = (rule: string, message: string) =>
    findings.push({ rule, message, at: ellipsis, there: gap, concern: true });
  const omitted = text.slice(gap.from, gap.to);
  const left = omitted.trim();
  const isOwn = /^\u2026$/u.test(left);
  const hasPeriod = /[.?!]'*$/u.test(cut.wordsBefore);
  if (cut.capitalised && (isOwn || !hasPeriod))
    findings.push({
      rule: 'QI-19',
      message: 'a capital after the ellipsis begins no sentence here',
      at: { from: piece.from, to: piece.from + 1 },
      there: { from: gap.to, to: gap.to + 1 },
      concern: true,
    });
  if (cut.ellipsesHere > 1 || (!isOwn && left.includes('\u2026')))
    flag('QI-14', 'the source has an ellipsis of its own here: say in brackets which is yours');
  if (isOwn) return { leftOut: 0, findings };
  const leftOut = wordsOf(left).length;
  if (leftOut === 0) {
    flag('QI-21', 'the ellipsis leaves no words out');
    return { leftOut, findings };
  }
  const crosses = crossesSentenceEnd(source, Math.max(0, gap.from - 1), gap.to);
  const startsSentence = sentenceStart(source, gap.to) === gap.to;
  const wholeSentences = crosses && hasPeriod && startsSentence;
  findings.push({
    rule: crosses ? 'QI-22' : 'QI-21',
    message: `left out: “${left}”`,
    at: ellipsis,
    there: gap,
    concern: false,
  });
  if (crosses && !hasPeriod)
    flag('QI-22', 'pieces of two sentences are joined: end the first with a period before the ellipsis');
  else if (crosses && !startsSentence)
    flag('QI-22', 'the piece after the ellipsis begins inside another sentence');
  else if (!crosses && left.startsWith('.'))
    flag('QI-22', 'a period of the source is part of the ellipsis here');
  else if (!crosses && hasPeriod)
    flag('QI-22', 'the period before the ellipsis ends a sentence that goes on in the source');
  const guard = findGuardWord(omitted) ?? findUnit(text.slice(0, gap.from), omitted);
  if (guard) flag('QI-33', `the words left out include “${guard}”`);
  if (joinsSpeech(source, gap))
    flag('QI-07', 'the cut runs across a quotation mark: words of two speakers are joined');
  const name = wholeSentences ? null : findName(omitted);
  if (!guard && name) flag('QI-33', `the words left out name “${name}”`);
  const shift = findShiftOfSense({ omitted: left, after: cut.wordsAfter, wholeSentences });
  if (shift) flag('QI-33', shift);
  return { leftOut, findings };
}

/** Does a stretch of the source leave one pair of quotation marks, or enter another? A pair wholly inside is left out whole. */
function joinsSpeech(source: SourceWords, gap: Range): boolean {
  const { form } = source;
  let open: 'double' | 'single' | null = null;
  for (let at = gap.from; at < gap.to; at += 1) {
    if (form.text[at] !== "'") continue;
    const kind = markAt(form, at);
    const before = form.text[at - 1] ?? ' ';
    const after = form.text[at + 1] ?? ' ';
    const opens = /[\s(\u2014\u2026[']/u.test(before) && !/\s/u.test(after);
    if (kind === 'double') {
      if (opens && open === null) open = 'double';
      else if (!opens && open === 'double') open = null;
      else return true;
      // An apostrophe closes nothing; a single mark behind a comma or period does.
    } else if (open === null && opens && /\p{L}/u.test(after)) open = 'single';
    else if (open === 'single' && !/\p{L}/u.test(after)) open = null;
    else if (open === null && /[,.?!]/u.test(before) && !/\p{L}/u.test(after)) return true;
  }
  return open === 'double';
}
