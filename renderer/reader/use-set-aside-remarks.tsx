import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Article, SetAside, Text } from '../../shared/model';
import { showProblem } from '../state/problem';
import { announce } from '../ui/announce';
import { saveCorrections } from './correcting/text-steps';
import { SetAsidePieces } from './SetAsidePieces';

/** Remarks between the paragraphs of a text, on the pieces that were set aside there. */
export type SetAsideRemarks = {
  /** Paragraphs whose pieces are shown, by the number of the paragraph that they follow (0: above the first). */
  shown: ReadonlySet<number>;
  remarkAfter: (paragraph: number) => ReactNode;
  /** Shows all pieces, or hides them where any is shown. */
  toggleAll: () => void;
};

/** Only pieces of the newest text can be restored: others are not read from now on. */
export function useSetAsideRemarks(article: Article, text: Text): SetAsideRemarks {
  const [shown, setShown] = useState<ReadonlySet<number>>(new Set());
  const asides = useMemo(() => {
    const found = new Map<number, SetAside[]>();
    for (const piece of text.setAside)
      found.set(piece.afterParagraph, [...(found.get(piece.afterParagraph) ?? []), piece]);
    return found;
  }, [text]);
  const remarkAfter = useCallback(
    (paragraph: number) => {
      const pieces = asides.get(paragraph);
      if (!pieces) return null;
      const toggle = () =>
        setShown((now) => {
          const next = new Set(now);
          if (!next.delete(paragraph)) next.add(paragraph);
          return next;
        });
      const restore = (piece: SetAside) => {
        const change = { kind: 'restore', piece: text.setAside.indexOf(piece) } as const;
        saveCorrections(
          { textId: text.id, changes: [change], reason: '' },
          'restoring a set-aside piece',
        ).then(
          ({ article: now }) => announce(`Text ${now.versions.length} made. The text before is kept.`),
          showProblem,
        );
      };
      return (
        <SetAsidePieces
          pieces={pieces}
          shown={shown.has(paragraph)}
          onToggle={toggle}
          onRestore={text.id === article.text.id ? restore : undefined}
        />
      );
    },
    [asides, shown, text, article],
  );
  const toggleAll = useCallback(
    () => setShown((now) => (now.size > 0 ? new Set() : new Set(asides.keys()))),
    [asides],
  );
  return { shown, remarkAfter, toggleAll };
}
