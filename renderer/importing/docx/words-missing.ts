import type { ImportWarning } from '../../../shared/model';
import type { PageBlock } from '../html/dom-to-blocks';

/** Alternatives for older programs, and removed words, say nothing that the text does not. */
const NOT_SHOWN =
  /<mc:Fallback\b[\s\S]*?<\/mc:Fallback>|<w:moveFrom\b[\s\S]*?<\/w:moveFrom>|<w:del\s[\s\S]*?<\/w:del>/g;
const WORDS = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const onlyLetters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Compares the words of a Word file with what the converter made of them: a converter that does not know a construction
 * drops what is in it without a word.
 */
export function wordsMissing(documentXml: string, blocks: readonly PageBlock[]): ImportWarning | null {
  const read = onlyLetters(blocks.map((block) => block.runs.map((run) => run.text).join('')).join(' '));
  const counts = countOf(read);
  const missing: string[] = [];
  for (const [, paragraph = ''] of documentXml
    .replace(NOT_SHOWN, '')
    .matchAll(/<w:p[ >]([\s\S]*?)<\/w:p>/g)) {
    const words = [...paragraph.matchAll(WORDS)].map(([, text = '']) => decoded(text)).join('');
    const letters = onlyLetters(words);
    if (letters === '') continue;
    for (const char of letters) counts.set(char, (counts.get(char) ?? 0) - 1);
    if (!read.includes(letters)) missing.push(words.trim().replace(/\s+/g, ' '));
  }
  // Letters that were read as often as the file has them stand somewhere, if in another order (text boxes, notes).
  const lost = [...counts.values()].reduce((sum, count) => sum + Math.max(0, -count), 0);
  if (lost === 0 || missing.length === 0) return null;
  return {
    code: 'words-not-read',
    message: `Some words of the file (${lost} letters) could not be taken over, near “${missing[0]?.slice(0, 120)}”. Compare with the file before you quote.`,
  };
}

function countOf(letters: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const char of letters) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (all, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? all;
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
