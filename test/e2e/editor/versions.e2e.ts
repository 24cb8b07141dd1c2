import { afterEach, describe, expect, it } from 'vitest';
import { cliInNode } from '../support/run';
import { type BriefStory, caretAt, drawn, p, startBriefStory, t, until } from './brief-story';
import { lookAt } from './look-at';

describe('the history of a brief', () => {
  let story: BriefStory | null = null;
  afterEach(async () => {
    await story?.discard();
    story = null;
  });

  it('keeps a version by itself and under a name, shows what changed, and puts one back', async () => {
    story = await startBriefStory();
    const { window, ask } = story;
    const brief = await story.newBrief('Kept', p(t('The dam will not hold this year.')), p(t('Second.')));
    await story.open(brief.id);
    await caretAt(window, 'will not hold', 4, 4);
    await window.keyboard.press('Delete');
    await story.stored(brief.id);
    await until(window, async () => (await ask('versions:list', { briefId: brief.id })).length === 1);
    await window.getByRole('textbox', { name: 'Title' }).fill('Held');
    await story.stored(brief.id);
    await window.locator('.brief-text').focus();

    await window.keyboard.press('Control+Alt+h');
    const dialog = window.getByRole('dialog', { name: 'Versions of this brief' });
    await dialog.locator('.newer-words del').first().waitFor();
    expect(await dialog.locator('.newer-words del').allInnerTexts()).toEqual(['Kept', 'not']);
    expect(await dialog.locator('.newer-summary').innerText()).toContain('2 changed');
    expect((await dialog.locator('.compared-heads > *').allInnerTexts())[1]).toBe('The brief now');
    await dialog.getByRole('textbox', { name: 'Name for what the brief holds now' }).fill('To the director');
    await window.keyboard.press('Enter');
    await dialog.locator('.version b', { hasText: 'To the director' }).waitFor();
    await lookAt(window, 'brief-versions');
    await dialog.getByRole('radio').last().check();
    await dialog.getByRole('button', { name: 'Put this version back' }).click();
    await dialog.waitFor({ state: 'detached' });
    await until(window, async () => (await drawn(window)).includes('The dam will not hold'));
    const stored = await story.stored(brief.id);
    expect(JSON.stringify(stored.state)).toContain('will not hold');
    const kept = await ask('versions:list', { briefId: brief.id });
    expect(kept.map(({ name }) => name)).toEqual(['To the director', null]);

    expect(stored.header.title).toBe('Kept');

    // Putting back is a step of undo like any other, the head too, and the text has the focus for it.
    await until(window, () =>
      window.locator('.brief-text').evaluate((text) => text === document.activeElement),
    );
    await window.keyboard.press('Control+z');
    await until(window, async () => (await drawn(window)).includes('The dam will hold'));
    await until(window, async () => (await ask('briefs:get', { briefId: brief.id })).header.title === 'Held');
    await window.keyboard.press('Control+y');
    await until(window, async () => (await ask('briefs:get', { briefId: brief.id })).header.title === 'Kept');
  });

  it('undo goes on after the pane was hidden and another brief was open', async () => {
    story = await startBriefStory();
    const { window } = story;
    const other = await story.newBrief('Other', p(t('Elsewhere')));
    const brief = await story.newBrief('Undone', p(t('Start')));
    await story.open(brief.id);
    await caretAt(window, 'Start', 5);
    await window.keyboard.type(' and more');
    await story.stored(brief.id);
    await window.getByRole('tab', { name: /Briefs/ }).click();
    await window.getByRole('option', { name: /Other/ }).dblclick();
    await until(window, async () => (await drawn(window)) === 'Elsewhere');
    await window.keyboard.press('Control+Alt+2');
    await window.keyboard.press('Control+Alt+2');
    await window.getByRole('option', { name: /Undone/ }).dblclick();
    await until(window, async () => (await drawn(window)) === 'Start and more');
    await window.locator('.brief-text').focus();
    await window.keyboard.press('Control+z');
    await until(window, async () => (await drawn(window)) === 'Start');
    await window.keyboard.press('Control+y');
    await until(window, async () => (await drawn(window)) === 'Start and more');
    expect(other.id).not.toBe(brief.id);
  });

  it('two on one brief: a second program is refused, and of two windows’ words neither is lost', async () => {
    story = await startBriefStory();
    const { window, ask } = story;
    const brief = await story.newBrief('Shared', p(t('Start')));
    await story.open(brief.id);
    const refused = await cliInNode(story.folder, ['--json', '--library', story.library, 'briefs']);
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: 'library-in-use' } });

    // A second window of this library writes the same brief; it asks the same process.
    const second = await ask('briefs:get', { briefId: brief.id });
    await ask('briefs:save', {
      briefId: brief.id,
      revision: second.revision,
      header: second.header,
      style: second.style,
      state: { schemaVersion: 1, root: { type: 'root', children: [p(t('Theirs'))] } },
    });
    await caretAt(window, 'Start', 5);
    await window.keyboard.type(' mine');
    await window.locator('.brief-unsaved').waitFor();
    await window.getByRole('button', { name: 'Show the stored one' }).click();
    await until(window, async () => (await drawn(window)) === 'Theirs');
    await window.locator('.brief-text').focus();
    await window.keyboard.press('Control+z');
    await until(window, async () => (await drawn(window)) === 'Start mine');
    expect(JSON.stringify((await story.stored(brief.id)).state)).toContain('Start mine');
    const kept = await ask('versions:list', { briefId: brief.id });
    const words = await Promise.all(
      kept.map(async ({ id }) => JSON.stringify((await ask('versions:get', { versionId: id })).state)),
    );
    expect(words.join()).toContain('Start');
    await window.keyboard.press('Control+y');
    await until(window, async () => (await drawn(window)) === 'Theirs');
  });
});
