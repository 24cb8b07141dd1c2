import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BriefStory, caretAt, cite, drawn, p, quoted, startBriefStory, t, until } from './brief-story';

const screenshots = join(import.meta.dirname, '..', '..', '..', 'out', 'screenshots');

describe('footnotes of the analyst', () => {
  let story: BriefStory;
  beforeAll(async () => {
    story = await startBriefStory();
    await mkdir(screenshots, { recursive: true });
  });
  afterAll(() => story?.discard());

  const press = async (...keys: string[]) => {
    for (const key of keys) await story.window.keyboard.press(key);
  };
  /** Keeps a picture in both colours, and finds nothing that axe objects to in either. */
  const look = async (name: string) => {
    for (const theme of ['light', 'dark'] as const) {
      await story.window.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await story.window.waitForTimeout(150);
      await story.window.screenshot({ path: join(screenshots, `brief-${name}-${theme}.png`) });
      const { violations } = await new AxeBuilder({ page: story.window }).setLegacyMode(true).analyze();
      expect(
        violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${theme}: ${id} at ${target.join(' ')}`),
        ),
      ).toEqual([]);
    }
    await story.window.emulateMedia({ colorScheme: 'light' });
  };
  const notes = () => story.window.locator('.brief-notes ol > li').allInnerTexts();

  it('are written by keys, numbered with the citations, edited again, and undone', async () => {
    const { window } = story;
    const article = await story.article('rail');
    const brief = await story.newBrief('Notes', p(t('It grew. It fell'), cite('c1', article.id, 1), t('.')));
    await story.open(brief.id);
    await caretAt(window, 'It grew.', 8);
    await press('Alt+n');
    await window.getByRole('dialog', { name: 'Footnote' }).waitFor();
    await window.keyboard.type('An ');
    await press('Control+b');
    await window.keyboard.type('aside');
    await press('Control+b');
    await window.keyboard.type('.');
    await press('Enter');
    await window.keyboard.type('More of it.');
    await press('Control+Enter');
    await window.getByRole('dialog', { name: 'Footnote' }).waitFor({ state: 'detached' });
    expect(await drawn(window)).toBe('It grew.1 It fell[2].');
    await until(window, async () => (await notes()).length === 2);
    expect((await notes())[0]).toContain('An aside.');
    const stored = await story.stored(brief.id);
    expect(stored.state.root.children).toMatchObject([
      {
        children: [
          { text: 'It grew.' },
          {
            type: 'footnote',
            children: [
              t('An '),
              t('aside', 1),
              t('.'),
              { type: 'linebreak' },
              { type: 'linebreak' },
              t('More of it.'),
            ],
          },
          { text: ' It fell' },
          { type: 'citation' },
          { text: '.' },
        ],
      },
    ]);
    // From the note at the foot of the page back to its words.
    await window.getByRole('button', { name: 'Edit footnote 1' }).click();
    await press('Control+End');
    await window.keyboard.type(' End.');
    await look('footnote');
    await press('Escape');
    await until(window, async () => (await notes()).join().includes('More of it. End.'));
    await press('Control+z');
    await until(window, async () => !(await notes()).join().includes('End.'));
    await press('Control+z');
    await until(window, async () => (await notes()).length === 1);
    expect(await drawn(window)).toBe('It grew. It fell[1].');
  });

  it('hold citations and show the verdict on their quotations', async () => {
    const { window } = story;
    const article = await story.article('rail');
    const words = article.text.blocks[0]?.text.split(' ').slice(0, 5).join(' ') ?? '';
    const quote = await story.quote(article, 1, words);
    const brief = await story.newBrief(
      'Quoted',
      p(t('First'), {
        type: 'footnote',
        children: [t('He wrote '), quoted(quote, `never ${words}`), cite('c2', article.id, 1), t('.')],
      }),
    );
    await story.open(brief.id);
    await until(window, async () => (await notes()).join().includes('Quotation:'));
    await window.locator('.footnote-mark').click();
    await window.getByRole('dialog', { name: 'Footnote' }).waitFor();
    await look('footnote-quotation');
    await press('Escape');
    const refused = await story
      .ask('briefs:document', { briefId: brief.id, paper: 'A4', draft: false })
      .then(() => '', String);
    expect(refused).toContain('does not match');
  });

  it('underline the words that differ, and words copied without marks, while they are open', async () => {
    const { window } = story;
    const run = 'private guards could hold 600 kilometres of open desert';
    const article = await story.article('rail');
    const words = article.text.blocks[0]?.text.split(' ').slice(0, 5).join(' ') ?? '';
    const quote = await story.quote(article, 1, words);
    const brief = await story.newBrief(
      'Underlined',
      p(t('First'), {
        type: 'footnote',
        children: [
          t('He wrote '),
          quoted(quote, `never ${words}`),
          cite('c3', article.id, 1),
          t(`; ${run}.`),
        ],
      }),
    );
    await story.open(brief.id);
    const lines = () =>
      window.evaluate(() =>
        [...CSS.highlights].flatMap(([name, highlight]) =>
          name.startsWith('note-') && highlight.size > 0
            ? [`${name} ${[...highlight].map(String).join('|')}`]
            : [],
        ),
      );
    await window.locator('.footnote-mark').click();
    await window.getByRole('dialog', { name: 'Footnote' }).waitFor();
    await until(window, async () => (await lines()).includes(`note-prose-copied ${run}`));
    await until(window, async () =>
      (await lines()).some((line) => /^note-quotation-wrong .*never/u.test(line)),
    );
    await look('footnote-underlined');
    await press('Escape');
    await until(window, async () => (await lines()).length === 0);
  });

  it('that stay empty leave nothing behind', async () => {
    const { window } = story;
    const brief = await story.newBrief('Empty', p(t('Words.')));
    await story.open(brief.id);
    await caretAt(window, 'Words.', 6);
    await press('Alt+n');
    await window.getByRole('dialog', { name: 'Footnote' }).waitFor();
    await press('Escape');
    await window.keyboard.type(' On.');
    expect(await drawn(window)).toBe('Words. On.');
  });
});
