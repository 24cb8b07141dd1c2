import type { NodeKey } from 'lexical';
import { chooseSource } from '../../../shared/brief-document/choose-source';
import { surroundingsOf } from '../../../shared/brief-document/introduced-by';
import { judgeInBrief } from '../../../shared/brief-document/judge-in-brief';
import { italicsOf, quotationWords } from '../../../shared/brief-document/quotation-words';
import { type CitedHere, claimTypedQuotations } from '../../../shared/brief-document/typed-quotations';
import type { EditorNode, QuotationNodeJson } from '../../../shared/model';
import type { WhenIdle } from '../prose/prose-board';
import type { Sources } from '../quotation/source-shelf';
import type { JudgedBy, JudgedQuotation } from '../quotation/verdict-board';
import { countQuotations, type TypedBlock } from './typed-blocks';

/** Words between typed marks with their verdict. */
export type JudgedTyped = JudgedQuotation &
  Required<Pick<JudgedQuotation, 'typed'>> & {
    /** How many quotations of the library stand in front of it. */
    after: number;
  };

type By = Pick<JudgedBy, 'sources' | 'style' | 'writtenOn'>;

export type TypedBoard = {
  /** Reads the brief and judges what is new or changed, when the window has nothing better to do. */
  update: (read: () => readonly TypedBlock[], by: By) => void;
  /** In document order, as of the last quiet moment; the same array until something changes. */
  get: () => readonly JudgedTyped[];
  /** Does at once what waits for a quiet moment: before words leave the brief. */
  settle: () => readonly JudgedTyped[];
  subscribe: (listener: () => void) => () => void;
  stop: () => void;
};

/** Longest stretch of work between two looks at the clock (ms). */
const SLICE = 5;

const whenIdle: WhenIdle = (work) => {
  const idle = requestIdleCallback((deadline) => work(() => deadline.timeRemaining()), { timeout: 400 });
  return () => cancelIdleCallback(idle);
};

/** Keeps the verdict on all words between typed marks; a block that did not change is never judged twice. */
export function createTypedBoard(later: WhenIdle = whenIdle): TypedBoard {
  let shown: readonly JudgedTyped[] = [];
  let known = new Map<string, readonly JudgedTyped[]>();
  let against: By | null = null;
  let cancel = () => {};
  let work: Generator<void, void> | null = null;
  let judgedBlocks: readonly TypedBlock[] | null = null;
  const ids = new WeakMap<TypedBlock, string>();
  const idOf = (block: TypedBlock): string => {
    const found = ids.get(block) ?? JSON.stringify(block);
    ids.set(block, found);
    return found;
  };
  const listeners = new Set<() => void>();

  function* judgeAll(read: () => readonly TypedBlock[], by: By): Generator<void, void> {
    if (against?.sources !== by.sources || against.style !== by.style || against.writtenOn !== by.writtenOn)
      [known, judgedBlocks] = [new Map(), null];
    against = by;
    const blocks = read();
    if (blocks === judgedBlocks) return;
    yield;
    const fresh = new Map<string, readonly JudgedTyped[]>();
    for (const block of blocks) {
      const id = idOf(block);
      fresh.set(id, known.get(id) ?? judgeBlock(block, by));
      yield;
    }
    known = fresh;
    judgedBlocks = blocks;
    const next = [...fresh.values()].flat();
    if (next.length === shown.length && next.every((each, index) => each === shown[index])) return;
    if (JSON.stringify(next) === JSON.stringify(shown)) return;
    shown = next;
    for (const listener of listeners) listener();
  }

  const goOn = (timeLeft: () => number): void => {
    const began = performance.now();
    while (work !== null && performance.now() - began < Math.min(SLICE, Math.max(1, timeLeft())))
      if (work.next().done) work = null;
    if (work !== null) cancel = later(goOn, true);
  };

  return {
    update(read, by) {
      cancel();
      work = judgeAll(read, by);
      cancel = later(goOn, false);
    },
    get: () => shown,
    settle() {
      cancel();
      while (work !== null) if (work.next().done) work = null;
      return shown;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      cancel();
      work = null;
    },
  };
}

/** The verdicts on one block, by the functions that the check report and the export gate use. */
function judgeBlock({ key, nodes, footnotes, quotationsBefore }: TypedBlock, by: By): JudgedTyped[] {
  const { sources, style, writtenOn } = by;
  const waiting = new Set<string>();
  const choose = (words: string, here: CitedHere) => {
    const chosen = chooseSource(words, here, sources.articles, style);
    // A verdict on some of the sources would change when the others have been read.
    if ([...here.items, ...here.earlier].some(({ articleId }) => isUnread(articleId, sources)))
      waiting.add(words);
    return chosen;
  };
  const found: JudgedTyped[] = [];
  let after = quotationsBefore;
  let footnote = 0;
  const visit = (line: readonly EditorNode[], home: NodeKey, inFootnote: NodeKey | null): void => {
    let at = 0;
    for (const [index, node] of line.entries()) {
      if (node.type === 'footnote') {
        const note = footnotes[footnote];
        footnote += 1;
        if (note !== undefined) visit(node.children, note, note);
        continue;
      }
      if (node.type !== 'quotation' && node.type !== 'block-quotation') {
        at += lengthOf(node);
        continue;
      }
      const words = quotationWords(node);
      if (node.typed)
        found.push({
          ...judged(node, words, { line, index }),
          key: `${home} typed ${found.length}`,
          typed: { home, span: { start: at, end: at + words.length } },
          ...(inFootnote !== null && { footnote: inFootnote }),
          after,
        });
      else
        after += countQuotations([{ ...node, children: withoutNotes(node.children) }], inFootnote !== null);
      for (const note of node.children.filter(({ type }) => type === 'footnote'))
        visit([note], home, inFootnote);
      at += words.length;
    }
  };
  const judged = (
    node: QuotationNodeJson,
    words: string,
    place: { line: readonly EditorNode[]; index: number },
  ) => {
    const { quoteId, articleId, captured, paragraph } = node;
    const around = surroundingsOf(place.line, place.index);
    const article = sources.articles.get(articleId);
    const verdict = waiting.has(words)
      ? null
      : judgeInBrief(node, { article, around, writtenOn, style }).verdict;
    const fields = { quoteId, articleId, captured, paragraph };
    return { block: false, words, fields, around, italics: italicsOf(node), verdict };
  };
  visit(claimTypedQuotations(nodes, choose), key, null);
  return found;
}

const isUnread = (articleId: string, { articles, missing }: Sources): boolean =>
  !articles.has(articleId) && !missing.has(articleId);

const withoutNotes = (nodes: readonly EditorNode[]): EditorNode[] =>
  nodes.filter(({ type }) => type !== 'footnote');

/** Length of a node's words as the editor counts them (UTF-16). */
function lengthOf(node: EditorNode): number {
  if (node.type === 'text') return node.text.length;
  if (node.type === 'linebreak' || node.type === 'tab') return 1;
  return 'children' in node && node.type !== 'footnote'
    ? node.children.reduce((sum, child) => sum + lengthOf(child), 0)
    : 0;
}

/** All quotations of the brief in document order: those of the library, and the typed ones between them. */
export function inOrder(
  judged: readonly JudgedQuotation[],
  typed: readonly JudgedTyped[],
): readonly JudgedQuotation[] {
  if (typed.length === 0) return judged;
  const all: JudgedQuotation[] = [];
  let next = 0;
  for (let at = 0; at <= judged.length; at += 1) {
    for (; (typed[next]?.after ?? Number.POSITIVE_INFINITY) <= at; next += 1) {
      const quotation = typed[next];
      if (quotation) all.push(quotation);
    }
    const quotation = judged[at];
    if (quotation) all.push(quotation);
  }
  return [...all, ...typed.slice(next)];
}
