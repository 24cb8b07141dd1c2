import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a window remembers between starts. Lost or damaged, it costs a default size and nothing else. */
export type WindowState = {
  x?: number;
  y?: number;
  width: number;
  height: number;
  maximized: boolean;
  theme: Theme;
};
const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** By hand, like all that runs before the window shows: schemas take longer to load than the window to open. */
export const isTheme = (value: unknown): value is Theme => THEMES.some((theme) => theme === value);
const isWhole = (value: unknown, least: number): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= 20_000;

function isWindowState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null) return false;
  const { x = 0, y = 0, width, height, maximized, theme }: Record<string, unknown> = { ...value };
  const isPlaced = isWhole(x, -20_000) && isWhole(y, -20_000);
  return (
    isPlaced &&
    isWhole(width, 900) &&
    isWhole(height, 600) &&
    typeof maximized === 'boolean' &&
    isTheme(theme)
  );
}

const DEFAULT_STATE: WindowState = { width: 1440, height: 900, maximized: false, theme: 'system' };
const fileIn = (folder: string) => join(folder, 'window.json');

export async function readWindowState(folder: string): Promise<WindowState> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => '{}');
  try {
    const state: unknown = JSON.parse(text);
    return isWindowState(state) ? state : { ...DEFAULT_STATE };
  } catch {
    return { ...DEFAULT_STATE };
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
