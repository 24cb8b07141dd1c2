import { endsSentence, wordCount } from '../clean/words';
import type { PageBlock } from './dom-to-blocks';

const LABEL =
  /^(?:also read|read also|read(?: more| next)?|see also|related(?: (?:article|story|stories))?|more|must read|watch|listen|[àa] lire(?: aussi)?|lire aussi|lea también|lesen sie auch|مزید پڑھ(?:یں|یے|ئے)|یہ بھی پڑھ(?:یں|یے|ئے)|اقرأ أيضاً?)\W*$/iu;
const FEWEST_WORDS = 4;
const ONLY_PICTURES = /^\s*\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\uFE0F|\u200D|\s)*$/u;

/**
 * Lines between paragraphs that are a link to another story: one behind a label ("Read more"), or one in capitals. Other
 * paragraphs that are a link stay: a text may list its sources so.
 */
export function leadsAwayAmong(blocks: readonly PageBlock[]): PageBlock[] {
  const listed = listsBelowLabels(blocks);
  return blocks.map((block) => {
    if (listed.has(block)) return { ...block, aside: 'furniture', why: LEADS_AWAY };
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
      why: LEADS_AWAY,
    };
  });
}

const LEADS_AWAY = { rule: 'leads-away', message: 'The line is a link to another story.' };
/** Labels over lists of other stories. "More" and "Watch" alone may be heads within a text. */
const OVER_LIST =
  /^(?:also read|read also|read (?:more|next)|see also|related(?: \p{L}+)?|[àa] lire(?: aussi)?|lire aussi|lea también|lesen sie auch|مزید پڑھ(?:یں|یے|ئے)|یہ بھی پڑھ(?:یں|یے|ئے)|اقرأ أيضاً?)\W*$/iu;

const textOf = ({ runs }: PageBlock): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .trim();

/** A label between paragraphs, and the lines below it that are nothing but links. Under the text they may be its sources. */
function listsBelowLabels(blocks: readonly PageBlock[]): ReadonlySet<PageBlock> {
  const found = new Set<PageBlock>();
  blocks.forEach((label, i) => {
    if (label.around || label.kind === 'table' || !OVER_LIST.test(textOf(label))) return;
    const below: PageBlock[] = [];
    // A list of short links is a menu already.
    const next = blocks[i + 1];
    const isOverMenu = next?.kind === 'list-item' && next.aside === 'furniture';
    for (const block of blocks.slice(i + 1)) {
      if (block.aside || block.around) continue;
      if (!isNothingButLink(block)) break;
      below.push(block);
    }
    const isWithin = blocks.slice(i + 1).some((block) => !below.includes(block) && isProse(block));
    if ((below.length > 0 || isOverMenu) && isWithin) for (const block of [label, ...below]) found.add(block);
  });
  return found;
}

const isNothingButLink = ({ kind, runs }: PageBlock): boolean =>
  (kind === 'list-item' || kind === 'paragraph' || kind === 'heading') &&
  runs.some(({ href, lost }) => Boolean(href ?? lost)) &&
  runs.every(({ text, href, lost }) => text.trim() === '' || Boolean(href ?? lost));

const isProse = (block: PageBlock): boolean =>
  !block.aside &&
  !block.around &&
  block.kind === 'paragraph' &&
  textOf(block).length >= SHORTEST_PROSE &&
  endsSentence(textOf(block));
const SHORTEST_PROSE = 80;
