import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, HISTORY_PUSH_TAG, type NodeKey } from 'lexical';
import { Plus, Trash2 } from 'lucide-react';
import { type JSX, useState, useSyncExternalStore } from 'react';
import type { Article, CiteItem } from '../../../shared/model';
import { titleWords } from '../../library/article-words';
import type { SourceTarget } from '../BriefPane';
import { AnchoredPanel } from '../panel/AnchoredPanel';
import { $isCitationNode } from './CitationNode';
import { CiteItemFields } from './CiteItemFields';
import type { CitationBoard } from './citation-board';
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
  const shown = useSyncExternalStore(board.subscribe, () => board.getShown(citation.citationId));
  const { items } = citation;

  const setItems = (next: readonly CiteItem[]) =>
    editor.update(
      () => {
        const node = $getNodeByKey(citation.key);
        if ($isCitationNode(node)) node.setItems(next);
      },
      { tag: HISTORY_PUSH_TAG },
    );
  const close = () => {
    // A field that is being left keeps its words first.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    onClose();
    editor.update(() => {
      const node = $getNodeByKey(citation.key);
      if ($isCitationNode(node)) node.selectNext(0, 0);
    });
    editor.focus();
  };
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
      <p className="citation-text">
        {shown === null || shown.text === '' ? '…' : <Inlines inlines={shown.inlines} />}
      </p>
      {items.map((item, index) => (
        <CiteItemFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a citation may name one article twice
          key={`${item.articleId} ${index}`}
          item={item}
          title={titleOf(item.articleId)}
          focusLocator={index === items.length - 1}
          onChange={(next) => setItems(items.map((each, at) => (at === index ? next : each)))}
          onRemove={items.length === 1 ? null : () => setItems(items.filter((_, at) => at !== index))}
          onOpen={() => {
            const paragraph =
              item.locator?.label === 'paragraph' ? Number.parseInt(item.locator.value, 10) : Number.NaN;
            onOpenSource({ articleId: item.articleId, ...(Number.isNaN(paragraph) ? {} : { paragraph }) });
          }}
          onDone={close}
        />
      ))}
      {adding ? (
        <SourceFinder
          label="Find a source to add"
          onPick={({ articleId }) => {
            setItems([...items, { articleId }]);
            setAdding(false);
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
