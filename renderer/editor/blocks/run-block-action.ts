import type { LexicalEditor } from 'lexical';
import { insertDivider } from '../divider/insert-divider';
import type { BlockAction } from './block-actions';

/** Does what the palette or a key asks for at the caret. */
export function runBlockAction(editor: LexicalEditor, action: BlockAction): void {
  switch (action) {
    case 'rule':
    case 'page-break':
      insertDivider(editor, action);
  }
}
