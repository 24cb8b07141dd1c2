import { app } from 'electron';
import { devServerOrigin } from './dev-server';

/** Switches that would weaken or open a packaged app. */
const REFUSED_SWITCHES = [
  'no-sandbox',
  'disable-web-security',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'js-flags',
  'load-extension',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
] as const;

/** Must run before the app is ready. A packaged app that was started in an unsafe way ends here, saying why. */
export function guardStartup(): void {
  if (app.isPackaged) refuseUnsafeStart();
  // As root (development, build machines) Chromium starts only without its sandbox, and would refuse every child.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // No name resolves, so nothing that slips past every other guard finds a host (WebRTC, prefetch, dictionaries).
  const rules = devServerOrigin() ? 'MAP * ~NOTFOUND, EXCLUDE localhost' : 'MAP * ~NOTFOUND';
  app.commandLine.appendSwitch('host-resolver-rules', rules);
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
  // Printing writes the user agent into a PDF's properties; the usual one names the analyst's system.
  app.userAgentFallback = 'Briefwright';
}

function refuseUnsafeStart(): void {
  const unsafe = REFUSED_SWITCHES.find((name) => app.commandLine.hasSwitch(name));
  if (unsafe)
    refuse(`Briefwright does not start with --${unsafe}, because it would switch off a protection.`);
  if (process.getuid?.() === 0) {
    refuse(
      'Briefwright does not start as root, because its sandbox would be off. Start it as an ordinary user.',
    );
  }
}

function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
