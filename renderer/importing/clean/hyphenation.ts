import { liveParas, type Para, type Working } from '../working/working';
import { endsSentence, isListItem, startsLower } from './words';

const LINE_END_HYPHEN =
  /(\p{L}[\p{L}\p{M}’']*)(-|\u00ad|\u2010)[ \t]*(?:\r\n|\r|\n)[ \t]*(\p{Ll}[\p{L}\p{M}’']*)/gu;

/**
 * Words broken at a line end, inside paragraphs whose lines are joined. The hyphen goes only where the file itself has
 * the joined word; where it has the hyphenated word, the hyphen stays; otherwise it stays and removal is offered.
 */
export function findLineEndHyphens(working: Working): void {
  const matches = [...working.text.matchAll(LINE_END_HYPHEN)].filter((match) =>
    isInsideOnePara(working, match.index, match.index + match[0].length),
  );
  if (matches.length === 0) return;
  const lower = working.text.toLowerCase();
  for (const match of matches) {
    const [all, first = '', hyphen = '', second = ''] = match;
    const start = match.index + first.length;
    const end = match.index + all.length - second.length;
    const joined = hasWord(lower, (first + second).toLowerCase());
    const compound = ['-', '\u2010'].some((mark) => hasWord(lower, (first + mark + second).toLowerCase()));
    const isSoft = hyphen === '\u00ad';
    if (isSoft || (joined && !compound)) {
      push(
        working,
        start,
        end,
        '',
        true,
        isSoft
          ? `“${first}${second}” was broken by a soft hyphen at the line end.`
          : `“${first}${second}” was broken at the line end; the file has the whole word elsewhere.`,
      );
      continue;
    }
    // "pre- and post-war": the hyphen stands for a missing part, the space is right.
    if (/^(?:and|or|to|nor|und)$/.test(second)) continue;
    push(
      working,
      start,
      end,
      hyphen,
      true,
      `“${first}${hyphen}${second}” stood over a line end; the hyphen is kept, the lines are joined.`,
      'line-end-hyphen-kept',
    );
    if (!compound)
      push(
        working,
        start,
        end,
        '',
        false,
        `Perhaps “${first}${second}” was broken at the line end; the file does not have the whole word elsewhere.`,
      );
  }
}

function push(
  working: Working,
  start: number,
  end: number,
  by: string,
  certain: boolean,
  message: string,
  rule = 'line-end-hyphen',
): void {
  working.operations.push({
    rule,
    action: by === '' ? 'hyphen-repaired' : 'joined',
    certain,
    start,
    end,
    message,
    effect: { type: 'edit', edits: [{ start, end, by }] },
  });
}

function isInsideOnePara(working: Working, start: number, end: number): boolean {
  let low = 0;
  let high = working.paras.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const para = working.paras[middle];
    if (!para) return false;
    if (para.end < end) low = middle + 1;
    else if (para.start > start) high = middle - 1;
    else return true;
  }
  return false;
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (
      !/[\p{L}\u2010-]/u.test(text[at - 1] ?? ' ') &&
      !/[\p{L}\u2010-]/u.test(text[at + word.length] ?? ' ')
    )
      return true;
  }
  return false;
}

/**
 * A paragraph broken by a stray line end, in a file that is not wrapped: the first part is long and unfinished, the
 * next line goes on in lower case. With a blank line between it is only offered.
 */
export function findBrokenLines(working: Working): void {
  const live = liveParas(working);
  const merged = new Set<Para>();
  let head: Para | undefined;
  for (let i = 0; i + 1 < live.length; i++) {
    const line = live[i];
    const after = live[i + 1];
    if (!line || !after) break;
    const before = merged.has(line) && head ? head : line;
    head = before;
    if (
      before.kind !== 'paragraph' ||
      after.kind !== 'paragraph' ||
      endsSentence(line.text) ||
      !startsLower(after.text) ||
      isListItem(after.text)
    )
      continue;
    if (working.paras[working.paras.indexOf(line) + 1] !== after) continue;
    const isHyphen = /\p{Ll}[-\u00ad‐]$/u.test(line.text);
    if (!isHyphen && (line.text.length < 40 || !/[\p{L}\p{N},’”)]$/u.test(line.text))) continue;
    const certain = !after.gapBefore && (isHyphen || line.text.length >= 60);
    working.operations.push({
      rule: 'broken-line',
      action: 'joined',
      certain,
      start: line.end,
      end: after.start,
      message: 'The line breaks off inside a sentence, and the next goes on in lower case.',
      effect: { type: 'join-across' },
    });
    if (certain) {
      before.end = after.end;
      before.lastAtom = after.lastAtom;
      before.text = `${before.text} ${after.text}`;
      before.gapAfter = after.gapAfter;
      merged.add(after);
    }
  }
  if (merged.size > 0) working.paras = working.paras.filter((para) => !merged.has(para));
}
