import type { BriefDocument, Inline } from './brief-document';

export type Direction = 'ltr' | 'rtl';

type TextInline = Extract<Inline, { kind: 'text' }>;

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{L}/u;
/** A sign above or below the letter in front of it. */
const POINT = /\p{M}/u;
/** Figures that go on with the Latin word in front of them: F-16, para. 2. A mark of Arabic script parts them from it. */
const FIGURES_OF_A_WORD = /^(?:[ \u00a0.,:;§¶()/_–—-]*[0-9]+)+/;

/** A character of a paragraph, of an inline of it by number; no direction of its own until it is found. */
type Character = { inline: number; text: string; direction: Direction | null; isQuoted?: true };

/** A text inline that may be words of the quotation `quoted`. */
export type QuotedInline = TextInline & { quoted?: number };
export type DraftInline = Exclude<Inline, TextInline> | QuotedInline;

/** Direction of a letter; null for anything else. */
export function directionOfLetter(character: string): Direction | null {
  // Most characters are ASCII, and looking each up among all letters takes fifty times as long.
  const code = character.charCodeAt(0);
  if (code < 0x80) {
    const small = code | 0x20;
    return small >= 0x61 && small <= 0x7a ? 'ltr' : null;
  }
  if (!LETTER.test(character)) return null;
  return RIGHT_TO_LEFT.test(character) ? 'rtl' : 'ltr';
}

/**
 * Direction of a paragraph: that of most of its letters, left to right where they are even. Not that of the first
 * letter, for an English paragraph or note may open with an Urdu name.
 */
export const paragraphDirection = (inlines: readonly Inline[]): Direction =>
  directionOf(inlines.map((inline) => (inline.kind === 'text' ? inline.text : ''))) ?? 'ltr';

/** Direction of most letters; null without a letter. */
export function directionOf(texts: readonly string[]): Direction | null {
  // Most briefs have no such letter at all, and a long one half a million others.
  if (!texts.some((text) => RIGHT_TO_LEFT.test(text)))
    return texts.some((text) => LETTER.test(text)) ? 'ltr' : null;
  let balance = 0;
  let letters = 0;
  for (const text of texts) {
    for (const character of text) {
      const direction = directionOfLetter(character);
      if (!direction) continue;
      letters += 1;
      balance += direction === 'rtl' ? 1 : -1;
    }
  }
  return letters === 0 ? null : balance > 0 ? 'rtl' : 'ltr';
}

/** Direction of note `number`: that of the brief or of the analyst's own words, whatever the cited title is written in. */
export const noteDirection = ({ rtlNotes }: Pick<BriefDocument, 'rtlNotes'>, number: number): Direction =>
  rtlNotes?.includes(number) ? 'rtl' : 'ltr';

/**
 * Splits text inlines so that each holds one direction, and sets `rtl` on the right-to-left ones. Marks, spaces and
 * figures go with their neighbours when both sides agree, else with the paragraph, whose direction is `base`; figures
 * that go on with Latin words stay with them. Note references count as the paragraph's own direction. Words of a quotation run by themselves: its brackets, marks and figures go by its own letters, a
 * right-to-left one keeps its Latin words inside, and what stands about it takes it for a part of the paragraph.
 */
export function markDirections(
  inlines: readonly DraftInline[],
  base: Direction = paragraphDirection(inlines),
): Inline[] {
  const has = (letters: RegExp) =>
    inlines.some((inline) => inline.kind === 'text' && letters.test(inline.text));
  // A note of Latin words alone keeps its full stop at their end, in an Urdu brief too: "Ibid., para. 2."
  if (!has(RIGHT_TO_LEFT) && (base === 'ltr' || has(LETTER)))
    return inlines.flatMap((inline): Inline[] => (inline.kind === 'text' ? leftToRight(inline) : [inline]));
  const ofQuotation = quotationDirections(inlines, base);
  const characters: Character[] = [];
  inlines.forEach((inline, index) => {
    if (inline.kind !== 'text') characters.push({ inline: index, text: '', direction: base });
    else {
      const own = inline.quoted === undefined ? undefined : ofQuotation.get(inline.quoted);
      for (const text of inline.text) {
        // A sign at a letter goes where its letter goes.
        const direction = POINT.test(text) ? (characters.at(-1)?.direction ?? null) : directionOfLetter(text);
        characters.push(
          own === undefined
            ? { inline: index, text, direction }
            : { inline: index, text, direction: own, isQuoted: true },
        );
      }
    }
  });

  const pairs = bracketPairs(characters);
  setBrackets(characters, pairs, base);
  let previous: Direction = base;
  for (let at = 0; at < characters.length; ) {
    const character = characters[at];
    if (character?.direction) {
      previous = character.isQuoted ? base : character.direction;
      at++;
      continue;
    }
    let end = at;
    while (end < characters.length && !characters[end]?.direction) end++;
    const behind = characters[end];
    const next = behind?.isQuoted ? base : (behind?.direction ?? base);
    if (previous === 'ltr' && next === 'rtl' && characters[at - 1]?.direction === 'ltr') {
      const words = characters.slice(at, end).map(({ text }) => text);
      const figures = FIGURES_OF_A_WORD.exec(words.join(''))?.[0].length ?? 0;
      for (const figure of characters.slice(at, at + figures)) figure.direction = 'ltr';
      at += figures;
    }
    for (const neutral of characters.slice(at, end)) neutral.direction = previous === next ? previous : base;
    at = end;
  }

  for (const [from, to] of pairs) {
    const [first, last] = [characters[from], characters[to]];
    if (first && last) last.direction = first.direction;
  }

  const result: Inline[] = [];
  let open: { inline: number; direction: Direction; target: TextInline } | null = null;
  for (const { inline: index, text, direction } of characters) {
    const inline = inlines[index];
    if (!inline || !direction) continue;
    if (inline.kind !== 'text') {
      result.push(inline);
      open = null;
    } else if (open && open.inline === index && open.direction === direction) {
      open.target.text += text;
    } else {
      const { rtl: _rtl, quoted: _quoted, ...rest } = inline;
      const target: TextInline = { ...rest, text, ...(direction === 'rtl' && { rtl: true }) };
      result.push(target);
      open = { inline: index, direction, target };
    }
  }
  return result;
}

const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '»': '«', '›': '‹' };
/** As deep as Unicode pairs brackets; a text of nothing else would take very long. */
const DEEPEST = 63;
const OPENS = new Set(Object.values(CLOSES));

/** Places of the brackets that belong together, the words of quotations left out: those run by themselves. */
function bracketPairs(characters: readonly Character[]): (readonly [number, number])[] {
  const open: number[] = [];
  const pairs: (readonly [number, number])[] = [];
  characters.forEach(({ text, isQuoted }, at) => {
    if (isQuoted) return;
    if (OPENS.has(text) && open.length < DEEPEST) open.push(at);
    const opening = CLOSES[text];
    if (opening === undefined) return;
    const pair = open.findLastIndex((each) => characters[each]?.text === opening);
    const from = open[pair];
    if (from === undefined) return;
    open.length = pair;
    pairs.push([from, at]);
  });
  return pairs.sort(([a], [b]) => a - b);
}

/**
 * Brackets are drawn by their direction, so those of a pair have one: the paragraph's where words between them run with it;
 * else that of these words where those in front of the pair run so too.
 */
function setBrackets(
  characters: readonly Character[],
  pairs: readonly (readonly [number, number])[],
  base: Direction,
): void {
  for (const [from, to] of pairs) {
    const inside = characters.slice(from + 1, to).filter(({ direction }) => direction !== null);
    if (inside.length === 0) continue;
    const runsWith = inside.some(({ direction, isQuoted }) => isQuoted || direction === base);
    let at = from - 1;
    while (at >= 0 && characters[at]?.direction === null) at -= 1;
    const before = characters[at];
    const previous = before === undefined || before.isQuoted ? base : before.direction;
    const direction = runsWith ? base : previous;
    for (const bracket of [characters[from], characters[to]]) if (bracket) bracket.direction = direction;
  }
}

/** Direction of each quotation in the paragraph that runs against it; the others need none of their own. */
function quotationDirections(inlines: readonly DraftInline[], base: Direction): Map<number, Direction> {
  const words = new Map<number, string[]>();
  for (const inline of inlines) {
    if (inline.kind !== 'text' || inline.quoted === undefined) continue;
    const known = words.get(inline.quoted);
    if (known) known.push(inline.text);
    else words.set(inline.quoted, [inline.text]);
  }
  return new Map(
    [...words].flatMap(([quotation, texts]): [number, Direction][] => {
      const own = directionOf(texts);
      return own === null || own === base ? [] : [[quotation, own]];
    }),
  );
}

function leftToRight({ rtl: _rtl, quoted: _quoted, ...inline }: QuotedInline): TextInline[] {
  return inline.text === '' ? [] : [inline];
}
