import { useEffect, useMemo, useRef, useState } from 'react';
import type { Topic } from '../../shared/model';
import { topicParts } from '../state/board-drag';
import { outlineIntoBrief, quoteIntoBrief } from '../state/brief-desk';
import { openArticle, useDesk } from '../state/desk';
import { useLibrary } from '../state/library-data';
import { changeOutline, readOutline, useOutline } from '../state/outline';
import { showProblem } from '../state/problem';
import { announce } from '../ui/announce';
import { setBoard } from './board-state';
import {
  addTopic,
  liftTopic,
  nestTopic,
  type OutlineLine,
  outlineLines,
  removeTopic,
  renameTopic,
  stepQuote,
  stepTopic,
  takeQuote,
} from './outline-steps';

/** The lines of the open brief's outline, where one stands in them, and what can be done there. */
export function useOutlineLines() {
  const briefId = useDesk((desk) => desk.briefId);
  const quotes = useLibrary((now) => now.quotes);
  const { outline, failed } = useOutline();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  useEffect(() => void readOutline(briefId), [briefId]);

  const lines = useMemo(() => outlineLines(outline ?? [], folded), [outline, folded]);
  const words = useMemo(() => new Map(quotes?.map(({ quote }) => [quote.id, quote])), [quotes]);
  const at = lines.findIndex(({ key }) => key === activeKey);
  const active = lines[at];

  const choose = (line: OutlineLine | undefined) => {
    if (!line) return;
    setActiveKey(line.key);
    setBoard({ topicId: line.kind === 'topic' ? line.topic.id : line.topicId });
  };
  const add = (place: Parameters<typeof addTopic>[2]) => {
    if (!outline) return;
    const topic: Topic = { id: crypto.randomUUID(), title: 'New topic', quoteIds: [], topics: [] };
    if (!changeOutline('adding a topic', (now) => addTopic(now, topic, place))) {
      announce('Topics go no deeper than this.');
      return;
    }
    // A folded topic would hide the field, and with it what is typed next.
    if (place && 'inside' in place) setFolded(new Set([...folded].filter((id) => id !== place.inside)));
    setActiveKey(topic.id);
    setBoard({ topicId: topic.id });
    setRenaming(topic.id);
  };
  const rename = (id: string, title: string) => {
    // At once, so that the next key finds the outline; but not from somebody who went on elsewhere meanwhile.
    if (tree.current?.contains(document.activeElement)) tree.current.focus();
    setRenaming(null);
    changeOutline('renaming a topic', (now) => renameTopic(now, id, title.trim()));
  };
  const remove = (line: OutlineLine) => {
    const next = lines[at + 1] ?? lines[at - 1];
    if (line.kind === 'topic')
      changeOutline(
        'deleting a topic',
        (now) => removeTopic(now, line.topic.id),
        'Topic deleted. Undo brings it back.',
      );
    else
      changeOutline(
        'taking a quote out of a topic',
        (now) => takeQuote(now, line.quoteId, line.topicId),
        'Taken out of the topic. The quote itself is kept.',
      );
    choose(next);
  };
  const intoBrief = (line: OutlineLine) => {
    const quote = line.kind === 'quote' ? words.get(line.quoteId) : undefined;
    const work =
      line.kind === 'topic' ? outlineIntoBrief(topicParts(line.topic)) : quote ? quoteIntoBrief(quote) : null;
    work?.then((isIn) => isIn && announce('Put into the brief.')).catch(showProblem);
  };
  const step = (line: OutlineLine, key: string) => {
    const by = key === 'ArrowUp' ? -1 : 1;
    if (line.kind === 'quote') {
      if (key === 'ArrowUp' || key === 'ArrowDown')
        changeOutline('moving a quote', (now) => stepQuote(now, line.quoteId, line.topicId, by));
      const moved = outlineLines(useOutline.getState().outline ?? [], folded).filter(
        (each) => each.kind === 'quote' && each.quoteId === line.quoteId,
      );
      if (!moved.some(({ key: same }) => same === line.key)) setActiveKey(moved[0]?.key ?? null);
      return;
    }
    const { id } = line.topic;
    const change = (now: Topic[]) =>
      key === 'ArrowRight'
        ? nestTopic(now, id)
        : key === 'ArrowLeft'
          ? liftTopic(now, id)
          : stepTopic(now, id, by);
    changeOutline('moving a topic', change);
  };
  const open = (line: OutlineLine) => {
    const quote = line.kind === 'quote' ? words.get(line.quoteId) : undefined;
    if (line.kind === 'topic') setRenaming(line.topic.id);
    else if (quote) openArticle({ articleId: quote.articleId, quoteId: quote.id });
  };
  const fold = (shut: boolean) => {
    if (!active) return;
    if (active.kind === 'quote') {
      if (shut) choose(lines.find((line) => line.key === active.topicId));
      return;
    }
    const { id } = active.topic;
    if (shut && folded.has(id)) choose(lines.find((line) => line.key === active.parentId));
    else setFolded(shut ? new Set([...folded, id]) : new Set([...folded].filter((each) => each !== id)));
  };
  return {
    isEmpty: outline?.length === 0,
    failed,
    lines,
    words,
    at,
    active,
    folded,
    renaming,
    setRenaming,
    /** The element with the focus while keys are meant for the outline. */
    tree,
    choose,
    add,
    rename,
    remove,
    intoBrief,
    open,
    step,
    fold,
  };
}
