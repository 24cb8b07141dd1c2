/**
 * What citation styles ask of a quotation. Where a style leaves a choice, ours stands here; where a style is not known,
 * the house rules apply, which are the strictest.
 */
export type QuotationStyle = Readonly<{
  id: 'chicago' | 'apa' | 'oscola' | 'bluebook' | 'house';
  label: string;
  /** A first letter may change case without a bracket (QI-19). */
  silentFirstLetter: boolean;
  /** What to think of an ellipsis at the start or the end (QI-23). */
  edgeEllipsis: 'unwanted' | 'wanted-mid-sentence';
  /** Preferred setting of the ellipsis; all settings are read. */
  ellipsis: '. . .' | '…' | '...';
  outerMarks: 'double' | 'single';
  /** Final comma or period stands inside the closing mark even where the source has none. */
  finalPunctuation: 'inside' | 'outside';
  /** A quotation is set off as a block from this size on. */
  blockFrom: Readonly<{ count: number; of: 'words' | 'lines' }>;
  /** Where an emphasis of the analyst's own is owned up to (QI-28). */
  emphasisComment: 'in-quotation' | 'after-citation';
  /** [sic]: APA sets the word in italics, OSCOLA would rather have a comment in the note. */
  sic: 'welcome' | 'italic' | 'avoid';
}>;

const CHICAGO: QuotationStyle = {
  id: 'chicago',
  label: 'Chicago',
  silentFirstLetter: true,
  edgeEllipsis: 'unwanted',
  ellipsis: '. . .',
  outerMarks: 'double',
  finalPunctuation: 'inside',
  blockFrom: { count: 101, of: 'words' },
  emphasisComment: 'in-quotation',
  sic: 'welcome',
};

export const QUOTATION_STYLES: Readonly<Record<QuotationStyle['id'], QuotationStyle>> = {
  chicago: CHICAGO,
  apa: {
    ...CHICAGO,
    id: 'apa',
    label: 'APA',
    blockFrom: { count: 40, of: 'words' },
    sic: 'italic',
  },
  oscola: {
    id: 'oscola',
    label: 'OSCOLA',
    silentFirstLetter: false,
    edgeEllipsis: 'wanted-mid-sentence',
    ellipsis: '…',
    outerMarks: 'single',
    finalPunctuation: 'outside',
    blockFrom: { count: 4, of: 'lines' },
    emphasisComment: 'after-citation',
    sic: 'avoid',
  },
  bluebook: {
    ...CHICAGO,
    id: 'bluebook',
    label: 'Bluebook',
    silentFirstLetter: false,
    blockFrom: { count: 50, of: 'words' },
    emphasisComment: 'after-citation',
  },
  house: {
    ...CHICAGO,
    id: 'house',
    label: 'House rules',
    silentFirstLetter: false,
    blockFrom: { count: 40, of: 'words' },
  },
};

/** Reads `chicago-notes`, `APA 7`, `oscola` and the like; any other name gets the house rules. */
export function quotationStyle(name: string): QuotationStyle {
  const id = /^\s*(chicago|apa|oscola|bluebook)(?![\p{L}\p{N}])/iu.exec(name)?.[1]?.toLowerCase();
  return id === 'chicago' || id === 'apa' || id === 'oscola' || id === 'bluebook'
    ? QUOTATION_STYLES[id]
    : QUOTATION_STYLES.house;
}

const AVERAGE_WORDS_A_LINE = 13;

/** Should words of this length be set off as a block? Lines are reckoned, since they depend on the page. */
export function isBlockQuotation(words: string, style: QuotationStyle): boolean {
  const count = words.trim() === '' ? 0 : words.trim().split(/\s+/u).length;
  const { blockFrom } = style;
  return blockFrom.of === 'words'
    ? count >= blockFrom.count
    : count > (blockFrom.count - 1) * AVERAGE_WORDS_A_LINE;
}
