import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { appFolder, makeStoryFolder } from '../support/launch';
import { openSink, type Sink } from '../support/network-sink';
import { runProbe } from '../support/run-probe';

const Outcome = z.union([
  z.object({ ok: z.literal(true), words: z.string() }),
  z.object({ ok: z.literal(false), code: z.string() }),
]);
const Seen = z.object({
  hostile: z.object({
    outcome: Outcome,
    pasted: z.string(),
    canary: z.number(),
    globals: z.array(z.string()),
    windows: z.number(),
    status: z.record(z.string(), z.string()),
  }),
  endless: z.object({
    outcome: Outcome,
    ms: z.number(),
    lag: z.number(),
    isAlive: z.boolean(),
    windows: z.number(),
    worksNext: z.boolean(),
  }),
  hungry: z.object({ outcome: Outcome, isAlive: z.boolean(), worksNext: z.boolean() }),
  slow: z.object({ outcome: Outcome, isAlive: z.boolean(), worksNext: z.boolean() }),
  lying: z.object({ forged: Outcome, large: Outcome }),
  alone: z.object({ sessions: z.number(), onDisk: z.number() }),
});

describe('the import jail', () => {
  let folder: string;
  let sink: Sink;
  let seen: z.infer<typeof Seen>;

  beforeAll(async () => {
    folder = await makeStoryFolder();
    sink = await openSink();
    const probes = join(import.meta.dirname, 'probes');
    const ended = await runProbe(join(probes, 'jail-probe.ts'), folder, {
      beside: [join(import.meta.dirname, 'fixtures', 'hostile.html')],
      env: { PROBE_OUT: join(appFolder, 'out'), PROBE_SINK: String(sink.port) },
    });
    expect(ended.code, ended.stderr).toBe(0);
    seen = Seen.parse(JSON.parse(ended.stdout));
  }, 120_000);
  afterAll(async () => {
    await sink?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('reads a hostile page for its words, runs nothing of it and fetches nothing', () => {
    expect(seen.hostile.outcome.ok).toBe(true);
    expect(seen.hostile.outcome).toHaveProperty('words', expect.stringContaining('harmless words'));
    expect(seen.hostile.outcome).toHaveProperty('words', expect.not.stringContaining('__canary'));
    expect(seen.hostile.canary).toBe(0);
    expect(sink.received()).toEqual([]);
    expect(seen.hostile.windows).toBe(1);
  });

  it('cleans a hostile paste into blocks without script', () => {
    expect(seen.hostile.pasted).toContain('harmless words');
    expect(seen.hostile.pasted).not.toMatch(/javascript:|__canary|onerror|<script/i);
  });

  it('has nothing of Node, Electron or the bridge', () => {
    expect(seen.hostile.globals).toEqual([]);
  });

  it('is ended by the watchdog when a page loops, and the shell stays responsive', () => {
    expect(seen.endless.outcome).toEqual({ ok: false, code: 'import-timeout' });
    expect(seen.endless.ms).toBeGreaterThan(900);
    expect(seen.endless.ms).toBeLessThan(3000);
    expect(seen.endless.lag).toBeLessThan(250);
    expect(seen.endless.isAlive).toBe(false);
    expect(seen.endless.windows).toBe(0);
    expect(seen.endless.worksNext).toBe(true);
  });

  it('is ended when a page takes too much memory', () => {
    expect(seen.hungry.outcome).toEqual({ ok: false, code: 'import-failed' });
    expect(seen.hungry.isAlive).toBe(false);
    expect(seen.hungry.worksNext).toBe(true);
  });

  it('is ended when a file takes too long, and the next import works', () => {
    expect(seen.slow.outcome).toEqual({ ok: false, code: 'import-timeout' });
    expect(seen.slow.isAlive).toBe(false);
    expect(seen.slow.worksNext).toBe(true);
  });

  it('is not believed: answers outside the block model or above the size limit are refused', () => {
    expect(seen.lying.forged).toEqual({ ok: false, code: 'import-failed' });
    expect(seen.lying.large).toEqual({ ok: false, code: 'file-too-large' });
  });

  it('gets a fresh session each time, in memory only', () => {
    expect(seen.alone).toEqual({ sessions: 2, onDisk: 0 });
  });
});
