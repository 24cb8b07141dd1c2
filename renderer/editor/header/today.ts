/** Today as the reader of the brief writes dates: "18 March 2026" or "March 18, 2026". */
export const todayInWords = (now: Date = new Date(), language: string = navigator.language): string =>
  new Intl.DateTimeFormat(language.startsWith('en') ? language : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(now);
