// Exports, each beside what it is measured by, in turns in one run: a brief of 77,000 words with 200 quotations and 1,000
// citations of 120 sources as Word file, in the open window and by the command line, beside `pandoc --citeproc` on the
// same words, references and style; its PDF with endnotes beside loading and printing the same words as a bare page in the
// same Electron; 20 pages with notes at their foot; and two pages in each format.
import './support/ts-sources.mjs';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ended } from './support/app';
import type { Made } from './support/long-brief';

const { ask, cliInNode, endProcess, growth, launch, processorTime, root, run } = await import(
  './support/app'
);
const { importSources, makeBrief, sourcesOf } = await import('./support/long-brief');
const { generateArticle, seeded } = await import('../shared/verdict/generated-articles.cases');

/** `BENCH_PARTS=pdf,command` measures these alone. */
const PARTS = ['word', 'pdf', 'notes', 'short', 'command'];
const parts = new Set((process.env.BENCH_PARTS ?? PARTS.join()).split(','));
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const LONG: Made = { title: 'Long', words: 77_000, quotations: 200, citations: 1000 };
const MIDDLE: Made = { title: 'Middle', words: 8_600, quotations: 20, citations: 110 };
const SHORT: Made = { title: 'Short', words: 700, quotations: 3, citations: 8 };

const tell = (line: string) => process.stdout.write(`${line}\n`);
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const inMs = (values: readonly number[]) =>
  `${Math.round(median(values))} ms (${Math.round(Math.min(...values))} to ${Math.round(Math.max(...values))})`;
const inMb = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
let isOver = false;
/** One measured line with its target. */
function judge(name: string, value: number, target: number, unit: (value: number) => string): void {
  const over = !(value <= target);
  isOver ||= over;
  tell(`  ${name.padEnd(52)} ${unit(value).padStart(8)}  target ${unit(target)}${over ? '  OVER' : ''}`);
}
const ratio = (value: number) => value.toFixed(2);
const ms = (value: number) => `${Math.round(value)} ms`;

const folder = await mkdtemp(join(tmpdir(), 'briefwright-bench-'));
try {
  const random = seeded(20261122);
  await importSources(folder, 120, generateArticle, random);
  const { app, page } = await launch(folder);
  const sources = await sourcesOf(page);
  const briefs = new Map<string, { id: string; markdown: string }>();
  for (const made of [LONG, MIDDLE, SHORT]) {
    const { state, markdown } = makeBrief(made, sources, generateArticle, random);
    const header = { title: `${made.title} brief`, to: 'Director', from: 'Desk', date: '2026-03-02' };
    const { id } = (await ask(page, 'briefs:create', { header, template: 'blank', state })) as { id: string };
    briefs.set(made.title, { id, markdown });
  }
  const briefOf = ({ title }: Made) => briefs.get(title) ?? { id: '', markdown: '' };

  /** An export through the window, as its dialog asks for it: milliseconds until it is written. */
  const save = async (made: Made, format: string, options: object = {}) => {
    await app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      },
      join(folder, `${made.title}.${format === 'csl-json' ? 'json' : format}`),
    );
    const began = performance.now();
    const input = { briefId: briefOf(made).id, format, paper: 'A4', draft: true, options };
    const saved = (await ask(page, 'exports:save', input)) as { pages?: number; notice?: string };
    return { ms: performance.now() - began, ...saved };
  };

  tell(`${LONG.words} words, ${LONG.quotations} quotations, ${LONG.citations} citations`);
  const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
  await save(LONG, 'csl-json');
  await writeFile(join(folder, 'long.md'), briefOf(LONG).markdown);
  const style = join(root, 'resources', 'styles', 'chicago-notes.csl');
  const citeproc = ['--citeproc', '--bibliography', join(folder, 'Long.json'), '--csl', style];
  const files = ['-o', join(folder, 'pandoc.docx'), join(folder, 'long.md')];
  const pandoc = () => run('pandoc', ['-f', 'markdown', '-t', 'docx', ...citeproc, ...files], folder);
  const perRound = async (theirs: () => Promise<Ended>, ours: () => Promise<{ ms: number }>) => {
    const times = { theirs: [] as Ended[], ours: [] as number[] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      const by = await theirs();
      const own = await ours();
      // The first of each is not counted.
      if (round === 0) continue;
      times.theirs.push(by);
      times.ours.push(own.ms);
    }
    return times;
  };
  const ofPandoc = (name: string, target: number, { theirs, ours }: Awaited<ReturnType<typeof perRound>>) => {
    const times = theirs.map((each) => each.ms);
    tell(`  pandoc --citeproc     ${inMs(times)}, ${inMb(median(theirs.map(({ peak }) => peak)))}`);
    tell(`  ${name.padEnd(21)} ${inMs(ours)}`);
    judge(`${name}, of pandoc’s time`, median(ours) / median(times), target, ratio);
  };
  if (hasPandoc && parts.has('word')) {
    const times = await perRound(pandoc, () => save(LONG, 'docx'));
    ofPandoc('Word, in the window', 1 / 3, times);
    const held: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      // A process that waits for the next export would hide what this one needs.
      await endProcess(app, 'Briefwright export');
      held.push(await growth(app, () => save(LONG, 'docx')));
    }
    const peak = median(times.theirs.map((each) => each.peak));
    tell(`  memory held more than before: ${held.map(inMb).join(', ')}`);
    if (peak > 0) judge('Word, in the window, of pandoc’s memory', median(held) / peak, 1 / 3, ratio);
  } else if (!hasPandoc) tell('  Word files are not measured without pandoc.');

  await save(LONG, 'html');
  // Without any style: words, headings, notes and links alone.
  const written = await readFile(join(folder, 'Long.html'), 'utf8');
  const bareHtml = written.replace(/<style>.*?<\/style>/s, '');
  // From an address of its own: in a data: URL every link to a note would name the whole page again.
  const bare = () =>
    app.evaluate(async ({ BrowserWindow, session }, html) => {
      const own = session.fromPartition('bare');
      if (!own.protocol.isProtocolHandled('bare'))
        own.protocol.handle(
          'bare',
          () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
        );
      const began = performance.now();
      const window = new BrowserWindow({ show: false, webPreferences: { javascript: false, session: own } });
      await window.loadURL('bare://page/');
      await window.webContents.printToPDF({ generateTaggedPDF: true, generateDocumentOutline: true });
      window.destroy();
      return performance.now() - began;
    }, bareHtml);
  if (parts.has('pdf')) {
    /** Does `work`, and notes in `times` what processor time it took. */
    const counted = async <T>(times: number[], work: () => Promise<T>): Promise<T> => {
      const before = processorTime(app);
      const done = await work();
      // What a closed window took counts once its process is gone.
      await new Promise((resolve) => setTimeout(resolve, 300));
      times.push(processorTime(app) - before);
      return done;
    };
    const processor = { bare: [] as number[], ours: [] as number[] };
    const pdf = await perRound(
      async () => ({ ms: await counted(processor.bare, bare), peak: 0 }),
      () => counted(processor.ours, () => save(LONG, 'pdf')),
    );
    const plain = pdf.theirs.map((each) => each.ms);
    tell(`  bare page, printed    ${inMs(plain)}`);
    tell(`  PDF with endnotes     ${inMs(pdf.ours)}, ${inMb((await stat(join(folder, 'Long.pdf'))).size)}`);
    const fastest = ratio(Math.min(...pdf.ours) / Math.min(...plain));
    const worked = ratio(median(processor.ours.slice(1)) / median(processor.bare.slice(1)));
    tell(
      `  fastest of each ${fastest} times the bare page; by processor time of all processes ${worked} times`,
    );
    judge('PDF with endnotes, of the bare page', median(pdf.ours) / median(plain), 1.3, ratio);
  }

  if (parts.has('notes')) {
    const paged = [];
    for (let round = 0; round < 3; round += 1) paged.push(await save(MIDDLE, 'pdf', { notes: 'footnotes' }));
    const pages = paged[0]?.pages ?? 0;
    tell(`${pages} pages with notes at their foot${paged[0]?.notice ? `: ${paged[0].notice}` : ''}`);
    judge(
      'PDF with page notes, for each 20 pages',
      (median(paged.map((each) => each.ms)) / pages) * 20,
      3000,
      ms,
    );
    if (pages < 20 || paged[0]?.notice) isOver = true;
  }

  const short = parts.has('short') ? ['pdf', 'docx', 'odt', 'html', 'md'] : [];
  if (short.length > 0) tell('Two pages');
  for (const format of short) {
    const times = [];
    for (let round = 0; round < 3; round += 1) times.push((await save(SHORT, format)).ms);
    // The first counts too: that is the one an analyst waits for.
    judge(`a short brief as ${format}`, Math.max(...times), 1000, ms);
  }
  await app.close();

  if (hasPandoc && parts.has('command')) {
    const to = join(folder, 'cli.docx');
    const command = ['export', briefOf(LONG).id, '--format', 'docx', '--draft', '--out', to];
    ofPandoc('Word, whole command', 1 / 2, await perRound(pandoc, () => cliInNode(folder, command)));
  }
  tell(isOver ? 'Over a target.' : 'Within all targets.');
  if (isOver) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
