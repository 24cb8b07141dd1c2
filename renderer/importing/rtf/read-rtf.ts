import { absoluteAddress } from '../html/addresses';
import type { PageBlock, PageRun } from '../html/dom-to-blocks';
import { CHARACTER_WORDS, RUNNING_GROUPS, SKIPPED_GROUPS } from './rtf-destinations';
import { RtfLetters } from './rtf-letters';
import { type Beside, RtfPage } from './rtf-page';
import { RtfReview } from './rtf-review';
import { type RtfToken, rtfTokens } from './rtf-tokens';

/** Where the words of a group go. `field`: the instruction of a field, where the address of a link stands. */
type Target = 'body' | 'none' | 'comment' | 'fonts' | 'styles' | 'info' | 'field' | Beside;

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
export type RtfDocument = {
  blocks: PageBlock[];
  info: Readonly<Record<string, string>>;
  /** `YYYY-MM-DD` on which the file was made. */
  made: string | null;
  review: RtfReview;
  hasUnreadable: boolean;
  isCutShort: boolean;
};

/** Thrown where groups are nested as no program nests them. */
export class RtfTooDeep extends Error {}

const MOST_GROUPS = 5000;

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
  private readonly page = new RtfPage();
  private readonly letters = new RtfLetters();
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
  private styleNumber = 0;
  private readonly info: Record<string, string> = {};
  private date = { year: 0, month: 0, day: 0 };
  private readonly review = new RtfReview();

  take(token: RtfToken): void {
    if (token.type === 'open') this.open();
    else if (token.type === 'close') this.close();
    else if (token.type === 'bytes') this.characters(token.bytes);
    else if (token.type === 'symbol') this.symbol(token.char);
    else this.word(token.name, token.value);
  }

  end(): RtfDocument {
    const isCutShort = this.stack.length > 0;
    this.page.endParagraph();
    this.page.endTable();
    const { year, month, day } = this.date;
    const two = (value: number) => String(value).padStart(2, '0');
    return {
      blocks: this.page.blocks,
      info: this.info,
      made: year > 1980 && month > 0 && day > 0 ? `${year}-${two(month)}-${two(day)}` : null,
      review: this.review,
      hasUnreadable: this.letters.hasUnreadable,
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
    if (isBeside(before.target) && outer.target !== before.target) this.page.endBeside(before.target);
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
    const char = CHARACTER_WORDS[name];
    if (char !== undefined) this.put(char);
    else if (state.target === 'fonts') this.fontWord(name, value);
    else if (state.target === 'styles') {
      if (name === 's') this.styleNumber = value ?? 0;
      else if (name === 'outlinelevel' && value !== null && value < 9)
        this.page.levels.set(this.styleNumber, value + 1);
    } else if (state.target === 'info') this.dateWord(name, value);
    else this.format(name, value);
  }

  private destination(name: string): boolean {
    const { state } = this;
    if (SKIPPED_GROUPS.has(name)) {
      state.target = 'none';
      // The number or mark of a list item is drawn by the program; that there is one makes it a list item.
      if (name === 'pntext' || name === 'listtext') this.page.paragraph.isList = true;
    } else if (name === 'fonttbl') state.target = 'fonts';
    else if (name === 'stylesheet') state.target = 'styles';
    else if (name === 'info') state.target = 'info';
    else if (state.target === 'info' && /^(?:title|author|company|subject|creatim)$/.test(name))
      state.name = name;
    else if (state.target === 'info' && state.isIgnorable) state.target = 'none';
    else if (state.target === 'none') return true;
    else if (RUNNING_GROUPS.has(name)) state.target = 'head';
    else if (name === 'footnote') state.target = 'note';
    else if (name === 'annotation') {
      state.target = 'comment';
      this.review.beginComment();
    }
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
    const { state, page } = this;
    const { paragraph } = page;
    const isBody = state.target === 'body';
    const isOn = value !== 0;
    switch (name) {
      case 'par':
      case 'sect':
      case 'page':
        this.endOfLine();
        break;
      case 'cell':
      case 'nestcell':
        if (isBody) page.endCell();
        break;
      case 'row':
      case 'nestrow':
        if (isBody) page.endRow();
        break;
      case 'pard':
        if (isBody) page.resetParagraph();
        break;
      case 's':
        if (isBody) paragraph.style = value;
        break;
      case 'outlinelevel':
        if (isBody) paragraph.outline = value !== null && value < 9 ? value + 1 : null;
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
        this.review.isTracked = true;
        break;
      case 'revised':
        this.review.isTracked = true;
        break;
      case 'f':
        state.font = value ?? -1;
        break;
      case 'uc':
        state.fallback = Math.min(16, Math.max(0, value ?? 1));
        break;
      case 'ansicpg':
        this.letters.setCodePage(value ?? 1252);
        break;
      case 'mac':
        this.letters.setMacintosh();
        break;
      case 'deff':
        this.letters.defaultFont = value ?? 0;
        break;
      case 'chftn':
        if (isBody) page.addRun({ text: '*', callout: true });
        break;
    }
  }

  private fontWord(name: string, value: number | null): void {
    if (name === 'f') this.state.font = value ?? 0;
    else if (name === 'fcharset') this.letters.setCharset(this.state.font, value ?? 0);
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
    this.put(this.letters.decode(bytes, this.state.font, this.state.target === 'body'));
  }

  private put(text: string): void {
    const { state } = this;
    if (this.toSkip > 0 && text.length === 1) {
      this.toSkip--;
      return;
    }
    if (state.isDeleted && state.target !== 'none') {
      this.review.addDeleted(text);
      return;
    }
    if (state.target === 'body') this.review.endDeletion();
    switch (state.target) {
      case 'body':
        if (state.isHidden) this.page.addHidden(text);
        else this.page.addRun(this.styled(text));
        break;
      case 'note':
      case 'head':
      case 'box':
        this.page.addBeside(state.target, text);
        break;
      case 'comment':
        this.review.addComment(text);
        break;
      case 'field':
        if (state.field && state.field.instruction.length < 5000) state.field.instruction += text;
        break;
      case 'styles': {
        const level = /\bheading ([1-6])\b/i.exec(text)?.[1];
        if (level) this.page.levels.set(this.styleNumber, Number(level));
        else if (/^\s*title\s*;/i.test(text)) this.page.levels.set(this.styleNumber, 1);
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

  private endOfLine(): void {
    const { target } = this.state;
    if (target === 'body') this.page.endLine();
    else if (target === 'note') this.page.addBeside('note', ' ');
    else if (target === 'comment') this.review.addComment(' ');
    else if (isBeside(target)) this.page.endBeside(target);
  }
}

const isBeside = (target: Target): target is Beside =>
  target === 'note' || target === 'head' || target === 'box';
