import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Rollup } from 'vite';
import { expect, it } from 'vitest';

/** Everything that is loaded before the window shows its first screen, by the paths of the modules. */
async function modulesOfFirstScreen(): Promise<string[]> {
  const built = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    plugins: [react()],
    build: {
      write: false,
      minify: false,
      target: 'chrome130',
      rollupOptions: { input: join(import.meta.dirname, 'main.tsx') },
    },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const chunks = outputs.flatMap(({ output }) => output).filter((part) => part.type === 'chunk');
  const named = new Map(chunks.map((chunk): [string, Rollup.OutputChunk] => [chunk.fileName, chunk]));
  const waiting = chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
  const reached = new Set(waiting);
  for (const name of waiting)
    for (const imported of named.get(name)?.imports ?? [])
      if (!reached.has(imported)) {
        reached.add(imported);
        waiting.push(imported);
      }
  return waiting.flatMap((name) => named.get(name)?.moduleIds ?? []);
}

// A constant taken from a contract once brought all schemas along, and a start waited for them.
it('loads no schemas, no editor and no citation processor', async () => {
  const modules = await modulesOfFirstScreen();
  expect(modules.some((path) => path.endsWith('/renderer/App.tsx'))).toBe(true);
  expect(modules.filter((path) => /\/node_modules\/(?:zod|lexical|citeproc)\//.test(path))).toEqual([]);
}, 60_000);
