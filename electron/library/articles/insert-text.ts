import { z } from 'zod';
import type { Block } from '../../../shared/model';
import { insertRows, run, selectOne, type WritableDb } from '../store/db';
import { newId } from '../store/new-id';
import { insertRawFile, type RawFile } from './raw-files';
import { type contentOf, isPlain } from './text-content';

const VersionRow = z.object({ version: z.int() });

/** Adds the next text of an article and freezes it. The bytes are stored once, however many texts share them. */
export function insertText(
  db: WritableDb,
  input: {
    articleId: string;
    content: ReturnType<typeof contentOf>;
    raw: RawFile;
    fileName: string;
    mediaType: string;
    encoding: string;
    now: string;
    /** The article was made just now, and has no text yet. */
    isFirst?: boolean;
  },
): string {
  const { articleId, raw } = input;
  const { content, wordsSha256, contentSha256 } = input.content;
  const id = newId();
  const version = input.isFirst ? 1 : nextVersion(db, articleId);
  insertRawFile(db, raw);
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
    run(
      db,
      'INSERT INTO import_warnings (text_id, position, code, message) VALUES (@id, @position, @code, @message)',
      { id, position, ...warning },
    );
  });
  // What was found about the words of the text before says nothing of this one.
  if (version > 1)
    run(
      db,
      'DELETE FROM looked_through WHERE article_number = (SELECT number FROM articles WHERE id = @articleId)',
      { articleId },
    );
  run(
    db,
    `INSERT INTO texts (id, article_id, version, sha256, content_sha256, raw_sha256, file_name, media_type, encoding, imported_at)
     VALUES (@id, @articleId, @version, @wordsSha256, @contentSha256, @rawSha256, @fileName, @mediaType, @encoding, @now)`,
    {
      id,
      articleId,
      version,
      wordsSha256,
      contentSha256,
      rawSha256: raw.sha256,
      fileName: input.fileName,
      mediaType: input.mediaType,
      encoding: input.encoding,
      now: input.now,
    },
  );
  return id;
}

const nextVersion = (db: WritableDb, articleId: string): number =>
  (selectOne(
    db,
    VersionRow,
    'SELECT version FROM texts WHERE article_id = @articleId ORDER BY version DESC LIMIT 1',
    { articleId },
  )?.version ?? 0) + 1;

const BLOCK_COLUMNS = ['paragraph', 'kind', 'text', 'level', 'ordered', 'page', 'pages', 'dir'];
const RUN_COLUMNS = ['paragraph', 'start', 'end', 'bold', 'italic', 'href'];

function insertBlocks(db: WritableDb, textId: string, blocks: readonly Block[]): void {
  insertRows(
    db,
    'blocks',
    { text_id: textId },
    BLOCK_COLUMNS,
    blocks.map(({ kind, text, level, ordered, page, pages, dir }, index) => [
      index + 1,
      kind,
      text,
      level ?? null,
      ordered === undefined ? null : Number(ordered),
      page ?? null,
      pages ? JSON.stringify(pages.map(({ start, label }) => [start, label])) : null,
      dir ?? null,
    ]),
  );
  insertRows(
    db,
    'runs',
    { text_id: textId },
    RUN_COLUMNS,
    blocks.flatMap(({ runs }, index) => {
      if (isPlain(runs)) return [];
      let start = 0;
      return runs.map(({ text, bold, italic, href }) => {
        const from = start;
        start += text.length;
        return [index + 1, from, start, bold ? 1 : null, italic ? 1 : null, href ?? null];
      });
    }),
  );
}
