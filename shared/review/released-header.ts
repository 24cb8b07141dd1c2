import type { BriefHeader } from '../model/brief-header';

/** The header of a brief as it leaves the house: final, and under the version of its release. */
export const releasedHeader = (header: BriefHeader, version: string): BriefHeader => ({
  ...header,
  status: 'final',
  version,
});

/** The header of the brief that goes on from a released one: a draft again, of the version after it. */
export const headerOfNext = (header: BriefHeader, version: string): BriefHeader => ({
  ...header,
  ...(header.status !== undefined && { status: 'draft' }),
  ...(header.version !== undefined && { version: nextVersion(version) }),
});

/** The version after one whose last number can be counted on; `1.0` where there is none. */
export const nextVersion = (version: string | undefined): string =>
  version === undefined ? '1.0' : version.replace(/(\d+)(?!.*\d)/u, (number) => String(Number(number) + 1));

/** The version to offer for a release: what the header says, unless a release of this brief bears it; else the next. */
export function versionToOffer(
  header: Pick<BriefHeader, 'version'>,
  /** Releases of the brief and of those it goes on from, newest first. */
  earlier: readonly { version: string }[],
): string {
  const said = header.version?.trim() ?? '';
  return said !== '' && !earlier.some(({ version }) => version === said)
    ? said
    : nextVersion(earlier[0]?.version);
}
