import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BriefStory, cite, p, quoted, startBriefStory, t, until } from './brief-story';

const WORDS = 'It has not offered to pay for security along it';
const BLOCKS = 700;
const HERE = 350;

/** In a long brief letters are seen before what follows from them: nothing of that may be late for who acts, or be lost. */
describe('writing in a long brief', () => {
  let story: BriefStory;
  let briefId: string;
  beforeAll(async () => {
    story = await startBriefStory();
    const rail = await story.article('rail');
    const quote = await story.quote(rail, 3, WORDS);
    const plain = 'The line was costed twice, and both times the figures were left to the provinces. ';
    const { id } = await story.newBrief(
      'Long',
      ...Array.from({ length: BLOCKS }, (_, index) =>
        index === HERE
          ? p(t('He said '), quoted(quote), cite('c1', rail.id), t(' then.'))
          : p(t(`${index} ${plain.repeat(3)}`)),
      ),
    );
    briefId = id;
    await story.open(briefId);
    await until(story.window, async () => (await verdict()) === 'exact');
  });
  afterAll(() => story?.discard());

  const verdict = () => story.window.locator('.quotation').getAttribute('data-verdict');
  const words = () => story.window.locator('.quotation').innerText();
  const press = async (...keys: string[]) => {
    for (const key of keys) await story.window.keyboard.press(key);
  };
  /** The caret behind these words of the quotation, which is scrolled into the window. */
  const caretBehind = async (wanted: string) => {
    await story.window.locator('.quotation').scrollIntoViewIfNeeded();
    await story.window.locator('.brief-text').focus();
    await story.window.locator('.quotation').evaluate((quotation, last) => {
      const walker = document.createTreeWalker(quotation, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(last) ?? -1;
        if (at >= 0) return getSelection()?.collapse(node, at + last.length);
      }
      throw new Error(`no “${last}” in the quotation`);
    }, wanted);
    // The editor hears of the caret by an event of its own.
    await story.window.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  };
  /** The ranges of a line, as words. */
  const lines = (name: string) =>
    story.window.evaluate(
      (line) => [...(CSS.highlights.get(line) ?? [])].map((range) => range.toString()),
      name,
    );

  it('a word taken out letter by letter turns the verdict, and the key that mends it finds it so', async () => {
    await caretBehind('has not');
    await press('Backspace', 'Backspace', 'Backspace', 'Backspace');
    // No pause: the key acts on what the last letter left.
    await press('Alt+r');
    await until(story.window, async () => (await words()).includes(WORDS));
    await until(story.window, async () => (await verdict()) === 'exact');
  });

  it('the verdict is shown while the analyst rests, and undo turns it back', async () => {
    await caretBehind('has not');
    await press('Backspace', 'Backspace', 'Backspace', 'Backspace');
    await until(story.window, async () => (await verdict()) === 'changed');
    await until(story.window, async () =>
      (await story.window.locator('.verdict-card').innerText()).includes('“not” is missing'),
    );
    await press('Control+z', 'Control+z', 'Control+z', 'Control+z');
    await until(story.window, async () => (await verdict()) === 'exact');
  });

  it('what was typed is stored to the last letter', async () => {
    const { window } = story;
    await caretBehind('along it');
    await press('End', 'ArrowDown', 'End');
    await window.keyboard.type('zebra crossing');
    expect(await window.locator('.brief-text').innerText()).toContain('zebra crossing');
    await until(window, async () =>
      JSON.stringify((await story.stored(briefId)).state).includes('zebra crossing'),
    );
  });

  it('lines are drawn for the words in the window, and again where one goes', async () => {
    const { window } = story;
    await caretBehind('has not');
    await press('Backspace', 'Backspace', 'Backspace', 'Backspace');
    const scrollTo = (block: number) =>
      window.locator('.brief-text').evaluate((text, index) => {
        text.children[index]?.scrollIntoView({ block: 'center' });
      }, block);
    await window.keyboard.type(' quite');
    await until(window, async () => (await lines('quotation-wrong')).join(' ').includes('quite'));
    await scrollTo(HERE + 60);
    await until(window, async () => (await lines('quotation-wrong')).length === 0);
    await scrollTo(HERE + 12);
    await scrollTo(HERE);
    await until(window, async () => (await lines('quotation-wrong')).join(' ').includes('quite'));
  });
});
