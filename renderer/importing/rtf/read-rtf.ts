import { absoluteAddress } from '../html/addresses';
import type { PageBlock, PageRun } from '../html/dom-to-blocks';
import { encodingOfCharset, encodingOfCodePage, SYMBOL_CHARSET } from './code-pages';
import { type RtfToken, rtfTokens } from './rtf-tokens';

/** Where the words of a group go. `field`: the instruction of a field, where the address of a link stands. */
type Target = 'body' | 'none' | 'fonts' | 'styles' | 'info' | 'field' | 'note' | 'head' | 'box';

type Field = { instruction: string };
/** What a group inherits from the one around it, and gives back when it closes. */
type State = {
  target: Target;
  /** The group began with `\*`: unknown words in it make it no text. */
  isIgnorable: boolean;
  /** Name of the destination that the group is, for titles and fonts. */
  name: string;
  font: number;
  bold: boolean;
  italic: boolean;
  isHidden: boolean;
  isDeleted: boolean;
  /** Characters to leave out after `\u`, which stand there for old readers. */
  fallback: number;
  field: Field | null;
};
type Paragraph = {
  style: number | null;
  outline: number | null;
  isList: boolean;
  isRtl: boolean;
  isInTable: boolean;
};

export type RtfDocument = {
  blocks: PageBlock[];
  info: Readonly<Record<string, string>>;
  /** `YYYY-MM-DD` on which the file was made. */
  made: string | null;
  hasTrackedChanges: boolean;
  hasUnreadable: boolean;
  isCutShort: boolean;
};

/** Thrown where groups are nested as no program nests them. */
export class RtfTooDeep extends Error {}

const MOST_GROUPS = 5000;
const SKIPPED = new Set(
  'colortbl pict object objdata nonshppict listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata colorschememapping datastore latentstyles pntext listtext shprslt pntxta pntxtb annotation atnid atnauthor atntime atnref atndate atnparent bkmkstart bkmkend filetbl template operator sn sv panose falt fontemb xe tc tcn mmathPr fchars lchars userprops docvar'.split(
    ' ',
  ),
);
const HEADS = new Set('header headerl headerr headerf footer footerl footerr footerf'.split(' '));
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: ' ',
  line: ' ',
  lbr: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  zwj: '\u200d',
  zwnj: '\u200c',
};
const FRESH: Paragraph = { style: null, outline: null, isList: false, isRtl: false, isInTable: false };

/** Reads the words of an RTF file. Reads on over what it does not know; @throws RtfTooDeep */
export function readRtf(bytes: Uint8Array): RtfDocument {
  const reader = new RtfReader();
  for (const token of rtfTokens(bytes)) {
    if (reader.isDone) break;
    reader.take(token);
  }
  return reader.end();
}

class RtfReader {
  isDone = false;
  private readonly blocks: PageBlock[] = [];
  private later: PageBlock[] = [];
  private runs: PageRun[] = [];
  private paragraph: Paragraph = { ...FRESH };
  private state: State = {
    target: 'body',
    isIgnorable: false,
    name: '',
    font: -1,
    bold: false,
    italic: false,
    isHidden: false,
    isDeleted: false,
    fallback: 1,
    field: null,
  };
  private readonly stack: State[] = [];
  private toSkip = 0;
  private encoding = 'windows-1252';
  private defaultFont = 0;
  private readonly charsets = new Map<number, number>();
  private readonly levels = new Map<number, number>();
  private readonly decoders = new Map<string, TextDecoder>();
  private styleNumber = 0;
  private row: string[] = [];
  private rows: string[][] = [];
  private note = '';
  private head = '';
  private box = '';
  private readonly heads = new Set<string>();
  private readonly info: Record<string, string> = {};
  private date = { year: 0, month: 0, day: 0 };
  private hasTrackedChanges = false;
  private hasUnreadable = false;

  take(token: RtfToken): void {
    if (token.type === 'open') this.open();
    else if (token.type === 'close') this.close();
    else if (token.type === 'bytes') this.characters(token.bytes);
    else if (token.type === 'symbol') this.symbol(token.char);
    else this.word(token.name, token.value);
  }

  end(): RtfDocument {
    const isCutShort = this.stack.length > 0;
    this.endParagraph();
    this.endTable();
    const { year, month, day } = this.date;
    const two = (value: number) => String(value).padStart(2, '0');
    return {
      blocks: this.blocks,
      info: this.info,
      made: year > 1980 && month > 0 && day > 0 ? `${year}-${two(month)}-${two(day)}` : null,
      hasTrackedChanges: this.hasTrackedChanges,
      hasUnreadable: this.hasUnreadable,
      isCutShort,
    };
  }

  private open(): void {
    if (this.stack.length >= MOST_GROUPS) throw new RtfTooDeep();
    this.stack.push(this.state);
    this.state = { ...this.state, isIgnorable: false, name: '' };
    this.toSkip = 0;
  }

  private close(): void {
    const before = this.state;
    const outer = this.stack.pop();
    if (!outer) {
      this.isDone = true;
      return;
    }
    this.toSkip = 0;
    this.state = outer;
    if (before.target === 'note' && outer.target !== 'note') this.endNote();
    if (before.target === 'head' && outer.target !== 'head') this.endHead();
    if (before.target === 'box' && outer.target !== 'box') this.endBoxParagraph();
    if (this.stack.length === 0) this.isDone = true;
  }

  private symbol(char: string): void {
    if (char === '*') this.state.isIgnorable = true;
    else if (char === '\n' || char === '\r') this.word('par', null);
    else if (char === '~') this.put('\u00a0');
    else if (char === '-') this.put('\u00ad');
    else if (char === '_') this.put('\u2011');
    else if (char === '\\' || char === '{' || char === '}') this.put(char);
  }

  private word(name: string, value: number | null): void {
    const { state } = this;
    if (name === 'u') {
      this.unicode(value ?? 0);
      return;
    }
    if (this.toSkip > 0) {
      this.toSkip--;
      return;
    }
    if (this.destination(name)) return;
    // Known destinations were taken above; an ignorable group of any other kind says nothing.
    if (state.isIgnorable && state.name === '') {
      state.name = name;
      if (name !== 'shpinst') state.target = 'none';
      return;
    }
    const char = CHARACTERS[name];
    if (char !== undefined) this.put(char);
    else if (state.target === 'fonts') this.fontWord(name, value);
    else if (state.target === 'styles') {
      if (name === 's') this.styleNumber = value ?? 0;
      else if (name === 'outlinelevel' && value !== null && value < 9)
        this.levels.set(this.styleNumber, value + 1);
    } else if (state.target === 'info') this.dateWord(name, value);
    else this.format(name, value);
  }

  private destination(name: string): boolean {
    const { state } = this;
    if (SKIPPED.has(name)) {
      state.target = 'none';
      // The number or mark of a list item is drawn by the program; that there is one makes it a list item.
      if (name === 'pntext' || name === 'listtext') this.paragraph.isList = true;
    } else if (name === 'fonttbl') state.target = 'fonts';
    else if (name === 'stylesheet') state.target = 'styles';
    else if (name === 'info') state.target = 'info';
    else if (state.target === 'info' && /^(?:title|author|company|subject|creatim)$/.test(name))
      state.name = name;
    else if (state.target === 'info' && state.isIgnorable) state.target = 'none';
    else if (state.target === 'none') return true;
    else if (HEADS.has(name)) state.target = 'head';
    else if (name === 'footnote') state.target = 'note';
    // A text box stands beside the sentence that it is anchored in.
    else if (name === 'shptxt' || name === 'dptxbxtext') state.target = 'box';
    else if (name === 'field') state.field = { instruction: '' };
    else if (name === 'fldinst') state.target = 'field';
    else if (name === 'fldrslt' || name === 'result') state.isIgnorable = false;
    else return false;
    if (state.name === '') state.name = name;
    return true;
  }

  private format(name: string, value: number | null): void {
    const { state, paragraph } = this;
    const isOn = value !== 0;
    switch (name) {
      case 'par':
      case 'sect':
      case 'page':
        this.endOfLine();
        break;
      case 'cell':
      case 'nestcell':
        this.endCell();
        break;
      case 'row':
      case 'nestrow':
        this.endRow();
        break;
      case 'pard':
        if (state.target === 'body') this.paragraph = { ...FRESH };
        break;
      case 's':
        if (state.target === 'body') paragraph.style = value;
        break;
      case 'outlinelevel':
        if (state.target === 'body') paragraph.outline = value !== null && value < 9 ? value + 1 : null;
        break;
      case 'intbl':
        paragraph.isInTable = true;
        break;
      case 'ls':
        paragraph.isList = value !== 0;
        break;
      case 'rtlpar':
        paragraph.isRtl = true;
        break;
      case 'ltrpar':
        paragraph.isRtl = false;
        break;
      case 'plain':
        state.bold = false;
        state.italic = false;
        state.isHidden = false;
        break;
      case 'b':
        state.bold = isOn;
        break;
      case 'i':
        state.italic = isOn;
        break;
      case 'v':
        state.isHidden = isOn;
        break;
      case 'deleted':
        state.isDeleted = isOn;
        this.hasTrackedChanges = true;
        break;
      case 'revised':
        this.hasTrackedChanges = true;
        break;
      case 'f':
        state.font = value ?? -1;
        break;
      case 'uc':
        state.fallback = Math.min(16, Math.max(0, value ?? 1));
        break;
      case 'ansicpg':
        this.encoding = encodingOfCodePage(value ?? 1252) ?? this.encoding;
        break;
      case 'mac':
        this.encoding = 'macintosh';
        break;
      case 'deff':
        this.defaultFont = value ?? 0;
        break;
      case 'chftn':
        if (state.target === 'body') this.putRun({ text: '*', callout: true });
        break;
    }
  }

  private fontWord(name: string, value: number | null): void {
    if (name === 'f') this.state.font = value ?? 0;
    else if (name === 'fcharset') this.charsets.set(this.state.font, value ?? 0);
  }

  private dateWord(name: string, value: number | null): void {
    if (this.state.name !== 'creatim') return;
    if (name === 'yr') this.date.year = value ?? 0;
    else if (name === 'mo') this.date.month = value ?? 0;
    else if (name === 'dy') this.date.day = value ?? 0;
  }

  private unicode(value: number): void {
    this.put(String.fromCharCode(value & 0xffff));
    this.toSkip = this.state.fallback;
  }

  private characters(all: readonly number[]): void {
    const skipped = Math.min(this.toSkip, all.length);
    this.toSkip -= skipped;
    const bytes = skipped > 0 ? all.slice(skipped) : all;
    if (bytes.length === 0 || this.state.target === 'none') return;
    this.put(this.decode(bytes));
  }

  private decode(bytes: readonly number[]): string {
    const font = this.state.font < 0 ? this.defaultFont : this.state.font;
    const charset = this.charsets.get(font);
    if (charset === SYMBOL_CHARSET && this.state.target === 'body') {
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

  private put(text: string): void {
    const { state } = this;
    if (this.toSkip > 0 && text.length === 1) {
      this.toSkip--;
      return;
    }
    if (state.isDeleted && state.target !== 'none') return;
    switch (state.target) {
      case 'body':
        if (state.isHidden)
          this.later.push(aside('hidden-words', 'These words are hidden in the document.', text));
        else this.putRun(this.styled(text));
        break;
      case 'note':
        this.note += text;
        break;
      case 'head':
        this.head += text;
        break;
      case 'box':
        this.box += text;
        break;
      case 'field':
        if (state.field && state.field.instruction.length < 5000) state.field.instruction += text;
        break;
      case 'styles': {
        const level = /\bheading ([1-6])\b/i.exec(text)?.[1];
        if (level) this.levels.set(this.styleNumber, Number(level));
        else if (/^\s*title\s*;/i.test(text)) this.levels.set(this.styleNumber, 1);
        break;
      }
      case 'info':
        if (/^(?:title|author|company|subject)$/.test(state.name))
          this.info[state.name] = `${this.info[state.name] ?? ''}${text}`.slice(0, 4000);
        break;
    }
  }

  private styled(text: string): PageRun {
    const { bold, italic, field } = this.state;
    const address = /^\s*HYPERLINK\s+(?:\\l\s+)?"([^"]+)"/i.exec(field?.instruction ?? '')?.[1];
    const href = absoluteAddress(address);
    return { text, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}), ...(href ? { href } : {}) };
  }

  private putRun(run: PageRun): void {
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

  private endOfLine(): void {
    if (this.state.target === 'note') this.note += ' ';
    else if (this.state.target === 'head') this.endHead();
    else if (this.state.target === 'box') this.endBoxParagraph();
    else if (this.state.target !== 'body') return;
    else if (this.paragraph.isInTable) this.putRun({ text: ' ' });
    else this.endParagraph();
  }

  private endParagraph(): void {
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

  private takeRuns(): PageRun[] {
    const runs = this.runs.map((run) => ({ ...run, text: run.text.replace(/ {2,}/g, ' ') }));
    this.runs = [];
    const first = runs[0];
    const last = runs[runs.length - 1];
    if (first) first.text = first.text.trimStart();
    if (last) last.text = last.text.trimEnd();
    return runs.some((run) => run.text.trim() !== '') ? runs.filter((run) => run.text !== '') : [];
  }

  private endCell(): void {
    if (this.state.target !== 'body') return;
    this.row.push(
      this.takeRuns()
        .filter((run) => !run.callout)
        .map((run) => run.text)
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  }

  private endRow(): void {
    if (this.state.target !== 'body') return;
    if (this.row.some((cell) => cell !== '')) this.rows.push(this.row);
    this.row = [];
    this.paragraph = { ...FRESH };
  }

  /** A table of one column, or of long cells, lays words out; it is no data. */
  private endTable(): void {
    if (this.row.length > 0) this.endRow();
    const rows = this.rows;
    this.rows = [];
    if (rows.length === 0) return;
    if (
      rows.length < 2 ||
      rows.every((row) => row.length < 2) ||
      rows.flat().some((cell) => cell.length > 600)
    )
      for (const cell of rows.flat()) {
        if (cell !== '') this.blocks.push({ kind: 'paragraph', runs: [{ text: cell }] });
      }
    else this.blocks.push({ kind: 'table', runs: [{ text: rows.map((row) => row.join('\t')).join('\n') }] });
  }

  private endNote(): void {
    const words = this.note.replace(/\s+/g, ' ').trim();
    this.note = '';
    if (words !== '')
      this.later.push(aside('note', 'A note of the document: it is kept beside the text.', words));
  }

  private endBoxParagraph(): void {
    const text = this.box.replace(/\s+/g, ' ').trim();
    this.box = '';
    if (text !== '') this.later.push({ kind: 'paragraph', runs: [{ text }] });
  }

  private endHead(): void {
    const words = this.head.replace(/\s+/g, ' ').trim();
    this.head = '';
    if (words === '' || this.heads.has(words)) return;
    this.heads.add(words);
    this.blocks.push(
      aside(
        'page-head',
        `“${words.slice(0, 80)}” is printed on the document’s pages, outside the text.`,
        words,
      ),
    );
  }
}

function aside(rule: string, message: string, text: string): PageBlock {
  return {
    kind: 'paragraph',
    aside: rule === 'note' ? 'note-callout' : 'furniture',
    why: { rule, message },
    runs: [{ text }],
  };
}
