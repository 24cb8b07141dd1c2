import { afterEach, describe, expect, it } from 'vitest';
import { type BriefStory, caretAt, drawn, p, quoted, startBriefStory, t, until } from './brief-story';
import { lookAt } from './look-at';

const misspelt = (story: BriefStory, lines = 'misspelt') =>
  story.window.evaluate(
    (name) => [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString()),
    lines,
  );

describe('the spelling of a brief', () => {
  let story: BriefStory | null = null;
  afterEach(async () => {
    await story?.discard();
    story = null;
  });

  it('is marked in own words, mended from suggestions, and learns words', async () => {
    story = await startBriefStory();
    const { window, ask } = story;
    const article = await story.article('rail');
    const [sentence] = (article.text.blocks[0]?.text ?? '').split('. ');
    const quote = await story.quote(article, 1, sentence ?? '');
    const brief = await story.newBrief(
      'Spelt',
      p(t('We recieved teh color of Gwadarr in '), quoted(quote, 'quoted wrods'), t(' and یہ امداد.')),
    );
    await story.open(brief.id);
    const marked = (...words: string[]) =>
      until(
        window,
        async () => JSON.stringify(await misspelt(story as BriefStory)) === JSON.stringify(words),
        30_000,
      );
    // Spelt the American way, as “color” is.
    await marked('recieved', 'teh', 'Gwadarr');

    const place = await window.evaluate(() => {
      const rect = [...(CSS.highlights.get('misspelt') ?? [])][0] as Range;
      const { left, top, width, height } = rect.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await window.mouse.click(place.x, place.y, { button: 'right' });
    await window.getByRole('button', { name: 'received', exact: true }).waitFor();
    await lookAt(window, 'brief-spelling');
    await window.getByRole('button', { name: 'received', exact: true }).click();
    await until(window, async () => (await drawn(window)).startsWith('We received teh'));
    await marked('teh', 'Gwadarr');
    await window.keyboard.press('Control+z');
    await until(window, async () => (await drawn(window)).startsWith('We recieved teh'));

    // By keys: from behind the second word to the third, into the dictionary.
    await caretAt(window, 'color of', 7);
    await window.keyboard.press('Control+Alt+w');
    await window.getByRole('dialog', { name: 'Spelling of “Gwadarr”' }).waitFor();
    await window.getByRole('button', { name: 'Add to your dictionary' }).focus();
    await window.keyboard.press('Enter');
    await marked('recieved', 'teh');
    expect((await ask('settings:get', {}))['spelling.words']).toBe('Gwadarr');

    const command = async (words: string) => {
      await window.keyboard.press('Control+k');
      await window.keyboard.type(words);
      await window.keyboard.press('Enter');
    };
    await command('Spell this brief');
    await marked('recieved', 'teh', 'color');
    await command('Your dictionary');
    const list = window.getByRole('textbox', { name: 'Words of your own' });
    await until(window, async () => (await list.inputValue()) === 'Gwadarr');
    await list.fill('teh\n');
    await window.getByRole('button', { name: 'Save' }).click();
    await marked('recieved', 'color', 'Gwadarr');
    await command('Check spelling while');
    await marked();
    await story.close();
    const again = await startBriefStory(story.folder);
    story = again;
    await again.open(brief.id);
    await again.window.waitForTimeout(1500);
    expect(await misspelt(again)).toEqual([]);
  });

  it('is marked and mended in a footnote, too, where straight marks become typographic', async () => {
    story = await startBriefStory();
    const { window } = story;
    const brief = await story.newBrief('Noted', p(t('It grew. It fell.')));
    await story.open(brief.id);
    await caretAt(window, 'It grew.', 8);
    await window.keyboard.press('Alt+n');
    const note = window.getByRole('dialog', { name: 'Footnote' });
    await note.waitFor();
    await window.keyboard.type('# So "teh" dam recieved it...');
    const inNote = () => misspelt(story as BriefStory, 'misspelt-in-note');
    const text = note.getByRole('textbox', { name: 'Text of the footnote' });
    await until(window, async () => (await text.innerText()) === '# So “teh” dam recieved it…');
    await until(window, async () => (await inNote()).join() === 'recieved', 30_000);
    await window.keyboard.press('Control+Alt+w');
    await window.getByRole('button', { name: 'received', exact: true }).focus();
    await lookAt(window, 'footnote-spelling');
    await window.keyboard.press('Enter');
    await until(window, async () => (await text.innerText()) === '# So “teh” dam received it…');
    await until(window, async () => (await inNote()).length === 0);
    await window.keyboard.press('Control+Enter');
    await note.waitFor({ state: 'detached' });
    await until(window, async () =>
      JSON.stringify((await story?.stored(brief.id))?.state).includes('dam received it…'),
    );
  });
});
