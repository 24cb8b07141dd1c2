import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { PRINT_FONTS } from '../export/html/print-fonts';

// Steps of the build (see electron.vite.config.ts), kept here beside the code that reads what they write.

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

type Emit = { emitFile(file: { type: 'asset'; fileName: string; source: string | Uint8Array }): string };

/** Lists every file of the window's build, so that `app://` serves these and nothing else. */
export const writeManifest = () => ({
  name: 'briefwright-manifest',
  apply: 'build' as const,
  generateBundle: {
    // After the step that adds the HTML pages.
    order: 'post' as const,
    handler(this: Emit, _options: unknown, bundle: Record<string, unknown>) {
      const files: Record<string, string> = {};
      for (const name of Object.keys(bundle).sort()) {
        const type = MEDIA_TYPES[extname(name)];
        if (type) files[`/${name}`] = type;
      }
      this.emitFile({ type: 'asset', fileName: 'manifest.json', source: JSON.stringify(files, null, 1) });
    },
  },
});

/** Puts the fonts of printed briefs beside the shell's code. */
export const copyPrintFonts = (modulesFolder: string) => ({
  name: 'briefwright-print-fonts',
  apply: 'build' as const,
  generateBundle(this: Emit) {
    for (const { file, name } of PRINT_FONTS) {
      this.emitFile({
        type: 'asset',
        fileName: `fonts/${name}`,
        source: readFileSync(join(modulesFolder, file)),
      });
    }
  },
});
