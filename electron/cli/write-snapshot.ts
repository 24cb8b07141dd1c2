import { execFile } from 'node:child_process';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';

/**
 * A step of the build: writes a snapshot of the loaded command line beside the shell's code, for the Node that builds. What
 * starts commands looks whether it is there and for the same Node (`scripts/cli-start.mjs`), and does without it otherwise.
 */
export const writeCliSnapshot = (root: string) => ({
  name: 'briefwright-cli-snapshot',
  apply: 'build' as const,
  async closeBundle(this: { meta: { watchMode: boolean }; warn(message: string): void }) {
    if (this.meta.watchMode) return;
    const folder = join(root, 'out', 'main', 'snapshot');
    try {
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      await bundle(root, folder);
      const words = [
        '--snapshot-blob',
        join(folder, 'cli.blob'),
        '--build-snapshot',
        join(folder, 'cli.cjs'),
      ];
      await promisify(execFile)(process.execPath, words, { env: { ...process.env, NODE_OPTIONS: '' } });
      await rm(join(folder, 'cli.cjs'));
      const { size, mtimeMs } = await stat(process.execPath);
      const { size: blob } = await stat(join(folder, 'cli.blob'));
      await writeFile(join(folder, 'node.json'), JSON.stringify({ size, mtimeMs, blob }));
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      this.warn(`Commands start without a snapshot: ${error instanceof Error ? error.message : error}`);
    }
  },
});

/** A snapshot is made of one script, which can load nothing but what is part of Node. */
const bundle = (root: string, folder: string) =>
  build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { 'better-sqlite3': join(root, 'electron', 'cli', 'sqlite-later.ts') } },
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'electron', 'cli', 'in-snapshot.ts'),
      outDir: folder,
      target: 'node20.18',
      rollupOptions: {
        output: { format: 'cjs', entryFileNames: 'cli.cjs', codeSplitting: false },
      },
    },
  });
