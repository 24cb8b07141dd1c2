import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article, EditorNode, Quote } from '../../../shared/model';
import { type BriefStory, cite, p, quoted, startBriefStory, t, until } from './brief-story';

const MONEY = 'The money follows the railway, not the other way round';
const screenshots = join(import.meta.dirname, '..', '..', '..', 'out', 'screenshots');

describe('states of the brief pane', () => {
  let story: BriefStory;
  let rail: Article;
  let money: Quote;
  beforeAll(async () => {
    story = await startBriefStory();
    rail = await story.article('rail');
    money = await story.quote(rail, 2, MONEY);
    await mkdir(screenshots, { recursive: true });
  });
  afterAll(() => story?.discard());

  /** Keeps a picture in both colours, and finds nothing that axe objects to in either. */
  const look = async (name: string) => {
    for (const theme of ['light', 'dark'] as const) {
      await story.window.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await story.window.waitForTimeout(150);
      await story.window.screenshot({ path: join(screenshots, `brief-${name}-${theme}.png`) });
      const { violations } = await new AxeBuilder({ page: story.window }).setLegacyMode(true).analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${theme}: ${id} at ${target.join(' ')}`),
      );
      expect(found).toEqual([]);
    }
    await story.window.emulateMedia({ colorScheme: 'light' });
  };
  const everyVerdict = (): EditorNode[] => [
    p(
      t('Matches '),
      quoted(money),
      cite('c1', rail.id),
      t(', typography '),
      quoted(money, `${MONEY}.`),
      cite('c2', rail.id),
    ),
    p(t('Marked '), quoted(money, MONEY.replace('the railway', 'the [new] railway')), cite('c3', rail.id)),
    p(t('Look again '), quoted(money, MONEY.replace(', not', ' …')), cite('c4', rail.id)),
    p(t('Changed '), quoted(money, MONEY.replace(' not ', ' ')), cite('c5', rail.id)),
    p(t('Not found '), quoted(money, 'nothing of this stands anywhere'), cite('c6', rail.id)),
    p(t('Missing '), { ...quoted(money), quoteId: null, articleId: 'an-article-that-is-gone' } as EditorNode),
  ];

  it('every verdict: a word, an icon and a colour', async () => {
    const { window } = story;
    const brief = await story.newBrief('Every verdict', ...everyVerdict());
    await story.open(brief.id);
    await until(window, async () => (await window.locator('.quotation[data-verdict]').count()) === 7);
    const verdicts = await window
      .locator('.quotation')
      .evaluateAll((all) => all.map((el) => el.getAttribute('data-verdict')));
    expect(verdicts[0]).toBe('exact');
    expect(verdicts.slice(-3)).toEqual(['changed', 'not-found', 'source-missing']);
    for (const pill of await window.locator('.verdict-pill').all()) {
      expect(await pill.locator('svg').count()).toBe(1);
      expect((await pill.innerText()).length).toBeGreaterThan(5);
    }
    await look('verdicts');
  });

  it('no card covers a word', async () => {
    const { window } = story;
    const covered = await window.evaluate(() => {
      const cards = [...document.querySelectorAll('.verdict-card:not(.floating)')].map((el) =>
        el.getBoundingClientRect(),
      );
      const range = document.createRange();
      return [...document.querySelectorAll('.brief-text [data-lexical-text]')].filter((el) => {
        range.selectNodeContents(el);
        return [...range.getClientRects()].some((line) =>
          cards.some((card) => line.bottom > card.top + 4 && line.top < card.bottom - 4),
        );
      }).length;
    });
    expect(covered).toBe(0);
  });

  it('check report', async () => {
    const { window } = story;
    await window.locator('.brief-bar .btn', { hasText: 'Check' }).click();
    await until(window, async () => (await window.locator('.check-panel .verdict-pill').count()) === 7);
    await look('check');
    const filter = window.getByLabel('Only what needs a look');
    await filter.check();
    expect(await window.locator('.check-panel .verdict-pill').count()).toBeLessThan(7);
    await filter.uncheck();
    const hash = window.locator('.check-panel .hash').first();
    await hash.click();
    expect(await hash.textContent()).toMatch(/[0-9a-f]{64}/);
    await window.locator('.check-panel .checked-words').nth(4).click();
    expect(
      await window.evaluate(() =>
        getSelection()?.anchorNode?.parentElement?.closest('.quotation')?.getAttribute('data-verdict'),
      ),
    ).toBe('changed');
    await window.getByRole('button', { name: 'Close the check' }).click();
  });

  it('citation window', async () => {
    const { window } = story;
    await window.locator('.citation-chip').first().click();
    await window.locator('.citation-panel').waitFor();
    await look('citation');
    await window.keyboard.press('Escape');
  });

  it('empty brief with the guidance of its template', async () => {
    const brief = await story.ask('briefs:create', { header: {}, template: 'bluf' });
    await story.open(brief.id);
    await until(story.window, async () => (await story.window.locator('[data-guidance]').count()) >= 6);
    await look('guidance');
  });

  it('export refused, then done with Open and Show in folder', async () => {
    const { window, app, folder } = story;
    const wrong = await story.newBrief('Refused', p(quoted(money, MONEY.replace(' not ', ' '))));
    await story.open(wrong.id);
    await until(
      window,
      async () => (await window.locator('.quotation').getAttribute('data-verdict')) === 'changed',
    );
    await window.locator('.brief-bar .btn', { hasText: 'Export' }).click();
    await window.getByRole('button', { name: 'Export as draft' }).waitFor();
    await look('export-refused');
    await window.keyboard.press('Escape');

    const right = await story.newBrief('Done', p(quoted(money), cite('c1', rail.id)));
    await story.open(right.id);
    await until(
      window,
      async () => (await window.locator('.quotation').getAttribute('data-verdict')) === 'exact',
    );
    await app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      },
      join(folder, 'done.docx'),
    );
    await window.locator('.brief-bar .btn', { hasText: 'Export' }).click();
    await window.locator('.export-choices .choice', { hasText: 'Word' }).click();
    await window.getByRole('button', { name: 'Export', exact: true }).last().click();
    await window.getByRole('button', { name: 'Show in folder' }).waitFor();
    expect(await window.getByRole('dialog').innerText()).toMatch(/done\.docx[\s\S]*1 note/);
    await look('export-done');

    // The next export begins with what the last one was, for the eye and for the keys.
    await window.getByRole('button', { name: 'Close', exact: true }).last().click();
    await window.locator('.brief-bar .btn', { hasText: 'Export' }).click();
    await until(window, () =>
      window.evaluate(
        () =>
          document.activeElement?.matches('.export-choices .choice.on input[name="export-format"]') ===
            true && document.activeElement.closest('.choice')?.textContent?.includes('Word') === true,
      ),
    );
    await window.keyboard.press('Escape');
  });
});
