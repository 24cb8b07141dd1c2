/** What a paragraph is made of before citations are rendered. */
export type Piece =
  | {
      kind: 'text';
      text: string;
      bold?: boolean;
      italic?: boolean;
      superscript?: boolean;
      href?: string;
      /** Words of a quotation: never touched when citations find their place. */
      quoted?: boolean;
      /** Words or marks of the brief's quotation with this number in document order, from 0. */
      quotation?: number;
    }
  | { kind: 'line-break' }
  /** `index` counts the brief's citations from 0, in document order. */
  | { kind: 'citation'; index: number }
  /** A footnote of the analyst's: a note mark in every style. `index` counts the brief's footnotes from 0. */
  | { kind: 'footnote'; index: number };

type TextPiece = Extract<Piece, { kind: 'text' }>;

/** Punctuation that a note mark follows, with closing quotation marks typed after it. */
const MARK_FOLLOWS = /^[.,;:!?…]+(?:[”’]|"(?![\p{L}\p{N}]))*/u;
/** A word and its mark are found this near the end. UTF-16 units. */
const LOOKED_BACK = 200;
const LAST_WORD = /\S*[^\s.,;:!?…]$/u;
/** Words that keep their full stop: an in-text citation is not pulled in front of it. */
const ABBREVIATION =
  /^(?:etc|inc|ltd|co|corp|cos|dr|mr|mrs|ms|st|gen|lt|col|maj|capt|sgt|gov|sen|rep|hon|prof|jr|sr|vs|vol|ed|eds|al|dept|approx|est|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no|nos|pp?|art|sec|fig|ca|cf)$/iu;

/**
 * Puts every citation and footnote where its kind of style wants it. Note marks follow the punctuation that comes
 * directly after the citation, without a space before them, and two in a row are parted by a raised comma. In-text citations stand before
 * the full stop, comma or semicolon that the analyst typed directly in front of them, parted by a space, and before
 * footnotes at the same place. The full stop with which a quotation in the line ends its sentence goes behind an in-text
 * citation as well (QI-20); no other character of a quotation moves or changes.
 */
export function placeCitations(pieces: readonly Piece[], kind: 'note' | 'in-text'): Piece[] {
  const rest = pieces.slice();
  const placed: Piece[] = [];
  for (let piece = rest.shift(); piece; piece = rest.shift()) {
    if (piece.kind !== 'citation' && piece.kind !== 'footnote') {
      placed.push(piece);
      continue;
    }
    const group = [piece, ...takeNeighbours(rest)];
    const inText = kind === 'in-text' ? group.filter((mark) => mark.kind === 'citation') : [];
    const notes = kind === 'in-text' ? group.filter((mark) => mark.kind === 'footnote') : group;
    if (inText.length > 0) placeInText(inText, placed, rest);
    if (notes.length > 0) placeNotes(notes, placed, rest, kind);
    const next = rest[0];
    if (inText.length > 0 && next?.kind === 'text' && /^[\p{L}\p{N}“‘]/u.test(next.text))
      placed.push({ kind: 'text', text: ' ' });
  }
  return placed;
}

type MarkPiece = Extract<Piece, { kind: 'citation' | 'footnote' }>;

/** Takes the citations and footnotes that directly follow, with nothing but spaces between. */
function takeNeighbours(rest: Piece[]): MarkPiece[] {
  const neighbours: MarkPiece[] = [];
  for (;;) {
    const at = rest.findIndex(
      (piece) => !(piece.kind === 'text' && !piece.quoted && piece.text.trim() === ''),
    );
    const next = rest[at];
    if (next?.kind !== 'citation' && next?.kind !== 'footnote') return neighbours;
    neighbours.push(next);
    rest.splice(0, at + 1);
  }
}

function placeNotes(group: MarkPiece[], placed: Piece[], rest: Piece[], kind: 'note' | 'in-text') {
  trimEnd(placed);
  const next = rest[0];
  if (next?.kind === 'text' && !next.quoted) {
    const punctuation = MARK_FOLLOWS.exec(next.text)?.[0] ?? '';
    if (punctuation) {
      placed.push({ ...next, text: punctuation });
      const left = next.text.slice(punctuation.length);
      if (left === '') rest.shift();
      else rest[0] = { ...next, text: left };
    }
  }
  group.forEach((citation, index) => {
    const before = placed.at(-1)?.kind;
    const afterMark = before === 'footnote' || (before === 'citation' && kind === 'note');
    if (index > 0 || afterMark) placed.push({ kind: 'text', text: ',', superscript: true });
    placed.push(citation);
  });
}

function placeInText(group: MarkPiece[], placed: Piece[], rest: Piece[]) {
  const moved = takePunctuation(placed, rest[0]) ?? takeQuotedStop(placed, rest[0]);
  const before = placed.at(-1);
  if (before && !(before.kind === 'text' && /[\s([{]$/u.test(before.text)) && before.kind !== 'line-break') {
    placed.push({ kind: 'text', text: ' ' });
  }
  group.forEach((citation, index) => {
    if (index > 0) placed.push({ kind: 'text', text: ' ' });
    placed.push(citation);
  });
  if (moved) placed.push(moved);
}

/** Takes the analyst's own closing punctuation off the end of `placed` when the citation belongs in front of it. */
function takePunctuation(placed: Piece[], next: Piece | undefined): TextPiece | null {
  const before = placed.at(-1);
  if (before?.kind !== 'text' || before.quoted) return null;
  if (next && !(next.kind === 'text' && /^\s/u.test(next.text)) && next.kind !== 'line-break') return null;
  const match = /([.,;])\s*$/u.exec(before.text);
  const mark = match?.[1];
  if (!match || !mark) return null;
  const own = before.text.slice(0, match.index);
  const word = LAST_WORD.exec((endOf(placed.slice(0, -1)) + own).slice(-LOOKED_BACK))?.[0];
  if (word === undefined) return null;
  if (mark === '.' && (isAbbreviation(word) || !endsSentence(next))) return null;
  shorten(placed, placed.length - 1, own);
  return { ...before, text: mark };
}

/** The last words of the line, whatever their forms: "**grew**." is one word and its stop. More would only cost time. */
function endOf(placed: readonly Piece[]): string {
  let text = '';
  for (let at = placed.length - 1; at >= 0 && text.length < LOOKED_BACK; at -= 1) {
    const piece = placed[at];
    if (piece?.kind !== 'text' || piece.superscript) break;
    text = piece.text.slice(-LOOKED_BACK) + text;
  }
  return text.slice(-LOOKED_BACK);
}

function shorten(placed: Piece[], at: number, text: string): void {
  const piece = placed[at];
  if (piece?.kind !== 'text') return;
  if (text === '') placed.splice(at, 1);
  else placed[at] = { ...piece, text };
}

function isAbbreviation(word: string): boolean {
  // The stop behind “the U.S.” is that of the sentence.
  if (/[”’"'»›)\]}]$/u.test(word)) return false;
  const letters = word.replace(/^[^\p{L}\p{N}]+/u, '');
  return letters.includes('.') || /^\p{L}$/u.test(letters) || ABBREVIATION.test(letters);
}

const endsSentence = (next: Piece | undefined): boolean =>
  !next || next.kind === 'line-break' || (next.kind === 'text' && /^\s+[^\p{Ll}\s]|^\s*$/u.test(next.text));

/**
 * “It grew.” (1) is no ended sentence: what stands before the citation gives its full stop to what stands behind it (QI-20).
 * Where that is in doubt, as behind an abbreviation, the words stay; a stop that nobody wrote is never put in.
 */
function takeQuotedStop(placed: Piece[], next: Piece | undefined): TextPiece | null {
  const close = placed.at(-1);
  const words = placed.at(-2);
  if (close?.kind !== 'text' || close.quoted || !/^[”’"»]+\s*$/u.test(close.text)) return null;
  if (words?.kind !== 'text' || !words.quoted || !beginsSentence(next)) return null;
  const [, inner = null] = /\.([”’]*)$/u.exec(words.text) ?? [];
  if (inner === null) return null;
  const own = words.text.slice(0, -inner.length - 1);
  const earlier = placed.at(-3);
  // “It **grew**.” has its stop in another form than its last word.
  if (own === '' && !(earlier?.kind === 'text' && earlier.quoted)) return null;
  const word = LAST_WORD.exec((endOf(placed.slice(0, -2)) + own).slice(-LOOKED_BACK))?.[0];
  if (word === undefined || isAbbreviation(word)) return null;
  shorten(placed, placed.length - 2, own + inner);
  return { kind: 'text', text: '.' };
}

/** Nothing follows in the line, or what begins with a capital, a figure or a quotation mark. */
const beginsSentence = (next: Piece | undefined): boolean =>
  !next ||
  next.kind === 'line-break' ||
  (next.kind === 'text' && /^\s+[\p{Lu}\d“‘"«]|^\s*$/u.test(next.text));

/** Drops spaces in front of a note mark, but never spaces that are part of a quotation's words. */
function trimEnd(placed: Piece[]) {
  for (let last = placed.at(-1); last?.kind === 'text' && !last.quoted; last = placed.at(-1)) {
    const text = last.text.trimEnd();
    if (text === last.text) return;
    if (text) {
      placed[placed.length - 1] = { ...last, text };
      return;
    }
    placed.pop();
  }
}
