// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { todayInWords } from './today';
import { WhichDay } from './WhichDay';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

it.each([
  ['12/03/2026', ['12 March 2026', '3 December 2026']],
  ['01.02.1926', ['1 February 1926', '2 January 1926']],
  // No year is made up.
  ['12/03/26', []],
  ['12/03/0026', []],
  ['12/03/0999', []],
])('of “%s” the days %j are offered', (typed, offered) => {
  const host = document.createElement('div');
  const root = createRoot(host);
  const chosen: string[] = [];
  act(() =>
    root.render(
      <WhichDay
        id="days"
        typed={typed}
        inWords={(day) => todayInWords(day, 'en-GB')}
        onChoose={(day) => chosen.push(day)}
      />,
    ),
  );
  const buttons = [...host.querySelectorAll('button')];
  expect(buttons.map(({ textContent }) => textContent)).toEqual(offered);
  for (const button of buttons) act(() => button.click());
  expect(chosen).toEqual(offered);
  expect(host.textContent).toContain(offered.length === 0 ? 'the whole year' : 'Which day?');
  act(() => root.unmount());
});
