import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol, type Session } from 'electron';

const SCHEME = 'app';

/** URL path → file and media type of everything that the build wrote; what is not in it does not exist. */
export type Manifest = ReadonlyMap<string, { file: string; type: string }>;

/** Reads the list that the build wrote beside the window's files. */
export async function readManifest(folder: string): Promise<Manifest> {
  const files: unknown = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const entries = Object.entries(typeof files === 'object' && files !== null ? files : {});
  return new Map(entries.map(([path, type]) => [path, { file: join(folder, path), type: String(type) }]));
}

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

const securityHeaders = (csp: string): Record<string, string> => ({
  'Content-Security-Policy': csp,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
});

const notFound = () => new Response(null, { status: 404 });

/**
 * Serves `app://HOST/…` in one session from the build's own files. The path is looked up in the manifest; nothing of
 * the request ever becomes part of a file name. `page` adds one page that exists only in memory.
 */
export function serveApp(
  session: Session,
  options: {
    host: 'main' | 'jail' | 'print';
    csp: string;
    manifest: Promise<Manifest>;
    page?: { path: string; html: string };
  },
): void {
  const headers = securityHeaders(options.csp);
  session.protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.host !== options.host) return notFound();
    if (options.page?.path === url.pathname) {
      return new Response(options.page.html, {
        headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
      });
    }
    const known = (await options.manifest).get(url.pathname);
    if (!known) return notFound();
    return new Response(await readFile(known.file), { headers: { ...headers, 'Content-Type': known.type } });
  });
}
