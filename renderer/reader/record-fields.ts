import { isUnmarked } from '../../shared/handling/compare-handling';
import type { ArticleRecord, RecordField, SourcedNames, SourcedText } from '../../shared/model';
import { FIELD_LABELS } from '../../shared/model/field-labels';
import { basisInWords, dateWords, type KnownWords, namesWords, textWords } from '../library/article-words';
import { publishedWords } from '../library/published-words';
import type { Language } from '../state/desk';

export { FIELD_LABELS };
export const FIELD_ORDER = Object.keys(FIELD_LABELS) as RecordField[];
/** Fields in the block under the title. */
export const HEAD_FIELDS = ['authors', 'outlet', 'published', 'place', 'section', 'kind'] as const;

export const KIND_LABELS: Readonly<Record<string, string>> = {
  news: 'news report',
  opinion: 'opinion',
  commentary: 'commentary',
  'press-release': 'press release',
  report: 'report',
  interview: 'interview',
};

/** What a record says in place of a marking where the source is known to bear none. */
export const NO_MARKING_WORDS = 'no marking';

const languageNames = new Map<string, string>();
function languageName(tag: string, language: Language): string {
  const key = `${language} ${tag}`;
  const known = languageNames.get(key);
  if (known) return known;
  let name = tag;
  try {
    name = new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Not a language tag: shown as it stands.
  }
  languageNames.set(key, name);
  return name;
}

/** A field of the record in words, with how it is known. */
export function fieldWords(record: ArticleRecord, field: RecordField, language: Language): KnownWords {
  if (field === 'authors') return namesWords(record.authors, 'unknown');
  const value = record[field];
  if (value.value === null) return textWords(value, 'unknown');
  if (field === 'published' || field === 'occurred' || field === 'modified')
    return dateWords(value, language, 'long');
  if (field === 'accessed')
    return { ...textWords(value, 'unknown'), words: publishedWords(value.value, language, 'long') };
  if (field === 'handling' && isUnmarked(value.value))
    return { ...textWords(value, 'unknown'), words: NO_MARKING_WORDS };
  if (field === 'kind')
    return { ...textWords(value, 'unknown'), words: KIND_LABELS[value.value] ?? value.value };
  if (field === 'language')
    return { ...textWords(value, 'unknown'), words: languageName(value.value, language) };
  return textWords(value, 'unknown');
}

export const basisLine = (value: SourcedText | SourcedNames): string =>
  value.basis === 'unknown' && !value.reason ? 'The text does not say' : basisInWords(value);
