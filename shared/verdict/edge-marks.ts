import { findGuardWord } from './guard-words';
import type { MarkLedger } from './mark-ledger';
import type { Part } from './marked-parts';
import type { PlacedPiece } from './place-pieces';
import { findVerbFirst } from './sense-shifts';
import { sentenceEnd, sentenceStart } from './sentences';
import { wordsOf } from './source-words';
import type { Finding, Range } from './spans';

/** Marks before the first piece: a bracketed subject or capital, an ellipsis. Returns what a bracket hides. */
export function reviewStart(ledger: MarkLedger, piece: PlacedPiece): Finding | null {
  const { text } = ledger.source.form;
  const start = sentenceStart(ledger.source, piece.run.from);
  const lead = { from: start, to: piece.run.from };
  const words = text.slice(start, piece.run.from);
  const ellipsis = piece.marksBefore.find((part) => part.kind === 'ellipsis');
  if (ellipsis) {
    ledger.ellipses += 1;
    if (ledger.style.edgeEllipsis === 'unwanted')
      ledger.flag(
        'QI-23',
        `${ledger.style.label} wants no ellipsis at the start of a quotation`,
        ellipsis,
        lead,
      );
    else if (wordsOf(words).length === 0)
      ledger.flag(
        'QI-23',
        'the quotation begins with its sentence: nothing is left out here',
        ellipsis,
        lead,
      );
    if (words.trim() !== '') ledger.note('QI-21', `left out: “${words.trim()}”`, ellipsis, lead);
    const guard = findGuardWord(words);
    if (guard) ledger.flag('QI-33', `the words left out include “${guard}”`, ellipsis, lead);
    const verb = findVerbFirst(ledger.wordsOf(piece.segment));
    if (verb) ledger.flag('QI-33', `“${verb}” has its subject in the words left out`, ellipsis, lead);
  }
  for (const bracket of piece.marksBefore) {
    if (bracket.kind !== 'bracket') continue;
    const attached = bracket.to === piece.segment.from && ledger.isLetter(bracket.to);
    // Letters that the bracket stands for reach back to the start of the word; otherwise it is the word before.
    const replaced = attached
      ? (/[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'-]*$/u.exec(words)?.[0] ?? '')
      : wordsOf(words).length <= 1
        ? words.trim()
        : (words.trim().split(' ').at(-1) ?? '');
    const cut = attached ? '' : words.trim().split(' ').slice(0, -1).join(' ');
    const guard = ellipsis ? null : findGuardWord(cut);
    if (guard) ledger.flag('QI-33', `the words cut before the bracket include “${guard}”`, bracket, lead);
    const hidden = ledger.bracket(bracket, {
      replaced: ellipsis ? '' : replaced,
      overSpace: false,
      attachedBefore: false,
      attachedAfter: attached,
      before: '',
      after: text.slice(piece.run.from, piece.run.from + 60),
      besideEllipsis: ellipsis !== undefined,
      mayBeginSentence: true,
      gap: lead,
    });
    if (hidden) return hidden;
  }
  return null;
}

/** Marks after the last piece. */
export function reviewEnd(ledger: MarkLedger, last: Range, marks: readonly Part[]): void {
  const { text } = ledger.source.form;
  const rest = { from: last.to, to: sentenceEnd(ledger.source, last.to) };
  const words = text.slice(rest.from, rest.to);
  for (const mark of marks) {
    if (mark.kind === 'ellipsis') {
      ledger.ellipses += 1;
      if (ledger.style.edgeEllipsis === 'unwanted')
        ledger.flag('QI-23', `${ledger.style.label} wants no ellipsis at the end of a quotation`, mark, rest);
      else if (wordsOf(words).length === 0)
        ledger.flag('QI-23', 'the quotation ends with its sentence: nothing is left out here', mark, rest);
      if (wordsOf(words).length > 0) ledger.note('QI-21', `left out: “${words.trim()}”`, mark, rest);
      const guard = findGuardWord(words);
      if (guard) ledger.flag('QI-33', `the words left out include “${guard}”`, mark, rest);
    } else if (mark.kind === 'bracket') {
      const attached =
        ledger.quotation.text[mark.from - 1] !== ' ' &&
        !/[.,']/u.test(ledger.quotation.text[mark.from - 1] ?? '');
      ledger.bracket(mark, {
        replaced: '',
        overSpace: false,
        attachedBefore: attached && !/^[*_]*sic/iu.test(mark.inside),
        attachedAfter: false,
        before: text.slice(Math.max(0, last.to - 60), last.to),
        after: text.slice(last.to, last.to + 60),
        isLast: true,
        besideEllipsis: marks.length > 1,
        mayBeginSentence: false,
        gap: { from: last.to, to: last.to },
      });
    }
  }
}
