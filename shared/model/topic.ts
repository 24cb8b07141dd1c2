import { z } from 'zod';
import { Id } from './article';

export const TOPIC_DEPTH = 6;
export const TopicTitle = z.string().trim().min(1).max(300);

/** A heading of an outline with the quotes under it, in order, and the topics below it. */
export type Topic = { id: string; title: string; quoteIds: string[]; topics: Topic[] };
export const Topic: z.ZodType<Topic> = z.lazy(() =>
  z.strictObject({
    id: Id,
    title: TopicTitle,
    quoteIds: z.array(Id).max(5_000),
    topics: z.array(Topic).max(1_000),
  }),
);

/** The topics of one brief, in order. */
export const Outline = z.array(Topic).max(1_000);
export type Outline = Topic[];
