// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../shared/model';
import { importFile } from '../import-file';
import { NEWS_BODY, NEWS_SHAPES } from './news-shapes.cases';
import { SITE_HABITS } from './site-habits.cases';

describe('news pages of many shapes', () => {
  it.each([...NEWS_SHAPES, ...SITE_HABITS])(
    '$name',
    async ({ html, expects, changed, changedBy, inferred, includes = [], excludes = [], warns, byRule }) => {
      const { record, blocks, warnings } = await importFile({
        fileName: 'page.html',
        mediaType: 'text/html',
        bytes: new TextEncoder().encode(html),
        choices: {},
      });
      expect({
        title: record.title.value,
        authors: record.authors.value,
        outlet: record.outlet.value,
        published: record.published.value,
      }).toEqual(expects);
      const body = canonicalText(blocks);
      for (const words of [...NEWS_BODY, ...includes]) expect(body).toContain(words);
      for (const words of excludes) expect(body).not.toContain(words);
      if (warns) expect(warnings.map(({ code }) => code)).toEqual(warns);
      // Each value says where it was read.
      for (const field of ['title', 'authors', 'outlet', 'published'] as const)
        if (record[field].value !== null && !(byRule && field === 'authors'))
          expect(record[field].reason ?? '').not.toBe('');
      expect(record.modified.value).toBe(changed ?? null);
      if (changed !== undefined) expect(record.modified.reason).toContain(changedBy ?? 'Page metadata: ');
      expect(record.published.basis).toBe(
        inferred ? 'inferred' : expects.published === null ? 'unknown' : 'in-text',
      );
      expect(record.accessed.basis).toBe('unknown');
    },
  );
});
