import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Analyst, isFocused, sampleFiles, startAnalyst } from './analyst';

/** What the analyst is asked on closing the window, which goes on afterwards. */
async function questionAtTheEnd({ app }: Analyst): Promise<string> {
  return app.evaluate(
    ({ dialog, BrowserWindow }) =>
      new Promise<string>((resolve) => {
        dialog.showMessageBox = (async (_parent: unknown, { detail = '' }: Electron.MessageBoxOptions) => {
          resolve(detail);
          return { response: 0, checkboxChecked: false };
        }) as unknown as typeof dialog.showMessageBox;
        BrowserWindow.getAllWindows()
          .find((each) => each.isVisible())
          ?.close();
      }),
  );
}

describe('words that were typed and not kept yet', () => {
  let analyst: Analyst;
  beforeAll(async () => {
    analyst = await startAnalyst();
    await analyst.resize(1440, 900);
    const { window } = analyst;
    await analyst.willChoose(await sampleFiles());
    await window.getByRole('button', { name: 'Choose files' }).click();
    await window.locator('.imports').getByText('imported').first().waitFor({ timeout: 60_000 });
    await analyst.openArticle('Customs officials');
    await analyst.press('Control+Alt+r');
    await window.locator('.record-panel').waitFor();
  });
  afterAll(() => analyst?.discard());
  const changing = (field: string) => analyst.window.getByRole('form', { name: `Change: ${field}` });

  it('a note and a value of the record are there again after another article was read', async () => {
    const { window } = analyst;
    const note = window.getByRole('textbox', { name: 'New note' });
    await note.fill('Ask the embassy about the terminals.');
    await window.getByRole('button', { name: 'Change: Outlet' }).click();
    await changing('Outlet').getByRole('textbox', { name: 'Outlet' }).fill('Harbour Wire');
    await changing('Outlet').getByLabel('Supplied by me').check();

    await analyst.openArticle('narrower');
    expect(await note.inputValue()).toBe('');
    expect(await changing('Outlet').count()).toBe(0);
    await analyst.openArticle('Customs officials');
    await window.getByRole('button', { name: 'Close the record' }).click();
    await analyst.press('Control+Alt+r');

    expect(await note.inputValue()).toBe('Ask the embassy about the terminals.');
    expect(await questionAtTheEnd(analyst)).toBe(
      'Typed and not saved: “Ask the embassy about the terminals.”\nTyped and not saved: “Harbour Wire”',
    );
    const outlet = changing('Outlet');
    expect(await outlet.getByRole('textbox', { name: 'Outlet' }).inputValue()).toBe('Harbour Wire');
    expect(await outlet.getByLabel('Supplied by me').isChecked()).toBe(true);
    // Nobody asked for the form this time, so it takes no focus away.
    expect(await isFocused(outlet)).toBe(false);

    await outlet.getByRole('button', { name: 'Save' }).click();
    await outlet.waitFor({ state: 'detached' });
    await expect.poll(() => isFocused(window.getByRole('button', { name: 'Change: Outlet' }))).toBe(true);
    expect((await analyst.article('Customs officials')).record.outlet).toEqual({
      value: 'Harbour Wire',
      basis: 'supplied',
    });
    await note.press('Control+Enter');
    await window.locator('.note-words', { hasText: 'Ask the embassy' }).waitFor();
    expect(await note.inputValue()).toBe('');
  });

  it('a value in the head leads to its field; what is given up stays given up', async () => {
    const { window } = analyst;
    await window.getByRole('button', { name: 'Close the record' }).click();
    await window.locator('.article-head').getByRole('button', { name: 'By: unknown' }).click();
    const names = changing('By').getByRole('textbox', { name: 'By' });
    await expect.poll(() => isFocused(names)).toBe(true);
    await names.fill('Nobody');
    await names.press('Escape');
    await expect.poll(() => isFocused(window.getByRole('button', { name: 'Change: By' }))).toBe(true);
    await window.getByRole('button', { name: 'Change: By' }).click();
    expect(await names.inputValue()).toBe('');
  });

  it('two names on one line are pointed out and become two authors', async () => {
    const { window } = analyst;
    const names = changing('By').getByRole('textbox', { name: 'By' });
    await names.fill('Sara Khan and Ali Raza');
    await changing('By').getByText('cited as one author').waitFor();
    // Nothing in the form is wider than the record.
    expect(
      await window.locator('.record-panel').evaluate((panel) => panel.scrollWidth - panel.clientWidth),
    ).toBe(0);
    await changing('By').getByRole('button', { name: 'One a line' }).click();
    expect(await names.inputValue()).toBe('Sara Khan\nAli Raza');
    await changing('By').getByLabel('I confirm this').check();
    await changing('By').getByRole('button', { name: 'Save' }).click();
    await changing('By').waitFor({ state: 'detached' });
    expect((await analyst.article('Customs officials')).record.authors.value).toEqual([
      'Sara Khan',
      'Ali Raza',
    ]);
  });

  it('where a value was found is there again, though nothing else was typed', async () => {
    const { window } = analyst;
    await window.getByRole('button', { name: 'Change: Section' }).click();
    await changing('Section').getByLabel('Where you found it').fill('The masthead of the print edition');
    await analyst.openArticle('narrower');
    await analyst.openArticle('Customs officials');
    expect(await changing('Section').getByLabel('Where you found it').inputValue()).toBe(
      'The masthead of the print edition',
    );
    await changing('Section').getByRole('button', { name: 'Cancel' }).click();
  });

  it('says that the record was changed meanwhile, before words typed earlier are put in its place', async () => {
    const { window } = analyst;
    await window.getByRole('button', { name: 'Change: Section' }).click();
    await changing('Section').getByRole('textbox', { name: 'Section' }).fill('Trade');
    const { id } = await analyst.article('Customs officials');
    await analyst.openArticle('narrower');
    const value = { value: 'Economy', basis: 'supplied' } as const;
    await analyst.ask('articles:setField', { articleId: id, field: 'section', value });
    await analyst.openArticle('Customs officials');
    const section = changing('Section');
    expect(await section.getByRole('textbox', { name: 'Section' }).inputValue()).toBe('Trade');
    await section.getByText('The record says “Economy” now').waitFor();
    await section.getByRole('button', { name: 'Cancel' }).click();
    await section.waitFor({ state: 'detached' });
    expect((await analyst.article('Customs officials')).record.section.value).toBe('Economy');
  });
});
