import type { BriefDocument } from '../../shared/brief-document/brief-document';
import { sourcesLeftOut } from '../../shared/brief-document/cited';
import type { ExportFormat } from '../../shared/brief-document/export-formats';
import type { ExportOptions } from '../../shared/brief-document/export-options';
import { assertReleasable } from '../../shared/brief-document/release-gate';

/** Formats that are made from the document alone: neither printed by Chromium nor written from the editor's state. */
export const WRITTEN_FORMATS = ['docx', 'odt', 'html', 'txt', 'ris', 'bibtex', 'csl-json'] as const;
export type WrittenFormat = Extract<ExportFormat, (typeof WRITTEN_FORMATS)[number]>;

/**
 * The bytes of a document in a format. Each writer is loaded when it is first needed.
 * @throws AppError `quotations-do-not-match` (see `assertReleasable`)
 */
export async function writeDocument(
  document: BriefDocument,
  format: WrittenFormat,
  options: ExportOptions = {},
): Promise<Uint8Array> {
  assertReleasable(document);
  const sources = document.cited?.sources ?? [];
  switch (format) {
    case 'docx':
      return await (await import('./docx/write-docx')).writeDocx(document, options);
    case 'odt':
      return (await import('./odt/write-odt')).writeOdt(document, options);
    case 'html': {
      const [{ writeHtml }, { arabicFaces }] = await Promise.all([
        import('./html/write-html'),
        import('./html/file-fonts'),
      ]);
      return utf8(writeHtml(document, { forPrint: false, faces: arabicFaces(document) }));
    }
    case 'txt':
      return utf8((await import('./text/write-text')).writeText(document));
    case 'ris':
      return utf8((await import('./references/write-ris')).writeRis(sources));
    case 'bibtex':
      return utf8(
        (await import('./references/write-bibtex')).writeBibtex(sources, sourcesLeftOut(document.cited)),
      );
    case 'csl-json':
      return utf8((await import('./references/write-csl-json')).writeCslJson(sources));
  }
}

/** Loads what writes a format, where that takes long, before it is needed. */
export async function loadWriter(format: ExportFormat): Promise<void> {
  if (format === 'docx') await import('./docx/write-docx');
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
