import type { BriefDocument, NotePlacement } from '../../../shared/brief-document/brief-document';
import type { CitedItem } from '../../../shared/brief-document/cited';
import { printable } from '../../../shared/brief-document/printable';
import type { StyleId } from '../../../shared/model';

/** Where Zotero looks up what a citation means. */
const SCHEMA = 'https://github.com/citation-style-language/schema/raw/master/csl-citation.json';

type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json | undefined };

/**
 * JSON for a field instruction. Words pass as letters, figures and a few marks; everything else is a `\uXXXX` escape, so
 * that no title can hold a quotation mark, a backslash, a brace or a control character that Word might read as its own.
 */
export function fieldJson(value: Json): string {
  if (typeof value === 'string') return `"${escaped(value)}"`;
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(fieldJson).join(',')}]`;
  return `{${Object.entries(value)
    .flatMap(([name, inner]) => (inner === undefined ? [] : [`"${escaped(name)}":${fieldJson(inner)}`]))
    .join(',')}}`;
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value);

const escaped = (text: string): string =>
  printable(text).replace(
    /[^A-Za-z0-9 .,;:()/_?=#%+-]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Name that stands for an article in every brief of a library, so that Zotero takes repeated citations for one source. */
const uriOf = (articleId: string): string => `urn:briefwright:article:${articleId}`;

/**
 * Instruction of the field of one citation, as Zotero writes it; null where a source is not in the library, for Zotero
 * could not go on with it. `words` are those that the reader sees: where they differ, Zotero takes them for edited.
 */
export function citationInstruction({ cited }: BriefDocument, index: number, words: string): string | null {
  const citation = cited?.citations[index];
  if (!cited || !citation || citation.items.length === 0) return null;
  const items = citation.items.map((item) => citationItem(cited.sources, item));
  if (items.includes(null)) return null;
  const json = fieldJson({
    citationID: `BW${String(index + 1).padStart(6, '0')}`,
    properties: {
      formattedCitation: words,
      plainCitation: words,
      noteIndex: citation.noteNumber ?? 0,
    },
    citationItems: items.filter((item) => item !== null),
    schema: SCHEMA,
  });
  return ` ADDIN ZOTERO_ITEM CSL_CITATION ${json} `;
}

function citationItem(
  sources: NonNullable<BriefDocument['cited']>['sources'],
  { articleId, locator, prefix, suffix, suppressAuthor }: CitedItem,
): Json | null {
  const at = sources.findIndex((source) => source.articleId === articleId);
  const source = sources[at];
  if (!source) return null;
  return {
    id: at + 1,
    uris: [uriOf(articleId)],
    itemData: { ...source.csl, id: at + 1 },
    locator: locator?.value,
    label: locator?.label,
    prefix: prefix === undefined ? undefined : `${prefix} `,
    suffix: suffix === undefined ? undefined : /^[,;:.\s([]/.test(suffix) ? suffix : `, ${suffix}`,
    'suppress-author': suppressAuthor,
  };
}

/** Instruction of the field around the reference list. */
export const BIBLIOGRAPHY = ' ADDIN ZOTERO_BIBL {"uncited":[],"omitted":[],"custom":[]} CSL_BIBLIOGRAPHY ';

/** Public styles next to ours; where there is none, full notes. The analyst can choose another in Zotero. */
const STYLES: Readonly<Partial<Record<StyleId, string>>> = {
  'chicago-notes': 'chicago-fullnote-bibliography',
  'chicago-author-date': 'chicago-author-date',
  apa: 'apa',
  mla: 'modern-language-association',
  oscola: 'oscola',
  bluebook: 'bluebook-law-review',
  crs: 'chicago-fullnote-bibliography',
  icd206: 'chicago-fullnote-bibliography',
  'icd206-u': 'chicago-fullnote-bibliography',
};

/** For a style that the analyst added: Zotero may not have it, and a name that it lacks would keep it from going on. */
const publicStyleFor = (style: StyleId, isNote: boolean): string =>
  STYLES[style] ?? (isNote ? 'chicago-fullnote-bibliography' : 'chicago-author-date');

/** Those of them that make no list of sources: Zotero offers to add one with all others. */
const WITHOUT_BIBLIOGRAPHY: readonly string[] = ['bluebook-law-review'];

/** Longest text of a document property. */
const PIECE = 255;
const NOTE_TYPES = { footnotes: 1, endnotes: 2 } as const;

/** What Zotero keeps of a document as a whole, in properties of at most 255 characters. */
export function documentPreferences(
  { style, language, references, cited }: BriefDocument,
  placement: NotePlacement,
): { name: string; value: string }[] {
  const isNote = cited?.citations.some(({ noteNumber }) => noteNumber !== null) ?? false;
  const publicStyle = publicStyleFor(style, isNote);
  const canHaveList = WITHOUT_BIBLIOGRAPHY.includes(publicStyle) ? 0 : 1;
  const hasList = references === null ? 0 : 1;
  const data =
    '<data data-version="3" zotero-version="5.0"><session id="Briefwri"/>' +
    `<style id="http://www.zotero.org/styles/${publicStyle}" locale="${language}" hasBibliography="${canHaveList}" bibliographyStyleHasBeenSet="${hasList}"/>` +
    '<prefs><pref name="fieldType" value="Field"/><pref name="automaticJournalAbbreviations" value="false"/>' +
    `<pref name="noteType" value="${isNote ? NOTE_TYPES[placement] : 0}"/></prefs></data>`;
  const pieces = data.match(new RegExp(`.{1,${PIECE}}`, 'gs')) ?? [];
  return pieces.map((value, index) => ({ name: `ZOTERO_PREF_${index + 1}`, value }));
}
