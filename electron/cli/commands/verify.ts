import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { judgeClaimed } from '../../../shared/brief-document/judge-claimed';
import { AppError } from '../../../shared/ipc/app-error';
import type { LibraryRequest } from '../../../shared/ipc/contract';
import { canonicalText, type Text, VERDICT_LABELS } from '../../../shared/model';
import { stretchesOf } from '../../../shared/verification/judge-excerpt';
import type { RecordedQuotation } from '../../../shared/verification/verification-record';
import { type Difference, verifyRecord } from '../../../shared/verification/verify-record';
import { sha256 } from '../../export/verification-file';
import { LIBRARY_FILE } from '../../library/store/library-file';
import { type Command, requiredOption } from '../command';
import { libraryFolder } from '../folders';

/** How a quotation's text stands in the library; null when no library was named. */
type InLibrary = 'same' | 'older-text' | 'missing' | null;

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'FILE [--export EXPORTED]  (with --library DIR, against the stored texts as well)',
  summary: 'Compute a verification file again, and say what differs',
  options: { export: { type: 'string' } },
  words: [1, 1],
  async run({ values, positionals, host }) {
    const path = resolve(positionals[0] ?? '');
    const exported = values.export === undefined ? null : resolve(requiredOption(values, 'export'));
    const { record, quotations, differences } = verifyRecord(decode(await read(path)), sha256);

    let exportedFile: 'matches' | 'differs' | null = null;
    if (record && exported !== null) {
      const bytes = await read(exported);
      exportedFile = sha256(bytes) === record.export.sha256 ? 'matches' : 'differs';
      if (exportedFile === 'differs')
        differences.push({
          where: 'the exported file',
          message: `It is not the file “${record.export.fileName}” that was exported, or was changed since: its hash differs.`,
        });
    }

    const library = record && typeof values.library === 'string' ? await opened(values.library, host) : null;
    const results = [];
    for (const [index, { number, verdict, recomputed, differences: found }] of quotations.entries()) {
      const recorded = record?.quotations[index];
      const inLibrary =
        library && recorded && record ? await compare(library, recorded, record.brief.style) : null;
      const all: Difference[] = [
        ...found,
        ...(inLibrary?.messages ?? []).map((message) => ({ where: `quotation ${number}`, message })),
      ];
      differences.push(...all);
      results.push({
        number,
        text: recorded?.words ?? '',
        verdict,
        recomputed,
        library: inLibrary?.state ?? null,
        matches: all.length === 0,
      });
    }
    const matches = differences.length === 0;
    const about = record && { title: record.brief.title, modified: record.brief.modified, ...record.export };
    const json = {
      file: path,
      matches,
      record: about,
      quotations: results,
      export: exportedFile,
      differences,
    };
    return { json, text: inWords(json), failed: !matches };
  },
};

async function read(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new AppError(
      'file-missing',
      `“${path}” could not be read. Check its name and that you may read it.`,
      {
        cause,
      },
    );
  }
}

/** Null for bytes that are no UTF-8; a byte order mark stays, for it is no part of the file. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A library that is only to be looked at must exist; opening one would make it. */
async function opened(
  named: string,
  host: () => Promise<{ library: LibraryRequest }>,
): Promise<LibraryRequest> {
  const folder = libraryFolder(named);
  const found = await stat(join(folder, LIBRARY_FILE)).catch(() => null);
  if (!found?.isFile())
    throw new AppError(
      'not-found',
      `There is no library in “${folder}”. Name the folder of one, or leave --library out.`,
    );
  return (await host()).library;
}

/** The quotation against the text as the library stores it. */
async function compare(
  library: LibraryRequest,
  { article, text, excerpt, words, claimed, verdict }: RecordedQuotation,
  style: string,
): Promise<{ state: InLibrary; messages: string[] }> {
  if (!article || !text) return { state: null, messages: [] };
  const stored = await library('articles:find', { ref: article.key });
  if (!stored)
    return { state: 'missing', messages: [`The article “${article.key}” is not in this library.`] };
  const version = stored.versions.find((each) => each.sha256 === text.sha256);
  if (!version)
    return {
      state: 'missing',
      messages: [`No stored text of “${article.key}” has the hash of the text that was compared.`],
    };
  const isCurrent = version.id === stored.text.id;
  const source: Text = isCurrent ? stored.text : await library('texts:get', { textId: version.id });
  const canonical = canonicalText(source.blocks);
  const messages: string[] = [];
  if (sha256(canonical) !== text.sha256) messages.push('The stored text does not give its hash.');
  if (excerpt && stretchesOf(excerpt).some((each) => canonical.slice(each.start, each.end) !== each.text))
    messages.push('The excerpt is not what the stored text says at that place.');
  const again = judgeClaimed({ words, claimed, source, style }).verdict;
  // Flagged because the article changed since (QI-08): on the older text the words match.
  const isOlderMatch = verdict === 'flagged' && !isCurrent && again !== 'changed' && again !== 'not-found';
  if (again !== verdict && !isOlderMatch)
    messages.push(`Compared with the stored text, the words are “${again}”; the file says “${verdict}”.`);
  return { state: isCurrent ? 'same' : 'older-text', messages };
}

function inWords(result: {
  matches: boolean;
  quotations: { number: number; verdict: keyof typeof VERDICT_LABELS; text: string; matches: boolean }[];
  differences: Difference[];
}): string {
  const lines = result.quotations.map(
    ({ number, verdict, text, matches }) =>
      `${number}. “${text.replaceAll(/\s+/gu, ' ').trim()}”: ${VERDICT_LABELS[verdict]}${matches ? '' : ' (differs, see below)'}`,
  );
  const found = result.differences.map(({ where, message }) => `${where}: ${message}`);
  const end = result.matches
    ? 'All that could be computed again agrees with the file.'
    : `${found.length} ${found.length === 1 ? 'difference' : 'differences'}:`;
  return [...lines, end, ...found].join('\n');
}
