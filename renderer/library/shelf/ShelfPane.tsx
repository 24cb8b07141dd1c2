import { Ellipsis, Plus } from 'lucide-react';
import { type JSX, type KeyboardEvent, useRef, useState } from 'react';
import { keysOf } from '../../state/commands';
import { showSavedSearch, useSearch } from '../../state/search';
import { sayFailed, showScope, useShelf } from '../../state/shelf';
import { keysInWords } from '../../ui/keys';
import { Menu, type MenuItem } from '../../ui/Menu';
import { Note } from '../../ui/Note';
import { useTypeAhead } from '../../ui/use-type-ahead';
import { LineField } from './LineField';
import { ShelfLineRow } from './ShelfLineRow';
import { deleteCollection, deleteSearch, deleteTag } from './shelf-acts';
import { keyOfScope, type ShelfLine, shelfLines, shownLine } from './shelf-lines';

const FOLDED_AS = 'briefwright.shelf-folded';

function storedFolds(): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(FOLDED_AS) ?? '[]');
    return new Set(Array.isArray(stored) ? stored.map(String) : []);
  } catch {
    return new Set();
  }
}

/** What is being written in a line: another name, or the name of something new behind it. */
type Writing = { key: string; what: 'name' | 'collection' | 'search' };

/** Collections, tags, marks and kept searches beside the list of articles. */
export function ShelfPane(): JSX.Element {
  const shelf = useShelf((now) => now.shelf);
  const failed = useShelf((now) => now.failed);
  const shown = useShelf((now) => keyOfScope(now.scope));
  const savedId = useSearch((now) => now.savedId);
  const query = useSearch((now) => now.query);
  const isSearching = useSearch((now) => now.query.trim() !== '' || now.like !== null);
  const [folded, setFolded] = useState(storedFolds);
  const [activeKey, setActiveKey] = useState<string>('all');
  const [writing, setWriting] = useState<Writing | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const typeAhead = useTypeAhead();
  if (failed)
    return (
      <aside className="shelf" aria-label="Collections, tags and searches">
        <Note kind="bad">{failed}</Note>
      </aside>
    );
  const lines = shelf ? shelfLines(shelf, folded) : [];
  const activeIndex = Math.max(
    0,
    lines.findIndex(({ key }) => key === activeKey),
  );
  const active = lines[activeIndex];
  const current = shownLine(shown, isSearching, savedId);

  const go = (index: number) => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, index))];
    if (!line) return;
    setActiveKey(line.key);
    document.getElementById(`shelf-${line.key}`)?.scrollIntoView({ block: 'nearest' });
  };
  const fold = (key: string, isFolded: boolean) => {
    const next = new Set(folded);
    if (isFolded) next.add(key);
    else next.delete(key);
    setFolded(next);
    localStorage.setItem(FOLDED_AS, JSON.stringify([...next]));
  };
  const show = (line: ShelfLine) => {
    setActiveKey(line.key);
    if (line.kind === 'group') fold(line.key, !line.isFolded);
    else if (line.kind === 'search') showSavedSearch(line.search);
    else showScope(line.kind === 'all' ? null : line.scope);
  };
  const write = (next: Writing | null) => {
    // At once, so that the next key finds the list; but not from somebody who went on elsewhere meanwhile.
    if (next === null && tree.current?.contains(document.activeElement)) tree.current.focus();
    setWriting(next);
  };
  const remove = (line: ShelfLine): Promise<unknown> | null =>
    line.kind === 'collection'
      ? deleteCollection(line.collection)
      : line.kind === 'tag'
        ? deleteTag(line.tag.name)
        : line.kind === 'search'
          ? deleteSearch(line.search)
          : null;
  const removeActive = () => {
    if (!active) return;
    const next = lines[activeIndex + 1] ?? lines[activeIndex - 1];
    void remove(active)?.then(() => next && setActiveKey(next.key), sayFailed);
  };
  const canWrite = active?.kind === 'collection' || active?.kind === 'tag' || active?.kind === 'search';
  const parentOf = (index: number): number => {
    const depth = lines[index]?.depth ?? 1;
    for (let above = index - 1; above >= 0; above -= 1) if ((lines[above]?.depth ?? 1) < depth) return above;
    return index;
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const found = typeAhead(event, () => lines.map(({ label }) => label), activeIndex);
    if (found !== null) {
      if (found >= 0) go(found);
    } else if (event.key === 'ArrowDown') go(activeIndex + 1);
    else if (event.key === 'ArrowUp') go(activeIndex - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(lines.length - 1);
    else if (event.key === 'ArrowRight' && active?.hasInner) {
      if (active.isFolded) fold(active.key, false);
      else go(activeIndex + 1);
    } else if (event.key === 'ArrowLeft' && active) {
      if (active.hasInner && !active.isFolded) fold(active.key, true);
      else go(parentOf(activeIndex));
    } else if ((event.key === 'Enter' || event.key === ' ') && active) show(active);
    else if (event.key === 'F2' && active && canWrite) write({ key: active.key, what: 'name' });
    else if (event.key === 'Delete' && canWrite) removeActive();
    else if (event.key === 'Insert') newCollection();
    else return;
    event.preventDefault();
  };
  const newCollection = () => {
    if (folded.has('group-collections')) fold('group-collections', false);
    if (active?.kind === 'collection' && active.isFolded) fold(active.key, false);
    write({ key: active?.kind === 'collection' ? active.key : 'group-collections', what: 'collection' });
  };

  const menu: MenuItem[] = [
    {
      label: active?.kind === 'collection' ? `New collection in “${active.label}”…` : 'New collection…',
      keys: 'Ins',
      onChoose: newCollection,
    },
    {
      label: 'Keep this search…',
      disabled: query.trim() === '',
      onChoose: () => write({ key: 'group-searches', what: 'search' }),
    },
    { kind: 'rule' },
    {
      label: 'Rename or move…',
      keys: 'F2',
      disabled: !canWrite,
      onChoose: () => active && write({ key: active.key, what: 'name' }),
    },
    { label: 'Delete', keys: 'Del', disabled: !canWrite, onChoose: removeActive },
  ];
  return (
    <aside className="shelf" aria-label="Collections, tags and searches">
      <div className="shelf-head">
        <button
          type="button"
          className="btn small"
          data-tip="Make a collection"
          onClick={newCollection}
          disabled={!shelf}
        >
          <Plus size={14} /> Collection
        </button>
        <span className="sp" />
        <Menu label="More for this line" items={menu} className="btn icon small">
          <Ellipsis size={15} />
        </Menu>
      </div>
      <div
        ref={tree}
        id="shelf-tree"
        role="tree"
        aria-label="Parts of the library"
        tabIndex={0}
        className="shelf-tree"
        aria-activedescendant={active ? `shelf-${active.key}` : undefined}
        data-tip-keys={keysInWords(keysOf('shelf') ?? '')}
        onKeyDown={onKey}
      >
        {lines.map((line) => {
          const isWritten = writing?.key === line.key;
          return (
            <div key={line.key} role="none">
              <ShelfLineRow
                line={line}
                isShown={line.key === current}
                isActive={line.key === active?.key}
                isTarget={line.key === target}
                hidden={isWritten && writing.what === 'name'}
                onShow={() => show(line)}
                onFold={(isFolded) => fold(line.key, isFolded)}
                onTarget={(isOver) => setTarget((now) => (isOver ? line.key : now === line.key ? null : now))}
                onDrop={() => setTarget(null)}
              />
              {isWritten && (
                <LineField
                  line={line}
                  what={writing.what}
                  onDone={(made) => {
                    write(null);
                    if (made !== undefined) setActiveKey(made);
                  }}
                />
              )}
            </div>
          );
        })}
      </div>
      {shelf && shelf.collections.length === 0 && shelf.tags.length === 0 && (
        <p className="hint shelf-hint">
          Drag articles onto a collection, or press {keysInWords(keysOf('tag-articles') ?? '')} to tag them. A
          slash nests: trade/minerals.
        </p>
      )}
    </aside>
  );
}
