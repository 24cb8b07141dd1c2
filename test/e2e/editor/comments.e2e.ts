import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BriefStory, caretAt, p, startBriefStory, t, until } from './brief-story';

describe('comments to self', () => {
  let story: BriefStory;
  beforeAll(async () => {
    story = await startBriefStory();
  });
  afterAll(() => story?.discard());

  const press = async (...keys: string[]) => {
    for (const key of keys) await story.window.keyboard.press(key);
  };

  it('one is written, listed, gone to, resolved and deleted by keys, and letters around it are deleted without it', async () => {
    const { window } = story;
    const brief = await story.newBrief('Comments', p(t('The port opens in May, they say.')));
    await story.open(brief.id);
    await caretAt(window, 'port', 0, 'port opens'.length);
    await press('Alt+m');
    await window.getByRole('dialog', { name: 'Comment to self' }).waitFor();
    await window.keyboard.type('Ask Zara first');
    await press('Control+Enter');
    await until(window, async () => await window.evaluate(() => CSS.highlights.has('commented-words')));
    await press('Backspace', 'Delete');
    expect(await window.locator('.brief-text').innerText()).toContain('The port open');
    await press('Control+z', 'Control+z');
    await window.getByRole('button', { name: 'Comment to self: Ask Zara first' }).waitFor();

    const shots = path.resolve('out/screenshots');
    mkdirSync(shots, { recursive: true });
    await press('Alt+Shift+m');
    const list = window.getByRole('region', { name: 'Comments to self' });
    await list.getByText('1 open, 0 resolved').waitFor();
    await window.locator('.brief-pane').screenshot({ path: path.join(shots, 'comments.png') });
    await press('r');
    await list.getByText('0 open, 1 resolved').waitFor();
    await press('Enter');
    await window.locator('.comment-mark.chosen.resolved').waitFor();
    await press('Enter');
    await window.getByRole('dialog', { name: 'Comment to self' }).waitFor();
    await window.screenshot({ path: path.join(shots, 'comment-card.png') });
    await press('Escape');
    expect(JSON.stringify((await story.stored(brief.id)).state)).toContain('"resolved":true');

    await list.getByRole('button', { name: /Ask Zara/ }).focus();
    await press('Delete');
    await until(window, async () => (await window.locator('.comment-mark').count()) === 0);
    const stored = await story.stored(brief.id);
    expect(stored.state.root.children).toEqual([p(t('The port opens in May, they say.'))]);
  });

  it('an empty one goes away again, and no export or copy holds a written one', async () => {
    const { window } = story;
    const brief = await story.newBrief(
      'Quiet',
      p(
        t('One '),
        { type: 'comment', commentId: 'x', text: 'Ask Zara first', about: '', resolved: false },
        t('two'),
      ),
    );
    await story.open(brief.id);
    await caretAt(window, 'two', 3);
    await press('Alt+m', 'Escape');
    await until(window, async () => (await window.locator('.comment-mark').count()) === 1);
    const copying = window.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          globalThis.document.addEventListener('copy', ({ clipboardData: data }) =>
            resolve([...(data?.types ?? [])].map((type) => data?.getData(type) ?? '')),
          );
        }),
    );
    await press('Control+a', 'Control+c');
    const copied = await copying;
    expect(copied.length).toBeGreaterThanOrEqual(3);
    expect(copied).toContain('One two');
    expect(copied.join(' ')).not.toContain('Zara');
    const document = await story.ask('briefs:document', { briefId: brief.id, paper: 'A4', draft: false });
    expect(JSON.stringify(document)).not.toContain('Zara');
    expect(JSON.stringify(document)).toContain('One two');
  });
});
