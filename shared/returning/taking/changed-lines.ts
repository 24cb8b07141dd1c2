import type { LineChange } from '../../model';
import { type LineComparison, quotationsIn } from '../compare-line';
import { type Item, nodesOf } from '../line-items';
import { type Acceptance, mergeLine } from '../merge-line';
import type { PrintedLine } from '../returned-brief';
import { unwrapped } from '../telling/unwrapped';
import { withNote } from './changed-notes';
import { blockOf } from './kinds-of-lines';
import { newMark } from './new-marks';
import { type Taking, throughThen } from './taking';

/** What becomes of each line of the brief as it is now whose words, look or kind were changed, or that was taken out. */
export function changedLines(taking: Taking): Map<number, LineChange> {
  const changes = new Map<number, LineChange>();
  taking.record.printed.lines.forEach((line, at) => {
    const now = line.mark?.startsWith('b') ? taking.lineNow(at) : null;
    const change = now === null ? null : changeOf(taking, at, line, now);
    if (now !== null && change) changes.set(now, change);
  });
  return changes;
}

function changeOf(taking: Taking, at: number, line: PrintedLine, now: number): LineChange | null {
  const { accepted, comparison, since } = taking;
  const id = line.mark ?? '';
  const compared = comparison.compared.get(at);
  if (!compared) {
    if (!accepted.has(`${id}:removed`)) return null;
    // A row keeps its cells: one that is gone alone is emptied.
    return line.kind === 'cell' ? { nodes: [] } : { removed: true };
  }
  const items = since.now[now] ?? [];
  const stored = since.stored[taking.storedLine(at) ?? -1] ?? [];
  const change: LineChange = {};
  if (isTouched(taking, id, at, compared, items)) {
    const merged = mergeLine(
      compared,
      items.map((item) => withNote(taking, item)),
      throughThen(compared.base, stored, items),
      acceptanceOf(taking, id, at, compared),
      (quotation) => taking.quotationNode(quotation),
    );
    change.nodes = nodesOf(merged);
  }
  const there = comparison.lines[comparison.lineOf.get(at) ?? -1];
  const isListed = line.kind === 'item' || there?.kind === 'item';
  if (accepted.has(`${id}:kind`) && there && !isListed) {
    const children = [...(change.nodes ?? since.lines[now]?.nodes ?? [])];
    change.block = blockOf(there, children, taking.tags);
  }
  return change.nodes || change.block ? change : null;
}

/** Is anything of this line taken over? */
function isTouched(
  taking: Taking,
  id: string,
  at: number,
  compared: LineComparison,
  items: readonly Item[],
): boolean {
  const { accepted, comparison } = taking;
  if (accepted.has(`${id}:words`) || accepted.has(`${id}:looks`)) return true;
  const quotations = [...quotationsIn(compared.base), ...quotationsIn(compared.returned)];
  if (taking.takesQuotation(id, quotations)) return true;
  if (
    compared.returned.some(
      (item) => item.kind === 'atom' && (accepted.has(item.id) || accepted.has(`${item.id}:moved`)),
    )
  )
    return true;
  if (items.some((item) => item.kind === 'atom' && withNote(taking, item) !== item)) return true;
  for (const [atom, places] of comparison.atoms)
    if (places.home === at && leavesLine(taking, atom, at)) return true;
  return false;
}

/** A mark of this line that is taken out of it, because it goes or because it stands elsewhere. */
function leavesLine({ accepted, comparison, exportedAs }: Taking, atom: string, at: number): boolean {
  const places = comparison.atoms.get(atom);
  if (!places || places.home !== at || places.there === null) return accepted.has(`${atom}:removed`);
  if (places.there === comparison.lineOf.get(at)) return false;
  const isInAdded = !exportedAs.has(places.there);
  return isInAdded ? accepted.has(`+${places.there}`) : accepted.has(`${atom}:moved`);
}

/** A line that is gone from the file and stays in the brief keeps its marks, though they came to another line as well. */
const staysToo = ({ accepted, comparison, record }: Taking, home: number): boolean =>
  comparison.removed.has(home) && !accepted.has(`${record.printed.lines[home]?.mark ?? ''}:removed`);

const copyOf = ({ newId }: Taking, item: Item): Item =>
  item.kind === 'atom' && item.node?.type === 'citation'
    ? { ...item, node: { ...item.node, citationId: newId() } }
    : item;

function acceptanceOf(taking: Taking, id: string, at: number, compared: LineComparison): Acceptance {
  const { accepted, comparison, since } = taking;
  return {
    words: (quotation) => taking.takesWords(id, quotation),
    looks: accepted.has(`${id}:looks`),
    atomGoes: (atom) => leavesLine(taking, atom, at),
    atomMoves: (atom) => {
      const places = comparison.atoms.get(atom);
      const isHere = places?.home === at && places.there === comparison.lineOf.get(at) && places.hasMoved;
      return isHere && accepted.has(`${atom}:moved`);
    },
    atomComes: (atom) => {
      const places = comparison.atoms.get(atom);
      if (!places) return accepted.has(atom) ? newMark(taking, atom) : null;
      if (places.home === at || !accepted.has(`${atom}:moved`)) return null;
      const found = since.atoms.get(atom) ?? null;
      return found && staysToo(taking, places.home) ? copyOf(taking, found) : found;
    },
    unwraps: (quotation) => taking.takesWords(id, quotation) && unwrapped(compared, quotation),
  };
}
