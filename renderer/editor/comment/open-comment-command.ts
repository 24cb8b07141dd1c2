import { createCommand, type LexicalCommand, type NodeKey } from 'lexical';

/** Asks for the card of a comment. */
export const OPEN_COMMENT_COMMAND: LexicalCommand<NodeKey> = createCommand('OPEN_COMMENT_COMMAND');
