// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { canonicalText, RECORD_FIELDS } from '../../shared/model';
import { importFile } from './import-file';

const folder = resolve(import.meta.dirname, '../../test/fixtures/import');

const Expected = z.strictObject({
  name: z.string(),
  /** Every field that is known; all others must be unknown. */
  record: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  paragraphs: z.int(),
  first: z.string().optional(),
  last: z.string().optional(),
  contains: z.array(z.string()).optional(),
  excludes: z.array(z.string()).optional(),
  kinds: z.array(z.string()).optional(),
  /** "kind: beginning of its words", in order. */
  setAside: z.array(z.string()).optional(),
  /** Rules of the steps that are only offered. */
  offered: z.array(z.string()).optional(),
  encoding: z.string().optional(),
  dir: z.string().optional(),
  bold: z.array(z.string()).optional(),
  italic: z.array(z.string()).optional(),
  links: z.array(z.string()).optional(),
  lostLinks: z.int().optional(),
  warnings: z.array(z.string()).optional(),
});

describe('made-up articles, as a careful cataloguer records them', () => {
  for (const slug of readdirSync(folder).filter((name) => !name.includes('.'))) {
    const expected = Expected.parse(JSON.parse(readFileSync(resolve(folder, slug, 'expected.json'), 'utf8')));
    it(`${slug}: ${expected.name}`, async () => {
      const source = readdirSync(resolve(folder, slug)).find((name) => name.startsWith('source.')) ?? '';
      const draft = await importFile({
        fileName: source,
        mediaType: '',
        bytes: new Uint8Array(readFileSync(resolve(folder, slug, source))),
        choices: {},
      });
      const known = Object.fromEntries(
        RECORD_FIELDS.filter((field) => draft.record[field].basis !== 'unknown').map((field) => [
          field,
          draft.record[field].value,
        ]),
      );
      expect(known).toEqual(expected.record);
      if (expected.setAside) {
        const pieces = draft.setAside.map((piece) => `${piece.kind}: ${piece.text}`);
        expect(pieces.map((piece, i) => piece.slice(0, expected.setAside?.[i]?.length ?? 60))).toEqual(
          expected.setAside,
        );
      }
      const body = canonicalText(draft.blocks);
      expect(draft.blocks.map((block) => block.text.slice(0, 60))).toHaveLength(expected.paragraphs);
      if (expected.first) expect(body.slice(0, expected.first.length)).toBe(expected.first);
      if (expected.last) expect(body.slice(-expected.last.length)).toBe(expected.last);
      for (const words of expected.contains ?? []) expect(body).toContain(words);
      for (const words of expected.excludes ?? []) expect(body).not.toContain(words);
      if (expected.kinds) expect(draft.blocks.map((block) => block.kind)).toEqual(expected.kinds);
      expect(draft.steps.filter((step) => step.status === 'offered').map((step) => step.rule)).toEqual(
        expected.offered ?? [],
      );
      expect(draft.encoding).toBe(expected.encoding ?? 'utf-8');
      if (expected.dir) expect(draft.blocks.every((block) => block.dir === expected.dir)).toBe(true);
      const runs = draft.blocks.flatMap((block) => block.runs);
      if (expected.bold) expect(runs.filter((run) => run.bold).map((run) => run.text)).toEqual(expected.bold);
      if (expected.italic)
        expect(runs.filter((run) => run.italic).map((run) => run.text)).toEqual(expected.italic);
      if (expected.links) expect(runs.flatMap((run) => run.href ?? [])).toEqual(expected.links);
      if (expected.lostLinks !== undefined)
        expect(draft.steps.filter((step) => step.action === 'link-lost')).toHaveLength(expected.lostLinks);
      for (const code of expected.warnings ?? [])
        expect(draft.warnings.map((warning) => warning.code)).toContain(code);
      for (const block of draft.blocks) expect(block.runs.map((run) => run.text).join('')).toBe(block.text);
    });
  }
});
