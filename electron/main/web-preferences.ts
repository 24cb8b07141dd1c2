import { app, type WebPreferences } from 'electron';

/**
 * One literal for every window, never merged with settings: what a window may do is read here and nowhere else.
 * `name` is the preload file in `out/preload`, or null for a window without one.
 */
export const safeWebPreferences = (preload: string | null, partition?: string): WebPreferences => ({
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
});
