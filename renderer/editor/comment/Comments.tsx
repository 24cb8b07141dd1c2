import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_EDITOR, type NodeKey } from 'lexical';
import { type JSX, useEffect, useState } from 'react';
import { createFollower, followChanges } from '../state/follower';
import { CommentCard } from './CommentCard';
import { CommentList } from './CommentList';
import { drawCommented } from './draw-commented';
import { createCommentReader, type ListedComment } from './edit-comments';
import { OPEN_COMMENT_COMMAND } from './open-comment-command';

type CommentsProps = {
  open: { key: NodeKey; isNew: boolean } | null;
  onOpen: (open: { key: NodeKey; isNew: boolean } | null) => void;
  listed: boolean;
  onListed: (listed: boolean) => void;
};

/** The comments of a brief: the words they are about, the card of one, the list of all. */
export function Comments({ open, onOpen, listed, onListed }: CommentsProps): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const [comments, setComments] = useState<readonly ListedComment[]>([]);
  useEffect(() => {
    const $listComments = createCommentReader(editor);
    let shown = '[]';
    const follow = () => {
      const now = editor.read($listComments);
      const written = JSON.stringify(now);
      if (written !== '[]' || shown !== '[]') drawCommented(editor, now);
      if (written === shown) return;
      shown = written;
      setComments(now);
    };
    follow();
    const follower = createFollower(follow);
    const stop = followChanges(editor, { follower });
    return () => {
      stop();
      follower.stop();
      drawCommented(editor, []);
    };
  }, [editor]);
  useEffect(
    () =>
      editor.registerCommand(
        OPEN_COMMENT_COMMAND,
        (key) => {
          onOpen({ key, isNew: false });
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor, onOpen],
  );
  return (
    <>
      {listed && (
        <CommentList
          comments={comments}
          onClose={() => {
            onListed(false);
            editor.focus();
          }}
        />
      )}
      {open !== null && (
        <CommentCard key={open.key} commentKey={open.key} isNew={open.isNew} onClose={() => onOpen(null)} />
      )}
    </>
  );
}
