import { AppError } from '../../../shared/ipc/app-error';
import {
  type Piece,
  type PrintedLine,
  type ReturnedBrief,
  type ReturnedComment,
  wordsOfPieces,
} from '../../../shared/returning/returned-brief';
import { tidyPieces } from '../../../shared/returning/tidy-pieces';
import { openZip } from '../zip/open-zip';
import { readXml } from '../zip/read-xml';
import { PictureHashes } from './picture-hashes';
import { LineReader } from './read-lines';
import { oddPages, readMargins } from './read-margins';
import { type MarkedPiece, type ReadParagraph, type StoryContext, StoryReader } from './read-story';
import { elementsOf, find, findAll, paragraphsIn, type WordElement, wordElement } from './word-element';
import { wordStyles } from './word-styles';

/** Our own comments, which tell what the check found; they come back as they went. */
const OWN_AUTHOR = 'Briefwright';
const DOCUMENT = 'word/document.xml';

/**
 * Reads a Word file as lines, notes and comments. Never touches network or disk; of pictures only the hash of
 * their bytes is computed; fonts, macros and everything else that is no words is not opened.
 * @throws AppError `file-empty`, `file-unreadable`, `file-too-large`, and those of `openZip`
 */
export function readReturned(bytes: Uint8Array, fileName: string): ReturnedBrief {
  if (bytes.length === 0) throw new AppError('file-empty', `“${fileName}” is empty.`);
  const file = openZip(bytes, fileName);
  const part = (path: string): WordElement | null => {
    const bytes = file.read(path);
    return bytes === undefined ? null : wordElement(readXml(bytes, fileName).documentElement);
  };
  const main = part(DOCUMENT);
  const body = main && find(main, 'w:body');
  if (!body)
    throw new AppError(
      'file-unreadable',
      file.names.includes('content.xml')
        ? `“${fileName}” is an OpenDocument file. Save it as Word (.docx) and take that back.`
        : `“${fileName}” holds no Word text. Save it as Word (.docx) and try again.`,
    );
  const styles = wordStyles(part('word/styles.xml'), part('word/numbering.xml'));
  const besides: ReturnedBrief['besides'] = [];
  const marks = new Map<string, number>();
  const notes = { footnote: new Map<string, number>(), endnote: new Map<string, number>() };
  const comments = readComments(part('word/comments.xml'));
  let noteCount = 0;
  const pictures = new PictureHashes(file);
  const contextOf = (relationships: WordElement | null): StoryContext => ({
    styles,
    links: linksOf(relationships),
    pictureOf: pictures.of(relationships),
    noteOf: (kind, id) => notes[kind].get(id) ?? null,
    commentOf: (id) => comments.numbers.get(id) ?? null,
    onAbout: (comment, words) => {
      const found = comments.list[comment];
      if (found) found.about = words;
    },
    onMark: (mark) => marks.set(mark, (marks.get(mark) ?? 0) + 1),
    onLeftOut: (what, words) => besides.push({ what, words: words.slice(0, 100_000) }),
  });
  const noteParts: { xml: WordElement; relationships: WordElement | null }[] = [];
  for (const kind of ['footnote', 'endnote'] as const) {
    const xml = part(`word/${kind}s.xml`);
    if (!xml) continue;
    noteParts.push({ xml, relationships: part(`word/_rels/${kind}s.xml.rels`) });
    for (const note of elementsOf(xml))
      if (isOwnNote(note)) notes[kind].set(note.attrs['w:id'] ?? '', noteCount++);
  }
  const reader = new StoryReader(contextOf(part('word/_rels/document.xml.rels')));
  const raw = new LineReader(reader, styles, besides).lines(body);
  const rawNotes = noteParts.flatMap(({ xml, relationships }) => {
    const story = new StoryReader(contextOf(relationships));
    return elementsOf(xml)
      .filter(isOwnNote)
      .map((note) => paragraphsIn(note).map((element) => story.paragraph(element)));
  });

  const sections = sectionsIn(body);
  const { margins, besides: inMargins } = readMargins(sections, part);
  besides.push(...oddPages(sections), ...inMargins);
  const returnMark = [...marks].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
  const settled = settlePieces(returnMark);
  return {
    returnMark,
    lines: raw.flatMap((line): PrintedLine[] => {
      const read = tidyPieces(settled(line.paragraphs));
      const label = line.kind === 'caption' ? labelOf(read) : undefined;
      const pieces = label === undefined ? read : withoutLabel(read);
      const mark = line.marks.find((each) => each.exportMark === returnMark)?.name;
      const { kind, level, ordered, cell } = line;
      if (pieces.length === 0 && mark === undefined && kind !== 'page-break' && kind !== 'rule') return [];
      return [
        {
          kind,
          ...(level !== undefined && { level }),
          ...(ordered !== undefined && { ordered }),
          ...(label !== undefined && { label: label.trim() }),
          ...(cell && { cell }),
          ...(mark !== undefined && /^[btmer]/u.test(mark) && { mark }),
          pieces,
        },
      ];
    }),
    notes: rawNotes.map((paragraphs) => tidyPieces(settled(paragraphs, true))),
    comments: comments.list,
    besides,
    margins,
    properties: propertiesIn(part('docProps/core.xml')),
  };
}

/** How the pages of each section are, in order. */
const sectionsIn = (body: WordElement): WordElement[] =>
  findAll(body, 'w:sectPr').filter(({ children }) => children.length > 0);

/** Not one of the lines that part notes from text. */
const isOwnNote = ({ name, attrs }: WordElement): boolean =>
  (name === 'w:footnote' || name === 'w:endnote') && [undefined, 'normal'].includes(attrs['w:type']);

/** The words that count a caption, with the space behind them. */
const labelOf = (pieces: readonly Piece[]): string | undefined =>
  /^(?:Table|Figure) \d{1,9}\.\s?/u.exec(wordsOfPieces(pieces))?.[0];

/** A caption without the words that count it, which every program counts on by itself. */
function withoutLabel(pieces: readonly Piece[]): Piece[] {
  let left = labelOf(pieces)?.length ?? 0;
  return tidyPieces(
    pieces.map((piece) => {
      if (piece.kind !== 'text' || left === 0) return piece;
      const text = piece.text.slice(left);
      left = Math.max(0, left - piece.text.length);
      return { ...piece, text };
    }),
  );
}

/** Pieces of paragraphs that stand in one line, with what the file's own bookmarks say of them. */
const settlePieces =
  (returnMark: string | null) =>
  (paragraphs: readonly ReadParagraph[], areParted = false): Piece[] =>
    paragraphs.flatMap(({ pieces }, index) => [
      ...(index > 0 ? partedBy(areParted) : []),
      ...pieces.map((marked) => settlePiece(marked, returnMark)),
    ]);

const partedBy = (areParted: boolean): Piece[] =>
  areParted ? [{ kind: 'break' }, { kind: 'break' }] : [{ kind: 'break' }];

function settlePiece({ piece, inside }: MarkedPiece, returnMark: string | null): Piece {
  const numberOf = (letter: string): number | undefined => {
    const name = inside.findLast(
      (mark) => mark.exportMark === returnMark && mark.name.startsWith(letter),
    )?.name;
    return name === undefined ? undefined : Number(name.slice(1));
  };
  if (piece.kind === 'note') {
    const mark = numberOf('n');
    return mark === undefined || mark === 0 ? piece : { ...piece, mark };
  }
  if (piece.kind !== 'text') return piece;
  const quotation = numberOf('q');
  const citation = numberOf('c') ?? piece.citation;
  return {
    ...piece,
    ...(quotation !== undefined && { quotation }),
    ...(citation !== undefined && { citation }),
  };
}

/** Properties that people fill in with words; counters, dates and who saved last are every program's own. */
const PROPERTIES = ['title', 'creator', 'subject', 'keywords', 'description', 'category'];

function propertiesIn(core: WordElement | null): NonNullable<ReturnedBrief['properties']> {
  return (core ? elementsOf(core) : []).flatMap(({ name, children }) => {
    const own = name.split(':').at(-1) ?? '';
    const words = children
      .filter((child) => typeof child === 'string')
      .join('')
      .trim()
      .slice(0, 10_000);
    return PROPERTIES.includes(own) && words !== '' ? [{ name: own, words }] : [];
  });
}

function linksOf(relationships: WordElement | null): Map<string, string> {
  return new Map(
    (relationships ? elementsOf(relationships) : [])
      .filter(({ attrs }) => attrs.TargetMode === 'External' && /\/hyperlink$/u.test(attrs.Type ?? ''))
      .map(({ attrs }) => [attrs.Id ?? '', attrs.Target ?? '']),
  );
}

function readComments(xml: WordElement | null): { numbers: Map<string, number>; list: ReturnedComment[] } {
  const numbers = new Map<string, number>();
  const list: ReturnedComment[] = [];
  for (const comment of xml ? elementsOf(xml) : []) {
    const by = (comment.attrs['w:author'] ?? '').slice(0, 400);
    if (comment.name !== 'w:comment' || by === OWN_AUTHOR) continue;
    const text = paragraphsIn(comment)
      .map((paragraph) =>
        findAll(paragraph, 'w:t')
          .map(({ children }) => children.join(''))
          .join(''),
      )
      .join('\n')
      .trim();
    if (text === '') continue;
    numbers.set(comment.attrs['w:id'] ?? '', list.length);
    list.push({ by, text: text.slice(0, 100_000), about: '' });
  }
  return { numbers, list };
}
