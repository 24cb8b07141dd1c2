import { expect, it } from 'vitest';
import { fromDraft, toDraft } from './cite-item-draft';
import { readTypedPlace } from './typed-place';

it.each([
  ['p. 4', 'page', '4'],
  ['pp. 3–5', 'page', '3–5'],
  ['page 12', 'page', '12'],
  ['p.iv', 'page', 'iv'],
  ['para. 7', 'paragraph', '7'],
  ['paras 7 and 9', 'paragraph', '7 and 9'],
  ['¶¶ 7–8', 'paragraph', '7–8'],
  ['§ 2.1', 'section', '2.1'],
  ['sec. 3', 'section', '3'],
  ['ch. 2', 'chapter', '2'],
  ['n. 14', 'note', '14'],
  ['footnote 14', 'note', '14'],
  ['l. 20', 'line', '20'],
  ['vol. 2', 'volume', '2'],
  ['12:30', 'timestamp', '12:30'],
  ['1:02:33–1:04:00', 'timestamp', '1:02:33–1:04:00'],
  ['at 12:30', 'timestamp', '12:30'],
  ['7', 'paragraph', '7'],
  ['12-14', 'paragraph', '12-14'],
  ['Preamble', 'paragraph', 'Preamble'],
  ['part 4', 'paragraph', 'part 4'],
  ['p', 'paragraph', 'p'],
  ['', 'paragraph', ''],
])('takes “%s” for the %s “%s”', (typed, label, place) => {
  expect(readTypedPlace('paragraph', typed)).toEqual({ label, place });
});

it('keeps the kind that was chosen where the number says none', () => {
  expect(readTypedPlace('verse', '3:16')).toEqual({ label: 'verse', place: '3:16' });
  expect(readTypedPlace('section', '2')).toEqual({ label: 'section', place: '2' });
});

it('stores the number under its kind, so that no style prints the word twice', () => {
  const draft = { ...toDraft({ articleId: 'a' }), place: ' p. 4 ' };
  expect(fromDraft('a', draft).locator).toEqual({ label: 'page', value: '4' });
});
