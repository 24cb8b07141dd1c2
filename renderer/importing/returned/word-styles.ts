import type { LineKind } from '../../../shared/returning/returned-brief';
import { elementsOf, find, isOn, settingOf, type WordElement } from './word-element';

/** What the styles and lists of a Word file say of a paragraph. */
export type ParagraphLook = { kind: LineKind; level?: number; ordered?: boolean };

type Style = {
  name: string;
  basedOn: string | undefined;
  pPr: WordElement | undefined;
  rPr: WordElement | undefined;
};

/** Paragraphs that a program made from the headings, which come back with every change of them. */
const MADE = /^(?:toc|contents|index)(?: \d+| heading)$|^table of figures/u;
/** As long as any chain of styles is. */
const LONGEST_CHAIN = 20;

export type WordStyles = {
  lookOf(pPr: WordElement | undefined): ParagraphLook;
  isMadeFromHeadings(pPr: WordElement | undefined): boolean;
  /** Emphasis that a style of characters gives. */
  emphasisOf(rPr: WordElement | undefined): { bold: boolean; italic: boolean };
  /** Is it hidden, by hand or by a style of characters? */
  isHidden(rPr: WordElement | undefined): boolean;
  /** Is it drawn as a link? */
  isLink(rPr: WordElement | undefined): boolean;
};

/** Reads `styles.xml` and `numbering.xml`; a file may lack either. */
export function wordStyles(stylesXml: WordElement | null, numberingXml: WordElement | null): WordStyles {
  const styles = new Map<string, Style>();
  for (const style of stylesXml ? elementsOf(stylesXml) : []) {
    const id = style.attrs['w:styleId'];
    if (style.name !== 'w:style' || id === undefined) continue;
    styles.set(id, {
      name: (settingOf(style, 'w:name') ?? id).toLowerCase(),
      basedOn: settingOf(style, 'w:basedOn'),
      pPr: find(style, 'w:pPr'),
      rPr: find(style, 'w:rPr'),
    });
  }
  const isBulleted = bulletsIn(numberingXml);

  const chain = (id: string | undefined): Style[] => {
    const found: Style[] = [];
    let style = id === undefined ? undefined : (styles.get(id) ?? unknown(id));
    while (style && found.length < LONGEST_CHAIN && !found.includes(style)) {
      found.push(style);
      style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
    }
    return found;
  };
  const first = <T>(
    from: readonly (WordElement | undefined)[],
    read: (pPr: WordElement) => T | null,
  ): T | null => {
    for (const pPr of from) {
      const value = pPr ? read(pPr) : null;
      if (value !== null) return value;
    }
    return null;
  };

  return {
    isMadeFromHeadings: (pPr) => chain(settingOf(pPr, 'w:pStyle')).some(({ name }) => MADE.test(name)),
    emphasisOf(rPr) {
      const from = chain(settingOf(rPr, 'w:rStyle'));
      // A link or a note mark is drawn in some way; nobody stressed it.
      const stressed = from.filter(({ name }) =>
        /^(?:strong|emphasis|intense emphasis|subtle emphasis|bold|italic)/u.test(name),
      );
      const says = (name: string) =>
        first(
          stressed.map((style) => style.rPr),
          (own) => isOn(own, name),
        );
      return {
        bold: says('w:b') ?? stressed.some(({ name }) => /strong|bold|intense/u.test(name)),
        italic: says('w:i') ?? stressed.some(({ name }) => /emphasis|italic/u.test(name)),
      };
    },
    isHidden: (rPr) =>
      isOn(rPr, 'w:vanish') ??
      first(
        chain(settingOf(rPr, 'w:rStyle')).map((style) => style.rPr),
        (own) => isOn(own, 'w:vanish'),
      ) ??
      false,
    isLink: (rPr) =>
      chain(settingOf(rPr, 'w:rStyle')).some(({ name }) => /^(?:hyperlink|internet ?link)$/u.test(name)),
    lookOf(pPr) {
      const from = chain(settingOf(pPr, 'w:pStyle'));
      const names = from.map(({ name }) => name);
      const places = [pPr, ...from.map((style) => style.pPr)];
      const own = names[0] ?? '';
      const heading = names
        .map((name) => /^heading (\d)$/u.exec(name)?.[1])
        .find((found) => found !== undefined);
      const outline = first(places, (each) => settingOf(each, 'w:outlineLvl') ?? null);
      if (heading !== undefined) return { kind: 'heading', level: Number(heading) };
      if (outline !== null && Number(outline) < 9) return { kind: 'heading', level: Number(outline) + 1 };
      if (own === 'title') return { kind: 'paragraph' };
      if (/^horizontal (?:rule|line)$/u.test(own)) return { kind: 'rule' };
      if (own === 'page break') return { kind: 'page-break' };
      if (names.includes('caption')) return { kind: 'caption' };
      if (/^(?:intense )?quote$|^quotations$|^block text$/u.test(own)) return { kind: 'quote' };
      if (own === 'numbered paragraph' || /^list continue/u.test(own)) return { kind: 'paragraph' };
      const numbered = first(places, (each) => {
        const numPr = find(each, 'w:numPr');
        const id = settingOf(numPr, 'w:numId');
        return id === undefined ? null : { id, level: settingOf(numPr, 'w:ilvl') };
      });
      const listed = names
        .map((name) => /^list (bullet|number)(?: (\d))?$/u.exec(name))
        .find((found) => found !== null);
      if (numbered && numbered.id !== '0') {
        const level = Number(numbered.level ?? '0');
        const bulleted = isBulleted(numbered.id, level);
        return { kind: 'item', level, ordered: listed ? listed[1] === 'number' : !bulleted };
      }
      // Number 0 takes a paragraph out of the list that its style puts it in.
      if (listed && numbered?.id !== '0')
        return { kind: 'item', level: Number(listed[2] ?? '1') - 1, ordered: listed[1] === 'number' };
      return { kind: 'paragraph' };
    },
  };
}

/** A style that the file names and does not hold: programs know such by their ids. */
const unknown = (id: string): Style => ({
  name: id.replace(/([a-z])([A-Z\d])/gu, '$1 $2').toLowerCase(),
  basedOn: undefined,
  pPr: undefined,
  rPr: undefined,
});

function bulletsIn(numbering: WordElement | null): (id: string, level: number) => boolean {
  const formats = new Map<string, Map<number, string>>();
  const abstractOf = new Map<string, string>();
  for (const element of numbering ? elementsOf(numbering) : []) {
    if (element.name === 'w:abstractNum') {
      const levels = new Map<number, string>();
      for (const level of elementsOf(element))
        if (level.name === 'w:lvl')
          levels.set(Number(level.attrs['w:ilvl'] ?? '0'), settingOf(level, 'w:numFmt') ?? 'decimal');
      formats.set(element.attrs['w:abstractNumId'] ?? '', levels);
    } else if (element.name === 'w:num') {
      abstractOf.set(element.attrs['w:numId'] ?? '', settingOf(element, 'w:abstractNumId') ?? '');
    }
  }
  return (id, level) =>
    ['bullet', 'none'].includes(formats.get(abstractOf.get(id) ?? '')?.get(level) ?? 'decimal');
}
