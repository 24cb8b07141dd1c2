import { squash } from '../clean/words';
import { tidy } from './names';

const BAR = String.raw`\s+(?:[|–—·»:-]|\|\|)\s+`;
const BARS = new RegExp(BAR);
const LAST_BAR = new RegExp(`${BAR}$`);
const FIRST_BAR = new RegExp(`^${BAR}`);
/** What sites add to their own name in a title. */
const BESIDE_A_NAME =
  /^(?:the|news|com|net|org|pk|uk|in|co|www|online|official|website|site|home|homepage|newspaper|daily|tv|digital|epaper|breaking|latest|world|live|blogs?|magazine|opinion)$/;

/**
 * A title without what sites add to it: the outlet behind or before it where that is known, or whatever a bar or dash
 * parts from words that the page itself prints as a heading.
 */
export function headlineOf(page: Document, title: string, outlet: string | undefined): string {
  const headings = headingsOf(page);
  const isHeading = (words: string) => words.length >= 15 && headings.has(words);
  if (isHeading(title)) return title;
  const parts = title.split(BARS);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2) {
    // "Weekly Frontier: …", where the rest alone stands over the article.
    const rest = /^[^:]{3,40}: (.+)$/.exec(title)?.[1];
    return rest && isHeading(rest) ? rest : title;
  }
  if (last.length >= 2 && isOutlet(last, outlet) && title.length - last.length > 8)
    return headlineOf(page, title.slice(0, title.length - last.length).replace(LAST_BAR, ''), outlet);
  if (squash(first) !== '' && squash(first) === squash(outlet ?? ''))
    return title.slice(first.length).replace(FIRST_BAR, '');
  return [first, last].find(isHeading) ?? title;
}

/** The outlet's name, a part of it, or it beside words that sites add: not a part of a headline that happens to hold it. */
function isOutlet(words: string, outlet: string | undefined): boolean {
  const [site, known] = [spaced(words), spaced(outlet ?? '')];
  if (site === '' || known === '' || words.length > 60) return false;
  if (squash(words) === squash(outlet ?? '') || ` ${known} `.includes(` ${site} `)) return true;
  if (` ${site} `.includes(` ${known} `))
    return ` ${site} `
      .replace(` ${known} `, ' ')
      .split(' ')
      .filter(Boolean)
      .every((word) => BESIDE_A_NAME.test(word));
  // "DawnNews", "dawn.com": written together.
  const [together, name] = [squash(words), squash(outlet ?? '')];
  const isOneWord = !/\s/.test(words.trim()) && Math.min(name.length, together.length) >= 3;
  return isOneWord && (together.startsWith(name) || name.startsWith(together));
}

const spaced = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Headings, and what old pages set as one: large or bold words. */
function headingsOf(page: Document): Set<string> {
  const set = [...page.querySelectorAll('h1, h2, font > b, b > font, font[size]')].slice(0, 200);
  return new Set(set.map((el) => tidy(el.textContent ?? '')).filter((words) => words.length <= 400));
}
