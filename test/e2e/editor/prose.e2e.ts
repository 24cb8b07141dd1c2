import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BriefStory, caretAt, cite, drawn, p, quoted, startBriefStory, t, until } from './brief-story';

// The article has “doubt that” right before these words, so that quoting them alone is to be looked at.
const RUN = 'private guards could hold 600 kilometres of open desert';

describe('the analyst’s own prose', () => {
  let story: BriefStory;
  beforeAll(async () => {
    story = await startBriefStory();
  });
  afterAll(() => story?.discard());

  const drawnNames = () =>
    story.window.evaluate(() =>
      [...CSS.highlights].flatMap(([name, highlight]) =>
        name.startsWith('prose-') && highlight.size > 0
          ? [`${name} ${[...highlight].map(String).join('|')}`]
          : [],
      ),
    );
  const faults = async () => {
    const { violations } = await new AxeBuilder({ page: story.window }).setLegacyMode(true).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  };

  it('points at typed source words, and makes them a quotation with its citation', async () => {
    const { window } = story;
    const rail = await story.article('rail');
    const brief = await story.newBrief(
      'Copied',
      p(t('Delay costs money'), cite('c1', rail.id, 4), t(' ')),
      p(t('They ')),
    );
    await story.open(brief.id);
    await caretAt(window, 'They ', 5);
    await window.keyboard.type(`fear ${RUN}.`);
    await until(window, async () => (await drawnNames()).includes(`prose-copied ${RUN}`));
    expect(await window.locator('.prose-card').count()).toBe(0);
    await window.keyboard.press('Control+Home');
    await window.keyboard.press('F8');
    await window.locator('.prose-card').waitFor();
    expect(await window.locator('.prose-card').innerText()).toContain('9 words in a row stand so in');
    expect(await window.locator('.prose-card').innerText()).toContain(
      'It has not offered to pay for security',
    );
    expect(await faults()).toEqual([]);
    await window.keyboard.press('Alt+Enter');
    await window.keyboard.press('Enter');
    await until(
      window,
      async () => (await window.locator('.quotation').getAttribute('data-verdict')) === 'flagged',
    );
    expect((await drawn(window)).split('\n')[1]).toBe(`They fear “${RUN}”[2].`);
    await until(window, async () => (await drawnNames()).length === 0);
    await window.keyboard.press('Control+z');
    await until(window, async () => (await drawn(window)).endsWith(`They fear ${RUN}.`));
  });

  it('shows what was found under the resting pointer, and never over what is typed', async () => {
    const { window } = story;
    const rail = await story.article('rail');
    const brief = await story.newBrief(
      'Hover',
      p(t(`They fear ${RUN}`), cite('c1', rail.id, 4), t('.')),
      p(t('More ')),
    );
    await story.open(brief.id);
    await until(window, async () => (await drawnNames()).includes(`prose-copied ${RUN}`));
    await caretAt(window, 'More ', 5);
    expect(await window.locator('.prose-card').count()).toBe(0);
    const rest = async () => {
      const at = await window.evaluate((run) => {
        const node = document.querySelector('.brief-text span')?.firstChild;
        const range = document.createRange();
        const start = node?.textContent?.indexOf(run) ?? 0;
        if (node) range.setStart(node, start);
        if (node) range.setEnd(node, start + 7);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }, RUN);
      await window.mouse.move(at.x - 1, at.y);
      await window.mouse.move(at.x, at.y);
    };
    await rest();
    await window.locator('.prose-card').waitFor();
    // Its buttons can be reached.
    const card = await window.locator('.prose-card').boundingBox();
    if (!card) throw new Error('the card is not drawn');
    await window.mouse.move(card.x + 20, card.y + 12);
    await window.waitForTimeout(700);
    expect(await window.locator('.prose-card').count()).toBe(1);
    await window.keyboard.type('to come');
    await until(window, async () => (await window.locator('.prose-card').count()) === 0);
    await rest();
    await window.locator('.prose-card').waitFor();
    await window.mouse.move(5, 5);
    await until(window, async () => (await window.locator('.prose-card').count()) === 0);
  });

  it('points at a number that the cited passage lacks, and remembers what is ignored', async () => {
    const { window } = story;
    const rail = await story.article('rail');
    const brief = await story.newBrief(
      'Facts',
      p(t('Guards would hold 700 kilometres of desert'), cite('c1', rail.id, 3), t('.')),
    );
    await story.open(brief.id);
    await until(window, async () => (await drawnNames()).includes('prose-fact 700'));
    await caretAt(window, '700', 1);
    await window.locator('.prose-card').waitFor();
    expect(await window.locator('.prose-card').innerText()).toContain(
      'The number “700” is not in the passage cited here',
    );
    expect(await window.locator('.prose-card').innerText()).toContain('600 kilometres');
    await window.locator('.prose-card .btn', { hasText: 'Ignore here' }).click();
    await until(window, async () => (await drawnNames()).length === 0);
    await until(window, async () => ((await story.stored(brief.id)).state.ignored ?? []).length === 1);
    await story.open(brief.id);
    await window.waitForTimeout(1500);
    expect(await drawnNames()).toEqual([]);
  });

  it('a quotation becomes a paraphrase and a quotation again, with its citation', async () => {
    const { window } = story;
    const rail = await story.article('rail');
    const quote = await story.quote(rail, 3, RUN);
    const brief = await story.newBrief(
      'Paraphrase',
      p(t('They doubt that '), quoted(quote), cite('c1', rail.id, 3)),
    );
    await story.open(brief.id);
    await caretAt(window, 'guards', 3);
    await window.keyboard.press('Alt+p');
    await until(window, async () => (await window.locator('.paraphrase').count()) === 1);
    expect(await drawn(window)).toBe(`They doubt that ${RUN}[1]`);
    await caretAt(window, '600', 0, 3);
    await window.keyboard.type('700');
    expect(JSON.stringify((await story.stored(brief.id)).state)).toContain('"type":"paraphrase"');
    await window.keyboard.press('Alt+p');
    await until(
      window,
      async () => (await window.locator('.quotation').getAttribute('data-verdict')) === 'changed',
    );
    expect(await window.locator('.verdict-card').innerText()).toContain('“700” stands for “600”');
    await window.keyboard.press('Alt+r');
    await until(
      window,
      async () => (await window.locator('.quotation').getAttribute('data-verdict')) === 'flagged',
    );
    expect(await drawn(window)).toBe(`They doubt that “${RUN}”[1]`);
  });
});
