/** The day of an instant in words: "12 February 2026". */
export const dayWords = (instant: string, language: string): string =>
  new Date(instant).toLocaleDateString(language, { day: 'numeric', month: 'long', year: 'numeric' });
