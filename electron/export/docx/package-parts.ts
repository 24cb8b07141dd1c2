import { type Document, Packer } from 'docx';
import { readEntry, readZip } from '../zip';

type Part = { path: string; data: string };
type Compiler = { compile(file: Document, prettify: undefined, overrides: readonly Part[]): unknown };

/**
 * The parts of a Word file by their path, in the order in which they are packed. The library would pack them in a slow way
 * of its own, and they are packed anew in any case (`settle.ts`): so they are taken from its compiler, which it keeps to
 * itself. Where a later version has none, its file is unpacked.
 */
export async function packageParts(
  file: Document,
  overrides: readonly Part[],
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const compiler: unknown = Reflect.get(Packer, 'compiler');
  const parts = isCompiler(compiler) ? partsFrom(compiler.compile(file, undefined, overrides)) : null;
  if (parts !== null) return parts;
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file, undefined, overrides));
  return new Map(readZip(bytes).map((entry) => [entry.name, readEntry(entry)]));
}

const isCompiler = (value: unknown): value is Compiler =>
  typeof value === 'object' && value !== null && 'compile' in value && typeof value.compile === 'function';

function partsFrom(compiled: unknown): Map<string, string | Uint8Array> | null {
  if (!(compiled instanceof Map)) return null;
  const parts = new Map<string, string | Uint8Array>();
  for (const [path, data] of compiled) {
    if (typeof path !== 'string' || !(typeof data === 'string' || data instanceof Uint8Array)) return null;
    parts.set(path, data);
  }
  return parts;
}
