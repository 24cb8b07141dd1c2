import { AppError } from '../../shared/ipc/app-error';

const OPENED_SCHEMES = new Set(['https:', 'http:', 'mailto:']);

/**
 * The address of a link that may leave the app. Its host reads in punycode, so that look-alike letters show.
 * @throws AppError `invalid-input` for every other scheme and for what is no address
 */
export function readLink(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !OPENED_SCHEMES.has(url.protocol)) {
    throw new AppError(
      'invalid-input',
      'This link was not opened: only web and mail addresses (https, http, mailto) leave Briefwright.',
    );
  }
  return url;
}
