import { existsSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './command.mjs';
import { cacheFolder, root } from './places.mjs';
import { isNetworkTrouble, Stop } from './stop.mjs';

// npm's own patience with a dead network is minutes; these settings make it seconds.
const patience = [
  '--fetch-retries=1',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
  '--fetch-timeout=120000',
];

/** Runs npm; its own failures come out as one sentence each. */
export async function runNpm(args, doing, options = {}) {
  const [program, first] = npmProgram();
  const result = await runCommand(program, [...first, ...args, ...patience, '--loglevel=error'], {
    cwd: root,
    shell: process.platform === 'win32' && first.length === 0,
    ...options,
  });
  if (result.code === 0) return result.stdout;
  const text = `${result.error?.code ?? ''} ${result.stderr} ${result.stdout}`;
  if (result.error?.code === 'ENOENT') {
    throw new Stop(
      `npm was not found while ${doing}: install Node.js 20 or newer together with npm, and run the command again.`,
    );
  }
  if (/ENOSPC|EDQUOT|no space left/i.test(text)) {
    throw new Stop(
      `The disk is full while ${doing}: make room (about 2 GB in ${root} and ${cacheFolder()}) and run the same command again.`,
    );
  }
  if (/EINTEGRITY|integrity checksum failed/.test(text)) {
    throw new Stop(
      `A package that the registry sent is not the one in package-lock.json (${/\S+@\S+|sha512-\S{12}/.exec(text)?.[0] ?? 'wrong hash'}): ` +
        'nothing was installed; run "npm cache verify" and then the same command again.',
    );
  }
  if (isNetworkTrouble(text) || /network|fetch failed|socket hang up/i.test(text)) {
    throw new Stop(
      `The npm registry cannot be reached while ${doing}: connect to the network (or set npm's registry) and run the same command again.`,
    );
  }
  const line =
    text.split('\n').find((each) => /error/i.test(each) && !/code E|A complete log/.test(each)) ??
    `code ${result.code}`;
  throw new Stop(`npm failed while ${doing}: ${line.replace(/^npm (error|ERR!)\s*/, '').trim()}`);
}

/** Inside `npm run`, npm names itself; on its own a script looks for it on PATH. */
function npmProgram() {
  const own = process.env.npm_execpath;
  if (own && existsSync(own) && path.basename(own).startsWith('npm')) return [process.execPath, [own]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
}
