import { z } from 'zod';

const Bytes = z
  .custom<ArrayBufferView<ArrayBuffer>>((value) => ArrayBuffer.isView(value))
  .transform((view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
const Piece = z.strictObject({ kind: z.literal('piece'), id: z.number(), bytes: Bytes });
const LastPiece = z.looseObject({ id: z.number(), bytes: Bytes });

/** Joins files that come in pieces: `piece` messages first, then the job itself with the last of its bytes. */
export class Pieces {
  private id = -1;
  private held: Uint8Array[] = [];

  /** The message as a whole job, or null while more of it is to come. */
  join(message: unknown): unknown {
    const piece = Piece.safeParse(message);
    if (piece.success) {
      if (piece.data.id !== this.id) this.held = [];
      this.id = piece.data.id;
      this.held.push(piece.data.bytes);
      return null;
    }
    if (this.held.length === 0) return message;
    const last = LastPiece.safeParse(message);
    if (!last.success || last.data.id !== this.id) return message;
    const parts = [...this.held, last.data.bytes];
    this.held = [];
    const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return { ...last.data, bytes: whole };
  }
}
