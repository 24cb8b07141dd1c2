import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import {
  type ArticleDraft, Block, canonicalText, ImportStep, ImportWarning, type Run, SetAside, type Text,
} from '../../../shared/model';
import { type ReadableDb, run, selectAll, selectOne, type WritableDb } from '../store/db';
import { sha256 } from '../store/hash';

/** What the importer said of a text, in the form that is stored and hashed. */
export type TextContent = Pick<ArticleDraft, 'blocks' | 'setAside' | 'steps' | 'warnings'>;

const TextRow = z.object({
  id: z.string(), article_id: z.string(), version: z.int(), sha256: z.string(), content_sha256: z.string(),
  raw_sha256: z.string(), file_name: z.string(), media_type: z.string(), encoding: z.string(), imported_at: z.string(),
});
export type TextRow = z.infer<typeof TextRow>;

const isPlain = (runs: readonly Run[]): boolean => runs.every(({ bold, italic, href }) => !bold && !italic && href === undefined);

/** One form for equal formatting: runs cover the text, plain text is a single run, absent means not set. */
function canonicalBlock(block: Block): Block {
  const { kind, text, runs, level, ordered, page, dir } = block;
  if (runs.length > 0 && runs.map((one) => one.text).join('') !== text) {
    throw new AppError('import-failed', 'The importer returned a paragraph whose formatting does not fit its words. Nothing was imported.');
  }
  const kept = runs.filter((one) => one.text !== '').map((one): Run => ({
    text: one.text, ...(one.bold && { bold: true }), ...(one.italic && { italic: true }),
    ...(one.href !== undefined && { href: one.href }),
  }));
  return {
    kind, text, runs: isPlain(kept) ? [{ text }] : kept,
    ...(level !== undefined && { level }), ...(ordered !== undefined && { ordered }),
    ...(page !== undefined && { page }), ...(dir !== undefined && { dir }),
  };
}

const inOrder = (content: TextContent): unknown => [
  content.blocks.map((b) => [b.kind, b.text, b.level ?? null, b.ordered ?? null, b.page ?? null, b.dir ?? null,
    b.runs.map((r) => [r.text, r.bold ?? false, r.italic ?? false, r.href ?? null])]),
  content.setAside.map((s) => [s.kind, s.text, s.rawStart, s.rawEnd, s.afterParagraph]),
  content.steps.map((s) => [s.id, s.action, s.rule, s.status, s.rawStart, s.rawEnd, s.rawText, s.message]),
  content.warnings.map((w) => [w.code, w.message]),
];

/** The parts of a draft that a text keeps, with the hashes that will guard them. */
export function contentOf(draft: TextContent): { content: TextContent; wordsSha256: string; contentSha256: string } {
  const { setAside, steps, warnings } = draft;
  const content = { blocks: draft.blocks.map(canonicalBlock), setAside, steps, warnings };
  return { content, wordsSha256: sha256(canonicalText(content.blocks)), contentSha256: sha256(JSON.stringify(inOrder(content))) };
}

/** Adds the next text of an article and freezes it. The bytes are stored once, however many texts share them. */
export function insertText(
  db: WritableDb,
  input: {
    articleId: string; content: ReturnType<typeof contentOf>; bytes: Uint8Array; rawSha256: string;
    fileName: string; mediaType: string; encoding: string; now: string;
  },
): string {
  const { articleId, rawSha256, bytes } = input;
  const { content, wordsSha256, contentSha256 } = input.content;
  const id = randomUUID();
  const { version } = selectOne(
    db, z.object({ version: z.int() }), 'SELECT coalesce(max(version), 0) + 1 AS version FROM texts WHERE article_id = @articleId',
    { articleId },
  ) ?? { version: 1 };
  run(db, 'INSERT INTO raw_files (sha256, bytes) VALUES (@rawSha256, @bytes) ON CONFLICT DO NOTHING', { rawSha256, bytes });
  insertBlocks(db, id, content.blocks);
  content.setAside.forEach((piece, position) => {
    run(
      db,
      `INSERT INTO set_aside (text_id, position, kind, text, raw_start, raw_end, after_paragraph)
       VALUES (@id, @position, @kind, @text, @rawStart, @rawEnd, @afterParagraph)`,
      { id, position, ...piece },
    );
  });
  content.steps.forEach(({ id: stepId, ...step }, position) => {
    run(
      db,
      `INSERT INTO import_steps (text_id, position, step_id, action, rule, status, raw_start, raw_end, raw_text, message)
       VALUES (@id, @position, @stepId, @action, @rule, @status, @rawStart, @rawEnd, @rawText, @message)`,
      { id, position, stepId, ...step },
    );
  });
  content.warnings.forEach((warning, position) => {
    run(db, 'INSERT INTO import_warnings (text_id, position, code, message) VALUES (@id, @position, @code, @message)', { id, position, ...warning });
  });
  run(
    db,
    `INSERT INTO texts (id, article_id, version, sha256, content_sha256, raw_sha256, file_name, media_type, encoding, imported_at)
     VALUES (@id, @articleId, @version, @wordsSha256, @contentSha256, @rawSha256, @fileName, @mediaType, @encoding, @now)`,
    {
      id, articleId, version, wordsSha256, contentSha256, rawSha256, fileName: input.fileName, mediaType: input.mediaType,
      encoding: input.encoding, now: input.now,
    },
  );
  return id;
}

function insertBlocks(db: WritableDb, textId: string, blocks: readonly Block[]): void {
  blocks.forEach((block, index) => {
    const paragraph = index + 1;
    run(
      db,
      `INSERT INTO blocks (text_id, paragraph, kind, text, level, ordered, page, dir)
       VALUES (@textId, @paragraph, @kind, @text, @level, @ordered, @page, @dir)`,
      {
        textId, paragraph, kind: block.kind, text: block.text, level: block.level ?? null,
        ordered: block.ordered === undefined ? null : Number(block.ordered), page: block.page ?? null, dir: block.dir ?? null,
      },
    );
    if (isPlain(block.runs)) return;
    let start = 0;
    for (const { text, bold, italic, href } of block.runs) {
      run(
        db,
        `INSERT INTO runs (text_id, paragraph, start, end, bold, italic, href)
         VALUES (@textId, @paragraph, @start, @end, @bold, @italic, @href)`,
        { textId, paragraph, start, end: start + text.length, bold: bold ? 1 : null, italic: italic ? 1 : null, href: href ?? null },
      );
      start += text.length;
    }
  });
}

const BlockRow = z.object({
  paragraph: z.int(), kind: Block.shape.kind, text: z.string(), level: z.int().nullable(), ordered: z.int().nullable(),
  page: z.int().nullable(), dir: z.enum(['ltr', 'rtl']).nullable(),
});
const RunRow = z.object({
  paragraph: z.int(), start: z.int(), end: z.int(), bold: z.int().nullable(), italic: z.int().nullable(), href: z.string().nullable(),
});

function readBlocks(db: ReadableDb, textId: string): Block[] {
  const runsOf = new Map<number, z.infer<typeof RunRow>[]>();
  for (const row of selectAll(db, RunRow, 'SELECT * FROM runs WHERE text_id = @textId ORDER BY paragraph, start', { textId })) {
    const runs = runsOf.get(row.paragraph);
    if (runs) runs.push(row);
    else runsOf.set(row.paragraph, [row]);
  }
  return selectAll(db, BlockRow, 'SELECT * FROM blocks WHERE text_id = @textId ORDER BY paragraph', { textId }).map((row) => {
    const runs = runsOf.get(row.paragraph)?.map(({ start, end, bold, italic, href }): Run => ({
      text: row.text.slice(start, end), ...(bold && { bold: true }), ...(italic && { italic: true }), ...(href !== null && { href }),
    }));
    return {
      kind: row.kind, text: row.text, runs: runs ?? [{ text: row.text }],
      ...(row.level !== null && { level: row.level }), ...(row.ordered !== null && { ordered: row.ordered === 1 }),
      ...(row.page !== null && { page: row.page }), ...(row.dir !== null && { dir: row.dir }),
    };
  });
}

const SetAsideRow = z
  .object({ kind: SetAside.shape.kind, text: z.string(), raw_start: z.int().nullable(), raw_end: z.int().nullable(), after_paragraph: z.int() })
  .transform((row): SetAside => ({
    kind: row.kind, text: row.text, rawStart: row.raw_start, rawEnd: row.raw_end, afterParagraph: row.after_paragraph,
  }));
const StepRow = z
  .object({
    step_id: z.string(), action: ImportStep.shape.action, rule: z.string(), status: ImportStep.shape.status,
    raw_start: z.int().nullable(), raw_end: z.int().nullable(), raw_text: z.string(), message: z.string(),
  })
  .transform((row): ImportStep => ({
    id: row.step_id, action: row.action, rule: row.rule, status: row.status, rawStart: row.raw_start, rawEnd: row.raw_end,
    rawText: row.raw_text, message: row.message,
  }));

/** Names the article and the file in a sentence about damage. */
export function damagedText(row: Pick<TextRow, 'file_name'>, key: string): AppError {
  return new AppError(
    'library-damaged',
    `The stored text of “${key}” (${row.file_name}) is not what was imported: the library file is damaged there. ` +
      'Do not quote from it; import the file again into a sound library, or restore a copy.',
  );
}

const keyOf = (db: ReadableDb, articleId: string): string =>
  selectOne(db, z.object({ key: z.string() }), 'SELECT key FROM articles WHERE id = @articleId', { articleId })?.key ?? articleId;

/** Row of a text; throws `not-found`. */
export function getTextRow(db: ReadableDb, textId: string): TextRow {
  const row = selectOne(db, TextRow, 'SELECT * FROM texts WHERE id = @textId', { textId });
  if (!row) throw new AppError('not-found', 'That text is not in the library any more. Its article may have been deleted.');
  return row;
}

/** A text, checked against its hashes: throws `library-damaged` when a letter of it has changed in the file. */
export function getText(db: ReadableDb, textId: string): Text {
  const row = getTextRow(db, textId);
  const content: TextContent = {
    blocks: readBlocks(db, textId),
    setAside: selectAll(db, SetAsideRow, 'SELECT * FROM set_aside WHERE text_id = @textId ORDER BY position', { textId }),
    steps: selectAll(db, StepRow, 'SELECT * FROM import_steps WHERE text_id = @textId ORDER BY position', { textId }),
    warnings: selectAll(db, ImportWarning, 'SELECT code, message FROM import_warnings WHERE text_id = @textId ORDER BY position', { textId }),
  };
  const intact =
    sha256(canonicalText(content.blocks)) === row.sha256 && sha256(JSON.stringify(inOrder(content))) === row.content_sha256;
  if (!intact) throw damagedText(row, keyOf(db, row.article_id));
  return {
    id: row.id, articleId: row.article_id, version: row.version, sha256: row.sha256, rawSha256: row.raw_sha256,
    fileName: row.file_name, mediaType: row.media_type, encoding: row.encoding, importedAt: row.imported_at, ...content,
  };
}

/** The imported file, byte for byte; throws `library-damaged` when the bytes have changed. */
export function getRawFile(db: ReadableDb, textId: string): { row: TextRow; bytes: Uint8Array } {
  const row = getTextRow(db, textId);
  const raw = selectOne(db, z.object({ bytes: z.instanceof(Uint8Array) }), 'SELECT bytes FROM raw_files WHERE sha256 = @hash', { hash: row.raw_sha256 });
  if (!raw || sha256(raw.bytes) !== row.raw_sha256) throw damagedText(row, keyOf(db, row.article_id));
  return { row, bytes: raw.bytes };
}
