import { UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { EditorNode } from '../../../shared/model';
import { $textWith, bq, c, edit, nodesOf, openBrief, p, q, sketch, t } from '../testing/headless-brief';
import { dropSection, type SectionStep, stepSection } from './move-sections';
import { $sectionAtCaret, $sections } from './sections';

const h = (level: 1 | 2 | 3, words: string): EditorNode => ({
  type: 'heading',
  tag: `h${level}`,
  children: [t(words)],
});
const table: EditorNode = {
  type: 'table',
  children: [
    { type: 'tablerow', children: [{ type: 'tablecell', headerState: 0, children: [p(t('cell'))] }] },
  ],
};
const open = () =>
  openBrief(
    p(t('Before all')),
    h(1, 'A'),
    p(t('a one')),
    h(2, 'A1'),
    p(q('quoted words'), c('one')),
    h(2, 'A2'),
    bq('block words'),
    h(1, 'B'),
    p(t('b')),
    table,
  );
type Editor = ReturnType<typeof open>;
const outline = (editor: Editor) =>
  editor.read($sections).map(({ title, level, words }) => `${'-'.repeat(level)}${title} ${words}`);
const keyOf = (editor: Editor, title: string) =>
  editor.read($sections).find((section) => section.title === title)?.key ?? '';
const step = (editor: Editor, title: string, what: SectionStep) =>
  stepSection(editor, keyOf(editor, title), what);

describe('the sections of a brief', () => {
  test('hold what follows their heading, with the words of the sections in them', () => {
    expect(outline(open())).toEqual(['-A 9', '--A1 3', '--A2 3', '-B 3']);
  });

  test('the caret is in the last one that began before it', () => {
    const editor = open();
    const at = (words: string) => {
      edit(editor, () => void $textWith(words).selectEnd());
      return editor.read(() => {
        const sections = $sections();
        const key = $sectionAtCaret(sections);
        return sections.find((section) => section.key === key)?.title;
      });
    };
    expect([at('Before'), at('a one'), at('quoted'), at('cell')]).toEqual([undefined, 'A', 'A1', 'B']);
  });

  test('move whole past a neighbour of their level, and come back in one step', () => {
    const editor = open();
    const before = nodesOf(editor);
    expect(step(editor, 'A', 'down').isDone).toBe(true);
    expect(outline(editor)).toEqual(['-B 3', '-A 9', '--A1 3', '--A2 3']);
    expect(sketch(editor)).toContain('“quoted words”[one]\nA2\n> block words');
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(nodesOf(editor)).toEqual(before);
    expect(step(editor, 'A2', 'up').isDone).toBe(true);
    expect(outline(editor)).toEqual(['-A 9', '--A2 3', '--A1 3', '-B 3']);
  });

  test('do not leave the section that they stand in', () => {
    const editor = open();
    const before = nodesOf(editor);
    expect(step(editor, 'A1', 'up')).toMatchObject({
      isDone: false,
      says: '“A1” is the first of its level here.',
    });
    expect(step(editor, 'A2', 'down').isDone).toBe(false);
    expect(step(editor, 'B', 'down').isDone).toBe(false);
    expect(nodesOf(editor)).toEqual(before);
  });

  test('are dropped in front of any heading or at the end, not into themselves', () => {
    const editor = open();
    expect(dropSection(editor, keyOf(editor, 'B'), keyOf(editor, 'A2')).isDone).toBe(true);
    expect(editor.read($sections).map(({ title }) => title)).toEqual(['A', 'A1', 'B', 'A2']);
    expect(dropSection(editor, keyOf(editor, 'A1'), null).isDone).toBe(true);
    expect(editor.read($sections).map(({ title }) => title)).toEqual(['A', 'B', 'A2', 'A1']);
    expect(dropSection(editor, keyOf(editor, 'B'), keyOf(editor, 'A2')).isDone).toBe(false);
    expect(sketch(editor)).toContain('cell');
  });

  test('change level with the sections in them, where there is room', () => {
    const editor = open();
    expect(step(editor, 'A', 'demote').isDone).toBe(true);
    expect(outline(editor)).toEqual(['--A 9', '---A1 3', '---A2 3', '-B 3']);
    expect(step(editor, 'A', 'demote').isDone).toBe(false);
    const { key, isDone } = step(editor, 'A', 'promote');
    expect([isDone, key]).toEqual([true, keyOf(editor, 'A')]);
    expect(outline(editor)).toEqual(['-A 9', '--A1 3', '--A2 3', '-B 3']);
    expect(step(editor, 'A', 'promote').isDone).toBe(false);
  });
});
