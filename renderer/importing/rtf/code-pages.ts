const CHARSETS: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
const CODE_PAGES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** Fonts of signs, not letters: their codes mean pictures. */
export const SYMBOL_CHARSET = 2;

/** Encoding label of a font's character set, or undefined for the file's own. */
export const encodingOfCharset = (charset: number): string | undefined => CHARSETS[charset];

/** Encoding label of a code page; undefined for one that no browser reads (the old code pages of DOS). */
export const encodingOfCodePage = (page: number): string | undefined =>
  page >= 1250 && page <= 1258 ? `windows-${page}` : CODE_PAGES[page];
