import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { column, pdf } from '../../../renderer/importing/pdf/pdf-files.cases';
import { makeStoryFolder } from '../support/launch';
import { type Analyst, startAnalyst } from './analyst';

const WORDS =
  'Lenders will not pay for the railway before the security plan is signed, three officials of the ministry said on Monday.';
const BIBTEX = `@article{khan2024copper,
  title = {Copper Money and the Railway},
  author = {Khan, Bilal},
  journal = {Indus Review},
  year = {2024},
  file = {Full Text PDF:files/12/Khan - 2024 - Copper.pdf:application/pdf;Snapshot:files/13/khan.html:text/html}
}
@misc{sethi2025,
  title = {A Freight Line to the Coast},
  author = {Sethi, Nadia},
  date = {2025-04-11},
  file = {Snapshot:files/20/freight.html:text/html}
}
@book{without, title = {A Book That Names No File}, date = {2019}}
`;
const page = (title: string, words: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${words}</p><p>The provincial council meets again in May, and the ministry has not answered questions about the timetable.</p><p>Freight on the old line fell by a third in four years, the railway’s own figures say.</p></article></body></html>`;

/** What other programs write out with its files: records that name the PDFs and pages beside them. */
describe('a library that another program wrote out with its files', () => {
  let analyst: Analyst;
  let storyFolder: string;
  let exported: string;
  beforeAll(async () => {
    storyFolder = await makeStoryFolder();
    exported = join(storyFolder, 'My Library');
    for (const folder of ['12', '13', '20'])
      await mkdir(join(exported, 'files', folder), { recursive: true });
    await writeFile(join(exported, 'My Library.bib'), BIBTEX);
    await writeFile(
      join(exported, 'files', '12', 'Khan - 2024 - Copper.pdf'),
      pdf([
        column(`${WORDS} The second tranche waits for a freight contract, they said.`, {
          x: 70,
          y: 100,
          width: 80,
        }),
      ]),
    );
    await writeFile(join(exported, 'files', '13', 'khan.html'), page('Copper Money', WORDS));
    await writeFile(
      join(exported, 'files', '20', 'freight.html'),
      page('Freight line: what is known', 'The line to the coast would carry ore from four mines.'),
    );
    analyst = await startAnalyst({ folder: join(storyFolder, 'desk') });
    await analyst.resize(1440, 900);
  });
  afterAll(async () => {
    await analyst?.close();
    await rm(storyFolder, { recursive: true, force: true, maxRetries: 5 });
  });

  const panel = () => analyst.window.getByRole('region', { name: 'Import' });
  const keys = async () =>
    (await analyst.ask('articles:list', {})).articles.map(
      ({ key, paragraphs }) => `${key}: ${paragraphs > 0}`,
    );

  it('says which records name files, and shows each with its file', async () => {
    await analyst.willChoose([exported]);
    await analyst.press('Control+Shift+o');
    await panel().getByText('2 records name files that came in with them.').waitFor();
    expect(await keys()).toHaveLength(6);
    await analyst.picture('named-files-offered');
    await panel().getByRole('button', { name: 'Put together…' }).click();
    const dialog = analyst.window.getByRole('dialog', { name: 'Records and their files' });
    await dialog.getByText('Khan - 2024 - Copper.pdf').waitFor();
    await dialog.getByText('freight.html · reads “Freight line: what is known”').waitFor();
    await analyst.picture('named-files');
    expect(await analyst.faults()).toEqual([]);
  });

  it('puts them together in one step: the record’s key and values, the file’s text', async () => {
    await analyst.window.getByRole('button', { name: 'Put 2 records together' }).click();
    await analyst.window.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await keys()).filter((line) => /khan2024copper|sethi2025|without/.test(line)).sort()).toEqual([
      'khan2024copper: true',
      'sethi2025: true',
      'without: false',
    ]);
    // The second file of a record stays an article of its own.
    expect(await keys()).toHaveLength(4);
    await panel().getByRole('button', { name: 'Put together…' }).waitFor({ state: 'detached' });
    const khan = await analyst.article('khan2024copper');
    expect(khan.record.title.value).toBe('Copper Money and the Railway');
    expect(khan.text.blocks.map(({ text }) => text).join(' ')).toContain(
      'before the security plan is signed',
    );
  });

  it('parts them again by one undo, and offers them again when the folder comes again', async () => {
    await analyst.press('Escape', 'Control+z');
    await expect.poll(async () => (await keys()).length).toBe(6);
    await analyst.press('Control+Shift+o');
    await panel().getByText('2 records name files that came in with them.').waitFor();
    expect(await analyst.faults()).toEqual([]);
  });
});
