import { type BriefHeader, briefLines, changeLines, type EditorNode, type LineChange } from '../model';
import { nameAtoms, type ThenAndNow } from './brief-then-and-now';
import type { BriefComparison } from './compare-brief';
import { type LineComparison, quotationsIn } from './compare-line';
import type { ExportRecord } from './difference';
import { type Item, nodesOf, printedItems, stateItems, textOfItems, type Wrap } from './line-items';
import { type Acceptance, mergeLine, placesIn } from './merge-line';
import { type CitationChanges, citationsNow, exportedCitations, mergeSources } from './named-citations';
import { type Relisting, relist } from './relist';
import { type Piece, type PrintedLine, type ReturnedBrief, wordsOfPieces } from './returned-brief';
import { tableChanges } from './table-changes';
import { unwrapped } from './telling/unwrapped';

export type TakeOver = {
  record: ExportRecord;
  returned: ReturnedBrief;
  comparison: BriefComparison;
  /** The brief as it is now. */
  current: readonly EditorNode[];
  since: ThenAndNow;
  /** Ids of the differences that are taken over. */
  accepted: ReadonlySet<string>;
  /** A fresh id for a comment or a citation. */
  newId: () => string;
  /** What changed words of citations say; see `rereadCitations`. */
  citations?: CitationChanges;
};

/** The brief with the accepted differences in it; what was not accepted stays as it is now. */
export function takeOver(input: TakeOver): { children: EditorNode[]; header: Partial<BriefHeader> } {
  return new Taking(withLists(input)).run();
}

/** The brief with the depths of lists, and items that became paragraphs or came of them, as accepted; its lines stay the same ones. */
function withLists(input: TakeOver): TakeOver {
  const { record, comparison, accepted, since, current } = input;
  const wanted = new Map<number, Relisting>();
  record.printed.lines.forEach((line, at) => {
    const mark = line.mark ?? '';
    const there = comparison.lines[comparison.lineOf.get(at) ?? -1];
    if (!there || !accepted.has(`${mark}:kind`) || (line.kind !== 'item' && there.kind !== 'item')) return;
    const now = since.lineNow.get(record.lineOf[Number(mark.slice(1))] ?? -1);
    const become = relistingOf(there, levelsOf(record));
    if (now !== undefined && become) wanted.set(now, become);
  });
  if (wanted.size === 0) return input;
  const changed = relist(current, (line) => (line === null ? undefined : wanted.get(line)));
  return { ...input, current: changed, since: { ...since, lines: briefLines(changed) } };
}

function relistingOf({ kind, level, ordered }: PrintedLine, levels: readonly string[]): Relisting | null {
  if (kind === 'item') return { kind, level: level ?? 0, ordered: ordered === true };
  if (kind === 'heading') return { kind, tag: tagOf(level, levels) };
  return kind === 'paragraph' ? { kind } : null;
}

/** Tags of the headings that the brief uses: their levels were closed up in print. */
const levelsOf = (record: ExportRecord): string[] => {
  const used = new Set(
    record.state.root.children.flatMap((node) => (node.type === 'heading' ? [node.tag as string] : [])),
  );
  return ['h1', 'h2', 'h3'].filter((tag) => used.has(tag));
};

function tagOf(level = 1, levels: readonly string[]): 'h1' | 'h2' | 'h3' {
  const tag = levels[level - 1] ?? `h${Math.min(3, level)}`;
  return tag === 'h1' || tag === 'h2' ? tag : 'h3';
}

type Addition = { isItem: boolean; ordered: boolean; node: EditorNode };

class Taking {
  private readonly baseAt: ReadonlyMap<number, number>;
  private readonly wraps = new Map<number, Wrap>();
  /** By line now: what becomes of it. */
  private readonly changes = new Map<number, LineChange>();
  private readonly additions = new Map<number, Addition[]>();
  private readonly first: Addition[] = [];
  private readonly levels: string[];
  /** What an added item of a list is to be, once it stands in its place. */
  private readonly depths = new Map<EditorNode, Relisting>();

  constructor(private readonly input: TakeOver) {
    const { comparison, record, since } = input;
    this.baseAt = new Map([...comparison.lineOf].map(([at, there]) => [there, at]));
    record.printed.lines.forEach((line, at) => {
      const stored = this.storedLine(at);
      if (stored !== null) this.collectWraps(printedItems(line.pieces), since.stored[stored] ?? []);
    });
    this.levels = levelsOf(record);
  }

  run(): { children: EditorNode[]; header: Partial<BriefHeader> } {
    const { record, comparison, current, accepted } = this.input;
    record.printed.lines.forEach((line, at) => {
      if (line.mark?.startsWith('b')) this.line(at, line);
    });
    this.order();
    this.tables();
    const behind = new Map<number, EditorNode[]>();
    const children = changeLines(
      current,
      (line, number, block) => {
        const change = this.changes.get(number) ?? {};
        const more = this.additions.get(number) ?? [];
        const isItem = line.kind === 'item';
        const items = more.filter((each) => isItem && each.isItem);
        const blocks = more.filter((each) => !items.includes(each));
        if (blocks.length > 0) behind.set(block, [...(behind.get(block) ?? []), ...blocksOf(blocks)]);
        return items.length > 0 ? { ...change, after: items.map(({ node }) => node) } : change;
      },
      (block) => behind.get(block) ?? [],
    );
    const all = [...blocksOf(this.first), ...children];
    const placed = this.depths.size === 0 ? all : relist(all, (_, node) => this.depths.get(node));
    return {
      children: this.withSources(placed),
      header: this.header(accepted, comparison),
    };
  }

  /** The nodes with the places and words of citations that were accepted, wherever the citations stand by now. */
  private withSources(nodes: readonly EditorNode[]): EditorNode[] {
    const { citations = new Map<string, never>(), accepted, record, since } = this.input;
    const taken = [...citations].filter(([name]) => accepted.has(`${name}:text`));
    if (taken.length === 0) return [...nodes];
    const exported = exportedCitations(record);
    const now = citationsNow(record, since);
    const swaps = new Map<EditorNode, EditorNode>();
    for (const [name, wanted] of taken) {
      const node = now.get(name);
      const items = node && mergeSources(exported.get(name)?.items ?? [], wanted, node.items);
      if (node && items) swaps.set(node, { ...node, items });
    }
    const swapped = (node: EditorNode): EditorNode =>
      swaps.get(node) ?? ('children' in node ? { ...node, children: node.children.map(swapped) } : node);
    return nodes.map(swapped);
  }

  private storedLine(at: number): number | null {
    const mark = this.input.record.printed.lines[at]?.mark ?? '';
    const line = mark.startsWith('b') ? (this.input.record.lineOf[Number(mark.slice(1))] ?? -1) : -1;
    return line < 0 ? null : line;
  }

  /** The line that an exported line is now. */
  private lineNow(at: number): number | null {
    const stored = this.storedLine(at);
    return stored === null ? null : (this.input.since.lineNow.get(stored) ?? null);
  }

  private collectWraps(printed: readonly Item[], stored: readonly Item[]): void {
    for (const [from, to] of placesIn(printed, stored)) {
      const quotation = printed[from]?.quotation ?? null;
      const wrap = stored[to]?.wrap ?? null;
      if (quotation !== null && wrap?.type === 'quotation' && !this.wraps.has(quotation))
        this.wraps.set(quotation, wrap);
    }
  }

  private line(at: number, line: PrintedLine): void {
    const { accepted, comparison, since } = this.input;
    const id = line.mark ?? '';
    const now = this.lineNow(at);
    if (now === null) return;
    const compared = comparison.compared.get(at);
    if (!compared) {
      // A row keeps its cells: one that is gone alone is emptied.
      if (accepted.has(`${id}:removed`))
        this.changes.set(now, line.kind === 'cell' ? { nodes: [] } : { removed: true });
      return;
    }
    const items = since.now[now] ?? [];
    const stored = since.stored[this.storedLine(at) ?? -1] ?? [];
    const change: LineChange = {};
    if (this.isTouched(id, at, compared, items)) {
      const merged = mergeLine(
        compared,
        items.map((item) => this.withNote(item)),
        throughThen(compared.base, stored, items),
        this.acceptance(id, at),
        (quotation) => this.wraps.get(quotation) ?? null,
      );
      change.nodes = nodesOf(merged);
    }
    const kind = comparison.lines[comparison.lineOf.get(at) ?? -1];
    const isListed = line.kind === 'item' || kind?.kind === 'item';
    if (accepted.has(`${id}:kind`) && kind && !isListed) {
      const children = [...(change.nodes ?? since.lines[now]?.nodes ?? [])];
      change.block = this.blockOf(kind, children);
    }
    if (change.nodes || change.block) this.changes.set(now, change);
  }

  /** Is anything of this line taken over? */
  private isTouched(id: string, at: number, compared: LineComparison, items: readonly Item[]): boolean {
    const { accepted, comparison } = this.input;
    if ([`${id}:words`, `${id}:looks`].some((each) => accepted.has(each))) return true;
    const quotations = [...quotationsIn(compared.base), ...quotationsIn(compared.returned)];
    if (quotations.some((quotation) => accepted.has(`${id}:q${quotation}`))) return true;
    if (
      compared.returned.some(
        (item) => item.kind === 'atom' && (accepted.has(item.id) || accepted.has(`${item.id}:moved`)),
      )
    )
      return true;
    if (items.some((item) => item.kind === 'atom' && this.withNote(item) !== item)) return true;
    for (const [atom, places] of comparison.atoms)
      if (places.home === at && this.leaves(atom, at)) return true;
    return false;
  }

  /** A mark of this line that is taken out of it, because it goes or because it stands elsewhere. */
  private leaves(atom: string, at: number): boolean {
    const { accepted, comparison } = this.input;
    const places = comparison.atoms.get(atom);
    if (!places || places.home !== at) return accepted.has(`${atom}:removed`);
    if (places.there === null) return accepted.has(`${atom}:removed`);
    if (places.there === comparison.lineOf.get(at)) return false;
    const isInAdded = !this.baseAt.has(places.there);
    return isInAdded ? accepted.has(`+${places.there}`) : accepted.has(`${atom}:moved`);
  }

  private acceptance(id: string, at: number): Acceptance {
    const { accepted, comparison, since } = this.input;
    const line = comparison.compared.get(at);
    return {
      words: (quotation) => accepted.has(quotation === null ? `${id}:words` : `${id}:q${quotation}`),
      looks: accepted.has(`${id}:looks`),
      atomGoes: (atom) => this.leaves(atom, at),
      atomMoves: (atom) => {
        const places = comparison.atoms.get(atom);
        const isHere = places?.home === at && places.there === comparison.lineOf.get(at) && places.hasMoved;
        return isHere && accepted.has(`${atom}:moved`);
      },
      atomComes: (atom) => {
        const places = comparison.atoms.get(atom);
        if (places)
          return places.home !== at && accepted.has(`${atom}:moved`) ? (since.atoms.get(atom) ?? null) : null;
        return accepted.has(atom) ? this.newAtom(atom) : null;
      },
      unwraps: (quotation) =>
        line !== undefined && accepted.has(`${id}:q${quotation}`) && unwrapped(line, quotation),
    };
  }

  /** A footnote or comment that was put into the file. */
  private newAtom(id: string): Item | null {
    const { comparison, returned, newId } = this.input;
    const atom = (node: EditorNode): Item => ({
      kind: 'atom',
      id,
      node,
      quotation: null,
      wrap: null,
      words: '',
    });
    if (id.startsWith('new')) {
      const pieces = comparison.notes[Number(id.slice(3))] ?? [];
      const copied = this.citationLike(wordsOfPieces(pieces));
      return atom(copied ?? { type: 'footnote', children: this.nodesOfPieces(pieces) });
    }
    const comment = returned.comments[Number(id.slice(7))];
    if (!comment) return null;
    const text = `${comment.by === '' ? '' : `${comment.by}: `}${comment.text}`.slice(0, 10_000);
    const about = comment.about.slice(0, 1000);
    return atom({ type: 'comment', commentId: newId(), text, about, resolved: false });
  }

  /** A note that says exactly what a citation's note says is that citation again. */
  private citationLike(words: string): EditorNode | null {
    const { record, since, newId } = this.input;
    const number = record.printed.notes.findIndex((note) => wordsOfPieces(note) === words) + 1;
    const found = number === 0 ? undefined : since.atoms.get(`n${number}`);
    const node = found?.kind === 'atom' ? found.node : null;
    return node?.type === 'citation' ? { ...node, citationId: newId() } : null;
  }

  /** A footnote with the accepted changes of its words. */
  private withNote(item: Item): Item {
    if (item.kind !== 'atom' || item.node?.type !== 'footnote') return item;
    const { comparison, accepted, record } = this.input;
    const number = Number(/^n(\d+)$/u.exec(item.id)?.[1] ?? 0);
    const compared = comparison.comparedNotes.get(number);
    if (!compared) return item;
    const id = `n${number}`;
    const quotations = [...quotationsIn(compared.base), ...quotationsIn(compared.returned)];
    const inside = compared.base.flatMap((each) => (each.kind === 'atom' ? [each.id] : []));
    const isTouched =
      [`${id}:words`, `${id}:looks`, ...quotations.map((quotation) => `${id}:q${quotation}`)].some((each) =>
        accepted.has(each),
      ) || inside.some((each) => accepted.has(`${each}:removed`));
    if (!isTouched) return item;
    const stored = this.storedFootnote(number, record);
    const now = stateItems(item.node.children, null);
    nameAtoms(stored, now, new Set());
    this.collectWraps(compared.base, stored);
    const merged = mergeLine(
      compared,
      now,
      throughThen(compared.base, stored, now),
      {
        words: (quotation) => accepted.has(quotation === null ? `${id}:words` : `${id}:q${quotation}`),
        looks: accepted.has(`${id}:looks`),
        atomGoes: (atom) => accepted.has(`${atom}:removed`),
        atomMoves: () => false,
        atomComes: () => null,
        unwraps: (quotation) => accepted.has(`${id}:q${quotation}`) && unwrapped(compared, quotation),
      },
      (quotation) => this.wraps.get(quotation) ?? null,
    );
    return { ...item, node: { ...item.node, children: nodesOf(merged) } };
  }

  private storedFootnote(number: number, { isNoteStyle }: ExportRecord): Item[] {
    const { since } = this.input;
    const found = since.stored.flat().find((item) => item.kind === 'atom' && item.id === `n${number}`);
    const node = found?.kind === 'atom' ? found.node : null;
    const citations = since.firstInside.get(number) ?? 0;
    return node?.type === 'footnote'
      ? stateItems(node.children, { notes: 0, citations, isNoteStyle, inFootnote: true })
      : [];
  }

  /** Puts what was added and moved behind the nearest line that stands before it in the file. */
  private order(): void {
    const { comparison, accepted, since, record } = this.input;
    const isAdded = new Map(comparison.added.map((each) => [each.at, each.line]));
    let anchor: number | null = null;
    const put = (addition: Addition) => {
      if (anchor === null) this.first.push(addition);
      else this.additions.set(anchor, [...(this.additions.get(anchor) ?? []), addition]);
    };
    comparison.lines.forEach((line, there) => {
      const at = this.baseAt.get(there);
      if (at === undefined) {
        const added = isAdded.get(there);
        if (added && accepted.has(`+${there}`)) put(this.addition(line));
        return;
      }
      const id = record.printed.lines[at]?.mark ?? '';
      const now = this.lineNow(at);
      if (!id.startsWith('b') || now === null) return;
      if (!comparison.moved.has(at)) {
        anchor = now;
        return;
      }
      const stands = since.lines[now];
      if (!accepted.has(`${id}:moved`) || !stands) return;
      const { nodes = stands.nodes, block } = this.changes.get(now) ?? {};
      const moved = block ?? stands.block;
      const node: EditorNode =
        moved && 'children' in moved
          ? { ...moved, children: [...nodes] }
          : (moved ??
            (stands.kind === 'item'
              ? { type: 'listitem', children: [...nodes] }
              : { type: 'paragraph', children: [...nodes] }));
      put({ isItem: stands.kind === 'item', ordered: line.ordered === true, node });
      this.changes.set(now, { removed: true });
    });
  }

  private addition(line: PrintedLine): Addition {
    const children = this.nodesOfPieces(line.pieces);
    if (line.kind === 'item') {
      const { level = 0, ordered = false } = line;
      const node: EditorNode = { type: 'listitem', children };
      this.depths.set(node, { kind: 'item', level, ordered });
      return { isItem: true, ordered, node };
    }
    return { isItem: false, ordered: false, node: this.blockOf(line, children) };
  }

  private blockOf({ kind, level = 1 }: PrintedLine, children: EditorNode[]): EditorNode {
    if (kind === 'rule' || kind === 'page-break') return { type: kind };
    if (kind !== 'heading') return { type: 'paragraph', children };
    return { type: 'heading', tag: tagOf(level, this.levels), children };
  }

  /** Inline nodes of pieces; marks that were exported are the ones that they were. */
  private nodesOfPieces(pieces: readonly Piece[]): EditorNode[] {
    const { since, accepted } = this.input;
    const items = printedItems(pieces).flatMap((item): Item[] => {
      const wrap = item.quotation === null ? null : (this.wraps.get(item.quotation) ?? null);
      if (item.kind === 'word') return [{ ...item, wrap }];
      const found = since.atoms.get(item.id);
      if (found) return [found];
      if (item.id.startsWith('comment') && !accepted.has(item.id)) return [];
      const made = item.id === 'thing' ? null : this.newAtom(item.id);
      return made ? [made] : [];
    });
    return nodesOf(withoutStyleMarks(items));
  }

  private tables(): void {
    const { record, comparison, accepted } = this.input;
    for (const change of tableChanges(record, comparison)) {
      if (!accepted.has(change.id)) continue;
      if (change.kind === 'row-removed') {
        for (const at of change.cells) {
          const now = this.lineNow(at);
          if (now !== null) this.changes.set(now, { removed: true });
        }
        continue;
      }
      const cells = change.cells.map((there) => ({ line: comparison.lines[there], there }));
      const rows = new Map<number, EditorNode[]>();
      for (const { line } of cells) {
        const row = line?.cell?.row ?? 0;
        const cell: EditorNode = {
          type: 'tablecell',
          headerState: 0,
          children: [{ type: 'paragraph', children: this.nodesOfPieces(line?.pieces ?? []) }],
        };
        rows.set(row, [...(rows.get(row) ?? []), cell]);
      }
      const made = [...rows.values()].map((children): EditorNode => ({ type: 'tablerow', children }));
      if (change.kind === 'row-added') {
        const now = change.behind === null ? null : this.lineNow(change.behind);
        if (now === null) continue;
        const before = this.changes.get(now) ?? {};
        this.changes.set(now, { ...before, rowsAfter: [...(before.rowsAfter ?? []), ...made] });
        continue;
      }
      const anchor = this.anchorBefore(change.cells[0] ?? 0);
      const addition: Addition = { isItem: false, ordered: false, node: { type: 'table', children: made } };
      if (anchor === null) this.first.push(addition);
      else this.additions.set(anchor, [...(this.additions.get(anchor) ?? []), addition]);
    }
  }

  private anchorBefore(there: number): number | null {
    for (let before = there - 1; before >= 0; before -= 1) {
      const at = this.baseAt.get(before);
      const now = at === undefined ? null : this.lineNow(at);
      if (now !== null) return now;
    }
    return null;
  }

  private header(accepted: ReadonlySet<string>, comparison: BriefComparison): Partial<BriefHeader> {
    const header: Partial<BriefHeader> = {};
    this.input.record.printed.lines.forEach(({ mark = '' }, at) => {
      const line = comparison.compared.get(at);
      if (!line || !accepted.has(mark)) return;
      const words = textOfItems(line.returned).replace(/\s+/gu, ' ').trim();
      if (mark === 't0') header.title = words.slice(0, 500);
      const label = mark.startsWith('m') ? this.input.record.aside.head[Number(mark.slice(1))] : undefined;
      if (label === 'To') header.to = words.slice(0, 500);
      if (label === 'From') header.from = words.slice(0, 500);
    });
    return header;
  }
}

/** Places of exported words in the brief as it is now, by way of the brief as it was then. */
function throughThen(
  base: readonly Item[],
  stored: readonly Item[],
  now: readonly Item[],
): Map<number, number> {
  const toNow = placesIn(stored, now);
  return new Map(
    [...placesIn(base, stored)].flatMap(([from, to]): [number, number][] => {
      const there = toNow.get(to);
      return there === undefined ? [] : [[from, there]];
    }),
  );
}

/** Marks around words that are a quotation again: its style sets them. */
function withoutStyleMarks(items: readonly Item[]): Item[] {
  return items.filter((item, at) => {
    if (item.kind !== 'word' || item.wrap === null || !/^["“”‘’'«»]$/u.test(item.text)) return true;
    const isEdge = (other: Item | undefined) => other?.wrap !== item.wrap;
    return !isEdge(items[at - 1]) && !isEdge(items[at + 1]);
  });
}

/** Blocks of what is put between others; items that follow each other make one list. */
function blocksOf(additions: readonly Addition[]): EditorNode[] {
  const blocks: EditorNode[] = [];
  for (const { isItem, ordered, node } of additions) {
    const listType = ordered ? 'number' : 'bullet';
    const last = blocks.at(-1);
    if (!isItem) blocks.push(node);
    else if (last?.type === 'list' && last.listType === listType) last.children.push(node);
    else blocks.push({ type: 'list', listType, children: [node] });
  }
  return blocks;
}
