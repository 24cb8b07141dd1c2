import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Analyst, startAnalyst } from './analyst';
import { looksRight } from './looks-right';

describe('a library that cannot be used', () => {
  let analyst: Analyst | undefined;
  afterEach(async () => {
    await analyst?.discard();
    analyst = undefined;
  });

  it('says so, and what to do', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'briefwright-story-'));
    await mkdir(join(folder, 'library'));
    await writeFile(
      join(folder, 'library', 'library.sqlite'),
      'not a library at all, not by far'.repeat(400),
    );
    analyst = await startAnalyst({ folder });
    await analyst.resize(1440, 900);
    await analyst.window.getByRole('heading', { name: 'The library cannot be used' }).waitFor();
    const { window } = analyst;
    await window.getByText(join(folder, 'library'), { exact: true }).waitFor();
    await window.getByText('None lie in this folder.').waitFor();
    await looksRight(analyst, 'recovery');

    // A folder with other things in it is refused, and the chooser given up changes nothing.
    await mkdir(join(folder, 'letters'));
    await writeFile(join(folder, 'letters', 'letter.txt'), 'Dear all');
    await analyst.willChoose([join(folder, 'letters')]);
    const another = window.getByRole('button', { name: 'Choose another folder…' });
    await another.click();
    await window.getByText('There is no library in “letters”').waitFor();
    await analyst.willChoose(null);
    await another.click();
    await window.getByText('There is no library in “letters”').waitFor({ state: 'detached' });

    // The analyst puts the damaged file away and goes on in the same window.
    await rm(join(folder, 'library', 'library.sqlite'));
    await analyst.window.getByRole('button', { name: 'Try again' }).click();
    await analyst.window.getByRole('heading', { name: 'Drop articles here' }).waitFor();
  });

  it('offers other folders again where the analyst goes on working instead', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'briefwright-story-'));
    await mkdir(join(folder, 'library'));
    await mkdir(join(folder, 'fresh'));
    await writeFile(join(folder, 'library', 'library.sqlite'), 'not a library at all'.repeat(400));
    analyst = await startAnalyst({ folder });
    const { window, app } = analyst;
    await window.getByText(/is damaged .* use another folder/u).waitFor();
    await app.evaluate(({ dialog }) => {
      const goOn = () => {
        Object.assign(globalThis, { asked: 1 });
        return Promise.resolve({ response: 0, checkboxChecked: false });
      };
      dialog.showMessageBox = goOn as unknown as typeof dialog.showMessageBox;
    });
    // A page that is busy does not answer in time, so that the analyst is asked.
    await window.evaluate(() => {
      globalThis.window.briefwright.onEvent((event) => {
        if ((event as { type: string }).type !== 'closing') return;
        const until = Date.now() + 3000;
        while (Date.now() < until);
      });
    });
    await analyst.willChoose([join(folder, 'fresh')]);
    await window.getByRole('button', { name: 'Choose another folder…' }).click();
    await expect
      .poll(() => app.evaluate(() => Reflect.get(globalThis, 'asked')), { timeout: 10_000 })
      .toBe(1);
    await window.getByRole('button', { name: 'Choose another folder…' }).waitFor();
  });

  it('opens another folder, as --library does, and leaves this one as it is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'briefwright-story-'));
    const broken = join(folder, 'library', 'library.sqlite');
    const copy = join(folder, 'library', 'backups', 'before-form-9-2026.sqlite');
    await mkdir(join(folder, 'library', 'backups'), { recursive: true });
    await mkdir(join(folder, 'fresh'));
    await writeFile(broken, 'not a library at all, not by far'.repeat(400));
    await writeFile(copy, 'a copy');
    analyst = await startAnalyst({ folder });
    const { window, app } = analyst;
    await window.getByText(copy).waitFor();
    await looksRight(analyst, 'recovery-with-a-copy');
    await app.evaluate(({ app: shell }) => {
      shell.relaunch = ({ args = [] } = {}) => void Object.assign(process.env, { AGAIN: args.join('\n') });
    });
    const said = app.evaluate(
      ({ app: shell }) =>
        new Promise<string>((resolve) => {
          shell.once('window-all-closed', () => resolve(process.env.AGAIN ?? ''));
        }),
    );
    await analyst.willChoose([join(folder, 'fresh')]);
    await window.getByRole('button', { name: 'Choose another folder…' }).click();
    expect((await said).split('\n').slice(-2)).toEqual(['--library', join(folder, 'fresh')]);
    await app.waitForEvent('close').catch(() => undefined);
    expect(await readFile(broken, 'utf8')).toMatch(/^not a library/);

    analyst = await startAnalyst({ folder, library: join(folder, 'fresh') });
    await analyst.window.getByRole('heading', { name: 'Drop articles here' }).waitFor();
  });
});
