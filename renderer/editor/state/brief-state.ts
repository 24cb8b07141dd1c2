import type { LexicalEditor, SerializedEditorState } from 'lexical';
import { AppError } from '../../../shared/ipc/app-error';
import { type EditorNode, EditorState, standsAlone } from '../../../shared/model';
import { cleanBlocks } from './clean-nodes';

const EMPTY_PARAGRAPH: EditorNode = { type: 'paragraph', children: [] };

/**
 * The brief's text as it is stored.
 * @throws AppError `internal` when the editor holds something that a saved brief may not: nothing is written then.
 */
export function toSavedState(
  editor: Pick<LexicalEditor, 'getEditorState'>,
  ignored: readonly string[] = [],
): EditorState {
  const { root } = editor.getEditorState().toJSON();
  const parsed = EditorState.safeParse({ schemaVersion: 1, root });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new AppError(
      'internal',
      `This brief holds something that cannot be saved (${issue?.path.join('.') ?? 'unknown place'}). Undo the last change and try again.`,
    );
  }
  return {
    schemaVersion: 1,
    root: { type: 'root', children: cleanBlocks(parsed.data.root.children) },
    ...(ignored.length > 0 && { ignored: [...ignored] }),
  };
}

/**
 * An empty paragraph before, between and after tables, and where a brief begins or ends with a divider or an image, for the caret: as
 * the editor's own rules would put it.
 */
const withRoom = (blocks: readonly EditorNode[]): EditorNode[] =>
  blocks.flatMap((block, index): EditorNode[] => {
    if (block.type !== 'table' && !standsAlone(block)) return [block];
    const before = blocks[index - 1];
    const touches = before?.type === 'table' && block.type === 'table';
    return [
      ...(before === undefined || touches ? [EMPTY_PARAGRAPH] : []),
      block,
      ...(index === blocks.length - 1 ? [EMPTY_PARAGRAPH] : []),
    ];
  });

/** A stored state in the form that Lexical parses; an empty brief gets one paragraph to type in. */
export function toLexicalJson(state: EditorState): string {
  const blocks = cleanBlocks(EditorState.parse(state).root.children);
  const root = { type: 'root', children: blocks.length > 0 ? withRoom(blocks) : [EMPTY_PARAGRAPH] };
  return JSON.stringify({ root } as unknown as SerializedEditorState);
}
