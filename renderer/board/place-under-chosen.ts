import { changeOutline, useOutline } from '../state/outline';
import { announce } from '../ui/announce';
import { useBoard } from './board-state';
import { outlineLines, placeQuote } from './outline-steps';

/** Puts a quote under the topic chosen in the outline; says where it went. */
export function placeUnderChosen(quoteId: string): void {
  const { topicId } = useBoard.getState();
  const outline = useOutline.getState().outline ?? [];
  const topics = outlineLines(outline, new Set()).flatMap((line) =>
    line.kind === 'topic' ? [line.topic] : [],
  );
  const topic = topics.find(({ id }) => id === topicId) ?? topics[0];
  if (!topic) announce('There is no topic yet. Add one in the outline.');
  else if (topic.quoteIds.includes(quoteId)) announce(`The quote stands under ${topic.title} already.`);
  else
    changeOutline(
      'placing a quote',
      (now) => placeQuote(now, quoteId, topic.id),
      `Placed under ${topic.title}.`,
    );
}
