/** What typed characters become: the last `remove` UTF-16 units before the caret give way to `insert`. */
export type Smartened = { remove: number; insert: string };

const OPENS_AFTER = /(?:^|[\s([{<–—/“‘«\u200b-])$/u;

/** An address is copied as it is; a mark that closes what was opened before it is none of its characters. */
const IN_ADDRESS = /(?:\p{L}:\/\/|www\.)\S*$/iu;
/** Between backticks stands what somebody may type or run as it is: “--” and straight marks are its own. */
const IN_CODE = /^(?:[^`]*`[^`]*`)*[^`]*(?:^|[\s([{<–—/“‘])`[^`]{0,80}$/u;
/** What begins with an apostrophe that reads as an opening mark until the word is whole. */
const ELIDED = /(?:^|[\s([{<–—/“-])‘((?:\d0s|tis|twas|til|em|n)[\s.,)’])$/iu;

/** "‘90s " is no quotation but the nineties, "rock ‘n’ roll" no quotation of one letter. */
function elided(line: string): Smartened | null {
  const word = ELIDED.exec(line.endsWith("'") ? `${line.slice(0, -1)}’` : line)?.[1];
  // "‘em’" may be a quoted word, "‘n " the beginning of one.
  if (word === undefined || word.toLowerCase().startsWith('n') !== word.endsWith('’')) return null;
  return { remove: word.length + 1, insert: `’${word}` };
}

/**
 * The typographic form of what was just typed, from the text of its line up to the caret, the typed character included;
 * null where it stays. Inch and foot signs stay straight: a mark behind a figure closes only what is open.
 */
export function smarten(line: string): Smartened | null {
  const typed = line.at(-1);
  const before = line.slice(0, -1);
  const whole = elided(line);
  if (whole !== null) return whole;
  if (IN_CODE.test(before)) return null;
  if (IN_ADDRESS.test(before) && !(typed === '"' && isOpen(before, '“', '”'))) return null;
  switch (typed) {
    case '"':
      if (OPENS_AFTER.test(before)) return { remove: 1, insert: '“' };
      return /\d$/u.test(before) && !isOpen(before, '“', '”') ? null : { remove: 1, insert: '”' };
    case "'":
      if (OPENS_AFTER.test(before)) return { remove: 1, insert: '‘' };
      return /\d$/u.test(before) && !isOpen(before, '‘', '’') ? null : { remove: 1, insert: '’' };
    case '-':
      // A line of hyphens is a line across the page.
      if (/^-*$/u.test(before)) return null;
      if (before.endsWith('–')) return { remove: 2, insert: '—' };
      return /[^-]-$/u.test(before) ? { remove: 2, insert: '–' } : null;
    case '.':
      return /(?:^|[^.])\.\.$/u.test(before) ? { remove: 3, insert: '…' } : null;
    default:
      return null;
  }
}

const isOpen = (text: string, open: string, close: string): boolean =>
  text.lastIndexOf(open) > text.lastIndexOf(close);
