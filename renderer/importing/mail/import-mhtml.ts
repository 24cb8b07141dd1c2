import PostalMime from 'postal-mime';
import { AppError } from '../../../shared/ipc/app-error';
import type { ImportChoices } from '../../../shared/model';
import { importHtml } from '../html/import-html';
import { withoutArchive } from '../html/saved-address';
import type { Imported } from '../import-file';
import { inText } from '../working/working';
import { type MimePart, mimeParts, parameterOf } from './mail-parts';

/**
 * Imports a page that a browser saved as one file: its outermost page goes the way of every saved page, frames and
 * pictures stay where they are. The address is the one that the browser wrote on the file.
 * @throws AppError `no-text`
 */
export async function importMhtml(
  bytes: Uint8Array,
  fileName: string,
  choices: ImportChoices,
): Promise<Imported> {
  const { head, parts } = mimeParts(bytes);
  const address = head.get('snapshot-content-location');
  const page = rootPage(parts, address, parameterOf(head.get('content-type'), 'start'));
  const html = page && (await PostalMime.parse(page.bytes)).html;
  if (!html) {
    throw new AppError(
      'no-text',
      `“${fileName}” holds no page. Open it in a browser, save the page again, and import that.`,
    );
  }
  const imported = importHtml(html, fileName, choices);
  const location = [address, page.head.get('content-location')].find((each) =>
    /^https?:\/\//i.test(each ?? ''),
  );
  if (location && imported.fields.url === undefined)
    imported.fields.url = inText(
      withoutArchive(location.slice(0, 4000)),
      'Address that the browser wrote on the saved page.',
    );
  return imported;
}

function rootPage(
  parts: readonly MimePart[],
  address: string | undefined,
  start: string | undefined,
): MimePart | undefined {
  const pages = parts.filter(({ head }) =>
    /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(head.get('content-type') ?? ''),
  );
  return (
    pages.find(({ head }) => start !== undefined && head.get('content-id') === start) ??
    pages.find(({ head }) => address !== undefined && head.get('content-location') === address) ??
    pages[0]
  );
}
