import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Analyst, sampleFiles, startAnalyst } from './analyst';

describe('a narrow window by keys', () => {
  let analyst: Analyst;
  beforeAll(async () => {
    analyst = await startAnalyst();
    const { window } = analyst;
    await analyst.resize(1440, 900);
    await analyst.willChoose(await sampleFiles());
    await analyst.press('Control+o');
    await window
      .locator('.imports')
      .getByText(/^\d+ imported/u)
      .waitFor();
    await analyst.makeBrief('Ports', [
      { type: 'paragraph', children: [{ type: 'text', text: 'Start.', format: 0 }] },
    ]);
    await analyst.openBrief('Ports');
    await window.getByRole('tab', { name: /^Articles/ }).click();
    await window.locator('.row').first().click();
    await window.locator('.sheet [data-block="1"]').waitFor();
  });
  afterAll(() => analyst?.discard());

  const paneWithFocus = () =>
    analyst.window.evaluate(() => document.activeElement?.closest('main.desk > section')?.id ?? null);

  it.each([
    ['the library is a drawer', 1024, 700, 1],
    ['at twice the size, where article and brief are tabs', 1440, 900, 2],
  ])('F6 goes round all three panes: %s', async (_name, width, height, zoom) => {
    await analyst.resize(width, height);
    await analyst.app.evaluate(
      ({ BrowserWindow }, factor) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor),
      zoom,
    );
    await analyst.window.waitForFunction((most) => innerWidth <= most, width / zoom);
    const step = async () => {
      const before = await paneWithFocus();
      await analyst.press('F6');
      await expect
        .poll(paneWithFocus)
        .toSatisfy((now: string | null) => now !== null && now !== before, 'another pane has the focus');
      return await paneWithFocus();
    };
    for (let left = 3; left > 0 && (await step()) !== 'library-pane'; left -= 1);
    const seen = [await step(), await step(), await step()];
    expect(seen).toEqual(['reader-pane', 'brief-pane', 'library-pane']);
  });

  it('Esc leaves the drawer, and the focus is in the article or the brief, not nowhere', async () => {
    await analyst.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1),
    );
    await analyst.resize(1024, 700);
    if ((await paneWithFocus()) !== 'library-pane') await analyst.press('Control+f');
    await expect.poll(paneWithFocus).toBe('library-pane');
    await analyst.press('Escape', 'Escape');
    await expect.poll(paneWithFocus).toBeOneOf(['reader-pane', 'brief-pane']);
    await analyst.window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await analyst.press('Control+Alt+1');
    await expect.poll(paneWithFocus).toBe('library-pane');
    await analyst.press('Escape');
    await expect.poll(paneWithFocus).toBeOneOf(['reader-pane', 'brief-pane']);
  });

  it('the page is no higher than the window, so that nothing behind a dialog scrolls', async () => {
    // What is said to screen readers stands in the page, too.
    await analyst.command('Star the articles chosen');
    await expect.poll(() => analyst.window.locator('body > .unseen[role="status"]').count()).toBe(1);
    expect(
      await analyst.window.evaluate(() => document.documentElement.scrollHeight - innerHeight),
    ).toBeLessThanOrEqual(0);
  });
});
