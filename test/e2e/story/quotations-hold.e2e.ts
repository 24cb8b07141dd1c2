import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../shared/model';
import { sharedFolder } from '../../support/shared-folder';
import { type Analyst, dragOverWords, startAnalyst } from './analyst';
import { readPdf, readWord } from './exported-files';
import { AS_CORRECTED, AS_PRINTED, METERS, NOT_PAID, PAID, TWO_PAGES } from './quotations-hold-articles';

/** A change that is shown: whether it also asks for a second look depends on the words. */
const SHOWN = /^(?:marked|flagged)$/;
const shared = sharedFolder();
/** A sentence that a page break runs through, found by its first and last words, and what is done badly to it. */
const STORIES = [
  {
    name: 'our own article on two pages',
    source: (): string | null => TWO_PAGES,
    first: 'The road over',
    last: 'exports.',
    pageLine: 'The Northern Review',
    lastBeforeTheBreak: 'of their early',
    named: {
      select: 'their dependency',
      type: 'Valley dependency',
      stands: '“Valley” stands for “their”',
    },
    cut: { select: ' a chance', reason: '“a chance” is missing' },
    weakened: { select: 'could give', type: 'would give' },
    pictures: 'quotations-hold',
  },
  {
    name: `the second quotation of the twelve${shared ? '' : ' (skipped: no ../shared beside the checkout)'}`,
    source: (): string | null =>
      shared && readFileSync(join(shared, 'seeds', '002_8896f748165b3310.txt'), 'utf8'),
    first: 'Investment in',
    last: 'minerals.',
    pageLine: 'Global Security Review',
    lastBeforeTheBreak: 'supply of critical',
    named: {
      select: 'its dependency',
      type: 'American dependency',
      stands: '“American” stands for “its”',
    },
    cut: { select: ' a chance to have', reason: '“a chance to have” is missing' },
    weakened: { select: 'could provide', type: 'would provide' },
    pictures: null,
  },
] as const;

for (const story of STORIES) tellStory(story);

function tellStory(story: (typeof STORIES)[number]) {
  describe.skipIf(story.source() === null)(`quotations that hold: ${story.name}`, () => {
    let analyst: Analyst;
    let out: string;
    let article: Article;
    let paragraph: number;
    let sentence: string;
    beforeAll(async () => {
      out = await mkdtemp(join(tmpdir(), 'briefwright-hold-'));
      analyst = await startAnalyst();
      await analyst.resize(1440, 900);
    });
    afterAll(async () => {
      await analyst?.discard();
      await rm(out, { recursive: true, force: true });
    });

    const importAs = async (name: string, words: string) => {
      const path = join(out, name);
      await writeFile(path, words);
      await analyst.willChoose([path]);
      await analyst.press('Control+o');
    };
    const pictures = async (name: string) => {
      if (story.pictures === null) return;
      await analyst.picture(`${story.pictures}-${name}-light`);
      await analyst.colours('dark');
      await analyst.picture(`${story.pictures}-${name}-dark`);
      await analyst.colours('light');
    };
    const quotation = (at = 0) => analyst.window.locator('.quotation').nth(at);
    const verdict = (word: string | RegExp, at = 0) =>
      expect
        .poll(() => quotation(at).getAttribute('data-verdict'))
        .toMatch(typeof word === 'string' ? new RegExp(`^${word}$`) : word);
    const card = (words: string) => analyst.window.locator('.verdict-card', { hasText: words });
    /** Selects words of a quotation and types over them; nothing typed deletes them. */
    const typeOver = async (at: number, words: string, typed: string) => {
      await dragOverWords(quotation(at), words);
      if (typed === '') await analyst.press('Delete');
      else await analyst.window.keyboard.type(typed);
    };
    const report = async () => {
      const [brief] = await analyst.ask('briefs:list', {});
      return await analyst.ask('briefs:check', { briefId: brief?.id ?? '' });
    };
    const saved = () => analyst.window.locator('.status').getByText('Saved', { exact: true }).waitFor();

    it('the sentence is quoted whole across the page break', async () => {
      const { window } = analyst;
      const raw = story.source() ?? '';
      await importAs('two-pages.txt', raw);
      await window.locator('.sheet [data-block="1"]').waitFor();
      article = await analyst.article('two-pages');
      paragraph = article.text.blocks.findIndex(({ text }) => text.includes(story.first)) + 1;
      const { text } = article.text.blocks[paragraph - 1] ?? { text: '' };
      const from = text.indexOf(story.first);
      sentence = text.slice(
        from,
        text.indexOf(story.last, text.indexOf(story.lastBeforeTheBreak)) + story.last.length,
      );
      expect(sentence).toContain(`${story.lastBeforeTheBreak} ${story.last}`);
      expect(raw).not.toContain(sentence);
      expect(sentence).not.toContain(story.pageLine);

      await analyst.press('Control+n');
      await window.getByRole('listbox', { name: 'Templates' }).getByRole('option').first().waitFor();
      await analyst.press('Enter');
      await window.getByRole('textbox', { name: 'Title', exact: true }).fill('What would change');
      await window
        .locator('.brief-text [data-guidance]')
        .first()
        .click({ position: { x: 5, y: 8 } });
      await window.keyboard.type('One author claims:');
      await analyst.dragOver(paragraph, sentence);
      await analyst.press('q');
      await verdict('exact');
      expect(await quotation().innerText()).toBe(sentence);
      await expect
        .poll(() => window.locator('.brief-notes li').first().innerText())
        .toContain(`para. ${paragraph}`);
      await pictures('quoted');
    });

    it('five bad edits have five reasons, and one key mends each', async () => {
      const { weakened, cut, named, lastBeforeTheBreak, pageLine } = story;
      const reasons: string[] = [];
      const edit = async (
        [words, typed]: readonly [string, string],
        reason: string,
        [key, mended, becomes]: readonly [string, RegExp, string | RegExp],
      ) => {
        await typeOver(0, words, typed);
        await verdict('changed');
        await card(reason).waitFor();
        const pill = await card(reason).locator('.verdict-pill').innerText();
        expect(reasons).not.toContain(pill);
        reasons.push(pill);
        await pictures(`bad-${reasons.length}`);
        await analyst.press(key);
        await verdict(becomes);
        await expect.poll(() => quotation().innerText()).toMatch(mended);
        await pictures(`mended-${reasons.length}`);
      };
      const [hedge = '', verb = ''] = weakened.select.split(' ');
      await edit([weakened.select, weakened.type], `“would” stands for “${hedge}”`, [
        'Alt+r',
        new RegExp(`${hedge} ${verb}`),
        'exact',
      ]);
      // As it would be copied from the page itself.
      await edit(
        [lastBeforeTheBreak, `${lastBeforeTheBreak} ${pageLine}`],
        `“${pageLine}” is no part of the text here`,
        ['Alt+r', new RegExp(`${lastBeforeTheBreak} ${story.last}`), 'exact'],
      );
      expect(await quotation().innerText()).toBe(sentence);
      await edit(['dependency', 'dependency (sic)'], 'in square brackets, not in parentheses', [
        'Alt+s',
        /dependency \[sic\] on/,
        'marked',
      ]);
      await analyst.press('Alt+Shift+r');
      await verdict('exact');
      expect(await quotation().innerText()).toBe(sentence);
      await edit([cut.select, ''], cut.reason, ['Alt+.', / \.\u00a0\.\u00a0\. /, SHOWN]);
      await edit([named.select, named.type], named.stands, ['Alt+b', /\[\p{Lu}\p{L}+\] dependency/u, SHOWN]);
      expect(reasons).toHaveLength(5);
      await saved();
    });

    it('a corrected article is imported again; a moved and a changed quote are settled', async () => {
      const { window } = analyst;
      await importAs('grid.txt', AS_PRINTED);
      await window.locator('.sheet h1', { hasText: 'Loans for the grid' }).waitFor();
      const at = (words: string) => AS_PRINTED.split('\n\n').findIndex((text) => text.includes(words));
      await window.locator('.brief-text').focus();
      await analyst.press('Control+End');
      for (const [index, words] of [NOT_PAID, METERS].entries()) {
        await analyst.dragOver(at(words), words);
        await analyst.press('q');
        await verdict('exact', index + 1);
      }
      await saved();

      await importAs('grid.txt', AS_CORRECTED);
      await window.getByText('2 quotes: 1 moved, 1 changed.').waitFor();
      await verdict('flagged', 1);
      await verdict('flagged', 2);
      await pictures('corrected');
      await window.getByRole('button', { name: 'Look at them' }).click();
      const dialog = window.getByRole('dialog', { name: 'Quotes in the newer text' });
      await dialog.locator('del', { hasText: 'not' }).waitFor();
      expect(await dialog.getByRole('button', { name: 'What would change' }).count()).toBe(2);
      await pictures('newer-text');
      expect(await analyst.faults()).toEqual([]);
      for (const state of [/^changed/, /^moved/]) {
        const quote = dialog.getByRole('region', { name: state });
        await quote.getByRole('button', { name: 'Use this place' }).focus();
        await analyst.press('Enter');
        await quote.getByText(/^Replaced by the quote in paragraph/).waitFor();
      }
      await dialog.getByText('All are decided.').waitFor();
      await pictures('settled');
      await analyst.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await window.getByRole('button', { name: 'Use the new words' }).click();
      await verdict('exact', 1);
      expect(await quotation(1).innerText()).toBe(PAID);
      await window.getByRole('button', { name: /^Use paragraph \d of the newer text/ }).click();
      await verdict('exact', 2);
      await saved();
    });

    it('an export is refused while a quotation does not match, and leads to it', async () => {
      const { window } = analyst;
      await typeOver(1, 'will be', 'will not be');
      await verdict('changed', 1);
      await saved();
      const [brief] = await analyst.ask('briefs:list', {});
      await expect(
        analyst.ask('exports:save', { briefId: brief?.id ?? '', format: 'pdf', paper: 'A4', draft: false }),
      ).rejects.toThrow(/draft/);
      await analyst.press('Control+Shift+e');
      const dialog = window.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Export as draft' }).waitFor();
      expect(await dialog.getByRole('button', { name: 'Export', exact: true }).count()).toBe(0);
      await pictures('refused');
      await dialog.getByRole('button', { name: /“not” is not in the source/ }).click();
      await dialog.waitFor({ state: 'detached' });
      await analyst.press('Alt+r');
      await verdict('exact', 1);
      expect(await quotation(1).innerText()).toBe(PAID);
      await saved();
    });

    it('it goes out as PDF and Word, and the annex lists every quotation', async () => {
      const { quotations } = await report();
      const verdicts = quotations.map((each) => each.verdict);
      expect(verdicts).toEqual([expect.stringMatching(SHOWN), 'exact', 'exact']);
      const { window } = analyst;
      for (const [format, file] of [
        ['PDF', 'brief.pdf'],
        ['Word', 'brief.docx'],
      ] as const) {
        await analyst.willSaveTo(join(out, file));
        await analyst.press('Control+Shift+e');
        const dialog = window.getByRole('dialog');
        await dialog.getByRole('radio', { name: format }).check({ force: true });
        await dialog.getByRole('checkbox', { name: /report/i }).check({ force: true });
        if (format === 'PDF') await pictures('export');
        await dialog.getByRole('button', { name: 'Export', exact: true }).click();
        await window.getByRole('heading', { name: 'Exported' }).waitFor({ timeout: 60_000 });
        await window.getByRole('button', { name: 'Close', exact: true }).last().click();
        await dialog.waitFor({ state: 'detached' });
      }
      const word = readWord(await readFile(join(out, 'brief.docx')));
      const pdf = readPdf(join(out, 'brief.pdf'));
      const letters = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '');
      for (const text of pdf === null ? [word] : [word, pdf]) {
        expect(text.replace(/Status\s+Draft/, '')).not.toMatch(/draft/i);
        const annex = text.slice(text.lastIndexOf('Quotation report'));
        expect(annex).toContain('The 3 quotations of this brief');
        for (const each of quotations) expect(letters(annex)).toContain(letters(each.text));
        for (const sourceSentence of [sentence, PAID, METERS])
          expect(letters(annex)).toContain(letters(sourceSentence));
        for (const { sha256 } of [article.text, (await analyst.article('grid')).text])
          expect(letters(annex)).toContain(sha256);
      }
    });
  });
}
