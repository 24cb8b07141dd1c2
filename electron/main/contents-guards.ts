import { app, type WebContents } from 'electron';
import { devServerOrigin } from './dev-server';

/** Every page of the app, whichever window opens it, stays where it was put. Install before the first window. */
export function guardAllContents(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => refuseNavigation(event, event.url, contents));
  contents.on('will-frame-navigate', (event) => refuseNavigation(event, event.url, contents));
  contents.on('will-redirect', (event) => refuseNavigation(event, event.url, contents));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

function refuseNavigation(event: { preventDefault(): void }, url: string, contents: WebContents): void {
  const server = devServerOrigin();
  // The window may load its own page again (the recovery screen's “Try again”).
  if (url === contents.getURL() && url.startsWith('app://main/')) return;
  // The hot-reload server reloads its own page.
  if (server && URL.canParse(url) && new URL(url).origin === server) return;
  event.preventDefault();
}
