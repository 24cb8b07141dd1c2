import { z } from 'zod';
import { ArticleHead, Id } from '../model';
import { request } from './request';

/** Characters of a packed text in one answer: the shell passes so many on in a few milliseconds. */
export const PART_CHARACTERS = 500_000;

/** A part of a text written as JSON, which is `length` characters long in all. Texts never change, so parts fit together. */
export const TextPart = z.strictObject({
  textId: Id,
  json: z.string().max(PART_CHARACTERS),
  length: z.int().min(0),
});
export type TextPart = z.infer<typeof TextPart>;

/** How a window reads texts, which may be long: a text that crosses the shell whole holds it up. */
export const readingContract = {
  /** `held`: a text that the window has; null in its place where it is the newest still. */
  'articles:read': request(
    z.strictObject({ articleId: Id, held: Id.optional() }),
    z.strictObject({ article: ArticleHead, text: TextPart.nullable() }),
  ),
  /** A text from its `from`-th packed character on. */
  'texts:read': request(z.strictObject({ textId: Id, from: z.int().min(0) }), TextPart),
  /** The raw file decoded as text, for showing, from its `from`-th character on, of `length` in all; never rendered. */
  'texts:raw': request(
    z.strictObject({ textId: Id, from: z.int().min(0).optional() }),
    z.strictObject({
      fileName: z.string(),
      encoding: z.string(),
      text: z.string().max(PART_CHARACTERS),
      length: z.int().min(0),
    }),
  ),
} as const;
