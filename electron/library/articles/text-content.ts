import { AppError } from '../../../shared/ipc/app-error';
import { type ArticleDraft, type Block, PARAGRAPH_SEPARATOR, type Run } from '../../../shared/model';
import { sha256Of } from '../store/hash';

/** What the importer said of a text, in the form that is stored and hashed. */
export type TextContent = Pick<ArticleDraft, 'blocks' | 'setAside' | 'steps' | 'warnings'>;

/** Is there nothing but text in these runs? */
export const isPlain = (runs: readonly Run[]): boolean =>
  runs.every(({ bold, italic, href }) => !bold && !italic && href === undefined);

const isOnePlainRun = ({ runs, text }: Block): boolean =>
  runs.length === 1 && runs[0]?.text === text && isPlain(runs);

/** One form for equal formatting: runs cover the text, plain text is a single run, absent means not set. */
function canonicalBlock(block: Block): Block {
  const { kind, text, runs, level, ordered, page, pages, dir } = block;
  const isOneRun = isOnePlainRun(block);
  if (!isOneRun && runs.length > 0 && runs.map((one) => one.text).join('') !== text) {
    throw new AppError(
      'import-failed',
      'The importer returned a paragraph whose formatting does not fit its words. Nothing was imported.',
    );
  }
  if (
    pages?.some(
      ({ start }, i) => start > text.length || (i === 0 ? start !== 0 : start < (pages[i - 1]?.start ?? 0)),
    )
  ) {
    throw new AppError(
      'import-failed',
      'The importer returned a paragraph whose pages do not fit its words. Nothing was imported.',
    );
  }
  const kept = isOneRun ? [] : cleanRuns(runs);
  return {
    kind,
    text,
    runs: isPlain(kept) ? [{ text }] : kept,
    ...(level !== undefined && { level }),
    ...(ordered !== undefined && { ordered }),
    ...(page !== undefined && { page }),
    ...(pages !== undefined && { pages }),
    ...(dir !== undefined && { dir }),
  };
}

const cleanRuns = (runs: readonly Run[]): Run[] =>
  runs
    .filter((one) => one.text !== '')
    .map(
      (one): Run => ({
        text: one.text,
        ...(one.bold && { bold: true }),
        ...(one.italic && { italic: true }),
        ...(one.href !== undefined && { href: one.href }),
      }),
    );

/**
 * What is hashed of a text: as JSON, in a fixed order. Nearly all blocks have one plain run, whose words are those of the
 * block and are written twice: quoting them once takes half the time.
 */
function* hashedForm({ blocks, setAside, steps, warnings }: TextContent): Iterable<string> {
  const others = JSON.stringify([
    setAside.map((s) => [s.kind, s.text, s.rawStart, s.rawEnd, s.afterParagraph]),
    steps.map((s) => [s.id, s.action, s.rule, s.status, s.rawStart, s.rawEnd, s.rawText, s.message]),
    warnings.map((w) => [w.code, w.message]),
  ]);
  yield '[[';
  let isFirst = true;
  for (const block of blocks) {
    yield isFirst ? blockForm(block) : `,${blockForm(block)}`;
    isFirst = false;
  }
  yield `],${others.slice(1)}`;
}

function blockForm(block: Block): string {
  const words = JSON.stringify(block.text);
  const { kind, level, ordered, page, dir, pages } = block;
  const runs = isOnePlainRun(block)
    ? `[[${words},false,false,null]]`
    : JSON.stringify(block.runs.map((r) => [r.text, r.bold ?? false, r.italic ?? false, r.href ?? null]));
  // Only where there are some, so that texts without pages keep the hash that they were stored with.
  const turns = pages ? `,${JSON.stringify(pages.map(({ start, label }) => [start, label]))}` : '';
  const fields = `${level ?? null},${ordered ?? null},${page ?? null},${dir ? `"${dir}"` : null}`;
  return `["${kind}",${words},${fields},${runs}${turns}]`;
}

/** The canonical text, which is hashed without being made whole. */
function* canonicalForm(blocks: TextContent['blocks']): Iterable<string> {
  for (const [at, { text }] of blocks.entries()) yield at === 0 ? text : PARAGRAPH_SEPARATOR + text;
}

const wordsHash = (blocks: TextContent['blocks']): string => sha256Of(canonicalForm(blocks));

/** The parts of a draft that a text keeps, with the hashes that will guard them. */
export function contentOf(draft: TextContent): {
  content: TextContent;
  wordsSha256: string;
  contentSha256: string;
} {
  const { setAside, steps, warnings } = draft;
  const content = { blocks: draft.blocks.map(canonicalBlock), setAside, steps, warnings };
  return {
    content,
    wordsSha256: wordsHash(content.blocks),
    contentSha256: sha256Of(hashedForm(content)),
  };
}

/** Do these parts have the hashes that were stored with them? */
export const isIntact = (content: TextContent, stored: { sha256: string; content_sha256: string }): boolean =>
  wordsHash(content.blocks) === stored.sha256 && sha256Of(hashedForm(content)) === stored.content_sha256;
