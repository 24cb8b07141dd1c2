import { type ComparisonForm, sliceForm } from './comparison-form';
import { type FoundRun, findRun } from './find-run';
import { type Part, trimmed } from './marked-parts';
import { paragraphOf } from './sentences';
import { lowerBound, type SourceWords, wordsOf } from './source-words';
import type { Finding, Range } from './spans';

/** A piece of a marked quotation with the source words it stands for, and the marks before it. */
export type PlacedPiece = Readonly<{ segment: Range; run: FoundRun; marksBefore: readonly Part[] }>;
export type Placement = Readonly<{ pieces: readonly PlacedPiece[]; marksAfter: readonly Part[] }>;
/** The tightest placement, and others about as tight: nobody can tell which of them the writer meant. */
export type Placements = Readonly<{ best: Placement; rivals: readonly Placement[] }>;
/** The first piece that does not stand in the source after the piece before it (a place there), or whose bracket hides a change. */
export type MisplacedPiece = Readonly<{ failedPart: Range; after: number; because?: Finding }>;

/** Characters by which a rival may be longer than the tightest placement. */
const RIVAL_SLACK = 60;
/** A bracket may replace this many source words; more is a rewrite. */
const MAX_REPLACED_WORDS = 8;
const MAX_SKIPPED_PARAGRAPHS = 3;
const MAX_TRIES = 40;
const MIN_TRIES = 6;
/** Many pieces get fewer starts: so many marks are looked at by a person anyway, and a keystroke must not wait. */
const PIECES_TO_TRY = 300;
const MAX_RIVALS = 6;
/** Pieces that are all shorter than this (in words) stand in many places: every other row of them is a rival. */
const TELLING_WORDS = 4;
const BESIDE = 200;

/**
 * Finds every piece between marks in the source, in order and without overlap (QI-01). Where pieces stand in several
 * places, the tightest row of them comes first.
 */
export function placePieces(
  quotation: ComparisonForm,
  parts: readonly Part[],
  source: SourceWords,
  within: Range,
  firstLetterFree: boolean,
): Placements | MisplacedPiece {
  let failure: MisplacedPiece | null = null;
  const found: Placement[] = [];
  let from = within.from;
  const maxTries = Math.min(MAX_TRIES, Math.max(MIN_TRIES, Math.floor(PIECES_TO_TRY / parts.length)));
  for (let tries = 0; tries < maxTries; tries += 1) {
    const attempt = placeFrom(quotation, parts, source, { from, to: within.to }, firstLetterFree);
    if ('pieces' in attempt) {
      found.push(attempt);
      from = (attempt.pieces[0]?.run.from ?? within.to) + 1;
    } else {
      failure ??= attempt;
      if (attempt.restartAt === null || !standsAnywhere(quotation, attempt.failedPart, source, within)) break;
      from = attempt.restartAt;
    }
  }
  found.sort((a, b) => lengthOf(a) - lengthOf(b));
  const [best, ...others] = found;
  if (best) {
    // The same words with the same surroundings would be judged alike.
    const seen = new Set([surroundingsOf(source, best)]);
    const isTelling = best.pieces.some(
      ({ segment }) => wordsOf(quotation.text.slice(segment.from, segment.to)).length >= TELLING_WORDS,
    );
    const rivals = others.filter((other) => {
      if (isTelling && lengthOf(other) > lengthOf(best) + RIVAL_SLACK) return false;
      const around = surroundingsOf(source, other);
      if (seen.has(around)) return false;
      seen.add(around);
      return true;
    });
    return { best, rivals: isTelling ? rivals.slice(0, MAX_RIVALS) : rivals };
  }
  return failure ?? { failedPart: { from: 0, to: quotation.text.length }, after: within.from };
}

/** Another start helps only where the piece that failed stands somewhere at all. */
function standsAnywhere(quotation: ComparisonForm, part: Range, source: SourceWords, within: Range): boolean {
  const { form, loweredText } = source;
  const options = {
    firstLetterFree: true,
    finalPunctuationFree: true,
    openStart: true,
    openEnd: true,
    within,
  };
  return findRun(sliceForm(quotation, part.from, part.to), form, loweredText, options).run !== null;
}

/** The stretch that a placement covers, with as much beside it as a review looks at, and how its pieces are cut from it. */
function surroundingsOf({ form }: SourceWords, { pieces }: Placement): string {
  const from = pieces[0]?.run.from ?? 0;
  const to = pieces.at(-1)?.run.to ?? 0;
  const cuts = pieces.map(({ run }) => `${run.from - from}-${run.to - from}`).join(' ');
  return `${form.text.slice(Math.max(0, from - BESIDE), to + BESIDE)} ${cuts}`;
}

const lengthOf = ({ pieces }: Placement) => (pieces.at(-1)?.run.to ?? 0) - (pieces[0]?.run.from ?? 0);

function placeFrom(
  quotation: ComparisonForm,
  parts: readonly Part[],
  source: SourceWords,
  within: Range,
  firstLetterFree: boolean,
): Placement | (MisplacedPiece & { restartAt: number | null }) {
  const pieces: PlacedPiece[] = [];
  let pending: Part[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'words') {
      pending.push(part);
      continue;
    }
    const segment = trimmed(quotation, part.from, part.to);
    const words = quotation.text.slice(segment.from, segment.to);
    if (words === '' || (index === parts.length - 1 && /^[.,']*$/u.test(words))) continue;
    const previous: FoundRun | undefined = pieces.at(-1)?.run;
    const next = parts[index + 1];
    const startsSentence =
      index === 0 || /[.\u2026\]]$/u.test(quotation.text.slice(0, segment.from).trimEnd());
    const reach = previous ? Math.min(within.to, maxReach(source, previous.to)) : within.to;
    const { run } = findRun(sliceForm(quotation, segment.from, segment.to), source.form, source.loweredText, {
      firstLetterFree: firstLetterFree && startsSentence && !(pending.at(-1)?.kind === 'bracket'),
      // A period before an ellipsis ends the writer's sentence, wherever the source's ends (QI-22).
      finalPunctuationFree: index === parts.length - 1 || (next?.kind === 'ellipsis' && /\.$/u.test(words)),
      openStart: pending.at(-1)?.kind === 'bracket' && part.from === segment.from,
      openEnd: next?.kind === 'bracket' && part.to === segment.to,
      within: previous ? { from: previous.to, to: reach } : within,
    });
    const restartAt = pieces[0] ? pieces[0].run.from + 1 : null;
    if (!run) return { failedPart: segment, after: previous?.to ?? within.from, restartAt };
    // Without an ellipsis a bracket stands for the words it replaces, not for a jump to another place.
    const jumps =
      previous !== undefined &&
      !pending.some((mark) => mark.kind === 'ellipsis') &&
      (wordsOf(source.form.text.slice(previous.to, run.from)).length > MAX_REPLACED_WORDS ||
        paragraphOf(source, previous.to - 1) !== paragraphOf(source, run.from));
    if (jumps) return { failedPart: segment, after: previous.to, restartAt };
    pieces.push({ segment, run, marksBefore: pending });
    pending = [];
  }
  return pieces.length > 0
    ? { pieces, marksAfter: pending }
    : { failedPart: { from: 0, to: quotation.text.length }, after: within.from, restartAt: null };
}

function maxReach(source: SourceWords, at: number): number {
  const limit = source.blockStarts[paragraphOf(source, at) - 1 + MAX_SKIPPED_PARAGRAPHS];
  return limit === undefined ? source.form.text.length : lowerBound(source.form.starts, limit);
}
