import { z } from 'zod';

/** What a brief can be exported as. */
export const ExportFormat = z.enum(['pdf', 'docx', 'odt', 'html', 'md', 'txt', 'ris', 'bibtex', 'csl-json']);
export type ExportFormat = z.infer<typeof ExportFormat>;

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
