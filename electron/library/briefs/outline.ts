import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input } from '../../../shared/ipc/contract';
import { type Outline, TOPIC_DEPTH, type Topic } from '../../../shared/model';
import { type ReadableDb, run, selectAll, selectOne, type WritableDb } from '../store/db';

const TopicRow = z.object({ id: z.string(), parent_id: z.string().nullable(), title: z.string() });
const TopicQuoteRow = z.object({ topic_id: z.string(), quote_id: z.string() });

/** The topics of a brief, in order. Throws `not-found`. */
export function getOutline(db: ReadableDb, briefId: string): Outline {
  if (!selectOne(db, z.object({ id: z.string() }), 'SELECT id FROM briefs WHERE id = @briefId', { briefId }))
    throw new AppError('not-found', 'That brief is not in the library any more.');
  const outline: Outline = [];
  const byId = new Map<string, Topic>();
  for (const row of selectAll(
    db,
    TopicRow,
    'SELECT id, parent_id, title FROM topics WHERE brief_id = @briefId ORDER BY position',
    { briefId },
  )) {
    const topic: Topic = { id: row.id, title: row.title, quoteIds: [], topics: [] };
    byId.set(row.id, topic);
    const above = row.parent_id === null ? outline : byId.get(row.parent_id)?.topics;
    if (!above)
      throw new AppError(
        'library-damaged',
        'The outline of a brief lacks a topic. Restore a copy of the library.',
      );
    above.push(topic);
  }
  for (const { topic_id: topicId, quote_id: quoteId } of selectAll(
    db,
    TopicQuoteRow,
    `SELECT topic_id, quote_id FROM topic_quotes JOIN topics ON topics.id = topic_id
      WHERE brief_id = @briefId ORDER BY topic_quotes.position`,
    { briefId },
  ))
    byId.get(topicId)?.quoteIds.push(quoteId);
  return outline;
}

/** Replaces the outline of a brief; see `outlines:save` for its refusals. Answers with the outline as it is stored. */
export function saveOutline(db: WritableDb, { briefId, before, outline }: Input<'outlines:save'>): Outline {
  if (JSON.stringify(inForm(getOutline(db, briefId))) !== JSON.stringify(inForm(before))) {
    throw new AppError(
      'stale-revision',
      'Not done: the outline was changed in the meantime. Look at it again, then repeat the step.',
    );
  }
  refuseFaults(db, outline);
  run(db, 'DELETE FROM topics WHERE brief_id = @briefId', { briefId });
  let position = 0;
  const write = (topics: readonly Topic[], parentId: string | null): void => {
    for (const topic of topics) {
      run(
        db,
        `INSERT INTO topics (id, brief_id, parent_id, position, title)
         VALUES (@id, @briefId, @parentId, @position, @title)`,
        { id: topic.id, briefId, parentId, position: position++, title: topic.title },
      );
      topic.quoteIds.forEach((quoteId, at) => {
        run(db, 'INSERT INTO topic_quotes (topic_id, quote_id, position) VALUES (@id, @quoteId, @at)', {
          id: topic.id,
          quoteId,
          at,
        });
      });
      write(topic.topics, topic.id);
    }
  };
  write(outline, null);
  return getOutline(db, briefId);
}

/** Keys in one order, so that equal outlines read equal. */
const inForm = (outline: Outline): unknown =>
  outline.map(({ id, title, quoteIds, topics }) => [id, title, quoteIds, inForm(topics)]);

function refuseFaults(db: ReadableDb, outline: Outline): void {
  const ids = new Set<string>();
  const refuse = (message: string): never => {
    throw new AppError('invalid-input', message);
  };
  const visit = (topics: readonly Topic[], depth: number): void => {
    for (const { id, title, quoteIds, topics: below } of topics) {
      if (depth > TOPIC_DEPTH)
        refuse(`Topics can be nested ${TOPIC_DEPTH} deep; “${title}” would be deeper.`);
      if (ids.has(id)) refuse('A topic stands twice in the outline.');
      ids.add(id);
      if (new Set(quoteIds).size !== quoteIds.length) refuse(`A quote stands twice under “${title}”.`);
      for (const quoteId of quoteIds)
        if (
          !selectOne(db, z.object({ id: z.string() }), 'SELECT id FROM quotes WHERE id = @quoteId', {
            quoteId,
          })
        )
          throw new AppError('not-found', 'A quote of the outline is not in the library any more.');
      visit(below, depth + 1);
    }
  };
  visit(outline, 1);
}

/** Where a quote stands in outlines, in words: “Trade” in the outline of “Minerals note”. */
export const outlinePlacesOf = (db: ReadableDb, quoteId: string): string[] =>
  selectAll(
    db,
    z.object({ topic: z.string(), brief: z.string() }),
    `SELECT topics.title AS topic, briefs.title AS brief FROM topic_quotes
       JOIN topics ON topics.id = topic_id JOIN briefs ON briefs.id = topics.brief_id
      WHERE quote_id = @quoteId ORDER BY briefs.change_number DESC, topics.position`,
    { quoteId },
  ).map(
    ({ topic, brief }) =>
      `the topic “${topic}” of the outline of ${brief === '' ? 'an untitled brief' : `“${brief}”`}`,
  );
