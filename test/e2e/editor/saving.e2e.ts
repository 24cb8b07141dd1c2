import { afterEach, describe, expect, it } from 'vitest';
import { type BriefStory, caretAt, p, startBriefStory, t, until } from './brief-story';

describe('saving a brief', () => {
  let story: BriefStory | null = null;
  afterEach(async () => {
    await story?.discard();
    story = null;
  });

  it('what was typed two seconds ago survives a killed app', async () => {
    const first = await startBriefStory();
    const brief = await first.newBrief('Killed', p(t('Start')));
    await first.open(brief.id);
    await caretAt(first.window, 'Start', 5);
    await first.window.keyboard.type(' and these words', { delay: 20 });
    await first.window.waitForTimeout(2000);
    const ended = new Promise((resolve) => first.app.process().once('exit', resolve));
    first.app.process().kill('SIGKILL');
    await ended;
    story = await startBriefStory(first.folder);
    const { state } = await story.ask('briefs:get', { briefId: brief.id });
    expect(JSON.stringify(state)).toContain('Start and these words');
  });

  it('what was typed just before closing is there at the next start', async () => {
    const first = await startBriefStory();
    const brief = await first.newBrief('Closed', p(t('Start')));
    await first.open(brief.id);
    await caretAt(first.window, 'Start', 5);
    await first.window.keyboard.type(' at once');
    await first.close();
    story = await startBriefStory(first.folder);
    expect(JSON.stringify((await story.ask('briefs:get', { briefId: brief.id })).state)).toContain(
      'Start at once',
    );
  });

  it('what is typed while the library stops stays on the screen, and is saved once it was started again', async () => {
    story = await startBriefStory();
    const { window, ask, app } = story;
    const brief = await story.newBrief('Stopped', p(t('Start')));
    await story.open(brief.id);
    await caretAt(window, 'Start', 5);
    await window.keyboard.type(' before');
    await app.evaluate(({ app: electron }) => {
      const library = electron.getAppMetrics().find(({ name }) => name === 'Briefwright library');
      if (library) process.kill(library.pid, 'SIGKILL');
    });
    await window.keyboard.type(' and after', { delay: 30 });
    await window.locator('.status').getByText('The library stopped and was started again.').waitFor();
    expect(await window.locator('.brief-text').innerText()).toContain('Start before and after');
    await expect
      .poll(async () => JSON.stringify((await ask('briefs:get', { briefId: brief.id })).state), {
        timeout: 20_000,
      })
      .toContain('Start before and after');
  });

  it('opening a brief changes nothing of it', async () => {
    story = await startBriefStory();
    const brief = await story.newBrief('Only read', p(t('Start')));
    await story.open(brief.id);
    await story.window.waitForTimeout(1500);
    expect((await story.ask('briefs:get', { briefId: brief.id })).revision).toBe(brief.revision);
  });

  it('a brief changed elsewhere is not overwritten, and mine is kept as a new brief', async () => {
    story = await startBriefStory();
    const { window, ask } = story;
    const brief = await story.newBrief('Shared', p(t('Start')));
    await story.open(brief.id);
    const theirs = { schemaVersion: 1 as const, root: { type: 'root' as const, children: [p(t('Theirs'))] } };
    await ask('briefs:save', {
      briefId: brief.id,
      revision: brief.revision,
      header: brief.header,
      style: brief.style,
      state: theirs,
    });
    await caretAt(window, 'Start', 5);
    await window.keyboard.type(' mine');
    await window.locator('.brief-unsaved').waitFor();
    expect(await window.locator('.brief-unsaved').innerText()).toContain('changed somewhere else');
    await window.locator('.brief-unsaved .btn', { hasText: 'Keep mine' }).click();
    await until(window, async () =>
      (await window.locator('.memo-title').inputValue()).includes('(my changes)'),
    );
    expect(await window.locator('.brief-text').innerText()).toContain('Start mine');
    expect(JSON.stringify((await ask('briefs:get', { briefId: brief.id })).state)).toContain('Theirs');
  });

  it('words that could not be saved over others are kept as a brief when another brief is opened, and both open', async () => {
    story = await startBriefStory();
    const { window, ask } = story;
    await story.newBrief('Other', p(t('Elsewhere')));
    const brief = await story.newBrief('Shared', p(t('Start')));
    const drawn = () => window.locator('.brief-text').innerText();
    const titles = async () =>
      (await ask('briefs:list', {}))
        .flatMap(({ title }) => (title.startsWith('Shared') ? [title] : []))
        .sort();
    await story.open(brief.id);
    await ask('briefs:save', {
      briefId: brief.id,
      revision: brief.revision,
      header: brief.header,
      style: brief.style,
      state: { schemaVersion: 1, root: { type: 'root', children: [p(t('Theirs'))] } },
    });
    await caretAt(window, 'Start', 5);
    await window.keyboard.type(' mine');
    await window.locator('.brief-unsaved').waitFor();
    await window.getByRole('tab', { name: /Briefs/ }).click();
    const row = (title: RegExp) => window.getByRole('option', { name: title });
    await row(/Other/).dblclick();
    await until(window, async () => (await drawn()) === 'Elsewhere');
    await window.getByText('kept as the new brief “Shared (my changes)”').first().waitFor();
    await row(/Shared \(my changes\)/).dblclick();
    await until(window, async () => (await drawn()) === 'Start mine');
    await row(/Shared(?! \()/).dblclick();
    await until(window, async () => (await drawn()) === 'Theirs');
    expect(await titles()).toEqual(['Shared', 'Shared (my changes)']);
  });

  it('a brief whose stored words were shown in place of mine opens again later', async () => {
    story = await startBriefStory();
    const { window, ask } = story;
    await story.newBrief('Other', p(t('Elsewhere')));
    const brief = await story.newBrief('Shared', p(t('Start')));
    const drawn = () => window.locator('.brief-text').innerText();
    const titles = async () =>
      (await ask('briefs:list', {}))
        .flatMap(({ title }) => (title.startsWith('Shared') ? [title] : []))
        .sort();
    await story.open(brief.id);
    await ask('briefs:save', {
      briefId: brief.id,
      revision: brief.revision,
      header: brief.header,
      style: brief.style,
      state: { schemaVersion: 1, root: { type: 'root', children: [p(t('Theirs'))] } },
    });
    await caretAt(window, 'Start', 5);
    await window.keyboard.type(' mine');
    await window.getByRole('button', { name: 'Show the stored one' }).click();
    await until(window, async () => (await drawn()) === 'Theirs');
    await window.getByRole('tab', { name: /Briefs/ }).click();
    await window.getByRole('option', { name: /Other/ }).dblclick();
    await until(window, async () => (await drawn()) === 'Elsewhere');
    await window.getByRole('option', { name: /Shared/ }).dblclick();
    await until(window, async () => (await drawn()) === 'Theirs');
    expect(await titles()).toEqual(['Shared']);
  });
});
