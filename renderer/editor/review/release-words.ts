import type { ReleasedFile } from '../../../shared/ipc/review-contract';
import type { Brief } from '../../../shared/model';

type Released = NonNullable<Brief['released']>;

/** Why a command that writes does nothing in a released brief. */
export const releasedSentence = ({ version }: Released): string =>
  `This brief was released as version ${version} and stays as it is. Go on with it as a new version.`;

/** Pages and size of a kept file. */
export function fileInWords({ bytes, pages }: ReleasedFile): string {
  const size =
    bytes < 100_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  return pages === null ? size : `${pages} ${pages === 1 ? 'page' : 'pages'}, ${size}`;
}
