import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BriefStory, drawn, p, startBriefStory, t, until } from './brief-story';

const MONEY = 'The money follows the railway, not the other way round';
const COPPER = 'Copper prices have risen by a third';

describe('quoting from the reader', () => {
  let story: BriefStory;
  beforeAll(async () => {
    story = await startBriefStory();
  });
  afterAll(() => story?.discard());

  /** Selects words of the open article as a mouse would leave them and presses the key that quotes. */
  const quoteInReader = async (words: string) => {
    const { window } = story;
    await until(window, async () => (await window.locator('#reader-pane').innerText()).includes(words));
    const box = await window.evaluate((wanted) => {
      const walker = document.createTreeWalker(
        document.querySelector('#reader-pane') ?? document,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        node.parentElement?.scrollIntoView({ block: 'center' });
        const rects = range.getClientRects();
        const [first, last] = [rects[0], rects[rects.length - 1]];
        if (first && last)
          return {
            x: first.left,
            y: first.top + first.height / 2,
            toX: last.right,
            toY: last.top + last.height / 2,
          };
      }
      throw new Error(`“${wanted}” is not in the reader`);
    }, words);
    await window.mouse.move(box.x, box.y);
    await window.mouse.down();
    await window.mouse.move(box.toX - 1, box.toY, { steps: 6 });
    await window.mouse.move(box.toX, box.toY);
    await window.mouse.up();
    await window.waitForTimeout(150);
    await window.keyboard.press('q');
  };

  it('puts two quotes side by side, each with its citation, matched and saved', async () => {
    const { window } = story;
    const brief = await story.newBrief('Two quotes', p(t('They say')));
    await story.open(brief.id);
    await window.locator('#library-pane').getByText('Lenders Tie Copper Money').click();
    await quoteInReader(MONEY);
    await until(window, async () => (await window.locator('.quotation').count()) === 1);
    await quoteInReader(COPPER);
    await until(window, async () => (await window.locator('.quotation').count()) === 2);
    expect((await drawn(window)).trim()).toBe(`They say “${MONEY}”[1] “${COPPER}”[2]`);
    for (const index of [0, 1])
      await until(
        window,
        async () => (await window.locator('.quotation').nth(index).getAttribute('data-verdict')) === 'exact',
      );
    await until(window, async () => (await window.locator('.status').innerText()).includes('2 match'));
    const { state } = await story.stored(brief.id);
    expect([...JSON.stringify(state).matchAll(/"quoteId":"[^"]+"/g)]).toHaveLength(2);
    expect(JSON.stringify(state)).toContain('"locator":{"label":"paragraph","value":"4"}');
  });

  it('shows the verdict of a matching quotation on hover, and says its own words only', async () => {
    const { window } = story;
    const rect = await window
      .locator('.quotation')
      .first()
      .evaluate((el) => {
        const [line] = el.getClientRects();
        return { x: (line?.left ?? 0) + 20, y: (line?.top ?? 0) + 10 };
      });
    await window.mouse.move(rect.x, rect.y);
    await window.locator('.verdict-card.floating').waitFor();
    expect(await window.locator('.verdict-card.floating').innerText()).toBe('matches the stored text');
    expect(await window.locator('.brief-pane').innerText()).not.toMatch(/verified|successfully|oops/i);
  });

  it('undoes each quote by itself', async () => {
    const { window } = story;
    await window.locator('.brief-text').focus();
    await window.keyboard.press('Control+z');
    await until(window, async () => (await window.locator('.quotation').count()) === 1);
    await window.keyboard.press('Control+z');
    await until(window, async () => (await window.locator('.quotation').count()) === 0);
    expect(await drawn(window)).toBe('They say');
    await window.keyboard.press('Control+y');
    await window.keyboard.press('Control+y');
    await until(window, async () => (await window.locator('.quotation').count()) === 2);
  });

  it('checks the brief and refuses a final export of changed words', async () => {
    const { window, ask } = story;
    const rail = await story.article('rail');
    const quote = await story.quote(rail, 2, MONEY);
    const brief = await story.newBrief('Refused', {
      type: 'paragraph',
      children: [
        {
          type: 'quotation',
          quoteId: quote.id,
          articleId: rail.id,
          captured: MONEY,
          paragraph: 2,
          children: [t(MONEY.replace(' not ', ' '))],
        },
      ],
    });
    await story.open(brief.id);
    await window.locator('.brief-bar .btn', { hasText: 'Check' }).click();
    await until(window, async () => (await window.locator('.check-panel .verdict-pill').count()) === 1);
    expect(await window.locator('.check-panel').innerText()).toContain('“not” is missing');
    await window.locator('.brief-bar .btn', { hasText: 'Export' }).click();
    await window.getByRole('dialog').waitFor();
    expect(await window.getByRole('dialog').innerText()).toContain('Export as draft');
    expect(await window.getByRole('dialog').innerText()).toContain('“not” is missing');
    await expect(
      ask('exports:save', { briefId: brief.id, format: 'docx', paper: 'A4', draft: false }),
    ).rejects.toThrow();
    await window.keyboard.press('Escape');
  });
});
