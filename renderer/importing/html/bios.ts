import { readAuthorNote } from '../clean/author-note';
import { endsSentence, squash } from '../clean/words';
import type { PageBlock } from './dom-to-blocks';

const LONGEST_BIO = 400;
const LONG_PARAGRAPH = 80;
const FEWEST_PARAGRAPHS = 3;
/** Below the head, "A B is a …" tells of somebody in the story. */
const FIRST_LINES = 2;
const IS_POST =
  /^\S+(?: \S+){1,4},? (?:is|was|serves as|works as) (?:an?|the|currently|senior|associate|assistant|professor|director|head|former|nonresident|executive)\b/i;

/**
 * The note on the author that stands over the text and not below it, and the link to more by the same name. Only of an
 * author whom the page names elsewhere.
 */
export function biosAmong(blocks: readonly PageBlock[], authors: readonly string[]): PageBlock[] {
  if (authors.length === 0) return [...blocks];
  const own = blocks.filter((block) => !block.aside && !block.around);
  const long = own.filter((block) => isLong(textOf(block)));
  if (long.length < FEWEST_PARAGRAPHS) return [...blocks];
  const bios = own
    .slice(0, FIRST_LINES)
    .filter((block) => block.kind === 'paragraph' && isBio(textOf(block), authors));
  return blocks.map((block) => {
    if (bios.includes(block)) return { ...block, aside: 'author-note', why: ABOVE };
    const isLink = !block.aside && !block.around && leadsToMore(textOf(block), authors);
    return isLink ? { ...block, aside: 'furniture', why: MORE } : block;
  });
}

const ABOVE = { rule: 'author-note', message: 'The paragraph over the text says who its author is.' };
const MORE = { rule: 'leads-away', message: 'The line is a link to more by the same author.' };

const isBio = (text: string, authors: readonly string[]): boolean =>
  text.length <= LONGEST_BIO &&
  endsSentence(text) &&
  !/["“”]/.test(text) &&
  IS_POST.test(text) &&
  readAuthorNote(text, authors, [])?.certain === true &&
  authors.some((name) => squash(text).startsWith(squash(name)));

const leadsToMore = (text: string, authors: readonly string[]): boolean =>
  authors.some((name) => squash(text) === squash(`more by ${name}`));

const isLong = (text: string): boolean => text.length >= LONG_PARAGRAPH && endsSentence(text);

const textOf = ({ runs }: PageBlock): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
