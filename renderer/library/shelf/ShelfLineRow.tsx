import {
  ChevronDown,
  ChevronRight,
  Folder,
  Inbox,
  Library,
  Search,
  Star,
  StickyNote,
  Tag,
  Tags,
} from 'lucide-react';
import type { DragEvent, JSX, ReactNode } from 'react';
import { sayFailed } from '../../state/shelf';
import { carriesArticles, droppedArticles } from './drag-articles';
import { collect, mark, shownCollection, tagThem, takeOut } from './shelf-acts';
import type { ShelfLine } from './shelf-lines';

const INDENT_PX = 12;

/** A line of the shelf: a collection, a tag, a mark or a kept search. Articles can be dropped on most of them. */
export function ShelfLineRow({
  line,
  isShown,
  isActive,
  isTarget,
  hidden,
  onShow,
  onFold,
  onTarget,
  onDrop,
}: {
  line: ShelfLine;
  /** The list beside the shelf holds the articles of this line. */
  isShown: boolean;
  /** Keys act on this line. */
  isActive: boolean;
  /** Articles are dragged over this line. */
  isTarget: boolean;
  /** Its name is being written in its place. */
  hidden: boolean;
  onShow: () => void;
  onFold: (isFolded: boolean) => void;
  onTarget: (isOver: boolean) => void;
  onDrop: () => void;
}): JSX.Element {
  const drop = (event: DragEvent) => {
    onDrop();
    const numbers = droppedArticles(event);
    if (numbers.length === 0) return;
    event.preventDefault();
    void dropOn(line, numbers)?.catch(sayFailed);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the tree
    // biome-ignore lint/a11y/useFocusableInteractive: lines are reached through aria-activedescendant
    <div
      id={`shelf-${line.key}`}
      role="treeitem"
      aria-level={line.depth}
      aria-selected={isShown}
      {...(line.hasInner ? { 'aria-expanded': !line.isFolded } : {})}
      className={line.kind === 'group' ? 'shelf-line group' : 'shelf-line'}
      data-active={isActive || undefined}
      data-target={isTarget || undefined}
      style={{ paddingInlineStart: 4 + (line.depth - 1) * INDENT_PX }}
      hidden={hidden}
      onClick={onShow}
      onDragOver={(event) => {
        if (!carriesArticles(event) || !takesArticles(line)) return;
        event.preventDefault();
        onTarget(true);
      }}
      onDragLeave={() => onTarget(false)}
      onDrop={drop}
    >
      <span
        className="fold"
        aria-hidden="true"
        onClick={(event) => {
          if (!line.hasInner) return;
          event.stopPropagation();
          onFold(!line.isFolded);
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
