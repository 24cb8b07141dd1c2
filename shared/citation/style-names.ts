import type { BuiltInStyleId, StyleId } from '../model/brief';

/** What analysts choose a shipped style by, in the order of `BuiltInStyleId`. */
export const STYLE_NAMES: Readonly<Record<BuiltInStyleId, string>> = {
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
export const kindOfStyle = (style: StyleId): 'note' | 'in-text' =>
  IN_TEXT.has(style) || style.startsWith('added-text-') ? 'in-text' : 'note';

/** A style's name; an added one that is not at hand is called by its id. */
export const nameOfStyle = (style: StyleId, added: readonly { id: string; title: string }[] = []): string =>
  Object.entries(STYLE_NAMES).find(([id]) => id === style)?.[1] ??
  added.find(({ id }) => id === style)?.title ??
  style.replace(/^added-(?:note|text)-/, '').replaceAll('-', ' ');
