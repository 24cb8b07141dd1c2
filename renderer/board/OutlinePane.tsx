import { ListTree, Plus } from 'lucide-react';
import { type DragEvent, type JSX, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Topic } from '../../shared/model';
import { readDragged, topicParts } from '../state/board-drag';
import { BOARD_TYPE } from '../state/board-type';
import { outlineIntoBrief, quoteIntoBrief } from '../state/brief-desk';
import { openArticle, openDialog, useDesk } from '../state/desk';
import { useLibrary } from '../state/library-data';
import { changeOutline, readOutline, useOutline } from '../state/outline';
import { showProblem } from '../state/problem';
import { announce } from '../ui/announce';
import { Note } from '../ui/Note';
import { setBoard, useBoard } from './board-state';
import { OutlineRow } from './OutlineRow';
import {
  addTopic,
  liftTopic,
  moveQuote,
  moveTopic,
  nestTopic,
  type OutlineLine,
  outlineLines,
  removeTopic,
  renameTopic,
  stepQuote,
  stepTopic,
  takeQuote,
} from './outline-steps';

/** The topics of the open brief with their quotes: a tree that takes quotes and gives them to the brief. */
export function OutlinePane(): JSX.Element {
  const briefId = useDesk((desk) => desk.briefId);
  const quotes = useLibrary((now) => now.quotes);
  const { outline, failed } = useOutline();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const chosen = useBoard((board) => board.topicId);
  const tree = useRef<HTMLDivElement>(null);
  useEffect(() => void readOutline(briefId), [briefId]);

  const lines = useMemo(() => outlineLines(outline ?? [], folded), [outline, folded]);
  const words = useMemo(() => new Map(quotes?.map(({ quote }) => [quote.id, quote])), [quotes]);
  const at = lines.findIndex(({ key }) => key === activeKey);
  const active = lines[at];

  const choose = (line: OutlineLine | undefined) => {
    if (!line) return;
    setActiveKey(line.key);
    setBoard({ topicId: line.kind === 'topic' ? line.topic.id : line.topicId });
  };
  const add = (place: Parameters<typeof addTopic>[2]) => {
    if (!outline) return;
    const topic: Topic = { id: crypto.randomUUID(), title: 'New topic', quoteIds: [], topics: [] };
    if (!changeOutline('adding a topic', (now) => addTopic(now, topic, place))) {
      announce('Topics go no deeper than this.');
      return;
    }
    // A folded topic would hide the field, and with it what is typed next.
    if (place && 'inside' in place) setFolded(new Set([...folded].filter((id) => id !== place.inside)));
    setActiveKey(topic.id);
    setBoard({ topicId: topic.id });
    setRenaming(topic.id);
  };
  const rename = (id: string, title: string) => {
    // At once, so that the next key finds the outline; but not from somebody who went on elsewhere meanwhile.
    if (tree.current?.contains(document.activeElement)) tree.current.focus();
    setRenaming(null);
    changeOutline('renaming a topic', (now) => renameTopic(now, id, title.trim()));
  };
  const remove = (line: OutlineLine) => {
    const next = lines[at + 1] ?? lines[at - 1];
    if (line.kind === 'topic')
      changeOutline(
        'deleting a topic',
        (now) => removeTopic(now, line.topic.id),
        'Topic deleted. Undo brings it back.',
      );
    else
      changeOutline(
        'taking a quote out of a topic',
        (now) => takeQuote(now, line.quoteId, line.topicId),
        'Taken out of the topic. The quote itself is kept.',
      );
    choose(next);
  };
  const intoBrief = (line: OutlineLine) => {
    const quote = line.kind === 'quote' ? words.get(line.quoteId) : undefined;
    const work =
      line.kind === 'topic' ? outlineIntoBrief(topicParts(line.topic)) : quote ? quoteIntoBrief(quote) : null;
    work?.then(() => announce('Put into the brief.')).catch(showProblem);
  };
  const step = (line: OutlineLine, key: string) => {
    const by = key === 'ArrowUp' ? -1 : 1;
    if (line.kind === 'quote') {
      if (key === 'ArrowUp' || key === 'ArrowDown')
        changeOutline('moving a quote', (now) => stepQuote(now, line.quoteId, line.topicId, by));
      const moved = outlineLines(useOutline.getState().outline ?? [], folded).filter(
        (each) => each.kind === 'quote' && each.quoteId === line.quoteId,
      );
      if (!moved.some(({ key: same }) => same === line.key)) setActiveKey(moved[0]?.key ?? null);
      return;
    }
    const { id } = line.topic;
    const change = (now: Topic[]) =>
      key === 'ArrowRight'
        ? nestTopic(now, id)
        : key === 'ArrowLeft'
          ? liftTopic(now, id)
          : stepTopic(now, id, by);
    changeOutline('moving a topic', change);
  };
  const onKey = (event: KeyboardEvent) => {
    if (renaming !== null || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    const isArrow = key.startsWith('Arrow');
    if (event.altKey) {
      if (!isArrow || !active) return;
      step(active, key);
    } else if (key === 'ArrowDown') choose(lines[Math.min(at + 1, lines.length - 1)]);
    else if (key === 'ArrowUp') choose(lines[Math.max(at - 1, 0)]);
    else if (key === 'Home') choose(lines[0]);
    else if (key === 'End') choose(lines.at(-1));
    else if (key === 'ArrowLeft' || key === 'ArrowRight') fold(key === 'ArrowLeft');
    else if (key === 'n' || key === 'N') {
      const id = active?.kind === 'topic' ? active.topic.id : active?.topicId;
      add(id === undefined ? null : event.shiftKey ? { inside: id } : { after: id });
    } else if (!active) return;
    else if (key === 'Delete' || key === 'Backspace') remove(active);
    else if (key === 'q' || key === 'Q') intoBrief(active);
    else if (key === 'F2' && active.kind === 'topic') setRenaming(active.topic.id);
    else if (key === 'Enter') {
      const quote = active.kind === 'quote' ? words.get(active.quoteId) : undefined;
      if (active.kind === 'topic') setRenaming(active.topic.id);
      else if (quote) openArticle({ articleId: quote.articleId, quoteId: quote.id });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const fold = (shut: boolean) => {
    if (!active) return;
    if (active.kind === 'quote') {
      if (shut) choose(lines.find((line) => line.key === active.topicId));
      return;
    }
    const { id } = active.topic;
    if (shut && folded.has(id)) choose(lines.find((line) => line.key === active.parentId));
    else setFolded(shut ? new Set([...folded, id]) : new Set([...folded].filter((each) => each !== id)));
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
      {failed !== null && <Note kind="bad">{failed}</Note>}
      {outline?.length === 0 && (
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
            isActive={line.key === activeKey}
            isChosen={line.kind === 'topic' && line.topic.id === chosen}
            isFolded={line.kind === 'topic' && folded.has(line.topic.id)}
            isTarget={line.key === target}
            isRenamed={line.kind === 'topic' && line.topic.id === renaming}
            canDrag={renaming === null}
            onChoose={() => choose(line)}
            onRename={() => line.kind === 'topic' && setRenaming(line.topic.id)}
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
