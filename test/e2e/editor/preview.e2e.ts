import { afterEach, describe, expect, it } from 'vitest';
import type { EditorNode } from '../../../shared/model';
import { type BriefStory, caretAt, p, startBriefStory, t, until } from './brief-story';
import { lookAt } from './look-at';

const h = (words: string): EditorNode => ({ type: 'heading', tag: 'h1', children: [t(words)] });

describe('the preview of a brief', () => {
  let story: BriefStory | null = null;
  afterEach(async () => {
    await story?.discard();
    story = null;
  });

  it('shows the pages that an export prints, follows what is typed, and keeps its place', async () => {
    story = await startBriefStory();
    const { window } = story;
    const article = await story.article('rail');
    const exact = article.text.blocks[1]?.text.split('. ')[0] ?? '';
    const quote = await story.quote(article, 2, exact);
    const quotation: EditorNode = {
      type: 'quotation',
      quoteId: quote.id,
      articleId: article.id,
      captured: exact,
      paragraph: 2,
      children: [t(exact)],
    };
    const cited: EditorNode = {
      type: 'citation',
      citationId: 'c1',
      items: [{ articleId: article.id, locator: { label: 'paragraph', value: '2' } }],
    };
    const brief = await story.newBrief(
      'Shown as printed',
      h('Ports'),
      p(t('It says '), quotation, cited, t(' and more.')),
      ...Array.from({ length: 30 }, (_, at) => p(t(`Sentence ${at + 1} of the first page. `.repeat(6)))),
      { type: 'page-break' },
      h('Quays'),
      p(t('The last page of it.')),
    );
    await story.open(brief.id);
    await caretAt(window, 'It says', 2);
    await window.keyboard.press('Control+Alt+5');
    const pane = window.getByRole('region', { name: 'Preview' });
    const scroll = pane.locator('.preview-scroll');
    const drawn = (page: number) => pane.locator(`[data-page="${page}"][data-drawn]`);
    await drawn(1).waitFor();
    await until(window, async () => (await scroll.evaluate((el) => el === document.activeElement)) === true);
    const pages = await pane.locator('[data-page]').count();
    expect(pages).toBeGreaterThan(2);
    expect(await pane.locator('.preview-count').innerText()).toBe(`Page 1 of ${pages}`);
    const words = async (page: number) =>
      (await drawn(page).locator('.preview-words').innerText()).replace(/\s+/g, ' ');
    expect(await words(1)).toContain('Shown as printed');
    // Every letter of it, and none joined to the next.
    expect(await words(1)).toContain('The money follows the railway');
    expect(await words(1)).toContain('confidential');
    // The picture is not blank.
    const inked = await drawn(1)
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
          data: [],
        };
        let dark = 0;
        for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100) dark += 1;
        return dark;
      });
    expect(inked).toBeGreaterThan(500);
    await lookAt(window, 'preview');

    await window.keyboard.press('End');
    await drawn(pages).waitFor();
    await until(window, async () =>
      (await pane.locator('.preview-count').innerText()).includes(`Page ${pages} of`),
    );
    const before = await scroll.evaluate((el) => el.scrollTop);
    expect(before).toBeGreaterThan(100);
    await caretAt(window, 'The last page', 8);
    await window.keyboard.type(' typed');
    await until(window, async () => (await words(pages)).includes('typed'));
    expect(Math.abs((await scroll.evaluate((el) => el.scrollTop)) - before)).toBeLessThan(3);

    // The caret goes elsewhere, and the pages with it; pages that are turned while it rests stay.
    const inView = (page: number) =>
      pane.locator(`[data-page="${page}"]`).evaluate((sheet) => {
        const [{ top, bottom }, frame] = [
          sheet.getBoundingClientRect(),
          sheet.closest('.preview-scroll')?.getBoundingClientRect() ?? new DOMRect(),
        ];
        return top < frame.bottom - 40 && bottom > frame.top + 40;
      });
    await caretAt(window, 'It says', 2);
    await until(window, () => inView(1));
    expect(await inView(pages)).toBe(false);
    await window.keyboard.press('Control+End');
    await until(window, () => inView(pages));
    await caretAt(window, 'It says', 2);
    await until(window, () => inView(1));

    // A word is dropped from the quotation: the pages are those of a draft.
    await caretAt(window, exact.slice(0, 12), 3);
    await window.keyboard.press('Delete');
    await until(window, async () => (await pane.locator('.preview-count').innerText()).endsWith('draft'));
    await pane.getByRole('button', { name: 'Larger pages' }).click();
    await until(window, async () => (await pane.locator('.preview-zoom').innerText()) === '125 %');
    await window.keyboard.press('Control+Alt+5');
    await pane.waitFor({ state: 'detached' });
    expect(await window.evaluate(() => document.activeElement?.className)).toContain('brief-text');
  });

  it('holds the text to the pages of its template, and not the notes', async () => {
    story = await startBriefStory();
    const { window } = story;
    await window.getByRole('tab', { name: /Briefs/ }).click();
    await window.getByRole('option', { name: /Minerals/ }).dblclick();
    await window.locator('.brief-text', { hasText: 'Key points' }).click();
    await window.keyboard.press('Control+Alt+5');
    const count = window.locator('.preview-count');
    await until(window, async () => /of 2 · limit 1, notes not counted/.test(await count.innerText()));
    expect(await count.locator('.over').count()).toBe(0);

    // A paragraph more in the text, and it is over.
    await caretAt(window, 'Lenders will pay', 3);
    await window.keyboard.press('End');
    await window.keyboard.press('Enter');
    await window.keyboard.type(
      'One line more, and another after it, so that the page is too short for all of the text. '.repeat(4),
    );
    await until(window, async () => (await count.innerText()).includes('limit 1, over'));
  });

  it('keeps pages and text to be read beside the review in a low window', async () => {
    story = await startBriefStory();
    const { window, app } = story;
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720));
    const brief = await story.newBrief(
      'Low',
      ...Array.from({ length: 20 }, (_, at) => p(t(`Sentence ${at + 1} will not hold. `.repeat(6)))),
    );
    await story.open(brief.id);
    await caretAt(window, 'Sentence 1 will', 2);
    await window.keyboard.press('Control+Alt+5');
    await window.getByRole('region', { name: 'Preview' }).waitFor();
    await window.keyboard.press('Shift+F7');
    await window.locator('.review-panel .review-group').first().waitFor();
    const height = (part: string) => window.locator(part).evaluate((el) => el.getBoundingClientRect().height);
    expect(await height('.preview-scroll')).toBeGreaterThan(120);
    expect(await height('.brief-scroll')).toBeGreaterThan(120);
  });
});
