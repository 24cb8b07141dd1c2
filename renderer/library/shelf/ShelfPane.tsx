import {
  ChevronDown,
  ChevronRight,
  Ellipsis,
  Folder,
  Inbox,
  Library,
  Plus,
  Search,
  Star,
  StickyNote,
  Tag,
  Tags,
} from 'lucide-react';
import { type DragEvent, type JSX, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { keysOf } from '../../state/commands';
import { showSavedSearch, useSearch } from '../../state/search';
import { sayFailed, showScope, useShelf } from '../../state/shelf';
import { keysInWords } from '../../ui/keys';
import { Menu, type MenuItem } from '../../ui/Menu';
import { Note } from '../../ui/Note';
import { useTypeAhead } from '../../ui/use-type-ahead';
import { carriesArticles, droppedArticles } from './drag-articles';
import { LineField } from './LineField';
import {
  collect,
  deleteCollection,
  deleteSearch,
  deleteTag,
  mark,
  shownCollection,
  tagThem,
  takeOut,
} from './shelf-acts';
import { keyOfScope, type ShelfLine, shelfLines } from './shelf-lines';

const INDENT_PX = 12;
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
  const current = savedId !== null && query.trim() !== '' ? `search-${savedId}` : shown;

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

  const drop = (event: DragEvent, line: ShelfLine) => {
    setTarget(null);
    const numbers = droppedArticles(event);
    if (numbers.length === 0) return;
    event.preventDefault();
    void dropOn(line, numbers)?.catch(sayFailed);
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
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the tree */}
              {/* biome-ignore lint/a11y/useFocusableInteractive: lines are reached through aria-activedescendant */}
              <div
                id={`shelf-${line.key}`}
                role="treeitem"
                aria-level={line.depth}
                aria-selected={line.key === current}
                {...(line.hasInner ? { 'aria-expanded': !line.isFolded } : {})}
                className={line.kind === 'group' ? 'shelf-line group' : 'shelf-line'}
                data-active={line.key === active?.key || undefined}
                data-target={line.key === target || undefined}
                style={{ paddingInlineStart: 4 + (line.depth - 1) * INDENT_PX }}
                hidden={isWritten && writing.what === 'name'}
                onClick={() => show(line)}
                onDragOver={(event) => {
                  if (!carriesArticles(event) || !takesArticles(line)) return;
                  event.preventDefault();
                  setTarget(line.key);
                }}
                onDragLeave={() => setTarget((now) => (now === line.key ? null : now))}
                onDrop={(event) => drop(event, line)}
              >
                <span
                  className="fold"
                  aria-hidden="true"
                  onClick={(event) => {
                    if (!line.hasInner) return;
                    event.stopPropagation();
                    fold(line.key, !line.isFolded);
                  }}
                >
                  {line.hasInner && (line.isFolded ? <ChevronRight size={13} /> : <ChevronDown size={13} />)}
                </span>
                {line.kind !== 'group' && iconOf(line)}
                <span className="clip" dir="auto">
                  {line.label}
                </span>
                {line.count !== null && (
                  <span className="n">
                    {line.count.toLocaleString('en')}
                    <span className="unseen">{line.count === 1 ? ' article' : ' articles'}</span>
                  </span>
                )}
              </div>
              {isWritten && <LineField line={line} what={writing.what} onDone={() => write(null)} />}
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

const takesArticles = (line: ShelfLine): boolean =>
  line.kind === 'collection' ||
  line.kind === 'tag' ||
  (line.kind === 'all' && shownCollection() !== null) ||
  (line.kind === 'mark' && (line.scope.kind === 'unread' || line.scope.kind === 'starred'));

/** What dropping articles on a line does to them: onto “All articles” they leave the collection that is shown. */
function dropOn(line: ShelfLine, numbers: number[]): Promise<unknown> | null {
  if (line.kind === 'collection') return collect(numbers, line.collection);
  if (line.kind === 'tag') return tagThem(numbers, [line.tag.name]);
  if (line.kind === 'mark' && line.scope.kind === 'unread') return mark(numbers, 'unread');
  if (line.kind === 'mark' && line.scope.kind === 'starred') return mark(numbers, 'starred');
  const from = shownCollection();
  return line.kind === 'all' && from ? takeOut(numbers, from) : null;
}

function iconOf(line: ShelfLine): ReactNode {
  const props = { size: 14, 'aria-hidden': true } as const;
  if (line.kind === 'all') return <Library {...props} />;
  if (line.kind === 'collection') return <Folder {...props} />;
  if (line.kind === 'tag') return <Tag {...props} />;
  if (line.kind === 'search') return <Search {...props} />;
  if (line.kind !== 'mark') return null;
  const { kind } = line.scope;
  if (kind === 'unread') return <Inbox {...props} />;
  if (kind === 'starred') return <Star {...props} />;
  return kind === 'noted' ? <StickyNote {...props} /> : <Tags {...props} />;
}
