import { app, type WebPreferences } from 'electron';

/**
 * One literal for every window, never merged with settings: what a window may do is read here and nowhere else.
 * `preload` is a file in `out/preload`, or null for a window without one. `offscreen`: drawn into memory, so that a window
 * which nobody sees is not slowed down.
 */
export const safeWebPreferences = (
  preload: string | null,
  partition?: string,
  offscreen = false,
): WebPreferences => ({
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
  devTools: !app.isPackaged,
  ...(preload === null ? { javascript: false } : { preload }),
  ...(partition === undefined ? {} : { partition }),
  ...(offscreen ? { offscreen } : {}),
});
