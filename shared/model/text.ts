import { z } from 'zod';
import { ArticleRecord, Id } from './article';

/** A stretch of equally formatted characters. Underline is not kept: in imports it marks a lost link. */
export const Run = z.strictObject({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  /** Absolute http(s) or mailto address. */
  href: z.string().max(4000).optional(),
});
export type Run = z.infer<typeof Run>;

export const BlockKind = z.enum(['paragraph', 'heading', 'list-item', 'quote', 'table']);

/** One numbered block of a body. `text` is exactly the runs joined; for a table, rows by "\n", cells by "\t". */
export const Block = z.strictObject({
  kind: BlockKind,
  text: z.string().min(1),
  runs: z.array(Run),
  /** Heading level 1-6; list depth from 1. */
  level: z.int().min(1).max(6).optional(),
  ordered: z.boolean().optional(),
  /** Page of a paginated file that it begins on, counted from 1. */
  page: z.int().optional(),
  /** How its pages are cited, in order: `start` (UTF-16 offset in `text`, 0 for the first) is where each begins. */
  pages: z
    .array(z.strictObject({ start: z.int().min(0), label: z.string().min(1).max(20) }))
    .min(1)
    .max(5000)
    .optional(),
  dir: z.enum(['ltr', 'rtl']).optional(),
});
export type Block = z.infer<typeof Block>;

export const SetAsideKind = z.enum([
  'title',
  'standfirst',
  'byline',
  'dateline',
  'section',
  'pull-quote',
  'furniture',
  'author-note',
  'caption',
  'note-callout',
]);
export type SetAsideKind = z.infer<typeof SetAsideKind>;

/** A piece of the raw file that is kept, labelled, and not part of the body. */
export const SetAside = z.strictObject({
  kind: SetAsideKind,
  text: z.string().min(1),
  /** UTF-16 offsets in the decoded raw file, end exclusive; null where a format has none (a page's metadata). */
  rawStart: z.int().nullable(),
  rawEnd: z.int().nullable(),
  /** Number of the paragraph it stood after (or inside, for a page break); 0 before the first. */
  afterParagraph: z.int().min(0),
});
export type SetAside = z.infer<typeof SetAside>;

/**
 * One thing the importer did to, or noticed in, the raw file. `status: 'offered'` was not done because it is uncertain.
 * `id` is stable for the same bytes and importer (rule + place), so that it can be named in `ImportChoices`.
 */
export const ImportStep = z.strictObject({
  id: z.string().max(200),
  action: z.enum([
    'set-aside',
    'joined',
    'tag-removed',
    'link-lost',
    'hyphen-repaired',
    'whitespace',
    'decoded',
    // What an analyst did to make a text of another.
    'corrected',
    'restored',
  ]),
  /** Name of the importer's rule, e.g. `dateline`, `page-furniture`. */
  rule: z.string().max(80),
  status: z.enum(['applied', 'offered', 'undone']),
  /** UTF-16 offsets in the decoded raw file, end exclusive; null where the format has none. */
  rawStart: z.int().nullable(),
  rawEnd: z.int().nullable(),
  /** The raw characters concerned (cut at 2,000). */
  rawText: z.string(),
  /** One sentence: what and why. */
  message: z.string(),
});
export type ImportStep = z.infer<typeof ImportStep>;

export const ImportWarning = z.strictObject({ code: z.string(), message: z.string() });
export type ImportWarning = z.infer<typeof ImportWarning>;

/** Analyst's decisions on import steps, by step id: `undo` an applied one, `apply` an offered one. */
export const ImportChoices = z.record(z.string().max(200), z.enum(['undo', 'apply']));
export type ImportChoices = z.infer<typeof ImportChoices>;

/** Stands where an encoding would for files that are no plain text (PDF, Word, e-books). */
export const NO_ENCODING = 'binary';

/** What the import jail returns for one file or paste. Everything in it is untrusted until parsed by this schema. */
export const ArticleDraft = z.strictObject({
  record: ArticleRecord,
  blocks: z.array(Block).min(1).max(200_000),
  setAside: z.array(SetAside).max(50_000),
  steps: z.array(ImportStep).max(200_000),
  warnings: z.array(ImportWarning).max(1000),
  /** Encoding label the bytes were read with (WHATWG), e.g. `utf-8`, `windows-1252`; `NO_ENCODING` for a PDF or archive. */
  encoding: z.string().max(40),
});
export type ArticleDraft = z.infer<typeof ArticleDraft>;

/** One immutable version of an article's words. Canonical text: block texts joined by "\n\n". */
export const Text = z.strictObject({
  id: Id,
  articleId: Id,
  /** 1 for the first import. */
  version: z.int(),
  /** SHA-256 (hex) of the canonical text in UTF-8. */
  sha256: z.string(),
  /** SHA-256 (hex) of the raw bytes. */
  rawSha256: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  encoding: z.string(),
  importedAt: z.string(),
  blocks: z.array(Block),
  setAside: z.array(SetAside),
  steps: z.array(ImportStep),
  warnings: z.array(ImportWarning),
});
export type Text = z.infer<typeof Text>;

export const PARAGRAPH_SEPARATOR = '\n\n';

/** The text that all offsets count in and whose SHA-256 is stored. */
export const canonicalText = (blocks: readonly Pick<Block, 'text'>[]): string =>
  blocks.map((block) => block.text).join(PARAGRAPH_SEPARATOR);

/** Start offset (UTF-16, in the canonical text) of each block, in order. */
export function blockStarts(blocks: readonly Pick<Block, 'text'>[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const block of blocks) {
    starts.push(at);
    at += block.text.length + PARAGRAPH_SEPARATOR.length;
  }
  return starts;
}

/** An article with its current text: what the reader shows. */
export const Article = z.strictObject({
  id: Id,
  key: z.string(),
  /** File stem or paste number: printed as "on file with author (…)". */
  accession: z.string(),
  isSample: z.boolean(),
  createdAt: z.string(),
  record: ArticleRecord,
  text: Text,
  /** All texts, oldest first. */
  versions: z.array(z.strictObject({ id: Id, version: z.int(), importedAt: z.string(), sha256: z.string() })),
});
export type Article = z.infer<typeof Article>;

/** An article without its text. */
export const ArticleHead = Article.omit({ text: true });
export type ArticleHead = z.infer<typeof ArticleHead>;
