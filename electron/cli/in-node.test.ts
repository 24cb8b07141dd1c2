import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runInNode } from './in-node';

const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

test('a command on a library that was closed leaves no time behind that its process would wait for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-cli-'));
  const written = vi.spyOn(process.stdout, 'write').mockImplementation((_text, ...rest: unknown[]) => {
    for (const done of rest) if (typeof done === 'function') done();
    return true;
  });
  try {
    const before = timers();
    expect(await runInNode(['articles', '--library', folder], folder)).toBe(0);
    expect(timers()).toBe(before);
  } finally {
    written.mockRestore();
    rmSync(folder, { recursive: true, force: true });
  }
});
