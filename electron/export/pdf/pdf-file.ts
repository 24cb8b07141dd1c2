import { inflateSync } from 'node:zlib';
import { type Dictionary, readDictionary, referenceIn } from './dictionary';

type Place = { number: number; from: number; to: number };

const ENTRY_BYTES = 20;

/**
 * A PDF as Chromium writes it: one table of objects, each object by itself.
 * Every method throws an Error where the file is not of that kind.
 */
export class PdfFile {
  private constructor(
    private readonly bytes: Buffer,
    /** In the order of the file. */
    private readonly places: readonly Place[],
    private readonly byNumber: ReadonlyMap<number, Place>,
    readonly trailer: Dictionary,
    /** One more than the highest number of an object. */
    readonly size: number,
  ) {}

  static read(pdf: Uint8Array): PdfFile {
    const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.subarray(-64).toString('latin1'))?.[1];
    const table = Number(start);
    const end = bytes.toString('latin1', table, bytes.length);
    const head = /^xref\s*\n0 (\d+)\s*\n/.exec(end);
    if (start === undefined || head === null) throw new Error('the PDF has no plain table of its objects');
    const size = Number(head[1]);
    const trailer = readDictionary(end, head[0].length + size * ENTRY_BYTES + 'trailer'.length);
    if (trailer.has('Prev') || Number(trailer.get('Size')) !== size)
      throw new Error('the PDF has more than one table of its objects');
    const starts: { number: number; from: number }[] = [];
    for (let number = 0; number < size; number += 1) {
      const at = head[0].length + number * ENTRY_BYTES;
      if (end[at + 17] === 'n') starts.push({ number, from: Number(end.slice(at, at + 10)) });
    }
    starts.sort((one, other) => one.from - other.from);
    const places = starts.map((each, index) => ({ ...each, to: starts[index + 1]?.from ?? table }));
    return new PdfFile(bytes, places, new Map(places.map((each) => [each.number, each])), trailer, size);
  }

  dictionary(number: number): Dictionary {
    return readDictionary(this.body(number));
  }

  /** What a stream holds, unpacked. */
  stream(number: number): Buffer {
    const { from, to } = this.place(number);
    const body = this.body(number);
    const entries = readDictionary(body);
    const begins = /\bstream\r?\n/.exec(body);
    const length = entries.get('Length');
    if (begins === null || length === undefined || !/^\d+$/.test(length))
      throw new Error(`object ${number} of the PDF is no plain stream`);
    const offset = from + this.head(number).length + begins.index + begins[0].length;
    if (offset + Number(length) > to) throw new Error(`object ${number} of the PDF ends too early`);
    const data = this.bytes.subarray(offset, offset + Number(length));
    const filter = entries.get('Filter');
    if (filter === undefined) return data;
    if (filter !== '/FlateDecode') throw new Error(`object ${number} of the PDF is packed in another way`);
    return inflateSync(data);
  }

  /** The number of the object that the catalog's entry points at. */
  fromCatalog(key: string): number {
    const root = referenceIn(this.trailer.get('Root'));
    const number = root === undefined ? undefined : referenceIn(this.dictionary(root).get(key));
    if (number === undefined) throw new Error(`the PDF’s catalog has no ${key}`);
    return number;
  }

  /** The number of the outline; `undefined` where the file has none. */
  outline(): number | undefined {
    const root = referenceIn(this.trailer.get('Root'));
    return root === undefined ? undefined : referenceIn(this.dictionary(root).get('Outlines'));
  }

  /** The file with objects replaced, added (their numbers follow on) or, where `null`, left out. */
  withObjects(changes: ReadonlyMap<number, string | null>): Uint8Array {
    const size = Math.max(this.size, ...[...changes.keys()].map((number) => number + 1));
    const offsets = new Map<number, number>();
    const parts: Buffer[] = [];
    let length = 0;
    const add = (part: Buffer) => {
      parts.push(part);
      length += part.length;
    };
    const addObject = (number: number, body: string) => {
      offsets.set(number, length);
      add(Buffer.from(`${number} 0 obj\n${body}\nendobj\n`, 'latin1'));
    };
    // What lies between two changed objects is taken over in one piece.
    let kept = 0;
    for (const { number, from, to } of this.places) {
      const change = changes.get(number);
      if (change === undefined) {
        offsets.set(number, length + from - kept);
        continue;
      }
      add(this.bytes.subarray(kept, from));
      if (change !== null) addObject(number, change);
      kept = to;
    }
    const last = this.places.at(-1);
    if (last) add(this.bytes.subarray(kept, last.to));
    for (const [number, body] of changes) if (number >= this.size && body !== null) addObject(number, body);
    const table = Array.from({ length: size }, (_, number) => {
      const offset = offsets.get(number);
      if (offset !== undefined) return `${String(offset).padStart(10, '0')} 00000 n \n`;
      return '0000000000 65535 f \n';
    });
    const trailer = new Map(this.trailer).set('Size', String(size));
    const written = [...trailer].map(([key, value]) => `/${key} ${value}`).join('\n');
    const start = length;
    add(
      Buffer.from(
        `xref\n0 ${size}\n${table.join('')}trailer\n<<${written}>>\nstartxref\n${start}\n%%EOF\n`,
        'latin1',
      ),
    );
    return Buffer.concat(parts, length);
  }

  private place(number: number): Place {
    const place = this.byNumber.get(number);
    if (place === undefined) throw new Error(`the PDF has no object ${number}`);
    return place;
  }

  private head(number: number): string {
    const { from } = this.place(number);
    const head = /^\s*\d+ 0 obj\s*/.exec(this.bytes.toString('latin1', from, from + 40))?.[0];
    if (head === undefined)
      throw new Error(`object ${number} of the PDF does not begin where its table says`);
    return head;
  }

  private body(number: number): string {
    const { from, to } = this.place(number);
    return this.bytes.toString('latin1', from + this.head(number).length, to);
  }
}
