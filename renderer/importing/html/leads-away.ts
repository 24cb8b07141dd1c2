import { endsSentence, wordCount } from '../clean/words';
import type { PageBlock } from './dom-to-blocks';

const LABEL =
  /^(?:also read|read also|read(?: more| next)?|see also|related(?: (?:article|story|stories))?|more|must read|watch|listen|[àa] lire(?: aussi)?|lire aussi|lea también|lesen sie auch|مزید پڑھیں|یہ بھی پڑھیں|اقرأ أيضاً?)\W*$/iu;
const FEWEST_WORDS = 4;
const ONLY_PICTURES = /^\s*\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\uFE0F|\u200D|\s)*$/u;

/**
 * Lines between paragraphs that are a link to another story: one behind a label ("Read more"), or one in capitals. Other
 * paragraphs that are a link stay: a text may list its sources so.
 */
export function leadsAwayAmong(blocks: readonly PageBlock[]): PageBlock[] {
  return blocks.map((block) => {
    if (block.aside || block.around || block.kind !== 'paragraph') return block;
    if (ONLY_PICTURES.test(block.runs.map(({ text }) => text).join('')))
      return {
        ...block,
        aside: 'furniture',
        why: { rule: 'no-words', message: 'The line is a picture sign without words.' },
      };
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
    // "[ Barrage loan delayed again ]", with the brackets in the link or around it.
    const isInBrackets =
      wordCount(linked) >= FEWEST_WORDS &&
      (label === '' ? /^\[.*[^.!?]\]$/s.test(linked) : /^\[\s*\]$/.test(label) && !endsSentence(linked));
    // "More <than forty gauges were never set up>": the label is the sentence's first word.
    const isSentence = /[\p{L}?!]$/u.test(label) && /^["“‘]?\p{Ll}/u.test(linked);
    if (linked === '' || !(isInCapitals || isInBrackets || (LABEL.test(label) && !isSentence))) return block;
    return {
      ...block,
      aside: 'furniture',
      why: { rule: 'leads-away', message: 'The line is a link to another story.' },
    };
  });
}
