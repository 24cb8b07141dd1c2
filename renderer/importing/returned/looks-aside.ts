import { find, isOn, settingOf, type WordElement } from './word-element';

/** Colours of letters that nobody chose: those of the page. */
const PLAIN_COLOURS = /^(?:auto|0{6})$/iu;
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
