import { charactersOf, nodeAtom, toNodes } from '../brief-markdown/inline-atoms';
import type { CiteItem, EditorNode } from '../model/brief';
import type { Span } from '../model/verdict';
import { citationsIn } from './footnote-words';
import { quotationWords } from './quotation-words';

type Wrapper = Extract<EditorNode, { type: 'link' | 'paraphrase' }>;
/** A node of a line, with the link or paraphrase that holds it. Notes are zero UTF-16 units long. */
type Unit = { node: EditorNode; start: number; length: number; wrapper: Wrapper | null };

/** Where a line cites: UTF-16 offset in its text, and what. `inFootnote`: in a note of the analyst's own. */
export type CitedPlace = { at: number; items: readonly CiteItem[]; inFootnote: boolean };

/**
 * The inline nodes of one block as text, in which quotation marks can be paired across changes of formatting, links and
 * paraphrases. Offsets (UTF-16) are those of the words that the editor counts: notes count nothing, a break counts one.
 */
export type TypedLine = {
  /** Words of quotations of the library are blanked, except their last character. */
  text: string;
  cited: readonly CitedPlace[];
  /** Quotations of the library. */
  quoted: readonly Span[];
  units: readonly Unit[];
};

/** Stands for what is no typed word. */
export const BLANK = '\uFFFC';
export const blanked = (words: string): string =>
  BLANK.repeat(Math.max(0, words.length - 1)) + words.slice(-1);

export function readLine(nodes: readonly EditorNode[]): TypedLine {
  const units: Unit[] = [];
  const cited: CitedPlace[] = [];
  const quoted: Span[] = [];
  let text = '';
  const add = (node: EditorNode, words: string, wrapper: Wrapper | null): void => {
    units.push({ node, start: text.length, length: words.length, wrapper });
    text += words;
  };
  const read = (node: EditorNode, wrapper: Wrapper | null): void => {
    switch (node.type) {
      case 'text':
        add(node, node.text, wrapper);
        break;
      case 'linebreak':
        add(node, '\n', wrapper);
        break;
      case 'tab':
        add(node, '\t', wrapper);
        break;
      case 'citation':
        cited.push({ at: text.length, items: node.items, inFootnote: false });
        add(node, '', wrapper);
        break;
      case 'footnote': {
        const items = citationsIn(node.children).flatMap((citation) => citation.items);
        if (items.length > 0) cited.push({ at: text.length, items, inFootnote: true });
        add(node, '', wrapper);
        break;
      }
      case 'link':
      case 'paraphrase':
        for (const child of node.children) read(child, node);
        break;
      case 'quotation': {
        const start = text.length;
        add(node, blanked(quotationWords(node)), wrapper);
        quoted.push({ start, end: text.length });
        break;
      }
      default:
        add(node, '', wrapper);
    }
  };
  for (const node of nodes) read(node, null);
  return { text, cited, quoted, units };
}

/** The line with a node in the place of each stretch. `make` gets the nodes inside, without a paraphrase round them. */
export function withClaims<T extends Span>(
  { units }: TypedLine,
  claims: readonly T[],
  make: (claim: T, children: EditorNode[]) => EditorNode,
): EditorNode[] {
  const result: EditorNode[] = [];
  let rest: readonly Unit[] = units.flatMap(charactersIn);
  for (const claim of [...claims].sort((a, b) => a.start - b.start)) {
    const from = rest.findIndex(({ start, length }) => length > 0 && start >= claim.start);
    const last = rest.findLastIndex(({ start, length }) => length > 0 && start + length <= claim.end);
    result.push(...together(rest.slice(0, from)));
    const inside = rest.slice(from, last + 1);
    result.push(
      make(
        claim,
        together(
          inside.map((unit) => (unit.wrapper?.type === 'paraphrase' ? { ...unit, wrapper: null } : unit)),
        ),
      ),
    );
    rest = rest.slice(last + 1);
  }
  return [...result, ...together(rest)];
}

function charactersIn(unit: Unit): Unit[] {
  const { node, wrapper } = unit;
  if (node.type !== 'text') return [unit];
  let { start } = unit;
  return [...node.text].map((text) => {
    const one: Unit = { node: { ...node, text }, start, length: text.length, wrapper };
    start += text.length;
    return one;
  });
}

/** Characters as text again, each run in its link or paraphrase. */
function together(units: readonly Unit[]): EditorNode[] {
  const nodes: EditorNode[] = [];
  for (let at = 0; at < units.length; ) {
    const wrapper = units[at]?.wrapper ?? null;
    let end = at;
    while (end < units.length && (units[end]?.wrapper ?? null) === wrapper) end += 1;
    const run = toNodes(
      units
        .slice(at, end)
        .flatMap(({ node }) =>
          node.type === 'text' ? charactersOf(node.text, node.format, false) : [nodeAtom(node)],
        ),
    );
    if (wrapper === null) nodes.push(...run);
    else nodes.push({ ...wrapper, children: run });
    at = end;
  }
  return nodes;
}
