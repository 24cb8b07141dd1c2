import type { BriefDocument } from '../../shared/brief-document/brief-document';
import type { ExportFormat } from '../../shared/brief-document/export-formats';
import { findLeftBehind } from './left-behind';
import { readReleased } from './read-released';

/** What was found in a file of a release, in sentences: what it must not hold, what must be mended first, what is to be known. */
export type ReadFile = { leftBehind: string[]; blocks: string[]; look: string[] };

/** Reads a file of a release whole. A PDF of 175 pages takes two seconds: never where windows are answered. */
export function readMadeFile(bytes: Uint8Array, format: ExportFormat, document: BriefDocument): ReadFile {
  const from = document.memo.find(({ label }) => label === 'From')?.value;
  return { leftBehind: findLeftBehind(bytes, format, from), ...readReleased(bytes, format, document) };
}
