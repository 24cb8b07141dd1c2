import { afterEach, describe, expect, it } from 'vitest';
import type { EditorNode } from '../../../shared/model';
import { type BriefStory, caretAt, drawn, p, startBriefStory, t, until } from './brief-story';
import { lookAt } from './look-at';

const h = (level: 1 | 2, words: string): EditorNode => ({
  type: 'heading',
  tag: `h${level}`,
  children: [t(words)],
});

describe('the outline of a brief', () => {
  let story: BriefStory | null = null;
  afterEach(async () => {
    await story?.discard();
    story = null;
  });

  it('marks where the caret is, goes to a heading, and moves whole sections by keys and by dragging', async () => {
    story = await startBriefStory();
    const { window } = story;
    const brief = await story.newBrief(
      'Outlined',
      h(1, 'Ports'),
      p(t('Three own words')),
      h(2, 'Quays'),
      p(t('More of it')),
      h(1, 'Railways'),
      p(t('The end')),
    );
    await story.open(brief.id);
    await caretAt(window, 'More', 2);
    await window.keyboard.press('Control+Alt+4');
    const rows = window.getByRole('treeitem');
    await until(window, async () => (await rows.count()) === 3);
    expect(await rows.evaluateAll((all) => all.map((row) => row.textContent))).toEqual([
      'Ports8 words',
      'Quays4 words',
      'Railways3 words',
    ]);
    expect(await window.locator('[aria-current="location"]').innerText()).toContain('Quays');
    expect(await window.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tree');
    await lookAt(window, 'brief-outline');

    await window.keyboard.press('Home');
    await window.keyboard.press('Alt+ArrowDown');
    await until(window, async () => (await drawn(window)).startsWith('Railways\nThe end\nPorts\nThree'));
    await window.keyboard.press('Enter');
    expect(await window.evaluate(() => document.activeElement?.className)).toContain('brief-text');
    // Over a narrow pane it would hide the words that the caret is at.
    await window.locator('.sections').waitFor({ state: 'detached' });
    await window.keyboard.press('Control+Alt+4');
    await until(window, async () =>
      (await window.locator('[aria-current="location"]').innerText()).includes('Ports'),
    );
    await window.keyboard.press('Escape');
    await window.locator('.sections').waitFor({ state: 'detached' });
    await window.keyboard.press('Control+z');
    await until(window, async () => (await drawn(window)).startsWith('Ports\n'));
    await window.keyboard.press('Control+Alt+4');

    const railways = window.getByRole('treeitem', { name: /Railways/ });
    await railways.dragTo(window.getByRole('treeitem', { name: /Ports/ }));
    await until(window, async () => (await drawn(window)).startsWith('Railways\nThe end\nPorts'));
    await caretAt(window, 'The end', 1);
    await window.keyboard.press('Alt+Shift+ArrowRight');
    await until(
      window,
      async () => (await window.locator('.brief-text h2').first().innerText()) === 'Railways',
    );
    expect(
      (await story.stored(brief.id)).state.root.children.map((node) => node.type === 'heading' && node.tag),
    ).toEqual(['h2', false, 'h1', false, 'h2', false]);
    await window.locator('.sections').waitFor({ state: 'detached' });
    expect(await window.evaluate(() => document.activeElement?.className)).toContain('brief-text');
  });
});
