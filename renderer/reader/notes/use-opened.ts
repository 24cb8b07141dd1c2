import { useEffect } from 'react';
import { request } from '../../api';
import { hasBit, readShelf, useShelf } from '../../state/shelf';

/** Milliseconds that an article stands open before it counts as read: to leaf through a list reads nothing. */
const READ_AFTER_MS = 3000;

/** Marks the article as read once it has been open, in a window that can be seen, for a while. */
export function useOpened(articleId: string): void {
  useEffect(() => {
    let timer = 0;
    // Marked once: what the analyst marks as unread afterwards stays so, also when the window is looked at again.
    let isMarked = false;
    const mark = () => {
      isMarked = true;
      void request('shelf:opened', { articleId }).then(
        ({ number }) => {
          if (!hasBit(useShelf.getState().shelf?.marks.read, number)) void readShelf();
        },
        // It has been removed meanwhile, or the library says elsewhere why it cannot be written.
        () => undefined,
      );
    };
    const wait = () => {
      window.clearTimeout(timer);
      if (document.visibilityState === 'visible' && !isMarked) timer = window.setTimeout(mark, READ_AFTER_MS);
    };
    wait();
    document.addEventListener('visibilitychange', wait);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', wait);
    };
  }, [articleId]);
}
