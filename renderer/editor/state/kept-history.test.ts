import { createHeadlessEditor } from '@lexical/headless';
import { registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { type LexicalEditor, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { EditorNode } from '../../../shared/model';
import { $textWith, edit, nodesOf, p, q, sketch, state, t } from '../testing/headless-brief';
import { BRIEF_NODES } from './brief-nodes';
import { toLexicalJson } from './brief-state';
import { openHistory } from './kept-history';

let briefs = 0;
/** A pane on a brief: an editor of its own each time it is opened. */
function open(briefId: string, nodes: readonly EditorNode[]) {
  const editor = createHeadlessEditor({
    namespace: 'briefwright',
    nodes: BRIEF_NODES,
    onError(error) {
      throw error;
    },
  });
  registerRichText(editor);
  editor.setEditorState(editor.parseEditorState(toLexicalJson(state(...nodes))));
  const close = registerHistory(editor, openHistory(editor, briefId), 0);
  return { editor, close };
}
const write = (editor: LexicalEditor, words: string) =>
  edit(editor, () => {
    $textWith('Start').selectEnd().insertText(words);
  });
const press = (editor: LexicalEditor, command: typeof UNDO_COMMAND) =>
  edit(editor, () => void editor.dispatchCommand(command, undefined));

describe('undo of a brief whose pane was closed', () => {
  test('goes on where it was, and forward again', () => {
    const id = `brief-${briefs++}`;
    const first = open(id, [p(t('Start ')), p(q('quoted words'))]);
    write(first.editor, 'one ');
    write(first.editor, 'two ');
    first.close();
    const second = open(id, nodesOf(first.editor));
    press(second.editor, UNDO_COMMAND);
    expect(sketch(second.editor)).toContain('Start one |\n“quoted words”');
    second.close();
    const third = open(id, nodesOf(second.editor));
    press(third.editor, UNDO_COMMAND);
    expect(nodesOf(third.editor)).toEqual([p(t('Start ')), p(q('quoted words'))]);
    press(third.editor, REDO_COMMAND);
    press(third.editor, REDO_COMMAND);
    expect(sketch(third.editor)).toContain('Start one two ');
  });

  test('has what was left as one step back where the brief was put back or changed elsewhere', () => {
    const id = `brief-${briefs++}`;
    const first = open(id, [p(t('Start '))]);
    write(first.editor, 'mine ');
    first.close();
    const second = open(id, [p(t('Theirs'))]);
    press(second.editor, UNDO_COMMAND);
    expect(sketch(second.editor)).toContain('Start mine ');
    press(second.editor, REDO_COMMAND);
    expect(sketch(second.editor)).toContain('Theirs');
  });

  test('is nothing for a brief that was not open before, and for one left long ago', () => {
    const id = `brief-${briefs++}`;
    const first = open(id, [p(t('Start '))]);
    write(first.editor, 'mine ');
    first.close();
    for (let other = 0; other < 12; other += 1) open(`brief-${briefs++}`, [p(t('Start '))]).close();
    const again = open(id, nodesOf(first.editor));
    press(again.editor, UNDO_COMMAND);
    expect(sketch(again.editor)).toContain('Start mine');
  });
});
