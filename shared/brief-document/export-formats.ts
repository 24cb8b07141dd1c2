/** What a brief can be exported as. */
export const EXPORT_FORMATS = [
  'pdf',
  'docx',
  'odt',
  'html',
  'md',
  'txt',
  'ris',
  'bibtex',
  'csl-json',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Ending of the file's name, without the dot. */
export const EXTENSIONS: Readonly<Record<ExportFormat, string>> = {
  pdf: 'pdf',
  docx: 'docx',
  odt: 'odt',
  html: 'html',
  md: 'md',
  txt: 'txt',
  ris: 'ris',
  bibtex: 'bib',
  'csl-json': 'json',
};

/** Formats that hold the sources of a brief and none of its words. */
export const isOfSources = (format: ExportFormat): format is 'ris' | 'bibtex' | 'csl-json' =>
  format === 'ris' || format === 'bibtex' || format === 'csl-json';

/** Formats whose pages have a size. */
export const hasPaper = (format: ExportFormat): boolean => ['pdf', 'docx', 'odt'].includes(format);

/** What may be asked of an export beside its format and paper (`ExportOptions`). */
export type ExportOptionName = 'notes' | 'contents' | 'comments' | 'liveCitations' | 'canReturn';

/** What each format knows of them; a format leaves out the others. */
export const OPTIONS_OF: Readonly<Record<ExportFormat, readonly ExportOptionName[]>> = {
  pdf: ['notes'],
  docx: ['notes', 'contents', 'comments', 'liveCitations', 'canReturn'],
  odt: ['notes', 'contents'],
  html: [],
  md: [],
  txt: [],
  ris: [],
  bibtex: [],
  'csl-json': [],
};
