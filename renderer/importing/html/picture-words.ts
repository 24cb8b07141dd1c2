import { squash } from '../clean/words';
import type { PageBlock } from './dom-to-blocks';
import { withoutEntities } from './names';

const MOST_PICTURES = 500;
const LONGEST = 600;
const SHORTEST = 8;
/** Letters of a first paragraph that is hardly a caption. */
const LEAD = 140;

/** What a page says of its pictures (`alt`), as letters and digits. Pictures themselves are never read. */
export function wordsOfPictures(html: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const tag of html.matchAll(/<img\b[^>]{0,4000}/gi)) {
    if (words.size >= MOST_PICTURES) break;
    const alt = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag[0]);
    const key = squash(withoutEntities(alt?.[1] ?? alt?.[2] ?? ''));
    if (key.length >= SHORTEST && key.length <= LONGEST) words.add(key);
  }
  return words;
}

/** Paragraphs whose words the page gives to a picture as well are its caption, unmarked. */
export function captionsAmong(
  blocks: readonly PageBlock[],
  pictures: ReadonlySet<string>,
  known: { title?: string | null; standfirst?: string | null },
): PageBlock[] {
  const others = new Set([squash(known.title ?? ''), squash(known.standfirst ?? '')]);
  const first = blocks.find((block) => !block.aside && !block.around && block.kind === 'paragraph');
  return blocks.map((block) => {
    if (block.aside || block.around || block.kind !== 'paragraph') return block;
    const words = block.runs.map((run) => run.text).join('');
    // Some sites give a picture the beginning of the article for want of words of its own.
    if (block === first && words.length >= LEAD && /[.?!۔؟][”"’')\]]*\s*$/u.test(words)) return block;
    const key = squash(words);
    if (!pictures.has(key) || others.has(key)) return block;
    return {
      ...block,
      aside: 'caption',
      why: { rule: 'picture-words', message: 'The page gives the same words to a picture: its caption.' },
    };
  });
}
