import {
  type Atom,
  charactersOf,
  closingMark,
  nodeAtom,
  openingMark,
  quotationNode,
  toNodes,
} from '../brief-markdown/inline-atoms';
import type { CitationNodeJson, EditorNode, QuotationNodeJson } from '../model/brief';
import { SPEECH_VERBS } from '../verdict/speaker-names';

/** Which of the sources of a citation has the words, and in which paragraph they are claimed to stand. */
export type ChooseSource = (
  words: string,
  citation: CitationNodeJson,
) => Pick<QuotationNodeJson, 'articleId' | 'paragraph'>;

const ASIDE = new RegExp(`^[\\s,]*[^“”"]{0,120}(?<!\\p{L})(?:${SPEECH_VERBS})(?!\\p{L})[^“”"]{0,120}$`, 'u');

/**
 * Finds words that stand between typed double marks as quotations of the citation behind them, and gives them nodes like
 * those of quotations from the library, so that they are compared too. Two kinds: words that a citation follows directly,
 * as in Markdown, and the first part of a quotation split by an aside (“A,” he said, “B” and its citation). The marks
 * stay characters.
 */
export function claimTypedQuotations(nodes: readonly EditorNode[], choose: ChooseSource): EditorNode[] {
  const isLine = nodes.some((node) => node.type === 'citation');
  const line = isLine ? claimInLine(nodes, choose) : nodes;
  return line.map((node) =>
    'children' in node && node.type !== 'quotation' && node.type !== 'block-quotation'
      ? { ...node, children: claimTypedQuotations(node.children, choose) }
      : node,
  );
}

function claimInLine(nodes: readonly EditorNode[], choose: ChooseSource): EditorNode[] {
  const atoms = nodes.flatMap((node) =>
    node.type === 'text' ? charactersOf(node.text, node.format, false) : [nodeAtom(node)],
  );
  for (let at = 0; at < atoms.length; at += 1) {
    const citation = nodeOf(atoms[at]);
    if (citation?.type !== 'citation') continue;
    const before = atoms.length;
    let start = directly(atoms, at, citation, choose);
    while (start !== null) start = acrossAside(atoms, start, citation, choose);
    at += atoms.length - before;
  }
  return toNodes(atoms);
}

const nodeOf = (atom: Atom | undefined): EditorNode | null => (atom?.kind === 'node' ? atom.node : null);

/** Where the quotation that the citation follows begins: one of the library, or one typed, which gets its node here. */
function directly(
  atoms: Atom[],
  at: number,
  citation: CitationNodeJson,
  choose: ChooseSource,
): number | null {
  const close = closingMark(atoms, at);
  if (close >= 0) return claim(atoms, close, citation, choose);
  for (let before = at - 1; before >= 0; before -= 1) {
    const atom = atoms[before];
    if (atom?.kind === 'character' && /[\s.,;:!?”"]/u.test(atom.character)) continue;
    return nodeOf(atom)?.type === 'quotation' ? before : null;
  }
  return null;
}

/** The part in front of an aside that leads to the quotation at `start`. */
function acrossAside(
  atoms: Atom[],
  start: number,
  citation: CitationNodeJson,
  choose: ChooseSource,
): number | null {
  let aside = '';
  for (let at = start - 1; at >= 0 && aside.length <= LONGEST_ASIDE; at -= 1) {
    const atom = atoms[at];
    if (atom?.kind !== 'character') {
      // A quotation of the library in front is compared on its own.
      return null;
    }
    const isOwnMark = at === start - 1 && /[“"]/u.test(atom.character);
    if (isOwnMark) continue;
    if (/[”"]/u.test(atom.character)) return ASIDE.test(aside) ? claim(atoms, at, citation, choose) : null;
    if (atom.character === '“') return null;
    aside = atom.character + aside;
  }
  return null;
}

/** “he said”, with who and when. */
const LONGEST_ASIDE = 240;

/** Puts a node in the place of the words before the closing mark; gives the place of the opening mark. */
function claim(
  atoms: Atom[],
  close: number,
  citation: CitationNodeJson,
  choose: ChooseSource,
): number | null {
  const open = openingMark(atoms, close);
  if (open < 0) return null;
  const inside = atoms.slice(open + 1, close);
  // Links and quotations of the library inside are left as they are.
  if (!inside.every((atom) => atom.kind === 'character' || atom.node.type === 'linebreak')) return null;
  const words = inside.map((atom) => (atom.kind === 'character' ? atom.character : '\n')).join('');
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  const node: QuotationNodeJson = {
    ...quotationNode('quotation', citation, toNodes(inside)),
    ...choose(words, citation),
    typed: true,
  };
  atoms.splice(open + 1, inside.length, nodeAtom(node));
  return open;
}
