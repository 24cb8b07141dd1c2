import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from './command.mjs';
import { removeLeftovers, replaceByCopy, temporaryBeside } from './files.mjs';
import { cacheFolder, electronBinary, findProgram, inModules, toolEnvironment, toolNode } from './places.mjs';
import { withProgress } from './say.mjs';
import { Stop } from './stop.mjs';
import { installSystemPackages } from './system-packages.mjs';

// The files that better-sqlite3 ships need this Node-API; with less they crash on opening a database.
const shippedNapi = 10;
// Take back what its build file asks for, so that the result runs on Node-API 9 (Node 20, Electron 33) as well.
const flags = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';

const home = () => inModules('better-sqlite3');
const compiled = () => path.join(home(), 'build', 'Release', 'better_sqlite3.node');

/** Makes better-sqlite3 load in the tool chain's Node and in Electron: one file for both. */
export async function prepareSqlite() {
  const runtimes = [
    { name: 'Node', program: toolNode(), env: toolEnvironment() },
    { name: 'Electron', program: electronBinary(), env: toolEnvironment({ ELECTRON_RUN_AS_NODE: '1' }) },
  ];
  const levels = await Promise.all(runtimes.map(nodeApiOf));
  const napi = Math.min(...levels);
  if (napi >= shippedNapi) {
    // A file compiled for an older Electron would still win over the shipped one.
    await rm(path.join(home(), 'build'), { recursive: true, force: true });
  } else {
    const cached = path.join(cacheFolder(), `better-sqlite3-${sourceKey(napi)}.node`);
    if (!existsSync(cached)) await compile(cached, napi);
    await replaceByCopy(cached, compiled());
  }
  for (const runtime of runtimes) await expectOpens(runtime);
}

async function nodeApiOf({ name, program, env }) {
  const { code, stdout, stderr, error } = await runCommand(program, ['-p', 'process.versions.napi'], {
    env,
    timeout: 30_000,
  });
  if (code === 0) return Number(stdout);
  throw new Stop(
    `${name} does not start (${(error?.message ?? stderr).trim().split('\n')[0]}): delete node_modules and run the same command again.`,
  );
}

async function expectOpens({ name, program, env }) {
  const script = `const D = require(${JSON.stringify(home())}); new D(':memory:').prepare('SELECT 1').get()`;
  const { code, signal, stderr } = await runCommand(program, ['-e', script], { env, timeout: 30_000 });
  if (code === 0) return;
  const cause = signal ?? /Error: (.*)/.exec(stderr)?.[1] ?? `code ${code}`;
  throw new Stop(
    `better-sqlite3 does not load in ${name} (${cause}): delete ${cacheFolder()} and node_modules, and run the same command again.`,
  );
}

/** The cached file stands for this version, these sources and flags, this system and this Node-API. */
function sourceKey(napi) {
  const hash = createHash('sha256').update(flags);
  const add = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) add(file);
      else hash.update(entry.name).update(readFileSync(file));
    }
  };
  add(path.join(home(), 'src'));
  add(path.join(home(), 'deps'));
  hash.update(readFileSync(path.join(home(), 'binding.gyp')));
  const { version } = JSON.parse(readFileSync(path.join(home(), 'package.json'), 'utf8'));
  const libc = process.report?.getReport().header.glibcVersionRuntime ?? '';
  return [version, `napi${napi}`, process.platform, process.arch, libc, hash.digest('hex').slice(0, 12)]
    .filter(Boolean)
    .join('-');
}

/** Compiled in a copy, so that an interrupted build never leaves half a file where it would be loaded. */
async function compile(target, napi) {
  await expectCompiler();
  const parent = inModules('.cache');
  await mkdir(parent, { recursive: true });
  removeLeftovers(parent);
  const copy = temporaryBeside(path.join(parent, 'better-sqlite3'));
  try {
    await cp(home(), copy, { recursive: true, filter: (file) => !/[\\/](prebuilds|build)$/.test(file) });
    const why = `Electron here has Node-API ${napi}, the shipped file needs ${shippedNapi}; a minute or two, once`;
    const result = await withProgress(`compiling better-sqlite3 (${why}).`, () =>
      runCommand(
        toolNode(),
        [inModules('node-gyp/bin/node-gyp.js'), 'rebuild', '--release', '--force_build=1', ...headers()],
        {
          cwd: copy,
          env: toolEnvironment({ CXXFLAGS: flags }),
        },
      ),
    );
    const file = path.join(copy, 'build', 'Release', 'better_sqlite3.node');
    if (result.code !== 0 || !existsSync(file))
      throw new Stop(sentenceFor(`${result.stdout}\n${result.stderr}`));
    await replaceByCopy(file, target);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** The Node package brings its own headers; with another Node they lie beside it, else node-gyp fetches them. */
function headers() {
  const folder = path.resolve(path.dirname(toolNode()), process.platform === 'win32' ? '.' : '..');
  return existsSync(path.join(folder, 'include', 'node', 'node_api.h')) ? [`--nodedir=${folder}`] : [];
}

async function expectCompiler() {
  if (process.platform === 'win32') return; // node-gyp finds Visual Studio itself, and says so if it cannot
  const needs = { 'g++': ['g++', 'clang++', 'c++'], make: ['make', 'gmake'], python3: ['python3', 'python'] };
  const missing = Object.keys(needs).filter((name) => !needs[name].some((program) => findProgram(program)));
  if (missing.length > 0) await installSystemPackages(missing, 'to compile better-sqlite3');
}

function sentenceFor(output) {
  if (/ENOSPC|No space left/i.test(output))
    return 'The disk is full while compiling better-sqlite3: make room (about 200 MB) and run the same command again.';
  if (/find Python/i.test(output))
    return 'Python 3 is needed to compile better-sqlite3 and was not found: install it and run the same command again.';
  if (/find Visual Studio|not found: make|ENOENT.*make/i.test(output))
    return 'No C++ compiler was found to compile better-sqlite3: install one and run the same command again.';
  if (/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT/.test(output))
    return "Node's header files cannot be downloaded to compile better-sqlite3: connect to the network and run the same command again.";
  const line = output
    .split('\n')
    .find((each) => /error/i.test(each))
    ?.trim();
  return `better-sqlite3 could not be compiled (${line ?? 'no message'}): install a C++20 compiler (g++ 11 or newer) and run the same command again.`;
}
