import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cite, p, t, until } from '../editor/brief-story';
import { type Analyst, startAnalyst } from './analyst';

/** What a source is marked with goes into its record, shows in the reader, and is compared with the line of a brief. */
describe('the handling of sources', () => {
  let analyst: Analyst;
  beforeAll(async () => {
    analyst = await startAnalyst();
    await analyst.resize(1440, 900);
    for (const [title, words] of [
      ['Cable on the quay', 'The council told the envoy that the quay would not open before spring.'],
      ['Bulletin of the port', 'The port counted forty ships in the month, fewer than in the year before.'],
    ])
      await analyst.ask('imports:paste', { html: '', text: `${title}\n\n${words}` });
    await until(analyst.window, async () => (await analyst.ask('articles:list', {})).total === 2);
    await analyst.openArticle('Cable on the quay');
  });
  afterAll(() => analyst?.discard());

  const handlingOf = async (words: string) => (await analyst.article(words)).record.handling;
  const head = () => analyst.window.locator('.article-head .source-handling');

  it('is chosen in the record, shown over the title, and undone', async () => {
    const { window } = analyst;
    await analyst.press('Control+Alt+r');
    expect(await head().count()).toBe(0);
    await window.getByRole('button', { name: 'Change: Handling' }).click();
    const form = window.getByRole('form', { name: 'Change: Handling' });
    await form.getByLabel('Handling', { exact: true }).fill('TLP: AMBER');
    await form.getByText('compared as TLP:AMBER').waitFor();
    await form.getByRole('button', { name: 'Choose the marking of the source' }).click();
    await analyst.picture('source-handling-menu');
    await window.getByRole('menuitemradio', { name: /^TLP:AMBER(?!\+)/ }).click();
    await form.getByLabel('I confirm this from the source').check();
    await analyst.picture('source-handling-form');
    expect(await analyst.faults()).toEqual([]);
    await form.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => head().innerText()).toContain('TLP:AMBER');
    expect(await handlingOf('Cable')).toEqual({ value: 'TLP:AMBER', basis: 'confirmed' });
    await analyst.picture('source-handling-reader');
    await window.getByRole('button', { name: 'Undo the change of Handling' }).click();
    await expect.poll(() => head().count()).toBe(0);
    expect(await handlingOf('Cable')).toEqual({ value: null, basis: 'unknown' });
  });

  it('is set for many at once, with one undo; none is told apart from unknown', async () => {
    const { window } = analyst;
    await window.getByRole('listbox', { name: 'Articles', exact: true }).focus();
    await analyst.press('Home', 'Shift+ArrowDown', 'Control+Alt+y');
    const dialog = window.getByRole('dialog', { name: 'Set a field of 2 articles' });
    await dialog.getByLabel('Field').selectOption('handling');
    await dialog.getByRole('button', { name: 'Choose the marking of the source' }).click();
    await window.getByRole('menuitemradio', { name: /^No marking/ }).click();
    expect(await dialog.getByLabel('Value').inputValue()).toBe('no marking');
    expect(await analyst.faults()).toEqual([]);
    await dialog.getByRole('button', { name: 'Set for 2 articles' }).click();
    await expect.poll(async () => (await handlingOf('Bulletin')).value).toBe('none');
    expect((await handlingOf('Cable')).value).toBe('none');
    await window.locator('.chosen-bar .said').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await handlingOf('Bulletin')).value).toBe(null);
  });

  it('is compared with the brief at the review, one click from the line and from the unknown source', async () => {
    const { window } = analyst;
    const [cable, bulletin] = [await analyst.article('Cable'), await analyst.article('Bulletin')];
    const value = { value: 'TLP:AMBER', basis: 'confirmed' as const };
    await analyst.ask('articles:setField', { articleId: cable.id, field: 'handling', value });
    const id = (digit: number) => `${digit}`.repeat(8).concat('-1111-4111-8111-111111111111');
    const { id: briefId } = await analyst.makeBrief('Quay', [
      p(t('The quay would not open before spring.'), cite(id(1), cable.id)),
      p(t('The port counted forty ships in the month.'), cite(id(2), bulletin.id)),
    ]);
    const stored = await analyst.ask('briefs:get', { briefId });
    await analyst.ask('briefs:save', {
      ...{ briefId, style: stored.style, state: stored.state, revision: stored.revision },
      header: { ...stored.header, handling: 'TLP:GREEN' },
    });
    await analyst.openBrief('Quay');
    await window.locator('.brief-text').focus();
    await analyst.press('Shift+F7');
    const panel = () => window.getByRole('region', { name: 'Review for release' });
    const finding = (words: string) =>
      panel().locator('.finding', { hasText: words }).locator('[data-stop]').first();
    await finding('lower than that of a source').click();
    await analyst.picture('source-handling-review');
    await expect
      .poll(() =>
        window.evaluate(() =>
          document.activeElement instanceof HTMLInputElement ? document.activeElement.dataset.place : null,
        ),
      )
      .toBe('handling');
    await finding('is not on record').click();
    await expect
      .poll(() => window.locator('.sheet [data-block="1"]').textContent())
      .toBe(bulletin.text.blocks[0]?.text);
    await window.getByRole('textbox', { name: /^Handling line/ }).fill('TLP:AMBER');
    await panel().getByRole('button', { name: 'Review again' }).first().click();
    await expect.poll(() => finding('lower than that of a source').count(), { timeout: 15_000 }).toBe(0);
  });
});
