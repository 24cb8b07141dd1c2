import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalText } from '../../../shared/model';
import { cliInElectron, cliInNode, type Ended } from '../support/run';
import { type Analyst, startAnalyst } from './analyst';
import { readPdf, readWord } from './exported-files';

const ARTICLE = `# The valley counts its boats

The harbour office published its yearly count on Tuesday. It said that the fleet would not grow before the pier is repaired.

The office named three steps:

- Repair the northern pier
- Move the fish market to the old fort
- Buy two ferries, if the lender agrees

The council has not voted on any of them. A vote is due in spring.

| Port | Boats | Change |
|------|-------|--------|
| Upper harbour | 140 | none |
| Lower harbour | 95 | minus 12 |

Nobody at the office would say who counted.
`;

/** Selections that begin in one block and end in another, or in another cell, and how the words stand in the text. */
const SELECTIONS = [
  {
    name: 'two items of a list',
    from: 'Repair the northern pier',
    to: 'Move the fish market to the old fort',
    lines: ['Repair the northern pier', 'Move the fish market to the old fort'],
  },
  {
    name: 'the end of a list and a paragraph',
    from: 'Buy two ferries',
    to: 'voted on any of them.',
    lines: ['Buy two ferries, if the lender agrees', 'The council has not voted on any of them.'],
  },
  {
    name: 'cells of one row',
    from: 'Upper harbour',
    to: 'none',
    lines: ['Upper harbour\t140\tnone'],
  },
  {
    name: 'two rows of a table',
    from: '140',
    to: '95',
    lines: ['140\tnone', 'Lower harbour\t95'],
  },
] as const;

const json = ({ stdout, stderr }: Ended): unknown => {
  expect(stdout.trim().split('\n'), stderr).toHaveLength(1);
  return JSON.parse(stdout);
};
type Checked = { quotations: { text: string; verdict: string; reasons: { message: string }[] }[] };

describe('quoting over paragraphs, lists and tables', () => {
  let analyst: Analyst;
  let briefId = '';
  beforeAll(async () => {
    analyst = await startAnalyst();
    await analyst.resize(1440, 900);
  });
  afterAll(() => analyst?.discard());

  /** Presses at the first words, drags to the end of the last ones and lets go. */
  const dragFrom = async (from: string, to: string) => {
    const { window } = analyst;
    const ends = await window.locator('.sheet').evaluate(
      (sheet, [first, last]) => {
        const edge = (words: string, after: boolean, behind?: Range) => {
          const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.textContent?.indexOf(words) ?? -1;
            if (at < 0) continue;
            const range = new Range();
            range.setStart(node, after ? at + words.length - 1 : at);
            range.setEnd(node, after ? at + words.length : at + 1);
            if (behind === undefined || behind.compareBoundaryPoints(Range.START_TO_START, range) < 0)
              return range;
          }
          throw new Error(`“${words}” is not in the article`);
        };
        const begin = edge(first, false);
        begin.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const [a, b] = [begin.getBoundingClientRect(), edge(last, true, begin).getBoundingClientRect()];
        return { x: a.left + 0.5, y: a.top + a.height / 2, toX: b.right - 0.5, toY: b.top + b.height / 2 };
      },
      [from, to] as const,
    );
    const { mouse } = window;
    await mouse.move(ends.x, ends.y);
    await mouse.down();
    await mouse.move((ends.x + ends.toX) / 2, (ends.y + ends.toY) / 2, { steps: 4 });
    await mouse.move(ends.toX, ends.toY, { steps: 4 });
    await mouse.up();
    await window.locator('.selection-bar').waitFor();
  };

  it('each selection comes into the brief with its lines and cells, and matches', async () => {
    const { window } = analyst;
    const path = join(analyst.folder, 'boats.md');
    await writeFile(path, ARTICLE);
    await analyst.willChoose([path]);
    await analyst.press('Control+o');
    await window.locator('.sheet [data-block="1"]').waitFor();
    const article = await analyst.article('boats');
    const text = canonicalText(article.text.blocks);
    await analyst.press('Control+n');
    await window.getByRole('listbox', { name: 'Templates' }).getByRole('option').first().waitFor();
    await analyst.press('Enter');
    await window.getByRole('textbox', { name: 'Title', exact: true }).fill('Boats');
    await window
      .locator('.brief-text [data-guidance]')
      .first()
      .click({ position: { x: 5, y: 8 } });
    await window.keyboard.type('The office says:');
    for (const [index, { from, to, lines }] of SELECTIONS.entries()) {
      expect(text.replaceAll('\n\n', '\n')).toContain(lines.join('\n'));
      await dragFrom(from, to);
      await analyst.press('q');
      await expect
        .poll(() => window.locator('.quotation, .block-quotation').nth(index).getAttribute('data-verdict'), {
          timeout: 20_000,
        })
        .toBe('exact');
    }
    await window.locator('.status').getByText('Saved', { exact: true }).waitFor();
    const [brief] = await analyst.ask('briefs:list', {});
    briefId = brief?.id ?? '';
    const { quotations } = await analyst.ask('briefs:check', { briefId });
    expect(quotations.map(({ text: words }) => words.replaceAll('\n\n', '\n'))).toEqual(
      SELECTIONS.map(({ lines }) => lines.join('\n')),
    );
    await analyst.picture('quote-over-blocks');
  });

  it('a list item run into the next one is to be looked at', async () => {
    const { window } = analyst;
    const first = window.locator('.quotation, .block-quotation').first();
    const verdict = () => first.getAttribute('data-verdict');
    await first.locator('span').first().click();
    await analyst.press('End', 'Delete');
    await window.keyboard.type(' ');
    await expect.poll(verdict).toBe('flagged');
    await window.locator('.verdict-card', { hasText: 'keep the line break' }).waitFor();
    await analyst.picture('quote-over-blocks-run-together');
    for (const _ of [1, 2]) await analyst.press('Control+z');
    await expect.poll(verdict).toBe('exact');
    await window.locator('.status').getByText('Saved', { exact: true }).waitFor();
  });

  it('goes out with all its lines and cells, and the Markdown reads back with the same verdicts', async () => {
    await analyst.close();
    const at = (name: string) => join(analyst.folder, name);
    const words = (...more: string[]) => ['--library', analyst.library, '--json', ...more];
    const inNode = async (...more: string[]) => {
      const ended = await cliInNode(analyst.folder, words(...more));
      expect(ended.code, `${ended.stdout}${ended.stderr}`).toBe(0);
      return json(ended);
    };
    for (const format of ['md', 'html', 'docx'])
      await inNode('export', briefId, '--format', format, '--out', at(`boats.${format}`));
    const pdf = await cliInElectron(
      analyst.folder,
      words('export', briefId, '--format', 'pdf', '--out', at('boats.pdf')),
    );
    expect(pdf.code, pdf.stderr).toBe(0);

    const word = readWord(await readFile(at('boats.docx')));
    const html = await readFile(at('boats.html'), 'utf8');
    const page = readPdf(at('boats.pdf'));
    for (const { lines } of SELECTIONS)
      for (const piece of lines.flatMap((line) => line.split('\t'))) {
        expect(word).toContain(piece);
        expect(html).toContain(piece);
        if (page !== null) expect(page.replaceAll(/\s+/gu, ' ')).toContain(piece);
      }
    // Two items, two rows and two cells never read as one word or one sentence.
    for (const printed of [word, html.replaceAll(/<[^>]*>/gu, '\n'), page ?? ''])
      expect(printed).not.toMatch(/pierMove|agreesThe|harbour140|140none|noneLower/u);
    expect(word).toContain('Repair the northern pier\nMove the fish market');
    expect(html).toMatch(/Repair the northern pier<br ?\/?>\s*Move the fish market/u);

    const before = (await inNode('check', briefId)) as Checked;
    const made = (await inNode('brief', at('boats.md'))) as { briefId: string };
    const after = (await inNode('check', made.briefId)) as Checked;
    expect(after.quotations.map(({ verdict }) => verdict)).toEqual(
      before.quotations.map(({ verdict }) => verdict),
    );
    expect(after.quotations.map(({ verdict }) => verdict)).toEqual(['exact', 'exact', 'exact', 'exact']);
    expect(after.quotations.map(({ text }) => text)).toEqual(before.quotations.map(({ text }) => text));
  });
});
