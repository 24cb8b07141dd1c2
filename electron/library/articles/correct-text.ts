import { z } from 'zod';
import { correctText } from '../../../shared/correcting/correct-text';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input, Output } from '../../../shared/ipc/contract';
import { compareQuotes, countQuoteStates } from '../quotes/settlements';
import { indexArticle } from '../search/volumes';
import { run, selectAll, type WritableDb } from '../store/db';
import { getArticle, getArticleRow, latestTextRow } from './articles';
import { insertText } from './insert-text';
import { placeTexts } from './place-texts';
import { readFields } from './read-record';
import { contentOf } from './text-content';
import { getText, getTextRow, hasWords } from './texts';

type Corrected = Output<'texts:correct'>;

function settled(db: WritableDb, articleId: string): Corrected {
  const { id, number } = getArticleRow(db, articleId);
  const article = getArticle(db, id);
  run(db, 'DELETE FROM looked_through WHERE article_number = @number', { number });
  indexArticle(db, { number, record: readFields(db, id), blocks: article.text.blocks });
  compareQuotes(db, id);
  return { article, quotes: countQuoteStates(db, id) };
}

/**
 * Makes a new text of an article's newest one with these corrections; the old one stays as it is, and quotes are compared
 * with the new one. Throws `stale-revision` when a newer text came in the meantime.
 */
export function correctStoredText(db: WritableDb, input: Input<'texts:correct'>): Corrected {
  const row = getTextRow(db, input.textId);
  if (latestTextRow(db, row.article_id).id !== row.id)
    throw new AppError(
      'stale-revision',
      'Not saved: there is a newer text of this article now. Open it, and correct that one.',
    );
  const text = getText(db, row.id);
  const content = (() => {
    try {
      return contentOf(correctText(text, input.changes, input.reason));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new AppError('invalid-input', `Not saved: ${error.message} Open the article again.`, {
        cause: error,
      });
    }
  })();
  if (content.content.blocks.length === 0)
    throw new AppError('invalid-input', 'Not saved: an article needs one paragraph at least in its text.');
  if (sameBody(content.content, text)) throw new AppError('invalid-input', 'Not saved: nothing was changed.');
  insertText(db, {
    articleId: row.article_id,
    content,
    raw: { sha256: row.raw_sha256 },
    fileName: row.file_name,
    mediaType: row.media_type,
    encoding: row.encoding,
    now: new Date().toISOString(),
  });
  return settled(db, row.article_id);
}

const sameBody = (
  a: Pick<ReturnType<typeof getText>, 'blocks' | 'setAside'>,
  b: Pick<ReturnType<typeof getText>, 'blocks' | 'setAside'>,
): boolean =>
  JSON.stringify([a.blocks.map(({ text }) => text), a.setAside.map(({ text }) => text)]) ===
  JSON.stringify([b.blocks.map(({ text }) => text), b.setAside.map(({ text }) => text)]);

/** Makes an older text of an article the one that is read and quoted; no text is changed or goes. */
export function standText(db: WritableDb, { textId }: Input<'texts:stand'>): Corrected {
  const row = getTextRow(db, textId);
  if (!hasWords(db, textId) && hasWords(db, latestTextRow(db, row.article_id).id))
    throw new AppError(
      'invalid-input',
      'Not done: that record came without text. The text that stands here stays the one that is read.',
    );
  const ids = selectAll(
    db,
    z.object({ id: z.string() }),
    'SELECT id FROM texts WHERE article_id = @articleId ORDER BY id = @textId, version',
    { articleId: row.article_id, textId },
  ).map(({ id }) => id);
  placeTexts(db, row.article_id, ids);
  return settled(db, row.article_id);
}
