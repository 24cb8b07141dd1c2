// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../electron/export/docx/docx-parts.cases';
import { readReleased } from '../../electron/export/read-released';
import { hasUnprintable } from '../../electron/export/sample-document.cases';
import { validateFile } from '../../electron/export/validate';
import { WRITTEN_FORMATS, writeDocument } from '../../electron/export/write-document';
import { quotationReport } from '../../shared/brief-document/annex/quotation-report';
import { sourceList } from '../../shared/brief-document/annex/source-list';
import { BriefDocument } from '../../shared/brief-document/brief-document';
import { EXTENSIONS, isOfSources } from '../../shared/brief-document/export-formats';
import type { ExportOptions } from '../../shared/brief-document/export-options';
import { toBriefDocument } from '../../shared/brief-document/from-brief';
import type { Brief } from '../../shared/model';
import { readReferences } from '../../shared/references/read-references';
import { faultInNotes, noteMarksIn } from '../../shared/review/notes-in-order';
import { checkDocx, hasDocxChecker, xmlFaults } from '../support/other-readers';
import { randomBrief, randomImages, randomSources } from '../support/random-briefs';

/** `RANDOM_BRIEFS=500` writes as many as a release should; each run of the suite a sample of them. */
const BRIEFS = Number(process.env.RANDOM_BRIEFS ?? 40);
/** The schema takes a second a file: every fifth is compared with it, unless `SCHEMA_EVERY=1` asks for all. */
const SCHEMA_EVERY = Number(process.env.SCHEMA_EVERY ?? 5);

const documentOf = (brief: Brief): BriefDocument => {
  const document = toBriefDocument({
    brief,
    articles: randomSources,
    language: 'en-US',
    paper: 'A4',
    draft: true,
    withCited: true,
    images: randomImages,
  });
  return BriefDocument.parse({ ...document, annexes: [quotationReport(document), sourceList(document)] });
};
const options = fc.record<ExportOptions>({
  notes: fc.constantFrom(undefined, 'footnotes', 'endnotes'),
  contents: fc.boolean(),
  comments: fc.boolean(),
  liveCitations: fc.boolean(),
});

describe(`${BRIEFS} random briefs`, () => {
  test(
    'are whole files in every format',
    async () => {
      let written = 0;
      await fc.assert(
        fc.asyncProperty(randomBrief, options, async (brief, asked) => {
          const document = documentOf(brief);
          expect(faultInNotes(noteMarksIn(document.blocks), document.notes.length)).toBeNull();
          for (const format of WRITTEN_FORMATS) {
            const bytes = await writeDocument(document, format, asked);
            validateFile(bytes, EXTENSIONS[format]);
            expect([format, readReleased(bytes, format, document).blocks]).toEqual([format, []]);
            if (format === 'docx' || format === 'odt') {
              for (const [name, xml] of partsOf(bytes)) {
                if (!/\.(?:xml|rels)$/.test(name)) continue;
                if (hasUnprintable(xml)) throw new Error(`${format} ${name} holds what XML cannot`);
                const faults = xmlFaults?.(xml) ?? '';
                if (faults !== '') throw new Error(`${format} ${name}: ${faults.slice(0, 400)}`);
              }
              if (format === 'docx' && hasDocxChecker && ++written % SCHEMA_EVERY === 0)
                expect(checkDocx(bytes)).toContain('no faults');
            } else {
              const words = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
              expect(hasUnprintable(words), format).toBe(false);
              if (isOfSources(format)) {
                const { entries, faults } = readReferences(format, words);
                expect([format, faults]).toEqual([format, []]);
                expect(entries).toHaveLength(document.cited?.sources.length ?? 0);
              }
              if (format === 'html') {
                const page = new DOMParser().parseFromString(words, 'text/html');
                expect(
                  page.querySelectorAll('script, iframe, object, img:not([src^="data:image/png;"])'),
                ).toHaveLength(0);
                expect(page.querySelectorAll('section.notes > ol > li')).toHaveLength(document.notes.length);
              }
            }
          }
        }),
        { numRuns: BRIEFS },
      );
    },
    BRIEFS * 30_000,
  );
});
