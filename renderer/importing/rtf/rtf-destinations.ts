/** Groups whose words are no text of the document: tables of formats, pictures, marks, who commented and when. */
export const SKIPPED_GROUPS: ReadonlySet<string> = new Set(
  'colortbl pict object objdata nonshppict listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata colorschememapping datastore latentstyles pntext listtext shprslt pntxta pntxtb atnid atnauthor atntime atnref atndate atnparent bkmkstart bkmkend filetbl template operator sn sv panose falt fontemb xe tc tcn mmathPr fchars lchars userprops docvar'.split(
    ' ',
  ),
);

/** Groups that are printed at the head or foot of pages. */
export const RUNNING_GROUPS: ReadonlySet<string> = new Set(
  'header headerl headerr headerf footer footerl footerr footerf'.split(' '),
);

/** Control words that stand for a character. */
export const CHARACTER_WORDS: Readonly<Record<string, string>> = {
  tab: ' ',
  line: ' ',
  lbr: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  zwj: '\u200d',
  zwnj: '\u200c',
};
