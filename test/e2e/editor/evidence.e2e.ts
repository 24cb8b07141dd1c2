import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EditorNode } from '../../../shared/model';
import { type BriefStory, cite, p, quoted, startBriefStory, t, until } from './brief-story';

const SAID = 'The fund will lend to every province that asks for the money in time';
const h = (words: string): EditorNode => ({ type: 'heading', tag: 'h2', children: [t(words)] });

describe('what claims rest on', () => {
  let story: BriefStory;
  let quoteId = '';
  let briefId = '';
  beforeAll(async () => {
    story = await startBriefStory();
    const paste = async (text: string) => {
      const { articleId } = await story.ask('imports:paste', { html: '', text });
      return await story.ask('articles:get', { articleId: articleId ?? '' });
    };
    const first = await paste(
      `Fund promises loans\n\n“${SAID},” Ayesha Malik said in Quetta on Monday.\n\nRain fell on the town in the night, and the road was closed.`,
    );
    const second = await paste(
      'Fund will not lend\n\nOfficials met again in Quetta to talk about the money.\n\n“The fund will not lend to every province that asks for money in time,” Ayesha Malik said.',
    );
    const at = first.text.blocks.findIndex(({ text }) => text.includes(SAID)) + 1;
    const quote = await story.quote(first, at, SAID);
    quoteId = quote.id;
    const brief = await story.newBrief(
      'Lending',
      h('Key facts'),
      p(
        t('Malik said '),
        quoted(quote),
        cite('c1', first.id, at),
        t('. Officials met'),
        cite('c2', second.id, 1),
        t('.'),
      ),
      h('Outlook'),
      p(
        t('Lending is disputed'),
        cite('c3', first.id, at),
        cite('c4', second.id, 1),
        t('. We were asked for this note.'),
      ),
    );
    briefId = brief.id;
    await story.open(brief.id);
  });
  afterAll(() => story?.discard());

  const standings = () => story.window.locator('.matrix-body .standing').allInnerTexts();
  const openMatrix = async () => {
    await story.window.locator('.brief-text').focus();
    await story.window.keyboard.press('Control+Alt+m');
    await story.window.waitForSelector('.matrix-grid');
  };

  it('shows each claim with its standing, by key, and clean to axe', async () => {
    await openMatrix();
    await until(story.window, async () => (await standings()).length === 4);
    expect((await standings()).map((words) => words.trim())).toEqual([
      'one source',
      'one source',
      'independent',
      'no source',
    ]);
    const { violations } = await new AxeBuilder({ page: story.window })
      .setLegacyMode()
      .include('.dialog')
      .analyze();
    const faults = violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
    expect(faults).toEqual([]);
  });

  it('counts two articles of one origin once, from the head of a column', async () => {
    const { window } = story;
    await window.locator('.matrix-head .source').first().click();
    await window.getByLabel('Rests on').selectOption({ label: 'A new group…' });
    await window.getByLabel('Group', { exact: true }).fill('Handout of the fund');
    await window.getByLabel('Why').fill('Same sentences');
    await window.getByRole('button', { name: 'Make the group' }).click();
    await until(window, async () => (await story.ask('groups:list', {}))[0]?.articleIds.length === 1);
    await window.getByRole('button', { name: 'Close', exact: true }).last().click();
    await window.locator('.matrix-head .source').nth(1).click();
    await window.getByLabel('Rests on').selectOption({ label: 'Handout of the fund (1 article)' });
    await until(window, async () => (await standings())[2]?.trim() === 'one origin');
    await window.getByRole('button', { name: 'Close', exact: true }).last().click();
  });

  it('moves by arrows, marks a claim that needs no source, and goes to the sentence', async () => {
    const { window } = story;
    await window.locator('.matrix-grid').focus();
    await window.keyboard.press('Control+End');
    await window.keyboard.press('Home');
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('Enter');
    await until(window, async () => (await standings())[3]?.trim() === 'needs none');
    await window.getByRole('button', { name: /^No source/ }).isDisabled();
    await window.locator('.matrix-grid').focus();
    await window.keyboard.press('ArrowLeft');
    await window.keyboard.press('ArrowUp');
    await window.keyboard.press('Enter');
    await window.waitForSelector('.matrix-grid', { state: 'detached' });
    await until(window, async () =>
      (await window.evaluate(() => getSelection()?.anchorNode?.textContent ?? '')).startsWith('Lending is'),
    );
    await window.keyboard.type('Today ');
    await until(window, async () =>
      JSON.stringify((await story.stored(briefId)).state).includes('Today Lending is disputed'),
    );
  });

  it('warns at a quotation that another article words otherwise, and compares from there', async () => {
    const { window } = story;
    await window.locator('.brief-text').focus();
    await window.keyboard.press('Control+Home');
    for (let step = 0; step < 40 && !(await window.locator('.other-wordings').isVisible()); step += 1) {
      await window.keyboard.press('ArrowRight');
      if (step > 20) await window.waitForTimeout(400);
    }
    const caution = window.locator('.other-wordings');
    await caution.waitFor();
    expect(await caution.innerText()).toMatch(
      /^Worded differently in “fund will not lend”, paragraph \d+\. Who speaks is not confirmed\./i,
    );
    await window.keyboard.press('Alt+Enter');
    await window.keyboard.press('Enter');
    await window.locator('.compare .wordings mark').first().waitFor();
    await window.keyboard.press('Escape');
    await window.locator('.compare').waitFor({ state: 'detached' });
  });

  it('shows another wording side by side, and a contradiction that the analyst confirmed in the check', async () => {
    const { window } = story;
    await window.locator('#library-pane').getByText('Fund promises loans').first().click();
    await window.locator('#reader-pane').getByText('in Quetta on Monday').waitFor();
    await until(window, async () => {
      await window.locator('#reader-pane [data-block]').first().click();
      await window.keyboard.press(']');
      await window.waitForTimeout(300);
      return await window.locator('.quote-card').isVisible();
    });
    await window.locator('.quote-card').getByRole('button', { name: 'Compare' }).click();
    const marks = window.locator('.compare .wordings mark');
    await until(window, async () => (await marks.count()) === 2);
    expect(await marks.allInnerTexts()).toEqual(['the', 'not']);
    await window.getByRole('button', { name: 'Done' }).click();
    await window.keyboard.press('F7');
    await window.locator('.check-findings .wordings').waitFor();
    expect(await window.locator('.check-findings').innerText()).toMatch(/QI-36.*not confirmed/);
    await window.keyboard.press('Escape');

    const others = await story.quote(
      await story.article('fund will not lend'),
      1,
      'Officials met again in Quetta',
    );
    await story.ask('quotes:link', {
      quoteIds: [quoteId, others.id],
      relation: 'contradicts',
      note: 'no promise was made',
    });
    await window.locator('.brief-text').focus();
    await window.keyboard.press('F7');
    await until(window, async () =>
      (await window.locator('.check-findings').innerText()).includes('no promise was made'),
    );
  });

  it('lists what agrees and contradicts, by key, and goes to the quotation', async () => {
    const { window } = story;
    await openMatrix();
    await window.getByRole('tab', { name: 'Claims and sources' }).focus();
    await window.keyboard.press('ArrowRight');
    const pair = window.locator('.disagreements .pair');
    await pair.waitFor();
    expect(await pair.locator('.relation').innerText()).toMatch(/They contradict/);
    expect(await pair.getByLabel('Why').inputValue()).toBe('no promise was made');
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page: window })
        .setLegacyMode()
        .include('.dialog')
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    }
    await pair.getByRole('button', { name: 'They agree' }).focus();
    await window.keyboard.press('Enter');
    await until(window, async () => (await pair.locator('.relation').innerText()).includes('They agree'));
    expect((await story.ask('briefs:disagreements', { briefId }))[0]?.link?.note).toBe('no promise was made');
    await pair.getByRole('button', { name: 'Go to it in the brief' }).click();
    await pair.waitFor({ state: 'detached' });
    await until(window, async () =>
      window.evaluate(() => document.activeElement?.classList.contains('brief-text') ?? false),
    );
  });
});
