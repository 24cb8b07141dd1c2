import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** A source file of the bench, bundled as the app is (migrations are part of the bundle) and loaded; removed at the end. */
export async function loadBundled(entry: string): Promise<unknown> {
  const root = join(import.meta.dirname, '..', '..');
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'briefwright-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      ssr: entry,
      outDir: folder,
      target: 'node20.18',
      minify: false,
      rollupOptions: { external: ['better-sqlite3'], output: { entryFileNames: 'bundled.mjs' } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
  return await import(pathToFileURL(join(folder, 'bundled.mjs')).href);
}
