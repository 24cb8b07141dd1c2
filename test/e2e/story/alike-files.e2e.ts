import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Analyst, startAnalyst } from './analyst';

const SHARED = 'Nobody named a budget, and the rail link to the mine in the hills was left for another day.';
const page = (title: string, words: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${words}</p><p>${SHARED}</p></article></body></html>`;

/** Saved pages are often called alike, and share what their sites print in all of them. */
describe('pages saved under one name', () => {
  let analyst: Analyst;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'briefwright-alike-'));
    for (const [name, title, words] of [
      [
        'coast',
        'Harbour talks resume after six years',
        'Two delegations met on Thursday for the first time in years, in a hall by the old customs house.',
      ],
      [
        'hills',
        'Copper output falls for the third year in a row, and nobody in the valley is surprised by it',
        'The mine gave a tenth less copper than in the year before, its owners told the council on Monday.',
      ],
    ] as const) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'source.html'), page(title, words));
    }
    analyst = await startAnalyst();
    await analyst.resize(1440, 900);
  }, 120_000);
  afterAll(async () => {
    await analyst?.discard();
    await rm(folder, { recursive: true, force: true });
  });

  it('stay two articles, and the panel says in which folder each lies', async () => {
    await analyst.willChoose([folder]);
    await analyst.press('Control+o');
    const panel = analyst.window.getByRole('region', { name: 'Import' });
    await panel.getByText('in coast').waitFor();
    await panel.getByText('in hills').waitFor();
    expect((await analyst.ask('articles:list', {})).total).toBe(2);
    await analyst.picture('import-alike');
    expect(await analyst.faults()).toEqual([]);
  });

  it('stand below each other in the list when others come in above them', async () => {
    for (const number of [1, 2, 3])
      await analyst.ask('imports:paste', {
        html: '',
        text: [
          number === 2
            ? `Note ${number}`
            : `Note ${number} on a headline that takes more than one line of the list`,
          `The ${number}. letter says that the bank would answer in writing, and that nobody should wait for it.`,
        ].join('\n\n'),
      });
    const rows = analyst.window.getByRole('listbox', { name: 'Articles' }).getByRole('option');
    await expect.poll(() => rows.count()).toBe(5);
    // A row may be read after it was drawn: only the state that it comes to counts.
    await expect
      .poll(() =>
        rows.evaluateAll((all) => {
          const places = all.map((row) => row.getBoundingClientRect()).sort((a, b) => a.top - b.top);
          return places.every(({ bottom }, i) => Math.abs((places[i + 1]?.top ?? bottom) - bottom) <= 1);
        }),
      )
      .toBe(true);
  });
});
