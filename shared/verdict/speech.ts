import { type Block, canonicalText } from '../model/text';
import type { Span } from '../model/verdict';
import { SPEECH_VERBS, type SpeechContext, speakerNear } from './speaker-names';

/** Words that stand inside quotation marks in an article, with who seems to say them. A proposal, never a fact. */
export type SpokenStretch = Readonly<{
  /** UTF-16 offsets in the canonical text of the words inside the marks, end exclusive. */
  start: number;
  end: number;
  paragraph: number;
  /** Name as the article has it, without title; null where the text does not say. */
  speaker: string | null;
  /** Title or office beside the name. */
  role: string | null;
  /** "in testimony", "at a press conference", … where the same paragraph says so. */
  occasion: string | null;
}>;

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;
const OCCASION =
  /(?<!\p{L})(?:in (?:(?:a|an|his|her|their|written|prepared|recent|televised|joint|exclusive)\s)*(?:testimony|statement|interview|speech|address|remarks|letter|post)(?: (?:to|with|on|before|for) (?:the )?\p{L}[\p{L} ]{2,40}?(?=[,.;]|$))?|(?:at|during) (?:a|an|the|his|her) (?:[\p{L}-]+ ){0,4}(?:conference|briefing|hearing|dialogue|meeting|summit|session|ceremony|forum)|told (?:a|an|the) (?:[\p{L}-]+ ){0,4}(?:committee|subcommittee|panel|senate|house|parliament|assembly|reporters|lawmakers))(?!\p{L})/iu;

/** A paragraph with marks in it. `goesOn`: its first words continue those of the paragraph before. */
type MarkedParagraph = Readonly<{
  index: number;
  text: string;
  /** UTF-16 offset in the canonical text. */
  blockStart: number;
  found: readonly Marked[];
  goesOn: boolean;
}>;

/** Paragraphs with words between quotation marks, in order. Words that run over paragraphs are opened by a mark in each. */
function markedParagraphs(blocks: readonly Pick<Block, 'text'>[]): MarkedParagraph[] {
  const paragraphs: MarkedParagraph[] = [];
  let blockStart = 0;
  let goesOn = false;
  for (const [index, { text }] of blocks.entries()) {
    const found = marksIn(text, goesOn);
    if (found.length > 0) paragraphs.push({ index, text, blockStart, found, goesOn });
    goesOn = found.at(-1)?.closed === false && startsWithMark(blocks[index + 1]?.text);
    blockStart += text.length + 2;
  }
  return paragraphs;
}

/**
 * Finds the stretches between quotation marks and proposes a speaker, role and occasion for each. A quotation that runs
 * over paragraphs, each opened by a mark, keeps its speaker. Pure; offsets count in the canonical text.
 */
export function findSpeech(blocks: readonly Pick<Block, 'text'>[]): SpokenStretch[] {
  const context: SpeechContext = { lastSpeaker: null, lastRole: null };
  return markedParagraphs(blocks).flatMap(({ index, text, blockStart, found, goesOn }) => {
    const occasion = OCCASION.exec(outsideOf(text, found))?.[0] ?? null;
    return found.map(({ from, to }, order): SpokenStretch => {
      const continued = goesOn && order === 0;
      const near = continued
        ? { speaker: context.lastSpeaker, role: context.lastRole }
        : speakerNear(text, from, to, context);
      if (near.speaker !== null) {
        context.lastSpeaker = near.speaker;
        context.lastRole = near.role ?? context.lastRole;
      }
      return {
        start: blockStart + from,
        end: blockStart + to,
        paragraph: index + 1,
        speaker: near.speaker,
        role: near.role,
        occasion,
      };
    });
  });
}

/** A paragraph without the words between its marks; the first 4,000 characters tell where it was said. */
function outsideOf(text: string, marked: readonly Marked[]): string {
  let outside = '';
  let at = 0;
  for (const { from, to } of marked) {
    outside += `${text.slice(at, from)} `;
    at = to;
    if (outside.length > 4000) return outside;
  }
  return (outside + text.slice(at)).slice(0, 4000);
}

const startsWithMark = (text: string | undefined) => /^\s*[“"‘]/u.test(text ?? '');

type Marked = Readonly<{ from: number; to: number; closed: boolean }>;

/** Outermost pairs of quotation marks in one paragraph. Straight marks alternate; apostrophes are no marks. */
function marksIn(text: string, goesOn: boolean): Marked[] {
  const pairs: Marked[] = [];
  let open: { at: number; mark: string } | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    if (open === null) {
      const opens =
        char === '“' ||
        char === '„' ||
        char === '«' ||
        (char === '"' && !/\s/u.test(after)) ||
        ((char === '‘' || char === "'") &&
          !WORD_CHARACTER.test(before) &&
          WORD_CHARACTER.test(after) &&
          closesLater(text, at, char));
      if (opens) open = { at, mark: char };
    } else if (closesWith(open.mark, char, before, after)) {
      pairs.push({ from: open.at + 1, to: at, closed: true });
      open = null;
    }
  }
  if (open !== null && (open.mark === '“' || open.mark === '"' || goesOn))
    pairs.push({ from: open.at + 1, to: text.length, closed: false });
  return pairs;
}

function closesWith(mark: string, char: string, before: string, after: string): boolean {
  if (mark === '“' || mark === '„') return char === '”' || (char === '“' && mark === '„');
  if (mark === '«') return char === '»';
  if (mark === '"') return char === '"' && !/\s/u.test(before);
  return (char === '’' || char === "'") && !WORD_CHARACTER.test(after) && /[\p{L}\p{N},.?!…]/u.test(before);
}

const closesLater = (text: string, at: number, mark: string) =>
  new RegExp(`[\\p{L}\\p{N},.?!…]${mark === '‘' ? '[’]' : "'"}(?![\\p{L}\\p{N}])`, 'u').test(
    text.slice(at + 1, at + 2001),
  );

/** Are these words (offsets in the canonical text) wholly inside one speaker's marks? The first stretch that holds them. */
export function stretchHolding<Stretch extends Span>(
  stretches: readonly Stretch[],
  start: number,
  end: number,
): Stretch | null {
  return stretches.find((stretch) => start >= stretch.start - 1 && end <= stretch.end + 1) ?? null;
}

const cache = new WeakMap<readonly Pick<Block, 'text'>[], readonly SpokenStretch[]>();

/** `findSpeech`, kept as long as the same array of blocks lives. */
export function speechOf(blocks: readonly Pick<Block, 'text'>[]): readonly SpokenStretch[] {
  const known = cache.get(blocks);
  if (known) return known;
  const found = findSpeech(blocks);
  cache.set(blocks, found);
  return found;
}

const markedCache = new WeakMap<readonly Pick<Block, 'text'>[], readonly Span[]>();

/**
 * The places of `speechOf`, without who speaks: that takes many times as long to read, and most verdicts only ask whether
 * words stand between marks. Kept as long as the same array of blocks lives.
 */
export function markedWordsOf(blocks: readonly Pick<Block, 'text'>[]): readonly Span[] {
  const known = markedCache.get(blocks);
  if (known) return known;
  const found = markedParagraphs(blocks).flatMap((paragraph) =>
    paragraph.found.map(({ from, to }) => ({
      start: paragraph.blockStart + from,
      end: paragraph.blockStart + to,
    })),
  );
  markedCache.set(blocks, found);
  return found;
}

/** The speech that holds a passage of an article, so that a quote's speaker, role and occasion can be proposed. */
export function proposeSpeaker(
  blocks: readonly Pick<Block, 'text'>[],
  start: number,
  end: number,
): SpokenStretch | null {
  return end > canonicalText(blocks).length ? null : stretchHolding(speechOf(blocks), start, end);
}

/** The names (or offices) that an article's text gives words to. */
export const namesOfSpeakers = (blocks: readonly Pick<Block, 'text'>[]): string[] => [
  ...new Set(speechOf(blocks).flatMap(({ speaker }) => speaker ?? [])),
];

const REPORTING = new RegExp(`(?<!\\p{L})(?:${SPEECH_VERBS})(?!\\p{L})`, 'u');

/**
 * Does the article report these words (UTF-16 offsets in the canonical text) as what somebody said, in its own words:
 * outside quotation marks, with the verb of saying in the same sentence, outside the words themselves?
 */
export function isReportedSpeech(
  blocks: readonly Pick<Block, 'text'>[],
  start: number,
  end: number,
): boolean {
  if (markedWordsOf(blocks).some((stretch) => start < stretch.end && end > stretch.start)) return false;
  const text = canonicalText(blocks);
  const before =
    text
      .slice(Math.max(0, start - 400), start)
      .split(/[.?!]["”’)]?\s|\n\n/u)
      .at(-1) ?? '';
  const after = text.slice(end, end + 400).split(/[.?!]["”’)]?(?:\s|$)|\n\n/u)[0] ?? '';
  const isClosed = /[.?!]["”’)]?$/u.test(text.slice(start, end));
  return REPORTING.test(before) || (!isClosed && REPORTING.test(after));
}
