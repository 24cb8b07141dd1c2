import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BriefStory, caretAt, p, startBriefStory, t } from './brief-story';

describe('typing Markdown and straight marks', () => {
  let story: BriefStory;
  beforeAll(async () => {
    story = await startBriefStory();
  });
  afterAll(() => story?.discard());

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
    // Without waiting for one key before the next, so that some come before the frame after the first.
    const keys = await window.context().newCDPSession(window);
    const letters = [...'\n- one\ntwo\n\n1. three\n\n## Four\n* five'];
    await Promise.all(
      letters.flatMap((letter) => {
        const key = letter === '\n' ? 'Enter' : letter;
        const more = letter === '\n' ? { text: '\r', windowsVirtualKeyCode: 13 } : { text: letter };
        return [
          keys.send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...more }),
          keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key }),
        ];
      }),
    );
    await window.getByText('five').waitFor();
    await keys.detach();
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
});
