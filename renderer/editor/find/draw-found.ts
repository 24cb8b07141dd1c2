import type { LexicalEditor } from 'lexical';
import { rangesIn } from '../quotation/word-highlights';
import type { FindQuery, FoundWords } from './find-in-brief';
import { findWords } from './search-text';
import type { SearchBlock } from './searchable';

const FOUND = 'found-words';
const CURRENT = 'found-current';
/** More places than an eye follows; the one that is gone to is always drawn. */
const DRAWN_AT_MOST = 4000;

/** Draws what was found over the page, and the one of them that the analyst is at. Returns where that one is drawn. */
export function drawFound(
  editor: LexicalEditor,
  blocks: readonly SearchBlock[],
  found: readonly FoundWords[],
  at: number,
  query: FindQuery,
): Range | null {
  if (!('highlights' in CSS)) return null;
  const byKey = new Map(blocks.map((block) => [block.key, block]));
  const drawn = (each: FoundWords): Range[] => {
    const block = byKey.get(each.key);
    if (block === undefined) return [];
    if (each.footnote) return inNoteList(each, found, query);
    const pieces = block.runs.map(({ key, start }) => ({ node: { getKey: () => key }, start }));
    return rangesIn(editor, pieces, [each.span]);
  };
  const current = found[at];
  const here = current === undefined ? [] : drawn(current);
  const from = Math.max(0, Math.min(at - DRAWN_AT_MOST / 2, found.length - DRAWN_AT_MOST));
  const others = found.slice(from, from + DRAWN_AT_MOST).filter((each) => each !== current);
  CSS.highlights.set(FOUND, new Highlight(...others.flatMap(drawn)));
  const highlight = new Highlight(...here);
  highlight.priority = 1;
  CSS.highlights.set(CURRENT, highlight);
  return here[0] ?? null;
}

export function eraseFound(): void {
  if (!('highlights' in CSS)) return;
  for (const name of [FOUND, CURRENT]) CSS.highlights.delete(name);
}

/** The words of footnotes are drawn in the list of notes, with what their citations print among them. */
function inNoteList(each: FoundWords, found: readonly FoundWords[], query: FindQuery): Range[] {
  const note = document.querySelector(`.brief-notes [data-footnote-key="${CSS.escape(each.key)}"]`);
  if (note === null) return [];
  const texts: { node: Text; start: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(note, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) {
      texts.push({ node, start: text.length });
      text += node.data;
    }
  const own = found.filter(({ key }) => key === each.key);
  const spans = findWords(text, query);
  // With words of a source between them the count may differ; then the whole note is meant.
  const span = spans.length === own.length ? spans[own.indexOf(each)] : spans[0];
  if (span === undefined) return wholeOf(note);
  return texts.flatMap(({ node, start }): Range[] => {
    const from = Math.max(span.start - start, 0);
    const to = Math.min(span.end - start, node.length);
    if (to <= from) return [];
    const range = new Range();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [range];
  });
}

function wholeOf(note: Element): Range[] {
  const range = new Range();
  range.selectNodeContents(note);
  return [range];
}

/** Brings a range of the page into sight, in the middle where it was out of it. */
export function showRange(range: Range | null, page: Element | null): void {
  if (range === null || page === null) return;
  const rect = range.getBoundingClientRect();
  const frame = page.getBoundingClientRect();
  // What is found over the page must not lie on it.
  if (rect.top >= frame.top + ROOM && rect.bottom <= frame.bottom - 24) return;
  page.scrollTop += rect.top - frame.top - frame.height / 2;
}

/** Height that the window of Find takes away from the page (CSS px). */
const ROOM = 110;
