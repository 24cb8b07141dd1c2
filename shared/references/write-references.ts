import { writeBibtexEntry } from './bibtex';
import { writeCslItem } from './csl-entry';
import type { ReferenceEntry, ReferenceFormat } from './reference-entry';
import { writeRis } from './ris';

/** Writes a reference file piece by piece: `begin`, each record, `end`; no two records of BibTeX share a key. */
export class ReferenceWriter {
  private readonly keys = new Set<string>();
  private count = 0;

  constructor(private readonly format: ReferenceFormat) {}

  begin(): string {
    return this.format === 'csl-json' ? '[' : '';
  }

  record(entry: ReferenceEntry): string {
    const between =
      this.count === 0 ? '' : this.format === 'csl-json' ? ',' : this.format === 'ris' ? '\r\n' : '\n';
    this.count += 1;
    if (this.format === 'ris') return between + writeRis(entry);
    if (this.format === 'csl-json') return `${between}\n${writeCslItem(entry)}`;
    return between + writeBibtexEntry(entry, this.freeKey(entry.key));
  }

  end(): string {
    return this.format === 'csl-json' ? '\n]\n' : '';
  }

  /** Letters, figures and a few marks; two records never share one, whatever their case. */
  private freeKey(key: string): string {
    const base = key.replace(/[\s,{}"'()=#%~\\@]/g, '') || 'record';
    let free = base;
    for (let count = 2; this.keys.has(free.toLowerCase()); count += 1) free = `${base}-${count}`;
    this.keys.add(free.toLowerCase());
    return free;
  }
}

/** All records as one text. */
export function writeReferences(format: ReferenceFormat, entries: readonly ReferenceEntry[]): string {
  const writer = new ReferenceWriter(format);
  return [writer.begin(), ...entries.map((entry) => writer.record(entry)), writer.end()].join('');
}
