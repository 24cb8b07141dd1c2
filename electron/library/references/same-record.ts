import type { ArticleRecord } from '../../../shared/model';
import { daySpan } from '../../../shared/model/day-span';
import { fromEntry } from '../../../shared/references/convert';
import { doiOf } from '../../../shared/references/doi';
import type { ReferenceEntry } from '../../../shared/references/reference-entry';
import { findArticle, latestTextRow } from '../articles/articles';
import { pageAddress } from '../articles/page-address';
import { recordSha256 } from '../articles/record-rows';
import { titleSortKey } from '../search/facts';
import type { ReadableDb } from '../store/db';
import { getEntries } from './entries';
import { TELLING_TITLE } from './likely-same';

/**
 * The article that a reference file tells of under its key: the very record, or the same work with something else said of it.
 * A key alone says little (two people may have a “khan2026”): DOI, address, or title and year must be the same, too.
 */
export function findSameRecord(
  db: ReadableDb,
  key: string,
  { record, entry }: { record: ArticleRecord; entry: ReferenceEntry },
): { articleId: string; textId: string } | undefined {
  const article = findArticle(db, key);
  if (!article) return undefined;
  const isSame =
    recordSha256(article.record) === recordSha256(record) ||
    isSameWork({ record: article.record, entries: getEntries(db, article.id) }, { record, entry });
  return isSame ? { articleId: article.id, textId: latestTextRow(db, article.id).id } : undefined;
}

function isSameWork(
  ours: { record: ArticleRecord; entries: readonly ReferenceEntry[] },
  theirs: { record: ArticleRecord; entry: ReferenceEntry },
): boolean {
  const doi = doiOf(theirs.entry);
  if (doi !== null && ours.entries.some((entry) => doiOf(entry) === doi)) return true;
  // What the file said before counts, too: the analyst may have corrected it here.
  const said = [ours.record, ...ours.entries.map((entry) => fromEntry(entry).record)];
  const address = pageAddress(theirs.record.url.value);
  if (address !== null && said.some(({ url }) => pageAddress(url.value) === address)) return true;
  const { title, published } = theirs.record;
  if (title.value === null) return false;
  const key = titleSortKey(title.value);
  return said.some(
    (one) =>
      one.title.value !== null &&
      titleSortKey(one.title.value) === key &&
      (key.length >= TELLING_TITLE
        ? // A yearly report has one title, and in some lists one key.
          mayBeOfOneYear(one.published.value, published.value)
        : one.published.value !== null && one.published.value === published.value),
  );
}

function mayBeOfOneYear(one: string | null, other: string | null): boolean {
  const [a, b] = [daySpan(one), daySpan(other)];
  if (!a || !b) return true;
  const year = (day: number): number => Math.floor(day / 10_000);
  return year(a.from) <= year(b.to) && year(b.from) <= year(a.to);
}
