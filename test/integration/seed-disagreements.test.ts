// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fromMarkdown } from '../../electron/library/testing/lending-brief';
import { addArticle, addQuote, cleanUp, makeLibrary } from '../../electron/library/testing/make-library';
import { importFile } from '../../renderer/importing/import-file';
import { sharedFolder } from '../support/shared-folder';

const folder = sharedFolder();
afterEach(cleanUp);

type Seeded = { articleId: string; paragraphs: string[] };
/** A library with the seed articles as the importer hands them over, by number. */
async function seeded() {
  const library = makeLibrary();
  const seeds = resolve(folder ?? '', 'seeds');
  const articles: Seeded[] = [];
  for (const fileName of readdirSync(seeds).sort()) {
    const bytes = new Uint8Array(readFileSync(resolve(seeds, fileName)));
    const draft = await importFile({ fileName, mediaType: 'text/plain', bytes, choices: {} });
    const { articleId } = library.request('imports:store', {
      draft,
      bytes,
      fileName,
      mediaType: 'text/plain',
      supplied: {},
      isSample: false,
    });
    articles.push({ articleId, paragraphs: draft.blocks.map(({ text }) => text) });
  }
  /** Saves the sentences of a seed's paragraph from one word to the end of the sentence that has another. */
  const pull = (seed: number, paragraph: number, from: string, to: string) => {
    const { articleId, paragraphs } = articles[seed] ?? { articleId: '', paragraphs: [] };
    const text = paragraphs[paragraph - 1] ?? '';
    const start = text.indexOf(from);
    const end = text.indexOf(to, start) + to.length;
    expect(start, from).toBeGreaterThanOrEqual(0);
    expect(end, to).toBeGreaterThan(start);
    return addQuote(library, articleId, text.slice(start, end));
  };
  const proposals = (quoteId: string) =>
    library
      .request('quotes:compare', { quoteId })
      .proposals.map(({ kind, other, message }) => ({ kind, other: other.quoteId, message }));
  return { library, articles, pull, proposals };
}

describe.skipIf(!folder)(
  `where the seed articles disagree${folder ? '' : ' (skipped: no ../shared beside the checkout)'}`,
  () => {
    it('D1: one office with two holders is proposed from both sides', async () => {
      const { pull, proposals } = await seeded();
      const kapur = pull(0, 2, 'During testimony', 'Islamabad.');
      const pomeroy = pull(1, 1, 'The understanding', 'Natalie Baker.');
      expect(proposals(kapur.id)).toEqual([
        {
          kind: 'office',
          other: pomeroy.id,
          message: expect.stringMatching(/Paul Kapur.*John Mark Pomeroy/),
        },
      ]);
      expect(proposals(pomeroy.id)).toMatchObject([{ kind: 'office', other: kapur.id }]);
    });

    it.each([
      'Chargé d’Affaires Natalie Baker joined the dinner.',
      "The dinner was hosted by Natalie Baker, the US chargé d'affaires.",
    ])('D2: one name with two ranks: %s', async (words) => {
      const { library, pull, proposals } = await seeded();
      const report = addArticle(library, { fileName: 'dinner.txt', paragraphs: [words] });
      const charge = addQuote(library, report.articleId, words);
      for (const [paragraph, from, to] of [
        [1, 'The understanding', 'Natalie Baker.'],
        [6, 'The presence', 'Central Asia.'],
      ] as const)
        expect(proposals(pull(1, paragraph, from, to).id)).toMatchObject([
          { kind: 'rank', other: charge.id, message: expect.stringMatching(/Natalie Baker.*two ranks/) },
        ]);
    });

    it('D5: who is whose market, and how large, is proposed', async () => {
      const { pull, proposals } = await seeded();
      const market = pull(2, 6, 'Pakistan is a large', 'for the US.');
      const purchases = pull(3, 7, 'Meanwhile', '$2 billion.');
      const tariff = pull(3, 7, 'In 2024', 'matters.');
      expect(proposals(market.id)).toEqual(
        expect.arrayContaining([
          {
            kind: 'direction',
            other: purchases.id,
            message: expect.stringMatching(/large here, small there/),
          },
          { kind: 'direction', other: tariff.id, message: expect.stringMatching(/other way round/) },
        ]),
      );
      expect(proposals(purchases.id)).toMatchObject([{ kind: 'direction', other: market.id }]);
    });

    it('proposes nothing for quotes of the seeds that do not meet', async () => {
      const { pull, proposals } = await seeded();
      const pulled = [
        pull(0, 3, 'This approach', 'open region,'),
        pull(1, 5, 'Previous initiatives', 'cooperation.'),
        pull(2, 9, 'The US government', 'exchange.'),
        pull(3, 8, 'purported', 'turn-off.'),
        pull(4, 4, 'The Foreign Secretary', 'cooperation.'),
      ];
      for (const { id } of pulled) expect(proposals(id)).toEqual([]);
    });

    it('D3: another report’s wording of one testimony is shown beside it and told by check', async () => {
      const { library, articles, pull } = await seeded();
      const stored = /“([^”]+)”/u.exec(articles[0]?.paragraphs[3] ?? '')?.[1]?.replace(/,$/u, '') ?? '';
      expect(stored.split(' ')).toHaveLength(18);
      const reworded = stored
        .replace('efforts help', 'cooperation helps')
        .replace('tackle internal threats', 'combat internal security threats')
        .replace('impact regional stability', 'harm our partners');
      const report = addArticle(library, {
        fileName: 'hearing.txt',
        paragraphs: ['The hearing was on Wednesday.', `“${reworded},” Assistant Secretary Paul Kapur said.`],
      });
      const quote = pull(0, 4, stored, stored);
      const { wordings } = library.request('quotes:compare', { quoteId: quote.id });
      expect(wordings).toMatchObject([
        { articleId: report.articleId, paragraph: 2, speaker: 'Paul Kapur', isConfirmed: false },
      ]);
      const parted = wordings[0]?.there.filter(({ differs }) => differs).map(({ text }) => text.trim());
      expect(parted?.join(' ')).toBe('cooperation helps combat security harm our partners');

      const record = library.request('articles:get', { articleId: articles[0]?.articleId ?? '' });
      const { briefId } = fromMarkdown(
        library,
        `Kapur said “${stored}” [@${record.key}, para. 4]. He spoke for an hour.`,
      );
      const findings = library
        .request('briefs:check', { briefId })
        .findings.filter(({ check }) => check === 'quoted-differently');
      expect(findings).toMatchObject([
        { severity: 'warn', message: expect.stringMatching(/^QI-36: .*“hearing”, paragraph 2: Paul Kapur/) },
      ]);
      // The report that repeats the stored words to the letter is no other wording.
      addArticle(library, { fileName: 'same.txt', paragraphs: [`“${stored},” Kapur said.`] });
      expect(library.request('quotes:compare', { quoteId: quote.id }).wordings).toHaveLength(1);
    });
  },
);
