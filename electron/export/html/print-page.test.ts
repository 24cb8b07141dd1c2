import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BriefDocument } from '../../../shared/brief-document/brief-document';
import { sharedFolder } from '../../../test/support/shared-folder';
import { stampRunningLines } from '../pdf/stamp-running-lines';
import {
  annexDocument,
  hostileDocument,
  inTextDocument,
  sampleDocument,
  table,
  text,
} from '../sample-document.cases';
import { validateFile } from '../validate';
import { printOptions, sheetPlaces, sheetPrintOptions } from './page-furniture';
import { PRINT_FONTS } from './print-fonts';
import { writeHtml } from './write-html';

const root = resolve(import.meta.dirname, '..', '..', '..');
const electron = join(root, 'node_modules', 'electron', 'dist', 'electron');
const shared = sharedFolder();
const checker = shared && join(shared, 'tools', 'check-pdf');
const has = (tool: string) => !spawnSync(tool, ['--version']).error;
const ready =
  process.platform === 'linux' &&
  existsSync(electron) &&
  checker !== null &&
  existsSync(checker) &&
  ['python3', 'qpdf', 'pdfinfo', 'xvfb-run'].every(has);

const DOCUMENTS: Record<string, BriefDocument> = {
  notes: sampleDocument({ draftMark: 'DRAFT: 2 quotations do not match their stored articles' }),
  'in-text': inTextDocument(),
  hostile: hostileDocument(),
  annex: annexDocument(),
  // An address in a cell; more columns than paper can hold, which is printed smaller; and letters that fill a field.
  address: withTable(
    ['Source', `https://example.org/${'w'.repeat(90)}`],
    ['Said of it', 'It was a short walk from the station to the town'],
  ),
  // A word of two formattings, of which each alone would fit.
  parted: withCells([[text('Source')], [text('a'.repeat(60), { bold: true }), text('b'.repeat(60))]]),
  wide: withTable(Array(45).fill('Column')),
  filled: sampleDocument({ memo: [{ label: 'To', value: 'X'.repeat(400) }] }),
};

function withTable(...rows: string[][]): BriefDocument {
  return withCells(...rows.map((row) => row.map((words) => [text(words)])));
}

function withCells(...rows: Parameters<typeof table>): BriefDocument {
  const { blocks } = sampleDocument();
  return sampleDocument({ blocks: [...blocks, table(...rows)] });
}

/** A shell of a few lines that serves the pages and fonts and prints them, with the same options as the app. */
const PRINTER = `
const { app, BrowserWindow, protocol } = require('electron');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.on('window-all-closed', () => {});
app.whenReady().then(async () => {
  protocol.handle('app', ({ url }) => {
    const path = __dirname + new URL(url).pathname;
    if (!existsSync(path)) return new Response('', { status: 404 });
    return new Response(readFileSync(path), { headers: { 'content-type': path.endsWith('.html') ? 'text/html' : 'font/woff2' } });
  });
  for (const name of JSON.parse(readFileSync(__dirname + '/names.json', 'utf8'))) {
    const page = new BrowserWindow({ show: false, webPreferences: { sandbox: true, javascript: false } });
    await page.loadURL('app://print/' + name + '.html');
    writeFileSync(__dirname + '/' + name + '.pdf', await page.webContents.printToPDF(JSON.parse(readFileSync(__dirname + '/' + name + '.json', 'utf8'))));
    page.destroy();
  }
  app.exit(0);
});
`;

describe.skipIf(!ready)(
  'the PDF that Chromium makes (skipped without Electron, Xvfb, qpdf, poppler or ../shared)',
  () => {
    let folder: string;
    const run = (command: string, ...args: string[]) =>
      execFileSync(command, args, { encoding: 'utf8', cwd: folder });

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'briefwright-print-'));
      mkdirSync(join(folder, 'fonts'));
      for (const { file, name } of PRINT_FONTS)
        copyFileSync(join(root, 'node_modules', file), join(folder, 'fonts', name));
      for (const [name, document] of Object.entries(DOCUMENTS)) {
        writeFileSync(join(folder, `${name}.html`), writeHtml(document, { forPrint: true, sheet: true }));
        writeFileSync(join(folder, `${name}.json`), JSON.stringify(sheetPrintOptions(document)));
        // As Chromium draws its own running lines, to compare with.
        writeFileSync(join(folder, `${name}-plain.html`), writeHtml(document, { forPrint: true }));
        writeFileSync(join(folder, `${name}-plain.json`), JSON.stringify(printOptions(document)));
      }
      const names = Object.keys(DOCUMENTS).flatMap((name) => [name, `${name}-plain`]);
      writeFileSync(join(folder, 'names.json'), JSON.stringify(names));
      writeFileSync(join(folder, 'package.json'), '{"name":"printer","version":"1.0.0","main":"main.cjs"}');
      writeFileSync(join(folder, 'main.cjs'), PRINTER);
      // Messages about graphics and the desktop bus of a machine without either say nothing here.
      execFileSync('xvfb-run', ['-a', electron, '--no-sandbox', folder], {
        timeout: 60_000,
        stdio: 'ignore',
      });
      for (const [name, document] of Object.entries(DOCUMENTS)) {
        const printed = readFileSync(join(folder, `${name}.pdf`));
        writeFileSync(join(folder, `${name}.pdf`), stampRunningLines(printed, sheetPlaces(document)).pdf);
      }
    }, 90_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test.each(Object.keys(DOCUMENTS))('%s: check-pdf finds no fault, and it can be read back', (name) => {
      expect(run('python3', checker ?? '', `${name}.pdf`)).toContain('no faults');
      validateFile(execFileSync('cat', [join(folder, `${name}.pdf`)]), 'pdf');
    });

    test.each(Object.keys(DOCUMENTS))('%s: every font is embedded, none of them as drawings', (name) => {
      const fonts = run('pdffonts', `${name}.pdf`).trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(1);
      expect(fonts.filter((font) => !/ yes (yes|no) +yes /.test(font) || /Type 3/.test(font))).toEqual([]);
      expect(fonts.join('\n')).toContain('SourceSerif4-SemiBold');
    });

    test('every page says handling, draft and its number', () => {
      const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', 'notes.pdf'))?.[1]);
      expect(pages).toBeGreaterThan(1);
      for (let page = 1; page <= pages; page++) {
        const words = run('pdftotext', '-f', String(page), '-l', String(page), 'notes.pdf', '-');
        expect(words.match(/TLP:AMBER/g)).toHaveLength(2);
        expect(words).toContain('DRAFT: 2 quotations do not match their stored articles');
        expect(words).toContain(`Page ${page} of ${pages}`);
      }
    });

    test.each(Object.keys(DOCUMENTS))('%s: its lines stand where Chromium would draw them', (name) => {
      const words = (file: string) =>
        [...run('pdftotext', '-bbox', file, '-').matchAll(/xMin="(.*?)" yMin="(.*?)" .*>(.*)<\/word>/g)].map(
          ([, x, y, word]) => ({ word, x: Number(x), y: Number(y) }),
        );
      const [ours, plain] = [words(`${name}.pdf`), words(`${name}-plain.pdf`)];
      const sorted = (list: typeof ours) => list.map(({ word }) => word).sort();
      expect(sorted(ours)).toEqual(sorted(plain));
      for (const { word, x, y } of ours)
        expect(
          plain.some((each) => each.word === word && Math.hypot(each.x - x, each.y - y) < 2.5),
          word,
        ).toBe(true);
    });

    test('an address in a table and a full field make no brief smaller', () => {
      const heightOfTitle = (name: string) =>
        /yMin="([\d.]+)"[^>]*yMax="([\d.]+)">Minerals:</
          .exec(run('pdftotext', '-bbox', `${name}.pdf`, '-'))
          ?.slice(1)
          .map(Number)
          .reduce((top, bottom) => bottom - top);
      const height = heightOfTitle('notes');
      expect(height).toBeGreaterThan(15);
      expect(heightOfTitle('address')).toBeCloseTo(height ?? 0);
      expect(heightOfTitle('parted')).toBeCloseTo(height ?? 0);
      expect(heightOfTitle('filled')).toBeCloseTo(height ?? 0);
      expect(heightOfTitle('wide')).toBeLessThan(0.9 * (height ?? 0));
    });

    test('the running lines are furniture of the page, and nothing of their sheet is left', () => {
      const raw = execFileSync(
        'qpdf',
        ['--qdf', '--object-streams=disable', join(folder, 'notes.pdf'), '-'],
        { encoding: 'latin1', maxBuffer: 1 << 28 },
      );
      const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', 'notes.pdf'))?.[1]);
      expect(raw.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(pages);
      expect(raw.match(/\/Subtype \/Header/g)).toHaveLength(1);
      expect(raw.match(/\/Subtype \/Footer/g)).toHaveLength(1 + pages);
      expect(run('pdftotext', 'notes.pdf', '-')).not.toContain('0123456789');
    });

    test('the report on quotations begins on a page of its own and repeats its head', () => {
      const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', 'annex.pdf'))?.[1]);
      const words = (page: number) =>
        run('pdftotext', '-layout', '-f', String(page), '-l', String(page), 'annex.pdf', '-');
      const first = Array.from({ length: pages }, (_, index) => index + 1).find((page) =>
        /Quotation report/.test(words(page)),
      );
      expect(first).toBeGreaterThan(1);
      expect(words(first ?? 0)).not.toMatch(/Notes/);
      for (const page of [first ?? 0, (first ?? 0) + 1])
        expect(words(page)).toMatch(/No\.\s+Quotation and source/);
      const all = run('pdftotext', 'annex.pdf', '-').replaceAll(/\s+/g, ' ');
      expect(all).toContain(`SHA-256 ${'0123456789abcdef'.repeat(4)}`);
      expect(all.match(/look again/g)).toHaveLength(14);
    });

    test('paper, and notes linked both ways', () => {
      expect(run('pdfinfo', 'notes.pdf')).toMatch(/Page size:.*A4/);
      expect(run('pdfinfo', 'in-text.pdf')).toMatch(/Page size:.*letter/);
      const raw = execFileSync(
        'qpdf',
        ['--qdf', '--object-streams=disable', '--no-warn', join(folder, 'notes.pdf'), '-'],
        { encoding: 'latin1', maxBuffer: 1 << 28 },
      );
      expect(raw.match(/\/Dest \[\s*\d+ 0 R\s*\/XYZ\s/g)?.length).toBeGreaterThanOrEqual(10);
      expect(raw).not.toContain('note-place');
      const links = raw.match(/\/Subtype \/Link/g) ?? [];
      // Held on one line by a space that is an ordinary one to whoever copies it.
      expect(run('pdftotext', 'notes.pdf', '-')).toContain('“Copper, Conditions,” para. 2.');
      // Five references, five ways back, one address in the text and one in a note (on one line or two).
      expect(links.length).toBeGreaterThanOrEqual(12);
    });

    test('a hostile brief gives a PDF that does nothing', () => {
      const raw = execFileSync(
        'qpdf',
        ['--qdf', '--object-streams=disable', '--no-warn', join(folder, 'hostile.pdf'), '-'],
        { encoding: 'latin1', maxBuffer: 1 << 28 },
      );
      expect(raw).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|EmbeddedFile|GoToR|SubmitForm)\b/);
      const targets = [...raw.matchAll(/\/URI \(([^)]*)\)/g)].map((match) => match[1]);
      expect(new Set(targets)).toEqual(new Set(['https://example.org/%22%3E%3Cscript%3E']));
    });
  },
);
