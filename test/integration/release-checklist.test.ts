// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { matches, part, partsOf } from '../../electron/export/docx/docx-parts.cases';
import { writeDocument } from '../../electron/export/write-document';
import { fromMarkdown } from '../../electron/library/testing/lending-brief';
import { addArticle, cleanUp, makeLibrary } from '../../electron/library/testing/make-library';
import { importFile } from '../../renderer/importing/import-file';
import { readStyle } from '../../renderer/importing/styles/read-style';
import { HARBOUR_NOTES, HARBOUR_TEXT } from '../../shared/citation/added/styles.cases';
import { STYLE_NAMES } from '../../shared/citation/style-names';
import type { ReviewedFinding, ReviewReport } from '../../shared/ipc/review-contract';
import type { ArticleDraft } from '../../shared/model';
import { RELEASE_CHECKLIST } from '../../shared/review/release-checklist';
import { sharedFolder } from '../support/shared-folder';
import { BREAKS, type Desk, ELSEWHERE, SOUND } from './release-checklist.cases';

const ADDED = [
  { id: 'added-note-styles-example-harbour-notes', text: HARBOUR_NOTES },
  { id: 'added-text-styles-example-harbour-text', text: HARBOUR_TEXT },
];
const folder = sharedFolder();
afterEach(cleanUp);

type Seed = { fileName: string; bytes: Uint8Array<ArrayBuffer>; draft: ArticleDraft };
const seeds: Seed[] = [];

const known = (value: string) => ({ value, basis: 'in-text' as const });

/** A library with the five seeds as the importer hands them over, and two whole reports of two origins. */
function desk(): Desk {
  const library = makeLibrary();
  const ids = seeds.map(({ fileName, bytes, draft }) => {
    const stored = { draft, bytes, fileName, mediaType: 'text/plain', supplied: {}, isSample: false };
    return library.request('imports:store', stored).articleId;
  });
  const report = (fileName: string, author: string, outlet: string, paragraphs: readonly string[]) =>
    addArticle(library, {
      fileName,
      paragraphs,
      record: {
        title: known(`Talks in ${outlet.split(' ')[1] ?? outlet}`),
        authors: { value: [author], basis: 'in-text' },
        outlet: known(outlet),
        published: known('2026-02-12'),
        kind: known('news'),
      },
    }).articleId;
  const said = 'On 11 February 2026, the ministry opened seven offices in Karachi for traders.';
  const wholeIds = [
    report('one.txt', 'Amna Baker', 'The Herald', [said, 'Traders welcomed the offices.']),
    report('two.txt', 'Omar Dean', 'The Courier', [said, 'Officials in Karachi named no cost.']),
  ];
  const keyOf = (articleId: string) => library.request('articles:get', { articleId }).key;
  return { library, seed: ids.map(keyOf), whole: wholeIds.map(keyOf), wholeIds };
}

const review = ({ library }: Desk, briefId: string): ReviewReport =>
  library.request('briefs:review', { briefId });

const found = (report: ReviewReport): Map<number, ReviewedFinding[]> =>
  new Map(
    report.checks.flatMap(({ number, findings }) =>
      findings.length > 0 ? [[number, [...findings]] as const] : [],
    ),
  );

describe.skipIf(!folder)(
  `the release checklist, check by check${folder ? '' : ' (skipped: no ../shared beside the checkout)'}`,
  () => {
    beforeAll(async () => {
      const path = resolve(folder ?? '', 'seeds');
      for (const fileName of readdirSync(path).sort()) {
        const bytes = new Uint8Array(readFileSync(resolve(path, fileName)));
        const draft = await importFile({ fileName, mediaType: 'text/plain', bytes, choices: {} });
        seeds.push({ fileName, bytes, draft });
      }
    });

    it('finds nothing in a sound brief', () => {
      const here = desk();
      const { briefId } = fromMarkdown(here.library, SOUND(here));
      expect([...found(review(here, briefId))].map(([number, [first]]) => [number, first?.message])).toEqual(
        [],
      );
    });

    it.each(BREAKS)(
      'check $check: $name',
      ({ check, brief, after, severity, says, where, also = [], answerable = false, placed = true }) => {
        const here = desk();
        const { briefId } = fromMarkdown(here.library, brief(here));
        after?.(here, briefId);
        const findings = found(review(here, briefId));
        const [finding, ...more] = (findings.get(check) ?? []).filter(({ message }) => says.test(message));
        expect(
          finding,
          JSON.stringify([...findings].map(([number, each]) => [number, each.map(({ message }) => message)])),
        ).toBeDefined();
        if (!finding) return;
        expect(more.filter(({ message }) => message === finding.message)).toEqual([]);
        expect(finding.severity).toBe(severity);
        const { mode } = RELEASE_CHECKLIST[check - 1] ?? {};
        expect(finding.answerable).toBe(answerable || mode === 'proposes');
        expect(finding.where).toMatch(where);
        const { path, quotation, field, articleId } = finding;
        expect([path, quotation, field, articleId].some((place) => place !== null)).toBe(placed);
        expect([...findings.keys()].filter((number) => number !== check && !also.includes(number))).toEqual(
          [],
        );
      },
    );

    it('check 6: notes run in order without a gap, the same in Word and in the page that the PDF prints', async () => {
      const here = desk();
      const { briefId } = fromMarkdown(here.library, SOUND(here));
      const document = here.library.request('briefs:document', {
        briefId,
        paper: 'A4',
        draft: false,
        annexes: [],
      });
      const count = document.notes.length;
      expect(count).toBeGreaterThan(3);
      const parts = partsOf(await writeDocument(document, 'docx'));
      const marks = matches(part(parts, 'word/document.xml'), /<w:footnoteReference [^>]*w:id="(\d+)"/g);
      const notes = matches(part(parts, 'word/footnotes.xml'), /<w:footnote [^>]*w:id="([1-9]\d*)"/g);
      const page = new TextDecoder().decode(await writeDocument(document, 'html'));
      const printed = [...page.matchAll(/role="doc-noteref"[^>]*>(\d+)</g)].map(([, number]) => number);
      const inOrder = Array.from({ length: count }, (_, at) => String(at + 1));
      expect(printed).toEqual(inOrder);
      expect(marks).toEqual(inOrder);
      expect(notes).toEqual(inOrder);
    });

    it.each([...Object.keys(STYLE_NAMES), ...ADDED.map(({ id }) => id)])(
      'checks 8 to 10: %s prints the seeds without an invented or bare inferred year, access or town',
      (style) => {
        const here = desk();
        for (const { text } of ADDED)
          here.library.request('styles:store', {
            fileName: 'harbour.csl',
            tree: readStyle(new TextEncoder().encode(text), 'harbour.csl'),
          });
        const [first = ''] = here.seed;
        // 000 knows month and day; the year comes from outside, and nobody confirmed it.
        here.library.request('articles:setField', {
          articleId: here.library.request('articles:find', { ref: first })?.id ?? '',
          field: 'published',
          value: { value: '2026-02-12', basis: 'inferred', reason: 'The hearing was on 11 February 2026.' },
        });
        const { briefId } = fromMarkdown(
          here.library,
          `${SOUND(here, { style })}\n${here.seed.map((key) => `It was told so [@${key}, para. 1].`).join(' ')}\n`,
        );
        const findings = found(review(here, briefId));
        expect([8, 9, 10].flatMap((check) => findings.get(check) ?? [])).toEqual([]);
        const { blocks, notes } = here.library.request('briefs:document', {
          briefId,
          paper: 'A4',
          draft: true,
          annexes: [],
        });
        const printed = JSON.stringify([notes, blocks]);
        expect(printed).toMatch(/\[[^\]]*2026\??[^\]]*\]/);
        expect(printed).not.toMatch(/accessed/i);
      },
    );

    it('has a case for every check, or says where else it is decided', () => {
      const covered = new Set([...BREAKS.map(({ check }) => check), ...Object.keys(ELSEWHERE).map(Number)]);
      expect(
        RELEASE_CHECKLIST.filter(({ number }) => !covered.has(number)).map(({ number }) => number),
      ).toEqual([]);
    });
  },
);
