import { liveParas, type Para, setParaAside, type Working } from '../working/working';
import { endsSentence, wordCount } from './words';

/** Comparing every short line with the whole text costs (lines × characters); above this it is left undone, and said. */
const BUDGET = 400_000_000;

/**
 * Pull quotes: short paragraphs of their own whose words stand in a longer paragraph as well. A short repeated
 * sentence may be the author's refrain, so only longer ones are set aside for certain.
 */
export function findPullQuotes(working: Working): void {
  const live = liveParas(working);
  if (live.length < 3) return;
  const candidates = live.filter(isCandidate);
  const size = live.reduce((sum, para) => sum + para.text.length, 0);
  if (candidates.length * size > BUDGET) {
    working.warnings.push({
      code: 'pull-quotes-not-checked',
      message: 'The text is very long; pull quotes were not looked for.',
    });
    return;
  }
  if (candidates.length === 0) return;
  const hosts = live.map((para) => fold(para.text));
  const bare = live.map((para) => letters(para.text));
  for (const para of candidates) {
    const words = fold(quotedWords(para.text));
    if (words.length < 15) continue;
    // A refrain opens or closes the paragraph that takes it up; a pull quote is lifted out of its middle, or marked.
    const isMarked = /^["“«‘']/.test(para.text) || !endsSentence(para.text) || isShouted(para.text);
    const isEdge = para === live[0] || para === live[live.length - 1];
    if (isEdge && !isMarked) continue;
    const room = isMarked ? 5 : 20;
    const whole = hosts.findIndex(
      (text, i) => live[i] !== para && text.length > words.length + room && text.includes(words),
    );
    const inParts =
      whole < 0 ? bare.findIndex((text, i) => live[i] !== para && hasParts(text, para.text)) : -1;
    const inside = live[whole >= 0 ? whole : inParts];
    if (!inside) continue;
    const isLong = wordCount(words) >= 8 && words.length >= 45;
    const isLifted = /^["“«‘']/.test(para.text) || isShouted(para.text) || isNear(live, para, inside);
    setParaAside(working, para, {
      kind: 'pull-quote',
      rule: 'pull-quote',
      certain: whole >= 0 && !isEdge && isLifted && (isLong || (isMarked && wordCount(words) >= 6)),
      message:
        whole >= 0
          ? `The same words stand in a longer paragraph (“${inside.text.slice(0, 40)}…”): a pull quote.`
          : `Its sentences stand, parted, in a longer paragraph (“${inside.text.slice(0, 40)}…”): perhaps a pull quote.`,
    });
  }
}

const NEAR = 8;

/** In the same part of the text: a summary that is worded like the body stands further off, or under a heading of its own. */
function isNear(live: readonly Para[], quote: Para, host: Para): boolean {
  const [a, b] = [live.indexOf(quote), live.indexOf(host)].sort((one, other) => one - other);
  const between = live.slice(a, b);
  return between.length <= NEAR && between.every(({ kind }) => kind !== 'heading');
}

function isCandidate(para: Para): boolean {
  if (para.kind !== 'paragraph' && para.kind !== 'quote') return false;
  return para.text.length <= 300 && wordCount(para.text) >= 4;
}

/** Without outer quotation marks and the speaker named after them. */
function quotedWords(text: string): string {
  const match = /^["“«‘](.+?)["”»’]\s*(?:[–—-]{1,2}\s*.{2,60})?$/.exec(text.trim());
  return (match?.[1] ?? text).replace(/^[.…\s]+|[.…\s]+$/g, '');
}

const isShouted = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);

const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** “A. B.” lifted from “A,” he said. “B.”: each sentence, or each side of an ellipsis, in order, in a longer text. */
function hasParts(host: string, text: string): boolean {
  const parts = quotedWords(text)
    .split(/(?:[.!?…]|\.\.\.)+["”’]?\s+/)
    .map(letters)
    .filter(Boolean);
  const words = parts.reduce((sum, part) => sum + wordCount(part), 0);
  if (parts.length < 2 || words < 6 || host.length <= words) return false;
  let at = 0;
  for (const part of parts) {
    const found = ` ${host} `.indexOf(` ${part} `, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return host.length > letters(text).length + 5;
}

/** Case, kinds of quotation marks and final stops do not tell a pull quote from its source. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[“”«»"]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[.,!?]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
