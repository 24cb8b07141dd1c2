import { createCommand, type LexicalCommand } from 'lexical';
import type { BlockAction } from './block-actions';

/** Asks for a block action at the caret. It is done in an update of its own, after the one that asked. */
export const BLOCK_ACTION_COMMAND: LexicalCommand<BlockAction> = createCommand('BLOCK_ACTION_COMMAND');
