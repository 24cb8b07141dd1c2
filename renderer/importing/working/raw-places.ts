import type { Working } from './working';

/** Searching every step costs (steps × characters); above this, steps of a page keep no offsets. */
const BUDGET = 3_000_000_000;
const CONTEXT = 60;

export type RawPlace = { start: number; end: number };
type Letters = { text: string; at: Uint32Array };

/**
 * Finds where the stretches of the log stand in the raw file of a page or Markdown article. Only letters and digits
 * are compared, tags are skipped; a stretch that occurs more than once is told by what stands beside it, and left
 * without a place where that does not decide.
 */
export function findRawPlaces(working: Working, raw: string, format: 'html' | 'markdown'): void {
  working.raw = raw;
  const letters = lettersOf(raw, format);
  if (working.operations.length * letters.text.length > BUDGET) return;
  for (const { start, end, effect } of working.operations) {
    if (effect.type === 'fold' || working.rawPlaces.has(`${start}-${end}`)) continue;
    const place = placeOf(working.text, start, end, letters);
    if (place) working.rawPlaces.set(`${start}-${end}`, widened(place, working.text.slice(start, end), raw));
  }
}

function placeOf(text: string, start: number, end: number, raw: Letters): RawPlace | null {
  const words = onlyLetters(text.slice(start, end));
  if (words === '') return null;
  const left = onlyLetters(text.slice(Math.max(0, start - CONTEXT), start));
  const right = onlyLetters(text.slice(end, end + CONTEXT));
  for (const [before, after] of [
    ['', ''],
    ['', right],
    [left, ''],
    [left, right],
  ] as const) {
    const wanted = before + words + after;
    const found = raw.text.indexOf(wanted);
    if (found < 0 || raw.text.indexOf(wanted, found + 1) >= 0) continue;
    const first = raw.at[found + before.length] ?? 0;
    const last = raw.at[found + before.length + words.length - 1] ?? 0;
    return { start: first, end: last + 1 };
  }
  return null;
}

/** Marks around the words (colon of a dateline, bracket of a callout) belong to the stretch; white space may differ. */
function widened(place: RawPlace, words: string, raw: string): RawPlace {
  const lead = (/^[^\p{L}\p{N}]*/u.exec(words)?.[0] ?? '').replace(/\s/g, '');
  const trail = (/[^\p{L}\p{N}]*$/u.exec(words)?.[0] ?? '').replace(/\s/g, '');
  let { start, end } = place;
  for (const char of [...lead].reverse()) {
    let at = start - 1;
    while (/\s/.test(raw[at] ?? '')) at--;
    if (raw[at] !== char) break;
    start = at;
  }
  for (const char of trail) {
    let at = end;
    while (/\s/.test(raw[at] ?? '')) at++;
    if (raw[at] !== char) break;
    end = at + 1;
  }
  return { start, end };
}

const onlyLetters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

const HTML_SKIPPED =
  /<!--[\s\S]*?-->|<(script|style|noscript|template|title|svg|select|textarea|button)\b[^>]*>[\s\S]*?<\/\1\s*>|<[a-z!/?][^>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]+\d*);/giy;
/** Addresses of links, and codes for characters. */
const MARKDOWN_SKIPPED = /\]\([^)\s]*(?:\s+"[^"]*")?\)|&(?:#\d+|#x[0-9a-f]+|[a-z]+\d*);/giy;

/** The letters and digits of a file that a reader sees, each with its offset. */
function lettersOf(raw: string, format: 'html' | 'markdown'): Letters {
  const skipped = format === 'html' ? HTML_SKIPPED : MARKDOWN_SKIPPED;
  const starts = format === 'html' ? /[<&]/ : /[\]&]/;
  const at = new Uint32Array(raw.length);
  const parts: string[] = [];
  let count = 0;
  for (let i = 0; i < raw.length; ) {
    const char = raw[i] ?? '';
    if (starts.test(char)) {
      skipped.lastIndex = i;
      const match = skipped.exec(raw);
      if (match) {
        i += match[0].length;
        continue;
      }
    }
    if (/[\p{L}\p{N}]/u.test(char)) {
      parts.push(char);
      at[count++] = i;
    }
    i++;
  }
  return { text: parts.join(''), at: at.subarray(0, count) };
}
