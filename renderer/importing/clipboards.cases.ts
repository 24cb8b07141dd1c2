/** Clipboards as programs write them, in words of our own, and what a brief gets of them, told in lines. */
type Clipboard = { name: string; html: string; blocks: readonly string[] };

const OFFICE =
  'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"';

/** Word's page around what was copied; `behind` it stand its notes and comments. */
const word = (copied: string, behind = ''): string =>
  `<html ${OFFICE}><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm;} @list l0 {mso-list-id:1;} --></style></head><body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->${copied}<!--EndFragment-->${behind}</body></html>`;

const item = (
  mark: string,
  words: string,
  list = 'l0 level1 lfo1',
  tag = 'p class=MsoListParagraph',
): string =>
  `<${tag} style='text-indent:-18.0pt;mso-list:${list}'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></${tag.split(' ')[0]}>`;

const google = (copied: string): string =>
  `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">${copied}</b><br class="Apple-interchange-newline">`;

export const CLIPBOARDS: readonly Clipboard[] = [
  {
    name: 'Word: tracked changes, in the text and in a note',
    html: word(
      `<p class=MsoNormal><span class=GramE>The <st1:place w:st="on">Lahore</st1:place> line will</span> <span class=msoDel><del cite="mailto:A" datetime="2026-04-01T09:00">not</del></span><span class=msoIns><ins cite="mailto:A" datetime="2026-04-01T09:00">soon</ins></span> open<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a>.<o:p></o:p></p>`,
      `<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> It is <del>never</del> so.<o:p></o:p></p></div></div>`,
    ),
    blocks: [
      'paragraph: The Lahore line will soon open[^It is so.].',
      'left-out: struck not',
      'left-out: struck never',
    ],
  },
  {
    name: 'Word: words struck through, hidden, and with comments',
    html: word(
      `<p class=MsoNormal>It will <s>not</s> <a style='mso-comment-reference:A_1'>open</a><span class=MsoCommentReference><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[A1]</a><span style='mso-special-character:comment'>&nbsp;</span></span> now<span style='display:none;mso-hide:all'> (secret)</span>.</p>`,
      `<div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><a name="_msocom_1"></a><p class=MsoCommentText>Is it?</p></div></div></div>`,
    ),
    blocks: [
      'paragraph: It will open now.',
      'left-out: comment ',
      'left-out: hidden (secret)',
      'left-out: struck not',
    ],
  },
  {
    name: 'Word: lists, a numbered heading, a page number that a screen does not show',
    html: word(
      `${item('1.2', 'Ports', 'l4 level2 lfo5', 'h2')}${item('·', 'deep')}${item('o', 'inner', 'l0 level2 lfo1')}${item('12.', 'twelfth', 'l3 level1 lfo9')}<p class=MsoToc1><a href="#_Toc1">Summary<span style='display:none;mso-hide:screen'>1</span></a></p>`,
    ),
    blocks: [
      'heading: 1.2 Ports',
      'list-item: deep',
      'list-item: inner',
      'list-item: twelfth',
      'paragraph: Summary',
    ],
  },
  {
    name: 'Excel: the marks of the copied part stand in the table',
    html: `<html ${OFFICE}><head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\.";} --></style></head><body><table border=0 style='border-collapse:collapse'><!--StartFragment--><colgroup><col width=64 span=2></colgroup><tr height=20><td>Port</td><td class=xl65 align=right>Share</td></tr><tr><td>Gwadar</td><td align=right x:num="0.125">12.5%</td></tr><!--EndFragment--></table></body></html>`,
    blocks: ['table: Port | Share // Gwadar | 12.5%'],
  },
  {
    name: 'a mark of the copied part in a list',
    html: '<html><body><ul><li>no</li></ul><ol start=2><!--StartFragment--><li>two</li><li>three</li><!--EndFragment--></ol></body></html>',
    blocks: ['list-item: two', 'list-item: three'],
  },
  {
    name: 'Google Docs: struck words, powers, line breaks, boxes to tick',
    html: google(
      `<p dir="ltr"><span style="font-weight:400;text-decoration:none;vertical-align:baseline">It will </span><span style="font-weight:400;text-decoration:line-through;">not</span><span> hold 10</span><span style="font-size:0.6em;vertical-align:super;">6</span><span> t.</span></p><p><span>Line one</span><span><br></span><span>Line two</span></p><p><span>End.</span><span><br></span><span><br></span><span>New.</span></p><ul><li role="checkbox" aria-checked="false"><img src="data:x" width="18px" aria-roledescription="checkbox"><p role="presentation"><span>to do</span></p></li></ul>`,
    ),
    blocks: [
      'paragraph: It will hold 10⁶ t.',
      'paragraph: Line one\nLine two',
      'paragraph: End.',
      'paragraph: New.',
      'list-item: to do',
      'left-out: struck not',
    ],
  },
  {
    name: 'LibreOffice: hidden and struck words, an item of two paragraphs',
    html: '<html><head><meta name="generator" content="LibreOffice 24.2"></head><body><p>Open <span style="display: none">hidden</span> <strike>never</strike> now.</p><ol><li value="4"><p>four</p><p>more of it</p></li><li><p>five</p></li></ol></body></html>',
    blocks: [
      'paragraph: Open now.',
      'list-item: four\n\nmore of it',
      'list-item: five',
      'left-out: hidden hidden',
      'left-out: struck never',
    ],
  },
  {
    name: 'a page: quotation marks of the browser, a picture, a formula, a smiley',
    html: '<p>He said <q>no</q> <img src="x.png" width="640" alt="A map"><img alt="☺" width=16 height=16> <math><mi>x</mi></math>.</p>',
    blocks: ['paragraph: He said “no” .', 'left-out: picture ', 'left-out: formula '],
  },
  {
    name: 'Word: items with letters in front of them',
    html: word(`${item('(a)', 'sign', 'l1 level1 lfo2')}${item('(b)', 'pay', 'l1 level1 lfo2')}`),
    blocks: ['list-item: sign', 'list-item: pay', 'left-out: letters '],
  },
  {
    name: 'Google Docs: letters of a list in a list',
    html: google(
      '<ol><li style="list-style-type:decimal" aria-level="1"><p role="presentation">sign</p></li><ol><li style="list-style-type:lower-alpha" aria-level="2"><p role="presentation">here</p></li></ol></ol>',
    ),
    blocks: ['list-item: sign', 'list-item: here', 'left-out: letters '],
  },
  {
    name: 'a page: what its furniture hides is not told',
    html: '<p>Open now<span style="display:none"> share</span>.</p>',
    blocks: ['paragraph: Open now.'],
  },
  {
    name: 'a page: a table with a table, lists and paragraphs in its cells',
    html: '<table><tr><th>Port</th><th>Depth</th></tr><tr><td>Gwadar</td><td>By month:<table><tr><td>May</td><td>14</td></tr></table></td></tr></table><table><tr><th>Port</th><th>Work</th></tr><tr><td>Gwadar<ul><li>dredge</li><li>build</li></ul></td><td><p>One.</p><p>Two.</p></td></tr></table>',
    blocks: [
      'table: Port | Depth // Gwadar | By month:\nMay | 14',
      'table: Port | Work // Gwadar\n• dredge\n• build | One.\nTwo.',
    ],
  },
  {
    name: 'a page: a table that only lays it out, and one in it',
    html: `<table><tr><td>Menu</td><td>${'Words of a column. '.repeat(40)}</td></tr><tr><td><table><tr><td>May</td><td>14</td></tr><tr><td>June</td><td>20</td></tr></table></td><td>Foot</td></tr></table>`,
    blocks: [
      'paragraph: Menu',
      `paragraph: ${'Words of a column. '.repeat(40).trim()}`,
      'table: May | 14 // June | 20',
      'paragraph: Foot',
      'left-out: layout ',
    ],
  },
  {
    name: 'a page: two boxes one above the other are no lost table',
    html: '<table><tr><td><p>Dear all</p></td></tr><tr><td><p>Regards</p><p>A.</p></td></tr></table>',
    blocks: ['paragraph: Dear all', 'paragraph: Regards', 'paragraph: A.'],
  },
];
