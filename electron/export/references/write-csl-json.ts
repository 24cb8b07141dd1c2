import type { CitedSource } from '../../../shared/brief-document/cited';
import { printable } from '../../../shared/brief-document/printable';

/** Sources as CSL-JSON: an array of items, two of which never share an id. */
export function writeCslJson(sources: readonly CitedSource[]): string {
  const ids = new Set<string>();
  const items = sources.map(({ csl }) => {
    let id = csl.id;
    for (let count = 2; ids.has(id); count += 1) id = `${csl.id}-${count}`;
    ids.add(id);
    return { ...csl, id };
  });
  return `${JSON.stringify(items, (_name, value) => (typeof value === 'string' ? printable(value) : value), 2)}\n`;
}
