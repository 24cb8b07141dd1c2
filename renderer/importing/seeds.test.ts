import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../shared/model';
import { sharedFolder } from '../../test/support/shared-folder';
import { importFile } from './import-file';
import { SEEDS } from './seeds.cases';

const shared = sharedFolder();
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const hashIfLong = (value: unknown) =>
  typeof value === 'string' && value.length > 40 ? `sha256:${hash(value)}` : value;

describe.skipIf(shared === null)('the five seed articles (skipped where ../shared is absent)', () => {
  const folder = resolve(shared ?? '', 'seeds');
  for (const seed of SEEDS) {
    it(`${seed.file}: ${seed.name}`, async () => {
      const fileName = readdirSync(folder).find((name) => name.startsWith(seed.file)) ?? '';
      const draft = await importFile({
        fileName,
        mediaType: 'text/plain',
        bytes: readFileSync(resolve(folder, fileName)),
        choices: {},
      });
      const known = Object.fromEntries(
        Object.entries(draft.record).flatMap(([field, { value, basis }]) =>
          basis === 'unknown' ? [] : [[field, [hashIfLong(value), basis]]],
        ),
      );
      expect(known).toEqual(seed.record);
      expect(draft.setAside.map((piece) => `${piece.kind}@${piece.afterParagraph}`)).toEqual(seed.setAside);
      expect(draft.blocks).toHaveLength(seed.paragraphs);
      expect(hash(canonicalText(draft.blocks))).toBe(seed.sha256);
      expect(draft.steps.filter((step) => step.status === 'offered')).toEqual([]);
      expect(draft.steps.filter((step) => step.action === 'link-lost')).toHaveLength(seed.lostLinks);
      expect(draft.blocks.every((block) => block.runs.length === 1 && block.kind === 'paragraph')).toBe(true);
    });
  }
});
