import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $getNodeByKey,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { Plus, Trash2 } from 'lucide-react';
import { type JSX, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { withDescriptors } from '../../../shared/citation/descriptors';
import type { Article, CiteItem } from '../../../shared/model';
import { titleWords } from '../../library/article-words';
import { announce } from '../../ui/announce';
import type { SourceTarget } from '../BriefPane';
import { AnchoredPanel } from '../panel/AnchoredPanel';
import { $isCitationNode } from './CitationNode';
import { CiteItemFields } from './CiteItemFields';
import type { CitationBoard } from './citation-board';
import { moved } from './cite-item-draft';
import { Inlines } from './Inlines';
import { SourceFinder } from './SourceFinder';

type CitationPanelProps = {
  citation: { key: NodeKey; citationId: string; items: readonly CiteItem[] };
  board: CitationBoard;
  articles: ReadonlyMap<string, Article>;
  onOpenSource: (target: SourceTarget) => void;
  onClose: () => void;
};

/** The window of one citation: what the style prints, its sources and places, and another source to add. */
export function CitationPanel({
  citation,
  board,
  articles,
  onOpenSource,
  onClose,
}: CitationPanelProps): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const [adding, setAdding] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const [focusOn, setFocusOn] = useState<number | null>(null);
  const shown = useSyncExternalStore(board.subscribe, () => board.getShown(citation.citationId));
  const { items } = citation;
  // A citation may name one article twice: fields go with their source by a key of their own.
  const keys = useRef<number[]>([]);
  const lastKey = useRef(0);
  while (keys.current.length < items.length) keys.current.push(++lastKey.current);
  keys.current.length = items.length;

  /** Changes what the citation holds now, which may be more than was last drawn. */
  const change = (next: (now: readonly CiteItem[]) => readonly CiteItem[], sameStep = false) =>
    editor.update(
      () => {
        const node = $getNodeByKey(citation.key);
        if ($isCitationNode(node)) node.setItems(next(node.getItems()));
      },
      // The caret of the text stays where it is, and the focus in the field.
      { tag: [sameStep ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
    );
  const move = (from: number, to: number) => {
    if (moved(items, from, to) === items) return;
    keys.current = [...moved(keys.current, from, to)];
    change((now) => moved(now, from, to));
    setFocusOn(to);
    announce(`${titleOf(items[from]?.articleId ?? '')} is now source ${to + 1} of ${items.length}.`);
  };
  // The fields of a source that was moved or added keep the focus.
  useLayoutEffect(() => {
    if (focusOn === null) return;
    list.current
      ?.querySelectorAll('.cite-item')
      [focusOn]?.querySelector<HTMLElement>('[aria-label="Place in the source"]')
      ?.focus();
    setFocusOn(null);
  }, [focusOn]);
  const close = () => {
    // A field that is being left keeps its words first.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    // What that changed leaves the caret where it is: it must be through before the caret moves.
    editor.update(() => {}, { discrete: true });
    onClose();
    editor.update(() => {
      const node = $getNodeByKey(citation.key);
      if ($isCitationNode(node)) node.selectNext(0, 0);
    });
    editor.focus();
  };
  // Who asks for another source types its words next.
  useLayoutEffect(() => {
    if (adding) list.current?.parentElement?.querySelector<HTMLElement>('.source-finder input')?.focus();
  }, [adding]);
  const titleOf = (articleId: string): string => {
    const article = articles.get(articleId);
    return article === undefined
      ? 'Article that is not in this library'
      : titleWords(article.record.title, article.text.blocks[0]?.text ?? '').words;
  };

  return (
    <AnchoredPanel
      label="Citation"
      className="citation-panel"
      anchor={() => editor.getElementByKey(citation.key)?.getBoundingClientRect() ?? null}
      onClose={close}
    >
      <p className="citation-text" aria-live="polite">
        {shown === null || shown.text === '' ? (
          '…'
        ) : (
          <Inlines inlines={withDescriptors(shown.inlines, [shown.descriptors])} />
        )}
      </p>
      <div ref={list} className="cite-items">
        {items.map((item, index) => (
          <CiteItemFields
            key={keys.current[index]}
            item={item}
            title={titleOf(item.articleId)}
            focusLocator={index === items.length - 1}
            order={items.length > 1 ? { index, count: items.length, onMove: move } : null}
            onChange={(next, sameStep) =>
              change((now) => now.map((each, at) => (at === index ? next : each)), sameStep)
            }
            onRemove={
              items.length === 1
                ? null
                : () => {
                    keys.current = keys.current.filter((_, at) => at !== index);
                    change((now) => now.filter((_, at) => at !== index));
                  }
            }
            onOpen={() => {
              const paragraph =
                item.locator?.label === 'paragraph' ? Number.parseInt(item.locator.value, 10) : Number.NaN;
              onOpenSource({ articleId: item.articleId, ...(Number.isNaN(paragraph) ? {} : { paragraph }) });
            }}
            onDone={close}
          />
        ))}
      </div>
      {adding ? (
        <SourceFinder
          label="Find a source to add"
          onPick={({ articleId }) => {
            change((now) => [...now, { articleId }]);
            setAdding(false);
            setFocusOn(items.length);
          }}
        />
      ) : (
        <div className="panel-acts">
          <button type="button" className="btn line" onClick={() => setAdding(true)}>
            <Plus size={14} aria-hidden="true" /> Add another source
          </button>
          <button
            type="button"
            className="btn"
            onClick={() => {
              onClose();
              editor.update(
                () => {
                  const node = $getNodeByKey(citation.key);
                  if (!$isCitationNode(node)) return;
                  node.selectPrevious();
                  node.remove();
                },
                { tag: HISTORY_PUSH_TAG },
              );
              editor.focus();
            }}
          >
            <Trash2 size={14} aria-hidden="true" /> Remove citation
          </button>
        </div>
      )}
    </AnchoredPanel>
  );
}
