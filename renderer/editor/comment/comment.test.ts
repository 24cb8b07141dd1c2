import { $getRoot, UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import { EditorNode } from '../../../shared/model';
import { parseClipboardNodes } from '../paste/clipboard-nodes';
import { $copyForms } from '../paste/copy-forms';
import { $survey } from '../state/survey';
import {
  $textWith,
  bq,
  c,
  edit,
  nodesOf,
  openBrief,
  p,
  q,
  sketch,
  t,
  wordsCounted,
} from '../testing/headless-brief';
import {
  $listComments,
  insertComment,
  removeComment,
  setCommentResolved,
  setCommentText,
} from './edit-comments';

const comment = (text: string, about = '', commentId = 'one'): EditorNode => ({
  type: 'comment',
  commentId,
  text,
  about,
  resolved: false,
});
const listed = (editor: ReturnType<typeof openBrief>) =>
  editor.read($listComments).map(({ text, about, resolved }) => `${resolved ? '✓' : ''}${text}<${about}>`);

describe('comments to self', () => {
  test('are saved as they were opened, and their JSON is what a saved brief holds', () => {
    const blocks = [p(t('It grew'), comment('Check this', 'grew'), t(' fast'))];
    const editor = openBrief(...blocks);
    expect(nodesOf(editor)).toEqual(blocks);
    const json = editor.read(() => $getRoot().getFirstDescendant()?.getNextSibling()?.exportJSON());
    expect(json).toEqual({ ...comment('Check this', 'grew'), version: 1 });
    expect(EditorNode.safeParse(json).success).toBe(true);
  });

  test('stand behind the selected words and remember them', () => {
    const editor = openBrief(p(t('It grew fast last year')));
    edit(editor, () => $textWith('It grew').select(3, 12));
    const key = insertComment(editor);
    setCommentText(editor, key, 'Ch', false);
    setCommentText(editor, key, 'Check', false);
    expect(sketch(editor)).toBe('It grew fast?| last year');
    expect(listed(editor)).toEqual(['Check<grew fast>']);
    setCommentResolved(editor, key, true);
    expect(listed(editor)).toEqual(['✓Check<grew fast>']);
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(listed(editor)).toEqual(['Check<grew fast>']);
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(nodesOf(editor)).toEqual([p(t('It grew fast last year'))]);
  });

  test('never stand among the words of a quotation, nor part it from its citation', () => {
    const editor = openBrief(p(t('He: '), q('the dam holds'), c('one'), t('.')), bq('long words', c('two')));
    edit(editor, () => $textWith('dam').select(4, 7));
    insertComment(editor);
    edit(editor, () => $textWith('long').select(0, 4));
    insertComment(editor);
    expect(
      nodesOf(editor).map((node) => ('children' in node ? node.children.map(({ type }) => type) : [])),
    ).toEqual([
      ['text', 'quotation', 'citation', 'comment', 'text'],
      ['text', 'citation', 'comment'],
    ]);
    const survey = editor.read($survey);
    expect(survey.quotations.map(({ words }) => words)).toEqual(['the dam holds', 'long words']);
    expect(listed(editor)).toEqual(['<dam>', '<long>']);
  });

  test('are listed in the order of the text and deleted one by one', () => {
    const editor = openBrief(p(t('One'), comment('b', '', 'b')), p(t('Two'), comment('c', '', 'c')));
    edit(editor, () => $textWith('One').select(0, 0));
    const first = insertComment(editor);
    setCommentText(editor, first, 'a', false);
    expect(listed(editor)).toEqual(['a<>', 'b<>', 'c<>']);
    removeComment(editor, first);
    expect(listed(editor)).toEqual(['b<>', 'c<>']);
    expect(JSON.stringify(nodesOf(editor))).toContain('"One"');
  });

  test('leave nothing for other programs on the clipboard, and move with their words inside the brief', () => {
    const editor = openBrief(p(t('It grew'), comment('Ask Zara first', 'grew'), t(' fast')));
    edit(editor, () => $getRoot().select(0, $getRoot().getChildrenSize()));
    const forms = editor.read(() => $copyForms(editor, () => ''));
    expect(JSON.stringify(forms)).not.toContain('Zara');
    expect(forms?.plain).toBe('It grew fast');
    expect(forms?.html).toBe('<p>It grew fast</p>');
    const pasted = parseClipboardNodes(forms?.lexical ?? '', new Set());
    expect(JSON.stringify(pasted?.blocks)).toContain('Ask Zara first');
    const foreign = { nodes: [{ type: 'paragraph', children: [t('x'), comment('y', '', 'unheard-of')] }] };
    expect(parseClipboardNodes(JSON.stringify(foreign), new Set())?.blocks).toEqual([p(t('x'))]);
  });

  test('are no words', () => {
    expect(wordsCounted(openBrief(p(t('One two'), comment('three four'))))).toBe(2);
  });
});
