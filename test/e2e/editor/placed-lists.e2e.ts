import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BriefStory, caretAt, p, startBriefStory, t, until } from './brief-story';

describe('notes and sources at a place of the analyst’s', () => {
  let story: BriefStory;
  beforeAll(async () => {
    story = await startBriefStory();
  });
  afterAll(() => story?.discard());

  const press = async (...keys: string[]) => {
    for (const key of keys) await story.window.keyboard.press(key);
  };
  const kinds = async (briefId: string) =>
    (await story.stored(briefId)).state.root.children.map((node) =>
      node.type === 'placed-list' ? node.of : node.type,
    );

  it('are put by key, palette and Markdown’s form, shown as they will be printed, moved and deleted', async () => {
    const { window } = story;
    const article = await story.article('rail');
    const cite = {
      type: 'citation' as const,
      citationId: 'c1',
      items: [{ articleId: article.id, locator: { label: 'paragraph' as const, value: '2' } }],
    };
    const brief = await story.newBrief('Placed', p(t('A claim.'), cite), p(t('Middle')), p(t('Last words')));
    await story.open(brief.id);
    const text = window.locator('.brief-text');
    const notes = text.getByRole('group', { name: 'The notes of the brief are printed here' });
    const sources = text.getByRole('group', { name: 'The sources of the brief are printed here' });

    await caretAt(window, 'Middle', 6);
    await press('Alt+Shift+N');
    await notes.waitFor();
    await notes.getByText('para. 2').waitFor();
    // The list stands there and not below the text as well.
    expect(await window.locator('footer.brief-notes').getByRole('region', { name: 'Notes' }).count()).toBe(0);
    await until(window, async () => (await kinds(brief.id)).join().startsWith('paragraph,paragraph,notes,'));

    await press('Control+k');
    await window.getByRole('combobox', { name: 'Search articles' }).fill('Citations: APA');
    await window
      .getByRole('option', { name: /Citations: APA/ })
      .first()
      .waitFor();
    await press('Enter');
    await notes.getByText('This style cites in the sentence').waitFor();

    await caretAt(window, 'Last words', 10);
    await press('Enter');
    await window.keyboard.type('::: sources');
    await press('Enter');
    await sources.getByRole('region', { name: 'References' }).waitFor();
    await window.keyboard.type('Behind');
    await until(window, async () => (await kinds(brief.id)).join().includes('sources,paragraph'));
    const shots = path.resolve('out/screenshots');
    mkdirSync(shots, { recursive: true });
    await window.locator('.brief-pane').screenshot({ path: path.join(shots, 'placed-lists.png') });

    // A note style prints a bibliography there, and nowhere else.
    await press('Control+k');
    await window.getByRole('combobox', { name: 'Search articles' }).fill('Citations: OSCOLA');
    await window
      .getByRole('option', { name: /Citations: OSCOLA/ })
      .first()
      .waitFor();
    await press('Enter');
    await sources.getByRole('region', { name: 'Bibliography' }).waitFor();
    await window.locator('.brief-pane').screenshot({ path: path.join(shots, 'placed-bibliography.png') });
    expect(await window.locator('footer.brief-notes').getByRole('region').count()).toBe(0);

    // Asked for elsewhere, it moves.
    await caretAt(window, 'A claim.', 8);
    await press('Control+k');
    await window.getByRole('combobox', { name: 'Search articles' }).fill('Print the list of sources here');
    await window.getByRole('option', { name: 'Print the list of sources here' }).first().waitFor();
    await press('Enter');
    await until(window, async () => {
      const order = await kinds(brief.id);
      return order.filter((kind) => kind === 'sources').length === 1 && order.indexOf('sources') < 3;
    });

    await notes.locator('.placed-list-mark').click();
    await window.locator('.placed-list-frame.chosen').waitFor();
    await press('Delete');
    await until(window, async () => (await notes.count()) === 0);
    await press('Control+z');
    await notes.waitFor();
    expect(await text.innerText()).toContain('Behind');
  });
});
