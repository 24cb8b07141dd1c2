import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BriefStory, caretAt, drawn, p, startBriefStory, t } from './brief-story';

/** The field with the focus and what is in it; the name alone for what takes no words. */
const focused = (story: BriefStory): Promise<string> =>
  story.window.evaluate(() => {
    const here = document.activeElement;
    const label = here instanceof HTMLInputElement ? here.labels?.[0]?.textContent : null;
    const name = here?.getAttribute('aria-label') ?? label ?? here?.tagName ?? '';
    return here instanceof HTMLInputElement && here.type === 'text' ? `${name.trim()}: ${here.value}` : name;
  });

/** Enter and these letters, or this key, none of which waits for what the one before did. */
async function enterAndType(
  window: Page,
  letters: string,
  more?: { key: string; code: number },
): Promise<void> {
  const keys = await window.context().newCDPSession(window);
  const other = more && {
    key: more.key,
    code: more.key,
    windowsVirtualKeyCode: more.code,
  };
  await Promise.all([
    keys.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 13,
    }),
    keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter' }),
    ...[...letters].flatMap((key) => [
      keys.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key }),
      keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key }),
    ]),
    ...(other
      ? [
          keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...other }),
          keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...other }),
        ]
      : []),
  ]);
  await keys.detach();
}

describe('keys pressed before a tool is there', () => {
  let story: BriefStory;
  beforeAll(async () => {
    story = await startBriefStory();
  });
  afterAll(() => story?.discard());

  const open = async (title: string) => {
    const brief = await story.newBrief(title, p(t('Nobody pays')));
    // Everything is loaded anew with the window.
    await story.open(brief.id);
    await caretAt(story.window, 'Nobody', 3);
  };

  it.each([
    ['Control+F7', 'Release the brief', /^Reviewer: zq$/],
    ['Control+Alt+h', 'Versions of this brief', /: zq$/],
    ['Control+,', 'Settings', /./],
    ['Control+n', 'New brief', /./],
    ['Control+Alt+m', 'Source matrix', /./],
  ])('%s: what is typed goes into its field or nowhere, never into the text', async (key, name, field) => {
    const { window } = story;
    await open(name);
    await window.keyboard.press(key);
    await window.keyboard.type('zq');
    const dialog = window.getByRole('dialog', { name }).first();
    await dialog.waitFor();
    await expect.poll(() => focused(story)).toMatch(field);
    await expect.poll(() => dialog.evaluate((at) => at.contains(document.activeElement))).toBe(true);
    await window.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await drawn(window)).toBe('Nobody pays');
    await window.keyboard.type('!');
    await expect.poll(() => drawn(window)).toBe('Nob!ody pays');
  });

  it('Enter runs what was typed into the palette, though it was not there yet', async () => {
    const { window } = story;
    await open('Entered');
    const keys = await window.context().newCDPSession(window);
    const down = (key: string, more: object) => [
      keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, ...more }),
      keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key, ...more }),
    ];
    // All at once, as a practised hand is quicker than the palette is loaded.
    await Promise.all([
      ...down('k', { code: 'KeyK', windowsVirtualKeyCode: 75, modifiers: 2 }),
      ...[...'keyboard sh'].flatMap((key) => [
        keys.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key }),
        keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key }),
      ]),
      ...down('Enter', { code: 'Enter', windowsVirtualKeyCode: 13 }),
    ]);
    await keys.detach();
    const dialog = window.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await dialog.waitFor();
    await window.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await drawn(window)).toBe('Nobody pays');
  });

  it('a brief chosen in the palette is written in at once by who was writing', async () => {
    const { window } = story;
    await story.newBrief('Zebra crossings', p(t('Nobody waits')));
    await open('Written in');
    await window.keyboard.press('Control+k');
    await window.keyboard.type('zebra');
    await window.getByRole('option', { name: 'Zebra crossings' }).waitFor();
    await window.keyboard.press('Enter');
    await expect.poll(() => drawn(window)).toBe('Nobody waits');
    await expect.poll(() => focused(story)).toBe('Text of the brief');
    await window.keyboard.type('So: ');
    await expect.poll(() => drawn(window)).toBe('So: Nobody waits');
  });

  it('letters in the same instant as Enter on a brief go into that brief, and none into the one before', async () => {
    const { window } = story;
    await story.newBrief('Yak caravans', p(t('Nobody rests')));
    const before = await story.newBrief('Left behind', p(t('Nobody pays')));
    await story.open(before.id);
    await caretAt(window, 'Nobody', 3);
    await window.keyboard.press('Control+k');
    await window.keyboard.type('yak');
    await window.getByRole('option', { name: 'Yak caravans' }).waitFor();
    await enterAndType(window, 'So: ');
    await expect.poll(() => drawn(window)).toBe('So: Nobody rests');
    // And what is typed on stands behind it.
    await window.keyboard.type('yes: ');
    await expect.poll(() => drawn(window)).toBe('So: yes: Nobody rests');
    expect(JSON.stringify((await story.ask('briefs:get', { briefId: before.id })).state)).toContain(
      '"Nobody pays"',
    );
  });

  it('a blank brief begun from the palette is given its title by what is typed, also with another brief open', async () => {
    const { window } = story;
    await open('Written before');
    await window.keyboard.press('Control+k');
    await window.keyboard.type('new blank');
    await window.getByRole('option', { name: /^New blank brief/ }).waitFor();
    await enterAndType(window, 'Yak');
    const title = window.getByRole('textbox', { name: 'Title', exact: true });
    await expect.poll(() => title.inputValue()).toBe('Yak');
    // The focus stays there.
    await window.waitForTimeout(300);
    await window.keyboard.type('s');
    await expect.poll(() => title.inputValue()).toBe('Yaks');
    expect(await drawn(window)).toBe('');
  });

  it('letters in the same instant as Enter on a tool go into its field', async () => {
    const { window } = story;
    await open('To be released');
    await window.keyboard.press('Control+k');
    await window.keyboard.type('release the');
    await window
      .getByRole('option', { name: /^Release the brief/ })
      .first()
      .waitFor();
    await enterAndType(window, 'zq');
    const dialog = window.getByRole('dialog', { name: 'Release the brief' }).first();
    await dialog.waitFor();
    await expect.poll(() => focused(story)).toMatch(/^Reviewer: zq$/);
    await window.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await drawn(window)).toBe('Nobody pays');
  });

  it.each([
    ['ArrowLeft', 37, 'No!body pays\nSecond line'],
    ['ArrowDown', 40, /^Nobody pays\nS[a-z]{1,4}!/],
    ['PageDown', 34, /^Nobody pays\nSec[a-z ]*!/],
    ['Home', 36, '!Nobody pays\nSecond line'],
    ['Delete', 46, 'Nob!dy pays\nSecond line'],
    ['Backspace', 8, 'No!ody pays\nSecond line'],
  ])('%s in the same instant as Enter on a command works in the text', async (key, code, after) => {
    const { window } = story;
    const brief = await story.newBrief(key, p(t('Nobody pays')), p(t('Second line')));
    await story.open(brief.id);
    await caretAt(window, 'Nobody', 3);
    await window.keyboard.press('Control+k');
    await window.keyboard.type('italic');
    await window.getByRole('option', { name: /^Italic/ }).waitFor();
    await enterAndType(window, '', { key, code });
    await window.waitForTimeout(200);
    await window.keyboard.type('!');
    if (typeof after === 'string') await expect.poll(() => drawn(window)).toBe(after);
    else await expect.poll(() => drawn(window)).toMatch(after);
  });

  it('an input method writes into the field of the tool, and nothing of it into the text', async () => {
    const { window } = story;
    await open('Composed');
    const keys = await window.context().newCDPSession(window);
    await window.keyboard.press('Control+Alt+h');
    await Promise.all([
      keys.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: 'Process',
        windowsVirtualKeyCode: 229,
      }),
      keys.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 }),
      keys.send('Input.insertText', { text: '日本' }),
    ]);
    await expect.poll(() => focused(story)).toMatch(/: 日本$/);
    await keys.detach();
    await window.keyboard.press('Escape');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await drawn(window)).toBe('Nobody pays');
  });

  it('Esc takes back what was asked for', async () => {
    const { window } = story;
    await open('Taken back');
    await window.keyboard.press('Control+Alt+m');
    await window.keyboard.press('Escape');
    await window.waitForTimeout(600);
    expect(await window.getByRole('dialog').count()).toBe(0);
    await window.keyboard.type('!');
    await expect.poll(() => drawn(window)).toBe('Nob!ody pays');
  });
});
