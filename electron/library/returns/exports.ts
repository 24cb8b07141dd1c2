import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { BriefDocument } from '../../../shared/brief-document/brief-document';
import { assertReleasable } from '../../../shared/brief-document/release-gate';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input } from '../../../shared/ipc/contract';
import { ExportRecord } from '../../../shared/returning/difference';
import { recordOf } from '../../../shared/returning/record-export';
import { getBrief } from '../briefs/briefs';
import { documentOf, gatherMaterial } from '../briefs/document';
import { type ReadableDb, run, selectOne, type WritableDb } from '../store/db';
import { sha256 } from '../store/hash';

/** Exports of one brief that are remembered; the oldest go first. */
const MOST_EXPORTS = 100;

/** The document to export, with the mark under which the library remembers what is in it. */
export function returnableDocument(db: WritableDb, input: Input<'briefs:document'>): BriefDocument {
  const brief = getBrief(db, input.briefId);
  const document = documentOf(db, gatherMaterial(db, brief), { ...input, withCited: true, withLines: true });
  assertReleasable(document);
  const record = recordOf(brief, document, new Date().toISOString(), linkOf);
  return { ...document, returnMark: keepExport(db, record) };
}

const LINKS = ['http:', 'https:', 'mailto:'];

/** An address in the form in which exports link to it; null where they do not. */
export function linkOf(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  return LINKS.includes(url.protocol) ? url.href : null;
}

/** The same words under the same choices are one export: they get the same mark, so that their files are the same. */
function keepExport(db: WritableDb, record: ExportRecord): string {
  const { exportedAt: _, ...same } = record;
  const mark = sha256(JSON.stringify(same)).slice(0, 16);
  if (
    selectOne(db, z.object({ mark: z.string() }), 'SELECT mark FROM brief_exports WHERE mark = @mark', {
      mark,
    })
  )
    return mark;
  const content = JSON.stringify(record);
  run(
    db,
    `INSERT INTO brief_exports (mark, brief_id, number, content, content_sha256)
     VALUES (@mark, @briefId, (SELECT coalesce(max(number), 0) + 1 FROM brief_exports WHERE brief_id = @briefId), @content, @hash)`,
    { mark, briefId: record.briefId, content: deflateRawSync(content), hash: sha256(content) },
  );
  run(
    db,
    `DELETE FROM brief_exports WHERE brief_id = @briefId AND number <=
       (SELECT max(number) FROM brief_exports WHERE brief_id = @briefId) - @most AND mark <> @mark`,
    { briefId: record.briefId, most: MOST_EXPORTS, mark },
  );
  return mark;
}

const Row = z.object({ content: z.instanceof(Uint8Array), content_sha256: z.string() });

/** What was exported under a mark; null for one that this library does not know. @throws AppError `library-damaged` */
export function findExport(db: ReadableDb, mark: string): ExportRecord | null {
  const row = selectOne(db, Row, 'SELECT content, content_sha256 FROM brief_exports WHERE mark = @mark', {
    mark,
  });
  if (!row) return null;
  try {
    const content = inflateRawSync(row.content).toString('utf8');
    if (sha256(content) === row.content_sha256) return ExportRecord.parse(JSON.parse(content));
  } catch {
    // Bytes that cannot be unpacked and bytes with another hash mean the same.
  }
  throw new AppError(
    'library-damaged',
    'What was exported in this file is not what was kept: the library file is damaged there. The brief itself is not touched.',
  );
}
