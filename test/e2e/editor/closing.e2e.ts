import type { ElectronApplication } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BriefStory, caretAt, p, startBriefStory, t } from './brief-story';

/** Answers the question whether to close as `answer` says, or leaves it open; what was asked is kept. */
const watchQuestions = (app: ElectronApplication, answer: 'go on' | 'leave open') =>
  app.evaluate(({ dialog }, how) => {
    const asked: string[] = [];
    Object.assign(globalThis, { askedAtTheEnd: asked });
    dialog.showMessageBox = ((_parent: unknown, { detail = '', signal }: Electron.MessageBoxOptions) => {
      asked.push(detail);
      if (how === 'go on') return Promise.resolve({ response: 0, checkboxChecked: false });
      return new Promise((resolve) =>
        signal?.addEventListener('abort', () => resolve({ response: 0, checkboxChecked: false })),
      );
    }) as unknown as typeof dialog.showMessageBox;
  }, answer);

const asked = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(() => Reflect.get(globalThis, 'askedAtTheEnd') as string[]);

const closeWindow = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.close(),
  );

const holdLibrary = async (app: ElectronApplication): Promise<() => void> => {
  const pid = await app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'Briefwright library')?.pid,
  );
  if (pid === undefined) throw new Error('The library has no process of its own');
  process.kill(pid, 'SIGSTOP');
  return () => process.kill(pid, 'SIGCONT');
};

describe('closing the window', () => {
  let story: BriefStory;
  let briefId: string;
  beforeEach(async () => {
    story = await startBriefStory();
    const brief = await story.newBrief('Closing', p(t('Start')));
    briefId = brief.id;
    await story.open(briefId);
  });
  afterEach(() => story?.discard());

  it('waits for a slow library instead of losing the last words, and says so', async () => {
    const { app, window, folder } = story;
    await watchQuestions(app, 'leave open');
    const goOn = await holdLibrary(app);
    await caretAt(window, 'Start', 5);
    await window.keyboard.type(' late words');
    await closeWindow(app);
    await expect
      .poll(() => asked(app), { timeout: 10_000 })
      .toEqual(['What was typed last is still being saved.']);
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    goOn();
    await ended;
    story = await startBriefStory(folder);
    expect(JSON.stringify((await story.ask('briefs:get', { briefId })).state)).toContain('Start late words');
  });

  it.each([
    [
      'a copied page',
      { html: '<p>One <b>bold</b> word</p><p>Two more</p>', text: 'plain' },
      [p(t('StartOne '), t('bold', 1), t(' word')), p(t('Two more'))],
    ],
  ])('keeps %s that was pasted last and is still being read', async (_name, copied, after) => {
    const { app, window, folder } = story;
    await app.evaluate(({ clipboard }, given) => clipboard.write(given as never), copied);
    await caretAt(window, 'Start', 5);
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    await window.keyboard.press('Control+v');
    await closeWindow(app);
    await ended;
    story = await startBriefStory(folder);
    expect((await story.ask('briefs:get', { briefId })).state.root.children).toEqual(after);
  });

  it('asks about changes that cannot be saved, and leaves them on the screen', async () => {
    const { app, window, ask } = story;
    const { revision, header, style } = await ask('briefs:get', { briefId });
    const state = { schemaVersion: 1 as const, root: { type: 'root' as const, children: [p(t('Theirs'))] } };
    await ask('briefs:save', { briefId, revision, header, style, state });
    await caretAt(window, 'Start', 5);
    await window.keyboard.type(' mine');
    await window.locator('.brief-unsaved').waitFor();
    await watchQuestions(app, 'go on');
    await closeWindow(app);
    await expect.poll(async () => (await asked(app)).join()).toContain('The last changes to a brief');
    expect(await window.locator('.brief-text').innerText()).toContain('Start mine');
    // Whoever goes on working goes on typing where they were.
    await expect
      .poll(() => window.evaluate(() => document.activeElement?.classList.contains('brief-text')))
      .toBe(true);
    await window.keyboard.type(' more');
    expect(await window.locator('.brief-text').innerText()).toContain('Start mine more');
  });

  it('keeps what stands in a field of a citation that was not left yet', async () => {
    const { app, window, folder, ask, article } = story;
    const { id: articleId } = await article('rail');
    const { revision, header, style } = await ask('briefs:get', { briefId });
    const cited = { type: 'citation' as const, citationId: 'c1', items: [{ articleId }] };
    const state = {
      schemaVersion: 1 as const,
      root: { type: 'root' as const, children: [p(t('Start'), cited)] },
    };
    await ask('briefs:save', { briefId, revision, header, style, state });
    await story.open(briefId);
    await window.locator('.citation-chip').click();
    await window.getByLabel('Words before the source').click();
    await window.keyboard.type('compare');
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    await closeWindow(app);
    await ended;
    story = await startBriefStory(folder);
    expect(JSON.stringify((await story.ask('briefs:get', { briefId })).state)).toContain('compare');
  });

  it.runIf(process.platform !== 'win32')(
    'saves and ends when the system ends the app, and asks nobody',
    async () => {
      const { app, window, folder } = story;
      await caretAt(window, 'Start', 5);
      await window.keyboard.type(' late words');
      await watchQuestions(app, 'leave open');
      const ended = new Promise((resolve) => app.process().once('exit', resolve));
      // A library that is ended at the same time does not hold the window up.
      const pid = await app.evaluate(
        ({ app: electron }) =>
          electron.getAppMetrics().find(({ name }) => name === 'Briefwright library')?.pid,
      );
      app.process().kill('SIGTERM');
      if (pid !== undefined) process.kill(pid, 'SIGTERM');
      await ended;
      story = await startBriefStory(folder);
      expect(JSON.stringify((await story.ask('briefs:get', { briefId })).state)).toContain(
        'Start late words',
      );
    },
  );
});
