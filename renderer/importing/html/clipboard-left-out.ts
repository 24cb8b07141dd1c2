import type { LeftOut } from '../../../shared/model';

/** Word's own lists and marks of comments; the words that a comment is about are not among them. */
const OF_COMMENTS =
  /(?:^|;)\s*mso-(?:element\s*:\s*comment(?:-list)?|special-character\s*:\s*comment)\s*(?:;|$)/i;
const UNSEEN = /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)\s*(?:;|!|$)/i;
/** Word hides the page numbers of a table of contents where a screen shows no pages. */
const HIDDEN_ON_SCREEN = /mso-hide\s*:\s*screen/i;
const STRUCK = /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through/i;
/** Small pictures are dots that report a reading, smileys and boxes to tick. */
const SMALL =
  /\b(?:width|height)\s*[=:]\s*["']?\s*(?:1?\d|2[0-4])(?:px)?\b(?!\.)|\brole(?:description)?=["']?checkbox/i;

const styleOf = (el: Element): string => el.getAttribute('style') ?? '';

/**
 * Takes out what somebody struck out, hid or said beside the text, in an inert document, and tells what it was: struck words were
 * taken back, and "not" among them would turn the sentence round. What pages hide is furniture and is not told; what a writer
 * hid is (`isWritten`).
 */
export function takeOutUnseen(body: HTMLElement, isWritten: boolean): LeftOut[] {
  const left: LeftOut[] = [];
  const take = (el: Element, why?: LeftOut['why']) => {
    if (!body.contains(el)) return;
    const words = (el.textContent ?? '').replace(/\s+/gu, ' ').trim();
    if (why && words !== '') left.push({ why, words });
    el.remove();
  };
  const comments = [...body.querySelectorAll('a[href*="#_msocom_"]')];
  for (const _comment of new Set(comments.map((el) => el.getAttribute('href'))))
    left.push({ why: 'comment', words: '' });
  for (const el of [...comments, ...body.querySelectorAll('.MsoCommentReference')]) take(el);
  for (const el of [...body.querySelectorAll('[style]')]) {
    const style = styleOf(el);
    if (OF_COMMENTS.test(style)) take(el);
    // A hidden line without words is Google's page break.
    else if (UNSEEN.test(style) && el.textContent !== '')
      take(el, isWritten && !HIDDEN_ON_SCREEN.test(style) ? 'hidden' : undefined);
  }
  for (const el of [...body.querySelectorAll('del, s, strike, [style]')])
    if (/^(?:DEL|S|STRIKE)$/.test(el.tagName) || STRUCK.test(styleOf(el))) take(el, 'struck');
  return left;
}

/** How many pictures and formulas stood in the copied part: neither passes the sanitiser. */
export function countPictures(fragment: string): LeftOut[] {
  const seen = fragment.replace(/<!--[\s\S]*?-->/g, '');
  const pictures = [...seen.matchAll(/<img\b[^>]*>/gi)].filter(([tag]) => !SMALL.test(tag));
  const formulas = [...seen.matchAll(/<math\b/gi)];
  return [
    ...pictures.map((): LeftOut => ({ why: 'picture', words: '' })),
    ...formulas.map((): LeftOut => ({ why: 'formula', words: '' })),
  ];
}
