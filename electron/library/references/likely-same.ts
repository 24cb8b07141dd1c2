import { z } from 'zod';
import type { LikelySame } from '../../../shared/ipc/reference-contract';
import type { ArticleRecord } from '../../../shared/model';
import { doiOf } from '../../../shared/references/doi';
import type { ReferenceEntry } from '../../../shared/references/reference-entry';
import { pageAddress } from '../articles/page-address';
import { titleSortKey } from '../search/facts';
import { type ReadableDb, selectAll } from '../store/db';

const Row = z.object({ id: z.string() });
/** Letters of a title that tells: “Editorial” heads a hundred articles of one day. */
export const TELLING_TITLE = 15;
const MOST = 20;

type Candidate = { id: string; record: ArticleRecord; entries: readonly ReferenceEntry[] };

/**
 * Articles that may be the same as one: of the same DOI, web address, or title and day. A proposal and no more: newspapers
 * reprint, and addresses are reused.
 */
export function findLikelySame(
  db: ReadableDb,
  { id, record, entries }: Candidate,
): { id: string; why: LikelySame }[] {
  const found = new Map<string, LikelySame>();
  const look = (why: LikelySame, sql: string, value: Record<string, string | number>) => {
    for (const row of selectAll(db, Row, `${sql} LIMIT ${MOST}`, value))
      if (row.id !== id && !found.has(row.id)) found.set(row.id, why);
  };
  for (const doi of new Set(entries.flatMap((entry) => doiOf(entry) ?? [])))
    look('doi', 'SELECT article_id AS id FROM reference_entries WHERE doi = @doi', { doi });
  const address = pageAddress(record.url.value);
  if (address !== null)
    look(
      'address',
      'SELECT a.id FROM article_facts AS f JOIN articles AS a ON a.number = f.number WHERE f.page_address = @address',
      { address },
    );
  const title = titleSortKey(record.title.value);
  const published = record.published.value;
  if (record.title.value !== null && title.length >= TELLING_TITLE && published !== null)
    look(
      'title-and-date',
      `SELECT a.id FROM article_facts AS f JOIN articles AS a ON a.number = f.number
         JOIN record_values AS v ON v.article_id = a.id AND v.field = 'published' AND v.value = @published
        WHERE f.title_key = @title`,
      { title, published },
    );
  const apart = new Set(
    selectAll(
      db,
      Row,
      `SELECT other_id AS id FROM told_apart WHERE article_id = @id
       UNION SELECT article_id FROM told_apart WHERE other_id = @id`,
      { id },
    ).map((row) => row.id),
  );
  return [...found].filter(([other]) => !apart.has(other)).map(([other, why]) => ({ id: other, why }));
}
