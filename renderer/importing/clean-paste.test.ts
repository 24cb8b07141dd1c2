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
  it('gives no blocks for an empty clipboard', () =>
    expect(cleanPaste({ html: ' ', text: '\n' })).toEqual([]));
});
