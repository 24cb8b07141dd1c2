import { bare, isSmallWord } from './headline';
import { isBalanced } from './quote-marks';

const JOINING = new Set(['and', 'or', '&', 'but', 'nor']);
const FEWEST_WORDS = 2;

/**
 * The short form of a title in headline capitals, for repeated notes and for APA's parentheses:
 * 1. what stands before a colon, a spaced dash, or the end of a first sentence, if that is two words or more;
 * 2. of that, what stands before the first preposition, conjunction or "to" that follows at least two words. Where
 *    that word joins two things ("Strategic and Mineral"), the first of them goes too, for it cannot stand alone;
 * 3. a leading article is dropped. A cut that would leave a quotation mark or bracket without its partner is not made.
 * "US Strengthens Strategic and Mineral Partnerships with Pakistan" gives "US Strengthens".
 */
export function shortTitle(title: string): string {
  const main = mainTitle(title);
  const words = main.split(' ');
  for (let at = FEWEST_WORDS; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!JOINING.has(word.toLowerCase()) && !(isSmallWord(word) && !isArticle(word))) continue;
    for (const end of JOINING.has(word.toLowerCase()) ? [at - 1, at] : [at]) {
      const kept = words.slice(0, end);
      if (isArticle(kept.at(-1) ?? '')) continue;
      const cut = withoutTail(kept);
      const spoken = cut.filter((part) => bare(part) !== '').length;
      if (spoken >= FEWEST_WORDS && isBalanced(cut.join(' '))) return withoutArticle(cut.join(' '));
    }
  }
  return withoutArticle(main);
}

/**
 * The short form of a description of an untitled text: up to the second preposition, because the first only opens what
 * the text is about ("Untitled news report on talks | between …"). Descriptions by opening words stay whole.
 */
export function shortDescription(description: string): string {
  if (!isBalanced(description)) return description;
  const words = description.split(' ');
  let prepositions = 0;
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!isSmallWord(word) || isArticle(word) || JOINING.has(word.toLowerCase())) continue;
    prepositions += 1;
    const cut = words.slice(0, at).join(' ');
    if (prepositions === 2 && isBalanced(cut)) return cut;
  }
  return description;
}

/** The kind of text that a description begins with: "Untitled news report on talks …" is an "Untitled news report". */
export function untitledKind(description: string): string {
  const words = description.split(' ');
  const end = words.findIndex((word, at) => at >= FEWEST_WORDS && isSmallWord(word) && !isArticle(word));
  const kind = end < 0 ? description : words.slice(0, end).join(' ');
  return /^untitled\b/i.test(description) && isBalanced(kind) && !/\b(?:beginning|text)\b/i.test(kind)
    ? kind
    : description;
}

function mainTitle(title: string): string {
  const match = /^(.+?)(?::|\s[–—-]\s|[?!](?=["'”’]?\s))/.exec(title);
  const head = match?.[1];
  if (head === undefined || head.split(' ').length < FEWEST_WORDS || !isBalanced(head)) return title;
  const mark = /[?!]$/.test(match?.[0] ?? '') ? (match?.[0] ?? '').slice(-1) : '';
  return head + mark;
}

const isArticle = (word: string) => /^(a|an|the)$/i.test(word);

function withoutArticle(text: string): string {
  const rest = text.replace(/^(?:the|an?)\s+/i, '');
  return rest.includes(' ') ? rest : text;
}

/** Drops small words and punctuation that a cut leaves dangling. */
function withoutTail(words: readonly string[]): string[] {
  const kept = [...words];
  while (kept.length > 0 && (isSmallWord(kept.at(-1) ?? '') || bare(kept.at(-1) ?? '') === '')) kept.pop();
  const last = kept.pop();
  return last === undefined ? [] : [...kept, last.replace(/[,;:–—-]+$/, '')];
}
