import { type Para, setParaAside, type Working } from '../working/working';
import { endsOpen, endsSentence, isListItem, startsLower, wordCount } from './words';

/** Lines between two halves of a sentence: page number, running head, outlet's name. More than this is another story. */
const LONGEST_GAP = 8;

const isSmallLine = (para: Para): boolean =>
  para.kind === 'paragraph' &&
  para.text.length <= 80 &&
  wordCount(para.text) <= 12 &&
  !endsSentence(para.text) &&
  !endsOpen(para.text) &&
  !startsLower(para.text) &&
  !isListItem(para.text);

const UNFINISHED =
  /\s(?:the|an?|of|and|or|to|for|with|from|by|at|in|on|that|which|its|their|his|her|between)$/;

/** The first is unfinished and the second goes on in lower case. */
export function isBroken(before: Para, after: Para): boolean {
  if (before.kind !== 'paragraph' || after.kind !== 'paragraph') return false;
  if (before.text.length < 30 || endsSentence(before.text) || !/[\p{L}\p{N},”’"')–—-]$/u.test(before.text))
    return false;
  // "… to the office of the" goes on, whatever letter comes next.
  const goesOn = startsLower(after.text) || (UNFINISHED.test(before.text) && /^\p{Lu}/u.test(after.text));
  return goesOn && !isListItem(after.text);
}

/** True if the small lines around `index` part two halves of one sentence. */
export function splitsSentence(paras: readonly Para[], index: number): boolean {
  const isBetween = (para: Para | undefined) =>
    para !== undefined &&
    (para.role === 'furniture' || para.role === 'caption' || (para.role === null && isSmallLine(para)));
  // A short half of a sentence looks like a small line itself, so every pair around the line is tried, nearest first.
  for (let low = index - 1; index - low <= LONGEST_GAP; low--) {
    for (let high = index + 1; high - index <= LONGEST_GAP; high++) {
      const before = paras[low];
      const after = paras[high];
      if (!before || !after) break;
      if (before.role === null && after.role === null && isBroken(before, after)) return true;
      if (!isBetween(after)) break;
    }
    if (!isBetween(paras[low])) return false;
  }
  return false;
}

/** Joins paragraphs that page breaks cut in two. Lines between that nothing explains are offered, with the join. */
export function joinAcrossFurniture(working: Working): void {
  const { paras } = working;
  const merged = new Set<Para>();
  for (let i = 0; i < paras.length; i++) {
    const before = paras[i];
    if (!before || before.role !== null || merged.has(before)) continue;
    // A paragraph may run over several pages.
    for (let at = i; ; ) {
      const next = joinOnce(working, before, at);
      if (next === null) break;
      const after = paras[next];
      if (!after) break;
      before.text = `${before.text} ${after.text}`;
      before.end = after.end;
      before.lastAtom = after.lastAtom;
      before.gapAfter = after.gapAfter;
      merged.add(after);
      at = next;
    }
  }
  // Later rules see one paragraph, at the place of its first half.
  if (merged.size > 0) working.paras = paras.filter((para) => !merged.has(para));
}

/** Index of the second half if it was joined for certain. */
function joinOnce(working: Working, before: Para, at: number): number | null {
  const { paras } = working;
  const between: Para[] = [];
  let next = at + 1;
  for (; next - at <= LONGEST_GAP; next++) {
    const para = paras[next];
    if (
      !para ||
      !(para.role === 'furniture' || para.role === 'caption' || (para.role === null && isSmallLine(para)))
    )
      break;
    between.push(para);
  }
  const after = paras[next];
  if (between.length === 0 || !after || after.role !== null || !isBroken(before, after)) return null;
  const explained = between.some((para) => para.role !== null);
  for (const para of between) {
    if (para.role !== null) continue;
    setParaAside(working, para, {
      kind: 'furniture',
      rule: 'page-furniture',
      certain: explained,
      message: `“${para.text}” stands between two halves of a sentence${explained ? ', beside other page furniture' : ''}.`,
    });
  }
  working.operations.push({
    rule: 'page-break-join',
    action: 'joined',
    certain: explained,
    start: before.end,
    end: after.start,
    message: 'A page break cut the paragraph in two; the halves are joined.',
    effect: { type: 'join-across' },
  });
  return explained ? next : null;
}
