import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const repository = resolve(import.meta.dirname, '..', '..', '..');

/** Bundles a TypeScript entry as the app's build does, so that it can run as a process of its own. */
export async function bundleChild(entry: string): Promise<{ path: string; remove: () => void }> {
  // Inside the checkout, so that the native module is found from there.
  const cache = join(repository, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'briefwright-child-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: repository,
    build: {
      ssr: entry,
      outDir: folder,
      target: 'node20.18',
      minify: false,
      rollupOptions: { external: ['better-sqlite3'], output: { entryFileNames: 'child.mjs' } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
  return { path: join(folder, 'child.mjs'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
