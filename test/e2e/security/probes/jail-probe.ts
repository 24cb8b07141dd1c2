import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { unpackDraft } from '../../../../electron/library/articles/unpack-draft';
import { guardAllContents } from '../../../../electron/main/contents-guards';
import { type ImportJail, type JailLimits, openImportJail } from '../../../../electron/main/import-jail';
import { readManifest, registerScheme } from '../../../../electron/main/protocol';
import { guardStartup } from '../../../../electron/main/startup-guards';

// An Electron program of its own: it opens real import jails with limits of its choosing and writes what it saw as JSON.

const built = process.env.PROBE_OUT ?? '';
const sinkPort = Number(process.env.PROBE_SINK ?? 0);

guardStartup();
registerScheme();
guardAllContents();
app.on('window-all-closed', () => {});
void app.whenReady().then(async () => {
  const seen = {
    hostile: await hostilePage(),
    endless: await endlessLoop(),
    hungry: await hungryPage(),
    slow: await tooSlow(),
    lying: await lyingPage(),
    alone: await jailHasOwnSession(),
  };
  // A pipe takes a long line in pieces: leaving before the last one would cut it.
  process.stdout.write(`${JSON.stringify(seen)}\n`, () => app.exit(0));
});

const open = (limits: Partial<JailLimits> = {}): Promise<ImportJail> =>
  openImportJail({
    preload: join(built, 'preload', 'importing.cjs'),
    manifest: readManifest(join(built, 'renderer')),
    limits,
  });

const page = () => BrowserWindow.getAllWindows()[0]?.webContents;
const inPage = (script: string): Promise<unknown> =>
  page()?.executeJavaScript(script) ?? Promise.resolve(undefined);
const file = (fileName: string, text: string) => ({
  fileName,
  mediaType: fileName.endsWith('.html') ? 'text/html' : 'text/plain',
  bytes: new TextEncoder().encode(text),
  choices: {},
});
const parse = (jail: ImportJail, name: string, text: string) =>
  jail
    .parseFile(file(name, text))
    .then((packed) => {
      const { blocks } = unpackDraft(Buffer.concat(packed));
      return { ok: true as const, words: blocks.map((block) => block.text).join('\n') };
    })
    .catch((error: { code?: string }) => ({ ok: false as const, code: error.code ?? 'unknown' }));
/** A jail must be of use after every accident. */
const worksNext = async (): Promise<boolean> => {
  const jail = await open();
  const { ok } = await parse(
    jail,
    'next.txt',
    'The next file.\n\nIt is short, and it has a second paragraph.',
  );
  jail.close();
  return ok;
};

async function hostilePage() {
  const jail = await open();
  await inPage('window.__canary = 0');
  const html = readFileSync(join(import.meta.dirname, 'hostile.html'), 'utf8').replaceAll(
    'SINK',
    `127.0.0.1:${sinkPort}`,
  );
  const outcome = await parse(jail, 'hostile.html', html);
  const pasted = await jail.cleanPaste({ html, text: '' });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const canary = await inPage('window.__canary');
  const globals = await inPage(
    `['require', 'process', 'module', 'Buffer', 'electron', 'briefwright'].filter((name) => name in window)`,
  );
  const windows = BrowserWindow.getAllWindows().length;
  const status = sandboxOf(page()?.getOSProcessId() ?? 0);
  jail.close();
  return {
    outcome,
    pasted: JSON.stringify(pasted),
    canary,
    globals,
    status,
    windows,
  };
}

async function endlessLoop() {
  const jail = await open({ fileMs: 1000 });
  void inPage('for (;;);').catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const { outcome, ms, lag } = await timed(() => parse(jail, 'loop.txt', 'Words.'));
  return {
    outcome,
    ms,
    lag,
    isAlive: jail.isAlive(),
    windows: BrowserWindow.getAllWindows().length,
    worksNext: await worksNext(),
  };
}

async function hungryPage() {
  const jail = await open({ memoryBytes: 400 * 1024 * 1024, tickMs: 5 });
  // Taken at once: timers of a hidden page are slowed down, so a page that grows by timer grows at the machine's pace.
  await inPage('window.all = Array.from({ length: 30 }, () => new Uint8Array(2e7).fill(1)); 0');
  const big =
    'A sentence of words that the importer has to read, one after another, for a good while. '.repeat(40_000);
  const outcome = await parse(jail, 'big.txt', big);
  return { outcome, isAlive: jail.isAlive(), worksNext: await worksNext() };
}

async function tooSlow() {
  const jail = await open({ fileMs: 1, tickMs: 1 });
  const outcome = await parse(
    jail,
    'slow.txt',
    'A sentence of words, and then one more.\n\n'.repeat(200_000),
  );
  return { outcome, isAlive: jail.isAlive(), worksNext: await worksNext() };
}

/** A jail that was taken over answers what it likes: nothing of it may pass unread. */
async function lyingPage() {
  const jail = await open();
  await inPage(`
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (message) {
      const draft = JSON.parse(new TextDecoder().decode(message.value));
      draft.blocks = [{ kind: 'paragraph', text: 'x', runs: [], html: '<script>' }];
      post.call(this, { ...message, value: new TextEncoder().encode(JSON.stringify(draft)) });
    }; 0`);
  const forged = await parse(jail, 'forged.txt', 'True words.');
  jail.close();
  const small = await open({ replyBytes: 1000 });
  const large = await parse(small, 'large.txt', 'More words than fit.\n\n'.repeat(1000));
  small.close();
  return { forged, large };
}

async function jailHasOwnSession() {
  const [one, two] = [await open(), await open()];
  const sessions = new Set(BrowserWindow.getAllWindows().map((window) => window.webContents.session));
  const onDisk = BrowserWindow.getAllWindows().filter((window) =>
    window.webContents.session.isPersistent(),
  ).length;
  one.close();
  two.close();
  return { sessions: sessions.size, onDisk };
}

/** Runs work and tells how long it took and how long the shell's own loop stood still at worst, in milliseconds. */
async function timed<T>(work: () => Promise<T>) {
  const began = Date.now();
  let lag = 0;
  let last = began;
  const beat = setInterval(() => {
    lag = Math.max(lag, Date.now() - last - 10);
    last = Date.now();
  }, 10);
  const outcome = await work();
  clearInterval(beat);
  return { outcome, ms: Date.now() - began, lag };
}

function sandboxOf(pid: number): Record<string, string> {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Object.fromEntries(
    ['Seccomp', 'NoNewPrivs'].map((name) => [
      name,
      new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? '',
    ]),
  );
}
