import { encodingOfCharset, encodingOfCodePage, SYMBOL_CHARSET } from './code-pages';

/** Turns bytes into letters by what the file says of itself and of its fonts. */
export class RtfLetters {
  /** Letters of symbol fonts were met, which are no letters. */
  hasUnreadable = false;
  /** Number of the font where none is said. */
  defaultFont = 0;
  private encoding = 'windows-1252';
  private readonly charsets = new Map<number, number>();
  private readonly decoders = new Map<string, TextDecoder>();

  setCodePage(page: number): void {
    this.encoding = encodingOfCodePage(page) ?? this.encoding;
  }

  setMacintosh(): void {
    this.encoding = 'macintosh';
  }

  setCharset(font: number, charset: number): void {
    this.charsets.set(font, charset);
  }

  /** `font` below 0 is the default one; `isText` is false where names of fonts, titles and the like are read. */
  decode(bytes: readonly number[], font: number, isText: boolean): string {
    const charset = this.charsets.get(font < 0 ? this.defaultFont : font);
    if (charset === SYMBOL_CHARSET && isText) {
      this.hasUnreadable = true;
      return bytes.map((byte) => (byte === 0x20 ? ' ' : byte === 0xb7 ? '•' : '\ufffd')).join('');
    }
    // Character set 0 is the file's own; only others are told by the font.
    const label = (charset ? encodingOfCharset(charset) : undefined) ?? this.encoding;
    let decoder = this.decoders.get(label);
    if (!decoder) {
      decoder = new TextDecoder(label);
      this.decoders.set(label, decoder);
    }
    return decoder.decode(Uint8Array.from(bytes));
  }
}
