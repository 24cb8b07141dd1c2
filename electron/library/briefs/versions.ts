import { randomUUID } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input, Output } from '../../../shared/ipc/contract';
import type { BriefVersion, VersionSummary } from '../../../shared/ipc/versions-contract';
import {
  type Brief,
  BriefHeader,
  type BriefTemplate,
  EditorState,
  EMPTY_HEADER,
  HeaderMore,
  StyleId,
  TemplateId,
} from '../../../shared/model';
import { countWords } from '../../../shared/templates/count-blocks';
import { measureBrief } from '../../../shared/templates/limits';
import { withMergedIds } from '../articles/merged-ids';
import { type ReadableDb, run, selectAll, selectOne, type WritableDb } from '../store/db';
import { sha256 } from '../store/hash';
import { findTemplate } from '../templates/template-shelf';
import { collect, textOf, walk } from './walk';

/** A version is kept by itself at most this often (ms), and only when the words are others than in the last one. */
export const KEPT_EVERY = 10 * 60_000;
/** A save that takes more than this share of a brief away keeps what was there, whenever the last version was kept. */
const LARGE_LOSS = 0.2;
const LEAST_LOSS = 2000;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How versions without a name thin out: from this age on (ms), one is left in each stretch of this length (ms). */
const THINNING: readonly { from: number; stretch: number }[] = [
  { from: 2 * HOUR, stretch: HOUR },
  { from: DAY, stretch: DAY },
  { from: 30 * DAY, stretch: 7 * DAY },
];

const SummaryRow = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    kind: z.enum(['automatic', 'before-restore']),
    saved_at: z.string(),
    words: z.int(),
    quotations: z.int(),
  })
  .transform(({ saved_at: savedAt, ...row }): VersionSummary => ({ ...row, savedAt }));
const SUMMARY = 'id, name, kind, saved_at, words, quotations';

/** Newest first. */
export const listVersions = (db: ReadableDb, briefId: string): VersionSummary[] =>
  selectAll(
    db,
    SummaryRow,
    `SELECT ${SUMMARY} FROM brief_versions WHERE brief_id = @briefId ORDER BY number DESC`,
    { briefId },
  );

const StoredRow = z.object({
  title: z.string(),
  to_line: z.string(),
  from_line: z.string(),
  date_line: z.string(),
  handling: z.string(),
  header_more: z.string(),
  template: z.string(),
  style: z.string(),
  state: z.string(),
  sha256: z.string(),
  modified: z.string(),
});
type StoredRow = z.infer<typeof StoredRow>;

function storedRow(db: ReadableDb, briefId: string): StoredRow {
  const row = selectOne(db, StoredRow, 'SELECT * FROM briefs WHERE id = @briefId', { briefId });
  if (!row) throw new AppError('not-found', 'That brief is not in the library any more.');
  return row;
}

const laterFields = ({ header_more: more }: StoredRow): HeaderMore =>
  more === '' ? {} : HeaderMore.parse(JSON.parse(more));

const LastRow = z.object({ id: z.string(), saved_at: z.string(), brief_sha256: z.string() });
const lastVersion = (db: ReadableDb, briefId: string) =>
  selectOne(
    db,
    LastRow,
    'SELECT id, saved_at, brief_sha256 FROM brief_versions WHERE brief_id = @briefId ORDER BY number DESC LIMIT 1',
    { briefId },
  );

/**
 * Keeps what is stored of a brief before a save writes `next` (the JSON of its state) over it, when it is time for that or
 * when the save takes much away. Called inside the transaction of the save.
 */
export function keepBeforeSave(db: WritableDb, briefId: string, next: string): void {
  const row = storedRow(db, briefId);
  const last = lastVersion(db, briefId);
  const lost = row.state.length - next.length;
  const isLargeLoss = lost > LEAST_LOSS && lost > row.state.length * LARGE_LOSS;
  const isTime = last === undefined || Date.now() - Date.parse(last.saved_at) >= KEPT_EVERY;
  if (last?.brief_sha256 === row.sha256 || !(isTime || isLargeLoss)) return;
  // The first save of a brief finds what it began with; an empty page is no version.
  if (last === undefined && isEmptyPage(row.state)) return;
  insertVersion(db, briefId, row, 'automatic', null);
  thinOut(db, briefId);
}

function isEmptyPage(state: string): boolean {
  const { children } = EditorState.parse(JSON.parse(state)).root;
  let hasPicture = false;
  walk(children, (node) => {
    hasPicture ||= node.type === 'image';
  });
  return !hasPicture && children.every((block) => countWords(textOf(block)) === 0);
}

/** The words as the status line counts them: without headings, notes and what the template leaves out. */
function countsOf(state: string, template: BriefTemplate | null): { words: number; quotations: number } {
  const parsed = EditorState.parse(JSON.parse(state));
  return {
    words: measureBrief(parsed.root.children, template).words,
    quotations: collect(parsed).quotations.length,
  };
}

function insertVersion(
  db: WritableDb,
  briefId: string,
  row: StoredRow,
  kind: VersionSummary['kind'],
  name: string | null,
): string {
  const id = randomUUID();
  const { template, style, state } = row;
  const header: BriefHeader = {
    title: row.title,
    to: row.to_line,
    from: row.from_line,
    date: row.date_line,
    handling: row.handling,
    ...laterFields(row),
  };
  const content = JSON.stringify({ header, isWholeHeader: true, template, style, state });
  run(
    db,
    `INSERT INTO brief_versions (id, brief_id, number, kind, name, saved_at, words, quotations, brief_sha256, content, content_sha256)
     VALUES (@id, @briefId, (SELECT coalesce(max(number), 0) + 1 FROM brief_versions WHERE brief_id = @briefId),
             @kind, @name, @savedAt, @words, @quotations, @briefHash, @content, @contentHash)`,
    {
      id,
      briefId,
      kind,
      name,
      savedAt: row.modified,
      ...countsOf(state, findTemplate(db, TemplateId.parse(template))),
      briefHash: row.sha256,
      content: deflateRawSync(content),
      contentHash: sha256(content),
    },
  );
  return id;
}

/** Leaves one version without a name in each stretch of time, the last of it; the more lies in the past, the fewer. */
function thinOut(db: WritableDb, briefId: string): void {
  const now = Date.now();
  const seen = new Set<string>();
  for (const { id, name, kind, savedAt } of listVersions(db, briefId)) {
    if (name !== null || kind !== 'automatic') continue;
    const at = Date.parse(savedAt);
    const rule = THINNING.findLast(({ from }) => now - at >= from);
    if (rule === undefined) continue;
    const stretch = `${rule.stretch} ${Math.floor(at / rule.stretch)}`;
    if (seen.has(stretch)) run(db, 'DELETE FROM brief_versions WHERE id = @id', { id });
    seen.add(stretch);
  }
}

const ContentRow = z.object({
  brief_id: z.string(),
  content: z.instanceof(Uint8Array),
  content_sha256: z.string(),
});
const Content = z.object({
  header: z.record(z.string(), z.unknown()),
  /** Versions were once kept without the later fields of the header (cut-off date, version, fields of the template). */
  isWholeHeader: z.boolean().default(false),
  template: TemplateId,
  style: StyleId,
  state: z.string(),
});
/** A version with all it holds, checked against its hash; throws `not-found` or `library-damaged`. */
export function getVersion(db: ReadableDb, versionId: string): BriefVersion & { briefId: string } {
  const row = selectOne(
    db,
    ContentRow,
    'SELECT brief_id, content, content_sha256 FROM brief_versions WHERE id = @versionId',
    { versionId },
  );
  if (!row) throw new AppError('not-found', 'That version of the brief is not kept any more.');
  const { header, isWholeHeader, template, style, state } = contentOf(row);
  // What a version does not say of a field takes nothing away from the brief.
  const later = isWholeHeader ? {} : laterFields(storedRow(db, row.brief_id));
  return {
    ...getSummary(db, versionId),
    briefId: row.brief_id,
    header: BriefHeader.parse({ ...EMPTY_HEADER, ...later, ...header }),
    template,
    style,
    state: withMergedIds(db, EditorState.parse(JSON.parse(state))),
  };
}

function contentOf(row: z.infer<typeof ContentRow>): z.infer<typeof Content> {
  try {
    const content = inflateRawSync(row.content).toString('utf8');
    if (sha256(content) === row.content_sha256) return Content.parse(JSON.parse(content));
  } catch {
    // Bytes that cannot be unpacked and bytes with another hash mean the same.
  }
  throw new AppError(
    'library-damaged',
    'That version of the brief is not what was kept: the library file is damaged there. The brief itself is not touched.',
  );
}

function getSummary(db: ReadableDb, versionId: string): VersionSummary {
  const found = selectOne(db, SummaryRow, `SELECT ${SUMMARY} FROM brief_versions WHERE id = @versionId`, {
    versionId,
  });
  if (!found) throw new AppError('not-found', 'That version of the brief is not kept any more.');
  return found;
}

/** Keeps what is stored of a brief under a name; the last version gets the name where its words are the same. */
export function keepVersion(db: WritableDb, { briefId, name }: Input<'versions:keep'>): VersionSummary {
  const row = storedRow(db, briefId);
  const last = lastVersion(db, briefId);
  if (last?.brief_sha256 === row.sha256 && getSummary(db, last.id).name === null)
    return renameVersion(db, { versionId: last.id, name });
  return getSummary(db, insertVersion(db, briefId, row, 'automatic', name));
}

export function renameVersion(db: WritableDb, { versionId, name }: Input<'versions:rename'>): VersionSummary {
  run(db, 'UPDATE brief_versions SET name = @name WHERE id = @versionId', { versionId, name });
  return getSummary(db, versionId);
}

/** Puts a version back over the stored brief; what was stored becomes a version first, so that nothing is lost. */
export function restoreVersion(
  db: WritableDb,
  { versionId, revision }: Input<'versions:restore'>,
  save: (input: Input<'briefs:save'>) => Output<'briefs:save'>,
  get: (briefId: string) => Brief,
): Brief {
  const { briefId, header, style, state } = getVersion(db, versionId);
  const row = storedRow(db, briefId);
  if (lastVersion(db, briefId)?.brief_sha256 !== row.sha256)
    insertVersion(db, briefId, row, 'before-restore', null);
  save({ briefId, revision, header, style, state });
  return get(briefId);
}
