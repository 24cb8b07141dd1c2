// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '../../renderer/importing/import-file';
import {
  asText,
  FORMS,
  LEVEL_1,
  OTHER_FORMS,
  TITLE_001,
  TITLE_003,
} from '../../shared/citation/golden.cases';
import { QUOTED_IN } from '../../shared/citation/quoted-in.cases';
import { type CitedArticle, renderCitations } from '../../shared/citation/render-citations';
import { STYLE_NAMES } from '../../shared/citation/style-names';
import type { Quoting, StyleId } from '../../shared/model';
import { sharedFolder } from '../support/shared-folder';

const folder = sharedFolder();
const sources = new Map<string, CitedArticle>();
/** What an analyst supplies for the three without titles. */
const SUPPLIED: Readonly<Record<string, string>> = {
  '001_29175f3bb8d40753': TITLE_001,
  '003_6a4175332d62ce25': TITLE_003,
  '004_f08517f637fdf4a5': LEVEL_1.a004.record.title.value ?? '',
};

const print = (
  style: StyleId,
  cited: readonly { id: string; paragraph: string; quoting?: Quoting | undefined }[],
) => {
  const articles = cited.flatMap(({ id }) => sources.get(id) ?? []);
  expect(articles).toHaveLength(cited.length);
  const { citations, references } = renderCitations({
    citations: cited.map(({ id, paragraph, quoting }, at) => ({
      citationId: `c${at}`,
      items: [
        {
          articleId: id,
          locator: { label: 'paragraph', value: paragraph },
          ...(quoting && { quoting }),
        },
      ],
    })),
    articles,
    style,
    language: 'en-US',
  });
  return { citations: citations.map(asText), references: references?.entries.map(asText) };
};

describe.skipIf(!folder)(
  `citations of the seed articles as they come in${folder ? '' : ' (skipped: no ../shared beside the checkout)'}`,
  () => {
    beforeAll(async () => {
      const seeds = resolve(folder ?? '', 'seeds');
      for (const fileName of readdirSync(seeds).sort()) {
        const id = fileName.replace(/\.txt$/, '');
        const bytes = new Uint8Array(readFileSync(resolve(seeds, fileName)));
        const { record, blocks } = await importFile({
          fileName,
          mediaType: 'text/plain',
          bytes,
          choices: {},
        });
        const title = SUPPLIED[id];
        sources.set(id, {
          id,
          key: id,
          accession: id,
          record: title === undefined ? record : { ...record, title: { value: title, basis: 'supplied' } },
          opening: blocks[0]?.text ?? '',
          importedAt: '2026-11-21T11:00:00.000Z',
        });
      }
    });

    const level1 = FORMS['level 1'];
    const three = Object.values(LEVEL_1).map(({ id }, at) => ({ id, paragraph: level1.locators[at] ?? '' }));

    it('are the Chicago notes and the APA forms of the domain guide', () => {
      expect(print('chicago-notes', three).citations).toEqual(level1.notes);
      const apa = print('apa', three);
      expect(apa.citations).toEqual(level1.inText);
      expect(apa.references?.sort()).toEqual([...level1.references].sort());
    });

    const others = OTHER_FORMS.filter(({ level }) => level === 'level 1');
    it.each(others)('are the forms of $style', ({ style, quoting, citations, references }) => {
      const printed = print(
        style,
        three.map((cited, at) => ({ ...cited, quoting: quoting?.[at] })),
      );
      expect(printed.citations).toEqual(citations);
      expect(printed.references).toEqual(references);
    });

    const level1Quoted = QUOTED_IN.filter(({ cited }) => cited.record.url.value === null);
    it.each(level1Quoted)(
      'say what others said, $style, $cited.id',
      ({ style, cited, paragraph, quoting, printed }) => {
        const { citations } = print(style, [{ id: cited.id, paragraph, quoting }]);
        const imported =
          style === 'icd206' ? printed.replace('; citing', '; Imported 21 November 2026; citing') : printed;
        expect(citations).toEqual([imported]);
      },
    );

    it('never print what the texts do not say', () => {
      for (const style of Object.keys(STYLE_NAMES) as StyleId[]) {
        const all = print(
          style,
          [...sources.keys()].map((id) => ({ id, paragraph: '1' })),
        );
        const printed = [...all.citations, ...(all.references ?? [])]
          .join('\n')
          .replace(/Imported 21 November 2026/g, '');
        expect(printed, style).not.toMatch(/202[456]|[Aa]ccessed|Retrieved|Dawn|boldnews|Times of Islamabad/);
      }
    });
  },
);
