import { $getRoot, $getSelection, DELETE_CHARACTER_COMMAND, UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import { EditorNode } from '../../../shared/model';
import { parseClipboardNodes } from '../paste/clipboard-nodes';
import { $copyForms } from '../paste/copy-forms';
import { $insertBriefNodes } from '../paste/insert-nodes';
import { $textWith, bq, edit, h, nodesOf, openBrief, p, t, wordsCounted } from '../testing/headless-brief';
import { insertDivider } from './insert-divider';

const rule: EditorNode = { type: 'rule' };
const pageBreak: EditorNode = { type: 'page-break' };
const list: EditorNode = {
  type: 'list',
  listType: 'bullet',
  children: [
    { type: 'listitem', children: [t('one')] },
    { type: 'listitem', children: [t('two')] },
  ],
};
const table: EditorNode = {
  type: 'table',
  children: [
    { type: 'tablerow', children: [{ type: 'tablecell', headerState: 0, children: [p(t('cell'))] }] },
  ],
};

describe('lines across the page and page breaks', () => {
  test('are saved as they were opened, with room for the caret at the ends', () => {
    expect(nodesOf(openBrief(rule, pageBreak))).toEqual([p(), rule, pageBreak, p()]);
  });

  test('their JSON is what a saved brief holds', () => {
    const editor = openBrief(p(t('One')), rule, p());
    const json = editor.read(() => $getRoot().getChildAtIndex(1)?.exportJSON());
    expect(json).toEqual({ type: 'rule', version: 1 });
    expect(EditorNode.safeParse(json).success).toBe(true);
  });

  test('part a paragraph at the caret', () => {
    const editor = openBrief(p(t('Before after')));
    edit(editor, () => $textWith('Before').select(7, 7));
    insertDivider(editor, 'page-break');
    edit(editor, () => $getSelection()?.insertText('Then '));
    expect(nodesOf(editor)).toEqual([p(t('Before ')), pageBreak, p(t('Then after'))]);
  });

  test('go with one undo', () => {
    const editor = openBrief(p(t('Before after')));
    edit(editor, () => $textWith('Before').select(7, 7));
    insertDivider(editor, 'rule');
    expect(nodesOf(editor)).toHaveLength(3);
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(nodesOf(editor)).toEqual([p(t('Before after'))]);
  });

  test('take the place of an empty paragraph, and leave one to type in', () => {
    const editor = openBrief(p(t('One')), p());
    edit(editor, () => $getRoot().getLastChild()?.selectEnd());
    insertDivider(editor, 'rule');
    edit(editor, () => $getSelection()?.insertText('Two'));
    expect(nodesOf(editor)).toEqual([p(t('One')), rule, p(t('Two'))]);
  });

  test.each([
    ['a list', list, 'one'],
    ['a table', table, 'cell'],
    ['a block quotation', bq('long words'), 'long'],
  ])('stand behind %s as a whole', (_name, block, words) => {
    const editor = openBrief(p(t('Before')), block, p(t('After')));
    edit(editor, () => $textWith(words).selectEnd());
    insertDivider(editor, 'rule');
    expect(nodesOf(editor).map(({ type }) => type)).toEqual(['paragraph', block.type, 'rule', 'paragraph']);
    expect(nodesOf(editor)[1]).toEqual(block);
  });

  test('Backspace behind one takes no word', () => {
    const editor = openBrief(p(t('One')), rule, p(t('Two')));
    edit(editor, () => $textWith('Two').select(0, 0));
    edit(editor, () => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
    const words = JSON.stringify(nodesOf(editor));
    expect(words).toContain('"One"');
    expect(words).toContain('"Two"');
  });

  test('have no words, and are copied and pasted', () => {
    const editor = openBrief(h(t('One')), pageBreak, rule, p(t('Two')));
    expect(wordsCounted(editor)).toBe(1);
    edit(editor, () => $getRoot().select(0, $getRoot().getChildrenSize()));
    const forms = editor.read(() => $copyForms(editor, () => ''));
    expect(forms?.html).toBe('<h2>One</h2><hr><hr><p>Two</p>');
    const pasted = parseClipboardNodes(forms?.lexical ?? '', new Set());
    expect(pasted?.blocks.map(({ type }) => type)).toEqual(['heading', 'page-break', 'rule', 'paragraph']);
    edit(editor, () => {
      $textWith('Two').selectEnd();
      $insertBriefNodes(pasted?.blocks.slice(1, 3) ?? []);
    });
    expect(nodesOf(editor).filter(({ type }) => type === 'rule' || type === 'page-break')).toHaveLength(4);
  });

  test('that came into a list or a cell stand behind it', () => {
    const editor = openBrief(p(t('Before')), list, p());
    edit(editor, () => {
      $textWith('one').selectEnd();
      $insertBriefNodes([p(t('x')), rule, p(t('y'))]);
    });
    const nodes = nodesOf(editor);
    expect(nodes.map(({ type }) => type)).toContain('rule');
    expect(JSON.stringify(nodes.filter(({ type }) => type === 'list'))).not.toContain('rule');
  });
});
