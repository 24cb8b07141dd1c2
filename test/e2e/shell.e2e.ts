import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel, Input, Output } from '../../shared/ipc/contract';
import { type LaunchedApp, launchApp } from './support/launch';

type Answer<T> = { ok: true; value: T } | { ok: false; error: { code: string; message: string } };

const ask = <C extends Channel>({ window: page }: LaunchedApp, channel: C, input: Input<C>) =>
  page.evaluate(([name, body]) => window.briefwright.request(name, body), [
    channel,
    input,
  ] as const) as Promise<Answer<Output<C>>>;

const value = async <T>(answer: Promise<Answer<T>>): Promise<T> => {
  const settled = await answer;
  if (!settled.ok) throw new Error(`${settled.error.code}: ${settled.error.message}`);
  return settled.value;
};

/** The next save dialog gives this path; null for Cancel. */
const answerSaveDialog = ({ app }: LaunchedApp, path: string | null): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);

describe('the shell behind the window', () => {
  let launched: LaunchedApp;

  beforeAll(async () => {
    launched = await launchApp({ args: ['--samples'] });
  });
  afterAll(() => launched?.discard());

  it('fills an empty library with the samples and their brief', async () => {
    await expect
      .poll(async () => (await value(ask(launched, 'briefs:list', {}))).length, { timeout: 30_000 })
      .toBe(1);
    const { total, articles } = await value(ask(launched, 'articles:list', {}));
    expect(total).toBeGreaterThanOrEqual(6);
    expect(articles.every(({ isSample }) => isSample)).toBe(true);
    const rail = await value(ask(launched, 'articles:find', { ref: 'sample-rail-link' }));
    expect(rail?.record.descriptor).toMatchObject({
      value: expect.stringMatching(/^Unsigned news report/),
      basis: 'supplied',
    });
  });

  it('asking for the samples again adds nothing', async () => {
    const before = (await value(ask(launched, 'articles:list', {}))).total;
    const finished = launched.window.evaluate(
      () =>
        new Promise<unknown>((resolve) =>
          window.briefwright.onEvent((event) => {
            const { type, finished: done } = event as { type: string; finished?: boolean };
            if (type === 'import-progress' && done) resolve(event);
          }),
        ),
    );
    await value(ask(launched, 'imports:samples', {}));
    expect(await finished).toMatchObject({ done: before, total: before, finished: true });
    expect((await value(ask(launched, 'articles:list', {}))).total).toBe(before);
    expect(await value(ask(launched, 'briefs:list', {}))).toHaveLength(1);
  });

  it('tells what it is made of', async () => {
    const info = await value(ask(launched, 'app:info', {}));
    expect(info.libraryFolder).toBe(launched.library);
    expect(info.sqlite).toMatch(/^3\.\d+/);
    expect(info.notices).toContain('citeproc');
  });

  it.each([
    ['pdf', '%PDF-'],
    ['docx', 'PK'],
    ['html', '<!doctype html>'],
    ['md', '---'],
  ] as const)('exports the brief as %s to the place picked', async (format, head) => {
    const [brief] = await value(ask(launched, 'briefs:list', {}));
    const path = join(launched.folder, `brief.${format}`);
    await answerSaveDialog(launched, path);
    const saved = await value(
      ask(launched, 'exports:save', { briefId: brief?.id ?? '', format, paper: 'A4', draft: false }),
    );
    expect(saved).toMatchObject({
      fileName: `brief.${format}`,
      bytes: (await stat(path)).size,
      verdicts: { exact: expect.any(Number) },
    });
    expect(JSON.stringify(saved)).not.toContain(launched.folder);
    expect(saved?.pages ?? 0).toBe(format === 'pdf' ? 2 : 0);
    expect((await readFile(path, 'latin1')).startsWith(head)).toBe(true);
    expect((await readdir(launched.folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('exports nothing when the analyst cancels', async () => {
    const [brief] = await value(ask(launched, 'briefs:list', {}));
    await answerSaveDialog(launched, null);
    expect(
      await value(
        ask(launched, 'exports:save', { briefId: brief?.id ?? '', format: 'pdf', paper: 'A4', draft: false }),
      ),
    ).toBeNull();
  });

  it.each(['pdf', 'docx', 'html', 'md'] as const)(
    'an export to %s that is cancelled leaves a whole file or none, and says which',
    async (format) => {
      const [brief] = await value(ask(launched, 'briefs:list', {}));
      const briefId = brief?.id ?? '';
      const folder = join(launched.folder, `cancelled-${format}`);
      await mkdir(folder);
      const path = join(folder, `brief.${format}`);
      await answerSaveDialog(launched, path);
      const ended = new Set<string>();
      for (const wait of [0, 20, 60, 120, 200, 300, null]) {
        await rm(path, { force: true });
        const saving = ask(launched, 'exports:save', { briefId, format, paper: 'A4', draft: false });
        if (wait !== null) {
          await new Promise((resolve) => setTimeout(resolve, wait));
          await value(ask(launched, 'exports:cancel', { briefId }));
        }
        const answer = await saving;
        ended.add(answer.ok ? 'written' : answer.error.code);
        expect(await readdir(folder)).toEqual(answer.ok ? [`brief.${format}`] : []);
      }
      // Markdown may be written before any cancel arrives; a PDF never is.
      expect(ended).toContain('written');
      if (format === 'pdf') expect(ended).toContain('cancelled');
      expect([...ended].filter((one) => one !== 'cancelled')).toEqual(['written']);
    },
  );

  it('says what is wrong with a folder that is gone', async () => {
    const [brief] = await value(ask(launched, 'briefs:list', {}));
    for (const format of ['pdf', 'docx'] as const) {
      await answerSaveDialog(launched, join(launched.folder, 'gone', `brief.${format}`));
      const answer = await ask(launched, 'exports:save', {
        briefId: brief?.id ?? '',
        format,
        paper: 'A4',
        draft: false,
      });
      expect(answer).toMatchObject({ ok: false, error: { code: 'file-missing' } });
    }
  });

  it('opens no file but its own exports', async () => {
    for (const channel of ['exports:open', 'exports:reveal'] as const) {
      expect(await ask(launched, channel, { token: 'made-up' })).toMatchObject({
        ok: false,
        error: { code: 'not-found' },
      });
    }
  });

  it('takes a pasted page as an article and as clean blocks', async () => {
    const html =
      '<h1>Pasted</h1><p onclick="x()">These pasted words stand in no other article.<script>1</script></p>';
    const { blocks } = await value(ask(launched, 'paste:clean', { html, text: '' }));
    expect(JSON.stringify(blocks)).toContain('These pasted words');
    expect(await value(ask(launched, 'imports:paste', { html, text: '' }))).toMatchObject({
      name: 'Pasted text',
      status: 'imported',
    });
    expect(await value(ask(launched, 'imports:paste', { html: '', text: '  ' }))).toMatchObject({
      status: 'failed',
    });
  });

  it('imports what the file dialog gives, and nothing on Cancel', async () => {
    await launched.app.evaluate(({ dialog }) => {
      dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] });
    });
    expect(await value(ask(launched, 'imports:choose', {}))).toBeNull();
    expect(await value(ask(launched, 'imports:choose', { folder: true }))).toBeNull();
  });

  it('asks before a link leaves, showing its real letters', async () => {
    const opened = await launched.app.evaluate(({ dialog, shell }) => {
      const seen: { shown: string[]; opened: string[] } = { shown: [], opened: [] };
      Object.assign(globalThis, { seenLinks: seen });
      dialog.showMessageBox = (async (_parent: unknown, options: { detail?: string }) => {
        seen.shown.push(options.detail ?? '');
        return { response: seen.shown.length === 1 ? 0 : 1, checkboxChecked: false };
      }) as unknown as typeof dialog.showMessageBox;
      shell.openExternal = async (url) => void seen.opened.push(url);
      return seen.opened.length;
    });
    expect(opened).toBe(0);
    for (let times = 0; times < 2; times += 1)
      await value(ask(launched, 'links:open', { url: 'https://ex\u0430mple.org/' }));
    expect(await ask(launched, 'links:open', { url: 'file:///etc/passwd' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
    const seen = await launched.app.evaluate(
      () => (globalThis as unknown as { seenLinks: unknown }).seenLinks,
    );
    expect(seen).toEqual({
      shown: Array(2).fill('https://xn--exmple-4nf.org/'),
      opened: ['https://xn--exmple-4nf.org/'],
    });
  });

  it('asks for a folder where a folder is meant, from the menu and by its key', async () => {
    await launched.app.evaluate(({ dialog }) => {
      const asked: string[] = [];
      Object.assign(globalThis, { askedFor: asked });
      dialog.showOpenDialog = (async (_parent: unknown, options: { properties?: string[] }) => {
        asked.push(options.properties?.[0] ?? '');
        return { canceled: true, filePaths: [] };
      }) as unknown as typeof dialog.showOpenDialog;
    });
    const askedFor = () =>
      launched.app.evaluate(() => (globalThis as unknown as { askedFor: string[] }).askedFor);
    await launched.app.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&File');
      file?.submenu?.items.find(({ label }) => label === 'Import a folder…')?.click();
    });
    await expect.poll(askedFor).toEqual(['openDirectory']);
    await launched.window.keyboard.press('Control+Shift+O');
    await expect.poll(askedFor).toEqual(['openDirectory', 'openDirectory']);
    await launched.window.keyboard.press('Control+O');
    await expect.poll(askedFor).toEqual(['openDirectory', 'openDirectory', 'openFile']);
  });

  it('cancels an import; what was stored stays', async () => {
    const many = join(launched.folder, 'many');
    await mkdir(many);
    for (let n = 0; n < 800; n += 1)
      await writeFile(
        join(many, `${n}.txt`),
        `Article ${n} has words of its own, told apart by ${n * n}.\n\nAnd one paragraph more.`,
      );
    const before = (await value(ask(launched, 'articles:list', {}))).total;
    await launched.app.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
    }, many);
    const last = launched.window.evaluate(
      () =>
        new Promise<{ done: number; total: number; events: number }>((resolve) => {
          let events = 0;
          window.briefwright.onEvent((event) => {
            const progress = event as {
              type: string;
              jobId: string;
              done: number;
              total: number;
              finished: boolean;
            };
            if (progress.type !== 'import-progress') return;
            events += 1;
            if (progress.done > 3 && !progress.finished)
              void window.briefwright.request('imports:cancel', { jobId: progress.jobId });
            if (progress.finished) resolve({ done: progress.done, total: progress.total, events });
          });
        }),
    );
    await value(ask(launched, 'imports:choose', {}));
    const { done, total } = await last;
    expect(total).toBe(800);
    expect(done).toBeLessThan(800);
    expect((await value(ask(launched, 'articles:list', {}))).total).toBe(before + done);
  });

  it('restarts the library when it dies, and says so', async () => {
    const told = launched.window.evaluate(
      () =>
        new Promise<unknown>((resolve) =>
          window.briefwright.onEvent((event) => {
            if ((event as { type: string }).type === 'library-failed') resolve(event);
          }),
        ),
    );
    await launched.app.evaluate(({ app }) => {
      const library = app.getAppMetrics().find((metric) => metric.name === 'Briefwright library');
      if (library) process.kill(library.pid, 'SIGKILL');
    });
    expect(await told).toMatchObject({ type: 'library-failed', code: 'internal' });
    await expect.poll(async () => (await ask(launched, 'briefs:list', {})).ok).toBe(true);
    // The window goes on: nothing that was on the screen is gone.
    await launched.window
      .locator('.status')
      .getByText('The library stopped and was started again.')
      .waitFor();
    expect(await launched.window.getByRole('heading', { name: 'The library cannot be used' }).count()).toBe(
      0,
    );
    await launched.window.locator('#library-pane').waitFor();
  });

  it('closes by saving first, and remembers its place', async () => {
    const folder = launched.folder;
    const [brief] = await value(ask(launched, 'briefs:list', {}));
    const { revision, header, style, state } = await value(
      ask(launched, 'briefs:get', { briefId: brief?.id ?? '' }),
    );
    const save = {
      briefId: brief?.id ?? '',
      revision,
      header: { ...header, title: 'Saved while closing' },
      style,
      state,
    };
    await launched.window.evaluate((input) => {
      window.briefwright.onEvent((event) => {
        // A page that saves at the very last moment and is gone before the answer comes.
        if ((event as { type: string }).type === 'closing')
          void window.briefwright.request('briefs:save', input);
      });
    }, save);
    await launched.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 40, width: 1111, height: 777 }),
    );
    await launched.close();
    launched = await launchApp({ folder });
    expect((await value(ask(launched, 'briefs:list', {})))[0]?.title).toBe('Saved while closing');
    const bounds = await launched.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getBounds(),
    );
    expect(bounds).toMatchObject({ width: 1111, height: 777 });
  });
});
