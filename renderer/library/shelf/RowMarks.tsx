import { Star, StickyNote } from 'lucide-react';
import { hasBit, useShelf } from '../../state/shelf';

/** Whether the article is unread, starred or has a note; nothing until the side list has been read. */
export function RowMarks({ number }: { number: number }) {
  const starred = useShelf((now) => hasBit(now.shelf?.marks.starred, number));
  const noted = useShelf((now) => hasBit(now.shelf?.marks.noted, number));
  if (number === 0 || (!starred && !noted)) return null;
  return (
    <span className="row-marks">
      {noted && (
        <span>
          <StickyNote size={13} aria-hidden="true" />
          <span className="unseen">has a note</span>
        </span>
      )}
      {starred && (
        <span className="is-starred">
          <Star size={13} aria-hidden="true" />
          <span className="unseen">starred</span>
        </span>
      )}
    </span>
  );
}

export const useIsUnread = (number: number): boolean =>
  useShelf((now) => number > 0 && now.shelf !== null && !hasBit(now.shelf.marks.read, number));

export const UnreadDot = () => (
  <span className="unread-dot">
    <span className="unseen">unread, </span>
  </span>
);
