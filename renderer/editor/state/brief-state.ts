import {
  $exportNodeJSON,
  $isElementNode,
  type LexicalEditor,
  type LexicalNode,
  type SerializedEditorState,
} from 'lexical';
import { AppError } from '../../../shared/ipc/app-error';
import {
  type EditorNode,
  EditorNode as EditorNodeSchema,
  EditorState,
  isBlockType,
  standsAlone,
} from '../../../shared/model';
import { rememberBlocks } from './block-memory';
import { cleanApart, cleanBlocks, settleCaptions } from './clean-nodes';

const EMPTY_PARAGRAPH: EditorNode = { type: 'paragraph', children: [] };

/**
 * Reads the brief's text as it is stored again and again: only blocks that changed are read and checked, so that saving
 * a long brief does not hold up the keys. What is returned throws as `toSavedState` does.
 */
export function createStateReader(editor: LexicalEditor): (ignored?: readonly string[]) => EditorState {
  const $blocks = rememberBlocks(editor, (block): EditorNode[] | null => {
    const parsed = EditorNodeSchema.safeParse($serialized(block));
    return parsed.success && isBlockType(parsed.data.type) ? cleanApart([parsed.data]) : null;
  });
  return (ignored = []) => {
    const blocks = editor.getEditorState().read($blocks);
    // Says what is wrong, too.
    if (blocks.includes(null)) return toSavedState(editor, ignored);
    return savedState(settleCaptions(blocks.flatMap((block) => block ?? [])), ignored);
  };
}

function $serialized(node: LexicalNode): unknown {
  const json = $exportNodeJSON(node);
  return $isElementNode(node) ? { ...json, children: node.getChildren().map($serialized) } : json;
}

const savedState = (children: EditorNode[], ignored: readonly string[]): EditorState => ({
  schemaVersion: 1,
  root: { type: 'root', children },
  ...(ignored.length > 0 && { ignored: [...ignored] }),
});

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
  return savedState(cleanBlocks(parsed.data.root.children), ignored);
}

/**
 * An empty paragraph before, between and after tables, and where a brief begins or ends with a divider or an image, for
 * the caret: as the editor's own rules would put it.
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
