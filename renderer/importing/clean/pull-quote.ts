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
  const candidates = live.filter((para, i) => i > 0 && i < live.length - 1 && isCandidate(para));
  const size = live.reduce((sum, para) => sum + para.text.length, 0);
  if (candidates.length * size > BUDGET) {
    working.warnings.push({
      code: 'pull-quotes-not-checked',
      message: 'The text is very long; pull quotes were not looked for.',
    });
    return;
  }
  if (candidates.length === 0) return;
  const long = live.map((para) => fold(para.text));
  for (const para of candidates) {
    const words = fold(quotedWords(para.text));
    if (words.length < 15) continue;
    const host = long.findIndex(
      (text, i) => live[i] !== para && text.length > words.length + 20 && text.includes(words),
    );
    const inside = live[host];
    if (!inside) continue;
    // A refrain opens or closes the paragraph that takes it up; a pull quote is lifted out of its middle, or marked.
    const isMarked = /^["“«‘]/.test(para.text) || !endsSentence(para.text);
    const isLong = wordCount(words) >= 8 && words.length >= 45;
    setParaAside(working, para, {
      kind: 'pull-quote',
      rule: 'pull-quote',
      certain: isLong || (isMarked && wordCount(words) >= 6),
      message: `The same words stand in a longer paragraph (“${inside.text.slice(0, 40)}…”): a pull quote.`,
    });
  }
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

/** Case, kinds of quotation marks and final stops do not tell a pull quote from its source. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[“”«»"]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[.,!?]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
