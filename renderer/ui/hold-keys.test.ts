// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { type HeldKeys, holdKeys } from './hold-keys';

let held: HeldKeys | undefined;
const field = (): HTMLInputElement => {
  const made = document.createElement('input');
  document.body.append(made);
  return made;
};
/** Whether the key goes on to what has the focus. */
const press = (key: string, more: KeyboardEventInit = {}): boolean =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  ) ?? false;
const holding = (options: Parameters<typeof holdKeys>[2]): void => {
  const text = field();
  text.focus();
  held = holdKeys(text, () => undefined, options);
};

afterEach(() => {
  held?.drop();
  document.body.replaceChildren();
});

describe('keys pressed before what was asked for is there', () => {
  const CHANGING: [key: string, more?: KeyboardEventInit][] = [
    ['z', { ctrlKey: true }],
    ['v', { ctrlKey: true }],
    ['Escape'],
    ['Delete'],
    ['ArrowLeft'],
    ['Home'],
  ];
  it.each(CHANGING)('%s does not reach a text that is about to be left', (key, more) => {
    holding({});
    expect(press(key, more)).toBe(false);
  });

  it.each(CHANGING)('%s goes on to a text that stays', (key, more) => {
    holding({ isSameText: true });
    expect(press(key, more)).toBe(true);
  });

  it.each(['a', 'Enter', 'Tab'])('%s is held there, too', (key) => {
    holding({ isSameText: true });
    expect(press(key)).toBe(false);
  });

  it('nothing overtakes letters that are held', () => {
    holding({ isSameText: true });
    press('a');
    expect(press('Delete')).toBe(false);
  });

  it('everything goes on once nobody waits any more', () => {
    holding({});
    held?.drop();
    expect(press('z', { ctrlKey: true })).toBe(true);
    expect(press('a')).toBe(true);
  });
});
