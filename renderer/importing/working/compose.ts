import type { ArticleRecord, Block, ImportChoices, ImportStep, RecordField, Run, SetAside } from '../../../shared/model';
import type { Atom, Edit, Format, Operation, Working } from './working';

const RAW_TEXT_LIMIT = 2000;
const SPECIAL_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const SPECIAL_SPACES_ALL = new RegExp(SPECIAL_SPACES, 'g');
/** All but a single plain space, which is most of them and needs no work. */
const ODD_SPACES = /[ \t\n\r\f\v\u0085\u2028\u2029]{2,}|[\t\n\r\f\v\u0085\u2028\u2029]/g;
/** Soft hyphen, zero-width space, word joiner, stray byte order mark, bidi overrides, control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
export const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u202d\u202e\u0000-\u0008\u000e-\u001f\u007f]/;
const INVISIBLE_ALL = new RegExp(INVISIBLE, 'g');

export type Composed = {
  blocks: Block[];
  setAside: SetAside[];
  steps: ImportStep[];
  fields: Partial<ArticleRecord>;
};

type Ranged = { start: number; end: number; operation: Operation };
type Plan = {
  taken: Ranged[];
  edits: Edit[];
  formats: Format[];
  within: { start: number; end: number }[];
  across: Map<number, number>;
  foldSpaces: boolean;
  dropInvisible: boolean;
};

export const stepId = (operation: Operation): string => `${operation.rule}@${operation.start}-${operation.end}`;

/** Carries out what the rules found, as far as the analyst's choices allow, and writes the log of it. */
export function compose(working: Working, choices: ImportChoices): Composed {
  const status = new Map<Operation, ImportStep['status']>();
  for (const operation of working.operations) {
    const choice = choices[stepId(operation)];
    if (operation.certain) status.set(operation, choice === 'undo' ? 'undone' : 'applied');
    else status.set(operation, choice === 'apply' ? 'applied' : 'offered');
  }
  const plan = makePlan(working, status);
  const { blocks, setAside } = assemble(working, plan);
  const fields: Partial<ArticleRecord> = {};
  for (const operation of working.operations) {
    if (status.get(operation) === 'applied' && operation.fields) mergeFields(fields, operation.fields);
  }
  mergeFields(fields, working.fields);
  return { blocks, setAside, steps: writeSteps(working, status), fields };
}

/** First come, first kept: rules run in order of trust. */
export function mergeFields(into: Partial<ArticleRecord>, from: Partial<ArticleRecord>): void {
  for (const name of Object.keys(from) as RecordField[]) {
    if (into[name] === undefined || into[name].basis === 'unknown') Object.assign(into, { [name]: from[name] });
  }
}

function makePlan(working: Working, status: Map<Operation, ImportStep['status']>): Plan {
  const plan: Plan = {
    taken: [], edits: [], formats: [...working.formats], within: [...working.fixedJoins], across: new Map(), foldSpaces: false, dropInvisible: false,
  };
  const byPlace = working.operations.filter((operation) => status.get(operation) === 'applied').sort((a, b) => a.start - b.start);
  let takenTo = -1;
  for (const operation of byPlace) {
    const { effect, start, end } = operation;
    if (effect.type === 'set-aside') {
      if (start < takenTo) {
        status.set(operation, operation.certain ? 'undone' : 'offered');
        continue;
      }
      plan.taken.push({ start, end, operation });
      takenTo = end;
    } else if (effect.type === 'edit') {
      plan.edits.push(...effect.edits);
      plan.formats.push(...(effect.formats ?? []));
    } else if (effect.type === 'join-within') plan.within.push({ start, end });
    else if (effect.type === 'join-across') plan.across.set(start, end);
    else if (effect.type === 'fold') {
      if (effect.fold === 'spaces') plan.foldSpaces = true;
      else plan.dropInvisible = true;
    }
  }
  plan.edits.sort((a, b) => a.start - b.start || a.end - b.end);
  plan.edits = plan.edits.filter((edit, i) => i === 0 || edit.start >= (plan.edits[i - 1]?.end ?? 0));
  plan.within.sort((a, b) => a.start - b.start);
  plan.formats.sort((a, b) => a.start - b.start);
  return plan;
}

type Piece = { start: number; end: number; atom: Atom };

function assemble(working: Working, plan: Plan): { blocks: Block[]; setAside: SetAside[] } {
  const blocks: Block[] = [];
  const setAside: SetAside[] = [];
  const writer = new BlockWriter(working, plan);
  let open: Piece[] = [];
  const close = () => {
    if (open.length > 0) {
      const block = writer.block(open);
      if (block) blocks.push(block);
    }
    open = [];
  };
  let next = 0;
  let withinAt = 0;
  const joined = (before: Piece, after: Piece): boolean => {
    if (before.atom === after.atom) return true;
    while ((plan.within[withinAt]?.end ?? Infinity) < after.start) withinAt++;
    const within = plan.within[withinAt];
    if (within && within.start <= before.end && within.end >= after.start) return true;
    return plan.across.get(before.end) === after.start;
  };
  const put = (piece: Piece) => {
    if (!writer.hasWords(piece)) return;
    const last = open[open.length - 1];
    if (last && !joined(last, piece)) close();
    open.push(piece);
  };
  const aside = ({ start, end, operation }: Ranged) => {
    if (operation.effect.type !== 'set-aside') return;
    const text = writer.plain(start, end);
    if (text === '') return;
    const at = working.hasRawOffsets ? { rawStart: start, rawEnd: end } : { rawStart: null, rawEnd: null };
    setAside.push({ kind: operation.effect.kind, text, ...at, afterParagraph: blocks.length + (open.length > 0 ? 1 : 0) });
  };
  for (const atom of working.atoms) {
    let from = atom.start;
    while (next < plan.taken.length) {
      const range = plan.taken[next];
      if (!range || range.start >= atom.end) break;
      if (range.start > from) put({ start: from, end: range.start, atom });
      // A piece over several lines is reported once, at its first line.
      if (range.start >= atom.start) aside(range);
      from = Math.max(from, Math.min(range.end, atom.end));
      if (range.end > atom.end) break;
      next++;
    }
    if (from < atom.end) put({ start: from, end: atom.end, atom });
  }
  close();
  return { blocks, setAside };
}

/** Turns stretches of the working text into words: edits done, spaces collapsed, NFC. */
class BlockWriter {
  private editAt = 0;
  private formatAt = 0;
  constructor(private readonly working: Working, private readonly plan: Plan) {}

  hasWords(piece: Piece): boolean {
    const { text } = this.working;
    if (this.plan.edits.length === 0) {
      for (let i = piece.start; i < piece.end; i++) if (!/\s/.test(text[i] ?? ' ')) return true;
      return false;
    }
    return this.segments(piece.start, piece.end, this.seekEdit(piece.start)).some((part) => part.text.trim() !== '');
  }

  plain(start: number, end: number): string {
    const parts = this.segments(start, end, this.seekEdit(start));
    return this.collapse(parts.map((part) => part.text).join('')).replace(/\s+/g, ' ').trim().normalize('NFC');
  }

  block(pieces: readonly Piece[]): Block | null {
    const first = pieces[0];
    if (!first) return null;
    const { atom } = first;
    const parts: { text: string; at: number }[] = [];
    let previous: Piece | null = null;
    for (const piece of pieces) {
      if (previous && previous.atom !== piece.atom && !this.editSpans(previous.end, piece.start)) parts.push({ text: ' ', at: -1 });
      parts.push(...this.segments(piece.start, piece.end, this.seekEdit(piece.start)));
      previous = piece;
    }
    const runs = atom.kind === 'table' ? parts.map((part) => this.run(part)) : this.collapseRuns(parts.map((part) => this.run(part)));
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
    };
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
    while (this.formatAt < formats.length && (formats[this.formatAt]?.end ?? Infinity) <= start) this.formatAt++;
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
    if (last && last.bold === run.bold && last.italic === run.italic && last.href === run.href) last.text += run.text;
    else merged.push({ ...run });
  }
  return merged;
}

function writeSteps(working: Working, status: Map<Operation, ImportStep['status']>): ImportStep[] {
  const seen = new Set<string>();
  const steps: ImportStep[] = [];
  for (const operation of [...working.operations].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const id = stepId(operation);
    if (seen.has(id)) continue;
    seen.add(id);
    const raw = working.hasRawOffsets;
    steps.push({
      id,
      action: operation.action,
      rule: operation.rule,
      status: status.get(operation) ?? 'offered',
      rawStart: raw ? operation.start : null,
      rawEnd: raw ? operation.end : null,
      rawText: working.text.slice(operation.start, operation.end).slice(0, RAW_TEXT_LIMIT),
      message: operation.message,
    });
  }
  return steps;
}

export const hasSpecialSpaces = (text: string): boolean => SPECIAL_SPACES.test(text);
