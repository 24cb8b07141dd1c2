import type { Session } from 'electron';
import { devServerOrigin } from './dev-server';

const LOCAL_SCHEMES = new Set(['app:', 'blob:', 'data:', 'devtools:']);

/** Closes a session to the network, to permissions and to downloads. Every session of the app passes through here. */
export function secureSession(session: Session): void {
  // Both handlers are needed: without the check handler, queried permissions read "granted".
  session.setPermissionRequestHandler((_contents, permission, allow) =>
    allow(permission === 'clipboard-sanitized-write'),
  );
  session.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
  // An empty list keeps Chromium from fetching a dictionary, which it does even where spell checking is off.
  session.setSpellCheckerLanguages([]);
}

function isLocal(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  if (LOCAL_SCHEMES.has(protocol)) return true;
  const server = devServerOrigin();
  return server !== null && host === new URL(server).host;
}
