import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Check, RotateCcw, Trash2, X } from 'lucide-react';
import { type JSX, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { announce } from '../../ui/announce';
import { IconButton } from '../../ui/IconButton';
import { goToCitation } from '../quotation/go-to';
import { type ListedComment, removeComment, setCommentResolved } from './edit-comments';

type CommentListProps = { comments: readonly ListedComment[]; onClose: () => void };

/** All comments of the brief: arrows move, Enter goes to the place, R resolves, Delete deletes. */
export function CommentList({ comments, onClose }: CommentListProps): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const shown = comments.filter(({ resolved }) => !onlyOpen || !resolved);
  const openCount = comments.filter(({ resolved }) => !resolved).length;
  const buttons = () => [
    ...(panel.current?.querySelectorAll<HTMLElement>('.comment-entry > button:first-child') ?? []),
  ];
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it opens
  useLayoutEffect(() => (buttons()[0] ?? panel.current)?.focus(), []);

  const settle = ({ key, resolved }: ListedComment) => {
    setCommentResolved(editor, key, !resolved);
    announce(resolved ? 'Comment open again.' : 'Comment resolved.');
  };
  const remove = ({ key }: ListedComment, index: number) => {
    removeComment(editor, key);
    announce('Comment deleted.');
    requestAnimationFrame(() => (buttons()[Math.min(index, buttons().length - 1)] ?? panel.current)?.focus());
  };
  const onKey = (event: KeyboardEvent<HTMLElement>, comment: ListedComment, index: number) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) buttons()[Math.max(0, Math.min(shown.length - 1, index + step))]?.focus();
    else if (event.key === 'Delete') remove(comment, index);
    else if (event.key.toLowerCase() === 'r' && !event.ctrlKey && !event.metaKey) settle(comment);
    else return;
    event.preventDefault();
  };
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className="check-panel comment-list"
      aria-label="Comments to self"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="check-head">
        <h2>Comments to self</h2>
        <span className="sp" role="status">
          {comments.length === 0 ? '' : `${openCount} open, ${comments.length - openCount} resolved`}
        </span>
        <label className="check-filter">
          <input
            type="checkbox"
            checked={onlyOpen}
            onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
          />
          Only open ones
        </label>
        <IconButton icon={X} label="Close" onClick={onClose} />
      </div>
      <div className="check-body">
        {shown.length === 0 && (
          <p className="check-none">
            No comments. <kbd>Alt M</kbd> in the text makes one; none is ever exported.
          </p>
        )}
        <ul className="check-list">
          {shown.map((comment, index) => (
            <li key={comment.key} className={`comment-entry${comment.resolved ? ' resolved' : ''}`}>
              <button
                type="button"
                onClick={() => goToCitation(editor, comment.key)}
                onKeyDown={(event) => onKey(event, comment, index)}
              >
                <span className="comment-text">{comment.text.trim() === '' ? 'Empty' : comment.text}</span>
                {comment.about !== '' && <span className="comment-about">{comment.about}</span>}
                {comment.resolved && <span className="comment-state">Resolved</span>}
              </button>
              <IconButton
                icon={comment.resolved ? RotateCcw : Check}
                label={comment.resolved ? 'Open again' : 'Resolve'}
                onClick={() => settle(comment)}
              />
              <IconButton icon={Trash2} label="Delete the comment" onClick={() => remove(comment, index)} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
