import { z } from 'zod';
import { Article, ArticleSummary, Id, RecordFieldName, SourcedNames, SourcedText, Text } from '../model';
import { boardContract } from './board-contract';
import { briefContract, briefInternalContract } from './brief-contract';
import { bulkInternalContract, bulkShellContract, ImportProgress } from './bulk-contract';
import { correctionContract } from './correction-contract';
import { evidenceContract } from './evidence-contract';
import { ExportProgress, exportShellContract, previewContract } from './export-contract';
import { imageInternalContract, imageShellContract } from './image-contract';
import { importInternalContract, importShellContract } from './import-contract';
import { quoteContract, quoteInternalContract } from './quote-contract';
import { readingContract } from './reading-contract';
import { referenceContract, referenceInternalContract, referenceShellContract } from './reference-contract';
import { Nothing, request } from './request';
import { returnInternalContract, returnShellContract } from './return-contract';
import { releaseFilesContract, releaseShellContract, reviewContract } from './review-contract';
import { searchContract } from './search-contract';
import { shelfContract } from './shelf-contract';
import { styleContract, styleInternalContract, styleShellContract } from './style-contract';
import { templateContract, templateShellContract } from './template-contract';
import { UNSAVED_TOLD } from './unsaved-told';
import { versionsContract } from './versions-contract';

export { ImportCounts, ImportOutcome, ImportProgress, PlacedOutcome } from './bulk-contract';
export { CheckReport } from './check-report';

/** Requests answered by the library process (and, for the command line, by the same functions under plain Node). */
export const libraryContract = {
  ...evidenceContract,
  ...boardContract,
  ...versionsContract,
  ...templateContract,
  ...styleContract,
  ...reviewContract,
  ...searchContract,
  ...referenceContract,
  ...readingContract,
  ...correctionContract,
  ...shelfContract,
  ...quoteContract,
  ...briefContract,
  'articles:list': request(
    z.strictObject({ limit: z.int().min(1).max(100_000).optional(), offset: z.int().min(0).optional() }),
    z.strictObject({ articles: z.array(ArticleSummary), total: z.int() }),
  ),
  'articles:get': request(z.strictObject({ articleId: Id }), Article),
  /** By id or key. */
  'articles:find': request(z.strictObject({ ref: z.string().max(200) }), Article.nullable()),
  'articles:setField': request(
    z.strictObject({ articleId: Id, field: RecordFieldName, value: z.union([SourcedText, SourcedNames]) }),
    Article,
  ),
  /** Refused (`in-use`) while a brief cites it. */
  'articles:delete': request(z.strictObject({ articleId: Id }), Nothing),
  'texts:get': request(z.strictObject({ textId: Id }), Text),
  'settings:get': request(Nothing, z.record(z.string(), z.string())),
  'settings:set': request(
    z.strictObject({ key: z.string().regex(/^[a-zA-Z0-9.-]{1,80}$/), value: z.string().max(100_000) }),
    Nothing,
  ),
} as const;

/** Requests of the shell to the library that no window may make: they carry raw bytes or files. */
export const internalContract = {
  ...bulkInternalContract,
  ...imageInternalContract,
  ...styleInternalContract,
  ...releaseFilesContract,
  ...returnInternalContract,
  ...referenceInternalContract,
  ...importInternalContract,
  ...quoteInternalContract,
  ...briefInternalContract,
  /** A megabyte of the raw file from its `from`-th byte on, and how many bytes it has in all. */
  'texts:bytes': request(
    z.strictObject({ textId: Id, from: z.int().min(0).optional() }),
    z.strictObject({
      bytes: z.instanceof(Uint8Array),
      length: z.int(),
      rawSha256: z.string(),
      fileName: z.string(),
      mediaType: z.string(),
    }),
  ),
} as const;

/** Requests answered by the shell process. */
export const shellContract = {
  ...bulkShellContract,
  ...imageShellContract,
  ...templateShellContract,
  ...styleShellContract,
  ...releaseShellContract,
  ...returnShellContract,
  ...referenceShellContract,
  ...importShellContract,
  ...exportShellContract,
  ...previewContract,
  'app:info': request(
    Nothing,
    z.strictObject({
      version: z.string(),
      electron: z.string(),
      chromium: z.string(),
      sqlite: z.string(),
      libraryFolder: z.string(),
      language: z.enum(['en-US', 'en-GB']),
      notices: z.string(),
    }),
  ),
  /** The folder of the library and the copies in it, also when it cannot be opened. Instants are ISO 8601. */
  'library:look': request(
    Nothing,
    z.strictObject({
      folder: z.string(),
      copies: z.array(z.strictObject({ path: z.string(), madeAt: z.string() })),
    }),
  ),
  /** Shows that folder in the system's file manager. */
  'library:show': request(Nothing, Nothing),
  /**
   * Asks for another folder and starts the app again on the library in it, as `--library` does; null when none was chosen.
   * The library that is left stays as it is. Refused (`invalid-input`) where the folder holds other things.
   */
  'library:choose': request(Nothing, z.strictObject({ folder: z.string() }).nullable()),
  /** Asks, then opens an http(s) or mailto address in the system's browser. */
  'links:open': request(z.strictObject({ url: z.string().max(4000) }), Nothing),
  'clipboard:write': request(z.strictObject({ text: z.string().max(1_000_000) }), Nothing),
  /** Answer to the event `closing`: what could not be saved, as sentences. With none the window closes, else the analyst is asked. */
  'window:mayClose': request(
    z.strictObject({ unsaved: z.array(z.string().max(2000)).max(UNSAVED_TOLD) }),
    Nothing,
  ),
} as const;

/** Everything a window may ask. */
export const contract = { ...libraryContract, ...shellContract } as const;
/** Everything the library answers. */
export const fullLibraryContract = { ...libraryContract, ...internalContract } as const;

export type Channel = keyof typeof contract;
export type LibraryChannel = keyof typeof fullLibraryContract;
export type ShellChannel = keyof typeof shellContract;
type All = typeof contract & typeof fullLibraryContract;
// Looked up by name: what a schema infers is then worked out once and not for each place that asks with any channel.
type Inputs = { [C in keyof All]: z.infer<All[C]['input']> };
type Outputs = { [C in keyof All]: z.infer<All[C]['output']> };
export type Input<C extends keyof All> = Inputs[C];
export type Output<C extends keyof All> = Outputs[C];
export type ShellHandlers = { [C in ShellChannel]: (input: Input<C>) => Promise<Output<C>> };
export type LibraryHandlers = { [C in LibraryChannel]: (input: Input<C>) => Output<C> };

/** Ask the library, wherever it runs: in the utility process (window) or in this process (command line). */
export type LibraryRequest = <C extends LibraryChannel>(channel: C, input: Input<C>) => Promise<Output<C>>;

/** What the shell tells a window, unasked. */
export const AppEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('library-changed'), what: z.enum(['articles', 'quotes', 'briefs']) }),
  ImportProgress,
  z.strictObject({
    type: z.literal('command'),
    command: z.enum([
      'import',
      'import-folder',
      'new-brief',
      'export',
      'check',
      'palette',
      'settings',
      'about',
      'undo',
      'redo',
      'find',
      'toggle-library',
      'toggle-brief',
    ]),
  }),
  ExportProgress,
  /** The window is about to close: save what is unsaved, then request `window:mayClose`. */
  z.strictObject({ type: z.literal('closing') }),
  /** It was asked whether to close, and the analyst goes on in this window. */
  z.strictObject({ type: z.literal('staying') }),
  z.strictObject({ type: z.literal('library-failed'), code: z.string(), message: z.string() }),
]);
export type AppEvent = z.infer<typeof AppEvent>;

/** What the preload script puts on `window.briefwright`. */
export type Bridge = Readonly<{
  request: (channel: string, input: unknown) => Promise<unknown>;
  /** Starts importing `File` objects dropped on the window; their paths are read from the File objects in the preload script. */
  importDropped: (files: readonly unknown[]) => Promise<unknown>;
  /** Adds one picture that was dropped or pasted as a `File`; its bytes are read in the preload script. */
  addImage: (file: unknown) => Promise<unknown>;
  onEvent: (listener: (event: unknown) => void) => () => void;
}>;
