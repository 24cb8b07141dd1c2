import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article, EditorNode } from '../../../shared/model';
import { cite, p, quoted, t, until } from '../editor/brief-story';
import { makeStoryFolder } from '../support/launch';
import { type Analyst, sampleFiles, startAnalyst } from './analyst';

const cell = (words: string, headerState = 0): EditorNode =>
  ({ type: 'tablecell', headerState, children: [p(t(words))] }) as EditorNode;
const row = (...cells: EditorNode[]): EditorNode => ({ type: 'tablerow', children: cells }) as EditorNode;
const id = (digit: number) => `${digit}`.repeat(8).concat('-1111-4111-8111-111111111111');

/** One click goes to what a finding is about, wherever it stands. */
describe('the place of a finding', () => {
  let analyst: Analyst;
  let article: Article;
  const panel = () => analyst.window.getByRole('region', { name: 'Review for release' });
  const finding = (words: string | RegExp) =>
    panel().locator('.finding', { hasText: words }).locator('[data-stop]').first();
  const selected = () => analyst.window.evaluate(() => getSelection()?.toString() ?? '');
  /** The innermost named part of the window that holds what is selected. */
  const stands = () =>
    analyst.window.evaluate(() => {
      const node = getSelection()?.anchorNode;
      const element = node instanceof Element ? node : node?.parentElement;
      if (element?.closest('.footnote-text')) return 'footnote';
      const part = element?.closest('td, th, h2') ?? element?.closest('.brief-text > *');
      return part?.tagName.toLowerCase() ?? '';
    });
  const isSeen = () =>
    analyst.window.evaluate(() => {
      const box = getSelection()?.getRangeAt(0).getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
    });
  const closeNote = async () => {
    await analyst.press('Control+Enter');
    await analyst.window.getByRole('dialog', { name: 'Footnote' }).waitFor({ state: 'detached' });
  };

  beforeAll(async () => {
    analyst = await startAnalyst({ folder: await makeStoryFolder() });
    await analyst.resize(1440, 900);
    await analyst.willChoose(await sampleFiles());
    await analyst.press('Control+o');
    await until(analyst.window, async () => (await analyst.ask('articles:list', {})).total >= 7);
    article = await analyst.article('freight line');
    const quote = await analyst.keepQuote(article, 2, 'The money follows the railway');
    const filler = Array.from({ length: 30 }, (_, at) =>
      p(
        t(`Sentence ${['one', 'two', 'three'][at % 3]} of a long brief.`),
        cite(id(1).replace(/1$/u, String(at % 10)), article.id),
      ),
    );
    const { id: briefId } = await analyst.makeBrief('Copper talks of last week', [
      ...filler,
      { type: 'heading', tag: 'h2', children: [t('What the centre said yesterday')] },
      p(
        { type: 'comment', commentId: id(7), text: 'ask the desk', about: '', resolved: false },
        t('The lenders call it “So far, the money follows the railway”'),
        cite(id(2), article.id),
        t(' and met in Karachi last month, with the colour of copper in mind.'),
        cite(id(3), article.id, 99),
      ),
      p(t('Every claim here has its note.'), {
        type: 'footnote',
        children: [
          t('The talks went well. They go on tomorrow, and '),
          quoted(quote, 'the money leads the railway'),
          cite(id(4), article.id),
          t('.'),
        ],
      }),
      {
        type: 'table',
        children: [
          row(cell('Office', 1), cell('Seen recently', 1)),
          row(cell('Karachi'), cell('open since 2 years ago')),
        ],
      } as EditorNode,
      { type: 'caption', of: 'table', children: [t('Offices as of next spring')] },
    ]);
    const stored = await analyst.ask('briefs:get', { briefId });
    await analyst.ask('briefs:save', {
      briefId,
      header: { ...stored.header, handling: 'TLP: AMBER', cutOff: 'spring' },
      style: stored.style,
      state: stored.state,
      revision: stored.revision,
    });
    await analyst.openBrief('Copper talks of last week');
    await analyst.window.locator('.brief-text').focus();
    await analyst.press('Shift+F7');
    await finding(/“yesterday”/).waitFor();
  });
  afterAll(() => analyst?.discard());

  it.each([
    ['in a heading', /“yesterday”/, 'yesterday', 'h2'],
    ['behind a comment and typed marks', /“last month”/, 'last month', 'p'],
    ['in a cell of a table', /“2 years ago”/, '2 years ago', 'td'],
    ['in the head of a table', /“recently”/, 'recently', 'th'],
    ['in a caption', /“next spring”/, 'next spring', 'p'],
  ] as const)('%s: its words are selected and seen', async (_name, words, wanted, part) => {
    await analyst.window.locator('.brief-scroll').evaluate((el) => el.scrollTo(0, 0));
    await finding(words).click();
    await expect.poll(selected).toBe(wanted);
    expect(await stands()).toBe(part);
    await expect.poll(isSeen).toBe(true);
    await analyst.picture(`finding-${_name.replaceAll(' ', '-')}`);
  });

  it('in a footnote: its window opens with the words selected, and at its quotation', async () => {
    const { window } = analyst;
    await finding(/“tomorrow”/).click();
    await window.getByRole('dialog', { name: 'Footnote' }).waitFor();
    await expect.poll(selected).toBe('tomorrow');
    expect(await stands()).toBe('footnote');
    await analyst.picture('finding-in-a-footnote');
    await closeNote();
    await finding(/money leads/).focus();
    await analyst.press('Enter');
    await window.getByRole('dialog', { name: 'Footnote' }).waitFor();
    await expect
      .poll(() =>
        window.evaluate(
          () =>
            getSelection()?.anchorNode?.parentElement?.closest('.footnote-text .quotation')?.textContent ??
            '',
        ),
      )
      .toContain('the money leads the railway');
    await closeNote();
  });

  it('a citation is chosen', async () => {
    await finding(/names paragraph 99/).click();
    await expect.poll(() => analyst.window.locator('.brief-text .chosen').count()).toBe(1);
  });

  it.each([
    ['the handling line', /TLP: AMBER/, 'handling', 'TLP: AMBER'],
    ['the cut-off date', /no whole date/, 'cut-off', 'spring'],
    ['the title', /“last week”/, 'title', 'last week'],
  ])('%s: its field has the focus', async (_name, words, place, wanted) => {
    await finding(words).click();
    await expect
      .poll(() =>
        analyst.window.evaluate(() => {
          const field = document.activeElement;
          if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return null;
          return [field.dataset.place, field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)];
        }),
      )
      .toEqual([place, wanted]);
  });

  it('a source: its record is opened beside the brief', async () => {
    await finding(/^(?=.*is not known)(?=.*source “)/su).click();
    await expect
      .poll(() => analyst.window.locator('.sheet [data-block="1"]').textContent())
      .toBe(article.text.blocks[0]?.text);
  });

  it('a cut-off date that is not asked for is shown first', async () => {
    const { window } = analyst;
    await window.locator('[data-place="cut-off"]').fill('');
    await panel().getByRole('button', { name: 'Review again' }).first().click();
    await finding(/no information cut-off date/).waitFor();
    await finding(/no information cut-off date/).click();
    await expect
      .poll(() => window.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.place ?? ''))
      .toBe('cut-off');
    await analyst.picture('finding-in-the-head');
  });
});
