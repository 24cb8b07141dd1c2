import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BriefStory, startBriefStory, until } from './brief-story';
import { lookAt } from './look-at';

let story: BriefStory;
beforeAll(async () => {
  story = await startBriefStory();
});
afterAll(() => story.discard());

const dialog = () => story.window.getByRole('dialog', { name: 'New brief' });
const chosen = () =>
  dialog()
    .locator('[role="option"][aria-selected="true"] b')
    .first()
    .evaluate((name) => name.firstChild?.textContent);
const headings = () => story.window.locator('.brief-text h2').allInnerTexts();

describe('beginning a brief', () => {
  it('lists the templates by keys, with what each is for', async () => {
    const { window } = story;
    await window.keyboard.press('Control+n');
    await dialog().getByRole('option').first().waitFor();
    expect(await dialog().getByRole('option').count()).toBe(6);
    expect(await chosen()).toBe('Information note');
    await lookAt(window, 'new-brief');
    await window.keyboard.type('mini');
    await until(window, async () => (await chosen()) === 'Ministerial submission');
    expect(await dialog().innerText()).toContain('Numbered paragraphs');
    expect(await dialog().locator('.template-sections').innerText()).toMatch(/Argument\s+at most 400 words/);
    await window.keyboard.press('End');
    expect(await chosen()).toBe('Blank');
    await window.keyboard.press('Home');
  });

  it('Enter begins, and the writing begins in the title', async () => {
    const { window } = story;
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Enter');
    await window.locator('.brief-text [data-guidance]').first().waitFor();
    await until(window, () => window.evaluate(() => document.activeElement?.ariaLabel === 'Title'));
    expect(await headings()).toEqual([
      'BLUF',
      'Recommendations',
      'Background',
      'Risks and alternatives',
      'Next steps',
    ]);
    expect(await window.locator('.brief-text ol').count()).toBe(1);
  });

  it('guidance goes where words come, and is no part of what is stored', async () => {
    const { window } = story;
    const places = await window.locator('[data-guidance]').count();
    await window
      .locator('.brief-text [data-guidance]')
      .first()
      .click({ position: { x: 5, y: 8 } });
    await window.keyboard.type('Sign the freight contract.');
    expect(await window.locator('[data-guidance]').count()).toBe(places - 1);
    const [newest] = await story.ask('briefs:list', {});
    const { state } = await story.stored(newest?.id ?? '');
    const { templates } = await story.ask('templates:list', {});
    for (const { guidance } of templates.flatMap(({ template }) => template.sections))
      if (guidance !== '') expect(JSON.stringify(state)).not.toContain(guidance);
  });

  it('copies a template into the library’s folder, and takes up what is edited there', async () => {
    const { window, library } = story;
    await window.keyboard.press('Control+n');
    await dialog()
      .getByRole('option', { name: /Information note/ })
      .click();
    await dialog().getByRole('button', { name: 'Copy this template…' }).click();
    await window.keyboard.type('Weekly');
    await window.keyboard.press('Enter');
    await dialog().getByText('Copied into “weekly.yaml”').waitFor();
    expect(await chosen()).toBe('Weekly');
    const file = join(library, 'templates', 'weekly.yaml');
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('heading: Key points', 'heading: This week'),
    );
    await window.evaluate(() => globalThis.window.dispatchEvent(new Event('focus')));
    await dialog().locator('.template-sections').getByText('This week').waitFor();
    await lookAt(window, 'new-brief-copied');
    await dialog().getByRole('button', { name: 'Begin', exact: true }).click();
    await until(window, async () => (await headings()).includes('This week'));
  });

  it('draws the head of a brief with all its rows at once', async () => {
    const { window } = story;
    const brief = await story.ask('briefs:create', { header: { title: 'Head' }, template: 'action-memo' });
    await window.addInitScript(() => {
      const counts: number[] = [];
      Object.assign(globalThis, { headRows: counts });
      new MutationObserver(() => {
        const count = document.querySelectorAll('.memo-rows .memo-row').length;
        if (count > 0 && counts.at(-1) !== count) counts.push(count);
      }).observe(document, { childList: true, subtree: true });
    });
    await story.open(brief.id);
    await window.locator('[data-guidance]').first().waitFor();
    expect(
      await window.evaluate(() => (globalThis as unknown as { headRows: number[] }).headRows),
    ).toHaveLength(1);
  });

  it('shows a file with a fault and goes on with the others', async () => {
    const { window, library } = story;
    await writeFile(join(library, 'templates', 'broken.yaml'), 'name: Broken\npurpose: x\nsectoins: []\n');
    await window.keyboard.press('Control+n');
    await dialog().getByText('broken.yaml').waitFor();
    expect(await dialog().locator('.template-faults').innerText()).toMatch(/line 3: .*write “sections”/);
    expect(await dialog().getByRole('option').count()).toBe(7);
    await lookAt(window, 'new-brief-fault');
    await window.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('a brief whose template is gone is written on without guidance', async () => {
    const { window, library } = story;
    await writeFile(join(library, 'templates', 'weekly.yaml'), 'nonsense');
    const brief = (await story.ask('briefs:list', {})).find(({ template }) => template === 'weekly');
    await story.open(brief?.id ?? '');
    expect(await headings()).toContain('This week');
    await until(window, async () => (await window.locator('[data-guidance]').count()) === 0);
  });

  it('that becomes unreadable under an open brief is told with its file and line, and its words stay', async () => {
    const { window, library } = story;
    const file = join(library, 'templates', 'watch.yaml');
    const sound = 'name: Watch\npurpose: x\nsections:\n  - heading: Seen\n    guidance: What was seen.\n';
    await writeFile(file, sound);
    const brief = await story.ask('briefs:create', { header: { title: 'Watch' }, template: 'watch' });
    await story.open(brief.id);
    const guidance = window.locator('[data-guidance]');
    await guidance.first().waitFor();
    const words = await window.locator('.brief-text').innerText();
    await writeFile(file, sound.replace('guidance:', 'guidence:'));
    await window.evaluate(() => globalThis.window.dispatchEvent(new Event('focus')));
    const notice = window.locator('.brief-notice');
    await notice.getByText(/“watch\.yaml” cannot be used \(line 5\).*your words stay/u).waitFor();
    await lookAt(window, 'template-fault-while-open');
    expect(await window.locator('.brief-text').innerText()).toBe(words);
    await writeFile(file, sound);
    await window.evaluate(() => globalThis.window.dispatchEvent(new Event('focus')));
    await notice.waitFor({ state: 'detached' });
    await guidance.first().waitFor();
    await rm(file);
    await window.evaluate(() => globalThis.window.dispatchEvent(new Event('focus')));
    await notice.getByText(/“watch” is no longer in the templates folder/u).waitFor();
  });
});

describe('the memo block', () => {
  const row = (label: string) => story.window.locator('.memo-rows').getByLabel(label, { exact: true });

  it('has the fields of the template, and keeps what is written there', async () => {
    const { window } = story;
    const brief = await story.ask('briefs:create', { header: { title: 'Rail' }, template: 'action-memo' });
    await story.open(brief.id);
    await window.getByRole('button', { name: 'Today as date' }).focus();
    await window.keyboard.press('Enter');
    await expect.poll(() => row('Date').evaluate((el) => el === document.activeElement)).toBe(true);
    expect(await row('Date').inputValue()).not.toBe('');
    await row('Decision by').fill('2026-05-01');
    await row('Clearances').fill('Economic desk; legal has not');
    // A long hint is broken, never cut.
    const isWhole = await row('Clearances').evaluate(
      (el) => el.scrollWidth <= el.clientWidth && el.scrollHeight <= el.clientHeight + 1,
    );
    expect(isWhole).toBe(true);
    await row('Cut-off').fill('2026-04-01');
    await row('Status').selectOption('final');
    await row('Version').fill('1.2');
    await lookAt(window, 'memo-action');
    const { header } = await story.stored(brief.id);
    expect(header).toMatchObject({
      cutOff: '2026-04-01',
      status: 'final',
      version: '1.2',
      dates: 'us',
      fields: [
        { label: 'Decision', kind: 'decision', value: '2026-05-01' },
        { label: 'Clearances', value: 'Economic desk; legal has not' },
        { label: 'Attachments', value: '' },
      ],
    });
  });

  it('asks which day figures mean, and takes the one that is chosen', async () => {
    const { window } = story;
    await row('Date').fill('12/03/2026');
    await window.getByText('Which day?').waitFor();
    await lookAt(window, 'memo-which-day');
    expect(await row('Date').inputValue()).toBe('12/03/2026');
    await window.getByRole('button', { name: 'December 3, 2026' }).click();
    expect(await row('Date').inputValue()).toBe('December 3, 2026');
    await window.getByText('Which day?').waitFor({ state: 'detached' });
    await row('Cut-off').fill('04/05/26');
    await window.getByText('Write the month in letters and the whole year.').waitFor();
    // No century is made up for a year that was cut short.
    await row('Cut-off').fill('04/05/0026');
    await window.getByText('Write the month in letters and the whole year.').waitFor();
    expect(await window.getByRole('button', { name: /19(?:26|04)/ }).count()).toBe(0);
    await row('Cut-off').fill('13/05/2026');
    await window.getByText('Which day?').waitFor({ state: 'detached' });
  });

  it('offers handling lines, says what is wrong with one, and asks for what CUI wants', async () => {
    const { window } = story;
    const line = window.getByRole('textbox', { name: /^Handling line/ });
    await line.fill('TLP:WHITE');
    await window.getByText('TLP 2.0 has no TLP:WHITE any more').first().waitFor();
    await lookAt(window, 'handling-fault');
    await window.getByRole('button', { name: 'Write TLP:CLEAR' }).click();
    expect(await line.inputValue()).toBe('TLP:CLEAR');
    await window.getByRole('button', { name: 'Choose a handling line' }).click();
    await window.getByRole('menuitemradio', { name: /^UNCLASSIFIED/ }).click();
    await window.getByRole('checkbox', { name: 'Mark title and paragraphs (U)' }).check();
    await window.getByRole('button', { name: 'Choose a handling line' }).click();
    await window.getByRole('menuitemradio', { name: /^CUI/ }).click();
    await window.getByLabel('Controlled by').fill('Economic desk');
    await lookAt(window, 'handling-cui');
    const [newest] = await story.ask('briefs:list', {});
    const { header } = await story.stored(newest?.id ?? '');
    expect(header).toMatchObject({ handling: 'CUI', designation: { controlledBy: 'Economic desk' } });
  });
});

describe('limits and numbers', () => {
  it('are shown at the heading and in the status line, and keep nobody from typing', async () => {
    const { window } = story;
    const brief = await story.ask('briefs:create', { header: { title: 'Long' }, template: 'submission' });
    await story.open(brief.id);
    const issue = window.locator('.brief-text h2', { hasText: 'Issue' });
    await window
      .locator('.brief-text [data-guidance]')
      .first()
      .click({ position: { x: 5, y: 8 } });
    await window.keyboard.type('One thing. Another thing. A third thing.');
    await until(window, async () => (await issue.getAttribute('data-length')) === '3 of 1–2 sentences');
    expect(await window.locator('.status').innerText()).toMatch(/7 of 900 words · 1 of 2 pages · 1 min/);
    await window.keyboard.press('Enter');
    await window.keyboard.type('A second paragraph.');
    await lookAt(window, 'numbered');
    await window.keyboard.press('Control+a');
    const { state, header } = await story.stored(brief.id);
    expect(header.numbered).toBe(true);
    expect(JSON.stringify(state)).toContain('A third thing.');
  });

  it('paragraph numbers are a choice of the brief', async () => {
    const { window } = story;
    const numbers = () =>
      window.evaluate(() => {
        const first = document.querySelector('.brief-text > p');
        return first === null ? '' : getComputedStyle(first, '::before').content;
      });
    expect(await numbers()).toContain('counter');
    await window.getByRole('button', { name: 'More fields' }).click();
    await window.locator('.memo-rows').getByLabel('Paragraphs').selectOption('not numbered');
    expect(await numbers()).not.toContain('counter');
    await lookAt(window, 'more-fields');
  });

  it('Enter in the title goes on to the text, and what is typed at once stands there', async () => {
    const { window } = story;
    const brief = await story.ask('briefs:create', { header: { title: '' }, template: 'action-memo' });
    await story.open(brief.id);
    await window.getByRole('textbox', { name: 'Title' }).click();
    await window.keyboard.type('Rail to the port');
    await window.keyboard.press('Enter');
    await window.keyboard.type('We should wait.');
    await until(window, async () => (await window.locator('.brief-text > p').first().innerText()) !== '');
    const { state, header } = await story.stored(brief.id);
    expect(header.title).toBe('Rail to the port');
    expect(state.root.children.slice(0, 2)).toMatchObject([
      { type: 'heading', children: [{ text: 'BLUF' }] },
      { type: 'paragraph', children: [{ text: 'We should wait.' }] },
    ]);
  });
});
