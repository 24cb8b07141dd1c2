import { inText, liveParas, type Para, setParaAside, type Working } from '../working/working';
import { readDateline } from './dateline';
import { type Head, type HeadRule, isHeadLine, take } from './head-state';
import { readMetadataLine } from './metadata-lines';
import { NEWSPAPER } from './newspapers';
import { isStandfirstPhrase } from './standfirst';
import { LONGEST_TITLE, titleShape } from './title';
import {
  endsSentence,
  isListItem,
  isSalutation,
  looksLikeName,
  squash,
  startsLower,
  wordCount,
} from './words';

/** The outlet's own name above date and title, as a saved front page prints it. */
export const mastheadLine: HeadRule = (head, para, next) => {
  if (head.title || head.byline || wordCount(para.text) > 6 || para.text.length > 60) return null;
  const afterNext = head.live[head.at + 2];
  if (!afterNext || readMetadataLine(next.text, true) === null || endsSentence(para.text)) return null;
  if (titleShape(afterNext.text) === null || !head.live[head.at + 3]) return null;
  const isPrintedAgain = head.working.paras.some(
    (other) =>
      other.role === 'furniture' && /©|copyright|\(c\)/i.test(other.text) && includesName(other, para),
  );
  if (!isPrintedAgain && !NEWSPAPER.test(para.text)) return null;
  return take(head, para, 'furniture', 'masthead', `“${para.text}” above date and title names the outlet.`, {
    outlet: inText(para.text, 'Masthead above the date and the title.'),
  });
};

const includesName = (line: Para, name: Para): boolean => squash(line.text).includes(squash(name.text));

export const titleLine: HeadRule = (head, para) => {
  if (head.title || head.working.titleKnown) return null;
  const judged = judgeTitle(head.live, head.at);
  if (judged === 'no') return null;
  if (isNameAboveTitle(head)) return null;
  // Under a byline, a short line may as well be the first cross-head.
  const verdict = head.byline && wordCount(para.text) < 4 ? 'offered' : judged;
  setParaAside(head.working, para, {
    kind: 'title',
    rule: 'title',
    certain: verdict === 'certain',
    message:
      verdict === 'certain'
        ? 'The first line stands apart, is short and ends without a stop: the title.'
        : 'The first line may be the title.',
    fields: { title: inText(para.text) },
  });
  if (verdict === 'offered') return 'body';
  head.title = para;
  return 'taken';
};

/** "A B" over a title of several words: the name is not the title. */
export function isNameAboveTitle(head: Head): boolean {
  const [para, next] = [head.live[head.at], head.live[head.at + 1]];
  if (!para || !next || head.title || !looksLikeName(para.text)) return false;
  // A dateline is no title: one must stand below it, and many capitalised words are a headline ("A B Rejects C Claims").
  const isOverTitle =
    !isHeadLine(next) ||
    (wordCount(para.text) <= 3 && titleShape(head.live[head.at + 2]?.text ?? '') !== null);
  return (
    isOverTitle &&
    titleShape(next.text) !== null &&
    wordCount(next.text) >= 4 &&
    judgeTitle(head.live, head.at + 1) === 'certain'
  );
}

function judgeTitle(live: readonly Para[], at: number): 'certain' | 'offered' | 'no' {
  const para = live[at];
  const next = live[at + 1];
  if (!para || !next) return 'no';
  const shape = titleShape(para.text);
  // A line that goes on in lower case, next or after one short line between, is the first half of a sentence.
  if (shape === null || (startsLower(next.text) && !isHeadLine(next))) return 'no';
  if (!endsSentence(next.text) && startsLower(live[at + 2]?.text ?? '')) return 'no';
  if (para.kind === 'heading') return 'certain';
  const below = live.slice(at + 1, at + 6);
  const isAboveHead = isHeadLine(next) || readDateline(next.text)?.certain === true;
  if (shape === 'question') {
    const isHeadBelow = isAboveHead || below.some((line, i) => i > 0 && isHeadLine(line));
    return isHeadBelow ? 'certain' : 'offered';
  }
  if (isSalutation(next.text) || isListItem(next.text)) return 'offered';
  if (isAboveHead) return 'certain';
  const isBody = (line: Para | undefined) =>
    line !== undefined &&
    (endsSentence(line.text) || line.text.endsWith(':')) &&
    line.text.length > para.text.length;
  if (para.gapAfter)
    return below.some((line) => isBody(line) || line.kind === 'heading') ? 'certain' : 'offered';
  // No blank line after it: the body must look like body at once, or after one standfirst.
  if (isBody(next) && next.text.length >= 1.3 * para.text.length) return 'certain';
  if (isStandfirstPhrase(next.text) && isBody(below[1])) return 'certain';
  return below.some((line) => isHeadLine(line)) ? 'certain' : 'offered';
}

/** A title in capitals over two or three lines, set apart by a blank line, is one title. */
export function joinTitleLines(working: Working): void {
  const live = liveParas(working);
  const start = live.findIndex((para) => para.role === null);
  const first = live[start];
  if (!first || !isShouted(first.text) || first.gapAfter || !working.hasRawOffsets) return;
  const lines = [first];
  for (let i = start + 1; i < start + 3 && !lines[lines.length - 1]?.gapAfter; i++) {
    const line = live[i];
    if (!line || !isShouted(line.text) || isHeadLine(line)) return;
    lines.push(line);
  }
  const last = lines[lines.length - 1];
  const text = lines.map((line) => line.text).join(' ');
  if (!last?.gapAfter || lines.length < 2 || text.length >= LONGEST_TITLE) return;
  for (let i = 1; i < lines.length; i++) {
    working.operations.push({
      rule: 'title-lines',
      action: 'joined',
      certain: true,
      start: lines[i - 1]?.end ?? 0,
      end: lines[i]?.start ?? 0,
      message: 'The title is printed in capitals over several lines; they are joined.',
      effect: { type: 'join-across' },
    });
  }
  first.text = text;
  first.end = last.end;
  first.lastAtom = last.lastAtom;
  first.gapAfter = true;
  working.paras = working.paras.filter((para) => para === first || !lines.includes(para));
}

const isShouted = (text: string): boolean =>
  text === text.toUpperCase() &&
  /\p{Lu}{3}/u.test(text) &&
  wordCount(text) >= 2 &&
  text.length <= 80 &&
  !endsSentence(text) &&
  !readDateline(text);

/** True while a line above the body could still be one of the head's. */
export const isHeadKind = (para: Para): boolean =>
  para.kind === 'paragraph' || para.kind === 'heading' || (para.kind === 'list-item' && isHeadLine(para));
