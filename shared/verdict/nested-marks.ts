import { markKind } from './comparison-form';
import type { QuotationStyle } from './styles';

const GLYPHS = { double: ['\u201c', '\u201d'], single: ['\u2018', '\u2019'] } as const;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/**
 * Sets the marks of a quotation for its nesting level (QI-12). In running text the outer marks are the style's and are
 * added, inner marks alternate; a block has no outer marks, so that inner ones begin with the style's own again
 * (OSCOLA: single). Apostrophes stay apostrophes. `words` come without outer marks.
 */
export function setQuotationMarks(words: string, style: QuotationStyle, isBlock: boolean): string {
  const other = style.outerMarks === 'double' ? 'single' : 'double';
  const first = isBlock ? style.outerMarks : other;
  const chars = [...words];
  const open: string[] = [];
  const set = chars.map((char, index) => {
    const kind = markKind(char);
    if (kind === null) return char;
    const before = chars[index - 1] ?? ' ';
    const after = chars[index + 1] ?? ' ';
    if (kind === 'single' && WORD_CHARACTER.test(before) && WORD_CHARACTER.test(after)) return '\u2019';
    const opens = !/\s/u.test(after) && /[\s([\u2014\u2013\u2018\u201c'"]/u.test(before);
    // A single mark without a partner is an apostrophe ("’tis", "partners’").
    if (
      opens &&
      (kind === 'double' ||
        chars.slice(index + 1).some((later, at) => closes(chars, index + 1 + at, later, kind)))
    ) {
      const level = open.length % 2 === 0 ? first : first === 'double' ? 'single' : 'double';
      open.push(kind);
      return GLYPHS[level][0];
    }
    if (open.at(-1) === kind) {
      open.pop();
      const level = open.length % 2 === 0 ? first : first === 'double' ? 'single' : 'double';
      return GLYPHS[level][1];
    }
    return kind === 'double' ? GLYPHS[first][1] : '\u2019';
  });
  const inner = set.join('');
  return isBlock ? inner : `${GLYPHS[style.outerMarks][0]}${inner}${GLYPHS[style.outerMarks][1]}`;
}

function closes(chars: readonly string[], at: number, char: string, kind: 'single' | 'double'): boolean {
  if (markKind(char) !== kind) return false;
  const before = chars[at - 1] ?? ' ';
  const after = chars[at + 1] ?? ' ';
  return !/\s/u.test(before) && !WORD_CHARACTER.test(after);
}
