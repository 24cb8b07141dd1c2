import type { Locator } from '../../../shared/model';

type Label = Locator['label'];

/** How people write the kinds of place, in front of its number. */
const WRITTEN: readonly (readonly [Label, RegExp])[] = [
  ['page', /^(?:pages?|pp?|pgs?)\b\.?\s*(?=[\divxlc])/iu],
  ['paragraph', /^(?:paragraphs?|paras?\b\.?|pars?\b\.?|¶{1,2})\s*(?=\d)/iu],
  ['section', /^(?:sections?|sects?\b\.?|secs?\b\.?|§{1,2})\s*(?=\d)/iu],
  ['chapter', /^(?:chapters?|chaps?\b\.?|ch\b\.?)\s*(?=\d)/iu],
  ['line', /^(?:lines?|ll?\b\.)\s*(?=\d)/iu],
  ['note', /^(?:(?:foot|end)?notes?|nn?\b\.|fn\b\.?)\s*(?=\d)/iu],
  ['verse', /^(?:verses?|vv?\b\.)\s*(?=\d)/iu],
  ['volume', /^(?:volumes?|vols?\b\.?)\s*(?=\d)/iu],
  ['timestamp', /^(?:time|at)\s+(?=\d{1,3}:\d{2})/iu],
];

const CLOCK = /^\d{1,3}:[0-5]\d(?::[0-5]\d)?(?:\s*[-–]\s*\d{1,3}:[0-5]\d(?::[0-5]\d)?)?$/u;

/**
 * The place that somebody typed, under the kind that they typed with it ("p. 4", "¶ 7", "§ 2", "12:30") or else chose: a
 * style sets its own word before the number, and would print "para. p. 4".
 */
export function readTypedPlace(chosen: Label, typed: string): { label: Label; place: string } {
  const place = typed.trim();
  for (const [label, written] of WRITTEN) {
    const rest = place.replace(written, '');
    if (rest !== place) return { label, place: rest };
  }
  const isClock = CLOCK.test(place) && (chosen === 'paragraph' || chosen === 'page');
  return { label: isClock ? 'timestamp' : chosen, place };
}
