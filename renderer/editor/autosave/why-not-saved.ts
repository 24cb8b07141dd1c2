/** A reason to stand behind “Not saved:”: some reasons of the library begin with these words themselves. */
export const whyNotSaved = (message: string): string => message.replace(/^Not saved:\s*/iu, '');
