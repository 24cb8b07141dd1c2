import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BriefStory, caretAt, cite, p, startBriefStory, t, until } from './brief-story';

describe('the source summary', () => {
  let story: BriefStory;
  beforeAll(async () => {
    story = await startBriefStory();
  });
  afterAll(() => story?.discard());

  it('is drafted from the records, put where the brief has its section, and drafted again beside what stands there', async () => {
    const { window } = story;
    const rail = await story.article('rail');
    const brief = await story.newBrief(
      'Sources',
      p(t('One claim.'), cite('c1', rail.id, 1)),
      { type: 'heading', tag: 'h2', children: [t('Source summary statement')] },
      p(),
      p(t('Last claim.'), cite('c2', rail.id, 2)),
    );
    await story.open(brief.id);
    const dialog = window.getByRole('dialog', { name: 'Source summary' });
    const draft = async () => {
      await window.keyboard.press('Control+k');
      await window.getByRole('combobox', { name: 'Search articles' }).fill('Draft the source summary');
      await window.getByRole('option', { name: 'Draft the source summary…' }).first().waitFor();
      await window.keyboard.press('Enter');
      await dialog.getByText('This brief cites 1 article of 1 origin.').waitFor();
    };
    await draft();
    await dialog.getByRole('button', { name: 'Replace it with the draft' }).waitFor();
    await dialog.screenshot({ path: 'out/screenshots/source-summary.png' });
    await dialog.getByRole('button', { name: 'Keep what stands there' }).click();
    expect(await window.locator('.brief-text').innerText()).toContain('Last claim.');

    const second = await story.newBrief('Two', p(t('One claim.'), cite('c1', rail.id, 1)));
    await story.open(second.id);
    await draft();
    await dialog.getByRole('button', { name: 'Put it in the brief' }).click();
    await window.getByText('This brief cites 1 article of 1 origin.').waitFor();
    await until(window, async () =>
      JSON.stringify((await story.stored(second.id)).state).includes('1 origin'),
    );

    await caretAt(window, 'One claim.', 10);
    await window.keyboard.press('Control+z');
    await until(
      window,
      async () => !(await window.locator('.brief-text').innerText()).includes('This brief cites'),
    );
  });
});
