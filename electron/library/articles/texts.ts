import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import { Block, ImportStep, ImportWarning, type Run, SetAside, type Text } from '../../../shared/model';
import { type ReadableDb, selectAll, selectOne } from '../store/db';
import { lookThroughRaw } from './raw-files';
import { isIntact, type TextContent } from './text-content';

const TextRow = z.object({
  id: z.string(),
  article_id: z.string(),
  version: z.int(),
  sha256: z.string(),
  content_sha256: z.string(),
  raw_sha256: z.string(),
  file_name: z.string(),
  media_type: z.string(),
  encoding: z.string(),
  imported_at: z.string(),
});
export type TextRow = z.infer<typeof TextRow>;

const BlockRow = z.object({
  paragraph: z.int(),
  kind: Block.shape.kind,
  text: z.string(),
  level: z.int().nullable(),
  ordered: z.int().nullable(),
  page: z.int().nullable(),
  dir: z.enum(['ltr', 'rtl']).nullable(),
  pages: z.string().nullable(),
});
const PageTurns = z.array(z.tuple([z.int(), z.string()]));
/** What a damaged library has in place of pages is told by the hash, not here. */
const pagesFrom = (json: string): Block['pages'] => {
  try {
    return PageTurns.parse(JSON.parse(json)).map(([start, label]) => ({ start, label }));
  } catch {
    return undefined;
  }
};
const RunRow = z.object({
  paragraph: z.int(),
  start: z.int(),
  end: z.int(),
  bold: z.int().nullable(),
  italic: z.int().nullable(),
  href: z.string().nullable(),
});

function readBlocks(db: ReadableDb, textId: string): Block[] {
  const runsOf = new Map<number, z.infer<typeof RunRow>[]>();
  for (const row of selectAll(
    db,
    RunRow,
    'SELECT * FROM runs WHERE text_id = @textId ORDER BY paragraph, start',
    { textId },
  )) {
    const runs = runsOf.get(row.paragraph);
    if (runs) runs.push(row);
    else runsOf.set(row.paragraph, [row]);
  }
  return selectAll(db, BlockRow, 'SELECT * FROM blocks WHERE text_id = @textId ORDER BY paragraph', {
    textId,
  }).map((row) => {
    const runs = runsOf.get(row.paragraph)?.map(
      ({ start, end, bold, italic, href }): Run => ({
        text: row.text.slice(start, end),
        ...(bold && { bold: true }),
        ...(italic && { italic: true }),
        ...(href !== null && { href }),
      }),
    );
    return {
      kind: row.kind,
      text: row.text,
      runs: runs ?? [{ text: row.text }],
      ...(row.level !== null && { level: row.level }),
      ...(row.ordered !== null && { ordered: row.ordered === 1 }),
      ...(row.page !== null && { page: row.page }),
      ...(row.pages !== null && { pages: pagesFrom(row.pages) }),
      ...(row.dir !== null && { dir: row.dir }),
    };
  });
}

const SetAsideRow = z
  .object({
    kind: SetAside.shape.kind,
    text: z.string(),
    raw_start: z.int().nullable(),
    raw_end: z.int().nullable(),
    after_paragraph: z.int(),
  })
  .transform(
    (row): SetAside => ({
      kind: row.kind,
      text: row.text,
      rawStart: row.raw_start,
      rawEnd: row.raw_end,
      afterParagraph: row.after_paragraph,
    }),
  );
const StepRow = z
  .object({
    step_id: z.string(),
    action: ImportStep.shape.action,
    rule: z.string(),
    status: ImportStep.shape.status,
    raw_start: z.int().nullable(),
    raw_end: z.int().nullable(),
    raw_text: z.string(),
    message: z.string(),
  })
  .transform(
    (row): ImportStep => ({
      id: row.step_id,
      action: row.action,
      rule: row.rule,
      status: row.status,
      rawStart: row.raw_start,
      rawEnd: row.raw_end,
      rawText: row.raw_text,
      message: row.message,
    }),
  );

/** Names the article and the file in a sentence about damage. */
export function damagedText(row: Pick<TextRow, 'file_name'>, key: string): AppError {
  return new AppError(
    'library-damaged',
    `The stored text of “${key}” (${row.file_name}) is not what was imported: the library file is damaged there. ` +
      'Do not quote from it; import the file again into a sound library, or restore a copy.',
  );
}

const keyOf = (db: ReadableDb, articleId: string): string =>
  selectOne(db, z.object({ key: z.string() }), 'SELECT key FROM articles WHERE id = @articleId', {
    articleId,
  })?.key ?? articleId;

/** Row of a text; throws `not-found`. */
export function getTextRow(db: ReadableDb, textId: string): TextRow {
  const row = selectOne(db, TextRow, 'SELECT * FROM texts WHERE id = @textId', { textId });
  if (!row)
    throw new AppError(
      'not-found',
      'That text is not in the library any more. Its article may have been deleted.',
    );
  return row;
}

/** A text, checked against its hashes: throws `library-damaged` when a letter of it has changed in the file. */
export function getText(db: ReadableDb, textId: string): Text {
  const row = getTextRow(db, textId);
  const content: TextContent = {
    blocks: readBlocks(db, textId),
    setAside: selectAll(
      db,
      SetAsideRow,
      'SELECT * FROM set_aside WHERE text_id = @textId ORDER BY position',
      { textId },
    ),
    steps: selectAll(db, StepRow, 'SELECT * FROM import_steps WHERE text_id = @textId ORDER BY position', {
      textId,
    }),
    warnings: selectAll(
      db,
      ImportWarning,
      'SELECT code, message FROM import_warnings WHERE text_id = @textId ORDER BY position',
      { textId },
    ),
  };
  if (!isIntact(content, row)) throw damagedText(row, keyOf(db, row.article_id));
  return {
    id: row.id,
    articleId: row.article_id,
    version: row.version,
    sha256: row.sha256,
    rawSha256: row.raw_sha256,
    fileName: row.file_name,
    mediaType: row.media_type,
    encoding: row.encoding,
    importedAt: row.imported_at,
    ...content,
  };
}

/**
 * Goes through the imported file of a text, byte for byte; throws `library-damaged`, at the end, when the bytes have changed.
 * Returns how many there are.
 */
export function lookThroughRawFile(db: ReadableDb, row: TextRow, look?: (bytes: Uint8Array) => void): number {
  const length = lookThroughRaw(db, row.raw_sha256, look);
  if (length === undefined) throw damagedText(row, keyOf(db, row.article_id));
  return length;
}

/** Is there anything to read in a text? Records without text have one that is empty. */
export const hasWords = (db: ReadableDb, textId: string): boolean =>
  selectOne(db, z.object({ one: z.int() }), 'SELECT 1 AS one FROM blocks WHERE text_id = @textId LIMIT 1', {
    textId,
  }) !== undefined;

/** The same of an article: does any of its texts have words, or is it a record without text? */
export const articleHasWords = (db: ReadableDb, articleId: string): boolean =>
  selectOne(
    db,
    z.object({ one: z.int() }),
    'SELECT 1 AS one FROM blocks JOIN texts ON texts.id = blocks.text_id WHERE texts.article_id = @articleId LIMIT 1',
    { articleId },
  ) !== undefined;
