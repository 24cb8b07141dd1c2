/**
 * Data passes through citeproc as letters, digits, spaces and private-use characters: citeproc reads markup, quotation
 * marks and punctuation in data as instructions (`<i>`, `"…"`, `. ,`), and a title must come out as it went in. Only
 * the full stop that closes a value stays bare, because citeproc has to weigh it against the one of the style; where
 * other marks meet, `inlines.ts` decides.
 */

const ASCII_BASE = 0xe000;
const SPARE_FIRST = 0xe100;
const SPARE_LAST = 0xe6ff;

/** Marks that citeproc cannot see; `quote-marks.ts` sets the quotation marks, the output format the others. */
export const MARKS = {
  openDouble: '\uE081',
  closeDouble: '\uE082',
  openSingle: '\uE083',
  closeSingle: '\uE084',
  apostrophe: '\uE085',
  italicOn: '\uE7F0',
  italicOff: '\uE7F1',
  linkOn: '\uE7F2',
  linkOff: '\uE7F3',
  rtlOn: '\uE7F4',
  rtlOff: '\uE7F5',
  /** In a style file: words that are left out where the source is cited for words that it quotes. */
  notIfQuoting: '\uE7F6',
  /** In a style file: the same, where the source only reports them. */
  notIfReporting: '\uE7F7',
  leftOutEnd: '\uE7F8',
  /** In a style file: the next source of a citation begins. */
  nextSource: '\uE7F9',
  quoting: '\uE7FA',
  reporting: '\uE7FB',
  /** Around a description in an added style. */
  describedOn: '\uE7FC',
  describedOff: '\uE7FD',
} as const;

const MARK_TEXT: ReadonlyMap<string, string> = new Map([
  [MARKS.openDouble, '“'],
  [MARKS.closeDouble, '”'],
  [MARKS.openSingle, '‘'],
  [MARKS.closeSingle, '’'],
  [MARKS.apostrophe, '’'],
]);
const FIXED: ReadonlyMap<string, string> = new Map(
  ['“', '”', '‘', '’', '«', '»', '„', '‚', '…', '–', '—', '‹', '›'].map((char, index) => [
    char,
    String.fromCharCode(0xe090 + index),
  ]),
);
const FIXED_BACK: ReadonlyMap<string, string> = new Map([...FIXED].map(([char, code]) => [code, char]));

const DISORDER = /[\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * One line of printable characters: control characters and runs of white space become one space, and the
 * directional overrides that could reorder the rest of a note are dropped. Letters are never changed.
 */
export function cleanLine(text: string): string {
  return text
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(DISORDER, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Hides and reveals characters for one rendering. */
export class Protector {
  readonly #spare = new Map<string, string>();
  readonly #back = new Map<string, string>();

  /**
   * A value of a record as one clean line. Private-use characters of its own (icon fonts) get stand-ins, so that
   * they are not mistaken for marks: every value enters here, before quotation marks are set.
   */
  take(raw: string): string {
    return cleanLine(raw).replace(/[\uE000-\uE7FF]/g, (char) => this.#standIn(char));
  }

  /** Hides every character that citeproc could act on, except one full stop at the very end. */
  value(text: string): string {
    if (/[^.]\.$/.test(text)) return `${this.whole(text.slice(0, -1))}.`;
    return this.whole(text);
  }

  /** Hides every character that citeproc could act on. */
  whole(text: string): string {
    return guard(text.replace(/[!-/:-@[-`{-~]|[^\p{ASCII}]/gu, hide));
  }

  /** Hides markup and quotation marks only: citeproc needs the full stops and hyphens of names for initials. */
  name(text: string): string {
    return guard(text.replace(/['’]/g, MARKS.apostrophe).replace(/[<>&"_{}|\\“”‘«»„‚]/g, hide));
  }

  /** The character that a hidden one stands for; others are returned as they are. */
  reveal(char: string): string {
    // All that hides anything is a private-use character, and most characters are none.
    if (char.charCodeAt(0) < ASCII_BASE) return char;
    const known = MARK_TEXT.get(char) ?? FIXED_BACK.get(char) ?? this.#back.get(char);
    if (known !== undefined) return known;
    const code = char.charCodeAt(0) - ASCII_BASE;
    return code > 0x20 && code < 0x7f ? String.fromCharCode(code) : char;
  }

  #standIn(char: string): string {
    const known = this.#spare.get(char);
    if (known !== undefined) return known;
    const code = SPARE_FIRST + this.#spare.size;
    if (code > SPARE_LAST) return '\uFFFD';
    const stand = String.fromCharCode(code);
    this.#spare.set(char, stand);
    this.#back.set(stand, char);
    return stand;
  }
}

/** citeproc keeps printed strings as keys of plain objects, where "constructor" is no key like others. */
const guard = (text: string): string => (text in {} ? hide(text.slice(0, 1)) + text.slice(1) : text);

function hide(char: string): string {
  const code = char.charCodeAt(0);
  return code < 0x7f ? String.fromCharCode(ASCII_BASE + code) : (FIXED.get(char) ?? char);
}
