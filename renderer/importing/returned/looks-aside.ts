import { find, isOn, settingOf, type WordElement } from './word-element';

/** Colours of letters that nobody chose: those of the page. */
const PLAIN_COLOURS = /^(?:auto|0{6})$/iu;
/** Letters that are drawn as something else. Other typefaces a program names by itself, at letters of other scripts. */
const SYMBOLS = /^(?:wingdings|webdings|symbol|zapf ?dingbats|mt extra)/iu;
const NO_SHADE = /^(?:auto|f{6})?$/iu;

/**
 * How a run looks that a brief cannot hold, as a reader would call its words. What a style of characters gives is not
 * counted, nor how links are drawn.
 */
export function looksNotHeld(rPr: WordElement | undefined, isLink: boolean): string[] {
  if (!rPr) return [];
  const shade = find(rPr, 'w:shd')?.attrs['w:fill'] ?? '';
  const colour = settingOf(rPr, 'w:color') ?? 'auto';
  return [
    ...(isOn(rPr, 'w:strike') || isOn(rPr, 'w:dstrike') ? ['struck-through words'] : []),
    ...(isOn(rPr, 'w:u') && !isLink ? ['underlined words'] : []),
    ...(isOn(rPr, 'w:highlight') || !NO_SHADE.test(shade) ? ['highlighted words'] : []),
    ...(settingOf(rPr, 'w:vertAlign') === 'subscript' ? ['lowered words'] : []),
    ...(!isLink && !PLAIN_COLOURS.test(colour) ? ['coloured words'] : []),
  ];
}

/** The same for words of the brief itself, outside citations. */
export function looksOfOwnWords(rPr: WordElement | undefined, words: string, isInCell: boolean): string[] {
  if (!rPr) return [];
  const position = Number(settingOf(rPr, 'w:position') ?? '0');
  // A raised comma parts the marks of two notes.
  const isRaised = settingOf(rPr, 'w:vertAlign') === 'superscript' && words.trim() !== ',';
  return [
    ...(isOn(rPr, 'w:caps') ? ['words in capitals by their looks alone'] : []),
    ...(isOn(rPr, 'w:smallCaps') ? ['words in small capitals'] : []),
    ...(isRaised || position > 0 ? ['raised words'] : []),
    ...(position < 0 ? ['lowered words'] : []),
    // By way of OpenDocument LibreOffice writes the size of a table's words at each of them.
    ...(find(rPr, 'w:sz') && !isInCell ? ['words in another size'] : []),
    ...(SYMBOLS.test(find(rPr, 'w:rFonts')?.attrs['w:ascii'] ?? '')
      ? ['words in a typeface of symbols']
      : []),
  ];
}

/** How a paragraph stands that a brief cannot hold. */
export function paragraphLooksNotHeld(pPr: WordElement | undefined): string[] {
  if (!pPr) return [];
  const shade = find(pPr, 'w:shd')?.attrs['w:fill'] ?? '';
  const frame = find(pPr, 'w:framePr')?.attrs['w:dropCap'] ?? 'none';
  return [
    ...(settingOf(pPr, 'w:jc') === 'center' ? ['centred paragraph'] : []),
    ...(NO_SHADE.test(shade) ? [] : ['paragraph on a ground']),
    ...(frame === 'none' ? [] : ['large first letter']),
  ];
}

/** Collects words by look, so that those beside each other are told as one. */
export class LooksAside {
  private open = new Map<string, string>();

  constructor(private readonly tell: (look: string, words: string) => void) {}

  /** Words that follow those before in the same paragraph. */
  add(words: string, looks: readonly string[]): void {
    for (const [look, before] of this.open)
      if (!looks.includes(look)) {
        this.open.delete(look);
        this.told(look, before);
      }
    for (const look of looks) this.open.set(look, (this.open.get(look) ?? '') + words);
  }

  /** The paragraph ends. */
  end(): void {
    const open = [...this.open];
    this.open = new Map();
    for (const [look, words] of open) this.told(look, words);
  }

  private told(look: string, words: string): void {
    if (words.trim() !== '') this.tell(look, words);
  }
}
