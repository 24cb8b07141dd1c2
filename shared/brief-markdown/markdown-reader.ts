import MarkdownIt, {
  type Env,
  type MarkdownIt as Reader,
  type StateBlock,
  type StateInline,
  type Token,
} from 'markdown-it';
import type { PlacedListNodeJson } from '../model/brief';
import { readCaptionOpening } from './caption-syntax';
import { readCitation, type WrittenItem } from './citation-syntax';
import { isPageBreak } from './page-break';
import { isPlaceClosing, readPlaceOpening } from './placed-list';

// What Pandoc's Markdown has beyond the common rules, as far as briefs use it: citations, footnotes, escapes of any
// punctuation, and `<strong>`, `<em>`, `<br>` where asterisks cannot say it (in the middle of words).

type InlineRule = (state: StateInline, silent: boolean) => boolean;
type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

/** The sources of each citation token. */
const citationItems = new WeakMap<Token, readonly WrittenItem[]>();
export const itemsOf = (token: Token): readonly WrittenItem[] => citationItems.get(token) ?? [];
/** The list of each token that is the place of one. */
const placesOf = new WeakMap<Token, PlacedListNodeJson>();
export const placeOf = (token: Token): PlacedListNodeJson | undefined => placesOf.get(token);
/** Texts of footnotes by name, and which of them nothing refers to. */
export class FootnoteTexts {
  readonly #texts = new Map<string, string>();
  readonly #unused = new Map<string, string>();
  readonly #repeated: [name: string, text: string][] = [];

  define(name: string, text: string): void {
    if (this.#texts.has(name)) {
      this.#repeated.push([name, text]);
      return;
    }
    this.#texts.set(name, text);
    this.#unused.set(name, text);
  }

  /** The text that a mark refers to. */
  use(name: string): string | undefined {
    this.#unused.delete(name);
    return this.#texts.get(name);
  }

  /** Texts that no mark refers to: never used, or defined a second time under the same name. */
  left(): [name: string, text: string][] {
    return [...this.#unused, ...this.#repeated];
  }
}
const footnotesOf = new WeakMap<Env, FootnoteTexts>();

/** Offset of the bracket that closes the one at `open`; escapes are skipped. -1 when there is none. */
function closingBracket(text: string, open: number, end: number): number {
  let depth = 0;
  for (let at = open; at < end; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

const LINK_TARGET = /^\((?:<[^<>\n]*>|[^\s()]*)(?:\s+"[^"]*")?\)/u;

const citationRule: InlineRule = (state, silent) => {
  if (state.src[state.pos] !== '[') return false;
  const close = closingBracket(state.src, state.pos, state.posMax);
  if (close < 0 || LINK_TARGET.test(state.src.slice(close + 1, state.posMax))) return false;
  const inside = state.src.slice(state.pos + 1, close);
  const items = inside.includes('@') ? readCitation(inside) : null;
  if (!items) return false;
  if (!silent) {
    const token = state.push('citation', '', 0);
    citationItems.set(token, items);
    token.content = state.src.slice(state.pos, close + 1);
  }
  state.pos = close + 1;
  return true;
};

const footnoteRule: InlineRule = (state, silent) => {
  const rest = state.src.slice(state.pos, state.posMax);
  const reference = /^\[\^([^\s\]]+)\]/u.exec(rest);
  const isInline = rest.startsWith('^[');
  const close = isInline ? closingBracket(state.src, state.pos + 1, state.posMax) : -1;
  if (!reference && close < 0) return false;
  if (!silent) {
    const token = state.push('footnote', '', 0);
    token.info = reference?.[1] ?? '';
    token.content = reference ? reference[0] : state.src.slice(state.pos + 2, close);
  }
  state.pos = reference ? state.pos + reference[0].length : close + 1;
  return true;
};

/** Curly marks and other punctuation beyond ASCII can be escaped too, as in Pandoc. */
const escapeRule: InlineRule = (state, silent) => {
  if (state.src[state.pos] !== '\\') return false;
  const next = state.src[state.pos + 1] ?? '';
  if (!/[“”„«»]/u.test(next)) return false;
  if (!silent) {
    const token = state.push('text_special', '', 0);
    token.content = next;
    token.markup = `\\${next}`;
    token.info = 'escape';
  }
  state.pos += 2;
  return true;
};

const TAGS: Readonly<Record<string, readonly [string, -1 | 0 | 1]>> = {
  '<strong>': ['strong_open', 1],
  '</strong>': ['strong_close', -1],
  '<em>': ['em_open', 1],
  '</em>': ['em_close', -1],
  '<br>': ['hardbreak', 0],
};

const tagRule: InlineRule = (state, silent) => {
  if (state.src[state.pos] !== '<') return false;
  const tag = Object.keys(TAGS).find((name) => state.src.startsWith(name, state.pos));
  const meaning = tag === undefined ? undefined : TAGS[tag];
  if (tag === undefined || !meaning) return false;
  if (!silent) state.push(meaning[0], '', meaning[1]);
  state.pos += tag.length;
  return true;
};

/** A definition goes on over lines that are indented by four, and over those that directly follow its words. */
const footnoteDefinitionRule: BlockRule = (state, startLine, endLine, silent) => {
  const lineText = (line: number): string =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  const match = /^\[\^([^\s\]]+)\]:[ \t]*([\s\S]*)$/u.exec(lineText(startLine));
  if (!match?.[1]) return false;
  if (silent) return true;
  const isIndented = (line: number): boolean => (state.sCount[line] ?? 0) - state.blkIndent >= 4;
  const lines = [match[2] ?? ''];
  let line = startLine + 1;
  while (line < endLine) {
    if (lineText(line) === '') {
      let next = line;
      while (next < endLine && lineText(next) === '') next += 1;
      if (next >= endLine || !isIndented(next)) break;
      lines.push('');
      line = next;
      continue;
    }
    if (!isIndented(line) && (lines.at(-1) === '' || /^\[\^[^\s\]]+\]:/u.test(lineText(line)))) break;
    lines.push(
      isIndented(line) ? state.getLines(line, line + 1, state.blkIndent + 4, false) : lineText(line),
    );
    line += 1;
  }
  footnotesOf.get(state.env)?.define(match[1], lines.join('\n').trim());
  state.line = line;
  return true;
};

/** A line that says nothing but the order of a page break: TeX's, as Pandoc's Markdown lets it stand. */
const pageBreakRule: BlockRule = (state, startLine, _endLine, silent) => {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!isPageBreak(state.src.slice(start, state.eMarks[startLine]))) return false;
  if (silent) return true;
  const token = state.push('page_break', '', 0);
  token.block = true;
  state.line = startLine + 1;
  return true;
};

/** The place of a list: a division without words. One that is not closed is words, as any other line. */
const placedListRule: BlockRule = (state, startLine, endLine, silent) => {
  const lineText = (line: number): string =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  const place = readPlaceOpening(lineText(startLine));
  if (place === null) return false;
  let end = startLine + 1;
  while (end < endLine && lineText(end).trim() === '') end += 1;
  if (end >= endLine || !isPlaceClosing(lineText(end))) return false;
  if (silent) return true;
  const token = state.push('placed_list', '', 0);
  token.block = true;
  placesOf.set(token, place);
  state.line = end + 1;
  return true;
};

/** A caption that stands by itself: a division of one line. */
const captionRule: BlockRule = (state, startLine, endLine, silent) => {
  const lineText = (line: number): string =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  const of = readCaptionOpening(lineText(startLine));
  if (of === null || startLine + 2 >= endLine || !isPlaceClosing(lineText(startLine + 2))) return false;
  if (silent) return true;
  state.push('caption_open', '', 1).info = of;
  const words = state.push('inline', '', 0);
  words.content = lineText(startLine + 1).trim();
  words.children = [];
  state.push('caption_close', '', -1);
  state.line = startLine + 3;
  return true;
};

/** `[@KEY]: words` is a sentence that begins with a citation, not the definition of a link, which would vanish. */
const leadingCitationRule: BlockRule = (state, startLine, endLine, silent) => {
  const line = state.src.slice(
    (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0),
    state.eMarks[startLine],
  );
  if (silent || !/^\[.*@/u.test(line)) return false;
  const paragraph = state.md.block.ruler.getRules('').at(-1);
  return paragraph?.(state, startLine, endLine, silent) ?? false;
};

function makeReader(): Reader {
  const reader = new MarkdownIt('default', { html: false, linkify: false, typographer: false });
  reader.disable(['strikethrough']);
  reader.core.ruler.disable(['text_join', 'smartquotes', 'replacements', 'linkify']);
  // Any address may stand in the file; `blocksFromTokens` keeps the safe ones as links and says so of the others.
  reader.validateLink = () => true;
  reader.inline.ruler.before('escape', 'brief_escape', escapeRule);
  reader.inline.ruler.before('link', 'citation', citationRule);
  reader.inline.ruler.before('citation', 'footnote', footnoteRule);
  reader.inline.ruler.before('autolink', 'tag', tagRule);
  reader.block.ruler.before('reference', 'footnote_definition', footnoteDefinitionRule, {
    alt: ['paragraph', 'reference'],
  });
  reader.block.ruler.before('reference', 'page_break', pageBreakRule, { alt: ['paragraph'] });
  reader.block.ruler.before('reference', 'placed_list', placedListRule, { alt: ['paragraph'] });
  reader.block.ruler.before('reference', 'caption', captionRule, { alt: ['paragraph'] });
  reader.block.ruler.before('reference', 'leading_citation', leadingCitationRule);
  return reader;
}

const reader = makeReader();

/** Block tokens of a Markdown text; the footnotes that it defines are added to `footnotes`. */
export function readMarkdown(text: string, footnotes: FootnoteTexts): Token[] {
  const env: Env = {};
  footnotesOf.set(env, footnotes);
  return reader.parse(text, env);
}

/** Inline tokens of one line of Markdown. */
export function readInline(text: string): Token[] {
  return reader.parseInline(text, {})[0]?.children ?? [];
}
