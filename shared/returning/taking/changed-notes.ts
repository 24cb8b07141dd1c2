import { nameAtoms } from '../brief-then-and-now';
import { quotationsIn } from '../compare-line';
import { type Item, nodesOf, stateItems } from '../line-items';
import { mergeLine } from '../merge-line';
import { unwrapped } from '../telling/unwrapped';
import { type Taking, throughThen } from './taking';

/** A footnote with the accepted changes of its words; any other item, or a note without any, as it is. */
export function withNote(taking: Taking, item: Item): Item {
  if (item.kind !== 'atom' || item.node?.type !== 'footnote') return item;
  const { comparison, accepted } = taking;
  const number = Number(/^n(\d+)$/u.exec(item.id)?.[1] ?? 0);
  const compared = comparison.comparedNotes.get(number);
  if (!compared) return item;
  const id = `n${number}`;
  const quotations = [...quotationsIn(compared.base), ...quotationsIn(compared.returned)];
  const inside = compared.base.flatMap((each) => (each.kind === 'atom' ? [each.id] : []));
  const isTouched =
    accepted.has(`${id}:words`) ||
    accepted.has(`${id}:looks`) ||
    taking.takesQuotation(id, quotations) ||
    inside.some((each) => accepted.has(`${each}:removed`));
  if (!isTouched) return item;
  const stored = storedFootnote(taking, number);
  const now = stateItems(item.node.children, null);
  nameAtoms(stored, now, new Set());
  taking.learnQuotations(compared.base, stored);
  const merged = mergeLine(
    compared,
    now,
    throughThen(compared.base, stored, now),
    {
      words: (quotation) => taking.takesWords(id, quotation),
      looks: accepted.has(`${id}:looks`),
      atomGoes: (atom) => accepted.has(`${atom}:removed`),
      atomMoves: () => false,
      atomComes: () => null,
      unwraps: (quotation) => taking.takesWords(id, quotation) && unwrapped(compared, quotation),
    },
    (quotation) => taking.quotationNode(quotation),
  );
  return { ...item, node: { ...item.node, children: nodesOf(merged) } };
}

function storedFootnote({ since, record }: Taking, number: number): Item[] {
  const found = since.stored.flat().find((item) => item.kind === 'atom' && item.id === `n${number}`);
  const node = found?.kind === 'atom' ? found.node : null;
  const citations = since.firstInside.get(number) ?? 0;
  return node?.type === 'footnote'
    ? stateItems(node.children, { notes: 0, citations, isNoteStyle: record.isNoteStyle, inFootnote: true })
    : [];
}
