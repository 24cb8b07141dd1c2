import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Analyst, firstSentence, sampleFiles, screenshot, startAnalyst } from './analyst';

type Focus = { what: string; pane: string; faults: string[] };

/** Where the focus is and what is wrong with it: lost, out of sight, not drawn, without a name. */
function focusOf(analyst: Analyst): Promise<Focus> {
  return analyst.window.evaluate(() => {
    const el = document.activeElement;
    if (!(el instanceof HTMLElement) || el === document.body)
      return { what: 'nothing', pane: '', faults: ['the focus is lost'] };
    const labels = (el.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id));
    const fields =
      el instanceof HTMLInputElement || el instanceof HTMLSelectElement || el instanceof HTMLTextAreaElement;
    const name =
      el.getAttribute('aria-label') ??
      (labels.map((each) => each?.textContent ?? '').join(' ') ||
        (fields ? [...(el.labels ?? [])].map((each) => each.textContent).join(' ') : el.textContent) ||
        '');
    const faults: string[] = [];
    if (name.trim() === '') faults.push('has no name');
    // In a list the row that the arrows move stands for the focus.
    const row = document.getElementById(el.getAttribute('aria-activedescendant') ?? '');
    const drawn =
      row ?? (el instanceof HTMLInputElement && el.type === 'radio' ? (el.closest('label') ?? el) : el);
    const box = drawn.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) faults.push('takes no room');
    if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
      faults.push('is out of sight');
    const writing =
      el.isContentEditable || el.matches('textarea, input:not([type="radio"], [type="checkbox"])');
    const outlined = [el, drawn].some((each) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      // A paragraph of an article has a bar beside it.
      if (each.matches('[data-block]') && boxShadow !== 'none') return true;
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    });
    if (!writing && !outlined) faults.push('is not drawn');
    const pane = el.closest('[role="dialog"], header.top, #library-pane, #reader-pane, #brief-pane');
    return {
      what: `${el.tagName.toLowerCase()} “${name.trim().slice(0, 60)}”`,
      pane: pane?.id || (pane?.className.toString() ?? ''),
      faults,
    };
  });
}

async function focusIsRight(analyst: Analyst): Promise<Focus> {
  let focus = await focusOf(analyst);
  // A pane or dialog that opens takes the focus in the next frames.
  for (let tries = 0; focus.faults.length > 0 && tries < 40; tries += 1) {
    await analyst.window.waitForTimeout(25);
    focus = await focusOf(analyst);
  }
  expect(focus.faults, focus.what).toEqual([]);
  return focus;
}

describe('without a mouse', () => {
  let analyst: Analyst;
  let out: string;
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'briefwright-out-'));
    analyst = await startAnalyst();
    await analyst.resize(1440, 900);
  });
  afterAll(async () => {
    await analyst?.discard();
    await rm(out, { recursive: true, force: true });
  });
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) {
      await analyst.press(key);
      await focusIsRight(analyst);
    }
  };
  const tabTo = async (what: RegExp, key = 'Tab') => {
    for (let presses = 0; presses < 60; presses += 1) {
      await analyst.press(key);
      const focus = await focusIsRight(analyst);
      if (what.test(focus.what)) return focus;
    }
    throw new Error(`${key} never came to ${what}`);
  };

  it('the whole job is done by keys, and the focus is never lost', async () => {
    const { window } = analyst;
    await window.getByRole('heading', { name: 'Drop articles here' }).waitFor();
    await analyst.willChoose(await sampleFiles());
    await tabTo(/Choose files/);
    await analyst.press('Enter');
    await window.locator('.imports').getByText('imported').first().waitFor({ timeout: 60_000 });
    await window.locator('.sheet h1').waitFor();
    await analyst.press('Control+n');
    await window.getByRole('listbox', { name: 'Templates' }).getByRole('option').first().waitFor();
    await analyst.press('Enter');
    await window.locator('.brief-text [data-guidance]').first().waitFor();

    // The list: arrows and Enter.
    await keys('F6');
    while ((await focusIsRight(analyst)).pane !== 'library-pane') await keys('F6');
    await keys('End', 'Home', 'ArrowDown', 'Enter');
    const { articles } = await analyst.ask('articles:list', {});
    const article = await analyst.ask('articles:get', { articleId: articles[1]?.id ?? '' });
    await expect
      .poll(() => window.locator('.sheet [data-block="1"]').innerText())
      .toBe(article.text.blocks[0]?.text);

    // The text: a sentence of the second paragraph, made longer and shorter by a word.
    while ((await focusIsRight(analyst)).pane !== 'reader-pane') await keys('F6');
    await keys('ArrowDown', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowLeft');
    expect(await window.evaluate(() => getSelection()?.toString())).toBe(
      firstSentence(article.text.blocks[1]?.text ?? ''),
    );
    await analyst.press('q');
    await window.locator('.quotation[data-verdict="exact"]').waitFor();
    expect((await focusIsRight(analyst)).pane).toBe('brief-pane');

    // The brief: words, a second source, a word lost and brought back from the card.
    await window.keyboard.type('and more ');
    await analyst.press('Alt+c');
    await window.locator('.source-finder [role="option"]').first().waitFor();
    await keys('ArrowDown', 'Enter');
    await window.keyboard.type('3');
    await analyst.press('Enter');
    await expect.poll(() => window.locator('.citation').count()).toBe(2);
    await focusIsRight(analyst);
    await keys('Control+Home');
    while (
      !(await window.evaluate(
        () => getSelection()?.anchorNode?.parentElement?.closest('.quotation') !== null,
      ))
    )
      await keys('ArrowDown', 'Home', 'Control+ArrowRight');
    // Behind its first word: without that one the others would still stand in the source.
    await keys('Home', 'Control+ArrowRight', 'Control+Delete');
    await window.locator('.quotation[data-verdict="changed"]').waitFor();
    await expect
      .poll(() =>
        window
          .locator('[role="status"]')
          .allInnerTexts()
          .then((all) => all.join(' ')),
      )
      .toMatch(/changed/i);
    await keys('Alt+Enter');
    expect((await focusIsRight(analyst)).what).toContain('Restore words');
    await analyst.press('Enter');
    await window.locator('.quotation[data-verdict="exact"]').waitFor();
    expect((await focusIsRight(analyst)).pane).toBe('brief-pane');

    // The check, opened and left.
    await analyst.press('F7');
    await window.locator('.check-list li').first().waitFor();
    await keys('Tab', 'Tab', 'Tab');
    await keys('Escape');

    // Word is chosen with the arrows.
    const path = join(out, 'by-keys.docx');
    await analyst.willSaveTo(path);
    await analyst.press('Control+Shift+e');
    await window.getByRole('dialog').waitFor();
    await focusIsRight(analyst);
    if (!(await window.getByRole('radio', { name: 'PDF' }).evaluate((el) => el === document.activeElement)))
      await tabTo(/PDF/);
    await keys('ArrowRight');
    await tabTo(/^button “Export”/);
    await analyst.press('Enter');
    await window.getByRole('heading', { name: 'Exported' }).waitFor({ timeout: 60_000 });
    await focusIsRight(analyst);
    await analyst.press('Escape');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await focusIsRight(analyst)).pane).toBe('brief-pane');
  });

  it('Tab comes everywhere in the order of the screen, and round again', async () => {
    const { window } = analyst;
    await window.evaluate(() => document.querySelector<HTMLElement>('.find')?.focus());
    const first = await focusOf(analyst);
    const panes: string[] = [];
    let stops = 0;
    for (; stops < 90; stops += 1) {
      await analyst.press('Tab');
      const at = await window.evaluate(
        () => document.activeElement === document.body || document.activeElement === null,
      );
      // Past the last stop lies the frame of the window itself.
      if (at) continue;
      const focus = await focusIsRight(analyst);
      if (focus.what === first.what) break;
      // A divider stands between two panes.
      if (focus.pane !== '' && panes.at(-1) !== focus.pane) panes.push(focus.pane);
    }
    expect(stops, panes.join(', ')).toBeLessThan(90);
    expect(panes.slice(0, 4)).toEqual(['top', 'library-pane', 'reader-pane', 'brief-pane']);
  });

  it('a dialog keeps the focus inside and gives it back', async () => {
    const { window } = analyst;
    await window.evaluate(() => document.querySelector<HTMLElement>('.find')?.focus());
    for (const name of ['Settings', 'Keyboard shortcuts', 'About Briefwright']) {
      await analyst.command(name);
      const dialog = window.getByRole('dialog', { name });
      await dialog.waitFor();
      for (let presses = 0; presses < 8; presses += 1) {
        await analyst.press('Tab');
        await focusIsRight(analyst);
        expect(
          await dialog.evaluate(
            (el) =>
              el.contains(document.activeElement) ||
              document.activeElement?.hasAttribute('data-base-ui-focus-guard'),
          ),
        ).toBe(true);
      }
      await analyst.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect((await focusIsRight(analyst)).pane).toBe('top');
    }
  });

  it('every key of the list in the app stands in the handbook', async () => {
    const { window } = analyst;
    await analyst.press('F1');
    await window.locator('.shortcut-list').first().waitFor();
    const rows = await window.locator('.shortcut-list').evaluateAll((lists) =>
      lists.flatMap((list) => {
        const keys = [...list.querySelectorAll('dd')];
        return [...list.querySelectorAll('dt')].map(
          (what, at) => `| ${what.textContent} | ${keys[at]?.textContent} |`,
        );
      }),
    );
    await analyst.press('Escape');
    const handbook = await readFile(join(import.meta.dirname, '../../../docs/shortcuts.md'), 'utf8');
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => !handbook.includes(row))).toEqual([]);
  });

  it('nothing is lost at twice the size', async () => {
    const { window, app } = analyst;
    const zoom = (factor: number) =>
      app.evaluate(
        ({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by),
        factor,
      );
    await zoom(2);
    await window.waitForFunction(() => innerWidth < 800);
    await analyst.settled();
    await writeFile(
      await screenshot('zoom-200'),
      Buffer.from(
        await app.evaluate(
          async ({ BrowserWindow }) =>
            (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64') ??
            '',
        ),
        'base64',
      ),
    );
    const wide = await window.evaluate(() => ({
      page: document.documentElement.scrollWidth - innerWidth,
      out: [...document.querySelectorAll<HTMLElement>('button, input, select, textarea')]
        .filter((el) => el.checkVisibility() && el.getBoundingClientRect().width > 0)
        .filter(
          (el) => el.getBoundingClientRect().right > innerWidth + 1 || el.getBoundingClientRect().left < -1,
        )
        .map((el) => el.getAttribute('aria-label') ?? el.textContent ?? ''),
    }));
    await zoom(1);
    await window.waitForFunction(() => innerWidth > 1400);
    expect(wide).toEqual({ page: 0, out: [] });
  });

  it('colours forced by the system, and motion not wanted, are obeyed', async () => {
    const { window } = analyst;
    await window.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce', colorScheme: null });
    await analyst.picture('forced-colours');
    expect(
      await window.evaluate(() =>
        Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--quick')),
      ),
    ).toBe(0);
    await window.locator('.find').focus();
    await focusIsRight(analyst);
    await window.emulateMedia({ forcedColors: 'none', reducedMotion: null, colorScheme: null });
  });
});
