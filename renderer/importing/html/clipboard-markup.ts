/**
 * Gives what word processors put on the clipboard the plain markup that it stands for, in an inert document: Word's
 * paragraphs that are list items, Google's wrapper of everything in a bold element that is not bold, and emphasis that
 * only a style says. Styles are read here and go no further; what Word says of other scripts (`mso-bidi-font-weight`) tells nothing.
 */
export function settleClipboardMarkup(body: HTMLElement): void {
  for (const el of [...body.querySelectorAll('b, strong')])
    if (/(?:^|;)\s*font-weight\s*:\s*(?:normal|400)/i.test(styleOf(el))) el.replaceWith(...el.childNodes);
  for (const el of [...body.querySelectorAll('sup, span')]) raise(el);
  // A browser draws the marks around these words.
  for (const el of [...body.querySelectorAll('q')]) el.replaceWith('“', ...el.childNodes, '”');
  for (const el of [...body.querySelectorAll('span')]) emphasise(el);
  for (const el of [...body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) toListItem(el);
}

const styleOf = (el: Element): string => el.getAttribute('style') ?? '';

function emphasise(el: Element): void {
  const style = styleOf(el);
  const wrap = (tag: 'b' | 'i') => {
    const inner = el.ownerDocument.createElement(tag);
    inner.append(...el.childNodes);
    el.append(inner);
  };
  if (/(?:^|;)\s*font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) wrap('b');
  if (/(?:^|;)\s*font-style\s*:\s*italic/i.test(style)) wrap('i');
}

const RAISED = /(?:^|;)\s*vertical-align\s*:\s*super\b/i;
const LOW = '0123456789-−';
const HIGH = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻';

/** A brief raises nothing, but "10" and a raised "6" are not 106: raised digits are letters of their own. */
function raise(el: Element): void {
  if (el.tagName !== 'SUP' && !RAISED.test(styleOf(el))) return;
  if (!/^\s*[-−]?\d{1,4}\s*$/u.test(el.textContent ?? '')) return;
  const walker = el.ownerDocument.createTreeWalker(el, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    node.nodeValue = (node.nodeValue ?? '').replace(/[-−\d]/gu, (sign) => HIGH[LOW.indexOf(sign)] ?? sign);
  }
}

const LIST_LEVEL = /mso-list\s*:\s*l\d+\s+level(\d+)/i;
/** Of an item in a list of its own, whose place in the whole list nothing says. */
export const UNKNOWN_NUMBER = '?';
/** What Word prints in front of an item: a number or letter is followed by a full stop or a bracket. */
const NUMBER = /^[\s\u00a0(]*(?:\d+|[a-z]|[ivxlc]+)[.)]/i;

/** The last number of a mark: "2.1." is the first item of its list. */
const LAST_NUMBER = /(\d{1,5})[.)\s\u00a0]*$/;

/** Word writes list items as paragraphs whose marks are words among the others. A letter or "iv" says no number. */
function toListItem(el: Element): void {
  const level = Number(LIST_LEVEL.exec(styleOf(el))?.[1] ?? 0);
  if (level < 1) return;
  const marks = [...el.querySelectorAll('span')].filter((span) =>
    /mso-list\s*:\s*ignore/i.test(styleOf(span)),
  );
  const mark = marks[0]?.textContent ?? '';
  const isNumbered = NUMBER.test(mark);
  const number = LAST_NUMBER.exec(mark)?.[1];
  for (const each of marks) each.remove();
  // The number of a heading stays before its words: what says "see 1.2" means it.
  if (/^H[1-6]$/.test(el.tagName)) {
    if (isNumbered || /^\s*\d+(?:\.\d+)*[.)]?\s*$/u.test(mark)) el.prepend(`${mark.trim()} `);
    return;
  }
  const item = el.ownerDocument.createElement('li');
  if (isNumbered) item.setAttribute('value', number ?? UNKNOWN_NUMBER);
  item.append(...el.childNodes);
  let list = el.ownerDocument.createElement(isNumbered ? 'ol' : 'ul');
  list.append(item);
  for (let depth = 1; depth < Math.min(level, 6); depth += 1) {
    const around = el.ownerDocument.createElement(isNumbered ? 'ol' : 'ul');
    around.append(list);
    list = around;
  }
  el.replaceWith(list);
}
