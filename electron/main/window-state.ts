import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What a window remembers between starts. Lost or damaged, it costs a default size and nothing else. */
const WindowState = z.strictObject({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(900).max(20_000),
  height: z.int().min(600).max(20_000),
  maximized: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
});
export type WindowState = z.infer<typeof WindowState>;

const DEFAULT_STATE: WindowState = { width: 1440, height: 900, maximized: false, theme: 'system' };
const fileIn = (folder: string) => join(folder, 'window.json');

export async function readWindowState(folder: string): Promise<WindowState> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => '{}');
  try {
    return WindowState.parse(JSON.parse(text));
  } catch {
    return DEFAULT_STATE;
  }
}

/** Not being able to remember a window's place must never disturb the work in it. */
export const saveWindowState = (folder: string, state: WindowState): Promise<void> =>
  writeFile(fileIn(folder), JSON.stringify(state), { mode: 0o600 }).catch(() => undefined);

/** The part of `state` that lands on a screen still there; a window on a screen since unplugged is centred again. */
export function placeOn(
  state: WindowState,
  screens: readonly { x: number; y: number; width: number; height: number }[],
): Partial<WindowState> & { width: number; height: number } {
  const { x, y, width, height } = state;
  if (x === undefined || y === undefined) return { width, height };
  const visible = screens.some(
    (area) =>
      x + width > area.x + 100 &&
      x < area.x + area.width - 100 &&
      y >= area.y - 10 &&
      y < area.y + area.height - 50,
  );
  return visible ? { x, y, width, height } : { width, height };
}
