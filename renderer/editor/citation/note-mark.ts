/** The element that a citation or footnote shows; its text and label are drawn later. */
export function createNoteMark(className: string): HTMLElement {
  const el = document.createElement('span');
  // A span, not a button: a button is one box and would not break over lines where the style cites in the sentence.
  const mark = document.createElement('span');
  mark.className = className;
  mark.setAttribute('role', 'button');
  mark.tabIndex = -1;
  mark.dir = 'ltr';
  mark.setAttribute('aria-haspopup', 'dialog');
  mark.setAttribute('aria-expanded', 'false');
  mark.textContent = '…';
  el.append(mark);
  return el;
}
