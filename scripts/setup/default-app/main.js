// Stands in for Electron's own default app, which the fallback copy lacks: `electron [-r FILE]… APP [ARGS…]`.
// An ES module with top-level await, like Electron's: `ready` is held back until the app's main file has been run.
import { existsSync, readFileSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });

const required = [];
let target;
for (let args = process.argv.slice(1); args.length > 0 && target === undefined; ) {
  const arg = args.shift();
  if (arg === '-r' || arg === '--require') required.push(args.shift());
  else if (!arg.startsWith('-')) target = path.resolve(arg);
}
if (target === undefined) {
  console.error('Usage: electron [-r FILE] APP-FOLDER [ARGUMENTS]');
  process.exit(2);
}
// Playwright attaches through a file that it has required before the app.
if (required.length > 0) Module._preloadModules(required);

app.on('window-all-closed', () => {
  if (app.listenerCount('window-all-closed') === 1) app.quit();
});

const description = path.join(target, 'package.json');
let main = target;
if (existsSync(description)) {
  const {
    productName,
    name,
    version,
    desktopName,
    main: entry = 'index.js',
  } = JSON.parse(readFileSync(description, 'utf8'));
  app.name = productName ?? name ?? app.name;
  if (version) app.setVersion(version);
  app.setDesktopName?.(desktopName ?? `${app.name}.desktop`);
  app.setAppPath(target);
  main = path.join(target, entry);
} else {
  app.setAppPath(path.dirname(target));
}
try {
  await import(pathToFileURL(main).href);
} catch (error) {
  console.error(error);
  process.exit(1);
}
