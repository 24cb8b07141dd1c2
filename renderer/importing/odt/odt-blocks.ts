import { absoluteAddress } from '../html/addresses';
import type { PageBlock, PageRun } from '../html/dom-to-blocks';
import type { OdtStyle } from './odt-styles';

type Place = Pick<PageBlock, 'kind' | 'level' | 'ordered' | 'aside' | 'why'>;
type Style = Omit<PageRun, 'text'>;

/** Parts of a document that say nothing of their own: settings, deleted words, comments, forms. */
const SKIPPED = new Set([
  'text:tracked-changes',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'office:forms',
  'office:annotation',
  'office:annotation-end',
  'text:bibliography-source',
  'text:table-of-content-source',
  'svg:title',
  'svg:desc',
  'text:ruby-text',
]);
const MOST_SPACES = 200;

/** Walks the body of an OpenDocument text and returns its blocks in order. Notes are set aside after their paragraph. */
export function odtBlocks(
  body: Element,
  styleOf: (name: string | null) => OdtStyle,
  isNumbered: (listStyle: string | null, depth: number) => boolean,
): PageBlock[] {
  const blocks: PageBlock[] = [];
  /** Notes and text boxes of a paragraph come after it, not in the middle of its sentence. */
  let later: (() => void)[] = [];

  /** Lists inside lists mostly leave their style to the outermost. */
  let listStyle: string | null = null;

  const children = (el: Element, place: Place, listDepth: number): void => {
    for (const child of el.children) block(child, place, listDepth);
  };

  function block(el: Element, place: Place, listDepth: number): void {
    switch (el.tagName) {
      case 'text:p':
      case 'text:h':
        paragraph(el, place);
        return;
      case 'text:list': {
        const outer = listStyle;
        const depth = listDepth + 1;
        listStyle = el.getAttribute('text:style-name') ?? outer;
        const ordered = isNumbered(listStyle, depth);
        children(el, { ...place, kind: 'list-item', level: Math.min(6, depth), ordered }, depth);
        listStyle = outer;
        return;
      }
      case 'table:table':
        table(el, place);
        return;
      case 'text:table-of-content':
      case 'text:alphabetical-index':
      case 'text:illustration-index':
        children(
          el,
          {
            kind: 'paragraph',
            aside: 'furniture',
            why: { rule: 'contents', message: 'A table of contents repeats what stands below.' },
          },
          listDepth,
        );
        return;
      default:
        if (!SKIPPED.has(el.tagName)) children(el, place, listDepth);
    }
  }

  function paragraph(el: Element, place: Place): void {
    const style = styleOf(el.getAttribute('text:style-name'));
    const runs: PageRun[] = [];
    inline(el, wordStyle(style, {}), runs);
    const level = el.tagName === 'text:h' ? Number(el.getAttribute('text:outline-level') ?? 1) : undefined;
    const isNamed = (pattern: RegExp) => style.names.some((name) => pattern.test(name));
    const own: Place =
      level !== undefined && place.kind !== 'list-item'
        ? { ...place, kind: 'heading', level: Math.min(6, Math.max(1, level)) }
        : place.kind === 'paragraph' && isNamed(/^Title$/)
          ? { ...place, kind: 'heading', level: 1 }
          : place.kind === 'paragraph' &&
              isNamed(/^(?:Quotations|Quote|Block_20_Quotation|Intense_20_Quote)$/)
            ? { ...place, kind: 'quote' }
            : place;
    // A heading's bold is its look, not its author's emphasis.
    const kept = own.kind === 'heading' ? runs.map(({ bold: _, ...run }) => run) : runs;
    if (kept.some((run) => run.text.trim() !== '')) blocks.push({ ...own, runs: kept });
    const waiting = later;
    later = [];
    for (const put of waiting) put();
  }

  function inline(el: Element, style: Style, runs: PageRun[]): void {
    for (const node of el.childNodes) {
      if (node.nodeType === 3) {
        const text = (node.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' ');
        if (text !== '') runs.push({ text, ...style });
      } else if (node.nodeType === 1) piece(node as Element, style, runs);
    }
  }

  function piece(el: Element, style: Style, runs: PageRun[]): void {
    switch (el.tagName) {
      case 'text:s':
        runs.push({
          text: ' '.repeat(Math.min(MOST_SPACES, Number(el.getAttribute('text:c') ?? 1) || 1)),
          ...style,
        });
        return;
      case 'text:tab':
      case 'text:line-break':
        runs.push({ text: ' ', ...style });
        return;
      case 'text:span': {
        const own = styleOf(el.getAttribute('text:style-name'));
        if (own.hidden)
          later.push(() => asideWords(el, 'hidden-words', 'These words are hidden in the document.'));
        else inline(el, wordStyle(own, style), runs);
        return;
      }
      case 'text:a': {
        const href = absoluteAddress(el.getAttribute('xlink:href'));
        inline(el, href ? { ...style, href } : style, runs);
        return;
      }
      case 'text:note': {
        const call = el.getElementsByTagName('text:note-citation')[0]?.textContent?.trim() ?? '';
        const note = el.getElementsByTagName('text:note-body')[0];
        if (call !== '') runs.push({ text: call, callout: true });
        if (note)
          later.push(() =>
            asideWords(note, 'note', 'A note of the document: it is kept beside the text.', call),
          );
        return;
      }
      case 'draw:frame':
      case 'draw:text-box':
      case 'draw:custom-shape':
      case 'draw:g':
        later.push(() => children(el, { kind: 'paragraph' }, 0));
        return;
      case 'text:ruby':
      case 'text:meta':
      case 'text:ruby-base':
        inline(el, style, runs);
        return;
      default:
        if (!SKIPPED.has(el.tagName)) inline(el, style, runs);
    }
  }

  function asideWords(el: Element, rule: string, message: string, before = ''): void {
    const words = (el.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (words === '') return;
    blocks.push({
      kind: 'paragraph',
      aside: rule === 'note' ? 'note-callout' : 'furniture',
      why: { rule, message },
      runs: [{ text: before === '' ? words : `${before} ${words}` }],
    });
  }

  /** Rows repeated thousands of times are how programs write empty space; each is read once. */
  function table(el: Element, place: Place): void {
    const rows = [...el.getElementsByTagName('table:table-row')].filter((row) => tableOf(row) === el);
    const cellsOf = (row: Element) => [...row.children].filter((cell) => cell.tagName === 'table:table-cell');
    const isLayout =
      rows.length < 2 ||
      rows.some((row) => cellsOf(row).some((cell) => (cell.textContent ?? '').length > 600));
    if (isLayout) {
      for (const row of rows) for (const cell of cellsOf(row)) children(cell, place, 0);
      return;
    }
    const lines = rows
      .map((row) => cellsOf(row).map((cell) => wordsOfCell(cell)))
      .filter((cells) => cells.some((cell) => cell !== ''))
      .map((cells) => cells.join('\t').trimEnd());
    if (lines.length > 0) blocks.push({ ...place, kind: 'table', runs: [{ text: lines.join('\n') }] });
  }

  function wordsOfCell(cell: Element): string {
    const runs: PageRun[] = [];
    for (const child of cell.getElementsByTagName('text:p')) {
      if (runs.length > 0) runs.push({ text: ' ' });
      inline(child, {}, runs);
    }
    return runs
      .filter((run) => !run.callout)
      .map((run) => run.text)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
  }

  children(body, { kind: 'paragraph' }, 0);
  for (const put of later) put();
  return blocks.map(collapsed).filter((each) => each.runs.length > 0);
}

const wordStyle = (own: OdtStyle, outer: Style): Style => ({
  ...outer,
  ...(own.bold || outer.bold ? { bold: true } : {}),
  ...(own.italic || outer.italic ? { italic: true } : {}),
});

function tableOf(el: Element): Element | null {
  let up = el.parentElement;
  while (up && up.tagName !== 'table:table') up = up.parentElement;
  return up;
}

/** Spaces at the edges of a paragraph and in a row say nothing; those of a table part its cells. */
function collapsed(block: PageBlock): PageBlock {
  if (block.kind === 'table') return block;
  const runs: PageRun[] = [];
  let after = ' ';
  for (const run of block.runs) {
    const text = after.endsWith(' ')
      ? run.text.replace(/^ +/, '').replace(/ {2,}/g, ' ')
      : run.text.replace(/ {2,}/g, ' ');
    if (text === '') continue;
    after = text;
    runs.push({ ...run, text });
  }
  const last = runs[runs.length - 1];
  if (last) last.text = last.text.trimEnd();
  return { ...block, runs: runs.filter((run) => run.text !== '') };
}
