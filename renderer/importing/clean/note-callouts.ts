import { liveParas, setParaAside, type Working } from '../working/working';

const BRACKETED = /(?<=[\p{L}\p{N}.,;:!?”’"')])\[(\d{1,3})\]/gu;
const RAISED = /(?<=\p{L}{3}|[.,;!?”’"')])[¹²³⁰⁴-⁹]{1,3}(?!\p{L})/gu;
const NOTE = /^(?:\[(\d{1,3})\]|([¹²³⁰⁴-⁹]{1,3}))\s*\S/;
const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Numbers that call notes ("word[3]", "word.³"). The notes themselves, below the article, are offered for setting aside. */
export function findNoteCallouts(working: Working): void {
  if (!/\[\d|[¹²³⁰⁴-⁹]/.test(working.text)) return;
  offerNotesHeading(working);
  const raised: { start: number; end: number; value: number }[] = [];
  for (const para of liveParas(working)) {
    if (para.kind === 'table') continue;
    const words = working.text.slice(para.start, para.end);
    if (NOTE.test(para.text)) {
      setParaAside(working, para, {
        kind: 'note-callout',
        rule: 'note',
        certain: false,
        message: 'The paragraph looks like a numbered note to the article.',
      });
      continue;
    }
    for (const match of words.matchAll(BRACKETED)) callout(working, para.start + match.index, match[0]);
    for (const match of words.matchAll(RAISED)) {
      const value = Number([...match[0]].map((digit) => RAISED_DIGITS.indexOf(digit)).join(''));
      raised.push({
        start: para.start + match.index,
        end: para.start + match.index + match[0].length,
        value,
      });
    }
  }
  // Raised digits are also powers ("km²"); as calls of notes they count up from 1.
  let expected = 1;
  for (const { start, end, value } of raised) {
    if (value === expected) {
      callout(working, start, working.text.slice(start, end));
      expected++;
    }
  }
}

/** "Notes" over the notes goes where they go. */
function offerNotesHeading(working: Working): void {
  const live = liveParas(working);
  const first = live.findIndex((para) => NOTE.test(para.text));
  const heading = live[first - 1];
  if (
    !heading ||
    !/^(?:end ?notes|foot ?notes|notes|references|sources|bibliography|works cited)\s*:?$/i.test(heading.text)
  )
    return;
  setParaAside(working, heading, {
    kind: 'note-callout',
    rule: 'note',
    certain: false,
    message: 'The heading stands over numbered notes.',
  });
}

function callout(working: Working, start: number, printed: string): void {
  working.operations.push({
    rule: 'note-callout',
    action: 'set-aside',
    certain: true,
    start,
    end: start + printed.length,
    message: `“${printed}” calls a note; it is no part of the words.`,
    effect: { type: 'set-aside', kind: 'note-callout' },
  });
}
