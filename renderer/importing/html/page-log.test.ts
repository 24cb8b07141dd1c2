// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { ArticleDraft, ImportChoices } from '../../../shared/model';
import { importFile } from '../import-file';
import { blocksOf } from './dom-to-blocks';

const PAGE = `<html><head><title>Ice runs out</title></head><body>
<header><ul><li>Home</li><li>Sport</li></ul></header>
<main><h1>Ice runs out</h1><p class="byline">By Sana Mirza</p>
<p><b>GWADAR:</b> Fishing crews at the west bay waited for <u>the plant</u>, and R&amp;D for ice waited with them all week.</p>
<p>They waited nine days for the plant, they said, and on the tenth they sold the catch to the first lorry that came.</p>
<aside class="pull-quote">on the tenth they sold the catch</aside>
<p>Nobody at the plant would say when ice would be made again, or for whom, or at what price it would be sold.</p></main>
<footer>All rights reserved</footer></body></html>`;
const MARKDOWN = `---
title: Ice runs out
outlet: Harbour Post
---

# Ice runs out

*By Sana Mirza*

**GWADAR:** Fishing crews at the west bay waited for the plant, and nobody told them why the ice was late.

They waited nine days.
`;
const run = (fileName: string, text: string, choices: ImportChoices = {}): Promise<ArticleDraft> =>
  importFile({ fileName, mediaType: '', bytes: new TextEncoder().encode(text), choices });
const idOf = (draft: ArticleDraft, rule: string) => draft.steps.find((step) => step.rule === rule)?.id ?? '';
const bodyOf = (draft: ArticleDraft) => draft.blocks.map((block) => block.text);

describe('the log of a page', () => {
  it('names for each piece the place in the file where it stands', async () => {
    const draft = await run('a.html', PAGE);
    const pieces = Object.fromEntries(
      draft.setAside.map((piece) => [
        piece.text,
        piece.rawStart === null ? null : PAGE.slice(piece.rawStart, piece.rawEnd ?? 0),
      ]),
    );
    expect(pieces).toEqual({
      'Home Sport': 'Home</li><li>Sport',
      'Ice runs out': 'Ice runs out',
      'By Sana Mirza': 'By Sana Mirza',
      'GWADAR:': 'GWADAR:',
      'on the tenth they sold the catch': 'on the tenth they sold the catch',
      'All rights reserved': 'All rights reserved',
    });
    expect(draft.setAside.map((piece) => piece.rawStart)).toEqual(
      draft.setAside.map((piece) => piece.rawStart).sort((a, b) => (a ?? 0) - (b ?? 0)),
    );
    for (const step of draft.steps)
      if (step.rawStart !== null) expect(step.rawText).toBe(PAGE.slice(step.rawStart, step.rawEnd ?? 0));
    expect(draft.steps.filter((step) => step.action === 'link-lost').map((step) => step.rawText)).toEqual([
      'the plant',
    ]);
  });

  it('tells equal lines apart by what stands beside them, and gives no place where nothing does', async () => {
    const twin = '<p>Read more: ice</p>';
    const last = '<p>Crews waited for ice, they said on Monday.</p>';
    const placesAmong = async (count: number) => {
      const draft = await run('a.html', `<html><body>${twin.repeat(count)}${last}</body></html>`);
      return draft.steps.filter((step) => step.rule === 'site-line').map((step) => step.rawStart);
    };
    expect(await placesAmong(3)).toEqual([15, 15 + twin.length, 15 + 2 * twin.length]);
    const many = await placesAmong(40);
    expect(many).toHaveLength(40);
    expect(many[20]).toBeNull();
    many.forEach((place, i) => {
      if (place !== null) expect(place).toBe(15 + i * twin.length);
    });
  });

  it('brings back what surrounds the article', async () => {
    const draft = await run('a.html', PAGE);
    expect(bodyOf(draft)).toHaveLength(3);
    const undone = await run('a.html', PAGE, { [idOf(draft, 'page-chrome')]: 'undo' });
    expect(bodyOf(undone).slice(0, 2)).toEqual(['Home', 'Sport']);
    expect(bodyOf(undone)).toHaveLength(5);
    expect(undone.steps.map((step) => step.id)).toEqual(draft.steps.map((step) => step.id));
  });

  it('brings back a marked pull quote and a dateline', async () => {
    const draft = await run('a.html', PAGE);
    const undone = await run('a.html', PAGE, {
      [idOf(draft, 'marked-pull-quote')]: 'undo',
      [idOf(draft, 'dateline')]: 'undo',
    });
    expect(bodyOf(undone)).toHaveLength(4);
    expect(bodyOf(undone)[0]).toMatch(/^GWADAR: Fishing/);
    expect(bodyOf(undone)[2]).toBe('on the tenth they sold the catch');
    expect(undone.record.place.basis).toBe('unknown');
  });
});

describe('the log of a Markdown file', () => {
  it('names places, and gives the head of the file back with its values unknown', async () => {
    const draft = await run('a.md', MARKDOWN);
    expect(draft.record.outlet).toMatchObject({ value: 'Harbour Post', basis: 'in-text' });
    expect(draft.setAside.map((piece) => MARKDOWN.slice(piece.rawStart ?? 0, piece.rawEnd ?? 0))).toEqual([
      '---\ntitle: Ice runs out\noutlet: Harbour Post\n---',
      'Ice runs out',
      'By Sana Mirza',
      'GWADAR:',
    ]);
    const undone = await run('a.md', MARKDOWN, { [idOf(draft, 'front-matter')]: 'undo' });
    expect(undone.record.outlet.basis).toBe('unknown');
    expect(bodyOf(undone)).toContain('outlet: Harbour Post');
  });
});

describe('a page of lines', () => {
  it('has its byline parted before the first long paragraph only', async () => {
    const letter = '<p>The letter was signed<br>By Sana Mir<br>and sent to the council on Friday.</p>';
    const long = `<p>${'Crews waited for ice on Monday, and again on Tuesday, as they had done all through the winter. '.repeat(2)}</p>`;
    const texts = (html: string) =>
      blocksOf(new DOMParser().parseFromString(html, 'text/html').body).map(({ runs }) =>
        runs.map(({ text }) => text).join(''),
      );
    expect(texts(`<p>Ice runs out<br>By Sana Mir<br>5 March 2026</p>${long}`).slice(0, 3)).toEqual([
      'Ice runs out',
      'By Sana Mir',
      '5 March 2026',
    ]);
    expect(texts(long + letter)[1]).toBe(
      'The letter was signed By Sana Mir and sent to the council on Friday.',
    );
    expect(texts(long.replace('</p>', '<br>By Sana Mir they were told to.</p>'))).toHaveLength(1);
  });
  it('takes time by its length, not by its square', () => {
    const lines = 'Crews waited for ice on Monday<br>'.repeat(40_000);
    const { body } = new DOMParser().parseFromString(`<p>${lines}</p>`, 'text/html');
    const start = performance.now();
    expect(blocksOf(body)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(5000);
  }, 60_000);
});

describe('deep nesting', () => {
  it('is refused by a stated limit before a parser meets it', async () => {
    const deep = `<html><body>${'<div>'.repeat(100_000)}<p>Words.</p></body></html>`;
    const start = performance.now();
    await expect(run('deep.html', deep)).rejects.toMatchObject({
      code: 'file-too-large',
      message: expect.stringMatching(/“deep\.html” nests .* 2,000 deep/),
    });
    expect(performance.now() - start).toBeLessThan(2000);
  });
  it('is not seen in a long flat page, nor in scripts and comments', async () => {
    const flat = `<html><body><!-- ${'<div>'.repeat(3000)} --><script>${'<div>'.repeat(3000)}</script><article>${'<p>Crews waited for ice on Monday, and again on Tuesday.<br>'.repeat(3000)}</article></body></html>`;
    expect((await run('flat.html', flat)).blocks.length).toBe(3000);
  }, 60_000);
});
