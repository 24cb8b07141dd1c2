/** Mark that a style puts around an inline quotation; nested marks alternate from it. */
export type OuterMark = 'double' | 'single';

/** How a quotation is printed. `text` has the length of the words given; print `text.slice(start, end)` between the marks. */
export interface MarkedWords {
  open: string;
  close: string;
  text: string;
  start: number;
  end: number;
}

const CURLY = { double: ['“', '”'], single: ['‘', '’'] } as const;

/**
 * Sets quotation marks by nesting level (QI-12): outer marks of the style around an inline quotation, none around a
 * block, and the marks inside the words alternating from there. Marks that already enclose all the words are not
 * doubled. Apostrophes, unpaired straight marks and every other character stay as they are.
 */
export function setQuotationMarks(
  words: string,
  place: 'inline' | 'block',
  outer: OuterMark = 'double',
): MarkedWords {
  const found = findMarks(words);
  const first = words.search(/\S/);
  const last = words.trimEnd().length - 1;
  const enclosing = found.pairs.find((pair) => pair.open === first && pair.close === last && last > first);

  let start = Math.max(first, 0);
  let end = last + 1;
  if (enclosing) {
    const inside = words.slice(enclosing.open + 1, enclosing.close);
    start = enclosing.open + 1 + (inside.length - inside.trimStart().length);
    end = enclosing.open + 1 + inside.trimEnd().length;
  }

  const firstLevel = place === 'block' ? outer : opposite(outer);
  const pairs = found.pairs.filter((pair) => pair !== enclosing);
  const markAt = (position: number): OuterMark => {
    const depth = pairs.filter((pair) => pair.open < position && position < pair.close).length;
    return depth % 2 === 0 ? firstLevel : opposite(firstLevel);
  };
  const text = words.split('');
  for (const pair of pairs) {
    const mark = markAt(pair.open);
    if (mark === pair.mark) continue;
    text[pair.open] = CURLY[mark][0];
    text[pair.close] = CURLY[mark][1];
  }
  for (const position of found.lone) {
    if (markAt(position) === 'single') text[position] = CURLY.single[words[position] === '“' ? 0 : 1];
  }
  const [open, close] = place === 'block' ? ['', ''] : CURLY[outer];
  return { open, close, text: text.join(''), start, end: Math.max(start, end) };
}

const opposite = (mark: OuterMark): OuterMark => (mark === 'double' ? 'single' : 'double');

/**
 * The words on either side of a quotation with the marks of the style in the place of those that the analyst typed around
 * it; null where the two are of the style's kind already, or are no pair of ours (« », „ “).
 */
export function outerMarksAround(
  before: string,
  after: string,
  outer: OuterMark,
): { before: string; after: string } | null {
  const typed = opposite(outer);
  const [opening, closing] = typed === 'double' ? [/[“"]$/u, /^([.,]?)[”"]/u] : [/[‘']$/u, /^([.,]?)[’']/u];
  if (!opening.test(before) || !closing.test(after)) return null;
  const [open, close] = CURLY[outer];
  return { before: before.replace(opening, open), after: after.replace(closing, `$1${close}`) };
}

/** Marks of every kind that an analyst may type in front of and behind quoted words. */
export const OPENING_MARKS = '“"‘\'«»‹›„‚”❝「『〝＂`';
export const CLOSING_MARKS = '”"’\'»«›‹“‘❞」』〞〟＂';

/**
 * Words between guillemets, between low and high marks, and between the marks of other scripts and type-setters (``…''):
 * no style sets these, so they stay as they are typed, but what stands between them is quoted no less.
 */
export const foreignPairs = (words: string): MarkPair[] =>
  Array.from(words.matchAll(FOREIGN_PAIR), ({ 0: { length }, index }) => ({
    open: index,
    close: index + length - 1,
    mark: 'double' as const,
  }));

const FOREIGN_PAIR = new RegExp(
  [
    '«[^«»]+»|»[^«»]+«|‹[^‹›]+›|›[^‹›]+‹',
    '„[^„“”"]+[“”"]|(?<=^|[\\s([])”[^“”]+”|‚[^‚‘]+‘',
    '❝[^❝❞]+❞|「[^「」]+」|『[^『』]+』|〝[^〝〞〟]+[〞〟]|＂[^＂]+＂',
    "(?<=`)`[^`]+?'(?=')",
  ].join('|'),
  'gu',
);

/**
 * Places (UTF-16) of double marks without a partner, in the order of the text: one was forgotten, and so nothing compares
 * what was to stand between them. A straight mark behind a digit may measure inches, and is left out.
 */
export function loneDoubleMarks(words: string): number[] {
  const paired = new Set(
    [...findMarks(words).pairs, ...foreignPairs(words)].flatMap(({ open, close }) => [open, close]),
  );
  return Array.from(words.matchAll(/[“”„«»]|(?<!\d)"/gu), ({ index }) => index).filter(
    (at) => !paired.has(at),
  );
}

/**
 * Pairs of single marks, and of marks of other kinds, between which the words are quoted. What only begins like one is left
 * out: “’90s”, “'tis”.
 */
export const otherPairs = (words: string): MarkPair[] => [
  ...findMarks(words).pairs.filter(
    ({ open, mark }) => mark === 'single' && !SHORTENED.test(words.slice(open + 1, open + 8)),
  ),
  ...foreignPairs(words),
];

const SHORTENED = /^(?:\d|(?:tis|twas|twill|em|til|cause|n)\b)/iu;

/** Two marks that belong together, by their places in the text (UTF-16). */
export interface MarkPair {
  open: number;
  close: number;
  mark: OuterMark;
}

const isWordCharacter = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);
const isBoundary = (character: string | undefined) =>
  character === undefined || /[\s([{“‘"'—–-]/u.test(character);
const isBlank = (character: string | undefined) => character === undefined || /\s/u.test(character);

/**
 * Pairs the marks in the words. `lone` holds curly double marks without partner (a passage cut through a quotation);
 * a lone straight mark may be an inch sign and is left out, as is a lone single mark, which may be an apostrophe.
 */
export function findMarks(words: string): { pairs: MarkPair[]; lone: number[] } {
  const pairs: MarkPair[] = [];
  const lone: number[] = [];
  const waiting: { at: number; mark: OuterMark }[] = [];

  const noteLone = (at: number) => {
    if (words[at] === '“' || words[at] === '”') lone.push(at);
  };
  const close = (at: number, mark: OuterMark) => {
    const index = waiting.findLastIndex((entry) => entry.mark === mark);
    const [opener, ...unclosed] = index < 0 ? [] : waiting.splice(index);
    if (!opener) return noteLone(at);
    // Whatever was opened inside and never closed has no partner.
    for (const entry of unclosed) noteLone(entry.at);
    pairs.push({ open: opener.at, close: at, mark });
  };

  for (let at = 0; at < words.length; at++) {
    const before = words[at - 1];
    const after = words[at + 1];
    switch (words[at]) {
      case '“':
        waiting.push({ at, mark: 'double' });
        break;
      case '”':
        close(at, 'double');
        break;
      case '"':
        if (isBoundary(before) && !isBlank(after)) waiting.push({ at, mark: 'double' });
        else close(at, 'double');
        break;
      case '‘':
        if (!isBlank(after)) waiting.push({ at, mark: 'single' });
        break;
      case "'":
      case '’':
        if (isWordCharacter(before) && isWordCharacter(after)) break;
        if (words[at] === "'" && isBoundary(before) && isWordCharacter(after))
          waiting.push({ at, mark: 'single' });
        else if (waiting.at(-1)?.mark === 'single' && !isBlank(before) && !isPossessive(words, at))
          close(at, 'single');
        break;
    }
  }
  for (const entry of waiting) noteLone(entry.at);
  return { pairs, lone: lone.sort((a, b) => a - b) };
}

/** “the analysts’ view’”: a mark after s that is followed by a word closes nothing when a later one can. */
const isPossessive = (words: string, at: number): boolean =>
  /s/iu.test(words[at - 1] ?? '') &&
  /^\s\p{L}[^“”"‘]*[^\s“”"‘][’'](?![\p{L}\p{N}])/u.test(words.slice(at + 1));
