import { DirectedWords } from '../../../shared/brief-document/direction-marks';
import type { Piece } from '../../../shared/returning/returned-brief';
import { drawnThing } from './drawn-things';
import { LooksAside, looksNotHeld, looksOfOwnWords, paragraphLooksNotHeld } from './looks-aside';
import { elementsOf, find, isOn, settingOf, textOf, type WordElement, wordsIn } from './word-element';
import type { WordStyles } from './word-styles';

const MARK = /^_bw_([0-9a-f]{16})_([a-z]\d{1,7})(?:_.*)?$/u;
const SCHEMES = ['http:', 'https:', 'mailto:'];
const LONGEST_ADDRESS = 4000;
const SPLIT_FIELD = /^\s*HYPERLINK\s+"([^"]{1,4000})"/u;
const LIVE = /"citationID"\s*:\s*"BW(\d{6,9})"/u;

/** What the reading of one part (text, footnotes) needs to know. */
export type StoryContext = {
  styles: WordStyles;
  /** Addresses by relationship. */
  links: ReadonlyMap<string, string>;
  /** Hash of a picture's bytes by its relationship; null where the file does not hold them, or too many. */
  pictureOf(id: string): string | null;
  /** Number of a note by its kind and id; null for one that is not there. */
  noteOf(kind: 'footnote' | 'endnote', id: string): number | null;
  /** Number of a comment by its id; null for one that is not shown. */
  commentOf(id: string): number | null;
  /** Tells words that a comment is about. */
  onAbout(comment: number, words: string): void;
  /** Tells a mark of an export, so that the file's own can be found. */
  onMark(exportMark: string): void;
  /** Tells what is left out, with its words. */
  onLeftOut(what: string, words: string): void;
};

type Field = { instruction: string; isShown: boolean };
type Mark = { exportMark: string; name: string };
/** One paragraph as it is read, before anybody knows whose marks count. */
export type ReadParagraph = {
  pPr: WordElement | undefined;
  pieces: MarkedPiece[];
  marks: Mark[];
  /** Inside a table of contents. */
  isMade: boolean;
  /** Its end was deleted or moved away with changes tracked: it goes on in the next paragraph. */
  goesOn: boolean;
  breaksPage: boolean;
  /** How many pieces stand in front of the last page break among them. */
  breakAt?: number;
};
/** A piece with the bookmarks that are open around it. */
export type MarkedPiece = { piece: Piece; inside: readonly Mark[] };

type Around = { by?: string; deletedBy?: string; href?: string };

/** Reads the paragraphs of one part in order; fields, bookmarks and comments may reach over several. */
export class StoryReader {
  private readonly fields: Field[] = [];
  private readonly open = new Map<string, Mark>();
  private readonly about = new Map<number, string>();
  /** Marks that began between paragraphs belong to the next. */
  private waiting: Mark[] = [];
  private current: ReadParagraph | null = null;
  private isInCell = false;
  private readonly directed = new DirectedWords();
  private readonly looks: LooksAside;

  constructor(private readonly context: StoryContext) {
    this.looks = new LooksAside((look, words) => context.onLeftOut(look, words));
  }

  /** Something that stands between paragraphs. */
  between(element: WordElement): void {
    if (element.name === 'w:bookmarkStart') {
      const mark = this.start(element);
      if (mark) this.waiting.push(mark);
    } else {
      if (element.name === 'w:altChunk' || element.name === 'w:subDoc')
        this.context.onLeftOut('another file inside the text', '');
      this.passBy(element);
    }
  }

  paragraph(element: WordElement, isInCell = false): ReadParagraph {
    this.isInCell = isInCell;
    const pPr = find(element, 'w:pPr');
    const current: ReadParagraph = {
      pPr,
      pieces: [],
      marks: this.waiting,
      isMade: this.context.styles.isMadeFromHeadings(pPr) || this.isIn('TOC'),
      goesOn: ['w:del', 'w:moveFrom'].some((gone) => find(find(pPr, 'w:rPr'), gone) !== undefined),
      breaksPage: isOn(pPr, 'w:pageBreakBefore') === true,
    };
    this.waiting = [];
    this.directed.beginParagraph();
    this.current = current;
    this.inside(element, {});
    this.looks.end();
    if (isOfBrief(current)) this.tellOfParagraph(current);
    this.current = null;
    return current;
  }

  private tellOfParagraph({ pPr, pieces }: ReadParagraph): void {
    const words = pieces.map(({ piece }) => (piece.kind === 'text' ? piece.text : '')).join('');
    if (words.trim() !== '')
      for (const look of paragraphLooksNotHeld(pPr)) this.context.onLeftOut(look, words);
  }

  private isIn(field: string): boolean {
    return this.fields.some(({ instruction }) => instruction.trim().startsWith(field));
  }

  private start(element: WordElement): Mark | null {
    const match = MARK.exec(element.attrs['w:name'] ?? '');
    if (!match) return null;
    const mark = { exportMark: match[1] ?? '', name: match[2] ?? '' };
    this.context.onMark(mark.exportMark);
    this.open.set(element.attrs['w:id'] ?? '', mark);
    return mark;
  }

  /** Ends and beginnings that may stand anywhere. */
  private passBy(element: WordElement): void {
    const id = element.attrs['w:id'] ?? '';
    if (element.name === 'w:bookmarkEnd') this.open.delete(id);
    else if (element.name === 'w:commentRangeStart') {
      const comment = this.context.commentOf(id);
      if (comment !== null) this.about.set(comment, '');
    } else if (element.name === 'w:commentRangeEnd') {
      const comment = this.context.commentOf(id);
      if (comment === null) return;
      this.context.onAbout(comment, this.about.get(comment) ?? '');
      this.about.delete(comment);
    }
  }

  private put(piece: Piece): void {
    this.current?.pieces.push({ piece, inside: [...this.open.values()] });
    if (piece.kind === 'text')
      for (const [comment, words] of this.about)
        this.about.set(comment, (words + piece.text).slice(0, 100_000));
  }

  private inside(element: WordElement, around: Around): void {
    for (const child of elementsOf(element)) this.element(child, around);
  }

  private element(child: WordElement, around: Around): void {
    switch (child.name) {
      case 'w:pPr':
      case 'w:sdtPr':
      case 'w:sdtEndPr':
      case 'w:proofErr':
      case 'w:permStart':
      case 'w:permEnd':
        return;
      case 'w:r':
        this.run(child, around);
        return;
      case 'w:ins':
      case 'w:moveTo':
        this.inside(child, { ...around, by: authorOf(child) });
        return;
      case 'w:del':
      case 'w:moveFrom':
        this.inside(child, { ...around, deletedBy: authorOf(child) });
        return;
      case 'w:hyperlink': {
        const href = addressOf(this.context.links.get(child.attrs['r:id'] ?? ''));
        this.inside(child, href === null ? around : { ...around, href });
        return;
      }
      case 'w:bookmarkStart': {
        const mark = this.start(child);
        if (mark) this.current?.marks.push(mark);
        return;
      }
      case 'w:fldSimple': {
        this.fields.push({ instruction: child.attrs['w:instr'] ?? '', isShown: true });
        this.inside(child, around);
        this.fields.pop();
        return;
      }
      case 'm:oMath':
      case 'm:oMathPara':
        this.put({ kind: 'thing', what: 'equation', words: wordsIn(child, 'm:t') });
        return;
      case 'mc:AlternateContent': {
        const chosen = find(child, 'mc:Choice') ?? find(child, 'mc:Fallback');
        if (chosen) this.inside(chosen, around);
        return;
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.run({ name: 'w:r', attrs: {}, children: [child] }, around);
        return;
      default:
        this.passBy(child);
        // Smart tags, content controls, embeddings of direction: what is in them counts, not they.
        this.inside(child, around);
    }
  }

  private run(run: WordElement, around: Around): void {
    const rPr = find(run, 'w:rPr');
    if (this.context.styles.isHidden(rPr)) {
      const hidden = wordsIn(run, 'w:t');
      if (hidden.trim() !== '') this.context.onLeftOut('hidden text', hidden);
      return;
    }
    for (const child of elementsOf(run)) {
      if (child.name === 'mc:AlternateContent') {
        const chosen = find(child, 'mc:Choice') ?? find(child, 'mc:Fallback');
        for (const inner of chosen ? elementsOf(chosen) : []) this.inRun(inner, rPr, around);
      } else this.inRun(child, rPr, around);
    }
  }

  private inRun(child: WordElement, rPr: WordElement | undefined, around: Around): void {
    const field = this.fields.at(-1);
    switch (child.name) {
      case 'w:fldChar': {
        const type = child.attrs['w:fldCharType'];
        if (type === 'begin') this.fields.push({ instruction: '', isShown: false });
        else if (type === 'separate' && field) field.isShown = true;
        else if (type === 'end') this.fields.pop();
        return;
      }
      case 'w:instrText':
        if (field && !field.isShown) field.instruction += textOf(child);
        return;
      case 'w:t':
        this.words(textOf(child), rPr, around);
        return;
      case 'w:delText':
        this.words(textOf(child), rPr, { ...around, deletedBy: around.deletedBy ?? '' });
        return;
      case 'w:tab':
      case 'w:ptab':
        this.words('\t', rPr, around);
        return;
      case 'w:noBreakHyphen':
        this.words('\u2011', rPr, around);
        return;
      case 'w:softHyphen':
        this.words('\u00ad', rPr, around);
        return;
      case 'w:cr':
      case 'w:br': {
        if (around.deletedBy !== undefined || this.isInstruction()) return;
        if (child.attrs['w:type'] === 'page') {
          if (this.current) {
            this.current.breaksPage = true;
            this.current.breakAt = this.current.pieces.length;
          }
        } else if (child.attrs['w:type'] === 'column') this.context.onLeftOut('column break', '');
        else this.put({ kind: 'break' });
        return;
      }
      case 'w:sym':
        this.put({ kind: 'thing', what: 'symbol', words: child.attrs['w:char'] ?? '' });
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        if (around.deletedBy !== undefined) return;
        const kind = child.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        const note = this.context.noteOf(kind, child.attrs['w:id'] ?? '');
        if (note !== null) this.put({ kind: 'note', note });
        return;
      }
      case 'w:commentReference': {
        const comment = this.context.commentOf(child.attrs['w:id'] ?? '');
        if (comment !== null) this.put({ kind: 'comment', comment });
        return;
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.thing(child, around);
        return;
      case 'w:ruby': {
        const base = find(child, 'w:rubyBase');
        if (base) this.inside(base, around);
        this.context.onLeftOut('words above others', wordsIn(find(child, 'w:rt') ?? child, 'w:t'));
        return;
      }
      default:
        return;
    }
  }

  private isInCitation(): boolean {
    return [...this.open.values()].some(({ name }) => name.startsWith('c'));
  }

  private isInstruction(): boolean {
    return this.fields.some(({ isShown }) => !isShown);
  }

  private words(written: string, rPr: WordElement | undefined, around: Around): void {
    if (written === '' || this.isInstruction()) return;
    const words = this.directed.read(written);
    if (words === '') return;
    if (around.deletedBy !== undefined) {
      this.put({ kind: 'deleted', text: words, by: around.deletedBy });
      return;
    }
    const styled = this.context.styles.emphasisOf(rPr);
    const live = this.fields
      .map(({ instruction }) => LIVE.exec(instruction)?.[1])
      .find((found) => found !== undefined);
    const link = this.fields
      .map(({ instruction }) => SPLIT_FIELD.exec(instruction)?.[1])
      .find((found) => found !== undefined);
    const href = around.href ?? addressOf(link) ?? this.linkLeftOff(rPr);
    // Styles of citations raise letters and set small capitals themselves.
    const isOwn = live === undefined && isOfBrief(this.current) && !this.isInCitation();
    this.looks.add(words, [
      ...looksNotHeld(rPr, href !== undefined),
      ...(isOwn ? looksOfOwnWords(rPr, words, this.isInCell) : []),
    ]);
    this.put({
      kind: 'text',
      text: words,
      // Beside words from right to left LibreOffice keeps only the setting for complex scripts.
      ...((isOn(rPr, 'w:b') ?? isOn(rPr, 'w:bCs') ?? styled.bold) && { bold: true as const }),
      ...((isOn(rPr, 'w:i') ?? isOn(rPr, 'w:iCs') ?? styled.italic) && { italic: true as const }),
      ...(settingOf(rPr, 'w:vertAlign') === 'superscript' && { superscript: true as const }),
      ...(href !== undefined && { href }),
      ...(live !== undefined && { citation: Number(live) - 1 }),
      ...(around.by !== undefined && { by: around.by }),
    });
  }

  /**
   * Where the script changes inside a link (Urdu in English words, a bracket beside it), LibreOffice ends the link there
   * and leaves the rest drawn as one: it still is the link in front of it. A link that somebody takes out is drawn no more.
   */
  private linkLeftOff(rPr: WordElement | undefined): string | undefined {
    const before = this.current?.pieces.at(-1)?.piece;
    if (before?.kind !== 'text' || before.href === undefined) return undefined;
    return this.context.styles.isLink(rPr) ? before.href : undefined;
  }

  private thing(child: WordElement, around: Around): void {
    if (around.deletedBy === undefined) this.put(drawnThing(child, (id) => this.context.pictureOf(id)));
  }
}

const isOfBrief = (paragraph: ReadParagraph | null): boolean =>
  paragraph?.marks.some(({ name }) => name.startsWith('b')) ?? false;

/** An address in the one form that exports use; null for what a brief may not link to. */
function addressOf(text: string | undefined): string | null {
  if (text === undefined || text.length > LONGEST_ADDRESS || !URL.canParse(text)) return null;
  const url = new URL(text);
  return SCHEMES.includes(url.protocol) && url.href.length <= LONGEST_ADDRESS ? url.href : null;
}

const authorOf = ({ attrs }: WordElement): string => (attrs['w:author'] ?? '').slice(0, 400);
