/** The address without what does not change the page; null for a site's front page, which many articles could claim. */
export function pageAddress(url: string | null): string | null {
  if (url === null) return null;
  try {
    const parsed = new URL(url);
    const path = parsed.pathname.replace(/\/+$/, '');
    const query = [...parsed.searchParams].filter(([name]) => !/^(utm_\w+|fbclid|gclid)$/i.test(name)).sort();
    if (path === '' && query.length === 0) return null;
    const search = query
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      .join('&');
    return `${parsed.hostname.replace(/^www\./, '')}${path}?${search}`;
  } catch {
    return null;
  }
}
