// A library for a career: 100,000 articles of about 5 kB, made by a generator that always makes the same ones. Measured are
// storing them, searching as one types, and what a search holds up, beside plain better-sqlite3 with FTS5 on the same rows in
// the same run, at 1,000, 10,000 and 100,000 articles. BENCH_ARTICLES makes the library smaller; BENCH_FOLDER names a folder in
// which it is kept and, where it is there already, searched without being stored again.
import './support/ts-sources.mjs';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const Database = createRequire(import.meta.url)('better-sqlite3') as typeof import('better-sqlite3');

const { loadBundled } = await import('./support/bundle');
const { generateArticles, seeded } = await import('./generated-articles');
const { filesOf } = await import('./support/store-generated');

const MOST = Number(process.env.BENCH_ARTICLES ?? 100_000);
const BATCH = 250;
const QUERIES = 60;
/** As the window asks. */
const HITS_ON_SCREEN = 12;
const TARGETS = { rate: 0.5, firstMs: 30, ranked: 1.1, endsMs: 20 };

const kept = process.env.BENCH_FOLDER;
const folder = kept ?? mkdtempSync(join(tmpdir(), 'briefwright-bench-'));
mkdirSync(folder, { recursive: true });
process.once('exit', () => {
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
});

const {
  ArticleSearch,
  foldWords,
  makeLibrary,
  mergeSlice,
  openStore,
  readHere,
  searchDeskOf,
  storedHandlers,
  volumeInPieces,
} = (await loadBundled(
  join(import.meta.dirname, 'library-under-test.ts'),
)) as typeof import('./library-under-test');

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const missed: string[] = [];
const judge = (name: string, value: number, target: number, isAtLeast = false): string => {
  const holds = isAtLeast ? value >= target : value <= target;
  if (!holds) missed.push(name);
  return holds ? 'ok' : 'MISSED';
};
const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const quantile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const megabytes = (bytes: number): number => bytes / 1024 / 1024;

/** A library as the app's own process has it, and its file. */
function openOwn() {
  const store = openStore(join(folder, 'library'));
  return { store, library: makeLibrary(store.folder, store, storedHandlers(store)) };
}
let own = openOwn();

/** The same rows in the same FTS5 table, and nothing around it. */
const barePath = join(folder, 'bare.sqlite');
const bare = new Database(barePath);
for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'cache_size = -65536']) bare.pragma(pragma);
bare.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS articles USING fts5 (
  title, author, outlet, body, content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* Co'")`);
bare.exec(`INSERT INTO articles (articles, rank) VALUES ('hashsize', ${16 * 1024 * 1024})`);
const insertBare = bare.prepare(
  'INSERT INTO articles (rowid, title, author, outlet, body) VALUES (?, ?, ?, ?, ?)',
);
const RANKED = 50;
const rankOnly = bare
  .prepare(`SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ${RANKED}`)
  .pluck();

const held = own.library.request('articles:list', { limit: 1 }).total;
const SIZES =
  held > 0
    ? [held]
    : [...new Set([1_000, 10_000, 100_000, MOST].filter((size) => size <= MOST))].sort((a, b) => a - b);
const articles = generateArticles();
const random = seeded(4711);
/** Paragraphs to draw queries from: one article in fifty, so that common words are drawn as often as they occur. */
const drawn: string[] = [];
let stored = 0;
let ownMs = 0;
let bareMs = 0;
let peak = 0;

function storeUntil(size: number): void {
  while (stored < size) {
    const made = Array.from({ length: Math.min(BATCH, size - stored) }, () => articles.next().value);
    made.forEach(({ paragraphs }, at) => {
      if (at % 50 === 0) drawn.push(...paragraphs);
    });
    if (held > 0) {
      stored += made.length;
      continue;
    }
    const files = filesOf(made);
    const rows = made.map(({ record, paragraphs }) => [
      foldWords(record.title.value ?? ''),
      foldWords((record.authors.value ?? []).join(' ')),
      foldWords(record.outlet.value ?? ''),
      paragraphs.map(foldWords).join(' \ue000 '),
    ]);
    let began = performance.now();
    const results = own.library.request('imports:storeAll', { files });
    ownMs += performance.now() - began;
    if (results.some((result) => !result.ok || result.value.status !== 'imported'))
      throw new Error('An article was not stored.');
    began = performance.now();
    bare.exec('BEGIN');
    rows.forEach((row, at) => {
      insertBare.run(stored + at + 1, ...row);
    });
    bare.exec('COMMIT');
    bareMs += performance.now() - began;
    stored += made.length;
    peak = Math.max(peak, process.memoryUsage.rss());
  }
}

const wordsOf = (text: string): string[] => foldWords(text).split(' ').filter(Boolean);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
function drawRun(length: number, fits: (words: readonly string[]) => boolean): string[] {
  for (;;) {
    const words = wordsOf(pick(drawn));
    const at = Math.floor(random() * (words.length - length));
    const run = words.slice(at, at + length);
    if (run.length === length && fits(run)) return run;
  }
}
const commonest = (): Set<string> => {
  const counts = new Map<string, number>();
  for (const word of drawn.slice(0, 3_000).flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 60)
      .map(([word]) => word),
  );
};

/** What is typed, and the same terms for FTS5. */
type Drawn = { typed: string; match: string };
function drawQueries(): Record<string, Drawn[]> {
  const common = commonest();
  const some = (make: () => Drawn): Drawn[] => Array.from({ length: QUERIES }, make);
  const phrase = (words: readonly string[]): Drawn => ({
    typed: `"${words.join(' ')}" `,
    match: `"${words.join(' ')}"`,
  });
  return {
    words: some(() => {
      const [word = ''] = drawRun(1, () => true);
      return { typed: `${word} `, match: `"${word}"` };
    }),
    'two words': some(() => {
      const words = [drawRun(1, () => true)[0] ?? '', drawRun(1, () => true)[0] ?? ''];
      return { typed: `${words.join(' ')} `, match: words.map((word) => `"${word}"`).join(' AND ') };
    }),
    phrases: some(() => phrase(drawRun(2 + Math.floor(random() * 2), () => true))),
    'common phrases': some(() => phrase(drawRun(2, (words) => words.every((word) => common.has(word))))),
    'prefixes of 3': some(() => {
      const [word = ''] = drawRun(1, ([one = '']) => one.length > 3);
      return { typed: word.slice(0, 3), match: `"${word.slice(0, 3)}" *` };
    }),
  };
}

/** One search as the library's process does it: first hits, then volume by volume, then the whole answer. */
function search(typed: string) {
  const began = performance.now();
  const first = own.library.request('search:begin', {
    asker: 'library',
    query: typed,
    limit: HITS_ON_SCREEN,
  });
  const firstMs = performance.now() - began;
  // The longest that a newer letter would wait.
  let longest = firstMs;
  let at = performance.now();
  const pass = (): void => {
    longest = Math.max(longest, performance.now() - at);
    at = performance.now();
  };
  let total = first.total;
  if (!first.isComplete) {
    while (own.store.read(() => searchDeskOf(own.store).advance(first.searchId))) pass();
    pass();
    total = own.library.request('search:finish', { searchId: first.searchId }).total;
    pass();
  }
  return { firstMs, wholeMs: performance.now() - began, longest, total, hits: first.hits.length };
}

/** The complete ranked answer, without the words of its hits: every hit ranked, the best as many as ranking alone gives, counts and facets. */
function rankAll(typed: string): number {
  const began = performance.now();
  own.store.read((db) => {
    const ranked = new ArticleSearch(db, readHere(db, { query: typed }).query, 'relevance', {});
    while (!ranked.isComplete) ranked.step();
    return { best: ranked.best(0, RANKED), total: ranked.total, facets: ranked.facets() };
  });
  return performance.now() - began;
}

function measureSearches(size: number): void {
  const all = drawQueries();
  say(
    `  search (${QUERIES} drawn queries of each kind)      first p50   p95   whole p50   p95   rank only p95   ranked/rank   shown/rank   newer letter waits p95`,
  );
  for (const [kind, queries] of Object.entries(all)) {
    for (const { typed, match } of queries.slice(0, 15)) {
      search(typed);
      rankAll(typed);
      rankOnly.all(match);
    }
    const runs = queries.map(({ typed, match }) => {
      const found = search(typed);
      const began = performance.now();
      rankOnly.all(match);
      const rankMs = performance.now() - began;
      const rankedMs = rankAll(typed);
      // In turns, and each twice: what the machine does beside is in both.
      const again = search(typed);
      const beganAgain = performance.now();
      rankOnly.all(match);
      return {
        ...found,
        firstMs: Math.min(found.firstMs, again.firstMs),
        wholeMs: Math.min(found.wholeMs, again.wholeMs),
        longest: Math.min(found.longest, again.longest),
        rankMs: Math.min(rankMs, performance.now() - beganAgain),
        rankedMs: Math.min(rankedMs, rankAll(typed)),
      };
    });
    const of = (value: (run: (typeof runs)[number]) => number): number[] => runs.map(value);
    const first = quantile(
      of((run) => run.firstMs),
      0.95,
    );
    const sum = (value: (run: (typeof runs)[number]) => number): number => of(value).reduce((a, b) => a + b);
    const rankSum = sum((run) => run.rankMs);
    const ranked = sum((run) => run.rankedMs) / rankSum;
    const shown = sum((run) => run.wholeMs) / rankSum;
    const wait = quantile(
      of((run) => run.longest),
      0.95,
    );
    const verdicts =
      size === SIZES.at(-1)
        ? [
            judge(`first hits of ${kind}`, first, TARGETS.firstMs),
            judge(`ranked answer of ${kind}`, ranked, TARGETS.ranked),
            judge(`a newer letter in ${kind}`, wait, TARGETS.endsMs),
          ].join(', ')
        : '';
    const cell = (value: number, width: number): string => value.toFixed(1).padStart(width);
    say(
      `    ${kind.padEnd(42)} ${cell(
        quantile(
          of((run) => run.firstMs),
          0.5,
        ),
        9,
      )} ${cell(first, 5)} ${cell(
        quantile(
          of((run) => run.wholeMs),
          0.5,
        ),
        11,
      )} ${cell(
        quantile(
          of((run) => run.wholeMs),
          0.95,
        ),
        5,
      )} ${cell(
        quantile(
          of((run) => run.rankMs),
          0.95,
        ),
        15,
      )} ${ranked.toFixed(2).padStart(13)} ${shown.toFixed(2).padStart(12)} ${cell(wait, 18)}   ${verdicts}`,
    );
  }
}

/** As the app does once nobody has asked for anything for a while. */
function mergePieces(): void {
  const slices: number[] = [];
  for (;;) {
    const volume = own.store.read(volumeInPieces);
    if (volume === null) break;
    for (let isMore = true; isMore; ) {
      const began = performance.now();
      isMore = own.store.write((db) => mergeSlice(db, volume));
      slices.push(performance.now() - began);
    }
  }
  if (slices.length > 0)
    say(
      `  merging   ${slices.length} slices while nobody asks, ${(slices.reduce((a, b) => a + b) / 1000).toFixed(1)} s in all; ` +
        `one takes ${quantile(slices, 0.5).toFixed(1)} ms, 95 % under ${quantile(slices, 0.95).toFixed(1)} ms`,
    );
}

function measureCold(): void {
  own.library.close();
  own = openOwn();
  const [word] = [...commonest()].slice(20);
  const { firstMs, wholeMs } = search(`${word} `);
  say(
    `  cold (library just opened; what the system keeps of the file stays): first ${firstMs.toFixed(1)} ms, whole ${wholeMs.toFixed(1)} ms`,
  );
}

for (const size of SIZES) {
  const from = stored;
  const before = { ownMs, bareMs };
  storeUntil(size);
  const rate = (ms: number): number => ((size - from) / ms) * 1000;
  const ours = rate(ownMs - before.ownMs);
  const theirs = rate(bareMs - before.bareMs);
  own.store.checkpoint();
  bare.pragma('wal_checkpoint(TRUNCATE)');
  say(`${size.toLocaleString('en')} articles`);
  if (held === 0)
    say(
      `  storing   ${Math.round(ours)} a second, bare loop ${Math.round(theirs)}, ratio ${(ours / theirs).toFixed(2)} ` +
        (size === SIZES.at(-1)
          ? `(target ${TARGETS.rate}: ${judge('storing', ours / theirs, TARGETS.rate, true)})`
          : ''),
    );
  const ownBytes = statSync(own.store.path).size;
  const bareBytes = statSync(barePath).size;
  say(
    `  file      ${megabytes(ownBytes).toFixed(0)} MB with texts, raw files and records; the bare index ${megabytes(bareBytes).toFixed(0)} MB`,
  );
  mergePieces();
  measureCold();
  measureSearches(size);
}
say(
  `memory of this process, generator, drawn texts and bare index included: at most ${megabytes(peak).toFixed(0)} MB ` +
    '(the library process alone is held to its target by `bench import`)',
);
own.library.close();
bare.close();
if (missed.length > 0) {
  say(`missed: ${missed.join('; ')}`);
  process.exitCode = 1;
}
