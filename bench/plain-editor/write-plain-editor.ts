import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const PAGE =
  '<!doctype html><meta charset="utf-8"><style>body{margin:0;overflow:auto;height:100vh}#editor{width:430px;margin:40px auto;font:400 15.5px/1.56 serif;outline:none;white-space:pre-wrap}#editor p{margin:0 0 6px}</style><div id="editor" contenteditable="true"></div><script src="page.js"></script>';
const MAIN =
  "import { app, BrowserWindow } from 'electron';\napp.whenReady().then(() => { const w = new BrowserWindow({ width: 1440, height: 900 }); w.loadFile(new URL('index.html', import.meta.url).pathname); });\n";

/** Writes an Electron app that shows the plain editor into a folder of `folder`, and tells which. */
export async function writePlainEditor(folder: string): Promise<string> {
  const plain = join(folder, 'plain');
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: plain,
      emptyOutDir: true,
      lib: {
        entry: join(import.meta.dirname, 'page.ts'),
        formats: ['iife'],
        name: 'plain',
        fileName: () => 'page.js',
      },
    },
  });
  await writeFile(join(plain, 'index.html'), PAGE);
  await writeFile(join(plain, 'main.mjs'), MAIN);
  await writeFile(
    join(plain, 'package.json'),
    JSON.stringify({ name: 'plain', type: 'module', main: 'main.mjs' }),
  );
  return plain;
}
