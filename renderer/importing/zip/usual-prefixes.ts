/**
 * Gives the elements and attributes of an XML part the prefixes that every word processor writes. A script that wrote the
 * file may have called them otherwise (`ns0:p`), which is the same document.
 * @param usual the prefix of each namespace address
 */
export function withUsualPrefixes(xml: string, usual: Readonly<Record<string, string>>): string {
  const bound = new Map<string, string>();
  for (const [, prefix = '', address = ''] of xml.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']+)["']/g))
    bound.set(prefix, address);
  const renamed = [...bound].filter(([prefix, address]) => {
    const name = usual[address];
    // A usual prefix that stands for something else in this file is left alone, and all others with it.
    return name !== undefined && name !== prefix && !bound.has(name);
  });
  return renamed.reduce((text, [prefix, address]) => {
    const name = usual[address];
    const inTag = new RegExp(`(^</?|\\s)${prefix.replace(/[.-]/g, '\\$&')}:`, 'g');
    return text.replace(/<[^!?][^>]*>/g, (tag) =>
      tag.replace(inTag, `$1${name}:`).replace(`xmlns:${prefix}=`, `xmlns:${name}=`),
    );
  }, xml);
}
