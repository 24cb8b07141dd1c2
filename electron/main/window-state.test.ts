import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeOn, readWindowState, saveWindowState } from './window-state';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 };
const DEFAULT = { width: 1440, height: 900, maximized: false, theme: 'system' };

describe('where a window opens', () => {
  it('is remembered, and a damaged memory costs the place only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'briefwright-state-'));
    expect(await readWindowState(folder)).toEqual(DEFAULT);
    const state = { x: 10, y: 20, width: 1200, height: 800, maximized: true, theme: 'dark' as const };
    await saveWindowState(folder, state);
    expect(await readWindowState(folder)).toEqual(state);
    for (const damaged of ['', '{', '{"width":1}', '{"x":"left"}', 'null']) {
      await writeFile(join(folder, 'window.json'), damaged);
      expect(await readWindowState(folder)).toEqual(DEFAULT);
    }
    await rm(folder, { recursive: true });
    await expect(saveWindowState(folder, state)).resolves.toBeUndefined();
  });

  it.each([
    ['on a screen that is there', { x: 100, y: 50 }, { x: 100, y: 50 }],
    ['half off the screen', { x: 1500, y: 50 }, { x: 1500, y: 50 }],
    ['on a screen since unplugged', { x: 2500, y: 50 }, {}],
    ['with its title above the screen', { x: 100, y: -400 }, {}],
  ])('%s', (_name, place, kept) => {
    const state = { ...place, width: 1200, height: 800, maximized: false, theme: 'system' as const };
    expect(placeOn(state, [SCREEN])).toEqual({ ...kept, width: 1200, height: 800 });
  });
});
