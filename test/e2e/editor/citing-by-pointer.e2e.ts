import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BriefStory, caretAt, cite, p, startBriefStory, t, until } from './brief-story';
import { lookAt } from './look-at';

/** The citation window with one hand: the pointer alone, and a chain of “quoted in” with the other. */
describe('citing', () => {
  let story: BriefStory;
  beforeAll(async () => {
    story = await startBriefStory();
  });
  afterAll(() => story?.discard());

  const items = async (briefId: string): Promise<{ articleId: string }[]> => {
    const [paragraph] = (await story.stored(briefId)).state.root.children;
    const children = paragraph?.type === 'paragraph' ? paragraph.children : [];
    return children.flatMap((node) => (node.type === 'citation' ? node.items : []));
  };
  const middle = async (of: Locator) => {
    const box = await of.boundingBox();
    if (!box) throw new Error('not on screen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const panel = () => story.window.locator('.citation-panel');

  it('with the pointer alone: sources chosen, placed, dragged into another order, and taken out', async () => {
    const { window } = story;
    const [rail, customs] = [await story.article('rail'), await story.article('customs')];
    const brief = await story.newBrief('By pointer', p(t('It moved.')));
    await story.open(brief.id);
    await caretAt(window, 'moved', 5);
    const option = (id: string) => {
      const title = id === rail.id ? /Railway/ : /Customs officials/;
      return window.locator('.source-finder').getByRole('option', { name: title }).first();
    };
    await window.getByRole('button', { name: 'Cite a source' }).click();
    await option(rail.id).click();
    await panel().waitFor();
    await panel().getByRole('button', { name: 'Add another source' }).click();
    await option(customs.id).click();
    await window.locator('.cite-item').nth(1).waitFor();
    await panel().getByLabel('Kind of place').first().selectOption('section');
    await panel().getByLabel('Leave the author out').first().check();
    await expect
      .poll(async () => (await items(brief.id)).map(({ articleId }) => articleId))
      .toEqual([rail.id, customs.id]);

    const from = await middle(window.locator('.cite-item-grip').nth(1));
    const to = await middle(window.locator('.cite-item').first());
    await window.mouse.move(from.x, from.y);
    await window.mouse.down();
    await window.mouse.move(from.x, from.y - 10, { steps: 3 });
    await window.mouse.move(to.x, to.y, { steps: 8 });
    await lookAt(window, 'citation-dragged');
    await window.mouse.up();
    await expect
      .poll(async () => (await items(brief.id)).map(({ articleId }) => articleId))
      .toEqual([customs.id, rail.id]);
    expect((await items(brief.id))[1]).toHaveProperty('suppressAuthor', true);

    await panel()
      .getByRole('button', { name: /^Remove .*Railway.* from this citation/ })
      .click();
    await expect
      .poll(async () => (await items(brief.id)).map(({ articleId }) => articleId))
      .toEqual([customs.id]);
    // A click beside it closes it.
    await window
      .locator('.brief-text p')
      .first()
      .click({ position: { x: 5, y: 5 } });
    await panel().waitFor({ state: 'detached' });
    await window.locator('.brief-text .citation').click();
    await panel().getByRole('button', { name: 'Remove citation' }).click();
    await expect.poll(() => items(brief.id)).toEqual([]);
  });

  it('words that came through two others are told so in the note, and in the file', async () => {
    const { app, window, folder } = story;
    const rail = await story.article('rail');
    const brief = await story.newBrief('Chain', p(t('It moved'), cite('c1', rail.id, 1), t('.')));
    await story.open(brief.id);
    await window.locator('.brief-text .citation').click();
    await panel().waitFor();
    await panel().getByRole('button', { name: 'Quoted in…' }).focus();
    const { keyboard } = window;
    await keyboard.press('Enter');
    await keyboard.type('Mina Adler');
    await keyboard.press('Tab');
    await keyboard.type('testimony');
    for (const [at, speaker] of ['Associated Press of Pakistan', 'Radio Quetta'].entries()) {
      await panel().getByRole('button', { name: 'Passed on by…' }).focus();
      await keyboard.press('Enter');
      const link = panel().getByLabel(`Who passed the words on, ${at + 1}`, { exact: true });
      await link.focus();
      await keyboard.type(speaker);
    }
    const chain =
      'Mina Adler, testimony, quoted in Associated Press of Pakistan, quoted in Radio Quetta, quoted in “Lenders Tie';
    await expect.poll(() => panel().locator('.citation-text').innerText()).toContain(chain);
    await lookAt(window, 'citation-chain');
    await keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
    expect(await items(brief.id)).toMatchObject([
      {
        quoting: {
          speaker: 'Mina Adler',
          through: [{ speaker: 'Associated Press of Pakistan' }, { speaker: 'Radio Quetta' }],
        },
      },
    ]);
    const path = join(folder, 'chain.html');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
    await keyboard.press('Control+Shift+e');
    const dialog = window.getByRole('dialog', { name: 'Export brief' });
    await dialog.getByRole('radio', { name: /^HTML/ }).check();
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await window.getByRole('dialog', { name: 'Exported' }).waitFor();
    const words = (await readFile(path, 'utf8')).replaceAll(/<[^>]*>/gu, '').replaceAll(/\s+/gu, ' ');
    expect(words).toContain(chain);
    await until(window, async () => true);
  });
});
