import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateFile } from '../../electron/export/validate';
import type { Channel, Input, Output } from '../../shared/ipc/contract';
import { randomBrief } from '../support/random-briefs';
import { type LaunchedApp, launchApp } from './support/launch';

/** `RANDOM_BRIEFS=500` prints as many as a release should; each run of the suite a few of them. */
const BRIEFS = Number(process.env.RANDOM_BRIEFS ?? 6);
const SEED = Number(process.env.FC_SEED ?? 20261122);
const hasPdfInfo = !spawnSync('pdfinfo', ['-v']).error;

describe(`${BRIEFS} random briefs, printed`, () => {
  let story: LaunchedApp;
  beforeAll(async () => {
    story = await launchApp();
  });
  afterAll(() => story.discard());
  const ask = async <C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> => {
    const reply = await story.window.evaluate(
      async (request) => await globalThis.window.briefwright.request(request.channel, request.input),
      { channel: channel as string, input: input as unknown },
    );
    const { ok, value, error } = reply as { ok: boolean; value: never; error?: { message: string } };
    if (!ok) throw new Error(`${channel}: ${error?.message}`);
    return value;
  };

  it(
    'are whole PDF files, with notes at the end and at the foot of the page',
    async () => {
      const briefs = fc.sample(randomBrief, { numRuns: BRIEFS, seed: SEED });
      for (const [index, { header, state }] of briefs.entries()) {
        const path = join(story.folder, 'brief.pdf');
        await story.app.evaluate(({ dialog }, filePath) => {
          dialog.showSaveDialog = async () => ({ canceled: false, filePath });
        }, path);
        const { id } = await ask('briefs:create', { header, template: 'blank', state });
        const saved = await ask('exports:save', {
          briefId: id,
          format: 'pdf',
          paper: index % 2 === 0 ? 'A4' : 'Letter',
          draft: true,
          options: { notes: index % 3 === 0 ? 'footnotes' : 'endnotes' },
        });
        const bytes = await readFile(path);
        validateFile(bytes, 'pdf');
        expect(saved?.bytes).toBe(bytes.length);
        expect(saved?.pages).toBeGreaterThan(0);
        if (hasPdfInfo) {
          const seen = spawnSync('pdfinfo', [path], { encoding: 'utf8' });
          expect(seen.status, `brief ${index} of seed ${SEED}: ${seen.stderr}`).toBe(0);
          expect(/^Pages:\s+(\d+)$/m.exec(seen.stdout)?.[1]).toBe(String(saved?.pages));
        }
        await ask('briefs:delete', { briefId: id });
      }
    },
    BRIEFS * 40_000,
  );
});
