import { $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import type { EditorNode } from '../../../shared/model';
import { c, openBrief, p, q, t } from '../testing/headless-brief';
import { $copyForms } from './copy-forms';

test('copied words bring what their note marks stand for', () => {
  const editor = openBrief(p(t('It said '), q('the dam holds'), c('one'), t('.')));
  editor.update(() => void $getRoot().select(0, $getRoot().getChildrenSize()), { discrete: true });
  const notes = editor.read(() =>
    $copyForms(editor, (_, inNote) => (inNote === true ? 'A. Khan, “Fund & <Dam>,” para. 2.' : '[1]')),
  );
  expect(notes?.plain).toBe('It said “the dam holds”[1].\n\n[1] A. Khan, “Fund & <Dam>,” para. 2.');
  expect(notes?.html).toContain('</p><p>[1] A. Khan, “Fund &#38; &#60;Dam&#62;,” para. 2.</p>');
  const inText = editor.read(() => $copyForms(editor, () => ' (Khan, 2026)'));
  expect(inText?.plain).toBe('It said “the dam holds” (Khan, 2026).');
});

const copied = (...nodes: EditorNode[]) => {
  const editor = openBrief(...nodes);
  editor.update(() => void $getRoot().select(0, $getRoot().getChildrenSize()), { discrete: true });
  return editor.read(() => $copyForms(editor, (_, inNote) => (inNote === true ? 'Khan, “Fund.”.' : '[1]')));
};
const item = (...children: EditorNode[]): EditorNode => ({ type: 'listitem', children });
const list = (start: number, ...children: EditorNode[]): EditorNode => ({
  type: 'list',
  listType: 'number',
  ...(start !== 1 && { start }),
  children,
});

test('a list in a list takes no number where it is pasted', () => {
  const forms = copied(list(3, item(t('a')), item(list(1, item(t('in')))), item(t('b'))));
  expect(forms?.plain).toBe('3. a\n  1. in\n4. b');
  expect(forms?.html).toBe('<ol start="3"><li>a<ol><li>in</li></ol></li><li>b</li></ol>');
});

test('a quotation that is set off stays set off in plain text', () => {
  const quotation: EditorNode = {
    type: 'block-quotation',
    quoteId: 'q',
    articleId: 'a',
    captured: 'The dam holds.',
    paragraph: 2,
    children: [t('The dam holds.')],
  };
  const forms = copied(p(t('It said:')), quotation);
  expect(forms?.plain).toBe('It said:\n\n    The dam holds.');
  expect(forms?.html).toContain('<blockquote>The dam holds.</blockquote>');
});

test('a source at the end of a footnote brings no second full stop', () => {
  const note: EditorNode = { type: 'footnote', children: [t('See '), c('one'), t('.')] };
  expect(copied(p(t('It grew'), note, t('.')))?.plain).toBe('It grew (See Khan, “Fund.”.).');
});
