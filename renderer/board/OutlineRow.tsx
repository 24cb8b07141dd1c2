import { type DragEvent, type JSX, useLayoutEffect, useRef } from 'react';
import type { Quote } from '../../shared/model';
import { startDrag } from '../state/board-drag';
import { BOARD_TYPE } from '../state/board-type';
import type { OutlineLine } from './outline-steps';

const INDENT_PX = 16;

type OutlineRowProps = {
  line: OutlineLine;
  /** The words of a placed quote; undefined while they are being read. */
  quote: Quote | undefined;
  isActive: boolean;
  /** The topic that takes quotes by key. */
  isChosen: boolean;
  isFolded: boolean;
  isTarget: boolean;
  isRenamed: boolean;
  canDrag: boolean;
  onChoose: () => void;
  onRename: () => void;
  onRenamed: (title: string) => void;
  /** Something that can be dropped here came over the line, or left it. */
  onTarget: (isOver: boolean) => void;
  onDrop: (event: DragEvent) => void;
};

/** A topic of the outline, or a quote under one. */
export function OutlineRow(props: OutlineRowProps): JSX.Element {
  const { line, quote, isRenamed, onRename, onTarget } = props;
  const topic = line.kind === 'topic' ? line.topic : null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the tree
    // biome-ignore lint/a11y/useFocusableInteractive: lines are reached through aria-activedescendant
    <div
      id={`line-${line.key}`}
      role="treeitem"
      aria-level={line.depth}
      aria-selected={props.isActive}
      {...(topic && (topic.quoteIds.length > 0 || topic.topics.length > 0)
        ? { 'aria-expanded': !props.isFolded }
        : {})}
      className={topic ? 'topic' : 'placed'}
      data-chosen={props.isChosen || undefined}
      data-target={props.isTarget || undefined}
      style={{ paddingInlineStart: 8 + (line.depth - 1) * INDENT_PX }}
      draggable={props.canDrag}
      onClick={props.onChoose}
      onDoubleClick={onRename}
      onDragStart={(event) => {
        event.stopPropagation();
        startDrag(
          event.dataTransfer,
          line.kind === 'topic'
            ? { topicId: line.topic.id }
            : { quoteId: line.quoteId, fromTopic: line.topicId },
        );
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(BOARD_TYPE)) return;
        event.preventDefault();
        onTarget(true);
      }}
      onDragLeave={() => onTarget(false)}
      onDrop={props.onDrop}
    >
      {topic && isRenamed && <TitleField title={topic.title} onDone={props.onRenamed} />}
      {topic && !isRenamed && (
        <>
          <span className="topic-title" dir="auto">
            {topic.title}
          </span>
          <span className="n">{topic.quoteIds.length || ''}</span>
        </>
      )}
      {!topic && (
        <span className="clip" dir="auto">
          {quote ? `“${quote.exact}”` : 'Quote is being read…'}
        </span>
      )}
    </div>
  );
}

function TitleField({ title, onDone }: { title: string; onDone: (title: string) => void }): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useLayoutEffect(() => field.current?.select(), []);
  const finish = (value: string) => {
    if (done.current) return;
    done.current = true;
    onDone(value);
  };
  return (
    <input
      ref={field}
      className="field"
      aria-label="Title of the topic"
      defaultValue={title}
      maxLength={300}
      // The focus may also leave with the window: who comes back goes on typing.
      onBlur={({ currentTarget }) => document.activeElement !== currentTarget && finish(currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(event.currentTarget.value);
        if (event.key === 'Escape') finish(title);
      }}
    />
  );
}
