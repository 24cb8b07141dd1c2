import { directionOf } from '../clean/language';
import { type Para, setParaAside, type Working } from '../working/working';
import type { Layout, PageLayout } from './lay-out';
import type { Line } from './lines';
import { markerOf } from './page-notes';
import { goesOn, type Part } from './paragraphs';

const BULLET = /^[•▪◦‣●■·]\s+/;
/** Signs of a unit before a raised digit make it a power, not the call of a note. */
const UNIT_BEFORE = /(?:^|[\s\d(])(?:k?m|cm|mm|ft|mi|yd|in|s|m\/s|CO|[A-Z])$/;

type Aside = {
  text: string;
  page: number;
  kind: 'furniture' | 'note-callout';
  rule: string;
  message: string;
};

/**
 * The pages as working text: a line is an atom, a paragraph one stretch of lines. What stands around the text comes
 * after the paragraph that it interrupts, so that the halves of a sentence lie side by side.
 */
export function workingFromPages(layout: Layout, fileName: string): Working {
  const builder = new Builder(layout, fileName);
  for (const page of layout.pages) builder.page(page);
  return builder.end();
}

class Builder {
  private readonly working: Working;
  private readonly texts: string[] = [];
  private at = 0;
  private waiting: Aside[] = [];
  private open: { part: Part; para: Para } | null = null;
  private levels: number[] = [];

  constructor(layout: Layout, fileName: string) {
    this.working = {
      text: '',
      fileName,
      atoms: [],
      formats: [],
      fixedJoins: [],
      paras: [],
      operations: [],
      fields: {},
      warnings: [],
      raw: '',
      rawPlaces: new Map(),
      hasRawOffsets: false,
      titleKnown: false,
      pageLabels: layout.labels,
    };
    const sizes = layout.pages.flatMap(({ columns }) =>
      columns
        .flat()
        .flatMap((part) => (part.kind === 'heading' ? [Math.round(part.lines[0]?.size ?? 0)] : [])),
    );
    this.levels = [...new Set(sizes)].sort((a, b) => b - a);
  }

  page(page: PageLayout): void {
    const waitingForNext: Aside[] = page.notes.map((lines) => ({
      text: joinedLines(lines),
      page: page.number,
      kind: 'note-callout',
      rule: 'page-note',
      message: 'A note at the foot of the page: it is kept beside the text.',
    }));
    const around = (entries: PageLayout['head']): Aside[] =>
      entries.map(({ segment, why }) => ({
        text: segment.text,
        page: page.number,
        kind: 'furniture',
        ...why,
      }));
    this.waiting.push(...around(page.head));
    const calls = new Set(page.notes.flatMap((lines) => markerOf(lines[0]?.text ?? '') ?? []));
    page.columns.forEach((parts, index) => {
      parts.forEach((part, i) => {
        if (i === 0 && this.open && goesOn(this.open.part, part))
          this.goOn(part, index === 0 ? 'page' : 'column', calls);
        else this.paragraph(part, calls);
      });
    });
    this.waiting.push(...waitingForNext, ...around(page.foot));
    if (page.turned !== '')
      this.waiting.push({
        text: page.turned,
        page: page.number,
        kind: 'furniture',
        rule: 'turned-words',
        message: 'These words are printed upwards or aslant, beside the text.',
      });
  }

  end(): Working {
    this.flush();
    this.working.text = this.texts.join('');
    return this.working;
  }

  private paragraph(part: Part, calls: ReadonlySet<string>): void {
    this.flush();
    const para = this.put(part, calls);
    this.working.paras.push(para);
    this.open = { part, para };
  }

  /** The second half of a paragraph that a page or column cut in two, joined in the log so that it can be parted again. */
  private goOn(part: Part, cut: 'page' | 'column', calls: ReadonlySet<string>): void {
    const before = this.open?.para;
    if (!before) return;
    const after = this.put(part, calls, '\n');
    this.working.operations.push({
      rule: `${cut}-break-join`,
      action: 'joined',
      certain: true,
      start: before.end,
      end: after.start,
      message: `A new ${cut} cut the paragraph in two; the halves are joined.`,
      effect: { type: 'join-across' },
    });
    before.end = after.end;
    before.lastAtom = after.lastAtom;
    before.text = `${before.text} ${after.text}`;
    this.open = { part, para: before };
  }

  /** What stood around the text, now that no sentence is open. */
  private flush(): void {
    this.open = null;
    const asides = this.waiting;
    this.waiting = [];
    for (const { text, page, ...proposal } of asides) {
      if (text.trim() === '') continue;
      const index = this.working.atoms.length;
      const start = this.write(text, '\n\n');
      this.working.atoms.push({ start, end: this.at, kind: 'paragraph', page });
      const para = paraOf(start, this.at, text, 'paragraph', index, index);
      this.working.paras.push(para);
      setParaAside(this.working, para, { ...proposal, certain: true });
    }
  }

  private put(part: Part, calls: ReadonlySet<string>, gap: '\n' | '\n\n' = '\n\n'): Para {
    const firstAtom = this.working.atoms.length;
    const words = part.lines.map(({ text }) => text).join(' ');
    const dir = directionOf(words);
    const level =
      part.kind === 'heading' ? this.levels.indexOf(Math.round(part.lines[0]?.size ?? 0)) + 1 : undefined;
    const about = {
      kind: part.kind,
      ...(level ? { level: Math.min(6, level) } : part.kind === 'list-item' ? { level: 1 } : {}),
      ...(dir ? { dir } : {}),
    };
    let start = 0;
    if (part.kind === 'table') {
      const text = part.lines.map(({ cells, text: line }) => (cells ?? [line]).join('\t')).join('\n');
      start = this.write(text, gap);
      this.working.atoms.push({ start, end: this.at, ...about, page: part.lines[0]?.page ?? 1 });
    } else {
      part.lines.forEach((line, i) => {
        const isMarked = i === 0 && part.kind === 'list-item';
        const bullet = isMarked ? (BULLET.exec(line.text)?.[0].length ?? 0) : 0;
        const lineStart = this.write(line.text.slice(bullet), i === 0 ? gap : '\n');
        if (i === 0) start = lineStart;
        this.working.atoms.push({ start: lineStart, end: this.at, ...about, page: line.page });
        this.calls(line, lineStart - bullet, calls);
      });
    }
    if (part.kind !== 'table' && part.lines.length > 1) {
      this.working.operations.push({
        rule: 'page-lines',
        action: 'joined',
        certain: true,
        start,
        end: this.at,
        message: `${part.lines.length} lines of the page are one paragraph.`,
        effect: { type: 'join-within' },
      });
    }
    return paraOf(
      start,
      this.at,
      words.replace(BULLET, ''),
      part.kind,
      firstAtom,
      this.working.atoms.length - 1,
    );
  }

  /** Raised numbers call notes, unless they are powers. */
  private calls(line: Line, start: number, known: ReadonlySet<string>): void {
    for (const raised of line.raised) {
      const printed = line.text.slice(raised.start, raised.end).trim();
      const before = line.text.slice(0, raised.start).trimEnd();
      if (printed === '' || before === '') continue;
      const isPower = UNIT_BEFORE.test(before) || /\d$/.test(before);
      this.working.operations.push({
        rule: 'note-callout',
        action: 'set-aside',
        certain: known.has(printed) || !isPower,
        start: start + raised.start,
        end: start + raised.end,
        message: `“${printed}” is raised: it calls a note and is no part of the words.`,
        effect: { type: 'set-aside', kind: 'note-callout' },
      });
    }
  }

  private write(text: string, gap: '\n' | '\n\n'): number {
    if (this.texts.length > 0) {
      this.texts.push(gap);
      this.at += gap.length;
    }
    const start = this.at;
    this.texts.push(text);
    this.at += text.length;
    return start;
  }
}

const paraOf = (
  start: number,
  end: number,
  text: string,
  kind: Para['kind'],
  firstAtom: number,
  lastAtom: number,
): Para => ({
  start,
  end,
  text: text.replace(/\s+/g, ' ').trim(),
  gapBefore: true,
  gapAfter: true,
  kind,
  firstAtom,
  lastAtom,
  role: null,
});

/** Lines of a note in one: a hyphen at a line end stays, without a space after it. */
const joinedLines = (lines: readonly Line[]): string =>
  lines
    .map(({ text }) => text)
    .reduce((all, line) => (/\p{L}-$/u.test(all) && /^\p{Ll}/u.test(line) ? all + line : `${all} ${line}`));
