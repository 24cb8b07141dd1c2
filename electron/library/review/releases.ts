import { randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input } from '../../../shared/ipc/contract';
import type { Release } from '../../../shared/ipc/review-contract';
import type { Brief } from '../../../shared/model';
import { holdsUp } from '../../../shared/review/release-checklist';
import { headerOfNext, releasedHeader } from '../../../shared/review/released-header';
import { getBrief, insertBrief, replaceHeader } from '../briefs/briefs';
import { gatherMaterial } from '../briefs/document';
import { type ReadableDb, run, type WritableDb } from '../store/db';
import { sha256 } from '../store/hash';
import { listReleases } from './release-files';
import { getReview } from './review';

/** Records a release with its files. Throws `review-open`, `stale-revision` or `read-only`, recording nothing. */
export function recordRelease(db: WritableDb, input: Input<'releases:record'>): Release {
  const { briefId, revision, version, reviewer, files } = input;
  const brief = getBrief(db, briefId);
  if (brief.released)
    throw new AppError('read-only', releasedMessage('This brief was released already', brief.released));
  if (brief.revision !== revision)
    throw new AppError(
      'stale-revision',
      'Not released: the brief was changed while its files were made. Look at it again and release it as it is now.',
    );
  assertReviewed(db, briefId);
  replaceHeader(db, brief, releasedHeader(brief.header, version));
  const { articles } = gatherMaterial(db, brief);
  const id = randomUUID();
  run(
    db,
    `INSERT INTO releases (id, brief_id, version, reviewer, released_at, revision, texts)
     VALUES (@id, @briefId, @version, @reviewer, @now, @revision, @texts)`,
    {
      id,
      briefId,
      version,
      reviewer,
      revision,
      now: new Date().toISOString(),
      texts: JSON.stringify(articles.map(({ key, text }) => ({ key, sha256: text.sha256 }))),
    },
  );
  for (const { format, fileName, bytes, pages } of files)
    run(
      db,
      `INSERT INTO release_files (release_id, format, file_name, bytes, sha256, pages)
       VALUES (@id, @format, @fileName, @bytes, @hash, @pages)`,
      { id, format, fileName, bytes: Buffer.from(bytes), hash: sha256(bytes), pages },
    );
  const [release] = listReleases(db, briefId);
  if (!release) throw new Error('The release that was just recorded is not there');
  return release;
}

/** Throws `review-open` with the first of what still blocks a release. */
export function assertReviewed(db: ReadableDb, briefId: string): void {
  const { checks, blocking } = getReview(db, briefId);
  const [first] = checks.flatMap((check) => check.findings.filter(holdsUp));
  if (!first) return;
  const more = blocking === 1 ? '' : ` (and ${blocking - 1} more)`;
  throw new AppError(
    'review-open',
    `Not released: ${first.message}${first.where === '' ? '' : ` ${first.where}.`}${more} Open the release list, mend or answer it, and release again.`,
  );
}

/** A copy of a released brief to go on writing. Throws `invalid-input` for one that can be written on itself. */
export function continueBrief(db: WritableDb, { briefId }: Input<'releases:continue'>): Brief {
  const brief = getBrief(db, briefId);
  if (!brief.released)
    throw new AppError('invalid-input', 'This brief is not released: write on in it, or make a copy.');
  const { header, template, style, state } = brief;
  const next = insertBrief(db, {
    header: headerOfNext(header, brief.released.version),
    template,
    style,
    state,
  });
  run(db, 'UPDATE briefs SET follows = @briefId WHERE id = @id', { briefId, id: next.id });
  return getBrief(db, next.id);
}

const releasedMessage = (what: string, { version, at }: NonNullable<Brief['released']>): string =>
  `${what}: version ${version} left on ${at.slice(0, 10)} and stays as it is. Go on with it as a new version.`;
