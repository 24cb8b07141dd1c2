import { AppError } from '../../../shared/ipc/app-error';
import { PART_CHARACTERS, type TextPart } from '../../../shared/ipc/reading-contract';
import type { ReadableDb } from '../store/db';
import { getText } from './texts';

/** Texts as windows read them: packed, part by part. A text of several parts is kept until its last was asked for. */
export class TextParts {
  private held: { textId: string; json: string } | undefined;

  /**
   * A text from its `from`-th packed character on; checked against its hashes when its first part is read.
   * @throws AppError `not-found`, `library-damaged`, and `invalid-input` for a part that lies behind its end
   */
  part(db: ReadableDb, textId: string, from: number): TextPart {
    const known = from > 0 && this.held?.textId === textId ? this.held.json : undefined;
    const json = known ?? JSON.stringify(getText(db, textId));
    if (from > 0 && from >= json.length)
      throw new AppError('invalid-input', 'That text ends before the part that was asked for.');
    const end = from + PART_CHARACTERS;
    this.held = end < json.length ? { textId, json } : undefined;
    return { textId, json: json.slice(from, end), length: json.length };
  }
}
