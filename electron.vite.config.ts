import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { writeCliSnapshot } from './electron/cli/write-snapshot';
import { copyPrintFonts, writeManifest } from './electron/main/build-plugins';

const at = (path: string) => resolve(import.meta.dirname, path);

// Targets are the oldest Electron that the app keeps running on (33: Chromium 130, Node 20.18).
export default defineConfig({
  main: {
    plugins: [copyPrintFonts(at('node_modules')), writeCliSnapshot(at('.'))],
    build: {
      target: 'node20.18',
      // Everything but the native module is bundled: that Node cannot require() ES modules.
      externalizeDeps: { exclude: ['zod', 'citeproc', 'markdown-it', 'yaml'] },
      rollupOptions: {
        input: {
          main: at('electron/main/main.ts'),
          library: at('electron/library/process.ts'),
          'library-check': at('electron/library/check-process.ts'),
          export: at('electron/export/process.ts'),
          cli: at('electron/cli/main.ts'),
        },
        external: ['electron', 'better-sqlite3'],
        output: { entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      // A sandboxed preload script may require nothing but Electron: each entry is one file.
      isolatedEntries: true,
      rollupOptions: {
        input: {
          preload: at('electron/preload/preload.ts'),
          importing: at('electron/preload/importing.ts'),
          paging: at('electron/preload/paging.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    build: {
      target: 'chrome130',
      minify: true,
      outDir: at('out/renderer'),
      rollupOptions: {
        input: { index: at('renderer/index.html'), importing: at('renderer/importing/index.html') },
      },
    },
    plugins: [react(), writeManifest()],
  },
});
