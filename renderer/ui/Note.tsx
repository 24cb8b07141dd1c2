import { Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** A message where the work is: what happened, and the way on. `bad` is read out at once. */
export function Note({
  kind = 'plain',
  children,
  action,
}: {
  kind?: 'plain' | 'flag' | 'bad';
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={`note ${kind}`} role={kind === 'bad' ? 'alert' : undefined}>
      {kind === 'plain' ? <Info size={15} /> : <TriangleAlert size={15} />}
      <div className="sp">{children}</div>
      {action}
    </div>
  );
}
