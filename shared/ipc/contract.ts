import { z } from 'zod';
import { Annex, AnnexName, BriefDocument, ExportFormat } from '../brief-document/brief-document';
import { ExportOptions } from '../brief-document/export-options';
import {
  Article,
  ArticleDraft,
  ArticleSummary,
  Attribution,
  Brief,
  BriefHeader,
  BriefSummary,
  EditorState,
  FoundAgain,
  Id,
  ImportChoices,
  ImportWarning,
  Paper,
  Passage,
  PastedBlock,
  Quote,
  QuoteImpact,
  QuoteListing,
  RecordFieldName,
  Settlement,
  ShownPlace,
  SourcedNames,
  SourcedText,
  StyleId,
  TagName,
  TemplateId,
  Text,
} from '../model';
import { boardContract } from './board-contract';
import {
  bulkInternalContract,
  bulkShellContract,
  ImportOutcome,
  ImportProgress,
  StoredBatch,
  StoredFile,
} from './bulk-contract';
import { CheckReport } from './check-report';
import { correctionContract } from './correction-contract';
import { evidenceContract } from './evidence-contract';
import { ExportProgress, previewContract } from './export-contract';
import { imageInternalContract, imageShellContract } from './image-contract';
import { referenceContract, referenceInternalContract, referenceShellContract } from './reference-contract';
import { returnInternalContract, returnShellContract } from './return-contract';
import { ReleasedAs, releaseFilesContract, releaseShellContract, reviewContract } from './review-contract';
import { searchContract } from './search-contract';
import { shelfContract } from './shelf-contract';
import { styleContract, styleInternalContract, styleShellContract } from './style-contract';
import { templateContract, templateShellContract } from './template-contract';
import { versionsContract } from './versions-contract';

export { ImportCounts, ImportOutcome, ImportProgress, PlacedOutcome } from './bulk-contract';
export { CheckReport } from './check-report';

const request = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });
const Nothing = z.strictObject({});

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
  ...correctionContract,
  ...shelfContract,
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
  /** The raw file decoded as text, for showing; never rendered. */
  'texts:raw': request(
    z.strictObject({ textId: Id }),
    z.strictObject({ fileName: z.string(), encoding: z.string(), text: z.string() }),
  ),
  'quotes:save': request(z.strictObject({ passage: Passage, ...Attribution.partial().shape }), Quote),
  'quotes:list': request(
    z.strictObject({ articleId: Id.optional(), briefId: Id.optional() }),
    z.array(QuoteListing),
  ),
  'quotes:update': request(
    z.strictObject({
      quoteId: Id,
      ...Attribution.partial().shape,
      comment: z.string().max(10_000).optional(),
      tags: z.array(TagName).max(100).optional(),
      /** Puts what the text seems to say away, or reads it again. */
      proposals: z.enum(['dismiss', 'renew']).optional(),
    }),
    Quote,
  ),
  /** Refused (`in-use`) while a brief uses it. */
  'quotes:delete': request(z.strictObject({ quoteId: Id }), Nothing),
  /** What became of a quote in its article's newest text; `after` shows the place found, or each candidate in order. */
  'quotes:findAgain': request(
    z.strictObject({ quoteId: Id }),
    FoundAgain.extend({
      quote: Quote,
      settlement: Settlement.nullable(),
      before: ShownPlace,
      after: z.array(ShownPlace),
    }),
  ),
  /** What the newest text of an article does to its quotes, and the briefs that use them. */
  'quotes:impact': request(
    z.strictObject({ articleId: Id }),
    z.strictObject({ textId: Id, version: z.int(), quotes: z.array(QuoteImpact) }),
  ),
  /**
   * Saves the place that the analyst chose as a further quote, which stands for the old one in that text from then on. The
   * old quote and the briefs that use it stay as they are.
   */
  'quotes:reanchor': request(
    z.strictObject({ quoteId: Id, textId: Id, start: z.int().min(0), end: z.int().min(1) }),
    Quote,
  ),
  /** The quote keeps to its older text, whatever this newer one reads. */
  'quotes:keepOlder': request(z.strictObject({ quoteId: Id, textId: Id }), Settlement),
  /** Takes a decision about a quote back; the quote that was saved with it stays. */
  'quotes:unsettle': request(z.strictObject({ quoteId: Id, textId: Id }), Nothing),
  'briefs:list': request(Nothing, z.array(BriefSummary)),
  'briefs:create': request(
    z.strictObject({
      header: BriefHeader.partial(),
      template: TemplateId,
      style: StyleId.optional(),
      state: EditorState.optional(),
    }),
    Brief,
  ),
  'briefs:get': request(z.strictObject({ briefId: Id }), Brief),
  'briefs:save': request(
    z.strictObject({
      briefId: Id,
      revision: z.int(),
      header: BriefHeader,
      style: StyleId,
      state: EditorState,
    }),
    z.strictObject({ revision: z.int(), modified: z.string() }),
  ),
  'briefs:delete': request(z.strictObject({ briefId: Id }), Nothing),
  'briefs:check': request(z.strictObject({ briefId: Id }), CheckReport),
  /** Cited articles in order of first mention, for rendering citations and verdicts in the editor. */
  'briefs:sources': request(z.strictObject({ articleIds: z.array(Id).max(10_000) }), z.array(Article)),
  'briefs:document': request(
    z.strictObject({
      briefId: Id,
      style: StyleId.optional(),
      paper: Paper,
      draft: z.boolean(),
      annexes: z.array(AnnexName).max(20).optional(),
      /** Says what citations point at, for formats and options that keep it. */
      withCited: z.boolean().optional(),
      /** Remembers what is exported, so that its Word file can come back. */
      canReturn: z.boolean().optional(),
      released: ReleasedAs.optional(),
    }),
    BriefDocument,
  ),
  'settings:get': request(Nothing, z.record(z.string(), z.string())),
  'settings:set': request(
    z.strictObject({ key: z.string().regex(/^[a-zA-Z0-9.-]{1,80}$/), value: z.string().max(100_000) }),
    Nothing,
  ),
} as const;

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
/** Requests of the shell to the library that no window may make: they carry raw bytes or files. */
export const internalContract = {
  ...bulkInternalContract,
  ...imageInternalContract,
  ...styleInternalContract,
  ...releaseFilesContract,
  ...returnInternalContract,
  ...referenceInternalContract,
  'imports:store': request(FileToStore, StoredFile),
  /** As `imports:store` for each, in one transaction: many times faster than one by one. A refused file holds up no other. */
  'imports:storeAll': request(z.strictObject({ files: z.array(FileToStore).max(500) }), StoredBatch),
  'texts:bytes': request(
    z.strictObject({ textId: Id }),
    z.strictObject({ bytes: z.instanceof(Uint8Array), fileName: z.string(), mediaType: z.string() }),
  ),
  /** Where an article's newest text reads `exact`; refused as `not-verbatim`, `ambiguous` or `excluded-text`. */
  'quotes:find': request(
    z.strictObject({
      articleId: Id,
      exact: z.string().min(1).max(100_000),
      paragraph: z.int().min(1).optional(),
    }),
    Passage,
  ),
  'briefs:fromMarkdown': request(
    z.strictObject({
      markdown: z.string().max(20_000_000),
      template: TemplateId.optional(),
      style: StyleId.optional(),
    }),
    z.strictObject({
      briefId: Id,
      title: z.string(),
      quotations: z.int(),
      citations: z.int(),
      warnings: z.array(ImportWarning),
    }),
  ),
  'briefs:markdown': request(
    z.strictObject({
      briefId: Id,
      /** Instead of the brief's own. */
      style: StyleId.optional(),
      /** Says that the file is a draft; stands in its head as a remark, which no reader takes for a field. */
      draftMark: z.string().max(500).nullish(),
      /** Stand at the end, where reading a brief leaves them out. */
      annexes: z.array(Annex).max(20).optional(),
      released: ReleasedAs.optional(),
    }),
    z.strictObject({ markdown: z.string() }),
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
  'exports:save': request(
    z.strictObject({
      briefId: Id,
      format: ExportFormat,
      /** Instead of the brief's own, which stays as it is. */
      style: StyleId.optional(),
      paper: Paper,
      draft: z.boolean(),
      annexes: z.array(AnnexName).max(20).optional(),
      options: ExportOptions.optional(),
      /** Writes a verification file beside the export, named after it. */
      verification: z.boolean().optional(),
    }),
    z
      .strictObject({
        /** Opaque handle for `exports:open` and `exports:reveal`. */
        token: Id,
        fileName: z.string(),
        bytes: z.int(),
        pages: z.int().optional(),
        notes: z.int(),
        verdicts: z.record(z.string(), z.int()),
        /** What did not come out as it was asked for, as a sentence. */
        notice: z.string().optional(),
        /** Name of the verification file, where one was asked for. */
        verification: z.string().optional(),
      })
      .nullable(),
  ),
  /** Stops the export of this brief that is under way: it is then refused as `cancelled`, unless its file was whole first. */
  'exports:cancel': request(z.strictObject({ briefId: Id }), Nothing),
  /** Asks for a place and writes the check report there as JSON; null when the analyst cancels. */
  'exports:report': request(
    z.strictObject({ briefId: Id }),
    z.strictObject({ token: Id, fileName: z.string() }).nullable(),
  ),
  'exports:open': request(z.strictObject({ token: Id }), Nothing),
  'exports:reveal': request(z.strictObject({ token: Id }), Nothing),
  /** Asks, then opens an http(s) or mailto address in the system's browser. */
  'links:open': request(z.strictObject({ url: z.string().max(4000) }), Nothing),
  'clipboard:write': request(z.strictObject({ text: z.string().max(1_000_000) }), Nothing),
  /** Answer to the event `closing`: nothing is unsaved any more, the window may close. */
  'window:flushed': request(Nothing, Nothing),
  ...previewContract,
} as const;

/** Everything a window may ask. */
export const contract = { ...libraryContract, ...shellContract } as const;
/** Everything the library answers. */
export const fullLibraryContract = { ...libraryContract, ...internalContract } as const;

export type Channel = keyof typeof contract;
export type LibraryChannel = keyof typeof fullLibraryContract;
export type ShellChannel = keyof typeof shellContract;
type All = typeof contract & typeof fullLibraryContract;
export type Input<C extends keyof All> = z.infer<All[C]['input']>;
export type Output<C extends keyof All> = z.infer<All[C]['output']>;
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
  /** The window is about to close: save what is unsaved, then request `window:flushed` (it closes anyway after 2 s). */
  z.strictObject({ type: z.literal('closing') }),
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
