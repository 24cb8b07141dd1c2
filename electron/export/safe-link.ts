/**
 * The address as it may stand in an exported file, or null: absolute http, https or mailto only, so that nothing in an
 * export opens a program, a file or a script.
 */
export function safeLink(href: string | undefined): string | null {
  if (!href) return null;
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    return null;
  }
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) return null;
  return url.href;
}
