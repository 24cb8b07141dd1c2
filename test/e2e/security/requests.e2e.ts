import fc from 'fast-check';
import type { ElectronApplication } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Channel, contract } from '../../../shared/ipc/contract';
import { type LaunchedApp, launchApp } from '../support/launch';

const CHANNELS = Object.keys(contract) as Channel[];

/** Calls the registered handler itself, as a hostile preload world could, with the main window's own frame as sender. */
const callRaw = (
  app: ElectronApplication,
  channel: string,
  inputs: string,
): Promise<{ input: string; outcome: string }[]> =>
  app.evaluate(
    async ({ BrowserWindow, ipcMain }, [name, source]) => {
      const handlers = (
        ipcMain as unknown as {
          _invokeHandlers: Map<string, (event: unknown, input: unknown) => Promise<unknown>>;
        }
      )._invokeHandlers;
      const handler = handlers.get(`v1:${name}`);
      const senderFrame = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame;
      const results: { input: string; outcome: string }[] = [];
      // biome-ignore lint/security/noGlobalEval: values such as cycles and own __proto__ keys cannot be sent, only made there.
      const values = eval(source ?? '[]') as [string, unknown][];
      for (const [label, input] of values) {
        const reply = (await handler?.({ senderFrame }, input).catch((error: Error) => ({
          error: { code: `threw ${error.message}` },
        }))) as { ok?: boolean; error?: { code: string } } | undefined;
        results.push({ input: label, outcome: reply?.ok ? 'accepted' : (reply?.error?.code ?? 'no answer') });
      }
      return results;
    },
    [channel, inputs],
  );

const HOSTILE = `(() => {
  const cycle = {}; cycle.self = cycle;
  const shared = { a: 1 };
  let deep = {}; for (let i = 0; i < 100000; i += 1) deep = { deep };
  let wide = 'x'; let laughs = []; for (let i = 0; i < 24; i += 1) laughs = [laughs, laughs];
  return [
    ['nothing', undefined], ['null', null], ['a number', 7], ['NaN', NaN], ['text', 'articles'], ['a list', [1, 2]],
    ['a cycle', cycle], ['a cycle inside', { briefId: cycle }],
    ['an own __proto__', JSON.parse('{"__proto__": {"polluted": true}}')],
    ['an own __proto__ inside', { header: JSON.parse('{"__proto__": {"polluted": true}}') }],
    ['a constructor', { constructor: { prototype: { polluted: true } } }],
    ['a deep tree', deep], ['laughs', { laughs }], ['the same object twice', { a: shared, b: shared }],
    ['6 MB of text', { text: 'x'.repeat(6 * 1024 * 1024), html: '' }],
    ['a buffer of 64 MB', { bytes: new Uint8Array(64 * 1024 * 1024) }],
    ['a sparse list', { list: (() => { const a = []; a.length = 4294967295; return a; })() }],
    ['a map', new Map([['a', 1]])], ['a date', new Date()], ['a big integer', { limit: 10n }], ['infinity', { limit: Infinity }],
    ['an unknown field', { polluted: true }], ['a negative limit', { limit: -1 }],
  ];
})()`;

describe('requests of windows', () => {
  let launched: LaunchedApp;

  beforeAll(async () => {
    launched = await launchApp();
  });
  afterAll(() => launched?.discard());

  it.each(CHANNELS)('%s refuses junk', async (channel) => {
    const outcomes = await callRaw(launched.app, channel, HOSTILE);
    expect(outcomes.length).toBeGreaterThan(20);
    expect(outcomes.filter(({ outcome }) => outcome !== 'invalid-input')).toEqual([]);
  });

  it('refuses whatever a generator makes up, on every channel', async () => {
    const junk = fc.sample(fc.jsonValue({ maxDepth: 4 }), { numRuns: 300, seed: 2025 });
    for (const channel of CHANNELS) {
      const wrong = junk.filter((value) => !contract[channel].input.safeParse(value).success);
      const source = `JSON.parse(${JSON.stringify(JSON.stringify(wrong.map((value) => ['made up', value])))})`;
      const outcomes = await callRaw(launched.app, channel, source);
      expect(outcomes).toHaveLength(wrong.length);
      expect(outcomes.filter(({ outcome }) => outcome !== 'invalid-input')).toEqual([]);
    }
  });

  it('leaves every object as it was', async () => {
    const polluted = await launched.app.evaluate(() => 'polluted' in {});
    expect(polluted).toBe(false);
  });

  it.each([
    ['a strange window', 'about:blank'],
    ['another window showing the app’s own page', 'app://main/index.html'],
  ])('throws at %s, on every channel', async (_name, url) => {
    const outcomes = await launched.app.evaluate(
      async ({ BrowserWindow }, [address, channels]) => {
        const stranger = new BrowserWindow({
          show: false,
          webPreferences: { nodeIntegration: true, contextIsolation: false, sandbox: false },
        });
        await stranger.loadURL(address);
        const found = await stranger.webContents.executeJavaScript(`(async () => {
          const { ipcRenderer } = require('electron');
          const found = {};
          for (const channel of ${JSON.stringify(channels)}) {
            found[channel] = await ipcRenderer.invoke(channel, {}).then(() => 'answered', (error) => error.message);
          }
          return found;
        })()`);
        stranger.destroy();
        return found as Record<string, string>;
      },
      [url, [...CHANNELS.map((channel) => `v1:${channel}`), 'v1-dropped']] as const,
    );
    expect(Object.keys(outcomes)).toHaveLength(CHANNELS.length + 1);
    for (const [channel, outcome] of Object.entries(outcomes))
      expect(outcome, channel).toContain('Refused: not from the main window');
  });

  it('throws where the sender is gone', async () => {
    const outcome = await launched.app.evaluate(async ({ ipcMain }) => {
      const handlers = (
        ipcMain as unknown as {
          _invokeHandlers: Map<string, (event: unknown, input: unknown) => Promise<unknown>>;
        }
      )._invokeHandlers;
      return handlers
        .get('v1:articles:list')?.({ senderFrame: null }, {})
        .then(
          () => 'answered',
          (error: Error) => error.message,
        );
    });
    expect(outcome).toContain('Refused');
  });

  it('knows no name outside the contract', async () => {
    const outcomes = await launched.window.evaluate(async () => {
      const names: unknown[] = [
        'imports:store',
        'texts:bytes',
        '__proto__',
        'constructor',
        'toString',
        '',
        'v1:articles:list',
        ['articles:list'],
      ];
      return Promise.all(
        names.map((name) =>
          window.briefwright.request(name as string, {}).then(
            () => 'answered',
            (error: Error) => error.message,
          ),
        ),
      );
    });
    for (const outcome of outcomes) expect(outcome).toContain('No such request');
  });

  it('still answers the window afterwards', async () => {
    const reply = await launched.window.evaluate(() => window.briefwright.request('briefs:list', {}));
    expect(reply).toMatchObject({ ok: true });
  });
});
