import { type LineComparison, quotationsIn } from '../compare-line';
import { changedIn, marked, relooked } from './marked-parts';
import type { Telling } from './telling';
import { unwrapped } from './unwrapped';

/** Tells of changed words of a line or footnote: its own, those of each quotation, and how words look. */
export function tellWords(
  telling: Telling,
  line: LineComparison,
  told: { id: string; title: string; place: string; by: string[] },
): void {
  const { id, title, place, by } = told;
  const changed = changedIn(line);
  if (changed.has(null))
    telling.tell({
      id: `${id}:words`,
      kind: id.startsWith('n') ? 'footnote' : 'text',
      title,
      place,
      by,
      parts: marked(line, null),
    });
  for (const quotation of new Set([...quotationsIn(line.base), ...quotationsIn(line.returned)]))
    if (changed.has(quotation))
      telling.tell({
        id: `${id}:q${quotation}`,
        kind: 'quotation',
        title: unwrapped(line, quotation)
          ? 'Quotation marks taken out: the words become your own'
          : 'Quotation changed',
        place,
        by,
        parts: marked(line, quotation),
      });
  if (line.relooked.length > 0)
    telling.tell({
      id: `${id}:looks`,
      kind: 'format',
      title: 'Emphasis or link changed',
      place,
      by,
      parts: relooked(line),
    });
}
