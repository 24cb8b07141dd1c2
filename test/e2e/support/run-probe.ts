import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { build } from 'vite';
import { appEnvironment, electronBinary, electronSwitches } from './launch';
import { type Ended, run } from './run';

/**
 * Bundles an Electron program of the tests into `folder` and runs it. It uses the app's own modules, so that limits and
 * windows can be looked at which the app keeps to itself. `beside` are files it reads.
 */
export async function runProbe(
  source: string,
  folder: string,
  options: {
    env?: Record<string, string>;
    beside?: readonly string[];
    switches?: readonly string[];
    uid?: number;
    gid?: number;
  } = {},
): Promise<Ended> {
  const probe = join(folder, 'probe');
  await mkdir(probe, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    root: dirname(source),
    ssr: { noExternal: true },
    build: {
      ssr: source,
      outDir: probe,
      emptyOutDir: false,
      target: 'node20.18',
      rolldownOptions: {
        external: ['electron', 'better-sqlite3', ...builtinModules, /^node:/],
        output: { entryFileNames: 'main.js' },
      },
    },
  });
  await writeFile(
    join(probe, 'package.json'),
    JSON.stringify({ name: 'probe', type: 'module', main: 'main.js' }),
  );
  for (const file of options.beside ?? []) await copyFile(file, join(probe, basename(file)));
  return run(
    electronBinary,
    [...(options.switches ?? electronSwitches), '--disable-gpu', '--log-level=3', probe],
    {
      env: appEnvironment(folder, options.env),
      uid: options.uid,
      gid: options.gid,
    },
  );
}
