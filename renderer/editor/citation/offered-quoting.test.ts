import { expect, it } from 'vitest';
import type { Quote, QuoteListing, Quoting } from '../../../shared/model';
import { offeredQuoting } from './offered-quoting';

const listing = (articleId: string, paragraph: number, speaker: string | null): QuoteListing =>
  ({ quote: { articleId, paragraph, speaker, occasion: null, date: null } }) as QuoteListing;
const read = ({ speaker, occasion, date }: Quote): Quoting | null =>
  speaker === null ? null : { speaker, occasion, date };
const offered = (value: string, label: 'paragraph' | 'page' = 'paragraph') =>
  offeredQuoting(
    { articleId: 'a', locator: { label, value } },
    [
      listing('a', 3, 'Mina Adler'),
      listing('a', 3, 'Mina Adler'),
      listing('a', 5, 'Omar Lodhi'),
      listing('a', 3, null),
      listing('b', 3, 'Zara Khan'),
    ],
    read,
  ).map(({ speaker }) => speaker);

it.each([
  ['3', ['Mina Adler']],
  ['3–5', ['Mina Adler', 'Omar Lodhi']],
  ['3, 5', ['Mina Adler', 'Omar Lodhi']],
  ['1 and 5', ['Omar Lodhi']],
  ['4', []],
  ['the end', []],
])('offers whom the quotes of paragraph %s have as confirmed speakers, each once', (value, speakers) => {
  expect(offered(value)).toEqual(speakers);
});

it('offers nobody for a place that quotes do not have', () => {
  expect(offered('3', 'page')).toEqual([]);
  expect(offeredQuoting({ articleId: 'a' }, [listing('a', 3, 'Mina Adler')], read)).toEqual([]);
});
