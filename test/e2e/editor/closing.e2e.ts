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
  });
});
