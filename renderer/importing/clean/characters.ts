import type { Working } from '../working/working';
import { hasSpecialSpaces, INVISIBLE } from '../working/write-block';

/**
 * Characters that cannot be seen. Stored text is NFC; no-break and thin spaces become plain spaces; soft hyphens,
 * zero-width spaces, bidi overrides and control characters go. Ligatures and joiners (which Urdu needs) stay as printed.
 */
export function findCharacters(working: Working): void {
  const { text } = working;
  if (hasSpecialSpaces(text)) {
    working.operations.push({
      rule: 'special-spaces',
      action: 'whitespace',
      certain: true,
      start: text.search(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/),
      end: text.length,
      message: 'No-break and thin spaces are stored as plain spaces.',
      effect: { type: 'fold', fold: 'spaces' },
    });
  }
  const first = text.search(INVISIBLE);
  if (first >= 0) {
    const soft = text.includes('\u00ad');
    working.operations.push({
      rule: 'invisible-characters',
      action: 'whitespace',
      certain: true,
      start: first,
      end: text.length,
      message: soft
        ? 'Soft hyphens and other invisible characters are left out.'
        : 'Invisible characters are left out.',
      effect: { type: 'fold', fold: 'invisible' },
    });
  }
}
