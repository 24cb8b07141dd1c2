import { randomUUID } from 'node:crypto';
import { judgeInBrief } from '../../../shared/brief-document/judge-in-brief';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input, Output } from '../../../shared/ipc/contract';
import type { Brief, Verdict } from '../../../shared/model';
import { type ThenAndNow, thenAndNow } from '../../../shared/returning/brief-then-and-now';
import { type BriefComparison, compareBrief } from '../../../shared/returning/compare-brief';
import { type LineComparison, quotedItems } from '../../../shared/returning/compare-line';
import { withConflicts } from '../../../shared/returning/conflicts';
import { describeDifferences } from '../../../shared/returning/describe';
import type { Difference, ExportRecord } from '../../../shared/returning/difference';
import { type Item, nodesOf, textOfItems } from '../../../shared/returning/line-items';
import { withSources } from '../../../shared/returning/named-citations';
import { portionsApart } from '../../../shared/returning/portions';
import { printedLines } from '../../../shared/returning/printed-lines';
import { type PrintWith, rereadCitations } from '../../../shared/returning/reread-citations';
import type { ReturnedBrief } from '../../../shared/returning/returned-brief';
import { takeOver } from '../../../shared/returning/take-over';
import { listSources } from '../articles/articles';
import { withMergedIds } from '../articles/merged-ids';
import { getText } from '../articles/texts';
import { getBrief } from '../briefs/briefs';
import { type BriefMaterial, documentOf, gatherMaterial } from '../briefs/document';
import { findQuote } from '../quotes/quotes';
import type { ReadableDb } from '../store/db';
import { findExport, linkOf } from './exports';

/** What is different in a file, with every changed quotation judged anew. @throws AppError `not-returnable`, `not-found` */
export function compareReturned(
  db: ReadableDb,
  { returned, fileName, briefId }: Input<'returns:compare'>,
): Output<'returns:compare'> {
  const record = recordFor(db, returned, fileName);
  const brief = getBrief(db, record.briefId);
  const title = brief.header.title.trim() || 'Untitled brief';
  if (briefId !== undefined && briefId !== record.briefId)
    throw new AppError(
      'not-returnable',
      `“${fileName}” is an export of the brief “${title}”, not of this one. Open that brief and take the file back there.`,
    );
  const comparison = compareBrief(record, returned);
  const since = thenAndNow(record, brief.state.root.children);
  const citations = rereadCitations(record, comparison, printer(db, record, brief));
  const differences = withConflicts(
    describeDifferences(record, returned, comparison, citations),
    record,
    comparison,
    since,
    citations,
  ).map((difference) => judged(db, difference, { record, comparison, brief }));
  return {
    briefId: record.briefId,
    title,
    exportedAt: record.exportedAt,
    changedSince: JSON.stringify(brief.state.root.children) !== JSON.stringify(record.state.root.children),
    differences,
  };
}

/** The given state with the accepted differences in it. */
export function mergeReturned(
  db: ReadableDb,
  { returned, fileName, state, accepted }: Input<'returns:merge'>,
): Output<'returns:merge'> {
  const record = recordFor(db, returned, fileName);
  const comparison = compareBrief(record, returned);
  const since: ThenAndNow = thenAndNow(record, state.root.children);
  const isAsked = accepted.some((id) => id.endsWith(':text'));
  const citations = isAsked
    ? rereadCitations(record, comparison, printer(db, record, getBrief(db, record.briefId)))
    : undefined;
  const { children, header } = takeOver({
    record,
    ...(citations && { citations }),
    returned,
    comparison,
    current: state.root.children,
    since,
    accepted: new Set(accepted),
    newId: randomUUID,
  });
  return { state: { ...state, root: { ...state.root, children } }, header };
}

/** Prints the brief as it was exported, with other sources in some of its citations. */
function printer(db: ReadableDb, record: ExportRecord, brief: Brief): PrintWith {
  const { header, style, state, isNoteStyle } = record;
  let material: BriefMaterial | null = null;
  return (changes) => {
    material ??= gatherMaterial(db, { ...brief, header, style, state });
    const { children } = material.brief.state.root;
    const root = { ...state.root, children: withSources(children, isNoteStyle, changes) };
    const changed = { ...material.brief, state: { ...state, root } };
    const document = documentOf(
      db,
      { ...material, brief: changed },
      { draft: true, withCited: true, withLines: true },
    );
    return printedLines(document, linkOf);
  };
}

function recordFor(db: ReadableDb, { returnMark }: ReturnedBrief, fileName: string): ExportRecord {
  if (returnMark === null)
    throw new AppError(
      'not-returnable',
      `“${fileName}” does not say which brief it is: it was not exported by Briefwright as a Word file that can come back, or a program took its bookmarks out. Paste its text into a brief instead.`,
    );
  const record = findExport(db, returnMark);
  if (record === null)
    throw new AppError(
      'not-returnable',
      `“${fileName}” was exported from another library, or so long ago that this one does not remember it. Paste its text into the brief instead.`,
    );
  // It names its sources as they were called when it was exported; the brief names what they were merged into since.
  // An older record has the marks of its portions among its words.
  return {
    ...record,
    printed: portionsApart(record.printed, record.header),
    state: withMergedIds(db, record.state),
  };
}

type Circumstances = {
  record: ExportRecord;
  comparison: BriefComparison;
  brief: ReturnType<typeof getBrief>;
};

function judged(db: ReadableDb, difference: Difference, circumstances: Circumstances): Difference {
  const found = /^([bn])(\d+):q(\d+)$/u.exec(difference.id);
  if (difference.kind !== 'quotation' || !found) return difference;
  const { record, comparison } = circumstances;
  const [, story, number, quotation] = found;
  const at = record.printed.lines.findIndex(({ mark }) => mark === `b${number}`);
  const line = story === 'b' ? comparison.compared.get(at) : comparison.comparedNotes.get(Number(number));
  if (!line) return difference;
  const verdict = (side: keyof Pick<LineComparison, 'base' | 'returned'>): Verdict | null =>
    judge(db, line[side], Number(quotation), circumstances);
  const after = verdict('returned');
  return after ? { ...difference, verdicts: { before: verdict('base'), after } } : difference;
}

function judge(
  db: ReadableDb,
  items: readonly Item[],
  quotation: number,
  { record, brief }: Circumstances,
): Verdict | null {
  const source = record.quotations[quotation];
  if (!source) return null;
  const words = quotedItems(items, quotation);
  if (words.length === 0) return null;
  const first = items.findIndex((item) => item.quotation === quotation);
  const last = items.findLastIndex((item) => item.quotation === quotation);
  const [article] = listSources(db, [source.articleId]);
  const quote = source.quoteId === null ? undefined : findQuote(db, source.quoteId);
  const older = quote && article && quote.textId !== article.text.id ? getText(db, quote.textId) : undefined;
  return judgeInBrief(
    {
      type: 'quotation',
      quoteId: source.quoteId,
      articleId: source.articleId,
      captured: source.captured ?? '',
      paragraph: source.paragraph,
      children: nodesOf(words.map((item) => ({ ...item, wrap: null }))),
    },
    {
      article,
      texts: new Map(quote && older ? [[quote.id, older]] : []),
      speakers: new Map(quote?.speaker ? [[quote.id, quote.speaker]] : []),
      around: {
        before: textOfItems(items.slice(0, first)).slice(-300),
        after: textOfItems(items.slice(last + 1)).slice(0, 300),
      },
      writtenOn: brief.header.date,
      style: brief.style,
    },
  ).verdict;
}
