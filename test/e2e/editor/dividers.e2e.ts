import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BriefStory, caretAt, drawn, p, startBriefStory, t, until } from './brief-story';

describe('lines across the page and page breaks', () => {
  let story: BriefStory;
  beforeAll(async () => {
    story = await startBriefStory();
  });
  afterAll(() => story?.discard());

  const press = async (...keys: string[]) => {
    for (const key of keys) await story.window.keyboard.press(key);
  };
  const kinds = async (briefId: string) =>
    (await story.stored(briefId)).state.root.children.map(({ type }) => type);

  it('a key and the palette put them in, Backspace behind one deletes it, undo brings them back', async () => {
    const { window } = story;
    const brief = await story.newBrief('Dividers', p(t('Before after')));
    await story.open(brief.id);
    await caretAt(window, 'Before', 7);
    await press('Control+Enter');
    await window.locator('.brief-divider.page-break').waitFor();
    await window.keyboard.type('Then ');
    await press('Control+k');
    await window.getByRole('combobox', { name: 'Search articles' }).fill('Line across');
    await window.getByRole('option', { name: 'Line across the page' }).first().waitFor();
    await press('Enter');
    await window.locator('.brief-divider.rule').waitFor();
    await window.waitForTimeout(150);
    expect(await kinds(brief.id)).toEqual(['paragraph', 'page-break', 'paragraph', 'rule', 'paragraph']);

    await caretAt(window, 'after', 0);
    await press('Backspace');
    await until(window, async () => (await window.locator('.brief-divider.rule').count()) === 0);
    expect(await window.locator('.brief-text').innerText()).toContain('after');
    await press('Control+z');
    await window.locator('.brief-divider.rule').waitFor();

    const shots = path.resolve('out/screenshots');
    mkdirSync(shots, { recursive: true });
    await window.locator('.brief-pane').screenshot({ path: path.join(shots, 'dividers.png') });
  });

  it.each(['rule', 'page-break'] as const)(
    'what is typed or pasted while a %s is chosen stands behind it, in order',
    async (type) => {
      const { window } = story;
      const brief = await story.newBrief(`Behind ${type}`, p(t('One')), { type }, p(t('Two')));
      await story.open(brief.id);
      const divider = window.locator(`.brief-divider.${type}`);
      await divider.click();
      await window.locator(`.brief-divider.${type}.chosen`).waitFor();
      await window.keyboard.type('typed, ');
      await divider.click();
      await story.app.evaluate(({ clipboard }) => clipboard.writeText('pasted'));
      await press('Control+v');
      await window.keyboard.type('.');
      await expect.poll(() => drawn(window)).toBe('One\n\npasted.\ntyped, \nTwo');
      await press('Control+z', 'Control+z', 'Control+z', 'Control+z');
      await expect.poll(() => drawn(window)).toBe('One\n\nTwo');
    },
  );

  it('a click chooses one, and the arrows walk over it', async () => {
    const { window } = story;
    const brief = await story.newBrief('Walk', p(t('One')), { type: 'rule' }, p(t('Two')));
    await story.open(brief.id);
    await window.locator('.brief-divider.rule').click();
    await window.locator('.brief-divider.rule.chosen').waitFor();
    await press('ArrowDown');
    await window.keyboard.type('2 ');
    await press('ArrowUp');
    await window.locator('.brief-divider.rule.chosen').waitFor();
    await press('ArrowUp');
    await window.keyboard.type('1 ');
    await window.waitForTimeout(150);
    const words = JSON.stringify((await story.stored(brief.id)).state.root.children);
    expect(words).toMatch(/One.*rule.*Two/);
    expect(words).toMatch(/1 .*rule.*2 /);
  });
});
