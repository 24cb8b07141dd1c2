import type { PageBlock, PageRun } from '../html/dom-to-blocks';

type Paragraph = {
  style: number | null;
  outline: number | null;
  isList: boolean;
  isRtl: boolean;
  isInTable: boolean;
};
/** Words that stand beside the text, and what becomes of them where their group ends. */
export type Beside = 'note' | 'head' | 'box';

const FRESH: Paragraph = { style: null, outline: null, isList: false, isRtl: false, isInTable: false };
/** A table in which a cell is longer than this many UTF-16 units lays words out. */
const LONGEST_CELL = 600;

/** The paragraphs, tables, notes and running heads of a document, put together from its words. */
export class RtfPage {
  readonly blocks: PageBlock[] = [];
  /** Levels of headings by the number of their style. */
  readonly levels = new Map<number, number>();
  paragraph: Paragraph = { ...FRESH };
  /** What stands beside the paragraph being read: it follows it. */
  private later: PageBlock[] = [];
  private runs: PageRun[] = [];
  private row: string[] = [];
  private rows: string[][] = [];
  private readonly beside: Record<Beside, string> = { note: '', head: '', box: '' };
  private readonly heads = new Set<string>();

  resetParagraph(): void {
    this.paragraph = { ...FRESH };
  }

  addRun(run: PageRun): void {
    const last = this.runs[this.runs.length - 1];
    if (
      last &&
      last.bold === run.bold &&
      last.italic === run.italic &&
      last.href === run.href &&
      !last.callout &&
      !run.callout
    )
      last.text += run.text;
    else this.runs.push({ ...run });
  }

  addHidden(text: string): void {
    this.later.push(aside('hidden-words', 'These words are hidden in the document.', text));
  }

  addBeside(where: Beside, text: string): void {
    this.beside[where] += text;
  }

  endLine(): void {
    if (this.paragraph.isInTable) this.addRun({ text: ' ' });
    else this.endParagraph();
  }

  endParagraph(): void {
    const { style, outline, isList, isRtl } = this.paragraph;
    const runs = this.takeRuns();
    if (runs.length > 0) {
      this.endTable();
      const level = outline ?? (style === null ? undefined : this.levels.get(style));
      const block: PageBlock = level
        ? { kind: 'heading', level: Math.min(6, level), runs: runs.map(({ bold: _, ...run }) => run) }
        : isList
          ? { kind: 'list-item', level: 1, ordered: false, runs }
          : { kind: 'paragraph', runs };
      this.blocks.push(isRtl ? { ...block, dir: 'rtl' } : block);
    }
    this.blocks.push(...this.later);
    this.later = [];
  }

  endCell(): void {
    const words = this.takeRuns().flatMap((run) => (run.callout ? [] : [run.text]));
    this.row.push(levelled(words.join('')));
  }

  endRow(): void {
    if (this.row.some((cell) => cell !== '')) this.rows.push(this.row);
    this.row = [];
    this.resetParagraph();
  }

  /** A table of one column, or of long cells, lays words out; it is no data. */
  endTable(): void {
    if (this.row.length > 0) this.endRow();
    const rows = this.rows;
    this.rows = [];
    if (rows.length === 0) return;
    const cells = rows.flat();
    if (
      rows.length < 2 ||
      rows.every((row) => row.length < 2) ||
      cells.some((cell) => cell.length > LONGEST_CELL)
    ) {
      for (const text of cells) if (text !== '') this.blocks.push({ kind: 'paragraph', runs: [{ text }] });
    } else
      this.blocks.push({ kind: 'table', runs: [{ text: rows.map((row) => row.join('\t')).join('\n') }] });
  }

  endBeside(where: Beside): void {
    const words = levelled(this.beside[where]);
    this.beside[where] = '';
    if (words === '') return;
    if (where === 'note')
      this.later.push(aside('note', 'A note of the document: it is kept beside the text.', words));
    else if (where === 'box') this.later.push({ kind: 'paragraph', runs: [{ text: words }] });
    else if (!this.heads.has(words)) {
      this.heads.add(words);
      const message = `“${words.slice(0, 80)}” is printed on the document’s pages, outside the text.`;
      this.blocks.push(aside('page-head', message, words));
    }
  }

  private takeRuns(): PageRun[] {
    const runs = this.runs.map((run) => ({ ...run, text: run.text.replace(/ {2,}/g, ' ') }));
    this.runs = [];
    const first = runs[0];
    const last = runs[runs.length - 1];
    if (first) first.text = first.text.trimStart();
    if (last) last.text = last.text.trimEnd();
    return runs.some((run) => run.text.trim() !== '') ? runs.filter((run) => run.text !== '') : [];
  }
}

const levelled = (text: string): string => text.replace(/\s+/g, ' ').trim();

function aside(rule: string, message: string, text: string): PageBlock {
  return {
    kind: 'paragraph',
    aside: rule === 'note' ? 'note-callout' : 'furniture',
    why: { rule, message },
    runs: [{ text }],
  };
}
