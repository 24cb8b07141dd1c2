import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from './places.mjs';

// A package that some system needs and this registry lacks leaves a gap that only a clean install finds.
test('package-lock.json holds every package that another one in it asks for', () => {
  const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
  const missing = [];
  for (const [place, { dependencies = {}, optionalDependencies = {} }] of Object.entries(packages))
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const homes = place
        .split('/node_modules/')
        .map((_, at, parts) => parts.slice(0, at + 1).join('/node_modules/'));
      const isThere = [...homes, ''].some(
        (home) => packages[`${home === '' ? '' : `${home}/`}node_modules/${name}`],
      );
      if (!isThere) missing.push(`${name}, for ${place || 'the project'}`);
    }
  assert.deepEqual(missing, []);
});
