// The app as it is shipped, driven by its own command line. It refuses to run as root, so root becomes nobody here.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { listPackage } from '@electron/asar';
import { fuseChoices } from '../../scripts/package/fuse-choices.mjs';
import { readFuses } from '../../scripts/setup/fuses.mjs';
import { findProgram, inRoot } from '../../scripts/setup/places.mjs';
import { startDisplay } from '../../scripts/virtual-display.mjs';

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
const built = inRoot('dist', 'linux-unpacked');
const skip = process.platform !== 'linux' && 'only the Linux package is tried';

let folder;
let app;
let display;

before(async () => {
  if (skip) return;
  folder = mkdtempSync(path.join(os.tmpdir(), 'briefwright-package-'));
  // A checkout in a private folder cannot be read by nobody; a copy beside the test's own files can.
  app = isRoot ? path.join(folder, 'app') : built;
  if (isRoot) cpSync(built, app, { recursive: true });
  for (const name of ['home', 'work']) {
    mkdirSync(path.join(folder, name));
    if (isRoot) chownSync(path.join(folder, name), nobody, nobody);
  }
  chmodSync(folder, 0o755);
  // Without access control: the display's owner and the app's user are not the same.
  display = await startDisplay({ anyUser: true });
});

after(() => {
  display?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const work = (...parts) => path.join(folder, 'work', ...parts);

function start(args, { asRoot = false, timeout = 60_000, display: wanted = true } = {}) {
  const user = isRoot && !asRoot ? { uid: nobody, gid: nobody } : {};
  const screen = display.env.DISPLAY ?? process.env.DISPLAY;
  return spawn(path.join(app, 'briefwright'), args, {
    ...user,
    cwd: work(),
    timeout,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: path.join(folder, 'home'), ...(wanted ? { DISPLAY: screen } : {}) },
  });
}

function run(args, options) {
  return new Promise((resolve) => {
    const child = start(args, options);
    const output = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr']) {
      child[stream].setEncoding('utf8').on('data', (text) => {
        output[stream] += text;
      });
    }
    child.on('close', (code, signal) => resolve({ code, signal, ...output }));
  });
}

/** All processes below one, as the system lists them. */
function descendants(ancestor) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const parent = /^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1];
        return [{ pid, parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') }];
      } catch {
        return []; // it has ended since
      }
    });
  const below = (pid) =>
    all.filter(({ parent }) => parent === String(pid)).flatMap((each) => [each, ...below(each.pid)]);
  return below(ancestor);
}

async function until(find, milliseconds = 20_000) {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(100)) {
    const found = find();
    if (found) return found;
  }
  throw new Error(`Nothing within ${milliseconds} ms.`);
}

async function runJson(...args) {
  const { code, stdout, stderr } = await run(['--library', work('library'), '--json', ...args]);
  assert.equal(code, 0, `${args.join(' ')}\n${stdout}\n${stderr}`);
  return JSON.parse(stdout);
}

test('the fuses read as decided', { skip }, async () => {
  const choices = fuseChoices('linux');
  for (const [name, state] of Object.entries(await readFuses(path.join(app, 'briefwright')))) {
    if (state !== undefined) assert.equal(state, choices[name], name);
  }
});

test('the archive holds what is shipped and nothing else', { skip }, () => {
  const names = listPackage(path.join(app, 'resources', 'app.asar'));
  const allowed =
    /^\/(out(\/(main|preload|renderer)(\/.*)?)?|resources(\/.*)?|node_modules(\/better-sqlite3(\/.*)?)?|package\.json|LICENSE|THIRD-PARTY-NOTICES\.md)$/;
  assert.deepEqual(
    names.filter((name) => !allowed.test(name)),
    [],
  );
  assert.deepEqual(
    names.filter((name) => /\.(map|ts|tsx)$|\.test\./.test(name)),
    [],
  );
  assert.ok(names.includes('/THIRD-PARTY-NOTICES.md'));
  assert.equal(existsSync(path.join(app, 'resources', 'default_app.asar')), false);
  accessSync(path.join(app, 'briefwright'), constants.X_OK);
});

test('it refuses to run as root, and without its sandbox', {
  skip: skip || (!isRoot && 'not root here'),
}, async () => {
  const asRoot = await run(['articles', '--json'], { asRoot: true, timeout: 20_000 });
  assert.notEqual(asRoot.code, 0, asRoot.stdout);
  const unsafe = await run(['--no-sandbox', 'articles', '--json'], { timeout: 20_000 });
  assert.notEqual(unsafe.code, 0, unsafe.stdout);
});

test('it imports an article and exports a brief to PDF and Word', { skip }, async () => {
  const sentence = 'The two sides will meet again in the spring.';
  writeFileSync(
    work('talks.txt'),
    `Talks to go on\n\nBy A. Writer\n\nThe ministers met on Monday.\n\n${sentence}\n\nNo date was named.\n`,
  );
  const { results } = await runJson('import', work('talks.txt'));
  assert.equal(results[0].status, 'imported', JSON.stringify(results));

  const { articles } = await runJson('articles');
  assert.equal(articles.length, 1);
  const { text } = await runJson('article', articles[0].id);
  const { n } = text.paragraphs.find((each) => each.text.includes(sentence));

  writeFileSync(
    work('brief.md'),
    `---\ntitle: Talks\n---\n\nThe paper says: “${sentence}” [@${articles[0].key}, para. ${n}].\n`,
  );
  const { briefId } = await runJson('brief', work('brief.md'));
  const pdf = await runJson('export', briefId, '--format', 'pdf', '--out', work('talks.pdf'));
  assert.deepEqual(pdf.verdicts.exact, 1, JSON.stringify(pdf));
  assert.equal(readFileSync(work('talks.pdf')).subarray(0, 5).toString(), '%PDF-');
  await runJson('export', briefId, '--format', 'docx', '--out', work('talks.docx'));
  assert.equal(readFileSync(work('talks.docx')).subarray(0, 2).toString(), 'PK');
});

test('without a display it makes its own', {
  skip: skip || (!findProgram('Xvfb') && 'no Xvfb here'),
}, async () => {
  const { code, stdout, stderr } = await run(['--library', work('library'), '--json', 'articles'], {
    display: false,
  });
  assert.equal(code, 0, stderr);
  assert.ok(JSON.parse(stdout).articles);
});

test('its window runs in the sandbox', { skip }, async () => {
  const child = start(['--library', work('window')]);
  try {
    const renderer = await until(() =>
      descendants(child.pid).find(({ command }) => command.includes('--type=renderer')),
    );
    const status = () => readFileSync(`/proc/${renderer.pid}/status`, 'utf8');
    // A process shuts itself in once it has begun.
    await until(() => /^Seccomp:\t2$/m.test(status())).catch(() => {});
    assert.match(status(), /^Seccomp:\t2$/m);
    assert.match(status(), /^NoNewPrivs:\t1$/m);
  } finally {
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('close', resolve));
  }
});

test('an unknown option is a usage error', { skip }, async () => {
  const { code, stderr } = await run(['articles', '--no-such-option'], { timeout: 20_000 });
  assert.equal(code, 2, stderr);
});
