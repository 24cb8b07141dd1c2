import { $getSelection, UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { EditorNode } from '../../../shared/model';
import { parseClipboardNodes } from '../paste/clipboard-nodes';
import { $copyForms } from '../paste/copy-forms';
import { $survey } from '../state/survey';
import { $textWith, c, edit, nodesOf, openBrief, p, t, wordsCounted } from '../testing/headless-brief';
import { $applyRule, $paragraphOf } from '../typing/markdown-shortcuts';
import { placeList } from './place-list';
import { placedNotesHint } from './placed-notes-hint';

const notes: EditorNode = { type: 'placed-list', of: 'notes', heading: 'Endnotes' };
const sources: EditorNode = { type: 'placed-list', of: 'sources' };
const kinds = (nodes: readonly EditorNode[]): string[] =>
  nodes.map((node) => (node.type === 'placed-list' ? node.of : node.type));

describe('the place of a list', () => {
  test('is saved as it was opened, with its heading and room for the caret behind it', () => {
    expect(nodesOf(openBrief(p(t('One'), c('c1')), sources, notes))).toEqual([
      p(t('One'), c('c1')),
      sources,
      notes,
      p(),
    ]);
  });

  test('parts a paragraph at the caret, and goes with one undo', () => {
    const editor = openBrief(p(t('Before after')));
    edit(editor, () => $textWith('Before').select(7, 7));
    placeList(editor, 'sources');
    expect(nodesOf(editor)).toEqual([p(t('Before ')), sources, p(t('after'))]);
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(nodesOf(editor)).toEqual([p(t('Before after'))]);
  });

  test('moves with its heading when it is asked for elsewhere, and leaves the other list alone', () => {
    const editor = openBrief(p(t('One')), notes, sources, p(t('Two')), p(t('Three')));
    edit(editor, () => $textWith('Two').selectEnd());
    placeList(editor, 'notes');
    expect(nodesOf(editor)).toContainEqual(notes);
    const order = kinds(nodesOf(editor));
    expect(order.filter((kind) => kind === 'notes')).toHaveLength(1);
    expect(order.indexOf('notes')).toBeGreaterThan(order.indexOf('sources'));
    expect(JSON.stringify(nodesOf(editor))).toMatch(/One.*Two.*Three/);
  });

  test.each([
    ['::: notes', 'notes'],
    ['::: sources', 'sources'],
    ['::: {#refs}', 'sources'],
  ])('comes from %s and Enter', (typed, of) => {
    const editor = openBrief(p(t(typed)));
    edit(editor, () => {
      const home = $paragraphOf($textWith(typed));
      expect(home !== null && $applyRule(home)).toBe(true);
      $getSelection()?.insertText('On');
    });
    expect(kinds(nodesOf(editor)).slice(-2)).toEqual([of, 'paragraph']);
    expect(JSON.stringify(nodesOf(editor))).not.toContain(':::');
  });

  test('has no words, and is counted once in what the brief holds', () => {
    const editor = openBrief(p(t('One word more')), notes, notes);
    const survey = editor.read(() => $survey());
    expect(wordsCounted(editor)).toBe(3);
    expect(survey.placed.map(({ of }) => of)).toEqual(['notes', 'notes']);
  });

  test('goes along when it is cut and pasted, and leaves nothing outside the app', () => {
    const editor = openBrief(p(t('One')), sources, p(t('Two')));
    edit(editor, () => {
      const first = $textWith('One');
      const selection = first.select(0, 0);
      selection.focus.set($textWith('Two').getKey(), 3, 'text');
    });
    const forms = editor.read(() => $copyForms(editor, () => ''));
    expect(forms?.html).toBe('<p>One</p><p>Two</p>');
    expect(kinds(parseClipboardNodes(forms?.lexical ?? '', new Set())?.blocks ?? [])).toEqual([
      'paragraph',
      'sources',
      'paragraph',
    ]);
  });
});

describe('the export dialog', () => {
  const hint = (choices: Omit<Parameters<typeof placedNotesHint>[0], 'style'>, ...nodes: EditorNode[]) => {
    const editor = openBrief(...nodes);
    return placedNotesHint(
      { ...choices, style: 'chicago-notes' },
      editor.read(() => $survey()),
    );
  };
  const early = [p(t('One'), c('c1')), notes];
  const late = [...early, p(t('Two'), c('c2'))];

  test('says where the place of the notes is not simply obeyed', () => {
    expect(hint({ format: 'docx', notes: null }, ...early)).toBe(null);
    expect(hint({ format: 'docx', notes: 'footnotes' }, ...early)).toContain('stays empty');
    expect(hint({ format: 'docx', notes: null }, ...late)).toContain('follow at the end');
    expect(hint({ format: 'pdf', notes: null }, ...late)).toBe(null);
    expect(hint({ format: 'docx', notes: 'footnotes' }, p(t('One'), c('c1')))).toBe(null);
  });
});
