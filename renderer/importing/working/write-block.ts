import type { Block, Run } from '../../../shared/model';
import type { Atom, Edit, Format, Operation, Working } from './working';

const SPECIAL_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const SPECIAL_SPACES_ALL = new RegExp(SPECIAL_SPACES, 'g');
/** All but a single plain space, which is most of them and needs no work. */
const ODD_SPACES = /[ \t\n\r\f\v\u0085\u2028\u2029]{2,}|[\t\n\r\f\v\u0085\u2028\u2029]/g;
/** Soft hyphen, zero-width space, word joiner, stray byte order mark, bidi overrides, control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
export const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u202d\u202e\u0000-\u0008\u000e-\u001f\u007f]/;
const INVISIBLE_ALL = new RegExp(INVISIBLE, 'g');

export const hasSpecialSpaces = (text: string): boolean => SPECIAL_SPACES.test(text);

/** What is to be done, in order of place. */
export type Plan = {
  taken: { start: number; end: number; operation: Operation }[];
  edits: Edit[];
  formats: Format[];
  within: { start: number; end: number }[];
  across: Map<number, number>;
  foldSpaces: boolean;
  dropInvisible: boolean;
};

/** A stretch of one atom that stays in the body. */
export type Piece = { start: number; end: number; atom: Atom };

/** Turns stretches of the working text into words: edits done, spaces collapsed, NFC. */
export class BlockWriter {
  private editAt = 0;
  private formatAt = 0;
  constructor(
    private readonly working: Working,
    private readonly plan: Plan,
  ) {}

  hasWords(piece: Piece): boolean {
    const { text } = this.working;
    if (this.plan.edits.length === 0) {
      for (let i = piece.start; i < piece.end; i++) if (!/\s/.test(text[i] ?? ' ')) return true;
      return false;
    }
    return this.segments(piece.start, piece.end, this.seekEdit(piece.start)).some(
      (part) => part.text.trim() !== '',
    );
  }

  plain(start: number, end: number): string {
    const parts = this.segments(start, end, this.seekEdit(start));
    return this.collapse(parts.map((part) => part.text).join(''))
      .replace(/\s+/g, ' ')
      .trim()
      .normalize('NFC');
  }

  block(pieces: readonly Piece[]): Block | null {
    const first = pieces[0];
    if (!first) return null;
    const { atom } = first;
    const parts: { text: string; at: number }[] = [];
    const turns: { page: number; from: number }[] = [];
    let previous: Piece | null = null;
    for (const piece of pieces) {
      if (previous && previous.atom !== piece.atom && !this.editSpans(previous.end, piece.start))
        parts.push({ text: ' ', at: -1 });
      if (piece.atom.page !== undefined && piece.atom.page !== previous?.atom.page)
        turns.push({ page: piece.atom.page, from: parts.length });
      parts.push(...this.segments(piece.start, piece.end, this.seekEdit(piece.start)));
      previous = piece;
    }
    const runs =
      atom.kind === 'table'
        ? parts.map((part) => this.run(part))
        : this.collapseRuns(parts.map((part) => this.run(part)));
    const merged = mergeRuns(runs);
    const text = merged.map((run) => run.text).join('');
    if (text.trim() === '') return null;
    const composed = text.normalize('NFC') === text ? merged : [{ text: text.normalize('NFC') }];
    return {
      kind: atom.kind,
      text: composed.map((run) => run.text).join(''),
      runs: composed,
      ...(atom.level === undefined ? {} : { level: atom.level }),
      ...(atom.ordered === undefined ? {} : { ordered: atom.ordered }),
      ...(atom.dir === undefined ? {} : { dir: atom.dir }),
      ...this.pagesOf(turns, parts, atom.kind === 'table', text),
    };
  }

  /** Where in the words each page begins. */
  private pagesOf(
    turns: readonly { page: number; from: number }[],
    parts: readonly { text: string; at: number }[],
    isTable: boolean,
    text: string,
  ): Pick<Block, 'page' | 'pages'> {
    const first = turns[0];
    if (!first) return {};
    const pages = turns.map(({ page, from }) => {
      const before = parts.slice(0, from).map((part) => this.run(part));
      const kept = isTable ? before : this.collapseRuns(before);
      let start = kept
        .map((run) => run.text)
        .join('')
        .normalize('NFC').length;
      if (start > 0 && text[start] === ' ') start++;
      return {
        start: page === first.page ? 0 : start,
        label: this.working.pageLabels?.get(page) ?? String(page),
      };
    });
    return { page: first.page, pages };
  }

  /** Index of the first edit that ends after `offset`; moves forward mostly, so stays linear over a file. */
  private seekEdit(offset: number): number {
    const { edits } = this.plan;
    while (this.editAt > 0 && (edits[this.editAt - 1]?.end ?? 0) > offset) this.editAt--;
    while (this.editAt < edits.length && (edits[this.editAt]?.end ?? Infinity) <= offset) this.editAt++;
    return this.editAt;
  }

  private editSpans(start: number, end: number): boolean {
    const { edits } = this.plan;
    const edit = edits[this.seekEdit(end - 1)];
    return edit !== undefined && edit.start < start && edit.end >= end;
  }

  private segments(start: number, end: number, firstEdit: number): { text: string; at: number }[] {
    const parts: { text: string; at: number }[] = [];
    let from = start;
    for (let i = firstEdit; i < this.plan.edits.length; i++) {
      const edit = this.plan.edits[i];
      if (!edit || edit.start >= end) break;
      this.cutAtFormats(from, Math.min(edit.start, end), parts);
      if (edit.by !== '' && edit.start >= start) parts.push({ text: edit.by, at: edit.start });
      from = Math.max(from, edit.end);
    }
    this.cutAtFormats(from, end, parts);
    return parts;
  }

  private cutAtFormats(start: number, end: number, into: { text: string; at: number }[]): void {
    if (start >= end) return;
    const cuts = new Set<number>();
    for (const format of this.formatsIn(start, end)) {
      if (format.start > start && format.start < end) cuts.add(format.start);
      if (format.end > start && format.end < end) cuts.add(format.end);
    }
    let from = start;
    for (const cut of [...cuts].sort((a, b) => a - b)) {
      into.push({ text: this.working.text.slice(from, cut), at: from });
      from = cut;
    }
    into.push({ text: this.working.text.slice(from, end), at: from });
  }

  /** Formats nest at most a few deep and are sorted by start; those touching a stretch lie close together. */
  private formatsIn(start: number, end: number): Format[] {
    const { formats } = this.plan;
    while (this.formatAt > 0 && (formats[this.formatAt - 1]?.end ?? 0) > start) this.formatAt--;
    while (this.formatAt < formats.length && (formats[this.formatAt]?.end ?? Infinity) <= start)
      this.formatAt++;
    const found: Format[] = [];
    for (let i = Math.max(0, this.formatAt - 8); i < formats.length; i++) {
      const format = formats[i];
      if (!format || format.start >= end) break;
      if (format.end > start) found.push(format);
    }
    return found;
  }

  private run(part: { text: string; at: number }): Run {
    const run: Run = { text: this.collapse(part.text) };
    if (part.at < 0) return run;
    for (const format of this.formatsIn(part.at, part.at + 1)) {
      if (format.bold) run.bold = true;
      if (format.italic) run.italic = true;
      if (format.href) run.href = format.href;
    }
    return run;
  }

  private collapse(text: string): string {
    let words = text;
    if (this.plan.dropInvisible) words = words.replace(INVISIBLE_ALL, '');
    if (this.plan.foldSpaces) words = words.replace(SPECIAL_SPACES_ALL, ' ');
    return words;
  }

  private collapseRuns(runs: Run[]): Run[] {
    const out: Run[] = [];
    let spaceBefore = true;
    for (const run of runs) {
      let text = run.text.replace(ODD_SPACES, ' ');
      if (spaceBefore && text.startsWith(' ')) text = text.slice(1);
      if (text === '') continue;
      spaceBefore = text.endsWith(' ');
      out.push({ ...run, text });
    }
    // Special spaces that were kept (undone fold) still never begin or end a block.
    while (out.length > 0) {
      const last = out[out.length - 1];
      if (!last) break;
      last.text = last.text.trimEnd();
      if (last.text !== '') break;
      out.pop();
    }
    const first = out[0];
    if (first) first.text = first.text.trimStart();
    return out.filter((run) => run.text !== '');
  }
}

function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged[merged.length - 1];
    if (last && last.bold === run.bold && last.italic === run.italic && last.href === run.href)
      last.text += run.text;
    else merged.push({ ...run });
  }
  return merged;
}
