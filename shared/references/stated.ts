/** Reason of a value that a reference file states: nobody has seen it in a text of the article. */
export const STATED = 'Stated by a reference file.';
