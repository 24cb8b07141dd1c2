/** Absolute http(s) or mailto address, or undefined. `base` is the page's own address, where it names one. */
export function absoluteAddress(href: string | null | undefined, base?: string): string | undefined {
  if (!href || href.length > 4000) return undefined;
  try {
    const url = base ? new URL(href.trim(), base) : new URL(href.trim());
    return /^(?:https?|mailto):$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
