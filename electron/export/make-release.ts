import type { AnnexName, BriefDocument } from '../../shared/brief-document/brief-document';
import { EXTENSIONS, type ExportFormat, OPTIONS_OF } from '../../shared/brief-document/export-formats';
import { type ExportOptions, needsCited } from '../../shared/brief-document/export-options';
import { AppError } from '../../shared/ipc/app-error';
import type { Input, LibraryRequest, Output } from '../../shared/ipc/contract';
import type { Brief, BriefTemplate } from '../../shared/model';
import { exportCancelled, orCancelled } from './export-cancelled';
import { findLeftBehind } from './left-behind';
import { releasedName } from './released-name';

/** A file of a release that is to be made; its document says already that it is final. */
export type FileToMake = {
  briefId: string;
  format: ExportFormat;
  /** Without a folder. */
  fileName: string;
  document: BriefDocument;
  /** Those that the format knows. */
  options: ExportOptions;
  released: NonNullable<Input<'briefs:markdown'>['released']>;
};
export type MakeFile = (file: FileToMake) => Promise<{ bytes: Uint8Array; pages?: number; notice?: string }>;

type KeptFile = Input<'releases:record'>['files'][number];

/**
 * Makes the files of a release, reads them as a reviewer would, and has the library keep them.
 * @throws AppError `review-open`, `read-only`, `stale-revision`, `cancelled`, and what an export may throw; then nothing
 * is kept
 */
export async function makeRelease(
  library: LibraryRequest,
  makeFile: MakeFile,
  { briefId, version, reviewer, formats, paper, annexes = [], options = {} }: Input<'releases:make'>,
  signal: AbortSignal = new AbortController().signal,
): Promise<Output<'releases:make'>> {
  const brief = await library('briefs:get', { briefId });
  await assertOpen(library, brief);
  const name = releasedName(brief.header.title, brief.header.date, version);
  const released = { version };
  const notices = new Set<string>();
  const files: KeptFile[] = [];
  const make = async (format: ExportFormat, withAnnexes: readonly AnnexName[], fileName: string) => {
    const document = await orCancelled(
      library('briefs:document', {
        briefId,
        paper,
        draft: false,
        annexes: [...withAnnexes],
        withCited: needsCited(format, options, withAnnexes),
        released,
      }),
      signal,
    );
    const known = optionsOf(format, options);
    const made = await makeFile({ briefId, format, fileName, document, options: known, released });
    assertClean(made.bytes, format, document);
    return made;
  };
  const template = await library('templates:find', { templateId: brief.template });
  // Annexes are outside the limit, and it holds for the PDF, wanted or not.
  if (template?.length.pagesNeverAbove !== undefined && (annexes.length > 0 || !formats.includes('pdf')))
    assertPages(template, (await make('pdf', [], `${name}.body.pdf`)).pages);
  for (const format of new Set(formats)) {
    const fileName = `${name}.${EXTENSIONS[format]}`;
    const made = await make(format, annexes, fileName);
    if (format === 'pdf' && annexes.length === 0) assertPages(template, made.pages);
    if (made.notice !== undefined) notices.add(made.notice);
    files.push({ format, fileName, bytes: new Uint8Array(made.bytes), pages: made.pages ?? null });
  }
  if (signal.aborted) throw exportCancelled();
  const { revision } = brief;
  const release = await library('releases:record', { briefId, revision, version, reviewer, files });
  return { ...release, ...(notices.size > 0 && { notice: [...notices].join(' ') }) };
}

/** Before anything is printed: what can be known by reading the brief. */
async function assertOpen(library: LibraryRequest, brief: Brief): Promise<void> {
  if (brief.released)
    throw new AppError(
      'read-only',
      `This brief was released already, as version ${brief.released.version}. Go on with it as a new version.`,
    );
  const { checks } = await library('briefs:review', { briefId: brief.id });
  const open = checks.filter(({ outcome }) => outcome === 'open');
  const [first] = open;
  if (!first) return;
  const more = open.length === 1 ? '' : ` and ${open.length - 1} more`;
  throw new AppError(
    'review-open',
    `Not released: “${first.asks}”${more} of the release list still ${open.length === 1 ? 'blocks' : 'block'}. Mend or answer what is listed there.`,
  );
}

function optionsOf(format: ExportFormat, { comments: _, ...options }: ExportOptions): ExportOptions {
  const known: readonly string[] = OPTIONS_OF[format];
  return Object.fromEntries(Object.entries(options).filter(([name]) => known.includes(name)));
}

function assertClean(bytes: Uint8Array, format: ExportFormat, { memo }: BriefDocument): void {
  const from = memo.find(({ label }) => label === 'From')?.value;
  const [left] = findLeftBehind(bytes, format, from);
  if (left !== undefined)
    throw new AppError(
      'review-open',
      `Not released: the ${format.toUpperCase()} file holds ${left}. Take it out of the brief and release again.`,
    );
}

function assertPages(
  template: Pick<BriefTemplate, 'name' | 'length'> | null,
  pages: number | undefined,
): void {
  const most = template?.length.pagesNeverAbove;
  if (most !== undefined && pages !== undefined && pages > most)
    throw new AppError(
      'review-open',
      `Not released: the PDF has ${pages} pages; ${template?.name ?? 'its template'} never takes more than ${most}, annexes not counted. Shorten the brief.`,
    );
}
