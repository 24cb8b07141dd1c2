const BODY =
  'The ferry owners say that the dredging has closed two of their landings, and that nobody asked them before it began.';
const MORE =
  'The port answered that the work had been announced in good time, and that the landings would open again in spring.';

/** What ProQuest writes for one article. */
export const ONE_OF_PROQUEST = `Report Information from ProQuest

November 23 2025 20:06

Document 1 of 1

Ferry owners sue over dredging

Author: Hussain, Zara

Publication info: Harbour Gazette ; Karachi [Karachi]. 14 Feb 2025.

Full text:

${BODY}

${MORE}

Subject: Dredging; Ferries

Publication title: Harbour Gazette

Publication date: Feb 14, 2025

ProQuest document ID: 3166600000

Database: International Newsstream
`;

const article = (n: number): string => `${n} of 3 DOCUMENTS

Harbour Gazette

February 1${n}, 2025 Tuesday

Ferry owners sue for the ${n}. time

BYLINE: Zara Hussain

${BODY}

${MORE}
`;
const factiva = (n: number): string => `Ferry owners sue for the ${n}. time

${BODY}

Document HARGAZ002025030${n}el340001q
`;

/** Files with several articles, and how many. */
export const several: readonly (readonly [name: string, text: string, count: number])[] = [
  ['numbered', [1, 2, 3].map(article).join('\n'), 3],
  ['with the number of each', [1, 2].map(factiva).join('\n'), 2],
  ['with an end each', [1, 2].map(() => `Ferry owners sue\n\n${BODY}\n\nEnd of Document\n`).join('\n'), 2],
];

/** Files with one article, whatever their lines look like. */
export const single: readonly (readonly [name: string, text: string])[] = [
  ['one document of one', `1 of 1 DOCUMENTS\n\nFerry owners sue again\n\n${BODY}\n\n${MORE}\n`],
  [
    'a page number that a program prints on every page',
    `Ferry owners sue again\n\n${BODY}\n\nEnd of Document\n\n${MORE}\n`,
  ],
  [
    'sentences that speak of documents',
    `Ferry owners sue again\n\nShe read 2 of 3 documents.\n\n${BODY}\n\nHe read 1 of 3 documents.\n`,
  ],
];

/** Lines that look like a catalogue's, in an article that no database gave out. */
export const LABELLED_ARTICLE = `Ferry owners sue again

Full text:

${BODY}

Subject: dredging was never the only matter.

${MORE}
`;
