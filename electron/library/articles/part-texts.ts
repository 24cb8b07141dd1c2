import { z } from 'zod';
import { type ReadableDb, selectAll } from '../store/db';

const Placed = z.object({
  id: z.string(),
  raw_sha256: z.string(),
  file_name: z.string(),
  imported_at: z.string(),
});
type Placed = z.infer<typeof Placed>;

const textsInPlace = (db: ReadableDb, articleId: string): Placed[] =>
  selectAll(
    db,
    Placed,
    'SELECT id, raw_sha256, file_name, imported_at FROM texts WHERE article_id = @articleId ORDER BY version',
    { articleId },
  );

/**
 * Texts of two records in one order, as they came, but none before one that stood before it in its own record: what the
 * analyst reads again may be older than what stands behind it. `standing` is last.
 */
export function orderTogether(db: ReadableDb, keptId: string, otherId: string, standing: string): string[] {
  const kept = textsInPlace(db, keptId);
  const other = textsInPlace(db, otherId);
  const together: string[] = [];
  while (kept.length > 0 || other.length > 0) {
    const [mine] = kept;
    const [theirs] = other;
    const next = !mine || (theirs && theirs.imported_at <= mine.imported_at) ? other.shift() : kept.shift();
    if (next && next.id !== standing) together.push(next.id);
  }
  return [...together, standing];
}

/** Do two texts rest on the same file, else on one of the same name? Else how many paragraphs they share. */
function closeness(db: ReadableDb, text: Placed, others: readonly Placed[]): number[] {
  const paragraphs = others.map(
    ({ id }) =>
      selectAll(
        db,
        z.object({ n: z.int() }),
        `SELECT count(*) AS n FROM blocks WHERE text_id = @text
            AND text IN (SELECT text FROM blocks WHERE text_id = @id)`,
        { text: text.id, id },
      )[0]?.n ?? 0,
  );
  return [
    Number(others.some(({ raw_sha256 }) => raw_sha256 === text.raw_sha256)),
    Number(others.some(({ file_name }) => file_name === text.file_name)),
    Math.max(0, ...paragraphs),
  ];
}

/** Is the first list of numbers the greater one, by the first number in which they differ? */
function isGreater(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at !== -1 && (a[at] ?? 0) > (b[at] ?? 0);
}

/**
 * The texts of a record that another was merged into, as they fall to the two again. `otherIds` and `keptIds` are those that
 * each had before. A text that came since goes with the file that it was made from. On either side the text stands last that
 * was the last of that side in the one record, so that a correction taken back stays taken back.
 */
export function partTexts(
  db: ReadableDb,
  articleId: string,
  otherIds: readonly string[],
  keptIds: readonly string[],
): { kept: string[]; other: string[] } {
  const all = textsInPlace(db, articleId);
  // What still later merges brought belongs to the kept record.
  const brought = selectAll(
    db,
    z.object({ id: z.string() }),
    `SELECT value ->> 'id' AS id FROM merged_articles, json_each(kept, '$.texts.other') WHERE into_id = @articleId`,
    { articleId },
  ).map(({ id }) => id);
  const theirs = new Set(otherIds);
  const ours = new Set([...keptIds, ...brought].filter((id) => !theirs.has(id)));
  const other = all.filter(({ id }) => theirs.has(id));
  const kept = all.filter(({ id }) => ours.has(id));
  for (const text of all) {
    if (theirs.has(text.id) || ours.has(text.id)) continue;
    const isTheirs = isGreater(closeness(db, text, other), closeness(db, text, kept));
    (isTheirs ? theirs : ours).add(text.id);
  }
  const idsOf = (side: ReadonlySet<string>) => all.filter(({ id }) => side.has(id)).map(({ id }) => id);
  return { kept: idsOf(ours), other: idsOf(theirs) };
}
