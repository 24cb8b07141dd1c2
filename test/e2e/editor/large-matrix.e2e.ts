import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EditorNode } from '../../../shared/model';
import { type Analyst, startAnalyst } from '../story/analyst';
import { readPdf, readWord } from '../story/exported-files';
import { cite, p, t } from './brief-story';

const ARTICLES = 60;
const CLAIMS = 300;

/** A brief of 300 claims on 60 articles: as large as a team's annual assessment. */
describe('a large source matrix', () => {
  let analyst: Analyst;
  let out: string;
  let briefId: string;
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'briefwright-matrix-'));
    analyst = await startAnalyst();
    await analyst.resize(1440, 900);
    const articles: string[] = [];
    for (let index = 1; index <= ARTICLES; index += 1) {
      const title =
        index === 2 ? 'ریکوڈک منصوبہ اور نئی بندرگاہ کی سڑک' : `Report ${index} on the valley road`;
      const { articleId } = await analyst.ask('imports:paste', {
        html: '',
        text: `${title}\n\nSurveyors of party ${index} measured the road over pass ${index} in the spring of the year.\n\nThey found ${index + 10} bridges that need repair before the winter, and wrote to the ministry about them.`,
      });
      articles.push(articleId ?? '');
    }
    const sentence = (index: number): EditorNode[] => [
      t(`Finding ${index} is that bridge ${index} will need repair before the winter`),
      cite(`c${index}a`, articles[index % ARTICLES] ?? '', 1),
      ...(index % 3 === 0 ? [cite(`c${index}b`, articles[(index * 7) % ARTICLES] ?? '', 1)] : []),
      t('. '),
    ];
    const children: EditorNode[] = [];
    for (let index = 1; index <= CLAIMS; index += 6)
      children.push(p(...Array.from({ length: 6 }, (_, at) => sentence(index + at)).flat()));
    ({ id: briefId } = await analyst.makeBrief('Bridges', children));
    await analyst.openBrief('Bridges');
  }, 240_000);
  afterAll(async () => {
    await analyst?.discard();
    await rm(out, { recursive: true, force: true });
  });
  const grid = () => analyst.window.getByRole('grid', { name: 'Claims and sources' });
  /** Number of the active cell's row and column, and whether it is wholly in sight, clear of the heads. */
  const active = () =>
    grid().evaluate((el) => {
      const cell = document.getElementById(el.getAttribute('aria-activedescendant') ?? '');
      if (!cell) return null;
      const box = cell.getBoundingClientRect();
      const view = el.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const top = document.elementFromPoint(x, y);
      return {
        row: Number(cell.parentElement?.getAttribute('aria-rowindex')),
        column: Number(cell.getAttribute('aria-colindex')),
        isSeen:
          (top === cell || cell.contains(top)) &&
          box.right <= view.right + 1 &&
          box.bottom <= view.bottom + 1,
      };
    });
  const isAt = (row: number, column: number) =>
    expect.poll(active, { timeout: 20_000 }).toEqual({ row, column, isSeen: true });

  it('draws only what is in sight, and says how large it is', async () => {
    await analyst.press('Control+Alt+m');
    await grid().waitFor({ timeout: 60_000 });
    expect(await grid().getAttribute('aria-rowcount')).toBe(String(CLAIMS + 1));
    expect(await grid().getAttribute('aria-colcount')).toBe(String(ARTICLES + 3));
    const { rows, sources } = await analyst.ask('briefs:matrix', { briefId });
    expect([rows.length, sources.length]).toEqual([CLAIMS, ARTICLES]);
    await expect.poll(() => grid().locator('.matrix-head .source').count()).toBeLessThan(ARTICLES);
    expect(await grid().locator('[aria-colindex]').count()).toBeLessThan(1500);
  });

  it('is walked by arrows to its last corner and back, the active cell always in sight', async () => {
    await grid().focus();
    await analyst.press('Control+End');
    await isAt(CLAIMS + 1, ARTICLES + 3);
    // The heads stand still: the claim at the left, the sources at the top.
    const claim = await grid().locator('.matrix-body .claim').last().boundingBox();
    const view = await grid().boundingBox();
    expect(Math.abs((claim?.x ?? 0) - (view?.x ?? -9))).toBeLessThan(3);
    expect((claim?.width ?? 0) >= 320).toBe(true);
    await analyst.picture('large-matrix-corner-light');
    await analyst.press('ArrowUp', 'ArrowLeft');
    await isAt(CLAIMS, ARTICLES + 2);
    for (let step = 0; step < 40; step += 1) await analyst.press('ArrowLeft');
    await isAt(CLAIMS, ARTICLES - 38);
    await analyst.press('PageUp');
    await analyst.press('Home');
    await expect.poll(async () => (await active())?.column).toBe(1);
    await analyst.press('Control+Home');
    await isAt(2, 1);
    await analyst.press('End');
    await isAt(2, ARTICLES + 3);
    await analyst.press('ArrowUp');
    await isAt(1, ARTICLES + 3);
  });

  it.each(['light', 'dark'] as const)('is clean to axe in %s, half-way scrolled', async (scheme) => {
    await analyst.colours(scheme);
    await grid().evaluate((el) => el.scrollTo(600, 2000));
    await analyst.picture(`large-matrix-${scheme}`);
    expect(await analyst.faults()).toEqual([]);
    await analyst.colours('light');
  });

  it('goes out as an annex that names every claim and source', async () => {
    const { window } = analyst;
    await analyst.press('Escape');
    await grid().waitFor({ state: 'detached' });
    for (const [format, file] of [
      ['PDF', 'bridges.pdf'],
      ['Word', 'bridges.docx'],
    ] as const) {
      await analyst.willSaveTo(join(out, file));
      await analyst.press('Control+Shift+e');
      const dialog = window.getByRole('dialog');
      await dialog.getByRole('radio', { name: format }).check({ force: true });
      await dialog.getByRole('checkbox', { name: /matrix/i }).check({ force: true });
      await dialog.getByRole('button', { name: 'Export', exact: true }).click();
      await window.getByRole('heading', { name: 'Exported' }).waitFor({ timeout: 90_000 });
      await window.getByRole('button', { name: 'Close', exact: true }).last().click();
      await dialog.waitFor({ state: 'detached' });
    }
    const word = readWord(await readFile(join(out, 'bridges.docx')));
    const pdf = readPdf(join(out, 'bridges.pdf'));
    for (const text of pdf === null ? [word] : [word, pdf]) {
      const annex = text.slice(text.lastIndexOf('Source matrix')).replaceAll(/\s+/g, ' ');
      for (const index of [1, 150, CLAIMS]) expect(annex).toContain(`Finding ${index} is that`);
      expect(annex).toContain(`S${ARTICLES}`);
    }
  });
});
