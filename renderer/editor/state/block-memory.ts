import {
  $getNodeByKeyOrThrow,
  $getRoot,
  type EditorState,
  HISTORIC_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical';

/** Stands for what a block at the top level of a brief holds: another object as soon as anything in it changes. */
export type BlockStamp = { readonly key: NodeKey };

export type BlockLedger = {
  stampOf: (key: NodeKey) => BlockStamp;
  /** Of all blocks, in document order; the same array until something changes. Called where the brief is read. */
  $stamps: () => readonly BlockStamp[];
  /** Another object as soon as blocks come, go or change places. */
  order: () => object;
};

const ledgers = new WeakMap<LexicalEditor, BlockLedger>();

/** Must be asked for before the listeners that read by it are registered: they run in that order. */
export function ledgerOf(editor: LexicalEditor): BlockLedger {
  const found = ledgers.get(editor);
  if (found) return found;
  const stamps = new Map<NodeKey, BlockStamp>();
  let order: object = {};
  let keys: readonly NodeKey[] | null = null;
  let inOrder: readonly BlockStamp[] | null = null;
  const reorder = () => {
    order = {};
    keys = null;
    inOrder = null;
  };
  const stampOf = (key: NodeKey): BlockStamp => {
    const stamp = stamps.get(key) ?? { key };
    stamps.set(key, stamp);
    return stamp;
  };
  // It lives as long as its editor.
  editor.registerUpdateListener((update) => {
    const changed = changedKeys(update);
    if (changed.size === 0) return;
    inOrder = null;
    for (const key of changed) stamps.delete(key);
    if (keys === null) return;
    const now = update.editorState.read(() => $getRoot().getChildrenKeys());
    if (now.length !== keys.length || now.some((key, index) => key !== keys?.[index])) reorder();
  });
  const ledger: BlockLedger = {
    stampOf,
    $stamps() {
      keys ??= $getRoot().getChildrenKeys();
      inOrder ??= keys.map(stampOf);
      return inOrder;
    },
    order: () => order,
  };
  ledgers.set(editor, ledger);
  return ledger;
}

type Update = Pick<
  UpdateListenerPayload,
  'dirtyElements' | 'dirtyLeaves' | 'editorState' | 'prevEditorState' | 'tags'
>;

/** A state that is put in place of another, as undo does, does not say what it changes. */
const isReplaced = ({ tags, dirtyElements }: Update): boolean =>
  tags.has(HISTORIC_TAG) || (dirtyElements.size === 1 && dirtyElements.has('root'));

/** Keys of all nodes that are not what they were, with the nodes they are in. */
function changedKeys(update: Update): Set<NodeKey> {
  const { dirtyElements, dirtyLeaves, editorState, prevEditorState } = update;
  const keys = new Set<NodeKey>([...dirtyElements.keys(), ...dirtyLeaves]);
  if (isReplaced(update)) {
    addDifferences(editorState, prevEditorState, keys);
    addDifferences(prevEditorState, editorState, keys);
  }
  return keys;
}

function addDifferences(state: EditorState, other: EditorState, keys: Set<NodeKey>): void {
  const nodes = state._nodeMap;
  for (const [key, node] of nodes) {
    if (other._nodeMap.get(key) === node) continue;
    for (let at: LexicalNode | undefined = node; at; at = at.__parent ? nodes.get(at.__parent) : undefined) {
      if (keys.has(at.__key) && at !== node) break;
      keys.add(at.__key);
    }
  }
}

/**
 * Reads a brief block by block, in document order, and a block that did not change no second time: a key costs what its
 * own paragraph costs. The function that is returned is called where the brief is read; it gives the same array until
 * something changes. `$read` hands in what it read of the block the last time, so that what stayed the same can stay the
 * same object.
 */
export function rememberBlocks<T>(
  editor: LexicalEditor,
  $read: (block: LexicalNode, before: T | undefined) => T,
): () => readonly T[] {
  const ledger = ledgerOf(editor);
  const known = new Map<NodeKey, { stamp: BlockStamp; read: T }>();
  let last: { stamps: readonly BlockStamp[]; all: readonly T[] } | null = null;
  return () => {
    const stamps = ledger.$stamps();
    if (last?.stamps === stamps) return last.all;
    const all = stamps.map((stamp) => {
      const before = known.get(stamp.key);
      if (before?.stamp === stamp) return before.read;
      const read = $read($getNodeByKeyOrThrow(stamp.key), before?.read);
      known.set(stamp.key, { stamp, read });
      return read;
    });
    if (known.size > stamps.length) {
      const here = new Set(stamps.map(({ key }) => key));
      for (const key of known.keys()) if (!here.has(key)) known.delete(key);
    }
    last = { stamps, all: sameArray(last?.all, all) };
    return last.all;
  };
}

/** The same array as before when it holds the same things. */
export const sameArray = <T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] =>
  before?.length === now.length && now.every((each, index) => each === before[index]) ? before : now;

/** What is alike stays the same object. */
export const sameThings = <T>(before: readonly T[], now: readonly T[]): T[] => {
  const written = before.map((each) => JSON.stringify(each));
  return now.map((each) => {
    const at = written.indexOf(JSON.stringify(each));
    return before[at] ?? each;
  });
};
