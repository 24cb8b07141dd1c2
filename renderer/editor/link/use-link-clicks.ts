import { type RefObject, useEffect } from 'react';
import { request, sentenceOf } from '../../api';

/** A link in the text opens with Ctrl; a plain click only puts the caret there. */
export function useLinkClicks(body: RefObject<HTMLElement | null>, onNotice: (notice: string) => void): void {
  useEffect(() => {
    const el = body.current;
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null) return;
      event.preventDefault();
      if (!event.ctrlKey && !event.metaKey) return;
      request('links:open', { url: link.href }).catch((error: unknown) => onNotice(sentenceOf(error)));
    };
    el?.addEventListener('click', follow);
    return () => el?.removeEventListener('click', follow);
  }, [body, onNotice]);
}
