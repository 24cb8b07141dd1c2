import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BriefStory, caretAt, cite, drawn, p, startBriefStory, t, until } from './brief-story';

describe('formatting by keys', () => {
  let story: BriefStory;
  beforeAll(async () => {
    story = await startBriefStory();
  });
  afterAll(() => story?.discard());

  const open = async (...children: Parameters<BriefStory['newBrief']>[1][]) => {
    const brief = await story.newBrief('Formatting', ...children);
    await story.open(brief.id);
    return brief;
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) await story.window.keyboard.press(key);
  };
  const nodes = async (briefId: string) => (await story.stored(briefId)).state.root.children;

  it('bold, italic and a heading; underline is no format of a brief', async () => {
    const { window } = story;
    const brief = await open(p(t('plain words')));
    await caretAt(window, 'plain', 0, 5);
    await press('Control+b', 'Control+i', 'Control+u');
    await window.waitForTimeout(100);
    expect(await nodes(brief.id)).toMatchObject([
      {
        type: 'paragraph',
        children: [
          { text: 'plain', format: 3 },
          { text: ' words', format: 0 },
        ],
      },
    ]);
    await press('Control+Shift+Digit2');
    await until(window, async () => (await window.locator('.brief-text h2').count()) === 1);
    await press('Control+Shift+Digit0');
    await until(window, async () => (await window.locator('.brief-text h2').count()) === 0);
  });

  it('the palette formats at the caret, with the key beside each command', async () => {
    const { window } = story;
    const brief = await open(p(t('plain words')));
    await caretAt(window, 'plain', 0, 5);
    const choose = async (words: string, keys: string) => {
      await press('Control+k');
      await window.getByRole('combobox', { name: 'Search articles' }).fill(words);
      const option = window.getByRole('option', { name: words }).first();
      await until(window, async () => (await option.locator('kbd').innerText()) === keys);
      await press('Enter');
      await window.locator('.palette').waitFor({ state: 'detached' });
    };
    await choose('Italic', 'Ctrl I');
    await until(window, async () => (await window.locator('.brief-text em, .brief-text i').count()) === 1);
    await choose('Heading of the second level', 'Ctrl Shift 2');
    await until(window, async () => (await window.locator('.brief-text h2').count()) === 1);
    await choose('Link…', 'Ctrl Shift K');
    await window.locator('.anchored-panel input').first().waitFor();
    await press('Escape');
    await choose('Cite a source', 'Alt C');
    await window.locator('.source-finder [role="option"]').first().waitFor();
    await press('Escape');
    await window.waitForTimeout(100);
    expect(await nodes(brief.id)).toMatchObject([
      { type: 'heading', children: [{ text: 'plain', format: 2 }, {}] },
    ]);
  });

  it.each([
    ['the palette', 'Control+k', '.palette'],
    ['the settings', 'Control+,', '.dialog'],
    ['the list of shortcuts', 'F1', '.dialog'],
  ])('Escape out of %s leaves the caret where it was', async (_name, keys, popup) => {
    const { window } = story;
    const brief = await open(p(t('first words')), p(t('second words')));
    await caretAt(window, 'second words', 6);
    await press(keys);
    await window.locator(popup).waitFor();
    await press('Escape');
    await window.locator(popup).waitFor({ state: 'detached' });
    await window.keyboard.type('!');
    await until(window, async () => (await window.locator('.brief-text').innerText()).includes('!'));
    expect(await nodes(brief.id)).toMatchObject([
      { children: [{ text: 'first words' }] },
      { children: [{ text: 'second! words' }] },
    ]);
  });

  it('Escape, then Tab leaves a list', async () => {
    const { window } = story;
    await open(p(t('one')));
    await caretAt(window, 'one', 3);
    await press('Control+Shift+Digit8');
    const inText = () => window.evaluate(() => document.activeElement?.closest('.brief-text') !== null);
    await press('Tab');
    expect(await inText()).toBe(true);
    await press('Escape', 'Tab');
    expect(await inText()).toBe(false);
    await caretAt(window, 'one', 3);
    await press('Escape', 'Shift+Tab');
    expect(await inText()).toBe(false);
    expect(await window.evaluate(() => document.activeElement?.closest('.brief-pane') !== null)).toBe(true);
    // Any other key in between, and Tab is the list's again.
    await caretAt(window, 'one', 3);
    await press('Escape', 'x', 'Tab');
    expect(await inText()).toBe(true);
  });

  it('a title that the bar cuts short is told in full', async () => {
    const { window } = story;
    const words = 'A title that is a good deal longer than the bar above the brief has room for';
    const brief = await story.newBrief(words, p(t('words')));
    await story.open(brief.id);
    const bar = window.locator('.brief-bar-title');
    await press('Control+Alt+Digit1');
    await window.getByRole('separator', { name: 'Width of the brief' }).focus();
    await press('End');
    await bar.filter({ hasText: words }).waitFor();
    expect(await bar.evaluate((el) => el.scrollWidth > el.clientWidth)).toBe(true);
    await bar.hover();
    await window.getByRole('tooltip').filter({ hasText: words }).waitFor();
    await window.getByRole('separator', { name: 'Width of the brief' }).focus();
    await press('Home', 'Control+Alt+Digit1');
    // In a narrow pane it would be one letter: the title stands on the page alone.
    await bar.waitFor({ state: 'hidden' });
  });

  it('lists go deeper with Tab and back with Shift+Tab', async () => {
    const { window } = story;
    const brief = await open(p(t('one')));
    await caretAt(window, 'one', 3);
    await press('Control+Shift+Digit8', 'Enter', 'Tab');
    await window.keyboard.type('two');
    await until(window, async () => (await window.locator('.brief-text ul ul li').count()) === 1);
    expect(await nodes(brief.id)).toMatchObject([
      {
        type: 'list',
        listType: 'bullet',
        children: [
          { children: [{ text: 'one' }] },
          { children: [{ type: 'list', children: [{ children: [{ text: 'two' }] }] }] },
        ],
      },
    ]);
    await press('Shift+Tab', 'Control+Shift+Digit7');
    await until(window, async () => (await window.locator('.brief-text ol > li').count()) >= 1);
  });

  it('a link takes full addresses only', async () => {
    const { window } = story;
    const brief = await open(p(t('see here')));
    await caretAt(window, 'here', 0, 4);
    await press('Control+Shift+k');
    await window.locator('.link-panel input').waitFor();
    await window.keyboard.type('javascript:alert(1)');
    await press('Enter');
    await window.locator('.link-panel [role="alert"]').waitFor();
    await press('Control+a');
    await window.keyboard.type('example.org/page');
    await press('Enter');
    await window.locator('.link-panel').waitFor({ state: 'detached' });
    expect(await nodes(brief.id)).toMatchObject([
      {
        children: [
          { text: 'see ' },
          { type: 'link', url: 'https://example.org/page', children: [{ text: 'here' }] },
        ],
      },
    ]);
    expect(await window.evaluate(() => location.href)).toContain('app://');
  });

  it('a citation is reached by arrows, opened by Enter, and Escape goes back to the text', async () => {
    const { window } = story;
    const rail = await story.article('rail');
    await open(p(t('ab'), cite('c1', rail.id), t('cd')));
    await caretAt(window, 'ab', 2);
    await press('ArrowRight');
    await until(window, async () => (await window.locator('.citation-chip.chosen').count()) === 1);
    await press('Enter');
    await window.locator('.citation-panel').waitFor();
    await press('Escape');
    await window.locator('.citation-panel').waitFor({ state: 'detached' });
    await window.keyboard.type('X');
    expect(await drawn(window)).toBe('ab[1]Xcd');
  });

  it('a second source joins a citation and takes its own place', async () => {
    const { window } = story;
    const rail = await story.article('rail');
    const brief = await open(p(t('ab'), cite('c1', rail.id)));
    await window.locator('.citation-chip').click();
    await window.locator('.citation-panel .btn', { hasText: 'Add another source' }).click();
    await window.locator('.source-finder input').fill('senators');
    await until(window, async () =>
      (await window.locator('.source-finder [role="option"]').first().innerText()).includes('Senators'),
    );
    await press('Enter');
    await window.locator('.cite-item').nth(1).waitFor();
    await window.locator('.cite-item').nth(1).getByLabel('Place in the source').fill('2');
    await press('Enter');
    await until(window, async () =>
      (await window.locator('.brief-notes li').first().innerText()).includes('Lindqvist'),
    );
    expect(await nodes(brief.id)).toMatchObject([
      {
        children: [{}, { items: [{ articleId: rail.id }, { locator: { label: 'paragraph', value: '2' } }] }],
      },
    ]);
  });

  it('guidance shows under an empty heading, goes when written over, and is never stored', async () => {
    const { window, ask } = story;
    const brief = await ask('briefs:create', { header: {}, template: 'bluf' });
    await story.open(brief.id);
    const first = window.locator('.brief-text [data-guidance]').first();
    expect(await first.getAttribute('data-guidance')).toContain('What has changed');
    const count = await window.locator('.brief-text [data-guidance]').count();
    await first.click();
    await window.keyboard.type('It moved.');
    await until(
      window,
      async () => (await window.locator('.brief-text [data-guidance]').count()) === count - 1,
    );
    expect(JSON.stringify(await nodes(brief.id))).not.toContain('What has changed');
    expect(await window.locator('.status').innerText()).toMatch(/\b\d+ words/);
  });
});
