import { toComparisonForm } from '../verdict/comparison-form';
import { endsSentence } from '../verdict/sentences';

/** UTF-16 offsets of a sentence, white space at its edges left out; end exclusive. */
export type SentenceSpan = Readonly<{ start: number; end: number }>;

const OPENERS =
  'The|This|That|These|Those|It|Its|He|His|She|Her|They|Their|We|Our|You|I|A|An|In|On|At|By|For|From|But|And|However|Meanwhile|Although|While|When|After|Before|If|As|There|Both|Neither|Some|Many|Most|No|Not|Yet|Still|Since|Under|With|Without|According|Officials|Analysts';
const STARTS_SENTENCE = new RegExp(`^['’”)\\]]* +['‘“([]*(?:${OPENERS})(?![\\p{L}.])`, 'u');
/** Abbreviations that also end sentences: “in the U.S. The minister…”, “Acme Corp. It…”. */
const MAY_END = /(?:(?:\p{Lu}\.)+\p{Lu}|(?:^|[^\p{L}])(?:Inc|Ltd|Co|Corp|Jr|Sr|[ap]\.m|etc))$/u;
const NUMBER_SIGN = /(?:^|[^\p{L}])Nos?$/u;

/**
 * Cuts a line of prose into sentences. Abbreviations (“Dr.”, “No. 5”, “U.S. forces”), closing marks and the full stops
 * of Arabic script are understood; where an abbreviation may end a sentence, the next word decides.
 */
export function splitSentences(line: string): SentenceSpan[] {
  const { text, starts, ends } = toComparisonForm(line);
  const spans: SentenceSpan[] = [];
  let from = 0;
  const cut = (to: number) => {
    while (from < to && text[from] === ' ') from += 1;
    const start = starts[from];
    const end = ends[to - 1];
    if (from < to && start !== undefined && end !== undefined) spans.push({ start, end });
    from = to;
  };
  for (let at = 0; at < text.length; at += 1) {
    if (!isEnd(text, at)) continue;
    let to = at + 1;
    while (to < text.length && /['’”)\]]/u.test(text[to] ?? '')) to += 1;
    cut(to);
    at = to - 1;
  }
  cut(text.length);
  return spans;
}

function isEnd(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  const after = text.slice(at + 1, at + 40);
  if (text[at] === '.') {
    if (MAY_END.test(before)) return after.trim() === '' || STARTS_SENTENCE.test(after);
    if (NUMBER_SIGN.test(before)) return !/^ ?\p{N}/u.test(after) && STARTS_SENTENCE.test(after);
  }
  // “Why?” he asked: the sentence goes on in lower case.
  if ((text[at] === '?' || text[at] === '!') && /^['’”)\]]* +\p{Ll}/u.test(after)) return false;
  return endsSentence(text, at);
}
