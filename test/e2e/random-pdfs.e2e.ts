import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReleased } from '../../electron/export/read-released';
import { validateFile } from '../../electron/export/validate';
import { openLibrary } from '../../electron/library/open-library';
import { addArticle } from '../../electron/library/testing/make-library';
import { EditorState } from '../../shared/model';
import { randomBrief, randomImages } from '../support/random-briefs';
import { askIn } from './support/ask';
import { type LaunchedApp, launchApp, makeStoryFolder } from './support/launch';

/** `RANDOM_BRIEFS=500` prints as many as a release should; each run of the suite a few of them. */
const BRIEFS = Number(process.env.RANDOM_BRIEFS ?? 12);
const SEED = Number(process.env.FC_SEED ?? 20261122);
const hasPdfInfo = !spawnSync('pdfinfo', ['-v']).error;
const hasQpdf = !spawnSync('qpdf', ['--version']).error;

describe(`${BRIEFS} random briefs, printed`, () => {
  let story: LaunchedApp;
  /** Articles of the library by the ids that random briefs cite; one more is cited that no library has. */
  const articles = new Map<string, string>();
  beforeAll(async () => {
    const folder = await makeStoryFolder();
    const library = openLibrary(join(folder, 'library'));
    const paragraphs = {
      rail: 'The “seed” money follows the railway. Nothing else does.',
      urdu: 'پاکستان اور امریکہ نے معدنیات میں تعاون بڑھانے پر اتفاق کیا ہے۔',
    };
    for (const [id, words] of Object.entries(paragraphs))
      articles.set(id, addArticle(library, { paragraphs: [words] }).articleId);
    for (const { base64, mediaType, width, height } of randomImages.values())
      library.request('images:store', {
        bytes: new Uint8Array(Buffer.from(base64, 'base64')),
        mediaType,
        width,
        height,
      });
    library.close();
    story = await launchApp({ folder });
  });
  afterAll(() => story.discard());
  const withArticles = (state: EditorState): EditorState =>
    EditorState.parse(
      JSON.parse(JSON.stringify(state), (key, value) =>
        key === 'articleId' ? (articles.get(String(value)) ?? value) : value,
      ),
    );

  it(
    'are whole PDF files, with notes at the end and at the foot of the page',
    async () => {
      const briefs = fc.sample(randomBrief, { numRuns: BRIEFS, seed: SEED });
      const footnoted = { asked: 0, told: [] as string[], slowest: 0 };
      for (const [index, { header, style, state }] of briefs.entries()) {
        const path = join(story.folder, 'brief.pdf');
        await story.app.evaluate(({ dialog }, filePath) => {
          dialog.showSaveDialog = async () => ({ canceled: false, filePath });
        }, path);
        const made = { header, style, template: 'blank' as const, state: withArticles(state) };
        const { id } = await askIn(story.window)('briefs:create', made);
        for (const notes of ['endnotes', 'footnotes'] as const) {
          await rm(path, { force: true });
          const begun = performance.now();
          const saved = await askIn(story.window)('exports:save', {
            briefId: id,
            format: 'pdf',
            paper: index % 2 === 0 ? 'A4' : 'Letter',
            draft: true,
            options: { notes },
          });
          if (notes === 'footnotes' && saved !== null && saved.notes > 0) {
            footnoted.asked += 1;
            footnoted.slowest = Math.max(footnoted.slowest, performance.now() - begun);
            if (saved.notice) footnoted.told.push(`${index}: ${saved.notice.replace(/^.*: /, '')}`);
          } else expect(saved?.notice).toBeUndefined();
          const bytes = await readFile(path);
          validateFile(bytes, 'pdf');
          expect(saved?.bytes).toBe(bytes.length);
          expect(saved?.pages).toBeGreaterThan(0);
          const name = `brief ${index} of seed ${SEED} with ${notes}`;
          const document = await askIn(story.window)('briefs:document', {
            briefId: id,
            paper: index % 2 === 0 ? 'A4' : 'Letter',
            draft: true,
          });
          // A reviewer who reads it finds the handling line on every page, all notes in order, and nothing unread.
          const { blocks, look } = readReleased(bytes, 'pdf', document);
          expect([...blocks, ...look.filter((each) => /could not be read/.test(each))], name).toEqual([]);
          if (hasPdfInfo) {
            const seen = spawnSync('pdfinfo', [path], { encoding: 'utf8' });
            expect(seen.status, `${name}: ${seen.stderr}`).toBe(0);
            expect(/^Pages:\s+(\d+)$/m.exec(seen.stdout)?.[1]).toBe(String(saved?.pages));
          }
          if (hasQpdf) {
            const seen = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
            expect(seen.status, `${name}: ${seen.stdout}${seen.stderr}`).toBe(0);
          }
        }
        await askIn(story.window)('briefs:delete', { briefId: id });
      }
      const { asked, told, slowest } = footnoted;
      process.stdout.write(
        `Seed ${SEED}: notes at the foot of the page in ${asked - told.length} of ${asked} PDFs, the slowest took ${(slowest / 1000).toFixed(1)} s.${told.map((each) => `\n  ${each}`).join('')}\n`,
      );
      // Rows and notes longer than a page are common here, and in nobody's brief; more than these is a fault of the layout.
      expect(told.length).toBeLessThanOrEqual(asked * 0.75);
    },
    BRIEFS * 40_000,
  );
});
