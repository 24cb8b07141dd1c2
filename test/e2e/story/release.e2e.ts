import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cite, p, quoted, t, until } from '../editor/brief-story';
import { makeStoryFolder } from '../support/launch';
import { type Analyst, sampleFiles, startAnalyst } from './analyst';

/** One brief from its review to its release, and on to a new version. */
describe('a brief that is released', () => {
  let analyst: Analyst;
  let folder: string;
  let briefId: string;
  const dialog = (name: string | RegExp) => analyst.window.getByRole('dialog', { name });
  const review = () => analyst.window.getByRole('region', { name: 'Review for release' });
  const banner = () => analyst.window.getByRole('region', { name: 'Release of this brief' });
  const text = () => analyst.window.locator('.brief-text');

  beforeAll(async () => {
    folder = await makeStoryFolder();
    analyst = await startAnalyst({ folder });
    await analyst.resize(1440, 900);
    await analyst.willChoose(await sampleFiles());
    await analyst.press('Control+o');
    await until(analyst.window, async () => (await analyst.ask('articles:list', {})).total >= 7, 30_000);
    const article = await analyst.article('freight line');
    const quote = await analyst.keepQuote(article, 2, 'The money follows the railway');
    ({ id: briefId } = await analyst.makeBrief('Copper and rail', [
      p(
        t('One of the officials said: '),
        quoted(quote),
        t('.'),
        cite('11111111-1111-4111-8111-111111111111', article.id),
      ),
      p(t('The ministry has 7 offices in Karachi.')),
    ]));
    await analyst.openBrief('Copper and rail');
  });
  afterAll(() => analyst?.discard());

  it('is not released while something blocks, and the dialog leads to it', async () => {
    const { window, press } = analyst;
    await text().focus();
    await press('Control+F7');
    await dialog('Release the brief')
      .getByText(/hold.? up the release/)
      .waitFor();
    await dialog('Release the brief').getByRole('textbox', { name: 'Reviewer' }).fill('A. Khan');
    await dialog('Release the brief')
      .getByRole('checkbox', { name: /has read it/ })
      .check();
    await analyst.picture('release');
    expect(await analyst.faults()).toEqual([]);
    expect(
      await dialog('Release the brief')
        .getByRole('button', { name: 'Release', exact: true })
        .getAttribute('aria-disabled'),
    ).toBe('true');
    await dialog('Release the brief').getByRole('button', { name: 'Open the review' }).click();
    const open = review().locator('.finding', { hasText: '7 offices' });
    await open.getByRole('button', { name: /^Answer/ }).click();
    await window.keyboard.type('Known to the reader.');
    await press('Control+Enter');
    await review()
      .getByText(/^Nothing holds up the release/)
      .waitFor();
  });

  it('leaves with the files that are kept, byte for byte', async () => {
    const { window } = analyst;
    await review().getByRole('button', { name: 'Release…' }).click();
    const asked = dialog('Release the brief');
    await asked.getByText(/^Nothing holds up/).waitFor();
    const button = asked.getByRole('button', { name: 'Release', exact: true });
    // Not `disabled`, so that it can say why: Playwright would wait for it.
    await button.click({ force: true });
    await asked
      .getByText('Missing: the name of the reviewer, the tick that the reviewer has read it.')
      .waitFor();
    expect(
      await asked
        .getByRole('textbox', { name: 'Reviewer' })
        .evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await asked.getByRole('textbox', { name: 'Reviewer' }).fill('A. Khan');
    await asked.getByRole('checkbox', { name: /has read it/ }).check();
    await asked.getByText(/^Nothing holds up/).waitFor();
    await asked.getByRole('button', { name: 'Release', exact: true }).click();
    const done = dialog('Released as version 1.0');
    await done.waitFor({ timeout: 60_000 });
    await analyst.picture('release-done');
    expect(await analyst.faults()).toEqual([]);
    const [release] = await analyst.ask('releases:list', { briefId });
    expect(release).toMatchObject({ version: '1.0', reviewer: 'A. Khan' });
    expect(release?.files.map(({ format }) => format)).toEqual(['pdf', 'docx']);
    const path = join(folder, 'copy.pdf');
    await analyst.willSaveTo(path);
    await done.getByRole('button', { name: /^Save a copy of .*\.pdf/ }).click();
    await done.getByText('Saved a copy as').waitFor();
    const hash = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    expect(hash).toBe(release?.files[0]?.sha256);
    expect(await done.innerText()).toContain(hash);
    expect(await done.innerText()).not.toMatch(/PDF has no|could not be read/);
    await done.getByRole('button', { name: 'Done' }).click();
    await window.locator('.released').waitFor();
  });

  it('is read-only, says so, and says why a command does nothing', async () => {
    const { window } = analyst;
    await banner().getByText('Released as version 1.0').waitFor();
    await analyst.picture('released');
    expect(await analyst.faults()).toEqual([]);
    await analyst.colours('dark');
    await analyst.picture('released-dark');
    expect(await analyst.faults()).toEqual([]);
    await analyst.colours('light');
    expect(await text().getAttribute('contenteditable')).toBe('false');
    const before = await text().innerText();
    await analyst.command('Page break');
    await window.locator('.brief-notice').getByText('stays as it is').waitFor();
    expect(await text().innerText()).toBe(before);
    expect(await window.locator('.status').innerText()).not.toContain('Not saved');
    expect((await analyst.ask('briefs:get', { briefId })).revision).toBe(1);
  });

  it('goes on as a new version that can be written', async () => {
    const { window } = analyst;
    await banner().getByRole('button', { name: 'New version' }).click();
    await window.locator('.released').waitFor({ state: 'detached' });
    await until(window, async () => (await text().getAttribute('contenteditable')) === 'true');
    expect(await text().innerText()).toContain('follows the railway');
    expect(await analyst.ask('briefs:list', {})).toHaveLength(2);
  });
});
