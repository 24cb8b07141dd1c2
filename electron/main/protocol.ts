import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ProtocolRequest, type ProtocolResponse, protocol, type Session } from 'electron';

/** The scheme of everything that the app shows. */
export const SCHEME = 'app';

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

/** What every answer says of itself. */
export const securityHeaders = (csp: string): Record<string, string> => ({
  'Content-Security-Policy': csp,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
});

/** A picture is asked for by the hash of its bytes, which names no file. */
const IMAGE_PATH = /^\/image\/([0-9a-f]{64})$/;

/** An answer without a body counts as a failed connection. */
const NOTHING = Buffer.alloc(0);
const notFound: ProtocolResponse = { statusCode: 404, data: NOTHING };

/**
 * Serves `app://HOST/…` in one session from the build's own files and the library's pictures. The path is looked up in the manifest; nothing of
 * the request ever becomes part of a file name.
 */
export function serveApp(
  session: Session,
  options: {
    host: 'main' | 'jail';
    csp: string;
    manifest: Promise<Manifest>;
    /** Pictures of the library under `/image/` and their hash; without it there are none. */
    findImage?: (sha256: string) => Promise<{ mediaType: string; bytes: Uint8Array } | null>;
  },
): void {
  const headers = securityHeaders(options.csp);
  const read = async (request: ProtocolRequest): Promise<ProtocolResponse> => {
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.host !== options.host) return notFound;
    const [, hash] = IMAGE_PATH.exec(url.pathname) ?? [];
    if (hash !== undefined) {
      const image = await options.findImage?.(hash);
      if (!image) return notFound;
      return { headers: { ...headers, 'Content-Type': image.mediaType }, data: Buffer.from(image.bytes) };
    }
    const known = (await options.manifest).get(url.pathname);
    if (!known) return notFound;
    return { headers: { ...headers, 'Content-Type': known.type }, data: await readFile(known.file) };
  };
  // Not `protocol.handle`: it loads Node's whole fetch before the first file of a window is served.
  session.protocol.registerBufferProtocol(SCHEME, (request, answer) => {
    read(request).then(answer, () => answer({ statusCode: 500, data: NOTHING }));
  });
}
