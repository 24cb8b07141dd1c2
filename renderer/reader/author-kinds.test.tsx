// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { AuthorKinds } from './AuthorKinds';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** The kinds shown for what is typed, and what is typed after another is chosen for the name. */
async function kindsOf(
  typed: string,
  name = '',
  kind = '',
): Promise<{ kinds: string[]; after: string | null }> {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  let after: string | null = null;
  await act(() => root.render(<AuthorKinds typed={typed} onTyped={(text) => (after = text)} />));
  const choices = [...place.querySelectorAll('select')];
  const kinds = choices.map(({ value }) => value);
  const choice = choices.find((one) => one.getAttribute('aria-label') === `${name} is`);
  if (choice) {
    await act(() => {
      choice.value = kind;
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }
  await act(() => root.unmount());
  place.remove();
  return { kinds, after };
}

test('says what each name is', async () => {
  const { kinds } = await kindsOf('Rafiq, Hina\n\n{Nikkei Asia}\nMinistry of Finance');
  expect(kinds).toEqual(['person', 'institution', 'institution']);
  expect((await kindsOf(' \n')).kinds).toEqual([]);
});

test.each([
  ['Rafiq, Hina\nNikkei Asia', 'Nikkei Asia', 'institution', 'Rafiq, Hina\n{Nikkei Asia}'],
  ['Rafiq, Hina\n{Nikkei Asia}', 'Nikkei Asia', 'person', 'Rafiq, Hina\nNikkei Asia'],
  ['Bill House', 'Bill House', 'person', 'House, Bill'],
])('%s: %s as %s', async (typed, name, kind, after) => {
  expect((await kindsOf(typed, name, kind)).after).toBe(after);
});
