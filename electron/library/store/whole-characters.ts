/** Half of a character that needs two UTF-16 units: a cut emoji, or what a broken program put on the clipboard. */
const HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text as SQLite keeps it, which stores another character for such a half: what is hashed must be what is read back. */
export const asStored = (text: string): string => text.replace(HALF, '\uFFFD');
