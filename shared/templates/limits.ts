import type { BriefTemplate, LimitRange, SectionLimits, TemplateSection } from '../model/template';
import {
  addCounts,
  type BlockCount,
  type Countable,
  countBlock,
  minutesOf,
  NOTHING,
  pagesOf,
} from './count-blocks';
import { sectionUnder } from './state-from-template';

/** What a limit of a template counts. */
export type LimitName = keyof SectionLimits | 'pages';

/** How a count stands to its limit. `near`: from nine tenths on, where words or lines are counted. */
export type LimitState = 'within' | 'near' | 'over' | 'under';

export type MeasuredLimit = { limit: LimitName; count: number; range: LimitRange; state: LimitState };

export type MeasuredSection = {
  /** As it stands in the brief; empty for what stands before the first heading. */
  heading: string;
  /** Index of the heading among the blocks of the brief; null before the first heading. */
  block: number | null;
  section: TemplateSection | null;
  count: BlockCount;
  limits: MeasuredLimit[];
};

export type MeasuredBrief = {
  /** Of the body: without headings, notes and sections that are outside the limits. */
  words: number;
  pages: number;
  minutes: number;
  /** Of the whole brief. */
  limits: MeasuredLimit[];
  sections: MeasuredSection[];
};

const stateOf = (count: number, { least, most }: LimitRange, isLong: boolean): LimitState => {
  if (count > most) return 'over';
  if (count < (least ?? 0)) return 'under';
  return isLong && count >= most * 0.9 ? 'near' : 'within';
};

const measured = (
  limit: LimitName,
  count: number,
  range: LimitRange | undefined,
  isLong = false,
): MeasuredLimit[] => (range ? [{ limit, count, range, state: stateOf(count, range, isLong) }] : []);

/** How the words of a section, or of a field of the head, stand to their limits. */
export function measureLimits(count: BlockCount, limits: SectionLimits): MeasuredLimit[] {
  return [
    ...measured('sentences', count.sentences, limits.sentences),
    ...measured('bullets', count.items > 0 ? count.items : count.paragraphs, limits.bullets),
    ...measured('quotations', count.quotations, limits.quotations),
    ...measured('lines', count.lines, limits.lines),
    ...measured('words', count.words, limits.words, true),
    ...measured('wordsPerBullet', count.longestItem, limits.wordsPerBullet, true),
    ...measured('wordsPerSentence', count.longestSentence, limits.wordsPerSentence, true),
  ];
}

/**
 * Measures a brief against its template; without one, only counts. `countOf` may keep counts of blocks that did not
 * change.
 */
export function measureBrief(
  blocks: readonly Countable[],
  template: Pick<BriefTemplate, 'sections' | 'length'> | null,
  countOf: (block: Countable, index: number) => BlockCount = countBlock,
): MeasuredBrief {
  const parts: Omit<MeasuredSection, 'limits'>[] = [];
  let open: Omit<MeasuredSection, 'limits'> | undefined;
  let words = 0;
  blocks.forEach((block, index) => {
    if (block.type === 'heading') {
      const heading = headingText(block);
      const section = sectionUnder(heading, template?.sections ?? []) ?? null;
      // A heading inside a section (a lower level, not the template's) goes on counting for it.
      if (section === null && open?.section && block.tag === 'h3') return;
      open = { heading, block: index, section, count: NOTHING };
      parts.push(open);
      return;
    }
    const count = countOf(block, index);
    if (!open) {
      open = { heading: '', block: null, section: null, count: NOTHING };
      parts.push(open);
    }
    open.count = addCounts(open.count, count);
    if (open.section?.counted !== false) words += count.words;
  });
  const pages = pagesOf(words);
  const { length } = template ?? {};
  return {
    words,
    pages,
    minutes: minutesOf(words),
    limits: [...measured('words', words, length?.words, true), ...measured('pages', pages, length?.pages)],
    sections: parts.map((part) => ({
      ...part,
      limits: part.section ? measureLimits(part.count, part.section.limits) : [],
    })),
  };
}

const headingText = (node: Countable): string =>
  node.type === 'text' ? (node.text ?? '') : (node.children ?? []).map(headingText).join('');

const number = ({ least, most }: LimitRange): string =>
  least === undefined ? `at most ${most}` : least === most ? `${most}` : `${least}–${most}`;
const many = (range: LimitRange, one: string, more: string): string =>
  `${number(range)} ${range.most === 1 ? one : more}`;

/** “1–3 sentences, at most 60 words”; empty without a limit. */
export function limitsInWords(limits: SectionLimits): string {
  const { words, sentences, bullets, wordsPerBullet, wordsPerSentence, lines, quotations } = limits;
  return [
    sentences && many(sentences, 'sentence', 'sentences'),
    bullets && many(bullets, 'point', 'points'),
    quotations && many(quotations, 'quotation', 'quotations'),
    lines && many(lines, 'line', 'lines'),
    words && many(words, 'word', 'words'),
    wordsPerBullet && `${many(wordsPerBullet, 'word', 'words')} ${bullets ? 'each' : 'in each point'}`,
    wordsPerSentence && `${many(wordsPerSentence, 'word', 'words')} in each sentence`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** “350–450 words, at most 1 page”; empty without a limit. */
export const lengthInWords = ({ length }: Pick<BriefTemplate, 'length'>): string =>
  [length.words && many(length.words, 'word', 'words'), length.pages && many(length.pages, 'page', 'pages')]
    .filter((part) => part !== undefined)
    .join(', ');

const COUNTED: Record<LimitName, readonly [one: string, more: string]> = {
  words: ['word', 'words'],
  sentences: ['sentence', 'sentences'],
  bullets: ['point', 'points'],
  lines: ['line', 'lines'],
  quotations: ['quotation', 'quotations'],
  pages: ['page', 'pages'],
  wordsPerBullet: ['word in one point', 'words in one point'],
  wordsPerSentence: ['word in one sentence', 'words in one sentence'],
};

/** “72 of 60 words”, “6 of 3–5 points”. */
export function measuredInWords({ limit, count, range }: MeasuredLimit): string {
  const [one, more] = COUNTED[limit];
  const of = range.least === undefined ? `${range.most}` : `${range.least}–${range.most}`;
  return `${count} of ${of} ${range.most === 1 ? one : more}`;
}
