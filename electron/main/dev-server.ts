import { app } from 'electron';

/** Origin of the hot-reload server while developing (`npm run dev`); null everywhere else, packaged apps included. */
export function devServerOrigin(): string | null {
  const url = process.env.ELECTRON_RENDERER_URL;
  if (app.isPackaged || !url || !URL.canParse(url)) return null;
  const { origin, hostname } = new URL(url);
  return hostname === 'localhost' ? origin : null;
}
