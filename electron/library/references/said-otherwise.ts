import type { ArticleRecord } from '../../../shared/model';
import { RECORD_FIELDS } from '../../../shared/model';
import { FIELD_LABELS } from '../../../shared/model/field-labels';
import { fromEntry, keptFields } from '../../../shared/references/convert';
import { keywordsOf, withKeywords } from '../../../shared/references/keywords';
import { ReferenceEntry } from '../../../shared/references/reference-entry';
import { getArticleRow } from '../articles/articles';
import { listCorrections, rememberCorrections } from '../articles/corrections';
import { readFields } from '../articles/read-record';
import type { WritableDb } from '../store/db';
import { getEntries, saveEntries } from './entries';

type Said = ArticleRecord[keyof ArticleRecord];
type Difference = { name: string; before: string | null; now: string | null };

/** Letters of a value that are told. */
const TOLD = 120;
/** Differences of one record that are told one by one. */
const MOST_TOLD = 12;
/** Fields in which other programs note when and by whom an entry was touched: kept, and no news. */
const BOOKKEEPING = /^(?:timestamp|owner|date-?(?:added|modified)|(?:creation|modification)date|file)$/i;

/**
 * Keeps what a reference file says otherwise than it did before of an article that is here already. Fields that a record has no
 * place for (a DOI, a volume) are kept as the file has them now; values of the record are not touched, they are put into its
 * history, where the analyst takes them. Gives what is different in words; null when nothing is.
 */
export function keepSaidOtherwise(
  db: WritableDb,
  articleId: string,
  { entry, record }: { entry: ReferenceEntry; record: ArticleRecord },
): string | null {
  const stored = readFields(db, articleId);
  const own = getEntries(db, articleId).find(({ format }) => format === entry.format);
  const before = own ? fromEntry(own).record : stored;
  const offered = new Set(
    listCorrections(db, articleId)
      .filter(({ how }) => how === 'proposed')
      .map(({ field, after }) => `${field} ${JSON.stringify(after.value)}`),
  );
  let proposed = stored;
  for (const field of RECORD_FIELDS) {
    const now = record[field];
    const isNews =
      now.value !== null &&
      !isSame(now, before[field]) &&
      !isSame(now, stored[field]) &&
      !offered.has(`${field} ${JSON.stringify(now.value)}`);
    if (isNews) proposed = { ...proposed, [field]: now };
  }
  const changed = RECORD_FIELDS.filter((field) => proposed[field] !== stored[field]);
  rememberCorrections(db, articleId, stored, proposed, 'proposed');
  const inRecord = changed.map((field) => ({
    name: FIELD_LABELS[field],
    before: inWords(stored[field].value),
    now: inWords(proposed[field].value),
  }));
  const beside = own ? keepBeside(db, articleId, own, entry) : [];
  if (inRecord.length + beside.length === 0) return null;
  const title = stored.title.value ?? getArticleRow(db, articleId).key;
  return [
    `“${cut(title)}”:`,
    ...(inRecord.length > 0 ? [`${listed(inRecord)}. Not taken: choose in the history of its record.`] : []),
    ...(beside.length > 0 ? [`Kept beside the record: ${listed(beside)}.`] : []),
  ].join(' ');
}

/** Keeps the entry as the file has it now, and of the one before what the file leaves out now. */
function keepBeside(
  db: WritableDb,
  articleId: string,
  own: ReferenceEntry,
  entry: ReferenceEntry,
): Difference[] {
  const [were, are] = [own, entry].map((one) => keptFields(withKeywords(one, [])));
  if (!were || !are) return [];
  const now = byName(are);
  const then = byName(were);
  const names = new Set(entry.fields.map(({ name }) => name.toLowerCase()));
  const leftOut = were.filter(({ name }) => !names.has(name.toLowerCase()));
  const tags = keywordsOf(own).map((name) => ({ name, basis: 'in-text' as const }));
  const next = ReferenceEntry.safeParse(
    withKeywords({ ...entry, key: own.key, fields: [...entry.fields, ...leftOut] }, tags),
  ).data;
  // One that has more than an entry may hold could not be read again.
  if (!next || JSON.stringify(next) === JSON.stringify(own)) return [];
  saveEntries(db, articleId, [next]);
  return [...now]
    .filter(([name, value]) => then.get(name) !== value && !BOOKKEEPING.test(name))
    .map(([name, value]) => ({ name, before: then.get(name) ?? null, now: value }));
}

/** Values by the name of their field, those of one name together. */
function byName(fields: ReferenceEntry['fields']): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, value } of fields)
    found.set(name, [found.get(name) ?? [], value.replaceAll(/\s+/gu, ' ').trim()].flat().join('; '));
  return found;
}

const isSame = (one: Said, other: Said): boolean => JSON.stringify(one.value) === JSON.stringify(other.value);

const inWords = (value: Said['value']): string | null => (Array.isArray(value) ? value.join('; ') : value);

function cut(words: string): string {
  const letters = [...words];
  return letters.length <= TOLD ? words : `${letters.slice(0, TOLD).join('')}…`;
}

const quoted = (value: string | null): string => (value === null ? 'unknown' : `“${cut(value)}”`);

function listed(differences: readonly Difference[]): string {
  const told = differences
    .slice(0, MOST_TOLD)
    .map(({ name, before, now }) => `${name} ${quoted(before)} → ${quoted(now)}`);
  const more = differences.length - told.length;
  return [...told, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
