import { AppError } from '../../../shared/ipc/app-error';
import type { ImportChoices } from '../../../shared/model';
import { findCharacters } from '../clean/characters';
import { clean } from '../clean/clean';
import { directionOf } from '../clean/language';
import { findMarkup } from '../clean/markup';
import { type Composed, compose } from '../working/compose';
import type { Atom, Edit, Para, Working } from '../working/working';
import { paragraphsOf, type Stretch } from './layout';
import { type Line, linesOf } from './lines';

/** More joins than this are logged as one step for the whole file, to keep the log readable. */
const MOST_JOIN_STEPS = 20_000;
/** Rules look at how a paragraph begins and ends; of a longer one they see only that. Its stored words are complete. */
const LONGEST_READ = 40_000;
/** A file with more findings than the log holds is refused, not cut. */
const MOST_STEPS = 200_000;

/** Cleans a decoded text file. `warnings` are added to. Returns no blocks if the text has no words. */
export function importText(
  text: string,
  fileName: string,
  choices: ImportChoices,
): Composed & Pick<Working, 'warnings' | 'forward'> {
  const lines = linesOf(text);
  const working: Working = {
    text,
    fileName,
    formats: [],
    fixedJoins: [],
    paras: [],
    operations: [],
    fields: {},
    warnings: [],
    raw: text,
    rawPlaces: new Map(),
    hasRawOffsets: true,
    titleKnown: false,
    atoms: lines.map((line) => atomOf(text, line)),
  };
  findCharacters(working);
  findMarkup(working);
  findHeadings(working);
  if (working.operations.length > MOST_STEPS) {
    throw new AppError(
      'file-too-large',
      `“${fileName}” has more than 200,000 leftover tags or codes, the limit for one article. Split it and import the parts.`,
    );
  }
  const stretches = paragraphsOf(text, lines);
  findWraps(working, stretches, lines);
  working.paras = parasOf(working, stretches, lines);
  clean(working);
  const composed = compose(working, choices);
  const { warnings, forward } = working;
  return { ...composed, warnings, ...(forward && { forward }) };
}

function atomOf(text: string, line: Line): Atom {
  const dir = directionOf(text.slice(line.start, Math.min(line.end, line.start + 400)));
  const atom: Atom = { start: line.start, end: line.end, kind: 'paragraph' };
  if (dir) atom.dir = dir;
  return atom;
}

/** Markdown headings in a text file: the marks go, the heading stays one. */
function findHeadings(working: Working): void {
  for (const atom of working.atoms) {
    if (working.text.charCodeAt(atom.start) !== 35) continue;
    const match = /^(#{1,6})[ \t]+(?=\S)/.exec(
      working.text.slice(atom.start, Math.min(atom.end, atom.start + 80)),
    );
    if (!match?.[1]) continue;
    atom.kind = 'heading';
    atom.level = match[1].length;
    const end = atom.start + match[0].length;
    working.operations.push({
      rule: 'heading-mark',
      action: 'tag-removed',
      certain: true,
      start: atom.start,
      end,
      message: `“${match[1]}” marks a heading.`,
      effect: { type: 'edit', edits: [{ start: atom.start, end, by: '' }] },
    });
  }
}

function findWraps(working: Working, stretches: readonly Stretch[], lines: readonly Line[]): void {
  const wrapped = stretches.filter((stretch) => stretch.to - stretch.from > 1);
  if (wrapped.length === 0) return;
  const place = (stretch: Stretch) => ({
    start: lines[stretch.from]?.start ?? 0,
    end: lines[stretch.to - 1]?.end ?? 0,
  });
  if (wrapped.length > MOST_JOIN_STEPS) {
    working.warnings.push({
      code: 'joins-in-one-step',
      message: `The lines of ${wrapped.length} paragraphs were joined; the log names them paragraph by paragraph only up to ${MOST_JOIN_STEPS}.`,
    });
  }
  wrapped.forEach((stretch, i) => {
    const { start, end } = place(stretch);
    if (i < MOST_JOIN_STEPS) {
      working.operations.push({
        rule: 'hard-wrap',
        action: 'joined',
        certain: true,
        start,
        end,
        message: `${stretch.to - stretch.from} lines of a hard-wrapped paragraph are joined.`,
        effect: { type: 'join-within' },
      });
    } else working.fixedJoins.push({ start, end });
  });
}

function parasOf(working: Working, stretches: readonly Stretch[], lines: readonly Line[]): Para[] {
  const edits: Edit[] = working.operations
    .flatMap((operation) =>
      operation.effect.type === 'edit' && operation.certain ? operation.effect.edits : [],
    )
    .sort((a, b) => a.start - b.start);
  let editAt = 0;
  const paras: Para[] = [];
  for (const stretch of stretches) {
    const first = lines[stretch.from];
    const last = lines[stretch.to - 1];
    if (!first || !last) continue;
    while (editAt < edits.length && (edits[editAt]?.end ?? Infinity) <= first.start) editAt++;
    let words = '';
    let from = first.start;
    for (let i = editAt; i < edits.length; i++) {
      const edit = edits[i];
      if (!edit || edit.start >= last.end) break;
      words += working.text.slice(from, edit.start) + edit.by;
      from = Math.max(from, edit.end);
    }
    words += working.text.slice(from, last.end);
    const text = (
      words.length > LONGEST_READ
        ? `${words.slice(0, LONGEST_READ / 2)} ${words.slice(-LONGEST_READ / 2)}`
        : words
    )
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      // Emphasis marks around a whole line ("*By A B*") are not part of what it says.
      .replace(/^([*_]{1,3})([^*_]+)\1$/, '$2');
    if (text === '') continue;
    paras.push({
      start: first.start,
      end: last.end,
      text,
      gapBefore: stretch.from === 0 || first.gap > 0,
      gapAfter: stretch.to === lines.length || (lines[stretch.to]?.gap ?? 0) > 0,
      kind: working.atoms[stretch.from]?.kind ?? 'paragraph',
      firstAtom: stretch.from,
      lastAtom: stretch.to - 1,
      role: null,
    });
  }
  return paras;
}
