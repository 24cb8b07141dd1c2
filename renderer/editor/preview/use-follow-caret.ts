import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect, useRef } from 'react';
import { $caretPlace } from './caret-place';
import { findPlace, type PageLetters } from './find-place';
import { type PdfFile, pageLetters } from './open-pdf';

/** The caret rests so long before the pages go after it (ms): arrows held down pass over many places. */
const REST_MS = 200;
/** Lines nearer than this to the edge of the pane are not yet in view (CSS pixels). */
const EDGE_PX = 32;

/**
 * Brings the page, and the line, where the analyst writes into view: when the caret has moved to other words, and when
 * words that were typed are on the pages. A place in view is left where it is, and so are pages that the analyst turned
 * to while the caret stayed.
 */
export function useFollowCaret(file: PdfFile | null, scroller: HTMLElement | null, pageHeight: number): void {
  const [editor] = useLexicalComposerContext();
  const height = useRef(pageHeight);
  height.current = pageHeight;
  const followed = useRef<string | null>(null);
  useEffect(() => {
    if (file === null || scroller === null) return;
    const read = new Map<number, Promise<PageLetters>>();
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = async () => {
      const place = editor.read($caretPlace);
      const now = JSON.stringify(place);
      if (place === null || now === followed.current) return;
      const found = await findPlace(place, file.numPages, (page) => {
        const letters = read.get(page) ?? pageLetters(file, page);
        read.set(page, letters);
        return letters;
      });
      if (!isWanted || now !== JSON.stringify(editor.read($caretPlace))) return;
      // Words that are on no page yet are another place all the same: who comes back from them is followed.
      followed.current = found === null ? null : now;
      if (found === null) return;
      show(scroller, found.page, found.top * height.current);
    };
    const soon = () => {
      clearTimeout(timer);
      // A file that was closed meanwhile is followed by the next one, which comes here again.
      timer = setTimeout(() => follow().catch(() => undefined), REST_MS);
    };
    soon();
    const stop = editor.registerUpdateListener(({ editorState, prevEditorState }) => {
      if (editorState._selection !== prevEditorState._selection) soon();
    });
    return () => {
      isWanted = false;
      clearTimeout(timer);
      stop();
    };
  }, [editor, file, scroller]);
}

function show(scroller: HTMLElement, page: number, down: number): void {
  const sheet = scroller.querySelector(`[data-page="${page}"]`);
  if (sheet === null) return;
  const frame = scroller.getBoundingClientRect();
  const at = sheet.getBoundingClientRect().top + down - frame.top;
  if (at >= EDGE_PX && at <= scroller.clientHeight - EDGE_PX) return;
  scroller.scrollTop += at - scroller.clientHeight / 3;
}
