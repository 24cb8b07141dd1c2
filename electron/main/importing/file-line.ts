import type { ImportOutcome } from '../../../shared/ipc/contract';
import type { ImportJail, JailFile } from '../import-jail';
import type { Candidate } from '../importable-files';
import type { PackedPieces } from '../jail-answers';

/** A candidate with its place among all of its import. */
export type Numbered = { index: number; candidate: Candidate };
/** A file whose bytes were read and hashed and which is to be parsed. */
export type ReadFile = Numbered & { file: JailFile; sha256: string };
/** A file that the jail has read; `packed` is its draft as it came out, not yet looked at. */
export type ParsedFile = ReadFile & { packed: PackedPieces };
/** What became of a file, but for its name and path. */
export type Settled = Omit<ImportOutcome, 'name'>;
export type OpenJail = () => Promise<ImportJail>;

export const failed = (error: { code: string; message: string }): Settled => ({
  status: 'failed',
  warnings: [],
  error: { code: error.code, message: error.message },
});
