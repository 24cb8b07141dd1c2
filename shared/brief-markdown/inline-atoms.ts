import type { CitationNodeJson, EditorNode, QuotationNodeJson } from '../model/brief';
import type { ImportWarning } from '../model/text';

/**
 * A line of a brief taken apart: single characters, so that quotation marks can be paired across changes of
 * formatting, and whole nodes (links, breaks, citations).
 */
export type Atom =
  /** `escaped`: written with a backslash or as an entity, so it is a character and nothing else. */
  | { kind: 'character'; character: string; format: number; escaped: boolean }
  | { kind: 'node'; node: EditorNode };

export const charactersOf = (text: string, format: number, escaped: boolean): Atom[] =>
  [...text].map((character) => ({ kind: 'character', character, format, escaped }));

export const nodeAtom = (node: EditorNode): Atom => ({ kind: 'node', node });

/** Puts atoms together again: equal neighbours become one text node. */
export function toNodes(atoms: readonly Atom[]): EditorNode[] {
  const nodes: EditorNode[] = [];
  for (const atom of atoms) {
    if (atom.kind === 'node') {
      nodes.push(atom.node);
    } else if (atom.character === '\t') {
      nodes.push({ type: 'tab' });
    } else {
      const last = nodes.at(-1);
      if (last?.type === 'text' && last.format === atom.format) last.text += atom.character;
      else nodes.push({ type: 'text', text: atom.character, format: atom.format });
    }
  }
  return nodes;
}

const isMark = (atom: Atom | undefined, marks: string): boolean =>
  atom?.kind === 'character' && !atom.escaped && marks.includes(atom.character);
export const isSpace = (atom: Atom | undefined): boolean =>
  atom?.kind === 'character' && /^\s$/u.test(atom.character);
const citationIn = (atom: Atom | undefined): CitationNodeJson | null =>
  atom?.kind === 'node' && atom.node.type === 'citation' ? atom.node : null;

/** Index of the mark that opens what `close` closes; -1 when there is none before the previous citation. */
export function openingMark(atoms: readonly Atom[], close: number): number {
  const isStraight = isMark(atoms[close], '"');
  let depth = 1;
  for (let at = close - 1; at >= 0; at -= 1) {
    const atom = atoms[at];
    if (citationIn(atom)) return -1;
    if (isStraight ? isMark(atom, '"') : isMark(atom, '“')) depth -= 1;
    else if (!isStraight && isMark(atom, '”')) depth += 1;
    if (depth === 0) return at;
  }
  return -1;
}

const isFootnote = (atom: Atom | undefined): boolean =>
  atom?.kind === 'node' && atom.node.type === 'footnote';

/**
 * Index of the closing mark that a citation at `citation` follows: spaces, footnotes and one mark of punctuation may
 * stand between.
 */
export function closingMark(atoms: readonly Atom[], citation: number): number {
  let at = citation - 1;
  while (isSpace(atoms[at]) || isFootnote(atoms[at])) at -= 1;
  if (isMark(atoms[at], '.,;:!?')) at -= 1;
  while (isFootnote(atoms[at])) at -= 1;
  return isMark(atoms[at], '”"') ? at : -1;
}

/** Paragraph that the first source of a citation names; null when it names another kind of place. */
export function paragraphNamed(citation: CitationNodeJson): number | null {
  const locator = citation.items[0]?.locator;
  const number = locator?.label === 'paragraph' ? Number.parseInt(locator.value, 10) : Number.NaN;
  return Number.isSafeInteger(number) && number >= 1 ? number : null;
}

export const quotationNode = (
  type: QuotationNodeJson['type'],
  citation: CitationNodeJson,
  children: EditorNode[],
): QuotationNodeJson => ({
  type,
  quoteId: null,
  articleId: citation.items[0]?.articleId ?? '',
  captured: '',
  paragraph: paragraphNamed(citation),
  children,
});

const hasWords = (atoms: readonly Atom[]): boolean =>
  atoms.some((atom) => atom.kind === 'character' && /[\p{L}\p{N}]/u.test(atom.character));

/** Turns text between double quotation marks that a citation follows into quotations. */
export function joinQuotations(atoms: readonly Atom[]): Atom[] {
  const result = [...atoms];
  for (let at = 0; at < result.length; at += 1) {
    const citation = citationIn(result[at]);
    if (!citation) continue;
    const close = closingMark(result, at);
    const open = close < 0 ? -1 : openingMark(result, close);
    if (open < 0) continue;
    const words = result.slice(open + 1, close);
    if (!hasWords(words)) continue;
    result.splice(open, close - open + 1, nodeAtom(quotationNode('quotation', citation, toNodes(words))));
    at -= close - open;
  }
  return result;
}

/** Without the marks around the whole; as they are when no pair encloses all. */
export function withoutOuterMarks(atoms: readonly Atom[]): readonly Atom[] {
  const close = atoms.length - 1;
  return close > 0 && isMark(atoms[close], '”"') && openingMark(atoms, close) === 0
    ? atoms.slice(1, close)
    : atoms;
}

const FEWEST_WORDS = 3;
const SHOWN = 60;

/** Says which words between quotation marks no citation follows: they look like a quotation, but nothing checks them. */
export function warnOfUncheckedWords(atoms: readonly Atom[], warnings: ImportWarning[]): void {
  for (let close = 0; close < atoms.length; close += 1) {
    if (!isMark(atoms[close], '”"')) continue;
    const open = openingMark(atoms, close);
    if (open < 0) continue;
    const words = atoms
      .slice(open + 1, close)
      .map((atom) => (atom.kind === 'character' ? atom.character : ' '))
      .join('')
      .trim();
    if (words.split(/\s+/u).length < FEWEST_WORDS) continue;
    const shown = words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
    warnings.push({
      code: 'unchecked-quotation',
      message: `“${shown}” stands between quotation marks, but no citation of a stored article follows directly. It was kept as plain text and is not compared with any article.`,
    });
    // A straight mark that closed one stretch does not open the next.
    if (isMark(atoms[close], '"')) {
      const next = atoms.findIndex((atom, index) => index > close && isMark(atom, '"'));
      if (next > close) close = next;
    }
  }
}
