import type { LexicalEditor, SerializedEditorState } from 'lexical';
import { AppError } from '../../../shared/ipc/app-error';
import { EditorState } from '../../../shared/model';
import { cleanBlocks } from './clean-nodes';

const EMPTY_PARAGRAPH = { type: 'paragraph', children: [] } as const;

/**
 * The brief's text as it is stored.
 * @throws AppError `internal` when the editor holds something that a saved brief may not: nothing is written then.
 */
export function toSavedState(editor: LexicalEditor): EditorState {
  const { root } = editor.getEditorState().toJSON();
  const parsed = EditorState.safeParse({ schemaVersion: 1, root });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new AppError(
      'internal',
      `This brief holds something that cannot be saved (${issue?.path.join('.') ?? 'unknown place'}). Undo the last change and try again.`,
    );
  }
  return { schemaVersion: 1, root: { type: 'root', children: cleanBlocks(parsed.data.root.children) } };
}

/** A stored state in the form that Lexical parses; an empty brief gets one paragraph to type in. */
export function toLexicalJson(state: EditorState): string {
  const blocks = cleanBlocks(EditorState.parse(state).root.children);
  const root = { type: 'root', children: blocks.length > 0 ? blocks : [EMPTY_PARAGRAPH] };
  return JSON.stringify({ root } as unknown as SerializedEditorState);
}
