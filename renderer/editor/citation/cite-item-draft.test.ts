import { expect, it } from 'vitest';
import { CiteItem } from '../../../shared/model';
import { EMPTY_QUOTING, EMPTY_SAID, fromDraft, moved, toDraft } from './cite-item-draft';

const item: CiteItem = {
  articleId: 'a',
  locator: { label: 'timestamp', value: '1:02:33' },
  prefix: 'see',
  suffix: 'emphasis added',
  suppressAuthor: true,
  quoting: {
    speaker: 'Mina Adler',
    occasion: 'testimony',
    date: '2026-02-11',
    dateAsGiven: 'Wednesday',
    reported: true,
    through: [{ speaker: 'Harbour Wire', occasion: null, date: null }],
  },
};

it('goes through the fields and back', () => {
  expect(fromDraft('a', toDraft(item))).toEqual(item);
  expect(fromDraft('a', toDraft({ articleId: 'a' }))).toEqual({ articleId: 'a' });
});

it('stores nothing of fields that are empty, and nobody without a name', () => {
  const draft = toDraft({ articleId: 'a' });
  const empty = { ...draft, place: '  ', prefix: ' ', quoting: { ...EMPTY_QUOTING, occasion: 'testimony' } };
  expect(fromDraft('a', empty)).toEqual({ articleId: 'a' });
  const through = [EMPTY_SAID, { ...EMPTY_SAID, speaker: ' Wire ' }];
  const quoted = fromDraft('a', { ...draft, quoting: { ...EMPTY_QUOTING, speaker: 'Adler', through } });
  expect(quoted.quoting?.through).toEqual([{ speaker: 'Wire', occasion: null, date: null }]);
  expect(CiteItem.safeParse(quoted).success).toBe(true);
});

it.each([
  ['11 February 2026', '2026-02-11'],
  ['Feb 2026', '2026-02'],
  ['11 February, year unknown', 'XXXX-02-11'],
  ['2026-02-11?', '2026-02-11?'],
  ['03/04/2026', '03/04/2026'],
  ['next week', 'next week'],
  ['', null],
])('keeps the day “%s” on which somebody spoke as %s', (date, kept) => {
  const draft = { ...toDraft({ articleId: 'a' }), quoting: { ...EMPTY_QUOTING, speaker: 'Adler', date } };
  expect(fromDraft('a', draft).quoting?.date).toBe(kept);
});

it('moves an entry, and leaves a list alone at its ends', () => {
  const list = ['a', 'b', 'c'];
  expect(moved(list, 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(list, 2, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(list, 0, -1)).toBe(list);
  expect(moved(list, 2, 3)).toBe(list);
});
