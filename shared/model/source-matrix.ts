import { z } from 'zod';
import { Id } from './article';

export const ClaimKind = z.enum(['sentence', 'bullet', 'table-row', 'block-quotation']);
export type ClaimKind = z.infer<typeof ClaimKind>;

/** How a claim uses a source: in its words, or by a citation only. */
export const SourceUse = z.enum(['quotation', 'paraphrase']);
export type SourceUse = z.infer<typeof SourceUse>;

/** A sentence, bullet, table row or block quotation of a brief, with the articles it rests on. */
export const Claim = z.strictObject({
  kind: ClaimKind,
  /** Heading it stands under; empty before the first. */
  section: z.string(),
  /** As it reads, quotations between marks, white space levelled, without citations. Names the claim within its brief. */
  words: z.string(),
  /** Child indexes from the root of the brief to the first node of the claim, and the UTF-16 offset in it. */
  path: z.array(z.int().min(0)),
  offset: z.int().min(0),
  uses: z.array(
    z.strictObject({
      articleId: Id,
      how: SourceUse,
      /** Blocks that its locators name; empty when they name none. */
      paragraphs: z.array(z.int().min(1)),
    }),
  ),
});
export type Claim = z.infer<typeof Claim>;

/** Worst first. `exempt`: the analyst says that it needs no source. */
export const ClaimStanding = z.enum(['uncited', 'single-source', 'single-group', 'independent', 'exempt']);
export type ClaimStanding = z.infer<typeof ClaimStanding>;

export const MatrixRow = Claim.extend({
  standing: ClaimStanding,
  articles: z.int().min(0),
  /** Independence groups among them; an article in no group stands for itself. */
  groups: z.int().min(0),
});
export type MatrixRow = z.infer<typeof MatrixRow>;

export const MatrixSource = z.strictObject({
  articleId: Id,
  /** Null when the article is not in the library. */
  key: z.string().nullable(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  groupId: Id.nullable(),
  /** Claims that use it. */
  claims: z.int().min(0),
});
export type MatrixSource = z.infer<typeof MatrixSource>;

/** Claims of a brief against the articles it cites. Sources stand by group, groups and ungrouped ones by first mention. */
export const SourceMatrix = z.strictObject({
  rows: z.array(MatrixRow),
  sources: z.array(MatrixSource),
  groups: z.array(z.strictObject({ id: Id, name: z.string(), note: z.string() })),
});
export type SourceMatrix = z.infer<typeof SourceMatrix>;

/** What screens and annexes print. */
export const STANDING_LABELS: Readonly<Record<ClaimStanding, string>> = {
  uncited: 'no source',
  'single-source': 'one source',
  'single-group': 'one origin',
  independent: 'independent sources',
  exempt: 'needs no source',
};
