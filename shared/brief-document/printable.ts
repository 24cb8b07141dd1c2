// Characters that XML 1.0 cannot hold (C0 controls but tab and line ends, lone surrogates, U+FFFE and U+FFFF), and the
// invisible orders to show letters in another sequence than they are stored in: with those, printed words could read
// otherwise than the words that were matched.
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The end of a line in files of old mainframes: a control that XML can hold, and nobody sees. */
const NEXT_LINE = /\u0085/g;

/** Text as it may stand on paper: without controls, broken characters and overrides of the reading direction. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '').replace(NEXT_LINE, ' ');
