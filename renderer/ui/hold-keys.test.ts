// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
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
  vi.useRealTimers();
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

  it.each([['z', { ctrlKey: true }], ['v', { ctrlKey: true }], ['Escape']] as typeof CHANGING)(
    '%s goes on to a text that stays',
    (key, more) => {
      holding({ isSameText: true });
      expect(press(key, more)).toBe(true);
    },
  );

  it.each(['a', 'Enter', 'Tab', 'ArrowLeft', 'PageDown', 'Delete'])('%s is held there, too', (key) => {
    holding({ isSameText: true });
    expect(press(key)).toBe(false);
  });

  it('nothing overtakes letters that are held', () => {
    holding({ isSameText: true });
    press('a');
    expect(press('Delete')).toBe(false);
  });

  it('words come through to a tool that is slow to take the focus, however many frames are drawn meanwhile', () => {
    vi.useFakeTimers();
    const written: string[] = [];
    document.execCommand = (_name, _shown, words) => written.push(words ?? '') > 0;
    holding({});
    held?.settle();
    press('日', { isComposing: true });
    const composing = document.querySelector('textarea');
    expect(document.activeElement).toBe(composing);
    if (composing) composing.value = '日本';
    vi.advanceTimersByTime(2000);
    expect(document.activeElement).toBe(composing);
    field().focus();
    vi.advanceTimersByTime(20);
    expect(written).toEqual(['日本']);
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('nothing is held any more for a tool that does not take the focus in three seconds', () => {
    vi.useFakeTimers();
    holding({});
    held?.settle();
    vi.advanceTimersByTime(2900);
    expect(press('a')).toBe(false);
    vi.advanceTimersByTime(200);
    expect(press('a')).toBe(true);
  });

  it('everything goes on once nobody waits any more', () => {
    holding({});
    held?.drop();
    expect(press('z', { ctrlKey: true })).toBe(true);
    expect(press('a')).toBe(true);
  });
});
