import type {
  ArticleRecord,
  Block,
  ImportChoices,
  ImportStep,
  RecordField,
  SetAside,
} from '../../../shared/model';
import { namesPerson } from '../clean/institutions';
import { settleDate } from './settle-date';
import type { Operation, Working } from './working';
import { BlockWriter, type Piece, type Plan } from './write-block';

const RAW_TEXT_LIMIT = 2000;
export type Composed = {
  blocks: Block[];
  setAside: SetAside[];
  steps: ImportStep[];
  fields: Partial<ArticleRecord>;
};

type Ranged = { start: number; end: number; operation: Operation };
export const stepId = (operation: Operation): string =>
  `${operation.rule}@${operation.start}-${operation.end}`;

/** Carries out what the rules found, as far as the analyst's choices allow, and writes the log of it. */
export function compose(working: Working, choices: ImportChoices): Composed {
  const status = new Map<Operation, ImportStep['status']>();
  for (const operation of working.operations) {
    const choice = choices[stepId(operation)];
    if (operation.certain) status.set(operation, choice === 'undo' ? 'undone' : 'applied');
    else status.set(operation, choice === 'apply' ? 'applied' : 'offered');
  }
  const plan = makePlan(working, status);
  const { blocks, setAside } = assemble(working, plan);
  const applied = working.operations.filter((operation) => status.get(operation) === 'applied');
  const fields: Partial<ArticleRecord> = {};
  settleDate(working, applied, fields);
  for (const operation of applied) if (operation.fields) mergeFields(fields, operation.fields);
  mergeFields(fields, working.fields);
  return { blocks, setAside, steps: writeSteps(working, status), fields };
}

/** First come, first kept: rules run in order of trust. Only a person's name takes the place of an institution's. */
export function mergeFields(into: Partial<ArticleRecord>, from: Partial<ArticleRecord>): void {
  for (const name of Object.keys(from) as RecordField[]) {
    if (into[name] === undefined || into[name].basis === 'unknown')
      Object.assign(into, { [name]: from[name] });
  }
  const { authors } = from;
  if (authors && namesPerson(authors) && into.authors && !namesPerson(into.authors)) into.authors = authors;
}

function makePlan(working: Working, status: Map<Operation, ImportStep['status']>): Plan {
  const plan: Plan = {
    taken: [],
    edits: [],
    formats: [...working.formats],
    within: [...working.fixedJoins],
    across: new Map(),
    foldSpaces: false,
    dropInvisible: false,
  };
  const byPlace = working.operations
    .filter((operation) => status.get(operation) === 'applied')
    .sort((a, b) => a.start - b.start);
  let takenTo = -1;
  for (const operation of byPlace) {
    const { effect, start, end } = operation;
    if (effect.type === 'set-aside') {
      if (start < takenTo) {
        status.set(operation, operation.certain ? 'undone' : 'offered');
        continue;
      }
      plan.taken.push({ start, end, operation });
      takenTo = end;
    } else if (effect.type === 'edit') {
      plan.edits.push(...effect.edits);
      plan.formats.push(...(effect.formats ?? []));
    } else if (effect.type === 'join-within') plan.within.push({ start, end });
    else if (effect.type === 'join-across') plan.across.set(start, end);
    else if (effect.type === 'fold') {
      if (effect.fold === 'spaces') plan.foldSpaces = true;
      else plan.dropInvisible = true;
    }
  }
  plan.edits.sort((a, b) => a.start - b.start || a.end - b.end);
  plan.edits = plan.edits.filter((edit, i) => i === 0 || edit.start >= (plan.edits[i - 1]?.end ?? 0));
  plan.within.sort((a, b) => a.start - b.start);
  plan.formats.sort((a, b) => a.start - b.start);
  return plan;
}

function assemble(working: Working, plan: Plan): { blocks: Block[]; setAside: SetAside[] } {
  const blocks: Block[] = [];
  const setAside: SetAside[] = [];
  const writer = new BlockWriter(working, plan);
  let open: Piece[] = [];
  const close = () => {
    if (open.length > 0) {
      const block = writer.block(open);
      if (block) blocks.push(block);
    }
    open = [];
  };
  let next = 0;
  let withinAt = 0;
  const joined = (before: Piece, after: Piece): boolean => {
    if (before.atom === after.atom) return true;
    while ((plan.within[withinAt]?.end ?? Infinity) < after.start) withinAt++;
    const within = plan.within[withinAt];
    if (within && within.start <= before.end && within.end >= after.start) return true;
    return plan.across.get(before.end) === after.start;
  };
  const put = (piece: Piece) => {
    if (!writer.hasWords(piece)) return;
    const last = open[open.length - 1];
    if (last && !joined(last, piece)) close();
    open.push(piece);
  };
  const aside = ({ start, end, operation }: Ranged) => {
    if (operation.effect.type !== 'set-aside') return;
    const text = writer.plain(start, end);
    if (text === '') return;
    const place = rawPlace(working, start, end);
    const at = { rawStart: place?.start ?? null, rawEnd: place?.end ?? null };
    setAside.push({
      kind: operation.effect.kind,
      text,
      ...at,
      afterParagraph: blocks.length + (open.length > 0 ? 1 : 0),
    });
  };
  for (const atom of working.atoms) {
    let from = atom.start;
    while (next < plan.taken.length) {
      const range = plan.taken[next];
      if (!range || range.start >= atom.end) break;
      if (range.start > from) put({ start: from, end: range.start, atom });
      // A piece over several lines is reported once, at its first line.
      if (range.start >= atom.start) aside(range);
      from = Math.max(from, Math.min(range.end, atom.end));
      if (range.end > atom.end) break;
      next++;
    }
    if (from < atom.end) put({ start: from, end: atom.end, atom });
  }
  close();
  return { blocks, setAside };
}

const rawPlace = (working: Working, start: number, end: number): { start: number; end: number } | null =>
  working.hasRawOffsets ? { start, end } : (working.rawPlaces.get(`${start}-${end}`) ?? null);

function writeSteps(working: Working, status: Map<Operation, ImportStep['status']>): ImportStep[] {
  const seen = new Set<string>();
  const steps: ImportStep[] = [];
  for (const operation of [...working.operations].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const id = stepId(operation);
    if (seen.has(id)) continue;
    seen.add(id);
    const place = rawPlace(working, operation.start, operation.end);
    const words = place
      ? working.raw.slice(place.start, place.end)
      : working.text.slice(operation.start, operation.end);
    steps.push({
      id,
      action: operation.action,
      rule: operation.rule,
      status: status.get(operation) ?? 'offered',
      rawStart: place?.start ?? null,
      rawEnd: place?.end ?? null,
      rawText: words.slice(0, RAW_TEXT_LIMIT),
      message: operation.message,
    });
  }
  return steps;
}
