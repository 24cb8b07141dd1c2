/** Word's own lists and marks of comments; the words that a comment is about are not among them. */
const OF_COMMENTS =
  /(?:^|;)\s*mso-(?:element\s*:\s*comment(?:-list)?|special-character\s*:\s*comment)\s*(?:;|$)/i;
const UNSEEN = /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)\s*(?:;|!|$)/i;

/** Takes out what somebody struck out, hid or said beside the text, in an inert document: it was not among the words they saw. */
export function takeOutUnseen(body: HTMLElement): void {
  for (const el of [...body.querySelectorAll('del, a[href^="#_msocom_"], .MsoCommentReference')]) el.remove();
  // A hidden line without words is Google's page break.
  for (const el of [...body.querySelectorAll('[style]')])
    if (OF_COMMENTS.test(styleOf(el)) || (UNSEEN.test(styleOf(el)) && el.textContent !== '')) el.remove();
}

/**
 * Gives what word processors put on the clipboard the plain markup that it stands for, in an inert document: Word's
 * paragraphs that are list items, Google's wrapper of everything in a bold element that is not bold, and emphasis that
 * only a style says. Styles are read here and go no further; what Word says of other scripts (`mso-bidi-font-weight`) tells nothing.
 */
export function settleClipboardMarkup(body: HTMLElement): void {
  for (const el of [...body.querySelectorAll('b, strong')])
    if (/(?:^|;)\s*font-weight\s*:\s*(?:normal|400)/i.test(styleOf(el))) el.replaceWith(...el.childNodes);
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
