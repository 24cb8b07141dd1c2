import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Analyst, startAnalyst } from './analyst';

const PARAGRAPHS = [
  'Ports and rails',
  'The harbour board met on Monday in the old customs house. Gen. Malik asked for $8.5 billion at once. Nobody answered him.',
  'The board will meet again in May. Its members were told to bring maps.',
  'A railway was promised to the valley by the last three governments, and none was built.',
];

describe('quoting sentences without selecting', () => {
  let analyst: Analyst;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'briefwright-sentences-'));
    analyst = await startAnalyst();
    await analyst.resize(1440, 900);
    const path = join(folder, 'ports.txt');
    await writeFile(path, PARAGRAPHS.join('\n\n'));
    await analyst.willChoose([path]);
    await analyst.press('Control+o');
    await analyst.window.locator('.sheet [data-block="1"]').waitFor();
    await analyst.makeBrief('Ports', [{ type: 'paragraph', children: [] }]);
    await analyst.openBrief('Ports');
  });
  afterAll(async () => {
    await analyst?.discard();
    await rm(folder, { recursive: true, force: true });
  });

  const dialog = () => analyst.window.getByRole('dialog', { name: 'Quote sentences' });
  const list = () => dialog().getByRole('listbox', { name: /^Sentences of paragraph \d/ });
  const chosen = () => dialog().getByRole('option', { selected: true }).allInnerTexts();
  const said = () => dialog().getByRole('status').innerText();
  const listFocused = () =>
    expect.poll(() => list().evaluate((el) => el === document.activeElement)).toBe(true);
  const focusParagraph = async (words: string) => {
    const { text } = await analyst.article('harbour board');
    const number = text.blocks.findIndex((block) => block.text.includes(words)) + 1;
    await analyst.window.locator(`.sheet [data-block="${number}"]`).focus();
    return number;
  };

  it('lists the sentences of the paragraph with the focus, by roles and names', async () => {
    const number = await focusParagraph('The harbour board');
    await analyst.press('Control+Alt+q');
    await expect.poll(() => list().evaluate((el) => el === document.activeElement)).toBe(true);
    const group = list().getByRole('group', { name: `Paragraph ${number}` });
    expect(await group.getByRole('option').allInnerTexts()).toEqual([
      'The harbour board met on Monday in the old customs house.',
      'Gen. Malik asked for $8.5 billion at once.',
      'Nobody answered him.',
    ]);
    expect(await list().getAttribute('aria-multiselectable')).toBe('true');
    expect(await said()).toBe(`1 sentence, paragraph ${number}`);
    const active = await list().getAttribute('aria-activedescendant');
    expect(await analyst.window.locator(`[id="${active}"]`).innerText()).toMatch(/^The harbour board/);
    expect(await analyst.faults()).toEqual([]);
  });

  it('takes more of them with Shift, over the next paragraph, and says how many', async () => {
    const { text } = await analyst.article('harbour board');
    const number = text.blocks.findIndex((block) => block.text.includes('The harbour board')) + 1;
    await analyst.press('ArrowDown', 'Shift+ArrowDown');
    expect(await chosen()).toEqual(['Gen. Malik asked for $8.5 billion at once.', 'Nobody answered him.']);
    await expect.poll(said).toBe(`2 sentences, paragraph ${number}`);
    await analyst.press('Shift+ArrowDown');
    await expect.poll(said).toBe(`3 sentences, paragraphs ${number} to ${number + 1}`);
    expect(await chosen()).toContain('The board will meet again in May.');
    await analyst.picture('quote-sentences-light');
    expect(await analyst.faults()).toEqual([]);
    await analyst.colours('dark');
    await analyst.picture('quote-sentences-dark');
    expect(await analyst.faults()).toEqual([]);
    await analyst.colours('light');
  });

  it('quotes them into the brief with Enter, and they match', async () => {
    const { window } = analyst;
    await analyst.press('Enter');
    const button = dialog().getByRole('button', { name: /^Quote into brief/ });
    expect(await button.evaluate((el) => el === document.activeElement)).toBe(true);
    await analyst.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await expect
      .poll(() => window.locator('.brief-pane [data-verdict]').first().getAttribute('data-verdict'))
      .toBe('exact');
    const [listing] = await analyst.ask('quotes:list', {});
    expect(listing?.quote.exact).toBe(
      'Gen. Malik asked for $8.5 billion at once. Nobody answered him.\n\nThe board will meet again in May.',
    );
  });

  it('is in the palette, keeps a quote by K, and copies one with its citation', async () => {
    const { app } = analyst;
    const number = await focusParagraph('A railway was promised');
    await analyst.command('Quote sentence');
    await listFocused();
    await expect.poll(said).toBe(`1 sentence, paragraph ${number}`);
    await analyst.press('k');
    await dialog().waitFor({ state: 'detached' });
    await expect.poll(async () => (await analyst.ask('quotes:list', {})).length).toBe(2);
    await analyst.press('Control+Alt+q');
    await listFocused();
    await expect.poll(said).toBe(`1 sentence, paragraph ${number}`);
    await analyst.press('Shift+ArrowUp', 'Control+Shift+c');
    await dialog().waitFor({ state: 'detached' });
    await expect
      .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
      .toMatch(/^“Its members were told to bring maps\. A railway was promised.*”.*para\. \d/su);
  });
});
