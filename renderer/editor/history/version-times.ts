import type { VersionSummary } from '../../../shared/ipc/versions-contract';

/** When each version was kept, by its id, to the minute; to the second where two of them would read alike. */
export function timesOf(
  versions: readonly Pick<VersionSummary, 'id' | 'savedAt'>[],
  language: string | undefined,
): ReadonlyMap<string, string> {
  const told = (savedAt: string, timeStyle: 'short' | 'medium') =>
    new Date(savedAt).toLocaleString(language, { dateStyle: 'medium', timeStyle });
  const seen = new Map<string, number>();
  for (const { savedAt } of versions) {
    const minute = told(savedAt, 'short');
    seen.set(minute, (seen.get(minute) ?? 0) + 1);
  }
  return new Map(
    versions.map(({ id, savedAt }) => {
      const minute = told(savedAt, 'short');
      return [id, (seen.get(minute) ?? 0) > 1 ? told(savedAt, 'medium') : minute];
    }),
  );
}
