import { existsSync, readFileSync } from 'node:fs';
import { runProgram } from '../program.mjs';
import { inModules, inRoot, root, toolEnvironment, toolNode } from '../setup/places.mjs';

/** The one binary of better-sqlite3 that runs here, as a path inside the repository. */
function sqliteBinary() {
  const compiled = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node';
  return existsSync(inRoot(compiled))
    ? compiled
    : `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`;
}

/** Makes the unpacked app for this system in dist/ from what is built, without any download; other targets on request. */
export function makePackage(args) {
  const version = readFileSync(inModules('electron/dist/version'), 'utf8').trim().replace(/^v/, '');
  const targets = args.length > 0 ? args : ['--dir'];
  return runProgram(
    toolNode(),
    [
      inModules('electron-builder/cli.js'),
      ...targets,
      '--config',
      'electron-builder.yml',
      `-c.electronVersion=${version}`,
      '--publish',
      'never',
    ],
    {
      cwd: root,
      env: toolEnvironment({ BRIEFWRIGHT_SQLITE_BINARY: sqliteBinary(), NODE_ENV: 'production' }),
    },
  );
}
