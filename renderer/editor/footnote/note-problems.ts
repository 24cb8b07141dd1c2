import { $getRoot, $isElementNode } from 'lexical';
import { type Problem, problemsOf } from '../mending/problems';
import type { ProseFinding } from '../prose/find-in-prose';
import { $quotationWords } from '../quotation/quotation-words';
import type { JudgedQuotation } from '../quotation/verdict-board';
import { $survey } from '../state/survey';
import { $placeInNote } from '../typed/typed-place';

/** The quotations judged by the brief, under the keys that their nodes have in the editor of their footnote. */
export function $withOwnKeys(judged: readonly JudgedQuotation[]): JudgedQuotation[] {
  const own = $survey().quotations.filter(({ words }) => words.trim() !== '');
  let next = 0;
  return judged.flatMap(({ footnote: _, ...quotation }): JudgedQuotation[] => {
    if (quotation.typed) {
      const place = $placeInNote(quotation);
      return place ? [{ ...quotation, typed: { home: place.element.getKey(), span: place.span } }] : [];
    }
    const here = own[next];
    next += 1;
    return here ? [{ ...quotation, key: here.key }] : [];
  });
}

/** The problems of a footnote in the order in which the brief counts them, with their places in its own editor. */
export const $noteProblems = (
  judged: readonly JudgedQuotation[],
  findings: readonly ProseFinding[],
): (Problem | null)[] => [...problemsOf($withOwnKeys(judged)), ...findings.map($placeOfFinding)];

/** Where the words of a finding stand in the editor of its footnote; null when they are gone. */
export function $placeOfFinding({ words, says }: ProseFinding): Problem | null {
  for (const block of $getRoot().getChildren()) {
    const at = $isElementNode(block) ? $quotationWords(block).words.indexOf(words) : -1;
    if (at >= 0) return { key: block.getKey(), span: { start: at, end: at + words.length }, says };
  }
  return null;
}
