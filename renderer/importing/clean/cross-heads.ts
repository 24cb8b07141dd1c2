import { liveParas, type Para, type Working } from '../working/working';
import { readDate } from './dates';
import { endsOpen, endsSentence, startsLower, wordCount } from './words';

const LONGEST = 60;
const SHORTEST_BODY = 80;

/**
 * Cross-heads of a text file: short lines alone between blank lines, without a stop, over a full paragraph. Nothing is
 * moved or removed; they only get the kind of a heading, so that reader and export show them as one.
 */
export function findCrossHeads(working: Working): void {
  if (!working.hasRawOffsets) return;
  const live = liveParas(working);
  const offered = new Set(working.operations.filter((o) => !o.certain).map((operation) => operation.start));
  live.forEach((para, i) => {
    const before = live[i - 1];
    const after = live[i + 1];
    if (!before || !after || !hasShape(para) || offered.has(para.start)) return;
    if (!isFull(before) && before.kind !== 'heading') return;
    if (!isFull(after) || after.text.length < Math.max(SHORTEST_BODY, 1.5 * para.text.length)) return;
    para.kind = 'heading';
    const atom = working.atoms[para.firstAtom];
    if (!atom) return;
    atom.kind = 'heading';
    atom.level = 2;
  });
}

function hasShape(para: Para): boolean {
  const { text } = para;
  return (
    para.kind === 'paragraph' &&
    para.gapBefore &&
    para.gapAfter &&
    para.firstAtom === para.lastAtom &&
    text.length <= LONGEST &&
    wordCount(text) <= 9 &&
    /^(?:\d{1,2}[.)] )?\p{Lu}/u.test(text) &&
    /\p{L}{2}/u.test(text) &&
    !startsLower(text) &&
    !endsSentence(text) &&
    !endsOpen(text) &&
    readDate(text) === null
  );
}

const isFull = (para: Para): boolean => para.kind === 'paragraph' && endsSentence(para.text);
