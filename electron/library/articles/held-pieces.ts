import { AppError } from '../../../shared/ipc/app-error';

/** Drafts that are held in pieces at once; an older one was given up. */
const MOST_HELD = 8;

/** Large packed drafts that come in pieces, since handing one over whole would hold the shell up. */
export class HeldPieces {
  private readonly held = new Map<string, Uint8Array[]>();

  put(key: string, isFirst: boolean, bytes: Uint8Array): void {
    if (isFirst) {
      this.held.delete(key);
      const [oldest] = this.held.keys();
      if (this.held.size >= MOST_HELD && oldest !== undefined) this.held.delete(oldest);
      this.held.set(key, []);
    }
    this.piecesOf(key).push(bytes);
  }

  /** All pieces of the draft; it is held no longer. @throws AppError `internal` when its pieces are gone with a process */
  take(key: string): Uint8Array[] {
    const pieces = this.piecesOf(key);
    this.held.delete(key);
    return pieces;
  }

  private piecesOf(key: string): Uint8Array[] {
    const pieces = this.held.get(key);
    if (!pieces) throw new AppError('internal', 'The beginning of this file is missing. Import it again.');
    return pieces;
  }
}
