import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../shared/model';
import { makeStoryFolder } from '../support/launch';
import { type Analyst, articleFiles, firstSentence, sharedTool, startAnalyst } from './analyst';

/** Faults that a checker beside the checkout finds; none where it is absent. */
function faultsBy(tool: 'check-docx' | 'check-pdf', path: string): string {
  const program = sharedTool(tool);
  if (!program) return '';
  try {
    execFileSync(program, [path], { encoding: 'utf8' });
    return '';
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  }
}

/** Words of each page, where the system has pdftotext; else null. */
function pagesOf(pdf: string): string[] | null {
  try {
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return text.split('\f').filter((page) => page.trim() !== '');
  } catch {
    return null;
  }
}

/** A paragraph long enough to quote from, with no marks or links in its first sentence. */
function passageFor(article: Article, after = 0): { paragraph: number; words: string } {
  for (const [index, block] of article.text.blocks.entries()) {
    const words = firstSentence(block.text);
    const count = words.split(/\s+/).length;
    if (
      index >= after &&
      block.kind === 'paragraph' &&
      count >= 8 &&
      count < 40 &&
      !/["“”‘’'()[\]]/.test(words)
    )
      return { paragraph: index + 1, words };
  }
  throw new Error('No sentence to quote');
}

describe('the whole job', () => {
  let folder: string;
  let out: string;
  let analyst: Analyst;
  let first: { article: Article; paragraph: number; words: string };
  let second: { article: Article; paragraph: number; words: string };
  beforeAll(async () => {
    folder = await makeStoryFolder();
    out = await mkdtemp(join(tmpdir(), 'briefwright-out-'));
    analyst = await startAnalyst({ folder });
    await analyst.resize(1440, 900);
  });
  afterAll(async () => {
    await analyst?.discard();
    await rm(out, { recursive: true, force: true });
  });

  const saved = () => analyst.window.locator('.status').getByText('Saved', { exact: true }).waitFor();
  const verdict = (word: string, at = 0) =>
    analyst.window
      .locator(`.quotation >> nth=${at}`)
      .and(analyst.window.locator(`[data-verdict="${word}"]`))
      .waitFor();
  const exportAs = async (format: 'PDF' | 'Word', button: string, file: string) => {
    const { window } = analyst;
    const path = join(out, file);
    const suggested = await analyst.willSaveTo(path);
    await analyst.press('Control+Shift+e');
    await window.getByRole('radio', { name: format }).check({ force: true });
    await window.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
    await window.getByRole('heading', { name: 'Exported' }).waitFor({ timeout: 60_000 });
    await window.getByText(file, { exact: true }).waitFor();
    await window.getByRole('button', { name: 'Close', exact: true }).last().click();
    await window.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await suggested()).toMatch(format === 'PDF' ? /\.pdf$/ : /\.docx$/);
    return path;
  };

  it('articles are imported from files', async () => {
    const { window } = analyst;
    const files = await articleFiles();
    await analyst.willChoose(files);
    await window.getByRole('button', { name: 'Choose files…' }).click();
    await window.locator('.imports').getByText(`${files.length} imported`).waitFor({ timeout: 60_000 });
    await window.locator('.sheet h1').waitFor();
    await expect
      .poll(() => window.getByRole('tab', { name: /^Articles/ }).innerText())
      .toContain(`${files.length}`);
    expect(await window.locator('.row').count()).toBe(files.length);
    await window.getByRole('button', { name: 'Put away' }).click();
    const { articles } = await analyst.ask('articles:list', {});
    const [one, two] = articles;
    if (!one || !two) throw new Error('Nothing was imported');
    const firstArticle = await analyst.ask('articles:get', { articleId: articles.at(-1)?.id ?? one.id });
    const secondArticle = await analyst.ask('articles:get', { articleId: articles.at(-2)?.id ?? two.id });
    first = { article: firstArticle, ...passageFor(firstArticle, 1) };
    second = { article: secondArticle, ...passageFor(secondArticle, 1) };
  });

  const open = async ({ article }: { article: Article }) => {
    const { articles } = await analyst.ask('articles:list', {});
    await analyst.window
      .locator('.row')
      .nth(articles.findIndex(({ id }) => id === article.id))
      .click();
    await expect
      .poll(() => analyst.window.locator('.sheet [data-block="1"]').innerText())
      .toBe(article.text.blocks[0]?.text);
  };

  it('the import panel, the list and the reader show one and the same number of paragraphs', async () => {
    await open(first);
    expect(await analyst.window.locator('.sheet [data-block]').count()).toBe(
      first.article.text.blocks.length,
    );
  });

  it('a passage selected by mouse goes into a new brief, with its citation', async () => {
    const { window } = analyst;
    await window.locator('.nobrief').getByRole('button', { name: 'New brief…' }).click();
    await window.getByRole('button', { name: 'Begin', exact: true }).click();
    await window.locator('.brief-text [data-guidance]').first().click();
    await window.getByRole('textbox', { name: 'Title', exact: true }).fill('What the sources say');
    await window
      .locator('.brief-text [data-guidance]')
      .first()
      .click({ position: { x: 5, y: 8 } });
    await window.keyboard.type('One of them says:');
    await analyst.dragOver(first.paragraph, first.words);
    expect(await window.evaluate(() => getSelection()?.toString())).toBe(first.words);
    await window.locator('.selection-bar').getByRole('button', { name: 'Quote into brief' }).click();
    await verdict('exact');
    expect(await window.locator('.quotation').innerText()).toBe(first.words.replace(/\n/g, ''));
    await expect
      .poll(() => window.locator('.brief-notes li').first().innerText())
      .toContain(`para. ${first.paragraph}`);
    await saved();
  });

  it('a second passage is selected and quoted by keys', async () => {
    const { window } = analyst;
    await open(second);
    await analyst.press('F6');
    await expect
      .poll(() => window.evaluate(() => document.activeElement?.getAttribute('data-block')))
      .toBe('1');
    for (let at = 1; at < second.paragraph; at += 1) await analyst.press('ArrowDown');
    await analyst.press('ArrowRight');
    await window.locator('.selection-bar').waitFor();
    expect(await window.evaluate(() => getSelection()?.toString())).toBe(second.words);
    await analyst.press('q');
    await verdict('exact', 1);
    const note = window.locator('.brief-notes li').nth(1);
    await expect.poll(() => note.innerText()).toContain(`para. ${second.paragraph}`);
    await saved();
    const [brief] = await analyst.ask('briefs:list', {});
    expect(brief).toMatchObject({ title: 'What the sources say', quotations: 2 });
  });

  it('both go out as a PDF and as a Word file that are sound', async () => {
    const pdf = await exportAs('PDF', 'Export', 'brief.pdf');
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
    expect(faultsBy('check-pdf', pdf)).toBe('');
    const pages = pagesOf(pdf);
    if (pages) {
      const flat = pages.join(' ').replace(/\s+/g, ' ');
      for (const { words } of [first, second])
        expect(flat.replace(/- /g, '-')).toContain(
          words.replace(/\s+/g, ' ').replace(/- /g, '-').slice(0, 40),
        );
      // The status of the memo is the analyst's; the mark of a draft export is not there.
      expect(flat.replace('Status Draft', '')).not.toMatch(/draft/i);
    }
    const docx = await exportAs('Word', 'Export', 'brief.docx');
    expect((await readFile(docx)).subarray(0, 2).toString()).toBe('PK');
    expect(faultsBy('check-docx', docx)).toBe('');
  });

  it('a changed word is named at once; undo makes the words match again', async () => {
    const { window } = analyst;
    const words = first.words.match(/\p{L}{5,}/gu) ?? [];
    const word = words[1] ?? words[0] ?? '';
    const place = await window
      .locator('.quotation')
      .first()
      .evaluate((el, wanted) => {
        const walker = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(wanted) ?? -1;
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          el.scrollIntoView({ block: 'center' });
          const box = range.getBoundingClientRect();
          return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
        }
        throw new Error('The word is not in the quotation');
      }, word);
    await window.mouse.dblclick(place.x, place.y);
    await window.keyboard.type('zebras');
    await verdict('changed');
    const card = window.locator('.verdict-card', { hasText: 'changed' });
    await expect.poll(() => card.innerText()).toContain('zebras');
    expect(await card.innerText()).toContain(word);
    expect(await window.locator('.status').innerText()).toContain('1 changed');
    await saved();

    // While it is changed, no final file can be had, neither by the dialog nor past it.
    const [brief] = await analyst.ask('briefs:list', {});
    await expect(
      analyst.ask('exports:save', { briefId: brief?.id ?? '', format: 'pdf', paper: 'A4', draft: false }),
    ).rejects.toThrow(/draft/);
    await analyst.press('Control+Shift+e');
    await window.getByRole('button', { name: 'Export as draft' }).waitFor();
    expect(
      await window.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).count(),
    ).toBe(0);
    await analyst.press('Escape');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
    const draft = await exportAs('PDF', 'Export as draft', 'draft.pdf');
    expect(faultsBy('check-pdf', draft)).toBe('');
    const pages = pagesOf(draft);
    if (pages) for (const page of pages) expect(page).toMatch(/draft/i);

    await window.locator('.quotation').first().click();
    for (let times = 0; times < 12; times += 1) {
      if ((await window.locator('.quotation').first().getAttribute('data-verdict')) === 'exact') break;
      await analyst.press('Control+z');
    }
    await verdict('exact');
    expect(await window.locator('.quotation').first().innerText()).toBe(first.words);
    await saved();
  });

  it('everything is there after a restart', async () => {
    const reading = await analyst.window.locator('.sheet h1').innerText();
    await analyst.close();
    analyst = await startAnalyst({ folder });
    const { window } = analyst;
    await analyst.resize(1440, 900);
    await verdict('exact');
    await verdict('exact', 1);
    expect(await window.locator('.quotation').first().innerText()).toBe(first.words);
    expect(await window.getByRole('textbox', { name: 'Title', exact: true }).inputValue()).toBe(
      'What the sources say',
    );
    await expect.poll(() => window.locator('.brief-notes li').count()).toBe(2);
    expect(await window.locator('.sheet h1').innerText()).toBe(reading);
    expect(await window.getByRole('tab', { name: /^Quotes/ }).innerText()).toContain('2');
  });

  it('a saved quote says where it is used and leads there', async () => {
    const { window } = analyst;
    await open(first);
    await analyst.dragOver(first.paragraph, first.words.split(' ').slice(0, 2).join(' '));
    await analyst.press('Escape');
    const at = await window.evaluate((block) => {
      const el = document.querySelector(`[data-block="${block}"]`);
      const node = el && document.createTreeWalker(el, NodeFilter.SHOW_TEXT).nextNode();
      if (!node) throw new Error('no words');
      const range = document.createRange();
      range.setStart(node, 3);
      range.setEnd(node, 4);
      const box = range.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }, first.paragraph);
    await window.evaluate(() => getSelection()?.removeAllRanges());
    await window.mouse.click(at.x, at.y);
    const card = window.locator('.quote-card');
    await card.getByRole('button', { name: 'What the sources say' }).click();
    await card.waitFor({ state: 'detached' });
    await window
      .locator('.brief-bar-title', { hasText: 'What the sources say' })
      .waitFor({ state: 'attached' });
  });

  it('a passage is copied with its citation', async () => {
    await open(second);
    await analyst.dragOver(second.paragraph, second.words);
    await analyst.press('Control+Shift+c');
    await expect
      .poll(() => analyst.app.evaluate(({ clipboard }) => clipboard.readText()), { timeout: 10_000 })
      .toContain(`para. ${second.paragraph}`);
    const copied = await analyst.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied.startsWith(`“${second.words}” `)).toBe(true);
  });

  it('words are searched while they are typed, and the hit is opened', async () => {
    const { window } = analyst;
    const rare = (second.words.match(/\p{L}{7,}/gu) ?? [])[0] ?? '';
    await analyst.press('Control+f');
    await window.keyboard.type(rare, { delay: 20 });
    const hit = window.locator('.snippet mark').first();
    await hit.waitFor();
    expect((await hit.innerText()).toLowerCase()).toContain(rare.slice(0, 4).toLowerCase());
    await analyst.press('ArrowDown', 'Enter');
    await window.locator('.sheet').waitFor();
    await window.getByRole('button', { name: 'Clear the search' }).click();
    expect(await window.getByRole('textbox', { name: 'Find in articles' }).inputValue()).toBe('');
  });

  it('the raw file is shown as it came in, as text', async () => {
    const { window } = analyst;
    const { article } = first;
    await open(first);
    await window.getByRole('button', { name: 'Raw file' }).click();
    const raw = await analyst.ask('texts:raw', { textId: article.text.id });
    await expect.poll(() => window.locator('.rawfile pre').evaluate((el) => el.textContent)).toBe(raw.text);
    await analyst.press('Escape');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('a step of the import is undone: a new text, the old one kept', async () => {
    const { window } = analyst;
    const { articles } = await analyst.ask('articles:list', {});
    let id = '';
    for (const each of articles) {
      const { text } = await analyst.ask('articles:get', { articleId: each.id });
      if (text.steps.some(({ action, status }) => action === 'set-aside' && status === 'applied'))
        id = each.id;
    }
    const before = await analyst.ask('articles:get', { articleId: id });
    await window
      .locator('.row')
      .nth(articles.findIndex((each) => each.id === id))
      .click();
    await expect
      .poll(() => window.locator('.sheet [data-block="1"]').innerText())
      .toBe(before.text.blocks[0]?.text);
    await analyst.press('Control+Alt+r');
    await window.locator('.steps').getByRole('button', { name: 'Undo' }).first().click();
    await window.getByText('Text 2, shown').waitFor();
    const after = await analyst.ask('articles:get', { articleId: id });
    expect(after.text.version).toBe(2);
    expect(after.text.steps.some(({ status }) => status === 'undone')).toBe(true);
    expect((await analyst.ask('texts:get', { textId: before.text.id })).sha256).toBe(before.text.sha256);
    await window.getByRole('button', { name: 'Close the record' }).click();
  });

  it('a title of one’s own stands in brackets and can be taken back', async () => {
    const { window } = analyst;
    const made = await analyst.ask('imports:paste', {
      html: '',
      text: 'The dam was inspected again this week. Nobody would say by whom, or what was found there in the end.\n\nThe province has asked for the papers twice.',
    });
    await window.locator('.row').filter({ hasText: 'The dam was' }).click();
    await window.locator('.sheet h1', { hasText: 'The dam' }).waitFor();
    const untitled = await window.locator('.sheet h1').innerText();
    await analyst.press('Control+Alt+r');
    await window.getByRole('button', { name: 'Change: Title' }).click();
    const form = window.getByRole('form', { name: 'Change: Title' });
    await form.getByRole('textbox', { name: 'Title' }).fill('Report on a dam');
    await form.getByRole('button', { name: 'Save' }).click();
    await window.locator('.sheet h1', { hasText: '[Report on a dam]' }).waitFor();
    const { record } = await analyst.ask('articles:get', { articleId: made.articleId ?? '' });
    expect(record.title).toMatchObject({ value: 'Report on a dam', basis: 'supplied' });
    await window.getByRole('button', { name: 'Undo the change of Title' }).click();
    await expect.poll(() => window.locator('.sheet h1').innerText()).toBe(untitled);
    await window.getByRole('button', { name: 'Close the record' }).click();
  });

  it('an article is pasted from a web page, without anything that runs', async () => {
    const { window } = analyst;
    await analyst.press('Control+Shift+v');
    const field = window.getByRole('dialog').getByRole('textbox', { name: 'Article' });
    await field.evaluate((el) => {
      const data = new DataTransfer();
      data.setData(
        'text/plain',
        'Harbour dues rise\n\nThe dues rise by a tenth in the spring, the port said.',
      );
      data.setData(
        'text/html',
        '<h1>Harbour dues rise</h1><p>The dues rise by a <b>tenth</b> in the spring, the port said.</p><script>window.broken = 1</script><img src=x onerror="window.broken = 2">',
      );
      el.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await window.getByText('Headings, lists and links of the page come along.').waitFor();
    await window.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
    await window.locator('.sheet h1', { hasText: 'Harbour dues rise' }).waitFor();
    expect(await window.locator('.sheet [data-block="1"]').innerText()).toBe(
      'The dues rise by a tenth in the spring, the port said.',
    );
    expect(await window.evaluate(() => 'broken' in globalThis)).toBe(false);
  });

  it('a file that is dropped on the window is imported', async () => {
    const { window } = analyst;
    await mkdir(join(folder, 'desktop'), { recursive: true });
    const path = join(folder, 'desktop', 'dropped.txt');
    await writeFile(
      path,
      'Ferries stop for a week\n\nThe ferries stop for a week from Monday, the company said on its board.\n',
    );
    // Only a file input can hold a file with a path; the drop carries that file.
    await window.evaluate(() =>
      document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'hand' })),
    );
    await window.locator('#hand').setInputFiles(path);
    await window.evaluate(() => {
      const hand = document.querySelector<HTMLInputElement>('#hand');
      const data = new DataTransfer();
      for (const file of hand?.files ?? []) data.items.add(file);
      const at = document.querySelector('main') ?? document.body;
      for (const type of ['dragenter', 'dragover', 'drop'])
        at.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      hand?.remove();
    });
    await window.locator('.sheet h1', { hasText: 'Ferries stop for a week' }).waitFor({ timeout: 60_000 });
    expect((await stat(path)).isFile()).toBe(true);
  });
});
