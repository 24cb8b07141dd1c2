import type { StyleId } from '../model/brief';

/** What analysts choose a style by, in the order of `StyleId`. */
export const STYLE_NAMES: Readonly<Record<StyleId, string>> = {
  'chicago-notes': 'Chicago, notes',
  'chicago-author-date': 'Chicago, author and date',
  apa: 'APA, in the text',
  mla: 'MLA, in the text',
  oscola: 'OSCOLA, notes',
  bluebook: 'Bluebook-like, notes',
  crs: 'CRS-like, notes',
  icd206: 'ICD 206-style, notes',
  'icd206-u': 'ICD 206-style, marked (U)',
};

const IN_TEXT: ReadonlySet<StyleId> = new Set<StyleId>(['chicago-author-date', 'apa', 'mla']);

/** Where the citations of a style stand. */
export const kindOfStyle = (style: StyleId): 'note' | 'in-text' => (IN_TEXT.has(style) ? 'in-text' : 'note');
