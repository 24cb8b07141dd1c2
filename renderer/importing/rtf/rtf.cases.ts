/** RTF and the blocks it stands for: "kind text", with emphasis as *bold* and _italic_, links as [words](address). */
export const RTF_CASES: readonly [name: string, rtf: string, blocks: string[]][] = [
  ['paragraphs', String.raw`{\rtf1\ansi One.\par Two.}`, ['paragraph One.', 'paragraph Two.']],
  [
    'line ends that are no part of it',
    '{\\rtf1 One\r\n word.\\par\nTwo.}',
    ['paragraph One word.', 'paragraph Two.'],
  ],
  [
    'characters by code page',
    String.raw`{\rtf1\ansi\ansicpg1252 caf\'e9 \'93so\'94 \'80 5.}`,
    ['paragraph café “so” € 5.'],
  ],
  ['another code page', String.raw`{\rtf1\ansi\ansicpg1251 \'cf\'ee\'f0\'f2.}`, ['paragraph Порт.']],
  [
    'a code page by font',
    String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset178 B;}}\f0 caf\'e9 {\f1\'e3\'e4} caf\'e9}`,
    [
      'paragraph café من café'.replace(
        'من',
        new TextDecoder('windows-1256').decode(Uint8Array.of(0xe3, 0xe4)),
      ),
    ],
  ],
  [
    'letters of two bytes',
    String.raw`{\rtf1{\fonttbl{\f0\fcharset128 A;}}\f0 \'8d\'60 \'8do}`.replace("\\'8do", "\\'8d\\'8e"),
    [`paragraph ${new TextDecoder('shift_jis').decode(Uint8Array.of(0x8d, 0x60, 0x20, 0x8d, 0x8e))}`],
  ],
  [
    'Unicode with a fallback to skip',
    String.raw`{\rtf1\uc1 A\u8212?B \u-10179?\u-8704? C}`,
    ['paragraph A—B \ud83d\ude00 C'],
  ],
  [
    'two characters of fallback, by code',
    String.raw`{\rtf1\uc2 A\u8212\'3f\'3fB\uc0\u8212 C}`,
    ['paragraph A—B—C'],
  ],
  ['a fallback inside its group', String.raw`{\rtf1\uc1 A{\u8212}B}`, ['paragraph A—B']],
  ['Urdu', String.raw`{\rtf1\rtlpar \u1575?\u1585?\u1583?\u1608?}`, ['paragraph اردو']],
  [
    'emphasis that ends with its group',
    String.raw`{\rtf1 a {\b bold} c {\i it\b both} d}`,
    ['paragraph a *bold* c _it_*_both_* d'],
  ],
  [
    'signs',
    String.raw`{\rtf1 a\~b\emdash c\endash d\lquote e\rquote\ldblquote f\rdblquote\_g}`,
    ['paragraph a\u00a0b—c–d‘e’“f”\u2011g'],
  ],
  ['braces', String.raw`{\rtf1 a\{b\}c\\d}`, ['paragraph a{b}c\\d']],
  [
    'headings by style and by level',
    String.raw`{\rtf1{\stylesheet{\s0 Normal;}{\s3 heading 2;}}\pard\s3 Head\par\pard\outlinelevel0 Top\par\pard Body.}`,
    ['heading Head', 'heading Top', 'paragraph Body.'],
  ],
  [
    'list items without the marks that programs draw',
    String.raw`{\rtf1\pard{\listtext\'b7\tab}One\par\pard{\pntext 2.\tab}Two\par\pard Body.}`,
    ['list-item One', 'list-item Two', 'paragraph Body.'],
  ],
  [
    'a table',
    String.raw`{\rtf1\trowd\intbl Year\cell Tons\cell\row\trowd\intbl 2025\cell 40\cell\row\pard Body.}`,
    ['table Year\t Tons\n2025\t40'.replace('\t T', '\tT'), 'paragraph Body.'],
  ],
  [
    'links',
    String.raw`{\rtf1 See {\field{\*\fldinst{HYPERLINK "https://example.org/a"}}{\fldrslt{the statement}}} now, {\field{\*\fldinst HYPERLINK "javascript:1"}{\fldrslt here}}.}`,
    ['paragraph See [the statement](https://example.org/a) now, here.'],
  ],
  [
    'pictures and unknown destinations',
    String.raw`{\rtf1 a{\pict\pngblip 89504e47}{\*\unheard b{\b c}}{\object{\*\objdata 00}{\result d}}e}`,
    ['paragraph ae'],
  ],
  ['bytes as they are', '{\\rtf1 a{\\pict\\bin5 }}}}}}b}', ['paragraph ab']],
  ['deleted words', String.raw`{\rtf1 will {\deleted not }rise}`, ['paragraph will rise']],
  [
    'a text box, after its paragraph',
    String.raw`{\rtf1 Before {\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt Boxed.\par}}{\shprslt Boxed.}}after.\par}`,
    ['paragraph Before after.', 'paragraph Boxed.'],
  ],
  ['a file cut short', String.raw`{\rtf1 One.\par Two`, ['paragraph One.', 'paragraph Two']],
  ['too many closing braces', String.raw`{\rtf1 One.}}}} more`, ['paragraph One.']],
];
