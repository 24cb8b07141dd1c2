import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HARBOUR_NOTES } from '../../../shared/citation/added/styles.cases';
import { type BriefStory, caretAt, cite, p, startBriefStory, t, until } from './brief-story';
import { lookAt } from './look-at';

describe('citing by keys', () => {
  let story: BriefStory;
  beforeAll(async () => {
    story = await startBriefStory();
  });
  afterAll(() => story?.discard());

  const open = async (...children: Parameters<BriefStory['newBrief']>[1][]) => {
    const brief = await story.newBrief('Citing', ...children);
    await story.open(brief.id);
    return brief;
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) await story.window.keyboard.press(key);
  };
  const type = (words: string) => story.window.keyboard.type(words);
  const items = async (briefId: string): Promise<unknown[]> => {
    const [paragraph] = (await story.stored(briefId)).state.root.children;
    const children = paragraph?.type === 'paragraph' ? paragraph.children : [];
    return children.flatMap((node) => (node.type === 'citation' ? node.items : []));
  };
  const printed = () => story.window.locator('.citation-panel .citation-text').innerText();
  const prints = async (words: string) => {
    await until(story.window, async () => (await printed()).includes(words)).catch(() => {});
    expect(await printed()).toContain(words);
  };

  it('a source is found, placed and told whom it quotes without the mouse, and the note is drawn as it is typed', async () => {
    const { window } = story;
    const rail = await story.article('rail');
    const brief = await open(p(t('It moved.')));
    await caretAt(window, 'moved', 5);
    await press('Alt+c');
    await window.locator('.source-finder input').waitFor();
    await window.locator('.source-finder [role="option"]').first().waitFor();
    // Before the answer is there: what was typed is cited, not what the list shows for fewer letters.
    await type('rail');
    await press('Enter', '9');
    await window.locator('.citation-panel').waitFor();
    // What is typed behind that is its place.
    await prints('para. 9');
    await press('Backspace');
    // From the place back to its kind, and on through the words around it.
    await press('Shift+Tab');
    await type('time');
    await press('Tab');
    await type('1:02:33');
    await prints(', 1:02:33');
    await press('Tab');
    await type('see');
    await press('Tab');
    await type('emphasis added');
    await prints('emphasis added.');
    expect(await printed()).toMatch(/^See /);
    await press('Tab', 'Tab', 'Enter');
    await window.locator('.quoted-in input').first().focus();
    await type('Mina Adler');
    await press('Tab');
    await type('testimony');
    await prints('See Mina Adler, testimony, quoted in ');
    // Who passed the words on is typed at once, and the window scrolls as one.
    await window.getByRole('button', { name: 'Passed on by…' }).focus();
    await press('Enter');
    await type('Harbour Wire');
    await prints('quoted in Harbour Wire');
    expect(
      await window
        .locator('.citation-panel')
        .evaluate((el) =>
          [...el.querySelectorAll('*')].some((inner) =>
            /auto|scroll/.test(getComputedStyle(inner).overflowY + getComputedStyle(inner).overflowX),
          ),
        ),
    ).toBe(false);
    await lookAt(window, 'citation-panel');
    await window.getByRole('button', { name: 'Remove Harbour Wire from the chain' }).focus();
    await press('Enter');
    await until(window, async () =>
      window.evaluate(() => document.activeElement?.textContent?.includes('Passed on by') ?? false),
    );
    await press('Escape');
    await window.locator('.citation-panel').waitFor({ state: 'detached' });
    expect(await items(brief.id)).toEqual([
      {
        articleId: rail.id,
        locator: { label: 'timestamp', value: '1:02:33' },
        prefix: 'see',
        suffix: 'emphasis added',
        quoting: { speaker: 'Mina Adler', occasion: 'testimony', date: null },
      },
    ]);
  });

  it('each kind of place, the author left out and a second source come without the mouse', async () => {
    const { window } = story;
    const [rail, customs] = [await story.article('rail'), await story.article('customs')];
    const brief = await open(p(t('It moved.')));
    /** The keyboard's way to what has this name. */
    const tabTo = async (name: RegExp) => {
      const named = () =>
        window.evaluate(() => {
          const here = document.activeElement;
          const label = here instanceof HTMLInputElement ? (here.labels?.[0]?.textContent ?? '') : '';
          return `${here?.getAttribute('aria-label') ?? ''} ${label} ${here?.textContent ?? ''}`;
        });
      for (let presses = 0; presses < 30 && !name.test(await named()); presses += 1) await press('Tab');
      expect(await named()).toMatch(name);
    };
    const find = async (words: string) => {
      await window.locator('.source-finder input').waitFor();
      await type(words);
      await until(window, async () =>
        (await window.locator('.source-finder [aria-selected="true"]').innerText())
          .toLowerCase()
          .includes(words),
      );
      await press('Enter');
    };
    await caretAt(window, 'moved', 5);
    await press('Alt+c');
    await find('rail');
    await window.locator('.citation-panel').waitFor();
    const kinds = [
      ['page', '12', ', 12,'],
      ['section', '3', 'sec. 3'],
      ['paragraph', '2', 'para. 2'],
    ] as const;
    for (const [kind, value, words] of kinds) {
      await tabTo(/^Place in the source/);
      await press('Shift+Tab');
      await type(kind);
      await press('Tab', 'Control+a');
      await type(value);
      await prints(words);
    }
    await tabTo(/Leave the author out/);
    await press('Space');
    await tabTo(/Add another source/);
    await press('Enter');
    await find('customs');
    await window.locator('.cite-item').nth(1).waitFor();
    await type('5');
    await prints('para. 5');
    await press('Alt+ArrowUp');
    await until(window, async () => {
      const [first] = await items(brief.id);
      return JSON.stringify(first).includes(customs.id);
    });
    await press('Escape');
    await window.locator('.citation-panel').waitFor({ state: 'detached' });
    expect(await items(brief.id)).toEqual([
      { articleId: customs.id, locator: { label: 'paragraph', value: '5' } },
      { articleId: rail.id, locator: { label: 'paragraph', value: '2' }, suppressAuthor: true },
    ]);
  });

  it('a place typed with its kind is stored and shown as that kind', async () => {
    const { window } = story;
    const rail = await story.article('rail');
    const brief = await open(p(t('It moved '), cite('c1', rail.id, 1), t('.')));
    await window.locator('.citation').click();
    await window.locator('.citation-panel').waitFor();
    await window.getByLabel('Place in the source').fill('pp. 4–5');
    await press('Tab');
    expect(await window.getByLabel('Kind of place').inputValue()).toBe('page');
    expect(await window.getByLabel('Place in the source').inputValue()).toBe('4–5');
    await press('Escape');
    await window.locator('.citation-panel').waitFor({ state: 'detached' });
    expect(await items(brief.id)).toEqual([{ articleId: rail.id, locator: { label: 'page', value: '4–5' } }]);
  });

  it('a speaker confirmed on a quote of the place is offered as “quoted in”, and one only proposed is not', async () => {
    const { window } = story;
    const rail = await story.article('rail');
    const words = rail.text.blocks[0]?.text.split(' ').slice(0, 6).join(' ') ?? '';
    const quote = await story.quote(rail, 1, words);
    const brief = await open(p(t('It moved '), cite('c1', rail.id, 1), t('.')));
    await window.locator('.citation').click();
    await window.locator('.citation-panel').waitFor();
    const offer = window.getByRole('button', { name: 'Mina Adler, quoted in' });
    expect(await offer.count()).toBe(0);
    await story.ask('quotes:update', { quoteId: quote.id, speaker: 'Mina Adler', occasion: 'testimony' });
    await offer.focus();
    await lookAt(window, 'citation-offer');
    await press('Enter');
    await prints('Mina Adler, testimony, quoted in ');
    expect(await offer.count()).toBe(0);
    await press('Escape');
    await window.locator('.citation-panel').waitFor({ state: 'detached' });
    expect(await items(brief.id)).toMatchObject([
      { articleId: rail.id, quoting: { speaker: 'Mina Adler', occasion: 'testimony', date: null } },
    ]);
  });

  it('sources change places by keys and by dragging, and keep what was typed', async () => {
    const { window } = story;
    const [rail, customs] = [await story.article('rail'), await story.article('customs')];
    const brief = await open(
      p(t('ab'), {
        type: 'citation',
        citationId: 'c1',
        items: [
          { articleId: rail.id, locator: { label: 'paragraph', value: '1' } },
          { articleId: customs.id, locator: { label: 'paragraph', value: '2' } },
        ],
      }),
    );
    await window.locator('.citation-chip').click();
    await window.locator('.citation-panel').waitFor();
    const second = window.locator('.cite-item').nth(1);
    await second.getByLabel('Place in the source').fill('3');
    await press('Alt+ArrowUp');
    await until(
      window,
      async () =>
        (await window.locator('.cite-item').first().getByLabel('Place in the source').inputValue()) === '3',
    );
    // The fields that were moved have the focus still.
    await type('1');
    await press('Tab');
    expect(await items(brief.id)).toMatchObject([
      { articleId: customs.id, locator: { value: '31' } },
      { articleId: rail.id, locator: { value: '1' } },
    ]);
    await second.locator('.cite-item-grip').dragTo(window.locator('.cite-item').first());
    await until(
      window,
      async () =>
        (await window.locator('.cite-item').first().getByLabel('Place in the source').inputValue()) === '1',
    );
    await window.locator('.cite-item').first().getByLabel('Leave the author out').check();
    await press('Escape');
    expect(await items(brief.id)).toMatchObject([
      { articleId: rail.id, suppressAuthor: true },
      { articleId: customs.id, locator: { value: '31' } },
    ]);
    await press('Control+z');
    expect((await items(brief.id))[0]).not.toHaveProperty('suppressAuthor');
  });

  it('a style from a file sets the brief, and one that is none is refused with the reason', async () => {
    const { app, window, folder } = story;
    const rail = await story.article('rail');
    const brief = await open(p(t('One '), cite('c1', rail.id, 1), t('.')));
    const choice = window.getByLabel('Citations', { exact: true });
    const choose = async (name: string, text: string) => {
      const path = join(folder, name);
      await writeFile(path, text);
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
      }, path);
      await choice.selectOption({ label: 'Add a style…' });
    };
    await choose('letter.csl', 'Dear all, this is no style.');
    await window.locator('.memo-failed').waitFor();
    expect(await window.locator('.memo-failed').innerText()).toMatch(/“letter.csl” cannot be used.*not XML/);
    await choose('harbour.csl', HARBOUR_NOTES);
    await until(window, async () => (await choice.inputValue()).startsWith('added-note-'));
    await until(window, async () =>
      (await window.locator('.brief-notes li').first().innerText()).includes(
        '“Lenders Tie Copper Money to a Railway,” March 14 [year not given], 1.',
      ),
    );
    expect((await story.stored(brief.id)).style).toBe('added-note-styles-example-harbour-notes');
    await press('Control+k');
    await window.getByRole('combobox', { name: 'Search articles' }).fill('Citations OSCOLA');
    await window.getByRole('option', { name: 'Citations: OSCOLA, notes' }).waitFor();
    await press('Enter');
    await until(window, async () => (await choice.inputValue()) === 'oscola');

    // Added styles are in the palette, go from there, and come back by Ctrl Z.
    const byPalette = async (words: string) => {
      await press('Control+k');
      await window.getByRole('combobox', { name: 'Search articles' }).fill(words);
      await window.getByRole('option', { name: words }).first().waitFor();
      await press('Enter');
    };
    const offered = async () => await choice.locator('option').allInnerTexts();
    await byPalette('Citations: Harbour Notes');
    await until(window, async () => (await choice.inputValue()).startsWith('added-note-'));
    await story.stored(brief.id);
    await byPalette('Citations: remove the added style Harbour Notes');
    // In the status line; for a moment also in the line that is read aloud.
    await window
      .getByText(/set in this style. Choose another style there first/)
      .first()
      .waitFor();
    await byPalette('Citations: OSCOLA');
    await until(window, async () => (await choice.inputValue()) === 'oscola');
    await story.stored(brief.id);
    await byPalette('Citations: remove the added style Harbour Notes');
    await until(window, async () => !(await offered()).includes('Harbour Notes'));
    await window
      .locator('.library')
      .first()
      .click({ position: { x: 4, y: 4 } });
    await press('Control+z');
    await until(window, async () => (await offered()).includes('Harbour Notes'));
  });

  it('an export may be set in another style, and the brief stays in its own unless it is said', async () => {
    const { app, window, folder } = story;
    const rail = await story.article('rail');
    const brief = await open(p(t('One '), cite('c1', rail.id, 1), t('.')));
    const path = join(folder, 'other-style.html');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
    const exported = async (style: string, andBrief: boolean) => {
      await press('Control+Shift+e');
      const dialog = window.getByRole('dialog', { name: 'Export brief' });
      await dialog.getByRole('radio', { name: /^HTML/ }).check();
      const choice = dialog.getByLabel('Citation style of this export');
      expect(await choice.inputValue()).toBe('chicago-notes');
      await choice.selectOption(style);
      await dialog.getByText('the brief stays in Chicago').waitFor();
      if (andBrief) await dialog.getByText('Set the brief in this style, too').click();
      await dialog.screenshot({ path: 'out/screenshots/export-style.png' });
      await dialog.getByRole('button', { name: 'Export', exact: true }).click();
      await window.getByRole('dialog', { name: 'Exported' }).getByText('other-style.html').waitFor();
      await press('Escape');
      return await readFile(path, 'utf8');
    };
    expect(await exported('apa', false)).toContain('>References<');
    expect((await story.stored(brief.id)).style).toBe('chicago-notes');
    expect(await exported('mla', true)).toContain('>Works Cited<');
    await until(window, async () => (await story.stored(brief.id)).style === 'mla');
  });

  it('every style sets the whole brief anew', async () => {
    const { window } = story;
    const [rail, customs] = [await story.article('rail'), await story.article('customs')];
    await open(
      p(t('One '), cite('c1', rail.id, 1), t(', two '), cite('c2', customs.id, 2)),
      p(t('Three '), cite('c3', rail.id, 3), t('.')),
    );
    const choice = window.getByLabel('Citations', { exact: true });
    const seen = new Map<string, string>();
    for (const style of await choice
      .locator('option')
      .evaluateAll((all) => all.map((each) => each.getAttribute('value')))) {
      if (style === null || style === '' || style === 'add-a-style') continue;
      await choice.selectOption(style);
      let before = '';
      await until(window, async () => {
        const chips = await window.locator('.brief-text .citation-chip').allInnerTexts();
        const notes = await window.locator('.brief-notes').innerText();
        const now = `${chips.join('|')}\n${notes}`;
        const settled = now === before && !now.includes('…\n') && ![...seen.values()].includes(now);
        before = now;
        return settled;
      });
      seen.set(style, before);
    }
    expect(seen.size).toBeGreaterThanOrEqual(9);
    expect(seen.get('oscola')).toContain('(n 1) para 3.');
    expect(seen.get('apa')).toContain('para. 3)');
    expect(seen.get('icd206-u')).toContain('Overall classification is “U”');
  });
});
