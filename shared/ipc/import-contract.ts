import { z } from 'zod';
import { Article, ArticleDraft, Id, ImportChoices, PastedBlock } from '../model';
import { ImportOutcome, StoredBatch, StoredFile } from './bulk-contract';
import { Nothing, request } from './request';

const FileToStore = z.strictObject({
  draft: ArticleDraft,
  bytes: z.instanceof(Uint8Array),
  fileName: z.string().max(1000),
  mediaType: z.string().max(200),
  /** Analyst-supplied values ("--set field=value"). */
  supplied: z.record(z.string(), z.string()),
  isSample: z.boolean(),
  /** Set when a text is re-made with other choices: the new text joins this article. */
  articleId: Id.optional(),
});

/** Asked by the shell alone: they carry the files themselves. */
export const importInternalContract = {
  'imports:store': request(FileToStore, StoredFile),
  /** As `imports:store` for each, in one transaction: many times faster than one by one. A refused file holds up no other. */
  'imports:storeAll': request(z.strictObject({ files: z.array(FileToStore).max(500) }), StoredBatch),
} as const;

/** Bringing articles in: files chosen or pasted, and jobs under way. */
export const importShellContract = {
  /** Shows the system's file dialog and starts importing what was picked; null when the analyst cancels. */
  'imports:choose': request(
    z.strictObject({
      /** Folders instead of files: the system's dialog takes one kind only. */
      folder: z.boolean().optional(),
    }),
    z.strictObject({ jobId: Id }).nullable(),
  ),
  'imports:paste': request(
    z.strictObject({ html: z.string().max(4_000_000), text: z.string().max(4_000_000) }),
    ImportOutcome,
  ),
  'imports:cancel': request(z.strictObject({ jobId: Id }), Nothing),
  /** Holds a job after the file under way, or lets it go on; a job that has ended takes no notice. */
  'imports:pause': request(z.strictObject({ jobId: Id, paused: z.boolean() }), Nothing),
  /** Makes a new text of the same raw file with other decisions on import steps (undo a removal, apply an offer). */
  'imports:redo': request(z.strictObject({ textId: Id, choices: ImportChoices }), Article),
  'imports:samples': request(Nothing, z.strictObject({ jobId: Id })),
  /** Clipboard contents through the import jail: blocks only, never HTML. */
  'paste:clean': request(
    z.strictObject({ html: z.string().max(4_000_000), text: z.string().max(4_000_000) }),
    z.strictObject({ blocks: z.array(PastedBlock) }),
  ),
} as const;
