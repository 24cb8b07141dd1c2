/** Longest file name in bytes of UTF-8, extension included: what every common file system takes, with room to spare. */
const LONGEST = 120;

const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/iu;
// Controls, line and paragraph separators, zero-width characters and direction marks (a name must read as it is stored),
// lone surrogates, and what Windows reserves.
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF<>:"/\\|?*]/gu;

/**
 * A file name for a brief's title: never a path, safe on Windows, macOS and Linux, at most 120 bytes without cutting a
 * character. `extension` comes without its dot. A title with nothing usable gives "Brief".
 */
export function safeFileName(title: string, extension: string): string {
  const suffix = `.${extension}`;
  const words = title
    .normalize('NFC')
    .replace(/[\t\n\r]/g, ' ')
    .replace(/(?:\s*[/\\:|])+\s*/g, ' - ')
    .replace(FORBIDDEN, '')
    .replace(/\s+/gu, ' ');
  let name = trimEdges(words);
  name = trimEdges(cutToBytes(name, LONGEST - Buffer.byteLength(suffix)));
  if (name === '') name = 'Brief';
  // Windows looks at the part before the first dot.
  if (RESERVED.test(name.split('.')[0]?.trim() ?? '')) name = `Brief ${name}`;
  return `${name}${suffix}`;
}

/** No hidden file, no name that Windows shortens, no dangling dash where a separator was. */
const trimEdges = (name: string): string => name.replace(/^[\s.-]+|[\s.-]+$/gu, '');

function cutToBytes(text: string, limit: number): string {
  let size = 0;
  let result = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    size += Buffer.byteLength(segment);
    if (size > limit) break;
    result += segment;
  }
  return result;
}
