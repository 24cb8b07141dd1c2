import { HANDLING_CHOICES, type HandlingFault, handlingFault } from './handling-lines';

const LEVELS = ['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET'] as const;
const LINES: readonly string[] = [...HANDLING_CHOICES.flatMap(({ lines }) => lines), ...LEVELS];
const SCHEMES = 'TLP 2.0, of the UK, of the US or of CUI';

/** Words that were a marking, or are a part of one, and what is written now. */
const NO_LINES: readonly (readonly [pattern: RegExp, message: string, instead?: string])[] = [
  [
    /^restricted$/iu,
    'RESTRICTED is no marking of the UK since 2014, nor one of the US: the UK writes OFFICIAL or OFFICIAL-SENSITIVE.',
  ],
  [
    /^protect$/iu,
    'PROTECT is no marking of the UK since 2014: the UK writes OFFICIAL or OFFICIAL-SENSITIVE.',
  ],
  [
    /^(?:official )?sensitive$/iu,
    'SENSITIVE alone is no marking: the UK writes OFFICIAL-SENSITIVE.',
    'OFFICIAL-SENSITIVE',
  ],
  [
    /^(?:fouo|for official use only|sbu|sensitive but unclassified)$/iu,
    'CUI has taken the place of this marking; behind a level it is written UNCLASSIFIED//FOUO.',
    'CUI',
  ],
  [/^\(u\)$|^u$/iu, '(U) marks a paragraph: the line of a page is UNCLASSIFIED.', 'UNCLASSIFIED'],
  [/^u\/\/(?=\S)/iu, '(U) marks a paragraph: the line of a page begins with UNCLASSIFIED.'],
  [
    /^(?:noforn|orcon|les|limdis|propin|rel to .+)$/iu,
    'Words on handling stand behind a level and a double slash, as in SECRET//NOFORN.',
  ],
];

/**
 * What a reader may doubt in a line that nothing forbids: words that no scheme has, or two schemes in one line. With the line
 * that may be meant, where there is one. Null for a line that a scheme has, and for one that is wrong already.
 */
export function handlingDoubt(line: string): HandlingFault | null {
  const words = line.replaceAll(/\s+/gu, ' ').trim();
  if (words === '' || handlingFault(words)) return null;
  const [level = '', ...behind] = words.split('//').map((part) => part.trim());
  const other = behind.find((part) => /^(?:tlp(?!\p{L})|official(?:-sensitive)?$)/iu.test(part));
  if (other !== undefined)
    return {
      message: `“${level}” and “${other}” are markings of two schemes: readers of either need not know the other. Write ${level} or ${other}.`,
    };
  if (LINES.some((each) => startsWith(words, each))) return null;
  const known = NO_LINES.find(([pattern]) => pattern.test(words));
  if (known) return { message: known[1], ...(known[2] !== undefined && { instead: known[2] }) };
  const colour = `TLP:${words.toUpperCase().replaceAll(' ', '')}`;
  const meant = LINES.includes(colour) ? colour : LINES.find((each) => isNear(level, each));
  if (meant === undefined)
    return { message: `“${words}” is no line of ${SCHEMES}. It is printed as it stands.` };
  return {
    message: `“${words}” is no line of ${SCHEMES}: if ${meant} is meant, write it so.`,
    instead: [meant, ...behind].join('//'),
  };
}

const startsWith = (words: string, line: string): boolean =>
  words.startsWith(line) && !/^[\p{L}\p{N}-]/u.test(words.slice(line.length));

const MOST_SLIPS = 2;

/** The same letters but for case, spaces, marks and a slip or two. */
function isNear(words: string, line: string): boolean {
  const [one, other] = [words, line].map((each) => each.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, ''));
  return one !== undefined && other !== undefined && slips(one, other) <= (other.length < 8 ? 1 : MOST_SLIPS);
}

/** Letters to put in, take out, change or swap with their neighbour before one word is the other. */
function slips(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const [last = [], before = []] = [rows[i - 1], rows[i - 2]];
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}
