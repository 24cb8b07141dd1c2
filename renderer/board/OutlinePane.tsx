import { ListTree, Plus } from 'lucide-react';
import { type DragEvent, type JSX, type KeyboardEvent, useState } from 'react';
import { readDragged } from '../state/board-drag';
import { BOARD_TYPE } from '../state/board-type';
import { openDialog, useDesk } from '../state/desk';
import { changeOutline } from '../state/outline';
import { announce } from '../ui/announce';
import { Note } from '../ui/Note';
import { useBoard } from './board-state';
import { OutlineRow } from './OutlineRow';
import { moveQuote, moveTopic, type OutlineLine } from './outline-steps';
import { useOutlineLines } from './use-outline-lines';

/** The topics of the open brief with their quotes: a tree that takes quotes and gives them to the brief. */
export function OutlinePane(): JSX.Element {
  const briefId = useDesk((desk) => desk.briefId);
  const chosen = useBoard((board) => board.topicId);
  const [target, setTarget] = useState<string | null>(null);
  const outline = useOutlineLines();
  const { lines, words, at, active, folded, renaming, tree, choose, add, rename } = outline;

  const addBehind = (isInside: boolean) => {
    const id = active?.kind === 'topic' ? active.topic.id : active?.topicId;
    add(id === undefined ? null : isInside ? { inside: id } : { after: id });
  };
  const actOf = (key: string, isShifted: boolean): (() => void) | undefined => {
    const anywhere: Record<string, () => void> = {
      ArrowDown: () => choose(lines[Math.min(at + 1, lines.length - 1)]),
      ArrowUp: () => choose(lines[Math.max(at - 1, 0)]),
      Home: () => choose(lines[0]),
      End: () => choose(lines.at(-1)),
      ArrowLeft: () => outline.fold(true),
      ArrowRight: () => outline.fold(false),
      n: () => addBehind(isShifted),
    };
    const onLine: Record<string, (line: OutlineLine) => void> = {
      Delete: outline.remove,
      Backspace: outline.remove,
      q: outline.intoBrief,
      F2: (line) => line.kind === 'topic' && outline.setRenaming(line.topic.id),
      Enter: outline.open,
    };
    const ofLine = onLine[key];
    return anywhere[key] ?? (active && ofLine && (() => ofLine(active)));
  };
  const onKey = (event: KeyboardEvent) => {
    if (renaming !== null || event.ctrlKey || event.metaKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.altKey && !(active && key.startsWith('Arrow'))) return;
    const act = event.altKey ? () => active && outline.step(active, key) : actOf(key, event.shiftKey);
    if (!act) return;
    act();
    event.preventDefault();
    event.stopPropagation();
  };

  const onDrop = (event: DragEvent, line: OutlineLine | null) => {
    const dragged = readDragged(event.dataTransfer.getData(BOARD_TYPE));
    setTarget(null);
    if (!dragged) return;
    event.preventDefault();
    event.stopPropagation();
    const topicId = line?.kind === 'topic' ? line.topic.id : line?.topicId;
    if ('quoteId' in dragged) {
      if (topicId === undefined) {
        announce('Drop the quote on a topic.');
        return;
      }
      const before = line?.kind === 'quote' ? line.quoteId : null;
      const { quoteId, fromTopic = null } = dragged;
      changeOutline(
        'placing a quote',
        (now) => moveQuote(now, quoteId, fromTopic, { topicId, before }),
        'Placed.',
      );
    } else if (topicId !== undefined) {
      // The left part of a line means after it, the rest inside it, as the mark shows.
      const place = line?.kind === 'topic' && !isInside(event) ? { after: topicId } : { inside: topicId };
      changeOutline('moving a topic', (now) => moveTopic(now, dragged.topicId, place), 'Moved.');
    }
  };

  if (briefId === null)
    return (
      <section className="outline" aria-label="Outline">
        <h2 className="outline-head">Outline</h2>
        <div className="nohit">
          <p>An outline belongs to a brief, and none is open.</p>
          <button type="button" className="btn line" onClick={() => openDialog({ kind: 'new-brief' })}>
            New brief…
          </button>
        </div>
      </section>
    );
  return (
    <section className="outline" aria-label="Outline">
      <div className="outline-head">
        <ListTree size={15} aria-hidden="true" />
        <h2>Outline</h2>
        <button
          type="button"
          className="btn small"
          data-tip="Add a topic"
          data-tip-keys="N"
          onClick={() => add(null)}
        >
          <Plus size={14} aria-hidden="true" /> Topic
        </button>
      </div>
      {outline.failed !== null && <Note kind="bad">{outline.failed}</Note>}
      {outline.isEmpty && (
        <p className="hint outline-hint">
          Add topics, then drag quotes onto them, or press <kbd>A</kbd> on a quote. Drag a topic into the
          brief, or press <kbd>Q</kbd> on it: its title becomes a heading, its quotes follow with their
          citations.
        </p>
      )}
      <div
        ref={tree}
        role="tree"
        aria-label="Topics and their quotes"
        tabIndex={0}
        className="outline-tree"
        aria-activedescendant={active ? `line-${active.key}` : undefined}
        onKeyDown={onKey}
        onFocus={(event) => event.target === event.currentTarget && !active && choose(lines[0])}
        onDragOver={(event) => event.dataTransfer.types.includes(BOARD_TYPE) && event.preventDefault()}
        onDrop={(event) => onDrop(event, null)}
      >
        {lines.map((line) => (
          <OutlineRow
            key={line.key}
            line={line}
            quote={line.kind === 'quote' ? words.get(line.quoteId) : undefined}
            isActive={line.key === active?.key}
            isChosen={line.kind === 'topic' && line.topic.id === chosen}
            isFolded={line.kind === 'topic' && folded.has(line.topic.id)}
            isTarget={line.key === target}
            isRenamed={line.kind === 'topic' && line.topic.id === renaming}
            canDrag={renaming === null}
            onChoose={() => choose(line)}
            onRename={() => line.kind === 'topic' && outline.setRenaming(line.topic.id)}
            onRenamed={(title) => line.kind === 'topic' && rename(line.topic.id, title)}
            onTarget={(isOver) => setTarget((now) => (isOver ? line.key : now === line.key ? null : now))}
            onDrop={(event) => onDrop(event, line)}
          />
        ))}
      </div>
    </section>
  );
}

/** Is the pointer past the first quarter of the line? There a dropped topic goes inside. */
function isInside(event: DragEvent): boolean {
  const box = event.currentTarget.getBoundingClientRect();
  return event.clientX > box.left + box.width / 4;
}
