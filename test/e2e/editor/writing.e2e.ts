import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BriefStory, caretAt, cite, drawn, p, quoted, startBriefStory, t, until } from './brief-story';

const MONEY = 'The money follows the railway, not the other way round';

describe('writing a brief', () => {
  let story: BriefStory;
  beforeAll(async () => {
    story = await startBriefStory();
  });
  afterAll(() => story?.discard());

  const start = async (
    name: string,
    build: (money: Awaited<ReturnType<BriefStory['quote']>>) => Parameters<BriefStory['newBrief']>[1][],
  ) => {
    const rail = await story.article('rail');
    const money = await story.quote(rail, 2, MONEY);
    const brief = await story.newBrief(name, ...build(money));
    await story.open(brief.id);
    return { rail, money, brief };
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) await story.window.keyboard.press(key);
  };

  it('a changed word turns the verdict, and undo turns it back', async () => {
    const { window } = story;
    await start('Verdict', (money) => [
      p(t('He said '), quoted(money), cite('c1', money.articleId), t(' then.')),
    ]);
    const quotation = window.locator('.quotation');
    await until(window, async () => (await quotation.getAttribute('data-verdict')) === 'exact');
    await caretAt(window, ', not the', 6, 0);
    await press('Backspace', 'Backspace', 'Backspace', 'Backspace');
    await until(window, async () => (await quotation.getAttribute('data-verdict')) === 'changed');
    expect(await window.locator('.verdict-card').innerText()).toContain('“not” is missing');
    expect(await window.locator('.verdict-why b').innerText()).toBe('not');
    await until(window, async () => (await window.locator('.status').innerText()).includes('1 changed'));
    await press('Control+z', 'Control+z', 'Control+z', 'Control+z');
    await until(window, async () => (await quotation.getAttribute('data-verdict')) === 'exact');
    expect(await drawn(window)).toBe(`He said “${MONEY}”[1] then.`);
  });

  it('“Restore words” puts the stored words back', async () => {
    const { window } = story;
    await start('Restore', (money) => [
      p(quoted(money, MONEY.replace(' not ', ' ')), cite('c1', money.articleId)),
    ]);
    await window.locator('.verdict-card .btn', { hasText: 'Restore words' }).click();
    await until(
      window,
      async () => (await window.locator('.quotation').getAttribute('data-verdict')) === 'exact',
    );
    expect(await drawn(window)).toBe(`“${MONEY}”[1]`);
  });

  it('what is typed at the edges of a quotation stays outside', async () => {
    const { window } = story;
    await start('Edges', (money) => [
      p(t('He said '), quoted(money), cite('c1', money.articleId), t(' then.')),
    ]);
    await caretAt(window, 'round', 5);
    await window.keyboard.type('!');
    await caretAt(window, 'The money', 0);
    await window.keyboard.type('x ');
    expect(await drawn(window)).toBe(`He said x “${MONEY}”![1] then.`);
    expect(await window.locator('.quotation').getAttribute('data-verdict')).toBe('exact');
  });

  it('text composed by an input method at the edge stays outside too', async () => {
    const { window, app } = story;
    await start('Composing', (money) => [p(quoted(money), cite('c1', money.articleId))]);
    await caretAt(window, 'round', 5);
    const session = await window.context().newCDPSession(window);
    await session.send('Input.imeSetComposition', { text: 'あ', selectionStart: 1, selectionEnd: 1 });
    await session.send('Input.imeSetComposition', { text: 'ああ', selectionStart: 2, selectionEnd: 2 });
    await session.send('Input.insertText', { text: '亜' });
    await window.waitForTimeout(150);
    expect((await drawn(window)).replace(/\u200b/g, '')).toBe(`“${MONEY}”亜[1]`);
    expect(await window.locator('.quotation').textContent()).toBe(MONEY);
    expect(app.windows().length).toBeGreaterThan(0);
  });

  it('arrows walk over citations that stand side by side', async () => {
    const { window } = story;
    await start('Arrows', (money) => [
      p(t('a'), cite('c1', money.articleId), cite('c2', money.articleId), t('b')),
    ]);
    await caretAt(window, 'a', 1);
    for (let step = 0; step < 8; step++) await press('ArrowRight');
    await window.keyboard.type('z');
    expect(await drawn(window)).toBe('a[1][2]bz');
    for (let step = 0; step < 9; step++) await press('ArrowLeft');
    await window.keyboard.type('y');
    expect(await drawn(window)).toBe('ya[1][2]bz');
  });

  it('Backspace and Delete beside citations take one at a time', async () => {
    const { window } = story;
    await start('Chips', (money) => [
      p(t('ab'), cite('c1', money.articleId), cite('c2', money.articleId), t('cd')),
    ]);
    await caretAt(window, 'cd', 0);
    await press('Backspace');
    if ((await drawn(window)) === 'ab[1][2]cd') await press('Backspace');
    expect(await drawn(window)).toBe('ab[1]cd');
    await caretAt(window, 'ab', 2);
    await press('Delete');
    if ((await drawn(window)) === 'ab[1]cd') await press('Delete');
    expect(await drawn(window)).toBe('abcd');
    await press('Control+z', 'Control+z');
    await until(window, async () => (await drawn(window)) === 'ab[1][2]cd');
  });

  it('citations at the start and the end of a paragraph can be written around', async () => {
    const { window } = story;
    await start('Ends', (money) => [p(cite('c1', money.articleId), t('mid'), cite('c2', money.articleId))]);
    await caretAt(window, 'mid', 0);
    await press('Home');
    await window.keyboard.type('A');
    await press('End');
    await window.keyboard.type('Z');
    expect(await drawn(window)).toBe('A[1]mid[2]Z');
  });

  it('a selection across quotation and citation is deleted whole and comes back whole', async () => {
    const { window } = story;
    const { brief } = await start('Across', (money) => [
      p(t('start '), quoted(money), cite('c1', money.articleId), t(' end')),
    ]);
    const before = await drawn(window);
    await window.locator('.brief-text').focus();
    await press('Control+a', 'Delete');
    expect(await drawn(window)).toBe('');
    await press('Control+z');
    await until(window, async () => (await drawn(window)) === before);
    const { state } = await story.stored(brief.id);
    expect(JSON.stringify(state)).toContain('"citationId":"c1"');
  });

  it('quotations and citations keep their ids when copied to another brief', async () => {
    const { window } = story;
    const rail = await story.article('rail');
    const money = await story.quote(rail, 2, MONEY);
    const from = await story.newBrief(
      'Copy from',
      p(t('He said '), quoted(money), cite('from-1', rail.id), cite('from-2', rail.id, 3), t(' then.')),
    );
    const to = await story.newBrief('Copy to', p(t('Here: ')));
    await story.open(from.id);
    await window.locator('.brief-text').focus();
    await press('Control+a', 'Control+c');
    await story.open(to.id);
    await caretAt(window, 'Here', 6);
    await press('Control+v');
    await until(window, async () => (await drawn(window)).includes('[2]'));
    expect(await drawn(window)).toBe(`Here: He said “${MONEY}”[1][2] then.`);
    await until(
      window,
      async () => (await window.locator('.quotation').getAttribute('data-verdict')) === 'exact',
    );
    const { state } = await story.stored(to.id);
    expect(JSON.stringify(state)).toContain(`"quoteId":"${money.id}"`);
    expect(JSON.stringify(state)).toContain('"citationId":"from-1"');
    await press('Control+v');
    await until(window, async () => (await window.locator('.citation').count()) === 4);
    const ids = [
      ...JSON.stringify((await story.stored(to.id)).state).matchAll(/"citationId":"([^"]+)"/g),
    ].map((match) => match[1]);
    expect(new Set(ids).size).toBe(4);
  });

  it('right-to-left words are quoted, written and matched', async () => {
    const { window } = story;
    const urdu = await story.article('urdu');
    const words = urdu.text.blocks[0]?.text.split(' ').slice(0, 5).join(' ') ?? '';
    const quote = await story.quote(urdu, 1, words);
    const brief = await story.newBrief('Right to left', p(t('خبر: '), quoted(quote), cite('c1', urdu.id, 1)));
    await story.open(brief.id);
    await until(
      window,
      async () => (await window.locator('.quotation').getAttribute('data-verdict')) === 'exact',
    );
    expect(await window.locator('.brief-text p').evaluate((el) => getComputedStyle(el).direction)).toBe(
      'rtl',
    );
    expect(
      await window.locator('.quotation').evaluate((el) => getComputedStyle(el, '::before').content),
    ).toBe('"”"');
    await window.locator('.brief-text').focus();
    await press('Control+End');
    await window.keyboard.type(' آج');
    expect(await drawn(window)).toBe(`خبر: “${words}”[1] آج`);
  });

  it('a page pasted with scripts brings its words and nothing else', async () => {
    const { window } = story;
    await start('Paste', () => [p(t('Start '))]);
    await caretAt(window, 'Start', 6);
    const html =
      '<p>first <b>words</b></p><script>window.broken = 1</script><img src="https://example.org/x.png" onerror="window.broken = 2"><p onclick="window.broken = 3">second</p><a href="javascript:window.broken=4">third</a>';
    await window.locator('.brief-text').evaluate((root, markup) => {
      const data = new DataTransfer();
      data.setData('text/html', markup);
      data.setData('text/plain', 'first words second third');
      root.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, html);
    await until(window, async () => (await drawn(window)).includes('third'));
    expect(await drawn(window)).toMatch(/^Start first words\nsecond\n?third$/);
    expect(await window.evaluate(() => 'broken' in globalThis)).toBe(false);
    expect(
      await window
        .locator('.brief-text')
        .evaluate((root) => root.querySelectorAll('img, script, [onclick], [href^="javascript"]').length),
    ).toBe(0);
  });

  it('what Word copies keeps its notes, its table and its lines, and is one step to undo', async () => {
    const { window } = story;
    const { brief } = await start('From Word', () => [p(t('Start '))]);
    await caretAt(window, 'Start', 6);
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
      <h4>Ports<o:p></o:p></h4>
      <p class=MsoNormal>The dam holds<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> for now.<o:p></o:p></p>
      <table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Quay</b></p></td><td><p class=MsoNormal>deep</p></td></tr><tr><td colspan=2><p class=MsoNormal>Both <i>silted</i></p></td></tr></table>
      <div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> Seen in <i>May</i>.<o:p></o:p></p></div></div>
      <!--EndFragment--></body></html>`;
    await window.locator('.brief-text').evaluate((root, markup) => {
      const data = new DataTransfer();
      data.setData('text/html', markup);
      data.setData('text/plain', 'Ports The dam holds[1] for now.');
      root.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, html);
    await window.locator('.brief-text .footnote').waitFor();
    await until(window, async () =>
      (await window.locator('.brief-notes').innerText()).includes('Seen in May.'),
    );
    const saved = JSON.stringify((await story.stored(brief.id)).state.root.children);
    expect(saved).toContain('"tag":"h3"');
    expect(saved).toMatch(/"text":"Quay","format":1|"format":1[^}]*"text":"Quay"/);
    expect(saved).toContain('"colSpan":2');
    expect(saved).not.toContain('[1]');
    await press('Control+z');
    await until(window, async () => (await drawn(window)).trim() === 'Start');
  });

  it('a source is found, cited and given its place by keys alone', async () => {
    const { window } = story;
    const { brief, rail } = await start('Cite', () => [p(t('Claim'))]);
    await caretAt(window, 'Claim', 5);
    await press('Alt+c');
    await window.keyboard.type('railway');
    await window.locator('.source-finder [role="option"]').first().waitFor();
    await press('Enter');
    await window.locator('.citation-panel').waitFor();
    await window.keyboard.type('4');
    await press('Enter');
    await window.locator('.citation-panel').waitFor({ state: 'detached' });
    await window.keyboard.type(' more');
    expect(await drawn(window)).toBe('Claim[1] more');
    const { state } = await story.stored(brief.id);
    expect(state.root.children[0]).toMatchObject({
      children: [{}, { items: [{ articleId: rail.id, locator: { label: 'paragraph', value: '4' } }] }, {}],
    });
    await until(window, async () =>
      (await window.locator('.brief-notes li').innerText()).includes('para. 4'),
    );
  });

  it('numbers and texts of citations follow the order and the style', async () => {
    const { window } = story;
    await start('Styles', (money) => [
      p(t('One'), cite('c1', money.articleId), t(' two'), cite('c2', money.articleId, 3)),
    ]);
    await until(window, async () =>
      (await window.locator('.brief-notes li').nth(1).innerText()).includes('Ibid.'),
    );
    await window.locator('.memo-row select').selectOption('apa');
    await until(window, async () =>
      /\(.*para\. 2\)/.test(await window.locator('.citation').first().innerText()),
    );
    expect(await window.locator('.brief-notes').innerText()).toMatch(/^References/);
    const styles = await window.locator('.memo-row select option').allInnerTexts();
    expect(styles).toHaveLength(10);
    expect(styles.at(-1)).toBe('Add a style…');
    await window.locator('.memo-row select').selectOption('oscola');
    await until(window, async () =>
      (await window.locator('.brief-notes li').nth(1).innerText()).includes('ibid para 3.'),
    );
    await window.locator('.memo-row select').selectOption('crs');
    await until(window, async () =>
      (await window.locator('.brief-notes li').nth(1).innerText()).includes('paragraph 3.'),
    );
    await window.locator('.memo-row select').selectOption('mla');
    await until(window, async () => /^Works Cited/.test(await window.locator('.brief-notes').innerText()));
  });

  it('quotation marks follow the style', async () => {
    const { window } = story;
    await start('Marks', (money) => [p(t('He says '), quoted(money), cite('c1', money.articleId), t('.'))]);
    const mark = () =>
      window
        .locator('.quotation')
        .first()
        .evaluate((element) => getComputedStyle(element, '::before').content);
    await window.locator('.quotation').first().waitFor();
    expect(await mark()).toContain('“');
    await window.locator('.memo-row select').selectOption('oscola');
    await until(window, async () => (await mark()).includes('‘'));
  });
});
