import { dayOfRecord, wordsOfRecord } from '../../../shared/claims/facts-not-in-source';
import {
  type Article,
  type Block,
  blockStarts,
  type CiteItem,
  canonicalText,
  type Span,
} from '../../../shared/model';
import { findFactsWithoutSource } from '../../../shared/verdict/cited-facts';
import { endsSentence } from '../../../shared/verdict/sentences';
import { paragraphAt } from '../../../shared/verdict/source-words';
import { type CopiedRun, searchForCopying } from '../../../shared/verdict/unmarked-copying';
import type { ProseBlock } from './prose-blocks';

/** Something in the analyst's prose to look again at. It changes no verdict and holds up no export. */
export type ProseFinding = {
  kind: 'copied' | 'fact';
  /** The paragraph, and UTF-16 offsets in its words. */
  key: string;
  span: Span;
  /** Its footnote, where it stands in one. */
  footnote?: string;
  words: string;
  says: string;
  /** What the source has: its words there (copied), or the passage that was looked through (fact). */
  source: { articleId: string; paragraph: number; span: Span; shown: string };
  /** Tells this finding from others however often it is made; what is ignored is known by it. */
  id: string;
};

type Articles = ReadonlyMap<string, Article>;

/** Unquoted runs of source words (QI-38), and facts of cited sentences that the cited passage lacks (QI-39). */
export function findInProse(block: ProseBlock, articles: Articles): ProseFinding[] {
  const steps = lookThrough(block, articles);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** `findInProse` in steps well under a millisecond each, for who has other things to do in between. */
export function* lookThrough(block: ProseBlock, articles: Articles): Generator<void, ProseFinding[]> {
  const search = searchForCopying(block.text, block.quoted);
  yield;
  for (const { id, text } of articles.values()) {
    yield* search.lookIn({ articleId: id, blocks: text.blocks });
    yield;
  }
  const findings: ProseFinding[] = [];
  for (const run of search.found()) {
    findings.push(...copiedRun(block, articles, run));
    yield;
  }
  for (const sentence of citedSentences(block)) {
    findings.push(...strayFacts(block, sentence, articles));
    yield;
  }
  const { footnote } = block;
  const placed = footnote === undefined ? findings : findings.map((each) => ({ ...each, footnote }));
  return placed.sort((a, b) => a.span.start - b.span.start);
}

function copiedRun({ key, text }: ProseBlock, articles: Articles, run: CopiedRun): ProseFinding[] {
  const article = articles.get(run.articleId);
  if (!article) return [];
  const words = text.slice(run.prose.start, run.prose.end);
  return [
    {
      kind: 'copied',
      key,
      span: run.prose,
      words,
      says: `${run.words} words in a row stand so in ${nameOf(article)}, but not between quotation marks`,
      source: {
        articleId: run.articleId,
        paragraph: paragraphAt(blockStarts(article.text.blocks), run.source.start),
        span: run.source,
        shown: around(canonicalOf(article.text.blocks), run.source),
      },
      id: `copied ${run.articleId} ${fold(words)}`,
    },
  ];
}

const canonical = new WeakMap<readonly Block[], string>();
function canonicalOf(blocks: readonly Block[]): string {
  const text = canonical.get(blocks) ?? canonicalText(blocks);
  canonical.set(blocks, text);
  return text;
}

function strayFacts(block: ProseBlock, { span, items }: CitedSentence, articles: Articles): ProseFinding[] {
  const passages = items.map((item) => passageOf(item, articles));
  const [first] = passages;
  // Without one of the passages nothing can be said to be missing.
  if (!first || passages.some((passage) => passage === null)) return [];
  const words = passages.flatMap((passage) => passage?.words ?? []);
  const days = passages.flatMap((passage) => passage?.days ?? []);
  return findFactsWithoutSource(proseIn(block, span), words, days).map((fact) => ({
    kind: 'fact' as const,
    key: block.key,
    span: { start: span.start + fact.span.start, end: span.start + fact.span.end },
    words: fact.text,
    says: `the ${fact.kind} “${fact.text}” is not in the passage cited here`,
    source: first.source,
    id: `fact ${items.map(({ articleId, locator }) => `${articleId} ${locator?.value ?? ''}`).join(' ')} ${fold(fact.text)}`,
  }));
}

/** A stretch of the paragraph with blanks for quoted words, which are compared by their verdict. */
function proseIn({ text, quoted }: ProseBlock, { start, end }: Span): string {
  let prose = text.slice(start, end);
  for (const each of quoted) {
    const from = Math.max(each.start, start) - start;
    const to = Math.min(each.end, end) - start;
    if (to > from) prose = `${prose.slice(0, from)}${' '.repeat(to - from)}${prose.slice(to)}`;
  }
  return prose;
}

type CitedSentence = { span: Span; items: CiteItem[] };

/** Each sentence up to its last citation, with everything it cites. */
function citedSentences({ text, citations }: ProseBlock): CitedSentence[] {
  const sentences: CitedSentence[] = [];
  const level = text.replace(/[“”‘’"]/gu, "'");
  for (const { at, items } of citations) {
    const head = text.slice(0, at).trimEnd();
    let end = head.length;
    while (end > 0 && /[.?!,;:'”’)\]\s]/u.test(level[end - 1] ?? '')) end -= 1;
    let start = end;
    while (start > 0 && !endsSentence(level, start - 1)) start -= 1;
    const before = sentences.at(-1);
    if (before && before.span.start === start) {
      before.span.end = end;
      before.items.push(...items);
    } else if (end > start) sentences.push({ span: { start, end }, items: [...items] });
  }
  return sentences;
}

type CitedPassage = { words: string[]; days: string[]; source: ProseFinding['source'] };

/** The paragraphs that a citation names, or the whole text where it names none, with what is known of the article. */
function passageOf({ articleId, locator }: CiteItem, articles: Articles): CitedPassage | null {
  const article = articles.get(articleId);
  if (!article) return null;
  const { blocks } = article.text;
  const named = locator?.label === 'paragraph' ? paragraphsIn(locator.value) : [];
  const chosen = named.flatMap((number) => blocks[number - 1] ?? []);
  const paragraph = chosen.length > 0 ? (named[0] ?? 1) : 1;
  const start = blockStarts(blocks)[paragraph - 1] ?? 0;
  const span = { start, end: start + (blocks[paragraph - 1]?.text.length ?? 0) };
  return {
    words: [...(chosen.length > 0 ? chosen : blocks).map(({ text }) => text), wordsOfRecord(article)],
    days: dayOfRecord(article),
    source: {
      articleId,
      paragraph,
      span,
      shown: shorten(blocks[paragraph - 1]?.text ?? ''),
    },
  };
}

/** "2", "2–4", "2, 5 and 7" as numbers; none when something else is named. */
function paragraphsIn(value: string): number[] {
  const range = /^\s*(\d{1,4})\s*[-–—]\s*(\d{1,4})\s*$/u.exec(value);
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    return to >= from && to - from < 200 ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : [];
  }
  const parts = value.split(/\s*(?:[,;&]|\band\b)\s*/u);
  return parts.every((part) => /^\d+$/u.test(part)) ? parts.map(Number) : [];
}

const nameOf = ({ record, key }: Article): string => `“${record.title.value ?? key}”`;
const fold = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();

const SHOWN = 260;
const shorten = (text: string): string =>
  text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s\S*$/u, '')} …`;

/** The sentence, or sentences, that hold a stretch of a text; no more of it is read than is shown. */
function around(text: string, span: Span): string {
  const first = Math.max(0, span.start - WIDEST);
  const part = text.slice(first, span.end + WIDEST);
  const level = part.replace(/[“”‘’"]/gu, "'");
  let from = span.start - first;
  while (from > 0 && part[from - 1] !== '\n' && !endsSentence(level, from - 1)) from -= 1;
  let to = span.end - first;
  while (to < part.length && part[to] !== '\n' && !endsSentence(level, to - 1)) to += 1;
  return shorten(part.slice(from, to).trim());
}

/** Longest part of a sentence looked at on each side of a stretch (UTF-16). */
const WIDEST = 2000;
