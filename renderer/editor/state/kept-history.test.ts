import { createHeadlessEditor } from '@lexical/headless';
import { registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { type LexicalEditor, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import { type EditorNode, EMPTY_HEADER } from '../../../shared/model';
import { $textWith, edit, nodesOf, p, q, sketch, state, t } from '../testing/headless-brief';
import { type BriefHead, movedHead } from './brief-head';
import { BRIEF_NODES } from './brief-nodes';
import { toLexicalJson } from './brief-state';
import { followHeadSteps, keepHead, keepHeadStep, openHistory } from './kept-history';

let briefs = 0;
const head = (title: string, more: Partial<BriefHead['header']> = {}): BriefHead => ({
  header: { ...EMPTY_HEADER, title, ...more },
  style: 'chicago-notes',
});

/** A pane on a brief: an editor of its own each time it is opened. */
function open(briefId: string, nodes: readonly EditorNode[], opened = head('A')) {
  const editor = createHeadlessEditor({
    namespace: 'briefwright',
    nodes: BRIEF_NODES,
    onError(error) {
      throw error;
    },
  });
  registerRichText(editor);
  editor.setEditorState(editor.parseEditorState(toLexicalJson(state(...nodes))));
  const close = registerHistory(editor, openHistory(editor, briefId, opened), 0);
  const shown = { head: opened };
  const stop = followHeadSteps(editor, briefId, (next) => {
    shown.head = next;
    keepHead(briefId, next);
  });
  return {
    editor,
    close: () => {
      stop();
      close();
    },
    shown,
  };
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

describe('a step that changed the head of a brief with its text', () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  test('put back by another pane: undo gives text and head, redo both again', async () => {
    const id = `brief-${briefs++}`;
    const first = open(id, [p(t('Start '))], head('Now', { handling: 'CUI' }));
    write(first.editor, 'now ');
    await settled();
    first.close();
    const second = open(id, [p(t('Start '))], head('Before', { date: '2026-03-12' }));
    press(second.editor, UNDO_COMMAND);
    await settled();
    expect(sketch(second.editor)).toContain('Start now');
    expect(second.shown.head).toEqual(head('Now', { handling: 'CUI' }));
    press(second.editor, REDO_COMMAND);
    await settled();
    expect(sketch(second.editor)).not.toContain('now');
    expect(second.shown.head).toEqual(head('Before', { date: '2026-03-12' }));
  });

  test('only the head was put back: it is a step all the same', async () => {
    const id = `brief-${briefs++}`;
    const first = open(id, [p(t('Start '))], head('Now'));
    write(first.editor, 'now ');
    await settled();
    first.close();
    const second = open(id, nodesOf(first.editor), head('Before'));
    press(second.editor, UNDO_COMMAND);
    await settled();
    expect(second.shown.head).toEqual(head('Now'));
    expect(sketch(second.editor)).toContain('Start now');
    press(second.editor, UNDO_COMMAND);
    await settled();
    expect(second.shown.head).toEqual(head('Now'));
    expect(sketch(second.editor)).not.toContain('now');
  });

  test('steps of the text alone leave the head as it is, and so does a new step after an undo', async () => {
    const id = `brief-${briefs++}`;
    const pane = open(id, [p(t('Start '))]);
    write(pane.editor, 'one ');
    await settled();
    keepHeadStep(id, { title: 'B' });
    write(pane.editor, 'taken ');
    keepHead(id, head('B', { to: 'Director' }));
    await settled();
    write(pane.editor, 'later ');
    await settled();
    press(pane.editor, UNDO_COMMAND);
    await settled();
    expect(pane.shown.head).toEqual(head('A'));
    press(pane.editor, UNDO_COMMAND);
    await settled();
    // What was typed into another field since then stays.
    expect(pane.shown.head).toEqual(head('A', { to: 'Director' }));
    expect(sketch(pane.editor)).toContain('Start one |');
    write(pane.editor, 'another way ');
    await settled();
    expect(pane.shown.head).toEqual(head('A', { to: 'Director' }));
  });
});

test.each([
  ['a title', { title: 'B' }, {}, { title: 'B' }],
  ['a field that goes', {}, { version: '1.0' }, {}],
  ['a field that comes', { version: '1.0' }, {}, { version: '1.0' }],
])('a head is moved by %s', (_what, to, from, result) => {
  const now = head('A', from);
  expect(movedHead(now, head('A', from), head('A', to))).toEqual(head('A', result));
});

test('a field that was changed since is not moved', () => {
  expect(movedHead(head('Mine'), head('B'), head('A'))).toEqual(head('Mine'));
});
