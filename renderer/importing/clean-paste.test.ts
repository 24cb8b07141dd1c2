// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cleanPaste } from './clean-paste';

const texts = (clipboard: { html?: string; text?: string }) =>
  cleanPaste({ html: '', text: '', ...clipboard }).map((block) => `${block.kind}: ${block.text}`);

describe('paste', () => {
  it('keeps headings, lists, quotes and emphasis of a page', () => {
    const blocks = cleanPaste({
      html: '<h2>Water</h2><p>It is <b>not</b> <i>easy</i>, says <a href="https://a.example/x">a note</a>.</p><ul><li>wheat</li></ul><blockquote>We talk.</blockquote>',
      text: '',
    });
    expect(blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'list-item', 'quote']);
    expect(blocks[1]?.runs).toEqual([
      { text: 'It is ' },
      { text: 'not', bold: true },
      { text: ' ' },
      { text: 'easy', italic: true },
      { text: ', says ' },
      { text: 'a note', href: 'https://a.example/x' },
      { text: '.' },
    ]);
  });
  it('takes the marked fragment of a Windows clipboard only', () => {
    expect(
      texts({
        html: 'Version:0.9\r\nStartHTML:00000097\r\n<html><body>\r\n<!--StartFragment--><p>Only this.</p><!--EndFragment-->\r\n</body></html>',
      }),
    ).toEqual(['paragraph: Only this.']);
  });
  it('takes plain text where there is no HTML, and joins wrapped lines', () => {
    expect(texts({ text: 'First paragraph.\n\nSecond one.' })).toEqual([
      'paragraph: First paragraph.',
      'paragraph: Second one.',
    ]);
  });
  it('drops underline, classes, comments of word processors and invisible characters', () => {
    expect(
      cleanPaste({
        html: '<p class="MsoNormal"><!--[if gte mso 9]><xml>junk</xml><![endif]--><u>Under</u>\u00a0line\u00ad<o:p></o:p></p>',
        text: '',
      }),
    ).toEqual([{ kind: 'paragraph', text: 'Under line', runs: [{ text: 'Under line' }] }]);
  });
  it('removes no words that an import would set aside', () => {
    expect(texts({ text: 'ISLAMABAD: The talks went on.\n\nThe writer is an analyst.' })).toEqual([
      'paragraph: ISLAMABAD: The talks went on.',
      'paragraph: The writer is an analyst.',
    ]);
  });
  it('marks right-to-left paragraphs', () =>
    expect(cleanPaste({ html: '<p>پانی پر تعاون</p>', text: '' })[0]?.dir).toBe('rtl'));
  it('makes items of the paragraphs that Word writes for a list, without the marks among their words', () => {
    const item = (level: number, mark: string, words: string) =>
      `<p class=MsoListParagraphCxSpMiddle style='margin-left:.5in;text-indent:-.25in;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;
    const blocks = cleanPaste({
      html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-style-parent:""}</style></head><body lang=EN-GB><!--StartFragment--><h1>Risks<o:p></o:p></h1>${item(1, '·', 'Rail <b>first</b>')}${item(2, 'o', 'and roads')}${item(1, '1.', 'One')}<p class=MsoNormal>After.</p><!--EndFragment--></body></html>`,
      text: '',
    });
    expect(blocks.map(({ kind, text, level, ordered }) => [kind, text, level, ordered])).toEqual([
      ['heading', 'Risks', 1, undefined],
      ['list-item', 'Rail first', 1, false],
      ['list-item', 'and roads', 2, false],
      ['list-item', 'One', 1, true],
      ['paragraph', 'After.', undefined, undefined],
    ]);
    expect(blocks[1]?.runs).toEqual([{ text: 'Rail ' }, { text: 'first', bold: true }]);
  });
  it('reads what Google Docs wraps in a bold element that is not bold', () => {
    const blocks = cleanPaste({
      html: '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-weight:400">It is </span><span style="font-weight:700">not</span><span style="font-style:italic"> easy</span></p><ul><li dir="ltr" aria-level="1"><p dir="ltr"><span>wheat</span></p></li></ul></b>',
      text: '',
    });
    expect(blocks.map(({ kind, runs }) => [kind, runs])).toEqual([
      ['paragraph', [{ text: 'It is ' }, { text: 'not', bold: true }, { text: ' easy', italic: true }]],
      ['list-item', [{ text: 'wheat' }]],
    ]);
  });
  it('leaves scripts, tracking pictures, classes and addresses of the clipboard behind', () => {
    const blocks = cleanPaste({
      html: '<p class="x" onclick="a()" data-track="1">Words<img src="https://t.example/1.gif"><script>a()</script></p><a href="javascript:a()">link</a>',
      text: '',
    });
    expect(JSON.stringify(blocks)).not.toMatch(/t\.example|javascript|onclick|track|class/);
    expect(blocks.map(({ text }) => text)).toEqual(['Words', 'link']);
  });
  it('gives no blocks for an empty clipboard', () =>
    expect(cleanPaste({ html: ' ', text: '\n' })).toEqual([]));
});
