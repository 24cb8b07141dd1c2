import { $getRoot } from 'lexical';
import { expect, test } from 'vitest';
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
