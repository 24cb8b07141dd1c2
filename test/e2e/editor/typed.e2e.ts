import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BriefStory, caretAt, cite, drawn, p, quoted, startBriefStory, t, until } from './brief-story';

const screenshots = join(import.meta.dirname, '..', '..', '..', 'out', 'screenshots');
const GUARDS =
  'It has not offered to pay for security along it, and provincial officials doubt that private guards could hold 600 kilometres of open desert.';

describe('quotations between marks that the analyst types', () => {
  let story: BriefStory;
  beforeAll(async () => {
    story = await startBriefStory();
    await mkdir(screenshots, { recursive: true });
  });
  afterAll(() => story?.discard());

  const look = async (name: string) => {
    for (const theme of ['light', 'dark'] as const) {
      await story.window.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await story.window.waitForTimeout(200);
      await story.window.screenshot({ path: join(screenshots, `brief-${name}-${theme}.png`) });
      const { violations } = await new AxeBuilder({ page: story.window }).setLegacyMode(true).analyze();
      expect(
        violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${theme}: ${id} at ${target.join(' ')}`),
        ),
      ).toEqual([]);
    }
    await story.window.emulateMedia({ colorScheme: 'light' });
  };
  /** Words under which the line of a tone is drawn. */
  const underlined = (tone: string) =>
    story.window.evaluate(
      (name) =>
        [...(CSS.highlights.get(`brief-typed-${name}`) ?? [])].map((range) =>
          range instanceof Range ? range.toString() : '',
        ),
      tone,
    );
  const status = () => story.window.locator('.status').innerText();

  it('are judged while they are typed, counted, refused at export, and made quotations by one press', async () => {
    const { window } = story;
    const rail = await story.article('rail');
    const brief = await story.newBrief('Typed', p(t('They say '), cite('c1', rail.id, 3), t('.')));
    await story.open(brief.id);
    await caretAt(window, 'They say ', 9);
    await window.keyboard.type('“It has not offered to pay” ');
    await until(window, async () => (await underlined('ok')).join('') === 'It has not offered to pay');
    expect(await status()).toMatch(/1 exact|1 match/u);
    await caretAt(window, 'has not offered', 4, 4);
    await window.keyboard.press('Delete');
    await until(window, async () => (await underlined('bad')).join('') === 'It has offered to pay');
    expect(await underlined('ok')).toEqual([]);
    await window.locator('.typed-card').waitFor();
    expect(await window.locator('.typed-card').innerText()).toContain('“not” is missing');
    await look('typed-quotation');

    // F8 finds them, and the export names them before anything is written.
    await window.keyboard.press('Control+Home');
    await window.keyboard.press('F8');
    await window.keyboard.press('Control+Shift+e');
    await window.getByRole('dialog', { name: 'Export brief' }).waitFor();
    expect(await window.locator('.export-refused').innerText()).toContain('It has offered to pay');
    await window.keyboard.press('Escape');

    await caretAt(window, 'has offered', 4);
    await window.locator('.typed-card').getByRole('button', { name: 'Make it a quotation' }).click();
    await until(window, async () => (await window.locator('.quotation').count()) === 1);
    expect(await drawn(window)).toBe('They say “It has offered to pay” [1].');
    expect(await window.locator('.quotation').getAttribute('data-verdict')).toBe('changed');
    const stored = await story.stored(brief.id);
    expect(JSON.stringify(stored.state)).toContain('"captured":"It has not offered to pay"');
    await window.keyboard.press('Control+z');
    await until(window, async () => (await drawn(window)).includes('“It has offered to pay” [1]'));
    expect(await window.locator('.quotation').count()).toBe(0);
  });

  it('the report saved from the check panel has what was typed after the check', async () => {
    const { window } = story;
    const rail = await story.article('rail');
    const brief = await story.newBrief('Saved report', p(t('They say '), cite('c1', rail.id, 3), t('.')));
    await story.open(brief.id);
    await caretAt(window, 'They say ', 9);
    await window.keyboard.press('F7');
    await window.getByRole('region', { name: 'Check of the brief' }).waitFor();
    const folder = await mkdtemp(join(tmpdir(), 'briefwright-report-'));
    const path = join(folder, 'report.json');
    await story.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
    await caretAt(window, 'They say ', 9);
    await window.keyboard.type('“has offered to pay” ');
    // At once, before the brief is saved by itself.
    await window.getByRole('button', { name: 'Save the report as JSON' }).click();
    await until(window, async () => (await window.locator('.check-head').innerText()).includes('Saved as'));
    expect(await readFile(path, 'utf8')).toContain('has offered to pay');
    await rm(folder, { recursive: true });
  });

  it('a second pair of marks in the sentence is judged too', async () => {
    const { window } = story;
    const rail = await story.article('rail');
    const brief = await story.newBrief(
      'Second',
      p(
        t('Guards “could hold 60 kilometres of open desert”, for it “has not offered to pay” '),
        cite('c1', rail.id, 3),
      ),
    );
    await story.open(brief.id);
    await until(window, async () => (await underlined('bad')).length === 1);
    expect(await underlined('bad')).toEqual(['could hold 60 kilometres of open desert']);
    expect(await underlined('ok')).toEqual(['has not offered to pay']);
  });

  it('are mended by the key of a quotation, or by a press on their card, and are one then', async () => {
    const { window } = story;
    const rail = await story.article('rail');
    const brief = await story.newBrief(
      'Mended',
      p(
        t('They say “has offered to pay for security along it” '),
        cite('c1', rail.id, 3),
        t(' and “hold 60 kilometres” '),
        cite('c2', rail.id, 3),
        t('.'),
      ),
    );
    await story.open(brief.id);
    await until(window, async () => (await underlined('bad')).length === 2);
    await caretAt(window, 'has offered', 5);
    await window.keyboard.press('Alt+r');
    await until(window, async () => (await window.locator('.quotation').count()) === 1);
    await until(window, async () =>
      (await drawn(window)).includes('“has not offered to pay for security along it”'),
    );
    await until(window, async () => (await window.locator('.quotation[data-verdict=exact]').count()) === 1);
    await caretAt(window, 'hold 60', 1);
    await window.locator('.typed-card').getByRole('button', { name: 'Restore words' }).click();
    await until(window, async () => (await window.locator('.quotation[data-verdict=exact]').count()) === 2);
    expect(await drawn(window)).toContain('“hold 600 kilometres”');
    // First the mend is taken back, then the making.
    await window.keyboard.press('Control+z');
    await until(window, async () => (await drawn(window)).includes('“hold 60 kilometres”'));
    expect(await window.locator('.quotation').count()).toBe(2);
    await window.keyboard.press('Control+z');
    await until(window, async () => (await window.locator('.quotation').count()) === 1);
  });

  it('F8 goes into a footnote and on; there the keys mend, and a paraphrase stays one', async () => {
    const { window } = story;
    const rail = await story.article('rail');
    const quote = await story.quote(rail, 3, GUARDS);
    const wrong = GUARDS.replace('has not', 'has');
    const brief = await story.newBrief(
      'Footnotes',
      p(t('One '), quoted(quote, wrong), cite('c1', rail.id, 3), {
        type: 'footnote',
        children: [
          t('In it '),
          quoted(quote, wrong),
          cite('c2', rail.id, 3),
          t(' and “has offered to pay” '),
          cite('c3', rail.id, 3),
          t('.'),
        ],
      }),
      p(t('Two '), quoted(quote, wrong), cite('c4', rail.id, 3)),
    );
    await story.open(brief.id);
    await until(window, async () => (await window.locator('.quotation[data-verdict=changed]').count()) === 2);
    await window.locator('.brief-text').focus();
    await window.keyboard.press('Control+Home');
    const dialog = window.getByRole('dialog', { name: 'Footnote' });
    await window.keyboard.press('F8');
    await window.keyboard.press('F8');
    await dialog.waitFor();
    await until(window, async () => (await dialog.innerText()).includes('Make it a quotation'));
    await look('footnote-mends');
    await window.keyboard.press('Alt+r');
    await until(window, async () =>
      (await dialog.locator('.quotation').innerText()).includes('has not offered'),
    );
    await window.keyboard.press('Alt+p');
    await until(window, async () => (await dialog.locator('.paraphrase').count()) === 1);
    await window.keyboard.press('F8');
    await window.keyboard.press('F8');
    await dialog.waitFor({ state: 'detached' });
    await window.keyboard.press('Alt+r');
    await until(window, async () => (await window.locator('.quotation[data-verdict=exact]').count()) === 1);
    const stored = await story.stored(brief.id);
    expect(JSON.stringify(stored.state)).toContain('"type":"paraphrase"');
    expect(await window.locator('.quotation').nth(1).getAttribute('data-verdict')).toBe('exact');

    // From behind, back into the footnote, where the typed words are made a quotation.
    await window.keyboard.press('Shift+F8');
    await dialog.waitFor();
    // The paraphrase is still the source's own words: it is pointed out, too.
    await until(window, async () => (await dialog.innerText()).includes('copied without marks'));
    await look('footnote-prose');
    await dialog.getByRole('button', { name: 'Make it a quotation' }).first().click();
    await until(window, async () => (await dialog.locator('.quotation').count()) === 1);
    expect(await dialog.locator('.quotation').innerText()).toBe('has offered to pay');
  });
});
