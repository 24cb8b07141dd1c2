import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BriefStory, caretAt, drawn, p, startBriefStory, t } from './brief-story';

const KEY_CODES: Readonly<Record<string, number>> = {
  Backspace: 8,
  Enter: 13,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  Delete: 46,
};

describe('typing Markdown and straight marks', () => {
  let story: BriefStory;
  beforeAll(async () => {
    story = await startBriefStory();
  });
  afterAll(() => story?.discard());

  /** Without waiting for one key before the next, so that some come before the frame after the first. */
  const pressAtOnce = async (presses: readonly string[]) => {
    const keys = await story.window.context().newCDPSession(story.window);
    const sent = presses.flatMap((press) => {
      const key = press.slice(press.lastIndexOf('+') + 1);
      const modifiers = (press.startsWith('Control+') ? 2 : 0) + (press.startsWith('Shift+') ? 8 : 0);
      const text = key === 'Enter' ? '\r' : key.length === 1 && modifiers === 0 ? key : undefined;
      const code = { windowsVirtualKeyCode: KEY_CODES[key] ?? key.toUpperCase().charCodeAt(0) };
      return [
        keys.send('Input.dispatchKeyEvent', {
          type: text === undefined ? 'rawKeyDown' : 'keyDown',
          key,
          modifiers,
          ...(text === undefined || key === 'Enter' ? code : {}),
          ...(text !== undefined && { text }),
          ...(press === 'Control+v' && { commands: ['paste'] }),
        }),
        keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key, modifiers }),
      ];
    });
    await Promise.all(sent);
    await keys.detach();
  };

  it('makes headings, lists, emphasis, a line and typographic marks, each taken back by one undo', async () => {
    const { window } = story;
    const brief = await story.newBrief('Typing', p(t('Start')));
    await story.open(brief.id);
    await caretAt(window, 'Start', 5);
    await window.keyboard.press('Enter');
    for (const line of ['## Risks', 'He said "no" -- **twice** and *loudly*...', '---']) {
      await window.keyboard.type(line);
      await window.keyboard.press('Enter');
    }
    await window.keyboard.type('3. third');
    await window.keyboard.press('Enter');
    await window.keyboard.type('fourth');
    await window.keyboard.press('Enter');
    await window.keyboard.press('Tab');
    await window.keyboard.type('nested');
    await window.waitForTimeout(150);
    const nodes = (await story.stored(brief.id)).state.root.children;
    expect(nodes).toEqual([
      p(t('Start')),
      { type: 'heading', tag: 'h2', children: [t('Risks')] },
      p(t('He said “no” – '), t('twice', 1), t(' and '), t('loudly', 2), t('…')),
      { type: 'rule' },
      {
        type: 'list',
        listType: 'number',
        start: 3,
        children: [
          { type: 'listitem', children: [t('third')] },
          { type: 'listitem', children: [t('fourth')] },
          {
            type: 'listitem',
            children: [
              {
                type: 'list',
                listType: 'number',
                start: 1,
                children: [{ type: 'listitem', children: [t('nested')] }],
              },
            ],
          },
        ],
      },
    ]);
    // As Word numbers it.
    expect(
      await window.locator('.brief-text ol ol').evaluate((list) => getComputedStyle(list).listStyleType),
    ).toBe('lower-alpha');
    await caretAt(window, 'Start', 5);
    await window.keyboard.type(' "');
    expect(await window.locator('.brief-text p').first().innerText()).toBe('Start “');
    await window.keyboard.press('Control+z');
    expect(await window.locator('.brief-text p').first().innerText()).toBe('Start "');
  });

  it('keeps every letter in its block, however quickly keys follow each other', async () => {
    const { window } = story;
    const brief = await story.newBrief(
      'Quick',
      { type: 'heading', tag: 'h2', children: [t('Ports')] },
      p(),
      p(t('After')),
    );
    await story.open(brief.id);
    await caretAt(window, 'Ports', 5);
    await pressAtOnce(
      [...'\n- one\ntwo\n\n1. three\n\n## Four\n* five'].map((key) => (key === '\n' ? 'Enter' : key)),
    );
    await window.getByText('five').waitFor();
    const item = (words: string) => ({ type: 'listitem', children: [t(words)] });
    expect((await story.stored(brief.id)).state.root.children).toEqual([
      { type: 'heading', tag: 'h2', children: [t('Ports')] },
      { type: 'list', listType: 'bullet', children: [item('one'), item('two')] },
      { type: 'list', listType: 'number', start: 1, children: [item('three')] },
      { type: 'heading', tag: 'h2', children: [t('Four')] },
      { type: 'list', listType: 'bullet', children: [item('five')] },
      p(),
      p(t('After')),
    ]);
  });

  const left = (times: number, shift = '') => Array.from({ length: times }, () => `${shift}ArrowLeft`);
  it.each([
    ['Backspace', [...left(4), 'Backspace'], [p(t('Is nothere'))]],
    ['Delete at the beginning', ['Home', 'Delete'], [p(t('s not here'))]],
    ['Enter', [...left(5), 'Enter'], [p(t('Is not')), p(t(' here'))]],
    ['bold', [...left(4, 'Shift+'), 'Control+b'], [p(t('Is not '), t('here', 1))]],
    ['deleting what was selected', [...left(5, 'Shift+'), 'Backspace'], [p(t('Is not'))]],
    ['a letter in between', ['x', ...left(5), 'Backspace'], [p(t('Is notherex'))]],
  ] as const)('%s acts where quick arrow keys led', async (name, presses, after) => {
    const { window } = story;
    const brief = await story.newBrief(name, p(t('Is not here')));
    await story.open(brief.id);
    await caretAt(window, 'Is not here', 11);
    await pressAtOnce(presses);
    await window.waitForTimeout(150);
    expect((await story.stored(brief.id)).state.root.children).toEqual(after);
  });

  it('what is typed while a copied page is still being read stands behind it', async () => {
    const { window, app } = story;
    const brief = await story.newBrief('Pasted', p(t('Start old words here')));
    await story.open(brief.id);
    const html = '<p>One <b>bold</b> word</p><p>Two</p>';
    await app.evaluate(
      ({ clipboard }, copied) => clipboard.write({ html: copied, text: 'x' } as never),
      html,
    );
    await caretAt(window, 'Start', 6, 9);
    await pressAtOnce(['Control+v', ...' typed,']);
    await window.getByText('Two typed').waitFor();
    expect((await story.stored(brief.id)).state.root.children).toEqual([
      p(t('Start One '), t('bold', 1), t(' word')),
      p(t('Two typed, here')),
    ]);
    await pressAtOnce([...' on', 'Control+v', 'Home', ...'Not ']);
    await window.getByText('Not Two').waitFor();
    await expect
      .poll(() => drawn(window))
      .toBe('Start One bold word\nNot Two typed, onOne bold word\nTwo here');
  });
});
