import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BriefStory, cite, drawn, p, startBriefStory, t, until } from './brief-story';

describe('a third click', () => {
  let story: BriefStory;
  beforeAll(async () => {
    story = await startBriefStory();
  });
  afterAll(() => story?.discard());

  const chosen = () => story.window.evaluate(() => document.getSelection()?.toString() ?? '');
  const clickThrice = async (words: string) => {
    const box = await story.window.locator('.brief-text').getByText(words).first().boundingBox();
    if (!box) throw new Error('not on screen');
    await story.window.mouse.click(box.x + 20, box.y + box.height / 2, { clickCount: 3 });
  };

  it('chooses the paragraph with its citations, and nothing of the next', async () => {
    const { window } = story;
    const rail = await story.article('rail');
    const id = '11111111-1111-4111-8111-111111111111';
    const brief = await story.newBrief(
      'Thrice',
      p(t('Lenders wait'), cite(id, rail.id), t(' for a contract.')),
      p(t('Nobody else does.')),
    );
    await story.open(brief.id);
    await clickThrice('Lenders wait');
    expect((await chosen()).replace(/\s+/gu, ' ')).toMatch(/^Lenders wait.* for a contract\.$/u);
    await clickThrice('Nobody else');
    expect(await chosen()).toBe('Nobody else does.');
    await clickThrice('Lenders wait');
    await window.keyboard.type('Gone.');
    await until(
      window,
      async () => (await drawn(window)).replace(/\s+/gu, ' ') === 'Gone. Nobody else does.',
    );
    // What was typed goes first, then what it replaced comes back.
    await until(window, async () => {
      await window.keyboard.press('Control+z');
      return (await drawn(window)).startsWith('Lenders wait');
    });
  });
});
