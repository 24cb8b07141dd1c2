import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import type { NodeKey } from 'lexical';
import { MessageSquare } from 'lucide-react';
import type { JSX } from 'react';
import type { CommentFields } from './CommentNode';
import { OPEN_COMMENT_COMMAND } from './open-comment-command';

/** The mark of a comment in the text. */
export function CommentMark({ nodeKey, fields }: { nodeKey: NodeKey; fields: CommentFields }): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const [chosen] = useLexicalNodeSelection(nodeKey);
  const open = () => void editor.dispatchCommand(OPEN_COMMENT_COMMAND, nodeKey);
  return (
    // A span, as the mark of a citation is one: a button would not sit in the line.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      role="button"
      tabIndex={-1}
      className={`comment-mark${chosen ? ' chosen' : ''}${fields.resolved ? ' resolved' : ''}`}
      aria-haspopup="dialog"
      aria-label={`${fields.resolved ? 'Resolved comment' : 'Comment'} to self: ${fields.text.trim() || 'empty'}`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') open();
      }}
    >
      <MessageSquare size={12} aria-hidden="true" />
    </span>
  );
}
