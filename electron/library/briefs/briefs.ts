import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input, Output } from '../../../shared/ipc/contract';
import {
  type Brief,
  type BriefHeader,
  type BriefSummary,
  EditorState,
  EMPTY_HEADER,
  HeaderMore,
  StyleId,
  TemplateId,
} from '../../../shared/model';
import { withMergedIds } from '../articles/merged-ids';
import { deleteUnused, imagesInBrief } from '../images/unused-images';
import { getSettings } from '../settings/settings';
import { type ReadableDb, run, selectAll, selectOne, type WritableDb } from '../store/db';
import { sha256 } from '../store/hash';
import { asStored } from '../store/whole-characters';
import { keepBeforeSave } from './versions';
import { collect, usesQuote, walk } from './walk';

const BriefRow = z.object({
  id: z.string(),
  title: z.string(),
  to_line: z.string(),
  from_line: z.string(),
  date_line: z.string(),
  handling: z.string(),
  header_more: z.string(),
  template: TemplateId,
  style: StyleId,
  state: z.string(),
  sha256: z.string(),
  revision: z.int(),
  created_at: z.string(),
  modified: z.string(),
  released_version: z.string().nullable(),
  released_at: z.string().nullable(),
});

/** The later fields of a header as they are stored; empty where it has none. */
function moreOf({ title: _t, to: _o, from: _f, date: _d, handling: _h, ...more }: BriefHeader): string {
  const text = JSON.stringify(more);
  return text === '{}' ? '' : text;
}

const briefSha256 = (
  header: BriefHeader,
  more: string,
  template: string,
  style: string,
  state: string,
): string =>
  sha256(
    JSON.stringify([
      header.title,
      header.to,
      header.from,
      header.date,
      header.handling,
      template,
      style,
      state,
      ...(more === '' ? [] : [more]),
    ]),
  );

function briefFromRow(row: z.infer<typeof BriefRow>): Brief {
  const header = {
    title: row.title,
    to: row.to_line,
    from: row.from_line,
    date: row.date_line,
    handling: row.handling,
  };
  if (briefSha256(header, row.header_more, row.template, row.style, row.state) !== row.sha256) {
    throw new AppError(
      'library-damaged',
      `The brief “${row.title || 'untitled'}” is not what was saved: the library file is damaged there. Restore a copy of the library.`,
    );
  }
  return {
    id: row.id,
    header: { ...header, ...(row.header_more !== '' && HeaderMore.parse(JSON.parse(row.header_more))) },
    template: row.template,
    style: row.style,
    state: EditorState.parse(JSON.parse(row.state)),
    revision: row.revision,
    createdAt: row.created_at,
    modified: row.modified,
    ...(row.released_version !== null &&
      row.released_at !== null && { released: { version: row.released_version, at: row.released_at } }),
  };
}

/** A brief, checked against its hash; throws `not-found` or `library-damaged`. */
export function getBrief(db: ReadableDb, briefId: string): Brief {
  const row = selectOne(
    db,
    BriefRow,
    `SELECT briefs.*, releases.version AS released_version, releases.released_at
       FROM briefs LEFT JOIN releases ON releases.brief_id = briefs.id WHERE briefs.id = @briefId`,
    { briefId },
  );
  if (!row) throw new AppError('not-found', 'That brief is not in the library any more.');
  const brief = briefFromRow(row);
  return { ...brief, state: withMergedIds(db, brief.state) };
}

const SummaryRow = z
  .object({
    id: z.string(),
    title: z.string(),
    template: TemplateId,
    style: StyleId,
    modified: z.string(),
    quotations: z.int(),
    open_quotes: z.int(),
    released: z.string().nullable(),
  })
  .transform(({ open_quotes: openQuotes, ...row }): BriefSummary => ({ ...row, openQuotes }));

/** Last changed first, by the order of saves and not by the clock. */
export const listBriefs = (db: ReadableDb): BriefSummary[] =>
  selectAll(
    db,
    SummaryRow,
    `SELECT id, title, template, style, modified, quotations,
            (SELECT count(*) FROM brief_quotes AS used WHERE used.brief_id = briefs.id
                AND (used.quote_id IN (SELECT quote_id FROM open_quotes)
                     OR used.quote_id IN (SELECT quote_id FROM quote_settlements WHERE choice = 'place'))
            ) AS open_quotes,
            (SELECT version FROM releases WHERE brief_id = briefs.id) AS released
       FROM briefs ORDER BY change_number DESC`,
  );

/** Rewrites which quotes and articles a brief uses. Those that are not in the library stay in its state only. */
export function writeUses(db: WritableDb, briefId: string, state: EditorState): void {
  const quotes = new Map<string, number>();
  const articles = new Map<string, number>();
  const count = (uses: Map<string, number>, id: string): unknown => uses.set(id, (uses.get(id) ?? 0) + 1);
  walk(state.root.children, (node) => {
    if (usesQuote(node)) {
      if (node.quoteId !== null) count(quotes, node.quoteId);
      count(articles, node.articleId);
    } else if (node.type === 'citation') {
      for (const item of node.items) count(articles, item.articleId);
    }
  });
  run(db, 'DELETE FROM brief_quotes WHERE brief_id = @briefId', { briefId });
  run(db, 'DELETE FROM brief_articles WHERE brief_id = @briefId', { briefId });
  for (const [id, mentions] of quotes) {
    run(
      db,
      'INSERT INTO brief_quotes (brief_id, quote_id, mentions) SELECT @briefId, id, @mentions FROM quotes WHERE id = @id',
      { briefId, id, mentions },
    );
  }
  for (const [id, mentions] of articles) {
    run(
      db,
      'INSERT INTO brief_articles (brief_id, article_id, mentions) SELECT @briefId, id, @mentions FROM articles WHERE id = @id',
      { briefId, id, mentions },
    );
  }
}

const NEXT_CHANGE = '(SELECT coalesce(max(change_number), 0) + 1 FROM briefs)';

const columnsOf = (given: BriefHeader, template: TemplateId, style: StyleId, state: EditorState) => {
  const header: BriefHeader = {
    ...given,
    title: asStored(given.title),
    to: asStored(given.to),
    from: asStored(given.from),
    date: asStored(given.date),
    handling: asStored(given.handling),
  };
  const text = JSON.stringify(state);
  const more = moreOf(header);
  return {
    more,
    title: header.title,
    to: header.to,
    from: header.from,
    date: header.date,
    handling: header.handling,
    style,
    state: text,
    hash: briefSha256(header, more, template, style, text),
    quotations: collect(state).quotations.length,
    now: new Date().toISOString(),
  };
};

/** Stores a new brief; `createBrief` makes its text from the template. */
export function insertBrief(db: WritableDb, input: Input<'briefs:create'> & { state: EditorState }): Brief {
  const id = randomUUID();
  const header: BriefHeader = { ...EMPTY_HEADER, ...input.header };
  const preferred = StyleId.safeParse(getSettings(db).style);
  const style = input.style ?? (preferred.success ? preferred.data : 'chicago-notes');
  const state = withMergedIds(db, input.state);
  run(
    db,
    `INSERT INTO briefs (id, title, to_line, from_line, date_line, handling, header_more, template, style, state, sha256, revision,
                         change_number, quotations, created_at, modified)
     VALUES (@id, @title, @to, @from, @date, @handling, @more, @template, @style, @state, @hash, 1,
             ${NEXT_CHANGE}, @quotations, @now, @now)`,
    { id, template: input.template, ...columnsOf(header, input.template, style, state) },
  );
  writeUses(db, id, state);
  return getBrief(db, id);
}

/**
 * Saves a brief over the revision it was opened with. Throws `stale-revision`, changing nothing, when someone saved a
 * later one in the meantime.
 */
export function saveBrief(db: WritableDb, input: Input<'briefs:save'>): Output<'briefs:save'> {
  const stored = selectOne(
    db,
    z.object({ revision: z.int(), template: TemplateId, version: z.string().nullable() }),
    `SELECT briefs.revision, template, releases.version
       FROM briefs LEFT JOIN releases ON releases.brief_id = briefs.id WHERE briefs.id = @briefId`,
    { briefId: input.briefId },
  );
  if (!stored)
    throw new AppError(
      'not-found',
      'Not saved: that brief is not in the library any more. Copy your text into a new brief.',
    );
  if (stored.version !== null)
    throw new AppError(
      'read-only',
      `Not saved: this brief was released as version ${stored.version} and stays as it is. Go on with it as a new version.`,
    );
  if (stored.revision !== input.revision) {
    throw new AppError(
      'stale-revision',
      'Not saved: this brief was changed elsewhere since it was opened here. Keep your words as a new brief, or show the stored one.',
    );
  }
  // The window may have opened the brief before a record was merged.
  const state = withMergedIds(db, input.state);
  const columns = columnsOf(input.header, stored.template, input.style, state);
  keepBeforeSave(db, input.briefId, columns.state);
  run(
    db,
    `UPDATE briefs SET title = @title, to_line = @to, from_line = @from, date_line = @date, handling = @handling, header_more = @more, style = @style,
            state = @state, sha256 = @hash, quotations = @quotations, modified = @now, revision = revision + 1,
            change_number = ${NEXT_CHANGE}
      WHERE id = @briefId`,
    { briefId: input.briefId, ...columns },
  );
  writeUses(db, input.briefId, state);
  return { revision: stored.revision + 1, modified: columns.now };
}

/** Gives a brief another header, at the same revision: what a release says of it. */
export function replaceHeader(db: WritableDb, brief: Brief, header: BriefHeader): void {
  const columns = columnsOf(header, brief.template, brief.style, brief.state);
  run(
    db,
    `UPDATE briefs SET title = @title, to_line = @to, from_line = @from, date_line = @date, handling = @handling,
            header_more = @more, state = @state, sha256 = @hash
      WHERE id = @briefId`,
    { briefId: brief.id, ...columns },
  );
}

/** With it go the pictures that only it showed. Throws `read-only` for a released brief, whose files are kept. */
export function deleteBrief(db: WritableDb, briefId: string): void {
  const released = selectOne(
    db,
    z.object({ version: z.string() }),
    'SELECT version FROM releases WHERE brief_id = @briefId',
    { briefId },
  );
  if (released)
    throw new AppError(
      'read-only',
      `Not removed: this brief was released as version ${released.version}, and the library keeps what was released.`,
    );
  const images = imagesInBrief(db, briefId);
  if (run(db, 'DELETE FROM briefs WHERE id = @briefId', { briefId }) === 0) {
    throw new AppError('not-found', 'That brief is not in the library any more.');
  }
  deleteUnused(db, images);
}
