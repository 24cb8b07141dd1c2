import { isChronicle } from '../clean/chronicle';
import { MONTH, readDate } from '../clean/dates';
import { endsSentence, squash } from '../clean/words';
import type { PageBlock } from './dom-to-blocks';

/** A day that the page prints under its title, with the line that says so. */
export type PrintedDay = { edtf: string; line: string };
export type PrintedDays = { published: PrintedDay | null; changed: PrintedDay | null };

/** Lines that are looked at between title and text; more is a menu. */
const MOST_LINES = 40;
const LONGEST_LINE = 160;
const BODY_LENGTH = 140;

/** Months that pages in other languages print; each stands at its number. */
const OTHER_MONTHS: readonly string[] = [
  'janvier|enero|januar|jänner|janeiro|gennaio|يناير|كانون الثاني|جنوری',
  'février|febrero|februar|fevereiro|febbraio|فبراير|شباط|فروری',
  'mars|marzo|märz|março|مارس|آذار|مارچ',
  'avril|abril|aprile|أبريل|ابريل|نيسان|اپریل',
  'mai|mayo|maio|maggio|مايو|أيار|مئی',
  'juin|junio|juni|junho|giugno|يونيو|حزيران|جون',
  'juillet|julio|juli|julho|luglio|يوليو|تموز|جولائی',
  'août|agosto|أغسطس|اغسطس|آب|اگست',
  'septembre|septiembre|setembro|settembre|سبتمبر|أيلول|ستمبر',
  'octobre|octubre|oktober|outubro|ottobre|أكتوبر|اكتوبر|تشرين الأول|اکتوبر',
  'novembre|noviembre|novembro|نوفمبر|تشرين الثاني|نومبر',
  'décembre|diciembre|dezember|dezembro|dicembre|ديسمبر|كانون الأول|دسمبر',
];
const ANY_MONTH = OTHER_MONTHS.join('|');
const OTHER_DAY = String.raw`\d{1,2}(?:er|\.)?\s+(?:de\s+)?(?:${ANY_MONTH})(?:\s*\/\s*(?:${ANY_MONTH}))?\s*(?:de\s+|،\s*)?\d{4}`;
const DAYS = new RegExp(
  [
    String.raw`${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}`,
    String.raw`\d{1,2}(?:st|nd|rd|th)?[\s-]+(?:of\s+)?${MONTH},?[\s-]+\d{4}`,
    OTHER_DAY,
    String.raw`\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日`,
    String.raw`\d{4}년\s?\d{1,2}월\s?\d{1,2}일`,
    String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}`,
    String.raw`\d{1,2}[-/.]\d{1,2}[-/.]\d{4}`,
  ]
    // Elements beside each other run together: "نمائندہ خصوصی14 جنوری ، 2026".
    .map((shape) => `(?<![\\p{Lu}\\p{Ll}\\d])(?:${shape})(?![\\p{L}\\d])`)
    .join('|'),
  'giu',
);
export const SAYS_PUBLISHED =
  /(?:published|posted|released|publi[ée]e?|publicado|publicada|ver[öo]ffentlicht|pubblicato|erschienen|نشر|شائع|发布|發佈|発行|公開|입력|게재|등록)/i;
export const SAYS_CHANGED =
  /(?:updated?|modified|edited|mis(?:e)? à jour|modifié|actualizad[oa]|aktualisiert|ge[äa]ndert|aggiornato|atualizad[oa]|تحديث|اپ ڈیٹ|更新|수정)/i;

/** What stands before days of events, of a copy or of a review, and before today's. */
export const NOT_OF_PUBLICATION =
  /\b(?:when|today|deadline|due|events?|hearing|meeting|conference|reviewed|accessed|retrieved|printed|archived|saved|captured|expir\w*|valid|until|effective|recorded|(?:opening|closing|start|end|last) date|(?:apply|register) by)\b/i;

/**
 * The day printed between the title and the first paragraph, in plain words. Nothing where the lines do not say which of
 * several days is the day of publication, and no day from anywhere else on the page.
 */
export function printedDays(blocks: readonly PageBlock[], title: string | null | undefined): PrintedDays {
  const none: PrintedDays = { published: null, changed: null };
  const lines = linesUnderTitle(blocks, title);
  if (!lines) return none;
  const found = lines.flatMap(daysIn);
  const only = (kind: Found['kind']): PrintedDay | null => {
    const ofKind = found.filter((day) => day.kind === kind);
    const [first] = ofKind;
    return first && ofKind.every((day) => day.edtf === first.edtf) ? first : null;
  };
  const isSaid = found.some((day) => day.kind === 'published');
  const bare = isSaid ? null : only('bare');
  const isOfChronicle = bare !== null && isChronicle(blocks.map(textOf), bare.line);
  return { published: isSaid ? only('published') : isOfChronicle ? null : bare, changed: only('changed') };
}

const textOf = (block: PageBlock): string =>
  block.runs
    .map((run) => run.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

function linesUnderTitle(blocks: readonly PageBlock[], title: string | null | undefined): string[] | null {
  const wanted = squash(title ?? '');
  if (wanted.length < 6) return null;
  const lines: string[] = [];
  // The title may stand in a menu too: the copy that is a heading, else the last one above the text.
  const at = blocks.findIndex((block) => block.kind === 'heading' && squash(textOf(block)) === wanted);
  // Pages without headings set their title as a line in bold: the last copy above the text.
  const begins = blocks.findIndex((block) => isText(textOf(block)));
  const from =
    at >= 0
      ? at
      : blocks.slice(0, Math.max(0, begins)).findLastIndex((block) => squash(textOf(block)) === wanted);
  if (from < 0) return null;
  for (const block of blocks.slice(from + 1, from + 1 + MOST_LINES)) {
    const text = textOf(block);
    if (isText(text)) return lines;
    if (block.aside === 'caption' || text.length > LONGEST_LINE) continue;
    lines.push(text);
  }
  return lines;
}

const isText = (text: string): boolean => text.length >= BODY_LENGTH && endsSentence(text);

type Found = PrintedDay & { kind: 'published' | 'changed' | 'bare' };

function daysIn(line: string): Found[] {
  const found: Found[] = [];
  let from = 0;
  for (const match of line.matchAll(DAYS)) {
    const before = line.slice(from, match.index);
    from = match.index + match[0].length;
    const edtf = dayOf(match[0]);
    const after = line.slice(from);
    const isLabelled = isByItself(
      edtf,
      before.replace(LABEL, ' '),
      after.replace(LABEL, '|').split(/[|•·–—]/u)[0] ?? '',
    );
    const kind = SAYS_CHANGED.test(before)
      ? isLabelled
        ? 'changed'
        : null
      : SAYS_PUBLISHED.test(before)
        ? isLabelled
          ? 'published'
          : null
        : !NOT_OF_PUBLICATION.test(before) && isByItself(edtf, before, after)
          ? 'bare'
          : null;
    // A second day behind "Updated …" is its time zone's, or the next label's: only what is labelled counts.
    if (edtf && kind && !(kind === 'bare' && found.length > 0)) found.push({ edtf, line, kind });
  }
  return found;
}

/** What labels a day, and no sentence that tells of one (“the report published on 3 March found …”). */
const LABEL = new RegExp(
  String.raw`(?:this )?(?:article|story|post|page)?(?: was)?\s*(?:first|last|originally)?\s*(?:${SAYS_PUBLISHED.source}|${SAYS_CHANGED.source})`,
  'giu',
);
export const SMALL_WORDS =
  /^(?:last|first|originally|by|on|at|and|the|am|pm|a|p|m|noon|from|posted|par|le|à|h|el|a|las|por|y|um|uhr|von|am|vom|il|alle|di|às|em|comments?|min|read|ago)$/u;
const EARLIEST_UNSAID = 1995;

/** A day in a line of names, a town and a clock: one in a sentence, a list of facts or a caption is no day of publication. */
function isByItself(edtf: string | null, before: string, after: string): boolean {
  if (!edtf || Number(edtf.slice(0, 4)) < EARLIEST_UNSAID || before.length > 60 || after.length > 60)
    return false;
  const words = `${before} ${after}`.match(/(?<![\p{L}@])[\p{L}\p{M}]+/gu) ?? [];
  // Scripts without capitals: a weekday or a label, not a sentence.
  const [cased, uncased] = [
    words.filter((word) => /^[\p{Lu}\p{Ll}]/u.test(word)),
    words.filter((word) => !/^[\p{Lu}\p{Ll}]/u.test(word)),
  ];
  return (
    uncased.length <= 4 &&
    cased.length <= 8 &&
    cased.every((word) => /^\p{Lu}/u.test(word) || SMALL_WORDS.test(word)) &&
    !/^(?:in|since|until|from|file|photo|caption|credit)$/i.test(words[0] ?? '')
  );
}

function dayOf(words: string): string | null {
  const eastern = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})/.exec(words);
  if (eastern) return fullDay(eastern[1], eastern[2], eastern[3]);
  const other = new RegExp(`^${OTHER_DAY}$`, 'iu').test(words) ? /^(\d{1,2})\D.*?(\d{4})$/.exec(words) : null;
  if (other) {
    const month = OTHER_MONTHS.findIndex((names) => new RegExp(`(?:${names})`, 'iu').test(words)) + 1;
    const read = fullDay(other[2], String(month), other[1]);
    if (read) return read;
  }
  const read = readDate(words);
  return read && 'edtf' in read && /^\d{4}-\d\d-\d\d$/.test(read.edtf) ? read.edtf : null;
}

function fullDay(year = '', month = '', day = ''): string | null {
  const read = readDate(`${year}-${month}-${day}`);
  return read && 'edtf' in read ? read.edtf : null;
}
