/** English month names in order; index 0 is January. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const SHORT: Readonly<Record<string, string>> = {
  January: 'Jan.',
  February: 'Feb.',
  March: 'Mar.',
  April: 'Apr.',
  August: 'Aug.',
  September: 'Sept.',
  October: 'Oct.',
  November: 'Nov.',
  December: 'Dec.',
};

/** Words of a date with the names of months as law reviews shorten them; May, June and July stay whole. */
export const withShortMonths = (words: string): string =>
  words.replace(/\p{Lu}\p{Ll}+/gu, (word) => SHORT[word] ?? word);
