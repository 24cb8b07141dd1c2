import { type Outline, TOPIC_DEPTH, type Topic } from '../../shared/model';

/** A line of the outline as it is drawn: a topic, or a quote under one. */
export type OutlineLine =
  | { kind: 'topic'; key: string; topic: Topic; depth: number; parentId: string | null }
  | { kind: 'quote'; key: string; quoteId: string; topicId: string; depth: number };

/** The lines in sight, in reading order; what is under a folded topic is left out. */
export function outlineLines(outline: Outline, folded: ReadonlySet<string>): OutlineLine[] {
  const lines: OutlineLine[] = [];
  const visit = (topics: readonly Topic[], depth: number, parentId: string | null): void => {
    for (const topic of topics) {
      lines.push({ kind: 'topic', key: topic.id, topic, depth, parentId });
      if (folded.has(topic.id)) continue;
      for (const quoteId of topic.quoteIds)
        lines.push({
          kind: 'quote',
          key: `${topic.id} ${quoteId}`,
          quoteId,
          topicId: topic.id,
          depth: depth + 1,
        });
      visit(topic.topics, depth + 1, topic.id);
    }
  };
  visit(outline, 1, null);
  return lines;
}

/** Applies `change` to the list of topics that holds the topic; null when there is none, or nothing changes. */
function inList(
  outline: Outline,
  id: string,
  change: (list: Topic[], index: number) => Topic[] | null,
): Outline | null {
  const index = outline.findIndex((topic) => topic.id === id);
  if (index >= 0) return change([...outline], index);
  for (const [at, topic] of outline.entries()) {
    const topics = inList(topic.topics, id, change);
    if (topics) return outline.with(at, { ...topic, topics });
  }
  return null;
}

const withTopic = (outline: Outline, id: string, change: (topic: Topic) => Topic | null): Outline | null =>
  inList(outline, id, (list, index) => {
    const topic = list[index];
    const changed = topic && change(topic);
    return changed ? list.with(index, changed) : null;
  });

export function findTopic(outline: Outline, id: string): Topic | null {
  for (const topic of outline) {
    const found = topic.id === id ? topic : findTopic(topic.topics, id);
    if (found) return found;
  }
  return null;
}

const heightOf = (topic: Topic): number => 1 + Math.max(0, ...topic.topics.map(heightOf));

function depthOf(outline: Outline, id: string): number {
  for (const topic of outline) {
    if (topic.id === id) return 1;
    const below = depthOf(topic.topics, id);
    if (below > 0) return below + 1;
  }
  return 0;
}

/** A new topic after the given one, inside it, or at the end of the outline. */
export function addTopic(
  outline: Outline,
  topic: Topic,
  place: { after: string } | { inside: string } | null,
): Outline | null {
  if (!place) return [...outline, topic];
  if ('after' in place)
    return inList(outline, place.after, (list, index) => list.toSpliced(index + 1, 0, topic));
  if (depthOf(outline, place.inside) >= TOPIC_DEPTH) return null;
  return withTopic(outline, place.inside, (above) => ({ ...above, topics: [...above.topics, topic] }));
}

export const renameTopic = (outline: Outline, id: string, title: string): Outline | null =>
  withTopic(outline, id, (topic) => (topic.title === title || title === '' ? null : { ...topic, title }));

export const removeTopic = (outline: Outline, id: string): Outline | null =>
  inList(outline, id, (list, index) => list.toSpliced(index, 1));

/** One place up or down among its neighbours. */
export const stepTopic = (outline: Outline, id: string, by: 1 | -1): Outline | null =>
  inList(outline, id, (list, index) => {
    const topic = list[index];
    const to = index + by;
    return topic && to >= 0 && to < list.length ? list.toSpliced(index, 1).toSpliced(to, 0, topic) : null;
  });

/** Under the topic above it. */
export const nestTopic = (outline: Outline, id: string): Outline | null => {
  const topic = findTopic(outline, id);
  if (!topic || depthOf(outline, id) + heightOf(topic) > TOPIC_DEPTH) return null;
  return inList(outline, id, (list, index) => {
    const above = list[index - 1];
    return above ? list.toSpliced(index - 1, 2, { ...above, topics: [...above.topics, topic] }) : null;
  });
};

/** Out of the topic that holds it, to stand after it. */
export function liftTopic(outline: Outline, id: string): Outline | null {
  for (const [at, above] of outline.entries()) {
    const topic = above.topics.find((each) => each.id === id);
    if (topic) {
      const left = { ...above, topics: above.topics.filter((each) => each !== topic) };
      return outline.toSpliced(at, 1, left, topic);
    }
    const topics = liftTopic(above.topics, id);
    if (topics) return outline.with(at, { ...above, topics });
  }
  return null;
}

/** Moves a topic after or inside another; null when that is itself or below it, or too deep. */
export function moveTopic(
  outline: Outline,
  id: string,
  place: { after: string } | { inside: string },
): Outline | null {
  const topic = findTopic(outline, id);
  const target = 'after' in place ? place.after : place.inside;
  if (!topic || findTopic([topic], target)) return null;
  const depth = depthOf(outline, target) + ('after' in place ? 0 : 1);
  if (depth + heightOf(topic) - 1 > TOPIC_DEPTH) return null;
  const without = removeTopic(outline, id);
  return without && addTopic(without, topic, place);
}

/** Puts a quote under a topic, before another quote or at the end; a quote that is there already only moves. */
export const placeQuote = (
  outline: Outline,
  quoteId: string,
  topicId: string,
  before: string | null = null,
): Outline | null =>
  withTopic(outline, topicId, (topic) => {
    if (quoteId === before) return null;
    const others = topic.quoteIds.filter((id) => id !== quoteId);
    const at = before === null ? -1 : others.indexOf(before);
    const quoteIds = others.toSpliced(at < 0 ? others.length : at, 0, quoteId);
    return String(quoteIds) === String(topic.quoteIds) ? null : { ...topic, quoteIds };
  });

export const takeQuote = (outline: Outline, quoteId: string, topicId: string): Outline | null =>
  withTopic(outline, topicId, (topic) =>
    topic.quoteIds.includes(quoteId)
      ? { ...topic, quoteIds: topic.quoteIds.filter((id) => id !== quoteId) }
      : null,
  );

/** From one topic into another (or to another place in the same one). */
export function moveQuote(
  outline: Outline,
  quoteId: string,
  from: string | null,
  to: { topicId: string; before: string | null },
): Outline | null {
  if (from === null || from === to.topicId) return placeQuote(outline, quoteId, to.topicId, to.before);
  const without = takeQuote(outline, quoteId, from);
  return without && (placeQuote(without, quoteId, to.topicId, to.before) ?? without);
}

/** One place up or down in its topic; over the edge into the topic that is drawn before or after. */
export function stepQuote(outline: Outline, quoteId: string, topicId: string, by: 1 | -1): Outline | null {
  const topic = findTopic(outline, topicId);
  const index = topic?.quoteIds.indexOf(quoteId) ?? -1;
  if (!topic || index < 0) return null;
  const to = index + by;
  if (to >= 0 && to < topic.quoteIds.length) {
    return withTopic(outline, topicId, (each) => ({
      ...each,
      quoteIds: each.quoteIds.toSpliced(index, 1).toSpliced(to, 0, quoteId),
    }));
  }
  const topics = outlineLines(outline, new Set()).flatMap((line) =>
    line.kind === 'topic' ? [line.topic] : [],
  );
  const next = topics[topics.findIndex(({ id }) => id === topicId) + by];
  if (!next || next.quoteIds.includes(quoteId)) return null;
  return moveQuote(outline, quoteId, topicId, {
    topicId: next.id,
    before: by === 1 ? (next.quoteIds[0] ?? null) : null,
  });
}
