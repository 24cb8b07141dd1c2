import { z } from 'zod';
import type { Block, ImportStep, Run, SetAside, Text } from '../model';
import { SetAsideKind } from '../model/text';
import { ANALYST_RULE } from './analyst-rule';

/** One correction of a stored text. Paragraphs count from 1, set-aside pieces from 0, both in the text that is corrected. */
export const TextChange = z.discriminatedUnion('kind', [
  /** Other words; a line break in them begins a paragraph of its own, except in a table. */
  z.strictObject({
    kind: z.literal('words'),
    paragraph: z.int().min(1),
    text: z.string().max(1_000_000).regex(/\S/, 'a paragraph has words'),
  }),
  z.strictObject({ kind: z.literal('aside'), paragraph: z.int().min(1), as: SetAsideKind }),
  /** Back into the body, where it stood; a dateline at the head of its paragraph. */
  z.strictObject({ kind: z.literal('restore'), piece: z.int().min(0) }),
]);
export type TextChange = z.infer<typeof TextChange>;

type Content = Pick<Text, 'blocks' | 'setAside' | 'steps' | 'warnings'>;

const LONGEST_RAW = 2000;

/**
 * The content of a new text with these corrections; each leaves a step that says what stood there before. Throws a
 * `RangeError` for a place that the text does not have.
 */
export function correctText(text: Content, changes: readonly TextChange[], reason: string): Content {
  const words = new Map<number, string>();
  const aside = new Map<number, SetAsideKind>();
  const restored = new Set<number>();
  for (const change of changes) {
    if (change.kind === 'restore') {
      if (!text.setAside[change.piece]) throw new RangeError('There is no such set-aside piece.');
      restored.add(change.piece);
      continue;
    }
    if (!text.blocks[change.paragraph - 1]) throw new RangeError('There is no such paragraph.');
    if (change.kind === 'words') words.set(change.paragraph, change.text);
    else aside.set(change.paragraph, change.as);
  }
  const blocks: Block[] = [];
  const pieces: SetAside[] = [];
  const steps: ImportStep[] = [];
  const taken = new Set(text.steps.map(({ id }) => id));
  const because = reason.trim() === '' ? '' : ` Why: ${reason.trim()}`;
  const tell = (action: ImportStep['action'], rawText: string, message: string): void => {
    let n = steps.length + 1;
    while (taken.has(`${ANALYST_RULE}@${n}`)) n += 1;
    const id = `${ANALYST_RULE}@${n}`;
    taken.add(id);
    steps.push({
      id,
      action,
      rule: ANALYST_RULE,
      status: 'applied',
      rawStart: null,
      rawEnd: null,
      rawText: rawText.slice(0, LONGEST_RAW),
      message: message + because,
    });
  };
  /** Words that go to the head of the next paragraph. */
  let heading = '';
  const place = (after: number): void => {
    text.setAside.forEach((piece, index) => {
      if (piece.afterParagraph !== after) return;
      if (!restored.has(index)) {
        pieces.push({ ...piece, afterParagraph: blocks.length });
        return;
      }
      tell('restored', piece.text, 'The analyst put back what had been set aside.');
      if (piece.kind === 'dateline' && after < text.blocks.length) heading = `${piece.text.trim()} `;
      else blocks.push({ kind: 'paragraph', text: piece.text, runs: [{ text: piece.text }] });
    });
  };
  place(0);
  text.blocks.forEach((block, index) => {
    const paragraph = index + 1;
    const kind = aside.get(paragraph);
    const other = words.get(paragraph);
    if (kind !== undefined) {
      pieces.push({ kind, text: block.text, rawStart: null, rawEnd: null, afterParagraph: blocks.length });
      tell('set-aside', block.text, `The analyst set paragraph ${paragraph} aside.`);
    } else {
      const changed =
        heading === '' && other === undefined ? [block] : withWords(block, heading + (other ?? block.text));
      heading = '';
      blocks.push(...changed);
      if (other !== undefined) tell('corrected', block.text, `The analyst corrected paragraph ${paragraph}.`);
    }
    place(paragraph);
  });
  return { blocks, setAside: pieces, steps: [...text.steps, ...steps], warnings: text.warnings };
}

/** A block with other words. What both have at the beginning and at the end keeps its formatting and its pages. */
function withWords(block: Block, typed: string): Block[] {
  if (block.kind === 'table') return [changed(block, typed)];
  const lines = typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const whole = changed(block, lines.join('\n'));
  let start = 0;
  return lines.map((line) => {
    const part = slice(whole, start, start + line.length);
    start += line.length + 1;
    return part;
  });
}

function changed(block: Block, text: string): Block {
  const old = block.text;
  const most = Math.min(old.length, text.length);
  let head = 0;
  while (head < most && old[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
  const middle = text.slice(head, text.length - tail);
  const shift = text.length - old.length;
  const { runs, pages, ...rest } = block;
  return {
    ...rest,
    text,
    runs: merged([
      ...cut(runs, 0, head),
      ...(middle === '' ? [] : [{ text: middle }]),
      ...cut(runs, old.length - tail, old.length),
    ]),
    ...(pages && {
      pages: pages.map(({ start, label }) => ({
        start: start <= head ? start : start >= old.length - tail ? start + shift : head,
        label,
      })),
    }),
  };
}

/** A part of a block as a block of its own. */
function slice(block: Block, from: number, to: number): Block {
  const { runs, pages, ...rest } = block;
  const before = pages?.findLast(({ start }) => start <= from);
  const inside = pages?.filter(({ start }) => start > from && start < to) ?? [];
  return {
    ...rest,
    text: block.text.slice(from, to),
    runs: merged(cut(runs, from, to)),
    ...(before && {
      pages: [
        { start: 0, label: before.label },
        ...inside.map(({ start, label }) => ({ start: start - from, label })),
      ],
    }),
  };
}

function cut(runs: readonly Run[], from: number, to: number): Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const start = at;
    at += run.text.length;
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** Neighbours of one format as one run. */
function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const isAlike = last && last.bold === run.bold && last.italic === run.italic && last.href === run.href;
    if (last && isAlike) last.text += run.text;
    else result.push({ ...run });
  }
  return result;
}
