import { isEmptyFootnote } from '../brief-document/footnote-words';
import { type CitationNodeJson, type CiteItem, childrenOfNode, type EditorNode } from '../model';
import { nameAtoms, type ThenAndNow } from './brief-then-and-now';
import type { ExportRecord } from './difference';
import { stateItems } from './line-items';

/** What becomes of the sources of a citation, by the name of its mark: `n3` a note that is one, `c4` one in words. */
export type CitationChanges = ReadonlyMap<string, readonly CiteItem[]>;

/** A state with the sources of some citations exchanged; marks are named as its export names them. */
export function withSources(
  nodes: readonly EditorNode[],
  isNoteStyle: boolean,
  changes: CitationChanges,
): EditorNode[] {
  return renamed(nodes, isNoteStyle, (name, node) => {
    const items = changes.get(name);
    return items ? { ...node, items: [...items] } : node;
  });
}

/** The citations of an exported state by the names of their marks. */
export function exportedCitations({ state, isNoteStyle }: ExportRecord): Map<string, CitationNodeJson> {
  const found = new Map<string, CitationNodeJson>();
  renamed(state.root.children, isNoteStyle, (name, node) => {
    found.set(name, node);
    return node;
  });
  return found;
}

function renamed(
  nodes: readonly EditorNode[],
  isNoteStyle: boolean,
  change: (name: string, node: CitationNodeJson) => EditorNode,
): EditorNode[] {
  let notes = 0;
  let citations = 0;
  const visit = (node: EditorNode, inFootnote: boolean): EditorNode => {
    if (node.type === 'citation') {
      const citation = citations++;
      return change(isNoteStyle && !inFootnote ? `n${++notes}` : `c${citation}`, node);
    }
    const isNote = node.type === 'footnote';
    if (isNote && !isEmptyFootnote(node)) notes += 1;
    if (childrenOfNode(node).length === 0) return node;
    return 'children' in node
      ? { ...node, children: node.children.map((child) => visit(child, inFootnote || isNote)) }
      : node;
  };
  return nodes.map((node) => visit(node, false));
}

/** The citations that exported ones are in the brief as it is now, inside footnotes too; the very nodes of its state. */
export function citationsNow(record: ExportRecord, since: ThenAndNow): Map<string, CitationNodeJson> {
  const found = new Map<string, CitationNodeJson>();
  for (const [name, { kind, ...item }] of since.atoms) {
    const node = kind === 'atom' && 'node' in item ? item.node : null;
    if (node?.type === 'citation') found.set(name, node);
    if (node?.type !== 'footnote') continue;
    const then = since.stored.flat().find((each) => each.kind === 'atom' && each.id === name);
    const stored = then?.kind === 'atom' && then.node?.type === 'footnote' ? then.node : null;
    if (stored === null) continue;
    const citations = since.firstInside.get(Number(name.slice(1))) ?? 0;
    const counter = { notes: 0, citations, isNoteStyle: record.isNoteStyle, inFootnote: true };
    const inside = stateItems(node.children, null);
    nameAtoms(stateItems(stored.children, counter), inside, new Set());
    for (const each of inside)
      if (each.kind === 'atom' && each.node?.type === 'citation' && each.id !== 'other')
        found.set(each.id, each.node);
  }
  return found;
}

const FIELDS = ['locator', 'prefix', 'suffix'] as const;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const sourcesOf = (items: readonly CiteItem[]) => items.map(({ articleId }) => articleId);

/**
 * The sources of a citation as it is now with what a file changed in them; null where the brief cites other sources there by
 * now, so that nobody can say which place is meant.
 */
export function mergeSources(
  exported: readonly CiteItem[],
  wanted: readonly CiteItem[],
  now: readonly CiteItem[],
): CiteItem[] | null {
  if (same(exported, now)) return [...wanted];
  if (!same(sourcesOf(exported), sourcesOf(now)) || !same(sourcesOf(exported), sourcesOf(wanted)))
    return null;
  return now.map((item, at) => {
    const merged: CiteItem = { ...item };
    for (const field of FIELDS) {
      if (same(wanted[at]?.[field], exported[at]?.[field])) continue;
      delete merged[field];
      Object.assign(merged, wanted[at]?.[field] === undefined ? {} : { [field]: wanted[at]?.[field] });
    }
    return merged;
  });
}

const FIELD_WORDS = { locator: 'place', prefix: 'words before', suffix: 'words behind' } as const;

/** What is different, for a title: "place, words behind". */
export function changedFields(exported: readonly CiteItem[], wanted: readonly CiteItem[]): string {
  if (wanted.length < exported.length) return 'source taken out';
  return FIELDS.filter((field) => wanted.some((item, at) => !same(item[field], exported[at]?.[field])))
    .map((field) => FIELD_WORDS[field])
    .join(', ');
}
