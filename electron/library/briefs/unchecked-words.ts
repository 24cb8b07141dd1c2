import { foreignPairs } from '../../../shared/brief-document/quotation-marks';
import type { FoundAt } from './found-at';
import { type Place, short } from './places';
import { isQuotation, textOf } from './walk';

const FEWEST_WORDS = 3;

/** Longer words between double marks outside quotations: they read as a quotation, but nothing compares them. */
export function uncheckedWords(place: Place): FoundAt[] {
  const prose = place.nodes
    .map((node) => (isQuotation(node) || node.type === 'citation' ? '\n' : textOf(node)))
    .join('');
  const marked = [...prose.matchAll(/“([^“”\n]+)”|"([^"\n]+)"/gu)].map(
    ([, curly, straight]) => curly ?? straight,
  );
  const foreign = foreignPairs(prose).map(({ open, close }) => prose.slice(open + 1, close));
  return [...marked, ...foreign].flatMap((between = ''): FoundAt[] => {
    const words = between.trim();
    if (words.split(/\s+/u).length < FEWEST_WORDS) return [];
    const message = `“${short(words)}” stands between quotation marks, but is compared with no article: quote it from its source, or drop the marks.`;
    return [
      {
        at: place.nodes[0],
        check: 'quotation-unchecked',
        severity: 'warn',
        message,
        where: place.where,
        words,
      },
    ];
  });
}
