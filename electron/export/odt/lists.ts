import type { DocumentBlock } from '../../../shared/brief-document/brief-document';

type List = Extract<DocumentBlock, { kind: 'list' }>;

/** Part of a list between two blocks that OpenDocument allows in no list; `goesOn`: its first item has no number of its own. */
export type ListPart = {
  kind: 'list-part';
  ordered: boolean;
  start: number;
  goesOn: boolean;
  items: ListBlock[][];
};
export type ListBlock =
  | Exclude<DocumentBlock, { kind: 'list' | 'table' | 'image' | 'rule' | 'page-break' | 'placed-list' }>
  | ListPart;
type Breaking = Exclude<DocumentBlock, { inlines: unknown } | { kind: 'list' }>;

/** OpenDocument counts ten levels; what lies deeper stays on the last one. */
export const DEEPEST = 10;

/** A list as parts and, between them, the tables and other blocks that stood inside it, in order. */
export function splitList(list: List, depth = 1): (ListPart | Breaking)[] {
  const parts: (ListPart | Breaking)[] = [];
  let numbered = 0;
  const begin = (goesOn: boolean): ListPart => ({
    kind: 'list-part',
    ordered: list.ordered,
    start: list.start + numbered,
    goesOn,
    items: [],
  });
  let part = begin(false);
  const finish = (goesOn: boolean) => {
    if (part.items.length > 0) parts.push(part);
    part = begin(goesOn);
  };
  for (const item of list.items) {
    let words: ListBlock[] = [];
    let isBegun = false;
    const keep = () => {
      if (words.length === 0) return;
      part.items.push(words);
      if (!isBegun) numbered += 1;
      isBegun = true;
      words = [];
    };
    for (const block of item.flatMap((inner) => (inner.kind === 'list' ? nested(inner, depth) : [inner]))) {
      if (block.kind !== 'list-part' && !('inlines' in block)) {
        keep();
        finish(isBegun);
        parts.push(block);
      } else words.push(block);
    }
    keep();
    if (part.goesOn && part.items.length === 0) part = begin(false);
  }
  finish(false);
  return parts;
}

const nested = (list: List, depth: number): (ListPart | Breaking | ListBlock)[] =>
  depth < DEEPEST
    ? splitList(list, depth + 1)
    : list.items.flatMap((item) =>
        item.flatMap((inner): (ListPart | Breaking | ListBlock)[] =>
          inner.kind === 'list' ? nested(inner, depth) : [inner],
        ),
      );
