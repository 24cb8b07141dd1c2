/**
 * The address in the form that is stored, or null when a brief may not hold it: only absolute http, https and mailto
 * addresses. A bare host gets `https://`, since analysts type it that way.
 */
export function toSafeUrl(typed: string): string | null {
  const trimmed = typed.trim();
  if (trimmed === '' || trimmed.length > 4000 || hasControls(trimmed)) return null;
  const absolute = /^[a-z][a-z0-9+.-]*:/i.test(trimmed)
    ? trimmed
    : /^[^\s/@]+\.[^\s/@]{2,}(\/|$|\?|#)/.test(trimmed)
      ? `https://${trimmed}`
      : null;
  if (absolute === null) return null;
  try {
    const url = new URL(absolute);
    if (url.protocol === 'mailto:') return url.pathname.includes('@') ? url.href : null;
    return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' ? url.href : null;
  } catch {
    return null;
  }
}

/** Browsers skip control characters when they read a scheme; an address with any is refused. */
const hasControls = (text: string): boolean =>
  [...text].some((char) => char < ' ' || char === '\u007f' || char === ' ');
