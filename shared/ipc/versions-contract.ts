import { z } from 'zod';
import { Brief, Id } from '../model';
import { request } from './request';

/** An earlier state of a brief, as it is listed. */
export const VersionSummary = z.strictObject({
  id: Id,
  /** Null for one that was kept by itself. */
  name: z.string().nullable(),
  /** `before-restore`: what the brief held when another version was put back. */
  kind: z.enum(['automatic', 'before-restore']),
  /** When these words were saved. */
  savedAt: z.string(),
  words: z.int(),
  quotations: z.int(),
});
export type VersionSummary = z.infer<typeof VersionSummary>;

/** What a brief held: all that a save writes. */
export const BriefVersion = VersionSummary.extend(
  Brief.pick({ header: true, style: true, template: true, state: true }).shape,
);
export type BriefVersion = z.infer<typeof BriefVersion>;

const VersionName = z.string().trim().min(1).max(200);

/** Requests of the history of a brief. */
export const versionsContract = {
  /** Newest first. */
  'versions:list': request(z.strictObject({ briefId: Id }), z.array(VersionSummary)),
  'versions:get': request(z.strictObject({ versionId: Id }), BriefVersion),
  /** Keeps what is stored of a brief under a name. */
  'versions:keep': request(z.strictObject({ briefId: Id, name: VersionName }), VersionSummary),
  /** Null takes the name away: the version is then thinned out with the others. */
  'versions:rename': request(z.strictObject({ versionId: Id, name: VersionName.nullable() }), VersionSummary),
  /**
   * Puts a version in the place of the stored brief, which becomes a version first. Refused (`stale-revision`) when the
   * brief was saved since `revision`.
   */
  'versions:restore': request(z.strictObject({ versionId: Id, revision: z.int() }), Brief),
} as const;
