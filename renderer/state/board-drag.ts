import { z } from 'zod';
import { Id, type Topic } from '../../shared/model';
import type { OutlinePart } from '../editor/quotation/insert-quote';
import { BOARD_TYPE } from './board-type';
import { useLibrary } from './library-data';
import { useOutline } from './outline';
import { quotingOf } from './quoting';

const Dragged = z.union([
  z.strictObject({ quoteId: Id, fromTopic: Id.optional() }),
  z.strictObject({ topicId: Id }),
]);
export type Dragged = z.infer<typeof Dragged>;

export function startDrag(data: DataTransfer, dragged: Dragged): void {
  data.setData(BOARD_TYPE, JSON.stringify(dragged));
  data.effectAllowed = 'copyMove';
}

export function readDragged(json: string): Dragged | null {
  try {
    return Dragged.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

const quotePart = (quoteId: string): OutlinePart[] => {
  const listing = useLibrary.getState().quotes?.find(({ quote }) => quote.id === quoteId);
  return listing ? [{ kind: 'quote', quote: listing.quote, quoting: quotingOf(listing.quote) }] : [];
};

/** A topic as a brief takes it: its title as heading, its quotes in order, then the topics below it. */
export const topicParts = (topic: Topic, depth = 1): OutlinePart[] => [
  { kind: 'heading', tag: depth === 1 ? 'h2' : 'h3', title: topic.title },
  ...topic.quoteIds.flatMap(quotePart),
  ...topic.topics.flatMap((below) => topicParts(below, depth + 1)),
];

/** What was dropped, as parts to insert; nothing for what the library or the outline does not have. */
export function partsOf(json: string): OutlinePart[] {
  const dragged = readDragged(json);
  if (!dragged) return [];
  if ('quoteId' in dragged) return quotePart(dragged.quoteId);
  const find = (topics: readonly Topic[]): Topic | undefined =>
    topics.flatMap((topic) => (topic.id === dragged.topicId ? [topic] : (find(topic.topics) ?? [])))[0];
  const topic = find(useOutline.getState().outline ?? []);
  return topic ? topicParts(topic) : [];
}
