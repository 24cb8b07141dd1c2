import { afterEach, describe, expect, it } from 'vitest';
import type { EditorNode } from '../../../shared/model';
import { type BriefStory, caretAt, cite, drawn, p, quoted, startBriefStory, t, until } from './brief-story';
import { lookAt } from './look-at';

/** Words that are drawn as found, and the ones that are gone to. */
const drawnAsFound = (story: BriefStory) =>
  story.window.evaluate(() =>
    ['found-words', 'found-current'].map((name) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString()),
    ),
  );

describe('find and replace in a brief', () => {
  let story: BriefStory | null = null;
  afterEach(async () => {
    await story?.discard();
    story = null;
  });

  it('takes what is typed at once, before it is drawn for the first time, and nothing of it lands in the text', async () => {
    story = await startBriefStory();
    const { window } = story;
    const brief = await story.newBrief('Typed at once', p(t('Nobody pays for Security here.')));
    await story.open(brief.id);
    await caretAt(window, 'Nobody', 3);
    await window.keyboard.press('Control+h');
    await window.keyboard.type('Security');
    const field = window.locator('.find-bar input').first();
    await expect.poll(() => field.inputValue()).toBe('Security');
    const kept = JSON.stringify((await story.stored(brief.id)).state.root.children);
    expect(kept).toContain('"Nobody pays for Security here."');
  });

  it('Tab goes from the words that are looked for to those that replace them', async () => {
    story = await startBriefStory();
    const { window } = story;
    const brief = await story.newBrief('Replaced by keys', p(t('The port and the portal of the port.')));
    await story.open(brief.id);
    await caretAt(window, 'portal', 3);
    await window.keyboard.press('Control+h');
    await window.keyboard.type('port');
    await until(window, async () => /of 3$/.test(await window.locator('.find-count').innerText()));
    await window.keyboard.press('Tab');
    await window.keyboard.type('quay');
    await window.keyboard.press('Control+Enter');
    await until(window, async () => (await drawn(window)).includes('The quay and the quayal of the quay.'));
  });

  it('goes from place to place by keys, in footnotes and tables too, and leaves quotations alone unless asked', async () => {
    story = await startBriefStory();
    const { window } = story;
    const article = await story.article('rail');
    const block = article.text.blocks.find(({ text }) => /\bthe\b/.test(text) && text.length > 60);
    const sentence = block?.text.slice(0, 60) ?? '';
    const word = sentence.match(/\b[a-z]{3,}\b/)?.[0] ?? 'the';
    const quote = await story.quote(
      article,
      (article.text.blocks.indexOf(block as never) ?? 0) + 1,
      sentence,
    );
    const footnote: EditorNode = { type: 'footnote', children: [t(`Footnote of ${word}.`)] };
    const cell = (...children: EditorNode[]): EditorNode => ({
      type: 'tablecell',
      headerState: 0,
      children: [p(...children)],
    });
    const brief = await story.newBrief(
      'Found',
      { type: 'heading', tag: 'h2', children: [t(`On ${word}`)] },
      p(
        t(`Own ${word.slice(0, 1)}`),
        t(word.slice(1), 1),
        t(' and '),
        quoted(quote),
        cite('one', article.id),
        footnote,
      ),
      { type: 'table', children: [{ type: 'tablerow', children: [cell(t(word)), cell(t('other'))] }] },
    );
    await story.open(brief.id);
    await caretAt(window, 'On ', 0);
    await window.keyboard.press('Control+f');
    const field = window.getByRole('textbox', { name: 'Find in the brief' });
    await expect.poll(() => field.evaluate((el) => el === document.activeElement)).toBe(true);
    await window.getByRole('search').getByRole('button', { name: 'Whole words' }).click();
    await field.fill(word.toUpperCase());
    const status = window.locator('.find-count');
    await until(window, async () => (await status.innerText()).startsWith('1 of '));
    const all = Number((await status.innerText()).split(' ').at(-1));
    expect(all).toBeGreaterThanOrEqual(5);
    expect((await drawnAsFound(story))[1]).toEqual([word]);
    await field.press('Enter');
    expect(await status.innerText()).toBe(`2 of ${all}`);
    expect((await drawnAsFound(story))[1]).toEqual([word.slice(0, 1), word.slice(1)]);
    await field.press('Shift+Enter');
    await field.press('Shift+F3');
    expect(await status.innerText()).toBe(`${all} of ${all}`);
    expect((await drawnAsFound(story)).flat().filter((each) => each === word)).toHaveLength(all - 1);
    await window.getByRole('combobox', { name: 'Where to look' }).selectOption('Not in quotations');
    await until(window, async () => (await status.innerText()).endsWith('of 4'));
    await window.getByRole('combobox', { name: 'Where to look' }).selectOption('Everywhere');

    await window.keyboard.press('Control+h');
    await window.getByRole('textbox', { name: 'Replace with' }).fill('mooring');
    await lookAt(window, 'brief-find');
    await window.getByRole('button', { name: 'All', exact: true }).click();
    const says = window.locator('.find-says');
    expect(await says.innerText()).toBe(
      `Replaced 4. ${all - 4} in quotations ${all - 4 === 1 ? 'was left as it is' : 'were left as they are'}.`,
    );
    expect(await drawn(window)).toContain('On mooring');
    expect(await drawn(window)).toContain('Own mooring and ');
    expect(await drawn(window)).toContain(sentence);
    expect(JSON.stringify((await story.stored(brief.id)).state)).toContain('Footnote of mooring.');
    await window.getByRole('button', { name: 'Replace', exact: true }).click();
    expect(await says.innerText()).toContain('stand in a quotation');
    await window.getByRole('checkbox', { name: 'Replace in quotations too' }).check();
    await window.getByRole('button', { name: 'Replace', exact: true }).click();
    await until(window, () =>
      window.evaluate(() =>
        [...(CSS.highlights.get('quotation-wrong') ?? [])].some((range) =>
          range.toString().includes('mooring'),
        ),
      ),
    );
    expect(await window.locator('.quotation').getAttribute('data-verdict')).toBe('changed');

    await window.getByRole('textbox', { name: 'Replace with' }).press('Escape');
    await window.keyboard.press('Control+z');
    await window.keyboard.press('Control+z');
    expect(await drawn(window)).toContain(`On ${word}`);
    expect(JSON.stringify((await story.stored(brief.id)).state)).toContain(`Footnote of ${word}.`);
    await until(window, async () => (await drawnAsFound(story as BriefStory))[0]?.length === 0);
  });

  it('finds Urdu without its vowel signs, and elsewhere the same key finds in the library', async () => {
    story = await startBriefStory();
    const { window } = story;
    const brief = await story.newBrief('Urdu', p(t('یہ اِمداد ہے')), p(t('Erdoğan met Erdogan')));
    await story.open(brief.id);
    await caretAt(window, 'met', 0);
    await window.keyboard.press('Control+h');
    const field = window.getByRole('textbox', { name: 'Find in the brief' });
    await field.fill('امداد');
    await until(window, async () => (await drawnAsFound(story as BriefStory))[1]?.[0] === 'اِمداد');
    await field.fill('erdogan');
    await until(window, async () => /^\d of 2$/.test(await window.locator('.find-count').innerText()));
    await field.press('Escape');
    expect(await window.evaluate(() => getSelection()?.toString())).toMatch(/^Erdo[gğ]an$/);
    await window.locator('#reader-pane').focus();
    await window.keyboard.press('Control+f');
    await until(window, () => window.evaluate(() => document.activeElement?.id === 'library-search'));
    expect(await window.locator('.find-bar').count()).toBe(0);
  });
});
