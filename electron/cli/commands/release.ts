import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AnnexName, ExportFormat, NotePlacement } from '../../../shared/brief-document/brief-document';
import type { Release } from '../../../shared/ipc/review-contract';
import { Paper } from '../../../shared/model';
import { versionToOffer } from '../../../shared/review/released-header';
import { type Command, choiceOption, type OptionValues, requiredOption, UsageError } from '../command';
import { makeExport } from '../export-brief';
import { getBriefId } from '../find-references';
import type { CliHost } from '../host';

export const releaseCommand: Command = {
  name: 'release',
  usage:
    'BRIEF --reviewer NAME --read [--version V] [--format F]… [--out DIR] [--paper A4|Letter] [--notes footnotes|endnotes] [--contents] [--live-citations] [--annex] [--source-matrix] [--source-list]',
  summary: 'Release a brief: make its files, keep them byte for byte, and make it read-only',
  options: {
    reviewer: { type: 'string' },
    read: { type: 'boolean' },
    version: { type: 'string' },
    format: { type: 'string', multiple: true },
    out: { type: 'string' },
    paper: { type: 'string' },
    notes: { type: 'string' },
    contents: { type: 'boolean' },
    'live-citations': { type: 'boolean' },
    annex: { type: 'boolean' },
    'source-matrix': { type: 'boolean' },
    'source-list': { type: 'boolean' },
  },
  words: [1, 1],
  async run({ values, positionals, host }) {
    const reviewer = requiredOption(values, 'reviewer').trim();
    if (values.read !== true)
      throw new UsageError(
        '--read is missing. It says that the reviewer has read the brief: it is true, fair, and what the reader needs.',
      );
    const version = values.version === undefined ? undefined : requiredOption(values, 'version').trim();
    const out = values.out === undefined ? undefined : resolve(requiredOption(values, 'out'));
    const formats = formatsOf(values);
    const paper = choiceOption(values, 'paper', Paper.options) ?? 'A4';
    const notes = choiceOption(values, 'notes', NotePlacement.options);
    const opened = await host();
    const { library } = opened;
    const briefId = await getBriefId(library, positionals[0] ?? '');
    // Before anything is kept: a folder that cannot be made is no reason to have a brief released.
    if (out !== undefined) await mkdir(out, { recursive: true });
    const { makeRelease } = await import('../../export/make-release');
    const { readMadeFile } = await import('../../export/read-made-file');
    const { notice, ...release } = await makeRelease(
      library,
      {
        makeFile: ({ document, ...file }) => makeExport(opened, file, document),
        readFile: async ({ bytes, format, document }) => readMadeFile(bytes, format, document),
      },
      {
        briefId,
        reviewer,
        version: version ?? (await versionToRelease(opened, briefId)),
        formats,
        paper,
        annexes: [
          ...(values.annex === true ? [AnnexName.enum['quotation-report']] : []),
          ...(values['source-matrix'] === true ? [AnnexName.enum['source-matrix']] : []),
          ...(values['source-list'] === true ? [AnnexName.enum['source-list']] : []),
        ],
        options: {
          notes,
          contents: values.contents === true,
          liveCitations: values['live-citations'] === true,
        },
        // A warning holds nothing up: what is asked in a window is said in a script.
        overLimit: true,
      },
    );
    const paths = out === undefined ? [] : await writeKept(opened, release, out);
    const { id: releaseId, files, ...more } = release;
    const json = {
      releaseId,
      ...more,
      files: files.map((file, index) => ({ ...file, path: paths[index] ?? null })),
      ...(notice !== undefined && { notice }),
    };
    return { json, text: inWords(release, paths, notice) };
  },
};

function formatsOf(values: OptionValues): ExportFormat[] {
  const given = [values.format ?? []].flat().filter((value) => typeof value === 'string');
  if (given.length === 0) return ['pdf', 'docx'];
  const wanted = given.flatMap(
    (value) => choiceOption({ format: value }, 'format', ExportFormat.options) ?? [],
  );
  return [...new Set(wanted)];
}

async function versionToRelease({ library }: CliHost, briefId: string): Promise<string> {
  const [{ header }, earlier] = await Promise.all([
    library('briefs:get', { briefId }),
    library('releases:list', { briefId }),
  ]);
  return versionToOffer(header, earlier);
}

/** Writes the kept bytes into a folder, under their names, and gives the paths in order. */
async function writeKept({ library }: CliHost, { id, files }: Release, folder: string): Promise<string[]> {
  const { writeFileAtomically } = await import('../../export/write-file');
  const paths: string[] = [];
  for (const { format } of files) {
    const { bytes, fileName } = await library('releases:file', { releaseId: id, format });
    const path = join(folder, fileName);
    await writeFileAtomically(path, bytes);
    paths.push(path);
  }
  return paths;
}

function inWords(release: Release, paths: readonly string[], notice: string | undefined): string {
  const { version, reviewer, files } = release;
  return [
    `Released as version ${version}, reviewed by ${reviewer}. The brief is read-only from now on.`,
    ...files.map(({ fileName, bytes, sha256, pages }, index) => {
      const size = pages === null ? `${bytes} bytes` : `${bytes} bytes, ${pages} pages`;
      return `  ${paths[index] ?? fileName} (${size}, SHA-256 ${sha256})`;
    }),
    ...(notice === undefined ? [] : [notice]),
  ].join('\n');
}
