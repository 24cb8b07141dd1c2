import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EditorNode } from '../../../shared/model';
import { type BriefStory, caretAt, p, startBriefStory, t, until } from './brief-story';

const cell = (headerState: number, ...children: EditorNode[]): EditorNode => ({
  type: 'tablecell',
  headerState,
  children: [p(...children)],
});
const row = (...children: EditorNode[]): EditorNode => ({ type: 'tablerow', children });
const wordsOf = (node: EditorNode): string =>
  node.type === 'text' ? node.text : 'children' in node ? node.children.map(wordsOf).join('') : '';
const grid = (nodes: readonly EditorNode[]): string[] =>
  nodes.flatMap((node) =>
    node.type === 'table'
      ? node.children.map((each) => ('children' in each ? each.children.map(wordsOf).join('|') : ''))
      : [],
  );

describe('tables', () => {
  let story: BriefStory;
  beforeAll(async () => {
    story = await startBriefStory();
  });
  afterAll(() => story?.discard());

  const press = async (...keys: string[]) => {
    for (const key of keys) await story.window.keyboard.press(key);
  };
  const choose = async (words: string) => {
    await press('Control+k');
    await story.window.getByRole('combobox', { name: 'Search articles' }).fill(words);
    await story.window.getByRole('option', { name: words }).first().waitFor();
    await press('Enter');
    await story.window.locator('.palette').waitFor({ state: 'detached' });
  };

  it('cells are typed into, Tab walks on and makes rows, and undo brings words back', async () => {
    const { window } = story;
    const table: EditorNode = {
      type: 'table',
      children: [row(cell(1, t('Point')), cell(1, t('Source'))), row(cell(0), cell(0))],
    };
    const brief = await story.newBrief('Table', p(t('Before')), table, p(t('After')));
    await story.open(brief.id);
    await caretAt(window, 'Source', 6);
    await window.keyboard.type('s');
    await press('Tab');
    await window.keyboard.type('Rail');
    await press('Enter');
    await window.keyboard.type('first');
    await press('Tab', 'Tab');
    await window.keyboard.type('New row');
    await press('Shift+Tab');
    await window.keyboard.type('Cell');
    await window.waitForTimeout(150);
    expect(grid((await story.stored(brief.id)).state.root.children)).toEqual([
      'Point|Sources',
      'Railfirst|Cell',
      'New row|',
    ]);
    expect(await window.locator('.brief-table th').count()).toBe(2);
    await press('Backspace', 'Backspace', 'Backspace', 'Backspace', 'Backspace', 'Control+z');
    expect(grid((await story.stored(brief.id)).state.root.children)).toHaveLength(3);
  });

  it('cells are merged and split, columns are widened by key and pointer, and a caption is numbered', async () => {
    const { window } = story;
    const table: EditorNode = {
      type: 'table',
      children: [
        row(cell(1, t('Point')), cell(1, t('Source')), cell(1, t('Date'))),
        row(cell(0, t('Rail')), cell(0, t('Copper')), cell(0, t('May'))),
      ],
    };
    const brief = await story.newBrief('Merged', p(t('Before')), table, p(t('After')));
    await story.open(brief.id);
    await caretAt(window, 'Copper', 6);
    await press('Shift+ArrowRight');
    await until(window, async () => (await window.locator('.selected-cell').count()) >= 2);
    await choose('Table: merge the chosen cells');
    await until(window, async () => (await window.locator('.brief-table td[colspan="2"]').count()) === 1);
    await caretAt(window, 'Rail', 4);
    const first = window.locator('.brief-table th').first();
    const widthOf = async () => (await first.boundingBox())?.width ?? 0;
    const before = await widthOf();
    await press('Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight');
    await until(window, async () => (await widthOf()) > before + 4);
    const byKey = await widthOf();
    const box = await first.boundingBox();
    if (!box) throw new Error('no cell');
    await window.mouse.move(box.x + box.width - 1, box.y + 8);
    await window.mouse.down();
    await window.mouse.move(box.x + box.width + 60, box.y + 8, { steps: 4 });
    await window.mouse.up();
    await until(window, async () => (await widthOf()) > byKey + 40);
    await choose('Table: caption');
    await window.keyboard.type('What each source says');
    await window.waitForTimeout(150);
    const shots = path.resolve('out/screenshots');
    mkdirSync(shots, { recursive: true });
    await window.locator('.brief-pane').screenshot({ path: path.join(shots, 'table-merged.png') });
    const nodes = (await story.stored(brief.id)).state.root.children;
    expect(nodes.map(({ type }) => type)).toEqual(['paragraph', 'caption', 'table', 'paragraph']);
    expect(JSON.stringify(nodes)).toContain('"colSpan":2');
    await caretAt(window, 'Copper', 6);
    await choose('Table: split the merged cell');
    await until(window, async () => (await window.locator('.brief-table td').count()) === 3);
    const document = await story.ask('briefs:document', { briefId: brief.id, paper: 'A4', draft: false });
    expect(document.blocks[1]).toMatchObject({ kind: 'caption', of: 'table', number: 1 });
    expect(document.blocks[2]).toMatchObject({
      kind: 'table',
      widths: [expect.any(Number), expect.any(Number), expect.any(Number)],
    });
  });

  it('what is typed over chosen cells takes their place, and undo brings them back', async () => {
    const { window } = story;
    const table: EditorNode = {
      type: 'table',
      children: [row(cell(1, t('Head')), cell(1, t('Tail'))), row(cell(0, t('left')), cell(0, t('right')))],
    };
    const brief = await story.newBrief('Typed over', p(t('Before')), table, p(t('After')));
    await story.open(brief.id);
    await caretAt(window, 'left', 2);
    const [from, to] = await Promise.all(
      ['left', 'right'].map((words) => window.getByText(words, { exact: true }).boundingBox()),
    );
    if (!from || !to) throw new Error('no cells');
    await window.mouse.move(from.x + 3, from.y + 5);
    await window.mouse.down();
    await window.mouse.move(from.x + 20, from.y + 7, { steps: 4 });
    await window.mouse.move(to.x + 5, to.y + 6, { steps: 8 });
    await window.mouse.up();
    await until(window, async () => (await window.locator('.selected-cell').count()) === 2);
    await window.keyboard.type('new');
    await expect
      .poll(async () => (await window.locator('.brief-text').innerText()).includes('new'))
      .toBe(true);
    expect(grid((await story.stored(brief.id)).state.root.children)).toEqual(['Head|Tail', 'new|']);
    expect(await window.locator('.brief-text > p').first().innerText()).toBe('Before');
    // The letters, then the cells.
    await press('Control+z', 'Control+z');
    await until(window, async () => (await window.locator('.brief-text').innerText()).includes('right'));
    expect(grid((await story.stored(brief.id)).state.root.children)).toEqual(['Head|Tail', 'left|right']);
  });

  it('Backspace after a table and Delete before it keep its words', async () => {
    const { window } = story;
    const table: EditorNode = { type: 'table', children: [row(cell(1, t('Point')), cell(1, t('Source')))] };
    const brief = await story.newBrief('Edges', p(t('Before')), table, p(t('After')));
    await story.open(brief.id);
    await caretAt(window, 'After', 0);
    await press('Backspace');
    await caretAt(window, 'Before', 6);
    await press('Delete');
    await window.waitForTimeout(150);
    const nodes = (await story.stored(brief.id)).state.root.children;
    expect(nodes.map(wordsOf).join(' ')).toBe('Before PointSource After');
  });

  it('the palette makes a table and changes it', async () => {
    const { window } = story;
    const brief = await story.newBrief('Made', p(t('Before')));
    await story.open(brief.id);
    await caretAt(window, 'Before', 6);
    await choose('Insert a table');
    await window.locator('.brief-table').waitFor();
    await window.keyboard.type('Point');
    await choose('Table: add a column after');
    await until(window, async () => (await window.locator('.brief-table th').count()) === 3);
    await choose('Table: add a row below');
    await until(window, async () => (await window.locator('.brief-table tr').count()) === 3);
    expect(grid((await story.stored(brief.id)).state.root.children)).toEqual(['Point||', '||', '||']);
  });

  it('loses its head, a row and a column, and undo brings each back, the width of a drag too', async () => {
    const { window } = story;
    const brief = await story.newBrief('Less', p(t('Before')), p(t('After')));
    await story.open(brief.id);
    await caretAt(window, 'Before', 6);
    await choose('Insert a table');
    await window.locator('.brief-table').waitFor();
    for (const words of ['Point', 'Source', 'Rail', 'Dawn', 'Port']) {
      await window.keyboard.type(words);
      await press('Tab');
    }
    const table = async () =>
      grid((await story.ask('briefs:get', { briefId: brief.id })).state.root.children).join(' / ');
    const whole = 'Point|Source / Rail|Dawn / Port|';
    await until(window, async () => (await table()) === whole);
    const heads = window.locator('.brief-table th');
    await choose('Table: first row as its head, or not');
    await until(window, async () => (await heads.count()) === 0);
    await press('Control+z');
    await until(window, async () => (await heads.count()) === 2);
    await caretAt(window, 'Dawn', 2);
    await choose('Table: remove the row');
    await until(window, async () => (await table()) === 'Point|Source / Port|');
    await press('Control+z');
    await until(window, async () => (await table()) === whole);
    await caretAt(window, 'Dawn', 2);
    await choose('Table: remove the column');
    await until(window, async () => (await table()) === 'Point / Rail / Port');
    await press('Control+z');
    await until(window, async () => (await table()) === whole);
    const widthOf = async () => (await heads.first().boundingBox())?.width ?? 0;
    const before = await widthOf();
    const box = await heads.first().boundingBox();
    if (!box) throw new Error('no cell');
    await window.mouse.move(box.x + box.width - 1, box.y + 8);
    await window.mouse.down();
    await window.mouse.move(box.x + box.width - 80, box.y + 8, { steps: 5 });
    await window.mouse.up();
    await until(window, async () => (await widthOf()) < before - 40);
    await caretAt(window, 'Dawn', 2);
    await press('Control+z');
    await until(window, async () => Math.abs((await widthOf()) - before) < 2);
  });

  const cellOf = (words: string) =>
    story.window.locator('.brief-table :is(td, th)', { hasText: words }).first();
  /** Copies as another program would, and pastes by the key. */
  const pasteFrom = async (html: string, text: string) => {
    await story.app.evaluate(
      ({ clipboard }, forms) => {
        const board = clipboard as typeof clipboard & { write(data: { html: string; text: string }): void };
        board.write(forms);
      },
      { html, text },
    );
    await press('Control+v');
  };

  it('takes cells from a spreadsheet, a word processor and another table into its cells, each in one step', async () => {
    const { window } = story;
    const source: EditorNode = {
      type: 'table',
      children: [
        row(cell(0, t('Karachi')), cell(0, t('seven'))),
        row(cell(0, t('Quetta')), cell(0, t('two'))),
      ],
    };
    const target: EditorNode = {
      type: 'table',
      children: [
        row(cell(1, t('Office')), cell(1, t('Number'))),
        row(cell(0, t('here')), cell(0, t('there'))),
      ],
    };
    const brief = await story.newBrief(
      'Cells',
      p(t('Before')),
      source,
      p(t('Between')),
      target,
      p(t('After')),
    );
    await story.open(brief.id);
    const now = async () => grid((await story.stored(brief.id)).state.root.children);
    const first = ['Karachi|seven', 'Quetta|two'];

    // Chosen with the mouse, copied, and pasted over the other table.
    const [from, to] = [await cellOf('Karachi').boundingBox(), await cellOf('two').boundingBox()];
    if (!from || !to) throw new Error('no cells');
    await window.mouse.move(from.x + 20, from.y + from.height / 2);
    await window.mouse.down();
    await window.mouse.move(to.x + 20, to.y + to.height / 2, { steps: 8 });
    await window.mouse.up();
    await press('Control+c');
    expect(await story.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(
      'Karachi\tseven\nQuetta\ttwo',
    );
    await cellOf('here').click();
    await press('Control+v');
    await expect.poll(now).toEqual([...first, 'Office|Number', 'Karachi|seven', 'Quetta|two']);
    await press('Control+z');
    await expect.poll(now).toEqual([...first, 'Office|Number', 'here|there']);

    await caretAt(window, 'there', 0);
    await pasteFrom('', 'one\ttwo\n"three, and\nmore"\tfour');
    await expect.poll(now).toEqual([...first, 'Office|Number|', 'here|one|two', '|three, andmore|four']);
    await press('Control+z');
    await expect.poll(now).toEqual([...first, 'Office|Number', 'here|there']);

    await caretAt(window, 'here', 0);
    await pasteFrom(
      '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><table class=MsoTableGrid><tr><td><p class=MsoListParagraph style="mso-list:l0 level1 lfo1">one</p><ul><li>first</li><li>second</li></ul></td><td><p class=MsoNormal><b>bold</b></p></td></tr></table></body></html>',
      'one\nbold',
    );
    await expect.poll(async () => (await now())[3]).toMatch(/first.*second\|bold$/u);
    expect(await window.locator('.brief-table .brief-table').count()).toBe(0);
    expect(await window.locator('.brief-table').count()).toBe(2);
    await press('Control+z');
    await expect.poll(now).toEqual([...first, 'Office|Number', 'here|there']);
  });

  it('goes as a whole by a command of the palette, and comes back by one undo', async () => {
    const { window } = story;
    const table: EditorNode = {
      type: 'table',
      children: [row(cell(1, t('Office'))), row(cell(0, t('Karachi')))],
    };
    const caption: EditorNode = { type: 'caption', of: 'table', children: [t('Offices')] };
    const brief = await story.newBrief('Whole', p(t('Before')), caption, table, p(t('After')));
    await story.open(brief.id);
    const kinds = async () => (await story.stored(brief.id)).state.root.children.map(({ type }) => type);
    await caretAt(window, 'Karachi', 2);
    await choose('Table: remove the whole table');
    await expect.poll(kinds).toEqual(['paragraph', 'paragraph']);
    await press('Control+z');
    await expect.poll(kinds).toEqual(['paragraph', 'caption', 'table', 'paragraph']);
  });

  it('the columns of a table in Urdu begin at the right, and its border follows the pointer', async () => {
    const { window } = story;
    const table: EditorNode = {
      type: 'table',
      children: [row(cell(1, t('ضلع')), cell(1, t('منڈیاں'))), row(cell(0, t('Peshawar')), cell(0, t('4')))],
    };
    const brief = await story.newBrief('Urdu table', p(t('Before')), table, p(t('After')));
    await story.open(brief.id);
    const box = async (at: number) => {
      const found = await window.locator('.brief-table th').nth(at).boundingBox();
      if (found === null) throw new Error('no such cell');
      return found;
    };
    await until(window, async () => (await box(0)).x > (await box(1)).x);
    const { x, y, width } = await box(0);
    await window.mouse.move(x + 1, y + 8);
    await window.mouse.down();
    await window.mouse.move(x - 40, y + 8, { steps: 5 });
    await window.mouse.up();
    await until(window, async () => (await box(0)).width > width + 30);
    // What is typed may turn the table round.
    await caretAt(window, 'ضلع', 0, 3);
    await window.keyboard.type('District of');
    await caretAt(window, 'منڈیاں', 0, 6);
    await window.keyboard.type('Markets');
    await until(window, async () => (await box(0)).x < (await box(1)).x);
  });
});
