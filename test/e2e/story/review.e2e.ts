import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../shared/model';
import { cite, p, quoted, t, until } from '../editor/brief-story';
import { makeStoryFolder } from '../support/launch';
import { type Analyst, sampleFiles, startAnalyst } from './analyst';

const CLAIM = 'The ministry has 7 offices in Karachi.';

/** The release list as a reviewer works through it: what blocks, one click to the place, answers. */
describe('the review of a brief', () => {
  let analyst: Analyst;
  let article: Article;
  let briefId: string;
  const panel = () => analyst.window.getByRole('region', { name: 'Review for release' });
  const finding = (words: string | RegExp) =>
    panel().locator('.finding', { hasText: words }).locator('[data-stop]').first();
  const status = () => panel().getByRole('status').innerText();
  const focused = () => analyst.window.evaluate(() => document.activeElement?.className ?? '');
  /** The words behind the caret. */
  const atCaret = () =>
    analyst.window.evaluate(() => {
      const { anchorNode, anchorOffset } = getSelection() ?? {};
      return anchorNode?.textContent?.slice(anchorOffset ?? 0) ?? '';
    });

  beforeAll(async () => {
    analyst = await startAnalyst({ folder: await makeStoryFolder() });
    await analyst.resize(1440, 900);
    await analyst.willChoose(await sampleFiles());
    await analyst.press('Control+o');
    await until(analyst.window, async () => (await analyst.ask('articles:list', {})).total >= 7);
    article = await analyst.article('freight line');
    const quote = await analyst.keepQuote(article, 2, 'The money follows the railway');
    ({ id: briefId } = await analyst.makeBrief('Copper and rail', [
      p(t(`The lenders met yesterday. ${CLAIM} One of them said: `)),
      p(
        t('“So far, '),
        quoted(quote, 'the money leads the railway'),
        t('”, one of them said.'),
        cite('11111111-1111-4111-8111-111111111111', article.id),
      ),
      p(t('The IMF looks on.'), cite('22222222-2222-4222-8222-222222222222', article.id)),
    ]));
    await analyst.openBrief('Copper and rail');
  });
  afterAll(() => analyst?.discard());

  it('opens by its key with all 42 checks, what blocks first, and says the counts', async () => {
    const { window, press } = analyst;
    await window.locator('.brief-text').focus();
    await press('Shift+F7');
    await expect.poll(status).toMatch(/^\d+ findings? holds? up the release, \d+ to look at$/);
    expect(await panel().locator('.review-group').first().getAttribute('data-group')).toBe('blocks');
    const numbers = new Set(
      (await panel().locator('.review-number').allTextContents()).map((number) => Number(number)),
    );
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 42 }, (_, at) => at + 1));
    await analyst.picture('review');
    expect(await analyst.faults()).toEqual([]);
    await analyst.colours('dark');
    await analyst.picture('review-dark');
    expect(await analyst.faults()).toEqual([]);
    await analyst.colours('light');
  });

  it('goes to the sentence, and to the quotation', async () => {
    const { press } = analyst;
    await finding(/7 offices/).click();
    await expect.poll(atCaret).toMatch(/^The ministry has 7 offices/);
    expect(await focused()).toContain('brief-text');
    await finding(/money leads/).focus();
    await press('Enter');
    await expect
      .poll(() =>
        analyst.window.evaluate(
          () => getSelection()?.anchorNode?.parentElement?.closest('.quotation')?.textContent ?? '',
        ),
      )
      .toContain('the money leads the railway');
  });

  it('takes an answer by key where a person decides, keeps the place, and takes it back', async () => {
    const { window, press } = analyst;
    const blocking = Number((await status()).match(/^\d+/)?.[0]);
    await finding(/7 offices/).focus();
    await press('a');
    await window.keyboard.type('Known to the reader.');
    await press('Control+Enter');
    await expect.poll(status).toContain('1 answered');
    // The keys go on to what holds up the release still, or stay where nothing does any more.
    const next = blocking > 1 ? panel().locator('[data-group="blocks"] .finding') : finding(/7 offices/);
    await expect
      .poll(() => next.evaluateAll((all) => all.some((each) => each.contains(document.activeElement))))
      .toBe(true);
    if (blocking > 1) expect(await status()).toMatch(new RegExp(`^${blocking - 1} finding`));
    await analyst.picture('review-answered');
    await panel().getByRole('checkbox', { name: 'Only what is open' }).check();
    await panel().locator('.finding', { hasText: '7 offices' }).waitFor({ state: 'detached' });
    expect(await panel().locator('[data-group="clear"]').count()).toBe(0);
    await panel().getByRole('checkbox', { name: 'Only what is open' }).uncheck();
    await panel()
      .getByRole('button', { name: /^Take the answer back/ })
      .click();
    await expect.poll(status).toMatch(new RegExp(`^${blocking} finding`));
  });

  it('has an answer again that was typed and not kept when the review was closed', async () => {
    const { window, press } = analyst;
    await finding(/7 offices/).focus();
    await press('a');
    await window.keyboard.type('Counted on the');
    await panel().getByRole('button', { name: 'Close the review' }).click();
    await window.locator('.brief-text').focus();
    await press('Shift+F7');
    const answer = panel().getByRole('textbox', { name: 'State how you treat it' });
    await answer.waitFor();
    expect(await answer.inputValue()).toBe('Counted on the');
    await answer.press('Escape');
    await answer.waitFor({ state: 'detached' });
    await finding(/7 offices/).focus();
    await press('a');
    expect(await answer.inputValue()).toBe('');
    await answer.press('Escape');
  });

  it('offers no answer to what the app decides', async () => {
    const changed = panel().locator('.finding', { hasText: 'money leads' });
    await changed.first().waitFor();
    expect(
      await changed
        .first()
        .getByRole('button', { name: /^Answer/ })
        .count(),
    ).toBe(0);
    await changed.first().locator('[data-stop]').focus();
    await analyst.press('a');
    expect(await panel().locator('.finding-form').count()).toBe(0);
  });

  it('says when the brief was changed since, and reads unsaved words, too', async () => {
    const { window } = analyst;
    await finding(/7 offices/).click();
    await window.keyboard.type('On 3 May 2026, FATF met. ');
    await panel().getByText('The brief was changed since.').waitFor();
    await panel().getByRole('button', { name: 'Review again' }).first().click();
    await finding(/FATF/).waitFor();
    const { state } = await analyst.ask('briefs:get', { briefId });
    expect(JSON.stringify(state)).toContain('FATF met');
  });

  it('closes by Escape and gives the focus back to the text', async () => {
    await panel().focus();
    await analyst.press('Escape');
    await panel().waitFor({ state: 'detached' });
    expect(await focused()).toContain('brief-text');
  });
});
