import type { AnnexName, BriefDocument } from '../../shared/brief-document/brief-document';
import { EXTENSIONS, type ExportFormat, OPTIONS_OF } from '../../shared/brief-document/export-formats';
import { type ExportOptions, needsCited } from '../../shared/brief-document/export-options';
import { AppError } from '../../shared/ipc/app-error';
import type { Input, LibraryRequest, Output } from '../../shared/ipc/contract';
import type { Brief, BriefTemplate } from '../../shared/model';
import { bodyAlone } from './body-alone';
import { exportCancelled, orCancelled } from './export-cancelled';
import { bodyTooLong, mostPages } from './page-limit';
import type { ReadFile } from './read-made-file';
import { faultsInName } from './read-released';
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
/** A file of a release that was made, to be read before it is kept. */
export type FileToRead = Pick<FileToMake, 'format' | 'fileName' | 'document'> & { bytes: Uint8Array };
export type ReadMadeFile = (file: FileToRead) => Promise<ReadFile>;

type KeptFile = Input<'releases:record'>['files'][number];

/**
 * Makes the files of a release, reads them as a reviewer would, and has the library keep them.
 * @throws AppError `review-open`, `over-limit` unless `overLimit`, `read-only`, `stale-revision`, `cancelled`, and what an
 * export may throw; then nothing is kept
 */
export async function makeRelease(
  library: LibraryRequest,
  { makeFile, readFile }: { makeFile: MakeFile; readFile: ReadMadeFile },
  {
    briefId,
    version,
    reviewer,
    formats,
    paper,
    annexes = [],
    options = {},
    overLimit = false,
  }: Input<'releases:make'>,
  signal: AbortSignal = new AbortController().signal,
): Promise<Output<'releases:make'>> {
  const brief = await library('briefs:get', { briefId });
  await assertOpen(library, brief);
  const name = releasedName(brief.header.title, brief.header.date, version);
  const released = { version };
  const notices = new Set<string>();
  const files: KeptFile[] = [];
  const template = await library('templates:find', { templateId: brief.template });
  const documentWith = async (format: ExportFormat, withAnnexes: readonly AnnexName[]) =>
    await orCancelled(
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
  const most = mostPages(template);
  if (template && most !== undefined) {
    const { contents: _, ...known } = optionsOf('pdf', options);
    const document = await documentWith('pdf', []);
    const body = bodyAlone(document, template, known.notes === 'footnotes');
    const fileName = `${name}.body.pdf`;
    const { pages } = await makeFile({
      briefId,
      format: 'pdf',
      fileName,
      document: body,
      options: known,
      released,
    });
    const long = overLong(template, pages, overLimit);
    if (long !== undefined) notices.add(long);
  }
  for (const format of new Set(formats)) {
    const fileName = `${name}.${EXTENSIONS[format]}`;
    const document = await documentWith(format, annexes);
    const made = await makeFile({
      briefId,
      format,
      fileName,
      document,
      options: optionsOf(format, options),
      released,
    });
    const { leftBehind, blocks, look } = await readFile({ format, fileName, document, bytes: made.bytes });
    assertClean(leftBehind, format);
    if (blocks[0] !== undefined) throw new AppError('review-open', `Not released. ${blocks.join(' ')}`);
    for (const each of [...look, ...faultsInName(fileName)]) notices.add(each);
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

function assertClean([left]: readonly string[], format: ExportFormat): void {
  if (left !== undefined)
    throw new AppError(
      'review-open',
      `Not released: the ${format.toUpperCase()} file holds ${left}. Take it out of the brief and release again.`,
    );
}

/** Says that the body fills more pages than the template asks for; undefined where it does not. */
function overLong(
  template: Pick<BriefTemplate, 'name' | 'length'>,
  pages: number | undefined,
  isAccepted: boolean,
): string | undefined {
  const long = pages === undefined ? null : bodyTooLong(template, pages);
  if (long === null) return undefined;
  if (long.isRefused) throw new AppError('review-open', `Not released: ${long.message} Shorten the brief.`);
  const message = long.message.replace(/^the/, 'The');
  if (!isAccepted)
    throw new AppError('over-limit', `${message} Shorten the brief, or release it as long as it is.`);
  return message;
}
