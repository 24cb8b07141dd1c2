import { AppError } from '../../../shared/ipc/app-error';
import {
  ARTICLE_KINDS,
  type ArticleRecord,
  type ImportWarning,
  RECORD_FIELDS,
  type RecordField,
  SourcedNames,
  SourcedText,
  unknownNames,
  unknownText,
} from '../../../shared/model';
import { isFullDate } from '../../../shared/model/edtf';
import { dateObjection, readTypedDate } from '../../../shared/model/typed-date';

const isWebAddress = (value: string): boolean => {
  try {
    const { protocol, hostname } = new URL(value);
    return (protocol === 'http:' || protocol === 'https:') && hostname !== '';
  } catch {
    return false;
  }
};

/** A site's name alone: all that some texts say of where they stood. */
const isSite = (value: string): boolean =>
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u.test(value);

/** Asking the browser's tables takes as long as the rest of a record; few languages are asked for. */
const languages = new Map<string, boolean>();
const REMEMBERED_LANGUAGES = 1000;

const isLanguage = (value: string): boolean => {
  const known = languages.get(value);
  if (known !== undefined) return known;
  let isOne = false;
  try {
    isOne = Intl.getCanonicalLocales(value).length === 1;
  } catch {
    // Not written like a language.
  }
  if (languages.size < REMEMBERED_LANGUAGES) languages.set(value, isOne);
  return isOne;
};

/** Fields that hold EDTF. */
const DATES: ReadonlySet<RecordField> = new Set<RecordField>(['published', 'occurred', 'modified']);

/** What is wrong with a value of `field`, in words that end a sentence; null when nothing is. */
function objection(field: RecordField, value: string): string | null {
  switch (field) {
    case 'accessed':
      return isFullDate(value) ? null : 'the day of access is written like 2026-02-12';
    case 'url':
      return isWebAddress(value) || isSite(value)
        ? null
        : 'an address begins with http:// or https://, or is the name of a site like example.org';
    case 'kind':
      return (ARTICLE_KINDS as readonly string[]).includes(value)
        ? null
        : `a kind is one of ${ARTICLE_KINDS.join(', ')}`;
    case 'language':
      return isLanguage(value) ? null : 'a language is written like en, en-GB or ur';
    default:
      return null;
  }
}

function assertAcceptable(field: RecordField, sourced: SourcedText | SourcedNames): void {
  const refuse = (why: string): never => {
    throw new AppError('invalid-input', `The ${field} was not changed: ${why}.`);
  };
  if ((sourced.value === null) !== (sourced.basis === 'unknown'))
    refuse('a value is missing exactly when it is unknown');
  if (sourced.basis === 'inferred' && !sourced.reason) refuse('an inferred value needs its reason');
  if (typeof sourced.value === 'string') {
    if (DATES.has(field)) {
      const wrong = dateObjection(sourced.value);
      if (wrong) refuse(wrong.replace(/\.$/, ''));
    }
    const why = objection(field, sourced.value);
    if (why) refuse(`“${sourced.value}” cannot be used, since ${why}`);
  }
}

/** A copy of `record` with one field replaced; throws `invalid-input` for a value that the field cannot hold. */
export function withField(
  record: ArticleRecord,
  field: RecordField,
  value: SourcedText | SourcedNames,
): ArticleRecord {
  if (field === 'authors') {
    const names = SourcedNames.safeParse(value);
    if (!names.success)
      throw new AppError('invalid-input', 'The authors were not changed: they are a list of names.');
    assertAcceptable(field, names.data);
    return { ...record, authors: names.data };
  }
  const text = SourcedText.safeParse(value);
  if (!text.success)
    throw new AppError('invalid-input', `The ${field} was not changed: it is one line of text.`);
  assertAcceptable(field, text.data);
  return { ...record, [field]: text.data };
}

const isRecordField = (name: string): name is RecordField =>
  (RECORD_FIELDS as readonly string[]).includes(name);

/** Analyst's values (`--set field=value`) over a record. Several authors are parted by semicolons. */
export function withSupplied(
  record: ArticleRecord,
  supplied: Readonly<Record<string, string>>,
): ArticleRecord {
  let result = record;
  for (const [name, given] of Object.entries(supplied)) {
    if (!isRecordField(name)) {
      throw new AppError(
        'invalid-input',
        `“${name}” is not a field of a record. The fields are ${RECORD_FIELDS.join(', ')}.`,
      );
    }
    const value = given.trim();
    if (value === '')
      throw new AppError('invalid-input', `No value was given for ${name}. Leave the field out instead.`);
    if (DATES.has(name) || name === 'accessed') {
      // As an analyst writes a date; what cannot be read is refused below, under its own words.
      const read = readTypedDate(value);
      if ('problem' in read && DATES.has(name))
        throw new AppError('invalid-input', `The ${name} was not changed: ${read.problem}`);
      result = withField(result, name, { value: 'edtf' in read ? read.edtf : value, basis: 'supplied' });
      continue;
    }
    const names = value
      .split(';')
      .map((author) => author.trim())
      .filter((author) => author !== '');
    const sourced: SourcedText | SourcedNames =
      name === 'authors' ? { value: names, basis: 'supplied' } : { value, basis: 'supplied' };
    result = withField(result, name, sourced);
  }
  return result;
}

/**
 * The record as an importer may write it. Values that their field cannot hold become unknown, with a warning; an
 * importer that claims an analyst's word is refused, save where that was written down by an analyst (a reference file).
 */
export function checkedDraftRecord(
  draft: ArticleRecord,
  { mayBeAnalysts = false } = {},
): {
  record: ArticleRecord;
  warnings: ImportWarning[];
} {
  let record = draft;
  const warnings: ImportWarning[] = [];
  for (const field of RECORD_FIELDS) {
    const sourced = draft[field];
    if (!mayBeAnalysts && (sourced.basis === 'supplied' || sourced.basis === 'confirmed')) {
      throw new AppError(
        'import-failed',
        `The importer marked the ${field} as an analyst's own word. Nothing was imported.`,
      );
    }
    try {
      assertAcceptable(field, sourced);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const unknown = field === 'authors' ? unknownNames() : unknownText();
      record = { ...record, [field]: unknown };
      warnings.push({
        code: 'value-unusable',
        message: error.message
          .replace('was not changed', 'is left unknown')
          .replace('were not changed', 'are left unknown'),
      });
    }
  }
  return { record, warnings };
}

/**
 * The record after a newer text of the same article: what an analyst set stays, what the new file says replaces what
 * the old one said, and what only the old one said is kept.
 */
export function mergedRecord(stored: ArticleRecord, draft: ArticleRecord): ArticleRecord {
  let merged = stored;
  for (const field of RECORD_FIELDS) {
    const analystSet = stored[field].basis === 'supplied' || stored[field].basis === 'confirmed';
    if (!analystSet && draft[field].basis !== 'unknown') merged = { ...merged, [field]: draft[field] };
  }
  return merged;
}

/** What the record would be if a newer file's word went before the analyst's; for the history, where it can be chosen. */
export function withProposals(stored: ArticleRecord, draft: ArticleRecord): ArticleRecord {
  let proposed = stored;
  for (const field of RECORD_FIELDS) {
    const isOther = JSON.stringify(stored[field].value) !== JSON.stringify(draft[field].value);
    if (isOther && draft[field].basis !== 'unknown') proposed = { ...proposed, [field]: draft[field] };
  }
  return proposed;
}
