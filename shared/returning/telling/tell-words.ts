import { isWord, type LineComparison, quotationsIn } from '../compare-line';
import { changedIn, marked, relooked } from './marked-parts';
import { cannot, type Telling } from './telling';
import { isRemarked, unwrapped } from './unwrapped';

const MARKS_OF_STYLE =
  'The marks around a quotation are set by the style of the brief, or by its form (*More fields*): choose others there.';

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
        ...(isRemarked(line, quotation) ? cannot(MARKS_OF_STYLE) : {}),
        title: quotationTitle(line, quotation),
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
      note: addressesIn(line),
    });
}

function quotationTitle(line: LineComparison, quotation: number): string {
  const isIn = (items: LineComparison['base']) => quotationsIn(items).includes(quotation);
  if (!isIn(line.returned)) return 'Quotation taken out';
  if (!isIn(line.base)) return 'Quotation put in';
  if (isRemarked(line, quotation)) return 'Quotation marks changed';
  return unwrapped(line, quotation)
    ? 'Quotation marks taken out: the words become your own'
    : 'Quotation changed';
}

/** What words are linked to now and were before: an address shows nowhere else. */
function addressesIn({ base, returned, kept, relooked: places }: LineComparison): string | null {
  const changes = places.flatMap((at) => {
    const [was, is] = [base[at], returned[kept.get(at) ?? -1]];
    if (!isWord(was) || !isWord(is) || was.href === is.href) return [];
    if (is.href === null) return [`The link to ${was.href} is taken out.`];
    return [was.href === null ? `Linked to ${is.href}` : `Linked to ${is.href}, before to ${was.href}`];
  });
  return changes.length === 0 ? null : [...new Set(changes)].join('; ');
}
