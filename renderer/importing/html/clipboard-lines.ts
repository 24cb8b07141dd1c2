/**
 * Puts `mark` in the place of each line break inside a paragraph, in an inert document. Two in a row end it, which is the walker's to
 * see; some readers of PDF mark set lines.
 */
export function holdBreaks(body: HTMLElement, mark: string): void {
  for (const br of [...body.querySelectorAll('br')]) bare(br);
  for (const br of [...body.querySelectorAll('br')]) {
    const [before, after] = [beside(br, 'previousSibling'), beside(br, 'nextSibling')];
    if (br.getAttribute('role') === 'presentation' || isBreak(before) || isBreak(after)) continue;
    if (before !== null && after !== null) br.replaceWith(body.ownerDocument.createTextNode(mark));
  }
}

const INLINE = /^(?:SPAN|FONT|B|STRONG|I|EM|U|A)$/;

const isBreak = (node: Node | null): boolean => node?.nodeName === 'BR';

/** Google Docs puts a break into an element of its own. */
function bare(br: Element): void {
  for (let around = br.parentElement; around; around = br.parentElement) {
    if (!INLINE.test(around.tagName) || (around.textContent ?? '') !== '') return;
    if ([...around.children].some((child) => !isBreak(child))) return;
    around.replaceWith(...around.childNodes);
  }
}

/** What stands next to a break in its line, though the break may be the last in its element. */
function beside(br: Node, way: 'nextSibling' | 'previousSibling'): Node | null {
  let node: Node | null = br;
  while (node) {
    let next: Node | null = node[way];
    while (next?.nodeType === 3 && (next.nodeValue ?? '').trim() === '') next = next[way];
    if (next) return next;
    node = node.parentElement && INLINE.test(node.parentElement.tagName) ? node.parentElement : null;
  }
  return null;
}

/** Puts `mark` in the place of the line breaks of preformatted text; an empty line ends a paragraph there, too. */
export function holdLines(body: HTMLElement, mark: string): void {
  const breaksAtEnd = new RegExp(`[\\s${mark}]+$`, 'u');
  for (const pre of body.querySelectorAll('pre')) {
    const walker = body.ownerDocument.createTreeWalker(pre, NodeFilter.SHOW_TEXT);
    const parts: Node[] = [];
    while (walker.nextNode()) parts.push(walker.currentNode);
    for (const part of parts)
      part.nodeValue = (part.nodeValue ?? '').replace(/(?<!\n[ \t]*)\r?\n(?![ \t]*\r?\n)/gu, mark);
    // The breaks behind the last line part nothing.
    for (const part of parts.reverse()) {
      part.nodeValue = (part.nodeValue ?? '').replace(breaksAtEnd, '');
      if (part.nodeValue !== '') break;
    }
  }
}

/** Further paragraphs of a list item are lines of that item here, not items: two marks part them, so that set lines are not seen in them. */
export function joinParagraphsOfItems(body: HTMLElement, mark: string): void {
  for (const more of [...body.querySelectorAll('li > p + p')]) {
    const first = more.previousElementSibling;
    if (first?.tagName !== 'P' || (more.textContent ?? '').trim() === '') continue;
    if ((first.textContent ?? '').trim() !== '') first.append(mark, mark);
    first.append(...more.childNodes);
    more.remove();
  }
}
