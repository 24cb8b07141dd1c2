import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BriefStory, cite, drawn, p, quoted, startBriefStory, t, until } from './brief-story';

const GUARDS =
  'It has not offered to pay for security along it, and provincial officials doubt that private guards could hold 600 kilometres of open desert.';

/** A bad edit made by typing, the reason that must be shown, the key that mends it, and what stands there then. */
const EDITS = [
  {
    select: 'not ',
    type: '',
    reason: '“not” is missing',
    key: 'Alt+r',
    words: 'has not offered',
    verdict: 'exact',
  },
  {
    select: 'officials',
    type: 'ministers',
    reason: '“ministers” stands for “officials”',
    key: 'Alt+b',
    words: 'provincial [ministers] doubt',
    verdict: 'flagged',
  },
  {
    select: 'offered',
    type: 'Offered',
    reason: '“Offered” is written “offered”',
    key: 'Alt+b',
    words: 'has not [O]ffered to pay',
    verdict: 'flagged',
  },
  {
    select: 'private ',
    type: '(unarmed) private ',
    reason: 'in square brackets, not in parentheses',
    key: 'Alt+b',
    words: 'that [unarmed] private guards',
    verdict: 'flagged',
  },
  {
    select: ' along it',
    type: '',
    reason: '“along it” is missing',
    key: 'Alt+.',
    words: 'security .\u00a0.\u00a0. and provincial',
    verdict: 'marked',
  },
  {
    select: 'guards',
    type: 'guards,',
    reason: 'stands where the source has no punctuation',
    key: 'Alt+r',
    words: 'private guards could',
    verdict: 'exact',
  },
];

describe('mending quotations by one key', () => {
  let story: BriefStory;
  beforeAll(async () => {
    story = await startBriefStory();
  });
  afterAll(() => story?.discard());

  /** Selects words of the nth quotation. */
  const select = async (nth: number, words: string) => {
    const { window } = story;
    await window.locator('.brief-text').focus();
    await window.evaluate(
      ({ index, wanted }) => {
        const quotation = document.querySelectorAll('.brief-text .quotation')[index];
        if (!quotation) throw new Error(`no quotation ${index}`);
        const walker = document.createTreeWalker(quotation, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(wanted) ?? -1;
          if (at >= 0) {
            getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
            return;
          }
        }
        throw new Error(`“${wanted}” is not in quotation ${index}`);
      },
      { index: nth, wanted: words },
    );
    await window.waitForTimeout(60);
  };
  const verdictOf = (nth: number) => story.window.locator('.quotation').nth(nth).getAttribute('data-verdict');
  const card = (nth: number) => story.window.locator('.verdict-card').nth(nth).innerText();

  it('shows another reason for every bad edit, and one key mends each', async () => {
    const { window } = story;
    const rail = await story.article('rail');
    const quote = await story.quote(rail, 3, GUARDS);
    const brief = await story.newBrief(
      'Mending',
      ...EDITS.map((_, index) => p(t('Case: '), quoted(quote), cite(`c${index}`, rail.id, 3))),
    );
    await story.open(brief.id);
    await until(window, async () => (await verdictOf(EDITS.length - 1)) === 'exact');
    for (const [index, { select: words, type }] of EDITS.entries()) {
      await select(index, words);
      if (type === '') await window.keyboard.press('Delete');
      else await window.keyboard.type(type);
      await until(window, async () => (await verdictOf(index)) === 'changed');
    }
    const cards = await window.locator('.verdict-card').allInnerTexts();
    expect(cards).toHaveLength(EDITS.length);
    for (const [index, { reason }] of EDITS.entries()) expect(cards[index]).toContain(reason);
    expect(await window.locator('.missing-mark').count()).toBe(2);
    expect(await window.locator('.missing-mark').first().getAttribute('data-tip')).toBe('“not” is missing');

    // From problem to problem by F8, each mended by its key.
    await window.keyboard.press('Control+Home');
    for (const [index, { key, words, verdict }] of EDITS.entries()) {
      await window.keyboard.press('F8');
      await window.keyboard.press(key);
      await until(window, async () => (await verdictOf(index)) === verdict).catch(async () => {
        throw new Error(`${key}: ${await drawn(window)} ${await card(0)}`);
      });
      expect((await drawn(window)).split('\n')[index]).toContain(words);
    }
    const mended = await drawn(window);
    for (const _ of EDITS) await window.keyboard.press('Control+z');
    await until(window, async () => (await drawn(window)).includes('(unarmed)'));
    expect((await drawn(window)).split('\n')[0]).toContain('has offered');
    for (const _ of EDITS) await window.keyboard.press('Control+y');
    await until(window, async () => (await drawn(window)) === mended);
    expect(JSON.stringify((await story.stored(brief.id)).state)).toContain('[ministers]');
  });

  it('adds [sic] in italics, and says why a key does nothing', async () => {
    const { window } = story;
    const rail = await story.article('rail');
    const quote = await story.quote(rail, 3, GUARDS);
    const brief = await story.newBrief('Sic', p(quoted(quote), cite('c1', rail.id, 3)));
    await story.open(brief.id);
    await until(window, async () => (await verdictOf(0)) === 'exact');
    await select(0, 'desert');
    await window.keyboard.press('ArrowLeft');
    await window.keyboard.press('Alt+b');
    await until(window, async () => (await window.locator('.brief-notice').count()) === 1);
    expect(await window.locator('.brief-notice').innerText()).toContain('there is no change to mark');
    await window.keyboard.press('Alt+s');
    await until(window, async () => (await verdictOf(0)) === 'marked');
    expect(await window.locator('.quotation .italic').innerText()).toBe('sic');
    expect(await window.locator('.brief-notice').count()).toBe(0);
  });

  it('offers [sic] and a paraphrase on the card of a quotation that matches', async () => {
    const { window } = story;
    const rail = await story.article('rail');
    const quote = await story.quote(rail, 3, GUARDS);
    const brief = await story.newBrief('Card', p(quoted(quote), cite('c1', rail.id, 3)));
    await story.open(brief.id);
    await until(window, async () => (await verdictOf(0)) === 'exact');
    expect(await window.locator('.verdict-card').count()).toBe(0);
    await select(0, 'desert');
    await window.locator('.verdict-card .btn', { hasText: 'Add [sic]' }).click();
    await until(window, async () => (await verdictOf(0)) === 'marked');
    expect(await drawn(window)).toContain('open desert [sic].”');
    await window.keyboard.press('Control+z');
    await until(window, async () => (await verdictOf(0)) === 'exact');
    // By the keyboard alone: into the card, to its second button, and back by the key.
    await window.keyboard.press('Alt+Enter');
    await window.keyboard.press('Tab');
    await window.keyboard.press('Enter');
    await until(window, async () => (await window.locator('.paraphrase').count()) === 1);
    await window.keyboard.press('Alt+p');
    await until(window, async () => (await verdictOf(0)) === 'exact');
  });

  it('mends a quotation in a footnote by the same keys', async () => {
    const { window } = story;
    const rail = await story.article('rail');
    const quote = await story.quote(rail, 3, GUARDS);
    const words = GUARDS.replace('officials', 'ministers');
    const brief = await story.newBrief(
      'Footnote',
      p(t('Guards are few'), {
        type: 'footnote',
        children: [t('They say: '), quoted(quote, words), cite('c1', rail.id, 3)],
      }),
    );
    await story.open(brief.id);
    await window.locator('.footnote-mark').click();
    await window.locator('.footnote-text .quotation').waitFor();
    await until(window, async () => {
      const said = await window.locator('.footnote-verdicts').innerText();
      return said.includes('“ministers” stands for “officials”');
    });
    await window.locator('.footnote-text').focus();
    await window.evaluate(() => {
      const node = document.querySelector('.footnote-text .quotation span')?.firstChild;
      const at = node?.textContent?.indexOf('ministers') ?? -1;
      if (node) getSelection()?.setBaseAndExtent(node, at + 2, node, at + 2);
    });
    await window.waitForTimeout(60);
    await window.keyboard.press('Alt+b');
    await until(window, async () =>
      (await window.locator('.footnote-text').innerText()).includes('provincial [ministers] doubt'),
    );
    await window.keyboard.press('Control+Enter');
    expect(JSON.stringify((await story.stored(brief.id)).state)).toContain('provincial [ministers] doubt');
  });
});
