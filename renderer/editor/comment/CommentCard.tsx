import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, type NodeKey } from 'lexical';
import { Check, RotateCcw, Trash2 } from 'lucide-react';
import { type JSX, useRef, useState } from 'react';
import { AnchoredPanel } from '../panel/AnchoredPanel';
import { $isCommentNode, type CommentFields } from './CommentNode';
import { removeComment, setCommentResolved, setCommentText } from './edit-comments';

type CommentCardProps = {
  commentKey: NodeKey;
  /** Was it put in just now? Then its first words belong to the same step of undo, and closed empty it goes away. */
  isNew: boolean;
  onClose: () => void;
};

/** One comment: what it is about, what it says, and that it is settled. */
export function CommentCard({ commentKey, isNew, onClose }: CommentCardProps): JSX.Element | null {
  const [editor] = useLexicalComposerContext();
  const [fields] = useState(() => readComment(editor, commentKey));
  const [text, setText] = useState(fields?.text ?? '');
  const isFirst = useRef(!isNew);
  if (fields === null) return null;
  const close = () => {
    onClose();
    if ((readComment(editor, commentKey)?.text ?? '').trim() === '') removeComment(editor, commentKey, isNew);
    editor.focus();
  };
  const settle = () => {
    setCommentResolved(editor, commentKey, !fields.resolved);
    close();
  };
  return (
    <AnchoredPanel
      label="Comment to self"
      className="comment-card"
      anchor={() => editor.getElementByKey(commentKey)?.getBoundingClientRect() ?? null}
      onClose={close}
    >
      {fields.about !== '' && <p className="comment-about">{fields.about}</p>}
      <textarea
        data-autofocus
        aria-label="Comment to self"
        placeholder="For you only: it is never exported."
        rows={3}
        maxLength={10_000}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setCommentText(editor, commentKey, event.currentTarget.value, isFirst.current);
          isFirst.current = false;
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) close();
        }}
      />
      <div className="panel-acts">
        <button type="button" className="btn line" data-tip="Done" data-tip-keys="Ctrl Enter" onClick={close}>
          <Check size={14} aria-hidden="true" /> Done
        </button>
        <button type="button" className="btn" onClick={settle} disabled={text.trim() === ''}>
          {fields.resolved ? (
            <RotateCcw size={14} aria-hidden="true" />
          ) : (
            <Check size={14} aria-hidden="true" />
          )}{' '}
          {fields.resolved ? 'Open again' : 'Resolve'}
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => {
            onClose();
            removeComment(editor, commentKey, isNew);
            editor.focus();
          }}
        >
          <Trash2 size={14} aria-hidden="true" /> Delete
        </button>
      </div>
    </AnchoredPanel>
  );
}

const readComment = (
  editor: ReturnType<typeof useLexicalComposerContext>[0],
  key: NodeKey,
): CommentFields | null =>
  editor.read(() => {
    const node = $getNodeByKey(key);
    return $isCommentNode(node) ? node.getFields() : null;
  });
