// @vitest-environment jsdom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Quote } from '../../shared/model';
import { unsavedWords } from '../state/drafts';
import { QuoteFields } from './QuoteFields';

const UNKNOWN = { speaker: null, role: null, occasion: null, date: null };
const QUOTE = { id: 'quote-1', ...UNKNOWN, proposed: UNKNOWN, tags: [] } as unknown as Quote;
let asked: unknown[];
let said: (string | null)[];

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  asked = [];
  said = [];
  const answer = (channel: string, input: unknown) => {
    if (channel === 'quotes:update') asked.push(input);
    return Promise.resolve({ ok: true, value: [] });
  };
  Object.assign(window, { briefwright: { request: answer } });
});
afterEach(() => vi.unstubAllGlobals());

/** Opens the card of the quote; gives its field for the day and what closes it. */
async function openCard() {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  const onFailed = (message: string | null) => void said.push(message);
  await act(async () =>
    root.render(createElement(QuoteFields, { quote: QUOTE, onFailed, onKept: () => undefined })),
  );
  const day = [...place.querySelectorAll('input')].find(({ placeholder }) => /2026/.test(placeholder));
  if (!day) throw new Error('no field for the day');
  return {
    day,
    type: (words: string) =>
      act(async () => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(day, words);
        day.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    close: () => act(async () => root.unmount()),
  };
}

it('a day that cannot be read is there again with the card, until it can', async () => {
  const first = await openCard();
  await first.type('the day of the flood');
  await first.close();
  expect(asked).toEqual([]);
  expect(said.at(-1)).toMatch(/^Not saved\./);
  expect(unsavedWords()).toEqual(['the day of the flood']);

  const again = await openCard();
  expect(again.day.value).toBe('the day of the flood');
  await again.type('11 February 2026');
  await again.close();
  expect(asked).toEqual([{ quoteId: 'quote-1', date: '2026-02-11' }]);
  expect(unsavedWords()).toEqual([]);
});
