import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type Database from 'better-sqlite3';

let loaded: typeof Database | undefined;
const load = (): typeof Database => {
  loaded ??= createRequire(resolve(process.argv[1] ?? ''))('better-sqlite3') as typeof Database;
  return loaded;
};

// An arrow function could not be constructed, and a class has a prototype that nothing may stand for.
function stand(): void {}

/** Stands for better-sqlite3 in a snapshot (`in-snapshot.ts`), which native code cannot be part of: loads it at first use. */
const Later = new Proxy(stand, {
  construct: (_, words) => Reflect.construct(load(), words),
  get: (_, name) => Reflect.get(load(), name),
});

// biome-ignore lint/style/noDefaultExport: so does the package that this stands for.
export default Later;
