import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LABELLED_ARTICLES } from '../../../shared/independence/labelled-articles.cases';
import { type Analyst, startAnalyst } from './analyst';

/** Reprints are found, compared, made one origin, told apart, and all of it is taken back. */
describe('articles that may rest on one origin', () => {
  let analyst: Analyst;
  beforeAll(async () => {
    analyst = await startAnalyst();
    await analyst.resize(1440, 900);
    for (const { title, paragraphs, story } of LABELLED_ARTICLES)
      if (story === 'copper' || story === 'flood')
        await analyst.ask('imports:paste', { html: '', text: [title, ...paragraphs].join('\n\n') });
  });
  afterAll(() => analyst?.discard());
  it('are all in the library, twins of one title among them', async () => {
    await expect.poll(async () => (await analyst.ask('articles:list', {})).total).toBe(14);
  });

  const dialog = () => analyst.window.getByRole('dialog', { name: 'Articles that may rest on one origin' });
  const proposals = () => dialog().locator('.likely-origins > li');

  it('are proposed with what they share', async () => {
    await analyst.press('Control+Alt+u');
    await dialog().waitFor();
    await expect.poll(() => proposals().count()).toBe(2);
    const copper = proposals().filter({ hasText: 'copper mine' });
    expect(await copper.getByRole('checkbox').count()).toBe(4);
    expect(await copper.innerText()).toContain('% of the shorter text shared with');
    await copper.locator('summary').last().click();
    await copper.locator('td').first().waitFor();
    expect(await copper.locator('td').first().innerText()).toContain('$410 million');
    for (const scheme of ['light', 'dark'] as const) {
      await analyst.colours(scheme);
      await analyst.picture(`likely-origins-${scheme}`);
      expect(await analyst.faults()).toEqual([]);
    }
    await analyst.colours('light');
  });

  it('become one origin, without the one that is left out, and it is taken back by key', async () => {
    const copper = proposals().filter({ hasText: 'copper mine' });
    await copper.getByRole('checkbox').last().uncheck();
    await copper.getByRole('textbox').fill('Finance ministry on Tuesday');
    await analyst.press('Enter');
    await expect.poll(() => proposals().count()).toBe(1);
    await expect
      .poll(() => analyst.ask('groups:list', {}))
      .toMatchObject([{ name: 'Finance ministry on Tuesday', articleIds: { length: 3 } }]);
    await proposals().getByRole('checkbox').first().focus();
    await analyst.press('Control+z');
    await expect.poll(() => proposals().count()).toBe(2);
    await expect.poll(() => analyst.ask('groups:list', {})).toEqual([]);
  });

  it('are told apart, and asked about again by Undo', async () => {
    await proposals().filter({ hasText: 'copper mine' }).getByRole('button', { name: 'Independent' }).click();
    await expect.poll(() => proposals().count()).toBe(1);
    await proposals().getByRole('button', { name: 'Independent' }).click();
    await dialog().getByText('Nothing to decide').waitFor();
    await dialog().getByRole('button', { name: 'Undo telling articles apart' }).click();
    await expect.poll(() => proposals().count()).toBe(1);
  });

  it('say what was decided before, where one more joins them, and why a name is refused, at the card', async () => {
    const flood = LABELLED_ARTICLES.filter(({ origin }) => origin === 'flood');
    const card = () => proposals().filter({ hasText: 'rises' }).last();
    for (const at of [2, 3]) await card().getByRole('checkbox').nth(at).uncheck();
    await card().getByRole('textbox').fill('Irrigation department');
    await analyst.press('Enter');
    await expect.poll(() => card().getByRole('checkbox').count()).toBe(2);
    await card().getByRole('textbox').fill('irrigation department');
    await analyst.press('Enter');
    await card().getByText('there is a group “Irrigation department” already', { exact: false }).waitFor();
    expect(await dialog().getByRole('checkbox', { checked: false }).count()).toBe(0);
    // Another reprint comes in: it shares its words with all four.
    await analyst.press('Escape');
    await analyst.ask('imports:paste', {
      html: '',
      text: ['River rises again', ...(flood[0]?.paragraphs ?? []), ...(flood[3]?.paragraphs ?? [])].join(
        '\n\n',
      ),
    });
    await analyst.press('Control+Alt+u');
    await expect.poll(() => card().getByRole('checkbox').count()).toBe(5);
    expect(await card().getByText('counted with “Irrigation department”', { exact: false }).count()).toBe(2);
    expect(await card().getByRole('checkbox', { checked: false }).count()).toBe(2);
    expect(await card().getByText('told apart from those that are ticked', { exact: false }).count()).toBe(2);
    for (const scheme of ['dark', 'light'] as const) {
      await analyst.colours(scheme);
      await analyst.picture(`likely-origins-decided-${scheme}`);
      expect(await analyst.faults()).toEqual([]);
    }
    await card().getByRole('button', { name: 'Independent' }).click();
    const announced = analyst.window.locator('body > .unseen[role="status"]');
    await expect
      .poll(() => announced.textContent())
      .toContain('What is counted with “Irrigation department” stays so.');
    const steps = async (words: string) => {
      await dialog()
        .getByRole('button', { name: `Undo ${words}` })
        .click();
    };
    await steps('telling articles apart');
    await expect.poll(() => card().getByRole('checkbox', { checked: false }).count()).toBe(2);
    await analyst.ask('articles:delete', { articleId: (await analyst.article('River rises again')).id });
    await analyst.press('Escape');
    const { id } = (await analyst.ask('groups:list', {})).find(({ name }) => name.startsWith('Irri')) ?? {
      id: '',
    };
    await analyst.ask('groups:delete', { groupId: id });
    const { articles } = await analyst.ask('articles:list', {});
    const ids = articles.filter(({ title }) => /rises/.test(title.value ?? '')).map((one) => one.id);
    await analyst.ask('copies:tellApart', { articleIds: ids, apart: false });
    await analyst.press('Control+Alt+u');
    await expect.poll(() => proposals().filter({ hasText: 'rises' }).getByRole('checkbox').count()).toBe(4);
  });

  it('lose one that was confirmed by mistake, in its record, and get it back by Undo', async () => {
    await proposals().getByRole('textbox').fill('The flood report of Sunday');
    await analyst.press('Enter');
    await expect.poll(async () => (await analyst.ask('groups:list', {})).length).toBe(1);
    const group = async () => (await analyst.ask('groups:list', {}))[0]?.articleIds ?? [];
    const members = await group();
    // Twins have one title: one that no other article has is taken out.
    const { articles } = await analyst.ask('articles:list', {});
    const out = articles.find(
      ({ id, title }) =>
        members.includes(id) && articles.filter((other) => other.title.value === title.value).length === 1,
    );
    await analyst.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await analyst.openArticle(out?.title.value ?? '');
    await analyst.press('Control+Alt+r');
    const panel = analyst.window.getByRole('complementary', { name: 'Record' });
    const origin = panel.getByRole('combobox', { name: 'Rests on' });
    await expect.poll(() => origin.inputValue()).not.toBe('');
    await origin.selectOption('');
    await expect.poll(async () => (await group()).length).toBe(members.length - 1);
    await analyst.picture('origin-taken-out');
    expect(await analyst.faults()).toEqual([]);
    await panel.getByRole('heading', { name: 'Independence' }).click();
    await analyst.press('Control+z');
    await expect.poll(async () => (await group()).length).toBe(members.length);
  });

  it('is made in a record, too, renamed, and both are taken back by key', async () => {
    await analyst.openArticle('Growers count losses');
    const panel = analyst.window.getByRole('complementary', { name: 'Record' });
    const names = async () => (await analyst.ask('groups:list', {})).map(({ name }) => name);
    const before = await names();
    await panel.getByRole('combobox', { name: 'Rests on' }).selectOption('new');
    await panel.getByRole('textbox', { name: 'Group' }).fill('Growers’ association');
    await analyst.press('Enter');
    await expect.poll(names).toContain('Growers’ association');
    await panel.getByRole('textbox', { name: 'Group' }).fill('Growers’ union');
    await analyst.press('Enter');
    await expect.poll(names).toContain('Growers’ union');
    await panel.getByRole('heading', { name: 'Independence' }).click();
    await analyst.press('Control+z');
    await expect.poll(names).toContain('Growers’ association');
    await analyst.press('Control+z');
    await expect.poll(names).toEqual(before);
  });
});
