import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, it } from 'vitest';
import { type Analyst, startAnalyst } from './analyst';
import { looksRight } from './looks-right';

describe('a library that cannot be used', () => {
  let analyst: Analyst | undefined;
  afterEach(async () => {
    await analyst?.discard();
    analyst = undefined;
  });

  it('says so, and what to do', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'briefwright-story-'));
    await mkdir(join(folder, 'library'));
    await writeFile(
      join(folder, 'library', 'library.sqlite'),
      'not a library at all, not by far'.repeat(400),
    );
    analyst = await startAnalyst({ folder });
    await analyst.resize(1440, 900);
    await analyst.window.getByRole('heading', { name: 'The library cannot be used' }).waitFor();
    await looksRight(analyst, 'recovery');

    // The analyst puts the damaged file away and goes on in the same window.
    await rm(join(folder, 'library', 'library.sqlite'));
    await analyst.window.getByRole('button', { name: 'Try again' }).click();
    await analyst.window.getByRole('heading', { name: 'Drop articles here' }).waitFor();
  });
});
