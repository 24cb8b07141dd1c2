import type { Block, Run } from '../../../shared/model';
import { readByline } from '../clean/byline';
import { readDate } from '../clean/dates';
import { endsSentence } from '../clean/words';
import { absoluteAddress } from './addresses';
import { BLOCKS, isDataTable, wordsOfCell } from './layout-tables';

/**
 * `lost`: the words were a link (underlined, or with an address that leads nowhere without the site).
 * `callout`: they call a note, and are no part of the sentence.
 */
export type PageRun = Run & { lost?: boolean; callout?: boolean };

/** A block as read from the page, before the cleaning rules see it. */
export type PageBlock = {
  kind: Block['kind'];
  runs: PageRun[];
  level?: number;
  ordered?: boolean;
  dir?: 'ltr' | 'rtl';
  /** Set aside at once: captions, pull quotes and related links that the page marks as such. */
  aside?:
    | 'caption'
    | 'pull-quote'
    | 'furniture'
    | 'title'
    | 'byline'
    | 'standfirst'
    | 'note-callout'
    | 'author-note';
  /** Why it is set aside, where the file says more than a page's marks do. */
  why?: { rule: string; message: string };
  /** Lies around the article: neighbours are set aside together, no rule looks at them. */
  around?: 'page-chrome' | 'front-matter';
};

type Place = {
  kind: Block['kind'];
  level?: number;
  ordered?: boolean;
  dir?: 'ltr' | 'rtl';
  aside?: PageBlock['aside'];
};
type Style = Omit<PageRun, 'text'>;

/** A paragraph of this length that ends a sentence is no line of a head. */
const LONG_PARAGRAPH = 120;
const LONGEST_HEAD_LINE = 100;
const SKIPPED = new Set('HEAD TITLE META LINK SCRIPT STYLE NOSCRIPT TEMPLATE'.split(' '));

/** Clipped to nothing, as words for screen readers are ("opens in a new tab"). */
const CLIPPED =
  /(?:^|;)\s*(?:clip\s*:\s*rect\((?:[\s,]*[01](?:px)?(?=[\s,)])){4}\s*\)|clip-path\s*:\s*inset\(\s*(?:50|100)%\s*\))/i;
/** Kept out of sight by a style sheet that is not read. Names that show the element again on wider windows undo it. */
const UNSEEN =
  /(?:^|\s)(?:hidden|is-hidden|display-none|d-none|visually-?hidden|sr-only|screen-reader(?:-text|-only)?|off-?screen)(?:$|\s)/i;
const SEEN_WIDE =
  /(?:^|\s)(?:(?:sm|md|lg|xl|2xl):|d-(?:sm|md|lg|xl|xxl)-)(?:block|flex|inline|grid|table|contents)/i;

/** Does the element say itself that it is out of sight? */
const isHidden = (el: Element): boolean => {
  const style = el.getAttribute('style') ?? '';
  return (
    el.hasAttribute('hidden') || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(style)
  );
};

/** Says of what is clipped away that it is hidden: Readability drops styles, and would keep its words in the line. */
export function hideClipped(page: Document): void {
  for (const el of page.querySelectorAll('[style*="clip"]'))
    if (CLIPPED.test(el.getAttribute('style') ?? '')) el.setAttribute('hidden', '');
}

/** Does the page keep an element out of sight, by itself or by a name that style sheets use for that? */
export const isUnseen = (el: Element): boolean => {
  const classes = el.getAttribute('class') ?? '';
  return isHidden(el) || (UNSEEN.test(classes) && !SEEN_WIDE.test(classes));
};

export type WalkOptions = {
  /** Called for each element; a label sets it aside, `skip` leaves it out with all its words. */
  classify?: (el: Element) => PageBlock['aside'] | 'skip' | null;
};

/** Walks an inert document and returns its blocks in reading order. Underline is dropped, scripts cannot be there. */
export function blocksOf(root: Element, options: WalkOptions = {}): PageBlock[] {
  const walker = new Walker(options);
  walker.children(root, { kind: 'paragraph', dir: ownDir(root) }, {});
  walker.flush();
  return walker.blocks;
}

function ownDir(el: Element): 'ltr' | 'rtl' | undefined {
  const dir = el.closest('[dir]')?.getAttribute('dir')?.toLowerCase();
  return dir === 'rtl' || dir === 'ltr' ? dir : undefined;
}

class Walker {
  readonly blocks: PageBlock[] = [];
  private runs: PageRun[] = [];
  private place: Place = { kind: 'paragraph' };
  private depth = 0;
  /** Letters in `runs`. */
  private length = 0;
  /** The article has begun: lines are its own from here on, not those of its head. */
  private hasBegun = false;
  constructor(private readonly options: WalkOptions) {}

  flush(): void {
    const runs = collapse(this.runs);
    const { aside, kind } = this.place;
    this.hasBegun ||= aside === undefined && kind !== 'heading' && this.isLongParagraph();
    this.runs = [];
    this.length = 0;
    if (runs.length > 0) this.blocks.push({ ...this.place, runs });
  }

  children(el: Element, place: Place, style: Style): void {
    // Pages nest a few dozen deep; thousands are an attack on the stack.
    if (this.depth > 400) {
      this.text(el.textContent ?? '', place, style);
      return;
    }
    this.depth++;
    for (const node of el.childNodes) {
      if (node.nodeType === 3)
        this[el.tagName === 'PRE' ? 'preformatted' : 'text'](node.nodeValue ?? '', place, style);
      else if (node.nodeType === 1) this.element(node as Element, place, style);
    }
    this.depth--;
  }

  /** In preformatted text a blank line ends a paragraph. */
  private preformatted(words: string, place: Place, style: Style): void {
    const [first = '', ...more] = words.split(/\n[ \t\r]*\n/);
    this.text(first, place, style);
    for (const part of more) {
      this.flush();
      this.text(part, place, style);
    }
  }

  private text(words: string, place: Place, style: Style): void {
    if (this.runs.length === 0 && words.trim() === '') return;
    if (this.runs.length === 0) this.place = place;
    this.runs.push({ text: words, ...style });
    this.length += words.length;
  }

  private isLongParagraph(): boolean {
    return (
      this.length >= LONG_PARAGRAPH &&
      endsSentence(this.runs.findLast(({ text }) => text.trim() !== '')?.text ?? '')
    );
  }

  /** Words that no reader of the page saw are kept, but never quotable as its text. The line around them stays whole. */
  private setUnseenAside(el: Element): void {
    const words = (el.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (words !== '') this.blocks.push({ kind: 'paragraph', aside: 'furniture', runs: [{ text: words }] });
  }

  private element(el: Element, place: Place, style: Style): void {
    const name = el.tagName;
    if (
      SKIPPED.has(name) ||
      (el.getAttribute('aria-hidden') === 'true' && !/^(?:P|DIV|ARTICLE|MAIN|SECTION)$/.test(name))
    )
      return;
    // Inside a line, what is unseen must not break the line in two.
    if (isHidden(el) || (this.options.classify && isInline(el) && isUnseen(el))) {
      this.setUnseenAside(el);
      return;
    }
    const label = this.options.classify?.(el) ?? null;
    if (label === 'skip') return;
    const aside = label ?? place.aside;
    const inner: Place = aside ? { ...place, aside } : place;
    const dir = el.getAttribute('dir')?.toLowerCase();
    if (dir === 'rtl' || dir === 'ltr') inner.dir = dir;
    if (name === 'BR') {
      this.lineBreak(el, inner);
      return;
    }
    if (!BLOCKS.has(name) && !(label && el.children.length === 0)) {
      this.children(el, inner, this.styled(el, style));
      return;
    }
    this.flush();
    if (name === 'TABLE' && isDataTable(el)) this.table(el, inner);
    else this.children(el, placeIn(el, inner), style);
    this.flush();
  }

  /** Two line breaks in a row end a paragraph; one is a space. */
  private lineBreak(el: Element, place: Place): void {
    let next = el.nextSibling;
    while (next && isNothing(next)) next = next.nextSibling;
    const isTwo = next?.nodeType === 1 && (next as Element).tagName === 'BR';
    if (isTwo || this.beginsHeadLine(next)) this.flush();
    else this.text(' ', place, {});
  }

  /** Pages without styles break the lines over an article: the one that begins with "By", and the day below it. */
  private beginsHeadLine(node: Node | null): boolean {
    if (this.hasBegun) return false;
    let first = node;
    while (first && first.nodeType === 1) first = first.firstChild;
    const words = (first?.nodeValue ?? '').trim();
    if (words === '' || words.length > LONGEST_HEAD_LINE) return false;
    if (isByline(words)) return !this.isLongParagraph();
    if (this.length > 2 * LONGEST_HEAD_LINE || readDate(words) === null) return false;
    return isByline(
      this.runs
        .map(({ text }) => text)
        .join('')
        .trim(),
    );
  }

  private styled(el: Element, style: Style): Style {
    const name = el.tagName;
    if (name === 'B' || name === 'STRONG') return { ...style, bold: true };
    if (name === 'I' || name === 'EM' || name === 'CITE') return { ...style, italic: true };
    if (name === 'A') {
      if (isNoteCall(el)) return { ...style, callout: true };
      const printed = el.getAttribute('href')?.trim() ?? '';
      const href = absoluteAddress(printed);
      if (href) return { ...style, href };
      return printed === '' || printed.startsWith('#') ? style : { ...style, lost: true };
    }
    if (name === 'U') return { ...style, lost: true };
    return style;
  }

  private table(el: Element, place: Place): void {
    const rows = [...el.querySelectorAll('tr')]
      .filter((row) => row.closest('table') === el)
      .map((row) => [...row.children].filter((cell) => /^T[DH]$/.test(cell.tagName)).map(wordsOfCell));
    const caption = el.querySelector('caption')?.textContent?.replace(/\s+/g, ' ').trim();
    if (caption)
      this.blocks.push({ ...place, kind: 'paragraph', aside: 'caption', runs: [{ text: caption }] });
    const text = rows
      .filter((row) => row.some((cell) => cell !== ''))
      .map((row) => row.join('\t'))
      .join('\n');
    if (text.trim() !== '') this.blocks.push({ ...place, kind: 'table', runs: [{ text }] });
  }
}

/** Spaces, remarks, and the empty elements that scripts fill with advertisements: no reader sees them between two breaks. */
const isNothing = (node: Node): boolean =>
  node.nodeType === 8 ||
  (node.nodeType === 3 && (node.nodeValue ?? '').trim() === '') ||
  (node.nodeName === 'SPAN' && node.childNodes.length === 0);

const isInline = (el: Element): boolean =>
  !BLOCKS.has(el.tagName) && el.tagName !== 'BR' && !el.querySelector('p, div');

const isByline = (words: string): boolean => /^by\s/i.test(words) && readByline(words) !== null;

/** A link to a note, as books and converted Word files mark it. */
const isNoteCall = (el: Element): boolean =>
  /^(?:foot|end)note-ref-/.test(el.id) ||
  el.getAttribute('role') === 'doc-noteref' ||
  /\bnoteref\b/.test(el.getAttribute('property') ?? '');

function placeIn(el: Element, place: Place): Place {
  const name = el.tagName;
  const heading = /^H([1-6])$/.exec(name)?.[1];
  if (heading) return { ...place, kind: 'heading', level: Number(heading) };
  if (name === 'BLOCKQUOTE') return { ...place, kind: 'quote' };
  if (name === 'LI') {
    let depth = 0;
    for (let up = el.parentElement; up; up = up.parentElement)
      if (up.tagName === 'UL' || up.tagName === 'OL') depth++;
    return {
      ...place,
      kind: 'list-item',
      level: Math.min(6, Math.max(1, depth)),
      ordered: el.parentElement?.tagName === 'OL',
    };
  }
  if (name === 'FIGCAPTION') return { ...place, kind: 'paragraph', aside: 'caption' };
  return place;
}

/** White space as a browser shows it: runs of it are one space, none at the edges. No-break spaces stay for the rules. */
function collapse(runs: readonly PageRun[]): PageRun[] {
  const out: PageRun[] = [];
  let after = ' ';
  for (const run of runs) {
    let text = run.text.replace(/[ \t\n\r\f]+/g, ' ');
    // Editors leave characters without width at the beginning of what they store.
    if (out.length === 0) text = text.replace(/^[ \u200B\uFEFF]+/, '');
    if (after.endsWith(' ')) text = text.replace(/^ /, '');
    if (text === '') continue;
    after = text;
    out.push({ ...run, text });
  }
  const last = out[out.length - 1];
  if (last) last.text = last.text.replace(/ $/, '');
  const kept = out.filter((run) => run.text !== '');
  return kept.some((run) => run.text.trim() !== '') ? kept : [];
}
