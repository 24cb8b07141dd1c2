import { $getSelection } from 'lexical';
import { expect, test } from 'vitest';
import { edit, openBrief, p, t } from '../testing/headless-brief';
import { $selectPlace } from './select-place';

test.each([
  ['a hyphen', 'A long-term plan.', 'long-term'],
  ['the day as digits', 'Signed on 2026-02-11 there.', '2026-02-11'],
  [
    'signs that patterns use',
    String.raw`Of (a+b) [c] {d} 5$ ^ x|y \ and/or * ? end.`,
    String.raw`(a+b) [c] {d} 5$ ^ x|y \ and/or * ? end.`,
  ],
  ['words in Urdu', 'یہ پاک‌چین معاہدہ ہے', 'معاہدہ'],
])('chooses words that hold %s', (_name, text, words) => {
  const editor = openBrief(p(t('Before.')), p(t(text)));
  edit(editor, () => void $selectPlace({ path: [1, 0], offset: 0, words }));
  expect(editor.read(() => $getSelection()?.getTextContent())).toBe(words);
});

test('goes to the place alone where its words are gone', () => {
  const editor = openBrief(p(t('Before.')), p(t('A short plan.')));
  edit(editor, () => void $selectPlace({ path: [1, 0], offset: 2, words: 'long-term' }));
  expect(editor.read(() => $getSelection()?.getTextContent())).toBe('');
});
