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

test('“Ibid.” brings the note that names its source, once and in front of it', () => {
  const NOTES: Record<string, [mark: string, words: string]> = {
    one: ['[1]', 'A. Khan, “The Fund and the Dam,” Weekly Register, March 2, 2026, para. 2.'],
    two: ['[2]', 'Ibid., para. 4.'],
    other: ['[3]', 'B. Rahim, “Rain,” Daily Post, March 3, 2026, para. 1.'],
    three: ['[4]', 'Khan, “The Fund,” para. 5.'],
  };
  const editor = openBrief(
    p(t('First'), c('one'), t(' and'), c('two')),
    p(t('Then'), c('other', 'article-2')),
    p(t('At last'), c('three')),
  );
  const copiedFrom = (from: number, to: number) => {
    editor.update(() => void $getRoot().select(from, to), { discrete: true });
    const forms = editor.read(() =>
      $copyForms(editor, (id, inNote) => NOTES[id]?.[inNote === true ? 1 : 0] ?? ''),
    );
    return forms?.plain.split('\n\n').slice(to - from);
  };
  expect(copiedFrom(2, 3)).toEqual([NOTES.one?.join(' '), NOTES.three?.join(' ')]);
  expect(copiedFrom(0, 1)).toEqual([NOTES.one?.join(' '), NOTES.two?.join(' ')]);
  expect(copiedFrom(1, 2)).toEqual([NOTES.other?.join(' ')]);
});
