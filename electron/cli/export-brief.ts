import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { AnnexName, BriefDocument, ExportFormat } from '../../shared/brief-document/brief-document';
import { sourcesLeftOut } from '../../shared/brief-document/cited';
import { isOfSources } from '../../shared/brief-document/export-formats';
import { type ExportOptions, needsCited } from '../../shared/brief-document/export-options';
import { assertReleasable } from '../../shared/brief-document/release-gate';
import type { Paper, StyleId } from '../../shared/model';
import type { FileToMake } from '../export/make-release';
import type { CliHost } from './host';
import { needsElectron } from './needs-electron';

export type ExportResult = {
  /** Absolute. */
  path: string;
  bytes: number;
  pages?: number;
  notes: number;
  /** How many quotations got each verdict. */
  verdicts: Record<string, number>;
  /** What did not come out as it was asked for, and that the template's limit of pages does not hold, in sentences. */
  notice?: string;
  /** Absolute path of the verification file, where one was asked for. */
  verification?: string;
};

/**
 * Writes a brief to a file, whole or not at all.
 * @throws AppError `quotations-do-not-match` unless `draft`
 */
export async function exportBrief(
  host: CliHost,
  request: {
    briefId: string;
    format: ExportFormat;
    out: string;
    style?: StyleId;
    paper: Paper;
    draft: boolean;
    annexes?: readonly AnnexName[];
    options?: ExportOptions;
    /** Where to write the verification file, if anywhere. */
    verification?: string;
  },
): Promise<ExportResult> {
  const { briefId, format, style, paper, draft, annexes = [], options = {} } = request;
  const document = await host.library('briefs:document', {
    briefId,
    style,
    paper,
    // Sources alone hold no quotation that could be wrong.
    draft: draft || isOfSources(format),
    annexes: [...annexes],
    withCited: needsCited(format, options, annexes),
    canReturn: format === 'docx' && options.canReturn === true,
  });
  assertReleasable(document);
  const asked = { format, briefId, style, options };
  const { bytes, pages, notice } = await makeExport(host, asked, document);
  const tooLong = pages === undefined ? undefined : await saidOfLength(host, asked, document, pages);
  const notices = [notice, tooLong].filter((each) => each !== undefined);
  const path = resolve(request.out);
  const { writeFileAtomically } = await import('../export/write-file');
  await writeFileAtomically(path, bytes);
  const verification = request.verification && resolve(request.verification);
  if (verification) {
    const { verificationFile } = await import('../export/verification-file');
    await writeFileAtomically(verification, verificationFile(document, { path, format, bytes }));
  }
  return {
    path,
    bytes: (await stat(path)).size,
    pages,
    notes: document.notes.length,
    verdicts: countVerdicts(document),
    ...(notices.length > 0 && { notice: notices.join(' ') }),
    ...(verification && { verification }),
  };
}

/** What is said where the PDF is longer than the template of its brief allows. */
async function saidOfLength(
  host: CliHost,
  asked: Pick<FileToMake, 'format' | 'briefId' | 'options'>,
  document: BriefDocument,
  pages: number,
): Promise<string | undefined> {
  const { tooLongToSay } = await import('../export/page-limit');
  const made = { briefId: asked.briefId, document, notes: asked.options.notes, pages };
  return await tooLongToSay(
    host.library,
    made,
    async (body) => (await makeExport(host, asked, body)).pages ?? 0,
  );
}

/** The bytes of a document in a format. @throws AppError `usage` for a PDF outside Electron */
export async function makeExport(
  host: CliHost,
  {
    format,
    briefId,
    style,
    options,
    released,
  }: Pick<FileToMake, 'format' | 'briefId' | 'options'> & {
    style?: StyleId;
    released?: FileToMake['released'];
  },
  document: BriefDocument,
): Promise<{ bytes: Uint8Array; pages?: number; notice?: string }> {
  switch (format) {
    case 'pdf': {
      if (!host.printPdf) throw needsElectron('export --format pdf');
      const { pdf, notice } = await host.printPdf(document, { notes: options.notes });
      return { bytes: pdf, pages: countPages(pdf), notice };
    }
    case 'md': {
      const { draftMark, annexes } = document;
      const asked = { briefId, style, draftMark, annexes, released };
      const { markdown } = await host.library('briefs:markdown', asked);
      return { bytes: new TextEncoder().encode(markdown) };
    }
    default: {
      const { writeDocument } = await import('../export/write-document');
      const notice = isOfSources(format) ? sourcesLeftOut(document.cited) : undefined;
      return {
        bytes: await writeDocument(document, format, options),
        ...(notice !== undefined && { notice }),
      };
    }
  }
}

export function countVerdicts(document: BriefDocument): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { verdict } of document.quotations) counts[verdict.verdict] = (counts[verdict.verdict] ?? 0) + 1;
  return counts;
}

/** Pages of a PDF that Chromium wrote: it lists each as an object of its own, uncompressed. */
export const countPages = (pdf: Uint8Array): number =>
  Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
    .toString('latin1')
    .match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;
