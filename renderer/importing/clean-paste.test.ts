// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { PastedBlock, PastedRun, Run } from '../../shared/model';
import { cleanPaste } from './clean-paste';

const cleaned = (clipboard: { html?: string; text?: string }) =>
  cleanPaste({ html: '', text: '', ...clipboard });
/** Runs as an analyst would read them: bold words between asterisks, notes between brackets. */
const wordsOf = (runs: readonly PastedRun[]): string =>
  runs
    .map((run) =>
      'note' in run ? `[^${run.note.map((words: Run[]) => wordsOf(words)).join(' / ')}]` : styled(run),
    )
    .join('');
const styled = ({ text, bold, italic }: Run): string =>
  bold === true ? `*${text}*` : italic === true ? `_${text}_` : text;
const textOf = ({ runs, rows }: PastedBlock): string =>
  rows === undefined
    ? wordsOf(runs)
    : rows.map((cells) => cells.map((cell) => wordsOf(cell.runs)).join(' | ')).join(' // ');
const texts = (clipboard: { html?: string; text?: string }) =>
  cleaned(clipboard).map((block) => `${block.kind}: ${textOf(block)}`);

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
  it('keeps lines across the page and page breaks, as each program writes them', () => {
    const kinds = (html: string) => cleaned({ html }).map(({ kind }) => kind);
    const parted = (kind: string) => ['paragraph', kind, 'paragraph'];
    expect(kinds('<p>One.</p><hr><p>Two.</p>')).toEqual(parted('rule'));
    const word =
      "<span lang=EN-GB><br clear=all style='mso-special-character:line-break;page-break-before:always'></span>";
    expect(kinds(`<p class=MsoNormal>One.</p>${word}<p class=MsoNormal>Two.</p>`)).toEqual(
      parted('page-break'),
    );
    expect(kinds(`<p class=MsoNormal>One.${word}Two.</p>`)).toEqual(parted('page-break'));
    expect(kinds('<p>One.</p><p style="page-break-before: always">Two.</p>')).toEqual(parted('page-break'));
    expect(kinds('<p>One.</p><hr style="page-break-before:always;display:none;"><p>Two.</p>')).toEqual(
      parted('page-break'),
    );
    expect(kinds('<hr><p>One.</p><p>Two.</p><hr>')).toEqual(['paragraph', 'paragraph']);
  });
  it('keeps the marks of lists in cells, which hold lines alone', () => {
    const list = '<ul><li>rail<ul><li>west</li></ul></li><li>road</li></ul>';
    const numbers = '<p>First:</p><ol><li>sign</li><li>pay</li></ol><p>Then wait.</p>';
    const word = '<html xmlns:o="urn:schemas-microsoft-com:office:office">';
    expect(texts({ html: `${word}<table><tr><td>${list}</td><td>${numbers}</td></tr></table>` })).toEqual([
      'table: • rail\n– west\n• road | First:\n1. sign\n2. pay\nThen wait.',
    ]);
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
    ).toEqual([{ kind: 'paragraph', runs: [{ text: 'Under line' }] }]);
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
    expect(blocks.map((block) => [block.kind, textOf(block), block.level, block.ordered])).toEqual([
      ['heading', 'Risks', 1, undefined],
      ['list-item', 'Rail *first*', 1, false],
      ['list-item', 'and roads', 2, false],
      ['list-item', 'One', 1, true],
      ['paragraph', 'After.', undefined, undefined],
    ]);
    expect(blocks[1]?.runs).toEqual([{ text: 'Rail ' }, { text: 'first', bold: true }]);
  });
  it('keeps the bold words of Word, whatever it says of other scripts', () => {
    const blocks = cleanPaste({
      html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><p class=MsoNormal>It is <b style='mso-bidi-font-weight:normal'>not</b> <i style='mso-bidi-font-style:normal'>so</i> <span style='mso-bidi-font-weight:bold'>easy</span>.</p><!--EndFragment--></body></html>`,
      text: '',
    });
    expect(blocks[0]?.runs).toEqual([
      { text: 'It is ' },
      { text: 'not', bold: true },
      { text: ' ' },
      { text: 'so', italic: true },
      { text: ' easy.' },
    ]);
  });
  it.each([
    [
      'struck out with changes tracked',
      'The port is <del>not </del><ins>now </ins>open.',
      'The port is now open.',
    ],
    ['hidden text', "Open<span style='display:none;mso-hide:all'> (secret)</span> now.", 'Open now.'],
    [
      'marks of comments, never what they are about',
      `<a style='mso-comment-reference:AK_1;mso-comment-date:20260401T0900'>Open now</a><span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[AK1]</a><span style='mso-special-character:comment'>&nbsp;</span></span></span>.`,
      'Open now.',
    ],
    ['what a printer alone hides', "Open<span style='mso-hide:screen'> now</span>.", 'Open now.'],
  ])('leaves out of Word’s clipboard %s', (_name, words, expected) => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><p class=MsoNormal>${words}</p><div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Is it?</p></div></div><!--EndFragment--></body></html>`;
    const blocks = cleanPaste({ html, text: '' });
    expect(blocks.filter(({ kind }) => kind !== 'left-out').map(textOf)).toEqual([expected]);
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
    expect(blocks.map(textOf)).toEqual(['Words', 'link', '']);
    expect(blocks.at(-1)).toEqual({ kind: 'left-out', why: 'picture', runs: [] });
  });
  it('gives no blocks for an empty clipboard', () =>
    expect(cleanPaste({ html: ' ', text: '\n' })).toEqual([]));
});

describe('notes on the clipboard', () => {
  const call = (note: number) =>
    `<a style='mso-footnote-id:ftn${note}' href="#_ftn${note}" name="_ftnref${note}" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span>[${note}]</span><![endif]></span></span></a>`;
  const note = (number: number, ...paragraphs: string[]) =>
    `<div style='mso-element:footnote' id=ftn${number}>${paragraphs
      .map(
        (words, index) =>
          `<p class=MsoFootnoteText>${index === 0 ? `<a style='mso-footnote-id:ftn${number}' href="#_ftnref${number}" name="_ftn${number}" title=""><span class=MsoFootnoteReference>[${number}]</span></a> ` : ''}${words}<o:p></o:p></p>`,
      )
      .join('')}</div>`;
  const list = (...notes: string[]) =>
    `<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>${notes.join('')}</div>`;
  const word = (inside: string, behind = '') =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=EN-US><!--StartFragment-->${inside}<!--EndFragment-->${behind}</body></html>`;
  const words = `<p class=MsoNormal>The dam holds${call(1)}, and the road${call(2)} does not.<o:p></o:p></p>`;
  const told = ['paragraph: The dam holds[^Seen in <i>May</i>.], and the road[^One. / *Two*.] does not.'].map(
    (line) => line.replace('<i>May</i>', '_May_'),
  );
  const notes = list(note(1, 'Seen in <i>May</i>.'), note(2, 'One.', '<b>Two</b>.'));

  it('of Word are notes, whether they stand in the copied part or behind it', () => {
    expect(texts({ html: word(words + notes) })).toEqual(told);
    expect(texts({ html: word(words, notes) })).toEqual(told);
  });
  it('of Word’s endnotes, and with the name of the file before the mark, too', () => {
    const end = (html: string) => html.replaceAll('ftn', 'edn').replaceAll('footnote', 'endnote');
    expect(texts({ html: word(end(words) + end(notes)).replaceAll('href="#', 'href="memo.htm#') })).toEqual(
      told,
    );
  });
  it('of LibreOffice, Google Docs and pages with linked notes are notes', () => {
    expect(
      texts({
        html: '<html><head><meta name="generator" content="LibreOffice 24.2"></head><body><p>A line<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> on.</p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Its note.</p><p>More.</p></div></body></html>',
      }),
    ).toEqual(['paragraph: A line[^Its note. / More.] on.']);
    expect(
      texts({
        html: '<b style="font-weight:normal" id="docs-internal-guid-1"><p>A line<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> on.</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> Its note.</span></p></div></b>',
      }),
    ).toEqual(['paragraph: A line[^Its note.] on.']);
    expect(
      texts({
        html: '<p>A line<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> on.</p><section class="footnotes"><hr><ol><li id="fn1"><p>Its note.<a href="#fnref1" role="doc-backlink">back</a></p></li></ol></section>',
      }),
    ).toEqual(['paragraph: A line[^Its note.] on.']);
  });
  it('without their words stay as they are printed, and links to a heading stay words', () => {
    expect(texts({ html: word(words) })).toEqual(['paragraph: The dam holds[1], and the road[2] does not.']);
    expect(
      texts({
        html: '<p>See <a href="#risks" id="to-risks">Risks</a>.</p><h2 id="risks">Risks</h2><p>Many.</p>',
      }),
    ).toEqual(['paragraph: See Risks.', 'heading: Risks', 'paragraph: Many.']);
    expect(
      texts({ html: '<p><a id="a" href="#b">One</a> words.</p><p><a id="b" href="#a">Two</a> others.</p>' }),
    ).toEqual(['paragraph: One words.', 'paragraph: Two others.']);
    expect(
      texts({
        html: '<p><a id="a" href="#b">1</a> Risks</p><div><h2 id="b"><a href="#a">Risks</a></h2><p>Many.</p></div>',
      }),
    ).toEqual(['paragraph: 1 Risks', 'heading: Risks', 'paragraph: Many.']);
  });
  it('that share an element are left as words: nothing says whose are whose', () => {
    const [, notes] = texts({
      html: '<p>It will not lend<a id="r1" href="#n1">1</a> before spring<a id="r2" href="#n2">2</a>.</p><p><a id="n1" href="#r1">1</a> First note. <a id="n2" href="#r2">2</a> Second note.</p>',
    });
    expect(notes).toBe('paragraph: 1 First note. 2 Second note.');
  });

  it('cannot be forged by characters that hold their places', () =>
    expect(texts({ html: '<p>\ufdd00\ufdd3 \ufdd10\ufdd3 words\ufdd2.</p>' })).toEqual([
      'paragraph: 0 0 words.',
    ]));
});

describe('numbers of pasted lists', () => {
  const word = (mark: string, words: string, level = 1) =>
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span>${words}</p>`;
  const numbers = (html: string) =>
    cleaned({ html })
      .filter(({ kind }) => kind === 'list-item')
      .map((block) => `${block.number ?? '-'}: ${textOf(block)}`);
  it.each([
    ['begin at 1', '<ol><li>a</li><li>b</li></ol>', ['1: a', '2: b']],
    ['begin where the list says', '<ol start="3"><li>a</li><li><p>b</p></li></ol>', ['3: a', '4: b']],
    ['go on from what an item says', '<ol><li>a<li value=7><b>b</b><li>c</ol>', ['1: a', '7: *b*', '8: c']],
    ['go down', '<ol reversed><li>a</li><li>b</li></ol>', ['2: a', '1: b']],
    [
      'of a list in a list',
      '<ol><li>a<ol start=4><li>in</li></ol></li><li>b</li></ol>',
      ['1: a', '4: in', '2: b'],
    ],
    ['of bullets are none', '<ul><li value=4>a</li></ul>', ['-: a']],
    ['that are none are not read', '<ol start="x"><li value="-3">a</li><li>b</li></ol>', ['-: a', '-: b']],
    [
      'of Word are in its marks',
      word('3.', 'a') + word('4.', 'b') + word('4.1.', 'in', 2) + word('a)', 'letter', 2),
      ['3: a', '4: b', '1: in', '-: letter'],
    ],
  ])('%s', (_name, html, expected) => expect(numbers(html)).toEqual(expected));

  it('stand in front of their lines in a cell', () => {
    const table = '<table><tr><td>Steps<td>Who<tr><td><ol start=3><li>sign<li>pay</ol><td>Bank</table>';
    expect(texts({ html: `<meta name=generator content="LibreOffice">${table}` })).toEqual([
      'table: Steps | Who // 3. sign\n4. pay | Bank',
    ]);
  });
});

describe('tables on the clipboard', () => {
  it('keep bold and italic, links, notes, merged cells, lines and a marked head', () => {
    const [table, after] = cleaned({
      html: `<table><thead><tr><th>Port</th><th colspan=2>Depth</th></tr></thead><tbody><tr><td rowspan=2><b>Gwadar</b></td><td>now</td><td><p class=x>14 m<br>or more</p></td></tr><tr><td><i>later</i></td><td><a href="https://a.example/x">20 m</a></td></tr></tbody></table><p>After.</p>`,
    });
    expect(table).toEqual({
      kind: 'table',
      runs: [],
      hasHead: true,
      rows: [
        [{ runs: [{ text: 'Port' }] }, { runs: [{ text: 'Depth' }], colSpan: 2 }],
        [
          { runs: [{ text: 'Gwadar', bold: true }], rowSpan: 2 },
          { runs: [{ text: 'now' }] },
          { runs: [{ text: '14 m\nor more' }] },
        ],
        [
          { runs: [{ text: 'later', italic: true }] },
          { runs: [{ text: '20 m', href: 'https://a.example/x' }] },
        ],
      ],
    });
    expect(after && textOf(after)).toBe('After.');
  });
  it('inside a table that lays out a page lose no cell', () => {
    const data =
      '<table><tr><th>Bank</th><th>Loan</th></tr><tr><td>ADB</td><td>will not lend</td></tr></table>';
    const [, table] = texts({
      html: `<table><tr><td><p>Menu</p></td><td>${data}<p>Behind</p></td></tr></table>`,
    });
    expect(table?.replaceAll('*', '')).toBe('table: Bank | Loan // ADB | will not lend');
  });

  const WORD = '<html xmlns:o="urn:schemas-microsoft-com:office:office">';
  const INNER = '<table><tr><td><p>May</p></td><td>14</td></tr><tr><td>June</td><td>20</td></tr></table>';
  it('of Word that hold a table keep it as lines of the cell, and say so', () => {
    const blocks = cleaned({
      html: `${WORD}<p>Before</p><table><tr><td>Port</td><td>Depth</td></tr><tr><td>Gwadar</td><td>By month:${INNER}</td></tr></table><p>After</p>`,
    });
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(textOf(blocks[1] as PastedBlock)).toBe('Port | Depth // Gwadar | By month:\nMay | 14\nJune | 20');
    expect(blocks[1]?.heldTable).toBe(true);
  });
  it('that only lay out a mail around a table are not taken for one', () => {
    const frame = (inside: string) => `<table><tr><td>${inside}</td></tr></table>`;
    const blocks = cleaned({ html: `${WORD}${frame(frame(`<p>Dear all</p>${INNER}<p>Regards</p>`))}` });
    expect(blocks.filter(({ rows }) => rows).map(textOf)).toEqual(['May | 14 // June | 20']);
    expect(blocks.some(({ heldTable }) => heldTable)).toBe(false);
  });

  it('with a list in a cell keep its words', () => {
    const [table] = cleaned({
      html: '<table><tr><th>Bank</th><th>Loan</th></tr><tr><td>ADB</td><td><ol><li>will not lend</li></ol></td></tr></table>',
    });
    expect(
      table?.rows
        ?.flat()
        .map((cell) => wordsOf(cell.runs))
        .join(' '),
    ).toContain('will not lend');
  });

  it('of Word are tables even with several paragraphs or items in a cell; those that lay out a page are words', () => {
    const cells =
      '<table><tr><td><p>Rail</p><p>Road</p></td><td><ul><li>slow</li><li>dear</li></ul></td></tr></table>';
    expect(
      texts({ html: `<html xmlns:o="urn:schemas-microsoft-com:office:office">${cells}</html>` }),
    ).toEqual(['table: Rail\nRoad | • slow\n• dear']);
    expect(texts({ html: cells })).toEqual([
      'paragraph: Rail',
      'paragraph: Road',
      'list-item: slow',
      'list-item: dear',
    ]);
  });
});

describe('note calls of an encyclopaedia on the clipboard', () => {
  const call = (mark: string, href: string, name = 'reference') =>
    `<sup class="${name}"><a href="${href}">${mark}</a></sup>`;
  it.each([
    ['a call to a note that was not copied', call('[1]', '#cite_note-1'), 'Lahore grew fast.'],
    [
      'one with the whole address',
      call('[12]', 'https://en.wiki.example/wiki/Lahore#cite_note-12'),
      'Lahore grew fast.',
    ],
    ['a named group', call('[note 2]', '#cite_note-2'), 'Lahore grew fast.'],
    ['a power stays', '<sup>2</sup>', 'Lahore² grew fast.'],
    ['a bracket of the text stays', call('[1]', '/price'), 'Lahore[1] grew fast.'],
    [
      'words stay',
      call('[citation by the whole ministry]', '#cite_note-1'),
      'Lahore[citation by the whole ministry] grew fast.',
    ],
    ['another raised mark stays', call('[1]', '#cite_note-1', 'price'), 'Lahore[1] grew fast.'],
  ])('%s', (_name, mark, words) => {
    expect(texts({ html: `<p>Lahore${mark} grew fast.</p>` })).toEqual([`paragraph: ${words}`]);
  });
});

describe('line breaks on the clipboard', () => {
  it('of preformatted text stay, and an empty line parts paragraphs', () => {
    expect(texts({ html: '<pre>one\ntwo\n\nthree\n</pre>' })).toEqual([
      'paragraph: one\ntwo',
      'paragraph: three',
    ]);
    expect(texts({ html: '<pre><code>a <b>b</b>\nc\r\nd\n</code></pre><p>after\nit</p>' })).toEqual([
      'paragraph: a *b*\nc\nd',
      'paragraph: after it',
    ]);
  });

  it('stay in their paragraph, two in a row end it, and lines set to a measure are one', () => {
    expect(texts({ html: '<p>Ministry of Rail<br>Lahore</p><p>One<br><br>two</p>' })).toEqual([
      'paragraph: Ministry of Rail\nLahore',
      'paragraph: One',
      'paragraph: two',
    ]);
    const line = 'The committee took note of the report on the line that is to';
    expect(texts({ html: `<p>${line}<br>${line}<br>end.</p>` })).toEqual([`paragraph: ${line} ${line} end.`]);
  });
});
