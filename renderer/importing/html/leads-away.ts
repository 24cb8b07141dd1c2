import { wordCount } from '../clean/words';
import type { PageBlock } from './dom-to-blocks';

const LABEL =
  /^(?:also read|read also|read(?: more| next)?|see also|related(?: (?:article|story|stories))?|more|must read|watch|listen|[àa] lire(?: aussi)?|lire aussi|lea también|lesen sie auch|مزید پڑھیں|یہ بھی پڑھیں|اقرأ أيضاً?)\W*$/iu;
const FEWEST_WORDS = 4;

/**
 * Lines between paragraphs that are a link to another story: one behind a label ("Read more"), or one in capitals. Other
 * paragraphs that are a link stay: a text may list its sources so.
 */
export function leadsAwayAmong(blocks: readonly PageBlock[]): PageBlock[] {
  return blocks.map((block) => {
    if (block.aside || block.around || block.kind !== 'paragraph') return block;
    const isLink = ({ href, lost }: PageBlock['runs'][number]) => Boolean(href ?? lost);
    const linked = block.runs
      .filter(isLink)
      .map(({ text }) => text)
      .join('')
      .trim();
    const label = block.runs
      .filter((run) => !isLink(run))
      .map(({ text }) => text)
      .join('')
      .trim();
    const isInCapitals =
      label === '' &&
      wordCount(linked) >= FEWEST_WORDS &&
      linked === linked.toUpperCase() &&
      linked !== linked.toLowerCase();
    // "More <than forty gauges were never set up>": the label is the sentence's first word.
    const isSentence = /[\p{L}?!]$/u.test(label) && /^["“‘]?\p{Ll}/u.test(linked);
    if (linked === '' || !(isInCapitals || (LABEL.test(label) && !isSentence))) return block;
    return {
      ...block,
      aside: 'furniture',
      why: { rule: 'leads-away', message: 'The line is a link to another story.' },
    };
  });
}
